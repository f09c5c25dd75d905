#include "apps/cli/sync_api.h"

#include <sys/random.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <span>
#include <utility>

#include "adapters/openssl_digest/digest.h"
#include "programme/canonical_json.h"
#include "programme/json_reader.h"

namespace sitbone::cli {
namespace {

namespace fs = std::filesystem;
using http_server::Request;
using http_server::Response;
using nlohmann::json;
using sqlite_diary::DiaryShelf;
using sqlite_diary::Mode;
using sqlite_diary::Pairing;
using sqlite_diary::Pairings;
using Outcome = sync::PairingDesk::Outcome;

constexpr std::string_view kJson = "application/json";
constexpr std::string_view kLines = "application/x-ndjson";
constexpr std::size_t kTokenBytes = 32;
constexpr std::int64_t kSeenEvery = 60'000;                // ms; so that a token is not a write each time
constexpr Duration kShowEvery = Duration::FromSeconds(5);  // the same code does not flood a terminal
constexpr std::size_t kSmallBody = 4096;                   // bytes, of what is no sync message

Timestamp Now() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::nanoseconds>(now).count()};
}

std::int64_t WallClock() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

Response Reply(int status, std::string_view type, std::string body) {
  return {status, {{"Content-Type", std::string(type)}, {"Cache-Control", "no-store"}}, std::move(body)};
}

Response Say(int status, const json& body) { return Reply(status, kJson, programme::WriteCanonical(body) + "\n"); }

Response Refuse(int status, std::string_view problem, std::string_view detail) {
  return Say(status, {{"problem", problem}, {"detail", detail}});
}

Response Wait(Duration wait) {
  const auto seconds = static_cast<std::int64_t>(std::ceil(wait.seconds()));
  Response response = Say(429, {{"problem", "wait"}, {"detail", "Too many wrong guesses."}, {"seconds", seconds}});
  response.headers.push_back({"Retry-After", std::to_string(seconds)});
  return response;
}

Response Failed(const Error& error) {
  const bool full = error.code == ErrorCode::kWriteFailed && error.context.contains("disk is full");
  if (full) return Refuse(507, "full", error.context);
  const bool busy = error.code == ErrorCode::kWriteFailed;
  return busy ? Refuse(503, "busy", error.context) : Refuse(500, "diary", error.context);
}

template <std::size_t N>
bool FillRandomly(std::array<std::uint8_t, N>& bytes) {
  return getentropy(bytes.data(), bytes.size()) == 0;
}

std::string HexOf(std::span<const std::uint8_t> bytes) {
  std::string hex;
  for (const std::uint8_t byte : bytes) {
    hex += "0123456789abcdef"[byte >> 4];
    hex += "0123456789abcdef"[byte & 15];
  }
  return hex;
}

std::string DigestOf(std::string_view token) {
  return openssl_digest::Sha256Hex({reinterpret_cast<const std::uint8_t*>(token.data()), token.size()});
}

// What a page of somebody else cannot send without asking first, and asking is refused (admission.h).
bool IsOfType(const Request& request, std::string_view type) {
  const auto given = request.Find("Content-Type");
  return given && http_server::EqualIgnoringCase(http_server::Trimmed(given->substr(0, given->find(';'))), type);
}

std::string_view TokenOf(const Request& request) {
  constexpr std::string_view kBearer = "Bearer ";
  const auto given = request.Find("Authorization");
  return given && given->starts_with(kBearer) ? given->substr(kBearer.size()) : std::string_view();
}

}  // namespace

Response SyncApi::Answer(const Request& request) {
  const bool is_sync = request.path == "/api/sync";
  if (is_sync && (request.method == "GET" || request.method == "HEAD")) {
    return Say(200, {{"format", "sitbone.sync"}, {"version", sync::kMessageVersion}});
  }
  const std::array<std::pair<std::string_view, Response (SyncApi::*)(const Request&)>, 3> ways = {
      {{"/api/pair", &SyncApi::Pair}, {"/api/sync", &SyncApi::Sync}, {"/api/unpair", &SyncApi::Unpair}}};
  const auto way = std::ranges::find(ways, request.path, [](const auto& one) { return one.first; });
  if (way == ways.end() && request.path != "/api/pair/code") return Refuse(404, "unknown", "There is no such way in.");
  if (request.method != "POST") {
    Response response = Refuse(405, "method", "Only POST is answered here.");
    response.headers.push_back({"Allow", is_sync ? "GET, POST" : "POST"});
    return response;
  }
  if (!IsOfType(request, is_sync ? kLines : kJson)) return Refuse(415, "type", "Not the Content-Type of this way in.");
  if (!is_sync && request.body.size() > kSmallBody) return Refuse(413, "large", "Larger than this can be.");
  return way == ways.end() ? ShowCode() : (this->*way->second)(request);
}

Response SyncApi::ShowCode() {
  std::array<std::uint8_t, 5> random;
  if (!FillRandomly(random)) return Refuse(500, "chance", "The system gives no random numbers.");
  const Timestamp now = Now();
  const std::string code = desk_.Show(now, random);
  if (code != shown_ || now - shown_at_ > kShowEvery) {
    says_.code(code);
    shown_ = code;
    shown_at_ = now;
  }
  return Say(200, {{"seconds", static_cast<std::int64_t>(sync::kCodeLife.seconds())}});
}

Response SyncApi::Pair(const Request& request) {
  const auto document = programme::ParseJson(request.body, "pair");
  if (!document) return Refuse(400, "message", document.error().context);
  programme::JsonReader reader("pair");
  const std::string typed = reader.Text(*document, "code");
  const std::string name = reader.Text(*document, "name", sync::kDeviceNameBytesMax);
  if (reader.ok() && !sync::IsDeviceName(name)) reader.Complain("name", "a name without control characters");
  if (!reader.ok()) return Refuse(400, "message", reader.error().context);

  const auto tried = desk_.Try(request.peer, typed, Now());
  switch (tried.outcome) {
    case Outcome::kWait:
      return Wait(tried.wait);
    case Outcome::kWrong:
      says_.event("a wrong pairing code came from " + request.peer);
      return Refuse(403, "wrong_code", "This is not the code that the terminal shows.");
    case Outcome::kNoCode:
      says_.event("a pairing code that is not valid (any more) came from " + request.peer);
      return Refuse(410, "no_code", "The code is used up or too old. Ask for a new one.");
    case Outcome::kRight:
      break;
  }
  std::array<std::uint8_t, kTokenBytes> random;
  if (!FillRandomly(random)) return Refuse(500, "chance", "The system gives no random numbers.");
  const std::string token = HexOf(random);
  std::error_code ignored;
  if (const fs::path folder = fs::path(diary_).parent_path(); !folder.empty()) fs::create_directories(folder, ignored);
  auto pairings = Pairings::Open(Pairings::PathFor(diary_));
  if (!pairings) return Failed(pairings.error());
  const auto added = pairings->Add(name, DigestOf(token), WallClock());
  if (!added) return Failed(added.error());
  says_.event("paired: " + *added);
  return Say(200, {{"token", token}, {"name", *added}});
}

// Every digest is compared, whichever is the right one.
std::optional<Pairing> SyncApi::FindDevice(const Request& request) const {
  const std::string_view token = TokenOf(request);
  const std::string path = Pairings::PathFor(diary_);
  std::error_code error;
  if (token.size() != 2 * kTokenBytes || !fs::exists(path, error)) return {};
  const std::string digest = DigestOf(token);
  auto pairings = Pairings::Open(path);
  if (!pairings) return {};
  const auto list = pairings->List();
  std::optional<Pairing> found;
  for (const Pairing& one : list.value_or(std::vector<Pairing>{})) {
    if (sync::AreSameSlowly(one.token_sha256, digest)) found = one;
  }
  if (const std::int64_t now = WallClock(); found && std::abs(now - found->seen_at) > kSeenEvery) {
    (void)pairings->NoteSeen(digest, now);  // it is for people to look at; the diary does not wait for it
  }
  return found;
}

// A right token is never made to wait, so that nobody who guesses keeps others out.
Response SyncApi::WrongToken(const std::string& peer) {
  const Timestamp now = Now();
  if (const Duration wait = tokens_.MustWait(peer, now); wait > Duration{0}) return Wait(wait);
  tokens_.NoteWrong(peer, now);
  says_.event("a device that is not paired (any more) asked for the diary, from " + peer);
  return Refuse(401, "unpaired", "This device is not paired (any more).");
}

// A file that was put in the place of the one that is open would not be written to.
Result<DiaryShelf*> SyncApi::OpenDiary() {
  struct stat about = {};
  const bool there = ::stat(diary_.c_str(), &about) == 0;
  if (shelf_ && there && about.st_ino == file_) return &*shelf_;
  shelf_.reset();
  auto store = sqlite_diary::Store::Open(diary_, Mode::kCreate);
  if (!store) return std::unexpected(store.error());
  if (::stat(diary_.c_str(), &about) == 0) file_ = about.st_ino;
  return &shelf_.emplace(std::move(*store));
}

Response SyncApi::Sync(const Request& request) {
  const auto device = FindDevice(request);
  if (!device) return WrongToken(request.peer);
  tokens_.NoteRight(request.peer);
  if (const auto message = sync::ReadMessage(request.body); !message) {
    const bool newer = message.error().code == ErrorCode::kUnsupported;
    return Refuse(400, newer ? "newer" : "message", message.error().context);
  }
  const auto shelf = OpenDiary();
  if (!shelf) return Failed(shelf.error());
  auto answer = sync::Answer(**shelf, request.body);
  return answer ? Reply(200, kLines, std::move(*answer)) : Failed(answer.error());
}

Response SyncApi::Unpair(const Request& request) {
  const auto device = FindDevice(request);
  if (!device) return WrongToken(request.peer);
  auto pairings = Pairings::Open(Pairings::PathFor(diary_));
  if (!pairings) return Failed(pairings.error());
  const auto removed = pairings->Remove(device->name);
  if (!removed) return Failed(removed.error());
  says_.event("no longer paired: " + device->name);
  return Say(200, {{"name", device->name}});
}

}  // namespace sitbone::cli
