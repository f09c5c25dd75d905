#include "apps/cli/pairing.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <ctime>
#include <filesystem>

#include "adapters/sqlite_diary/pairings.h"
#include "adapters/sqlite_diary/shelf.h"
#include "apps/cli/analyze.h"
#include "apps/cli/diary_file.h"

namespace sitbone::cli {
namespace {

using sqlite_diary::Mode;
using sqlite_diary::Pairings;

std::string PathOf(const PairingOptions& options) { return DiaryOr(options.diary); }

// Nothing is made where nobody was ever paired.
Result<Pairings> OpenPairings(const std::string& diary) {
  std::error_code error;
  const std::string path = Pairings::PathFor(diary);
  if (!std::filesystem::exists(path, error)) {
    return Fail(ErrorCode::kNotFound, "no device was ever paired with " + diary + ".");
  }
  return Pairings::Open(path);
}

std::string Local(std::int64_t at) {
  const std::time_t time = static_cast<std::time_t>(at / 1000);
  std::tm local = {};
  localtime_r(&time, &local);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%d %H:%M", &local);
  return text;
}

int Devices(const PairingOptions& options) {
  const auto pairings = OpenPairings(PathOf(options));
  if (!pairings) {
    if (pairings.error().code != ErrorCode::kNotFound) return ComplainOfDiary(pairings.error());
    std::printf("No device is paired.\n");
    return kDone;
  }
  const auto list = pairings->List();
  if (!list) return ComplainOfDiary(list.error());
  if (list->empty()) std::printf("No device is paired.\n");
  for (const sqlite_diary::Pairing& one : *list) {
    std::printf("%s: paired %s, last here %s\n", one.name.c_str(), Local(one.paired_at).c_str(),
                Local(one.seen_at).c_str());
  }
  return kDone;
}

int Unpair(const PairingOptions& options) {
  auto pairings = OpenPairings(PathOf(options));
  if (!pairings) return ComplainOfDiary({ErrorCode::kInvalidArgument, pairings.error().context});
  const auto removed = pairings->Remove(options.name);
  if (!removed) return ComplainOfDiary(removed.error());
  if (!*removed) {
    return ComplainOfDiary(
        {ErrorCode::kInvalidArgument, options.name + ": no such device. \"sitbone diary devices\" lists them all."});
  }
  std::printf("%s is no longer paired. What it has already, it keeps.\n", options.name.c_str());
  return kDone;
}

int Erase(const PairingOptions& options) {
  if (!options.everywhere) {
    return ComplainOfDiary(
        {ErrorCode::kInvalidArgument,
         "erase deletes the diary here and, when they next keep in step, on every paired device, with what "
         "they wrote meanwhile. Nothing brings it back. If you want that: --everywhere. For this computer "
         "alone, unpair the devices and remove the file."});
  }
  auto store = sqlite_diary::Store::Open(PathOf(options), Mode::kWrite);
  if (!store) return ComplainOfDiary(store.error());
  sqlite_diary::DiaryShelf shelf(std::move(*store));
  if (const auto erased = shelf.EraseEverywhere(); !erased) return ComplainOfDiary(erased.error());
  std::printf("The diary is erased here. Paired devices follow when they next keep in step.\n");
  return kDone;
}

}  // namespace

bool PairingOptions::parsed() const { return devices->parsed() || unpair->parsed() || erase->parsed(); }

void AddPairing(CLI::App& diary, PairingOptions& options) {
  const auto add = [&](const char* name, const char* about) {
    CLI::App* command = diary.add_subcommand(name, about);
    command->add_option("--diary", options.diary, "The diary's file");
    return command;
  };
  options.devices = add("devices", "List the devices that keep this diary in step");
  options.unpair = add("unpair", "End that for one device");
  options.unpair->add_option("NAME", options.name, "As \"sitbone diary devices\" names it")->required();
  options.erase = add("erase", "Delete the diary, on every device");
  options.erase->add_flag("--everywhere", options.everywhere, "Yes, on every device");
}

int Pairing(const PairingOptions& options) {
  if (options.devices->parsed()) return Devices(options);
  return options.unpair->parsed() ? Unpair(options) : Erase(options);
}

}  // namespace sitbone::cli
