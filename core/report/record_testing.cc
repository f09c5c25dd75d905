#include "report/record_testing.h"

#include <cmath>

namespace sitbone::report {

using session::KeyPicture;
using session::SessionRecord;

SessionRecord MakeRecord(std::string_view stretch, double duration_s, double fps) {
  SessionRecord record;
  const auto frames = static_cast<int>(duration_s * fps);
  record.source = {"evening.mp4", 640, 480, fps, frames, duration_s};
  record.stretch = stretch;
  record.side = "left";
  record.view = {"left", 12.0, 0.97, 0.1};
  const bool is_one = stretch == "one";
  for (int i = 0; i < frames; ++i) {
    const double t = i / fps;
    const double share = t / duration_s;
    const bool is_held = (share > 0.2 && share < 0.4) || (share > 0.6 && share < 0.9);
    auto& s = record.series;
    s.t_s.push_back(t);
    s.phase.emplace_back(is_held ? "hold" : "rest");
    const bool has_knee = share > 0.1;
    s.knee_flexion_deg.push_back(has_knee ? std::optional(is_held ? 25.0 : 80.0) : std::nullopt);
    s.knee_flexion_sd_deg.push_back(has_knee ? std::optional(3.0) : std::nullopt);
    s.trunk_thigh_deg.push_back(is_held ? 85 : 60);
    s.trunk_thigh_sd_deg.push_back(2.5);
    s.thigh_from_vertical_deg.push_back(is_one ? std::sin(t) * 25 : 100);
    s.trunk_from_vertical_deg.push_back(is_one ? -85 : is_held ? 35 : 3);
    s.back_rounding_deg.push_back(is_one || (share > 0.45 && share < 0.55) ? std::nullopt
                                                                           : std::optional(is_held ? 30.0 : 1.0));
  }
  const double d = duration_s;
  record.holds = {{record.stretch, "left", 0.2 * d, 0.4 * d, 0.1 * d, false, 25, 85},
                  {record.stretch, "left", 0.6 * d, 0.9 * d, 0.25 * d, 0.25 * d >= 20, 24, std::nullopt}};
  record.faults = {{is_one ? "thigh_dropped" : "rounded_back", 0.3 * d, 0.4 * d, 0.31 * d},
                   {"bouncing", 0.6 * d, 0.65 * d, 0.61 * d}};
  if (!is_one) record.faults.push_back({"knee_locked", 0.62 * d, 0.64 * d, 0.63 * d});
  record.unseen = {{"knee", 0, 0.1 * d, "legs_alike"}, {"back", 0.45 * d, 0.55 * d, "arm_over_back"}};
  record.summary = {2, 0, 0.35 * d, session::Measured{24, 7}, session::Measured{85, 7}};
  if (is_one) record.summary.best_trunk_thigh_deg = std::nullopt;
  return record;
}

namespace {

KeyPicture MakeKey(const SessionRecord& record, std::string what, std::string kind, double t_s) {
  KeyPicture key;
  key.what = std::move(what);
  key.kind = std::move(kind);
  key.t_s = t_s;
  key.shoulder_I = {303, 155};
  key.hip_I = {364, 255};
  key.knee_I = {282, 304};
  key.ankle_I = {208, 374};
  key.toe_I = {170, 346};
  key.ear_I = {276, 102};
  key.knee_flexion_deg = 12;
  key.knee_plus_minus_deg = 7;
  key.trunk_thigh_deg = 85;
  key.thigh_from_vertical_deg = key.kind == "thigh_dropped" ? 31 : 3;
  key.trunk_from_vertical_deg = record.stretch == "one" ? -85 : 31;
  if (record.stretch == "two") {
    key.back_outline_I = {{398, 270}, {402, 230}, {390, 190}, {360, 160}, {330, 140}};
    key.back_rounding_deg = key.kind == "rounded_back" ? 44 : 5;
  }
  return key;
}

}  // namespace

std::vector<ReportPicture> MakePictures(const SessionRecord& record) {
  const std::vector<std::uint8_t> jpeg = {0xFF, 0xD8, 0xFF, 0xE0, 0x00};
  std::vector<ReportPicture> pictures;
  pictures.push_back({MakeKey(record, "best", "", 0.22 * record.source.duration_s), jpeg, 640, 480});
  for (const session::Fault& fault : record.faults) {
    pictures.push_back({MakeKey(record, "fault", fault.kind, 0.5 * (fault.from_s + fault.to_s)), jpeg, 640, 480});
  }
  return pictures;
}

namespace {

SessionRecord MakePhoto(bool has_knee) {
  SessionRecord record = MakeRecord("two", 1, 1);
  record.holds.clear();
  record.faults.clear();
  record.series.knee_flexion_deg = {has_knee ? std::optional(18.0) : std::nullopt};
  record.series.knee_flexion_sd_deg = {has_knee ? std::optional(4.0) : std::nullopt};
  return record;
}

SessionRecord WithoutHolds(SessionRecord record, bool keeps_stretch) {
  record.holds.clear();
  record.faults.clear();
  record.summary = {};
  if (!keeps_stretch) record.stretch = record.side = "";
  return record;
}

/// Every hold as long and as good as the dose asks.
SessionRecord WithGoodHolds(SessionRecord record, int count) {
  record.faults.clear();
  record.unseen.clear();
  record.holds.resize(static_cast<std::size_t>(count), record.holds.front());
  double from_s = 1;
  for (session::Hold& hold : record.holds) {
    hold.from_s = from_s;
    hold.to_s = from_s + 24;
    hold.credited_s = 23.5;
    hold.complete = true;
    from_s += 30;
  }
  record.view.usable_share = 1;
  return record;
}

SessionRecord WithManyFaults(SessionRecord record) {
  for (int i = 0; i < 40; ++i) record.faults.push_back({"bouncing", 12.0 + i, 12.6 + i, 12.3 + i});
  record.faults.push_back({"a_new_<kind>", 1, 2, 1.5});
  return record;
}

SessionRecord WithoutAnything() {
  SessionRecord record;
  record.source.file = "nobody.mp4";
  return record;
}

}  // namespace

std::vector<Example> MakeExamples() {
  std::vector<Example> examples;
  const auto add = [&examples](std::string name, SessionRecord record, bool has_pictures) {
    std::vector<ReportPicture> pictures = has_pictures ? MakePictures(record) : std::vector<ReportPicture>{};
    examples.push_back({std::move(name), std::move(record), std::move(pictures), {}});
  };
  add("stretch one", MakeRecord("one"), true);
  add("stretch two", MakeRecord("two"), true);
  add("no pictures", MakeRecord("two"), false);
  add("ten seconds", MakeRecord("one", 10), true);
  add("twenty minutes", MakeRecord("two", 1200, 30), true);
  add("many faults", WithManyFaults(MakeRecord("one")), true);
  add("good", WithGoodHolds(MakeRecord("two", 100), 3), true);
  add("one good hold", WithGoodHolds(MakeRecord("one", 100), 1), true);
  add("photo", MakePhoto(true), true);
  add("photo without a knee", MakePhoto(false), false);
  add("no hold", WithoutHolds(MakeRecord("two"), true), true);
  add("nobody stretched", WithoutHolds(MakeRecord("two"), false), true);
  add("nothing at all", WithoutAnything(), false);
  examples.push_back({"plain", WithoutHolds(MakeRecord("two"), false), {}, {.is_plain = true}});

  SessionRecord both = MakeRecord("two");
  both.holds.front().stretch = "one";
  both.holds.front().side = "right";
  both.summary.best_knee_flexion_deg = session::Measured{45, 7};
  add("both stretches", both, true);

  SessionRecord blind = MakeRecord("two");
  blind.series.back_rounding_deg.assign(blind.series.t_s.size(), std::nullopt);
  blind.view.off_side_deg = std::nullopt;
  add("back never seen", blind, true);
  for (ReportPicture& picture : examples.back().pictures) {
    picture.key.back_outline_I.clear();
    picture.key.back_rounding_deg = std::nullopt;
    picture.key.knee_plus_minus_deg = std::nullopt;
    picture.jpeg.clear();
  }

  SessionRecord strange = MakeRecord("one");
  strange.faults = {{"not_yet_worded", 12, 20, 13}};
  add("a fault without texts", strange, true);

  SessionRecord lost = MakeRecord("one");
  lost.holds.front().credited_s = lost.holds.back().credited_s = 0;
  lost.view.off_side_deg = 40;
  add("no good second", lost, true);
  for (ReportPicture& picture : examples.back().pictures) picture.key.thigh_from_vertical_deg = 28;

  SessionRecord clean = MakeRecord("two");
  clean.faults.clear();
  clean.series.trunk_thigh_sd_deg.clear();
  clean.view.off_side_deg = 3;
  add("short but clean", clean, true);
  examples.back().pictures.front().key.back_rounding_deg = 18;

  SessionRecord round = MakeRecord("two");
  add("best moment is round", round, true);
  examples.back().pictures.front().key.back_rounding_deg = 31;
  for (ReportPicture& picture : examples.back().pictures) {
    picture.key.hip_I = picture.key.knee_I = picture.key.shoulder_I = std::nullopt;
  }
  return examples;
}

}  // namespace sitbone::report
