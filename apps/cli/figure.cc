#include "apps/cli/figure.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>

#include "adapters/drawing/drawing_file.h"
#include "apps/cli/analyze.h"
#include "apps/cli/data_files.h"
#include "figure/figure_output.h"
#include "figure/figure_request.h"
#include "report/figure_words.h"
#include "report/handout.h"

namespace sitbone::cli {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

int Complain(int code, const std::string& what) {
  std::fprintf(stderr, "sitbone: %s\n", what.c_str());
  return code;
}

int CodeOf(const Error& error) {
  switch (error.code) {
    case ErrorCode::kInvalidArgument:
      return kWrongUsage;
    case ErrorCode::kNotFound:
    case ErrorCode::kUnreadable:
    case ErrorCode::kCorrupt:
    case ErrorCode::kUnsupported:
    case ErrorCode::kNoPerson:
      return kUnreadableInput;
    case ErrorCode::kWriteFailed:
    case ErrorCode::kCancelled:
    case ErrorCode::kInternal:
      return kInternalError;
  }
  return kInternalError;
}

messages::Catalogue CatalogueOf(const FigureOptions& options) {
  return messages::Catalogue::Find(options.language).value_or(messages::Catalogue::Default());
}

Result<void> WriteFile(const std::string& path, std::string_view bytes, bool force) {
  std::error_code error;
  if (!force && fs::exists(path, error)) {
    return Fail(ErrorCode::kInvalidArgument, path + ": it is there already. Name another file, or add --force.");
  }
  std::ofstream file(path, std::ios::binary);
  file << bytes;
  file.close();
  if (!file) return Fail(ErrorCode::kWriteFailed, path + ": can't be written. Does the folder exist? Is there room?");
  return {};
}

Result<Json> ReadPerson(const std::string& path) {
  constexpr std::uintmax_t kBytesMax = 1U << 16U;
  std::error_code error;
  const std::uintmax_t size = fs::is_regular_file(path, error) ? fs::file_size(path, error) : kBytesMax + 1;
  if (error || size > kBytesMax) {
    return Fail(ErrorCode::kUnreadable, path + ": no file with a person. `sitbone body --help` shows one.");
  }
  std::ifstream file(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  Json json = Json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (!json.is_object())
    return Fail(ErrorCode::kUnreadable, path + ": this is no JSON object. Check quotes and commas.");
  return json;
}

/// The same request that the page makes.
Result<Json> RequestOf(const FigureOptions& options, const std::string& moment) {
  Json request = {{"guide",
                   {{"stretch", options.stretch},
                    {"moment", moment},
                    {"facing", options.facing},
                    {"side", options.facing},
                    {"judged", options.beside}}},
                  {"style", {{"build", options.build}, {"skin", options.skin}, {"hair", options.hair}}}};
  if (options.layers.empty()) return request;
  Json& anatomy = request["anatomy"] = Json::object();
  if (options.layers != std::vector<std::string>{"all"}) anatomy["layers"] = options.layers;
  if (options.free_back) anatomy["back"] = "free";
  if (options.tilt) anatomy["tilt"] = true;
  if (options.labels) anatomy["words"] = report::FigureWords(CatalogueOf(options));
  if (!options.person.empty()) {
    const auto person = ReadPerson(options.person);
    if (!person) return std::unexpected(person.error());
    anatomy["person"] = *person;
  }
  return request;
}

Result<std::string> DrawSvg(const FigureOptions& options) {
  const auto theme = options.theme == "dark" ? figure::FigureTheme::kDark : figure::FigureTheme::kLight;
  std::vector<std::string> moments = {options.moment};
  if (options.beside) moments.insert(moments.begin(), "hold");
  std::vector<figure::Drawing> drawings;
  for (const std::string& moment : moments) {
    const auto request = RequestOf(options, moment);
    if (!request) return std::unexpected(request.error());
    auto drawn = figure::DrawRequest(request->dump());
    if (!drawn) return std::unexpected(drawn.error());
    drawings.push_back(std::move(drawn->drawing));
  }
  return options.beside ? WriteSideBySide(drawings, theme) : WriteSvg(drawings.front(), theme, true);
}

int WritePicture(const FigureOptions& options) {
  const auto svg = DrawSvg(options);
  if (!svg) return Complain(CodeOf(svg.error()), "figure: " + svg.error().context);
  if (options.svg.empty() && options.png.empty()) {
    std::fwrite(svg->data(), 1, svg->size(), stdout);
    return std::fflush(stdout) == 0 ? kDone : Complain(kInternalError, "stdout: the picture could not be written.");
  }
  if (!options.svg.empty()) {
    const auto written = WriteFile(options.svg, *svg, options.force);
    if (!written) return Complain(CodeOf(written.error()), written.error().context);
  }
  if (options.png.empty()) return kDone;
  const auto png = drawing::DrawPng(*svg, options.width);
  if (!png) return Complain(CodeOf(png.error()), "figure: " + png.error().context);
  const auto written = WriteFile(options.png, *png, options.force);
  return written ? kDone : Complain(CodeOf(written.error()), written.error().context);
}

Result<report::HandoutDose> FindDose(const std::string& stretch) {
  const auto stretches = LoadStretches();
  if (!stretches) return std::unexpected(stretches.error());
  const auto found = std::ranges::find(*stretches, stretch, &stretch::StretchSpec::id);
  if (found == stretches->end()) return Fail(ErrorCode::kNotFound, "stretches/: there is no stretch " + stretch + ".");
  const stretch::DoseSpec& dose = found->dose;
  const auto whole = [](double value) { return static_cast<int>(value); };
  return report::HandoutDose{whole(dose.hold_s_min), whole(dose.hold_s_max), dose.repetitions_min,
                             dose.repetitions_max,   dose.times_a_day_min,   dose.times_a_day_max};
}

Result<std::string> ReadBytes(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (!file || bytes.empty()) return Fail(ErrorCode::kUnreadable, path.string() + ": can't be read.");
  return bytes;
}

figure::PicturedPerson PersonOf(const Json& still) {
  const auto point = [](const Json& at) { return Vec2{at.at(0).get<double>(), at.at(1).get<double>()}; };
  const Json& at = still.at("joints");
  figure::PicturedPerson person;
  person.size = point(still.at("size"));
  person.position = still.at("stretch") == "one" ? figure::FigurePosition::kLying : figure::FigurePosition::kSitting;
  person.joints = {point(at.at("hip")), point(at.at("knee")),     point(at.at("ankle")),
                   point(at.at("toe")), point(at.at("shoulder")), point(at.at("ear"))};
  return person;
}

/// The rendered pictures of one person (tools/people) for the moments of a stretch.
Result<std::map<figure::GuideMoment, report::HandoutPicture>> FindPictures(const FigureOptions& options) {
  std::map<figure::GuideMoment, report::HandoutPicture> pictures;
  if (options.people.empty()) return pictures;
  const fs::path folder = fs::path(DataFolder()) / "web/people";
  const auto text = ReadBytes(folder / "stills.json");
  if (!text) return std::unexpected(text.error());
  try {
    for (const auto& [name, still] : Json::parse(*text).items()) {
      if (still.at("stretch") != options.handout || still.at("person") != options.people) continue;
      const auto moment = figure::FindGuideMoment(still.at("moment").get<std::string>());
      const auto jpeg = ReadBytes(folder / (name + ".jpg"));
      if (!jpeg) return std::unexpected(jpeg.error());
      if (moment) pictures[*moment] = {{jpeg->begin(), jpeg->end()}, PersonOf(still)};
    }
  } catch (const Json::exception& error) {
    return Fail(ErrorCode::kCorrupt, (folder / "stills.json").string() + ": " + error.what());
  }
  if (pictures.empty()) return Fail(ErrorCode::kNotFound, folder.string() + ": no pictures of " + options.people + ".");
  return pictures;
}

int WriteHandout(const FigureOptions& options) {
  if (options.out.empty()) return Complain(kWrongUsage, "figure: name the hand-out's file: -o FILE.pdf");
  const auto dose = FindDose(options.handout);
  if (!dose) return Complain(CodeOf(dose.error()), dose.error().context);
  const messages::Catalogue catalogue = CatalogueOf(options);
  const auto paper = options.paper == "letter" ? report::Paper::kLetter : report::Paper::kA4;
  const auto stretch = *figure::FindGuideStretch(options.handout);
  const auto pictures = FindPictures(options);
  if (!pictures) return Complain(CodeOf(pictures.error()), pictures.error().context);
  const auto svg = report::RenderHandout({stretch, *dose, paper, *pictures}, catalogue);
  if (!svg) return Complain(CodeOf(svg.error()), "figure: " + svg.error().context);
  const Vec2 size = SizeOf(paper);
  const std::string title = catalogue.Format("stretch-name", {{"stretch", std::string_view(options.handout)}});
  const auto pdf = drawing::DrawPdf(*svg, {size.x, size.y, title});
  if (!pdf) return Complain(CodeOf(pdf.error()), "figure: " + pdf.error().context);
  const auto written = WriteFile(options.out, *pdf, options.force);
  return written ? kDone : Complain(CodeOf(written.error()), written.error().context);
}

void AddPersonOptions(CLI::App& figure, FigureOptions& options) {
  const auto choice = [&](const char* name, std::string& value, const char* what, std::vector<std::string> names) {
    figure.add_option(name, value, what)->check(CLI::IsMember(std::move(names)))->capture_default_str();
  };
  choice("--facing", options.facing, "Where the feet point: left or right", {"left", "right"});
  choice("--build", options.build, "slim, average or heavy", {"slim", "average", "heavy"});
  choice("--skin", options.skin, "light, beige, tan, brown or dark", {"light", "beige", "tan", "brown", "dark"});
  choice("--hair", options.hair, "short, bob or bun", {"short", "bob", "bun"});
  choice("--theme", options.theme, "Colours for light or dark surroundings", {"light", "dark"});
  choice("--lang", options.language, "Language of labels and hand-outs: en or de", {"en", "de"});
}

}  // namespace

CLI::App* AddFigure(CLI::App& app, FigureOptions& options) {
  CLI::App* figure = app.add_subcommand("figure", "Draw the stretches: pictures, the body inside, hand-outs to print");
  figure->footer(
      "Moments: rest, start, on_the_way, hold, tight_hold (as far as a very tight person comes), and what goes wrong:\n"
      "rounded_back, thigh_dropped, knee_locked. Layers: bones, hamstrings, nerve, stress, or all; they show what the\n"
      "body model computes for a person (docs/body-model.md). Without --svg or --png the SVG goes to stdout.\n\n"
      "Example:  sitbone figure two hold --layers all --labels --png hold.png\n"
      "          sitbone figure two rounded_back --beside --svg right-and-wrong.svg\n"
      "          sitbone figure one hold --layers bones,hamstrings --person me.json --lang de > hold.svg\n"
      "          sitbone figure --handout one --paper a4 -o stretch-one.pdf\n\n"
      "Exit codes: 0 done, 1 can't be written, 2 wrong usage, 3 input can't be read.");
  const auto stretches = CLI::IsMember({"one", "two"});
  auto* stretch = figure->add_option("STRETCH", options.stretch, "one or two")->check(stretches);
  figure->add_option("MOMENT", options.moment, "What is shown (see below)")
      ->check(CLI::IsMember(
          {"rest", "start", "on_the_way", "hold", "tight_hold", "rounded_back", "thigh_dropped", "knee_locked"}))
      ->capture_default_str();
  auto* layers = figure->add_option("--layers", options.layers, "What of the inside is shown, with commas between")
                     ->delimiter(',')
                     ->check(CLI::IsMember({"bones", "hamstrings", "nerve", "stress", "all"}));
  figure->add_flag("--labels", options.labels, "Names and numbers beside the body")->needs(layers);
  figure->add_flag("--free", options.free_back, "The back goes where tissues let it, instead of as drawn")
      ->needs(layers);
  figure->add_flag("--tilt", options.tilt, "An arc that shows how far the pelvis has turned")->needs(layers);
  figure->add_option("--person", options.person, "File that describes the person (see sitbone body)")->needs(layers);
  auto* beside = figure->add_flag("--beside", options.beside, "The right way beside it, with tick and cross");
  AddPersonOptions(*figure, options);
  auto* svg = figure->add_option("--svg", options.svg, "Write the drawing as SVG");
  auto* png = figure->add_option("--png", options.png, "Write it as a picture");
  figure->add_option("--width", options.width, "Width of the picture in px")
      ->check(CLI::Range(16, drawing::kWidthMax))
      ->capture_default_str();
  auto* handout = figure->add_option("--handout", options.handout, "One printed page about a stretch: one or two");
  handout->check(stretches)->excludes(stretch)->excludes(layers)->excludes(beside)->excludes(svg)->excludes(png);
  figure->add_option("--people", options.people, "Show a person on the hand-out instead of drawings")
      ->check(CLI::IsMember({"young_woman", "young_man", "older_woman", "older_man"}));
  figure->add_option("--paper", options.paper, "a4 or letter")
      ->check(CLI::IsMember({"a4", "letter"}))
      ->capture_default_str();
  figure->add_option("-o,--out", options.out, "The hand-out's file (PDF)")->needs(handout);
  figure->add_flag("--force", options.force, "Replace older files");
  return figure;
}

int Figure(const FigureOptions& options) {
  if (!options.handout.empty()) return WriteHandout(options);
  if (options.stretch.empty()) {
    return Complain(kWrongUsage, "figure: name a stretch (sitbone figure two hold) or a hand-out (--handout two).");
  }
  return WritePicture(options);
}

}  // namespace sitbone::cli
