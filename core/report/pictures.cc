#include "report/pictures.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "base/base64.h"
#include "figure/overlay.h"
#include "figure/svg.h"
#include "report/drawn.h"

namespace sitbone::report {
namespace {

using figure::Box;
using figure::Overlay;
using session::KeyPicture;
using session::SessionRecord;

constexpr double kViewAspect = 4.0 / 3.0;  // of every picture, so that they compare at a glance

constexpr double kUprightArc = 0.7;  // radius of the arc between upright and thigh, in lengths of the thigh

enum class Subject { kBestOne, kBestTwo, kRoundedBack, kThighDropped, kKneeLocked, kBouncing, kOther };

/// The seen points from shoulder to toe, in order.
std::vector<Vec2> FindChain(const KeyPicture& key, bool with_toe) {
  std::vector<Vec2> chain;
  for (const auto& point : {key.shoulder_I, key.hip_I, key.knee_I, key.ankle_I}) {
    if (point) chain.push_back(*point);
  }
  if (with_toe && key.toe_I && key.ankle_I) chain.push_back(*key.toe_I);
  return chain;
}

/// Length of the trunk, or what can stand for it: the measure of how large the person is in the picture, px.
double FindBodySize(const KeyPicture& key, double fallback) {
  if (key.shoulder_I && key.hip_I) return Norm(*key.shoulder_I - *key.hip_I);
  if (key.hip_I && key.knee_I) return 1.2 * Norm(*key.hip_I - *key.knee_I);
  return fallback;
}

/// The knee of the picture as a person is shown it; 0 degrees of uncertainty where none is known.
std::optional<session::Measured> FindKnee(const KeyPicture& key) {
  if (!key.knee_flexion_deg || !(*key.knee_flexion_deg >= kKneeLeastDeg)) return std::nullopt;
  return ShowKnee({*key.knee_flexion_deg, key.knee_plus_minus_deg.value_or(0)});
}

/// The hip bend; its uncertainty is that of the frame. 0 degrees of uncertainty where none is known.
std::optional<session::Measured> FindHip(const SessionRecord& record, const KeyPicture& key) {
  if (!key.trunk_thigh_deg) return std::nullopt;
  const auto frame = FindFrameAt(record.series, key.t_s);
  const auto& deviations = record.series.trunk_thigh_sd_deg;
  const bool has_deviation = frame && *frame < deviations.size() && deviations[*frame];
  return session::Measured{*key.trunk_thigh_deg, has_deviation ? WidenForPeople(*deviations[*frame]) : 0};
}

std::vector<Vec2> FindAllPoints(const KeyPicture& key) {
  std::vector<Vec2> points = FindChain(key, true);
  if (key.ear_I) points.push_back(*key.ear_I);
  points.insert(points.end(), key.back_outline_I.begin(), key.back_outline_I.end());
  return points;
}

Subject FindSubject(const SessionRecord& record, const KeyPicture& key) {
  if (key.what == "fault") {
    if (key.kind == "rounded_back") return Subject::kRoundedBack;
    if (key.kind == "thigh_dropped") return Subject::kThighDropped;
    if (key.kind == "knee_locked") return Subject::kKneeLocked;
    if (key.kind == "bouncing") return Subject::kBouncing;
    return Subject::kOther;
  }
  const std::string stretch = FindStretchAt(record, key.t_s);
  if (stretch == "two") return Subject::kBestTwo;
  // A photo or a plain measurement has no stretch: whoever lies on the back is shown as in Stretch One.
  const bool is_upright = stretch.empty() && key.trunk_from_vertical_deg.value_or(-90) > -45;
  return is_upright ? Subject::kBestTwo : Subject::kBestOne;
}

/// Draws one picture's overlay; labels are collected and drawn on top of all lines.
class Annotator {
 public:
  Annotator(const SessionRecord& record, const KeyPicture& key, std::span<const Vec2> own_back, const Overlay& overlay,
            const Texts& texts)
      : record_(record), key_(key), own_back_(own_back), overlay_(overlay), texts_(texts) {
    compares_own_back_ = !own_back.empty();
    obstacles_.lines = {FindChain(key, true), key.back_outline_I};
    if (key.ear_I && key.shoulder_I) {
      // The head goes on beyond the ear, and to both sides of it.
      const Vec2 up = 0.5 * (*key.ear_I - *key.shoulder_I);
      const Vec2 side{-up.y, up.x};
      obstacles_.lines.push_back({*key.shoulder_I, *key.ear_I + up});
      obstacles_.lines.push_back({*key.ear_I - side, *key.ear_I + side});
    }
    obstacles_.reach = 0.16 * FindBodySize(key, 30 * overlay.unit());
    // A mirrored person has the other turn, so that a mirrored picture gets mirrored labels.
    if (key.shoulder_I && key.hip_I && key.knee_I) {
      turn_ = Cross(*key.hip_I - *key.shoulder_I, *key.knee_I - *key.hip_I) < 0 ? -1 : 1;
    }
  }

  std::string Draw(Subject subject) {
    switch (subject) {
      case Subject::kBestOne:
        DrawBestOne();
        break;
      case Subject::kBestTwo:
        DrawBestTwo();
        break;
      case Subject::kRoundedBack:
        DrawRoundedBack();
        break;
      case Subject::kThighDropped:
        DrawThighDropped();
        break;
      case Subject::kKneeLocked:
        DrawKneeLocked();
        break;
      case Subject::kBouncing:
        DrawBouncing();
        break;
      case Subject::kOther:
        DrawFigure();
        break;
    }
    return lines_ + labels_;
  }

  const std::string& alt() const { return alt_; }

 private:
  void DrawFigure() { lines_ += overlay_.DrawLimb(FindChain(key_, false), overlay_.palette().line); }

  void AddLabel(Vec2 anchor, Vec2 preferred, const std::string& text, std::string_view colour) {
    const Vec2 size = overlay_.FindLabelSize(text);
    const Box box = overlay_.PlaceLabel(anchor, preferred, turn_, size, obstacles_);
    obstacles_.labels.push_back(box);
    labels_ += overlay_.DrawLabel(box, anchor, text, colour);
  }

  void AddAlt(const std::string& text) { alt_ += " " + text; }

  void DrawKneeAngle() {
    if (!key_.hip_I || !key_.knee_I || !key_.ankle_I || !FindKnee(key_)) return;
    const Vec2 thigh = *key_.knee_I - *key_.hip_I;
    const Vec2 shank = *key_.ankle_I - *key_.knee_I;
    if (Norm(thigh) == 0) return;
    const double reach = 0.5 * Norm(shank);
    lines_ += overlay_.DrawReference(*key_.knee_I, *key_.knee_I + (1.25 * reach / Norm(thigh)) * thigh);
    lines_ += overlay_.DrawAngle(*key_.knee_I, thigh, shank, reach, overlay_.palette().good);
    const session::Measured knee = *FindKnee(key_);
    const std::string text = knee.plus_minus > 0
                                 ? texts_.Raw("angle-pm", {{"value", knee.value}, {"pm", knee.plus_minus}})
                                 : texts_.Raw("angle-plain", {{"value", knee.value}});
    const Vec2 arc = Overlay::FindArcMiddle(*key_.knee_I, thigh, shank, reach);
    AddLabel(arc, *key_.knee_I - Middle(*key_.hip_I, *key_.ankle_I), text, overlay_.palette().good_label);
    AddAlt(texts_.Raw("alt-knee", {{"value", knee.value}}));
  }

  void DrawHipAngle() {
    if (!key_.shoulder_I || !key_.hip_I || !key_.knee_I || !key_.trunk_thigh_deg) return;
    const Vec2 down = *key_.hip_I - *key_.shoulder_I;
    const Vec2 thigh = *key_.knee_I - *key_.hip_I;
    if (Norm(down) == 0) return;
    const double reach = 0.42 * Norm(thigh);
    lines_ += overlay_.DrawReference(*key_.hip_I, *key_.hip_I + (1.3 * reach / Norm(down)) * down);
    lines_ += overlay_.DrawAngle(*key_.hip_I, down, thigh, reach, overlay_.palette().good);
    const session::Measured hip = *FindHip(record_, key_);
    const std::string text = hip.plus_minus > 0
                                 ? texts_.Raw("label-hip-pm", {{"value", hip.value}, {"pm", hip.plus_minus}})
                                 : texts_.Raw("label-hip", {{"value", hip.value}});
    const Vec2 arc = Overlay::FindArcMiddle(*key_.hip_I, down, thigh, reach);
    AddLabel(arc, arc - *key_.hip_I, text, overlay_.palette().good_label);
    AddAlt(texts_.Raw("alt-hip", {{"value", *key_.trunk_thigh_deg}}));
  }

  void DrawBestBack() {
    const auto& outline = key_.back_outline_I;
    if (outline.size() < 2) return;
    lines_ += overlay_.DrawOutline(outline, overlay_.palette().good);
    AddAlt(texts_.Raw("alt-back"));
    if (!key_.back_rounding_deg) return;
    const char* id = *key_.back_rounding_deg > kRoundingRoundDeg    ? "label-back-round"
                     : *key_.back_rounding_deg > kRoundingLittleDeg ? "label-back-little"
                                                                    : "label-back-straight";
    LabelBack(texts_.Raw(id), overlay_.palette().good_label);
  }

  void LabelBack(const std::string& text, std::string_view colour) {
    const auto& outline = key_.back_outline_I;
    const Vec2 middle = outline[outline.size() / 2];
    const Vec2 front = key_.knee_I && key_.shoulder_I ? Middle(*key_.knee_I, *key_.shoulder_I)
                                                      : Middle(outline.front(), outline.back());
    AddLabel(middle, middle - front, text, colour);
  }

  void DrawUpright(std::string_view colour, bool with_angle) {
    if (!key_.hip_I || !key_.knee_I) return;
    const Vec2 thigh = *key_.knee_I - *key_.hip_I;
    const Vec2 up{0, -1};
    lines_ += overlay_.DrawReference(*key_.hip_I, *key_.hip_I + 1.15 * Norm(thigh) * up);
    if (with_angle) lines_ += overlay_.DrawAngle(*key_.hip_I, up, thigh, kUprightArc * Norm(thigh), colour);
  }

  void DrawBestOne() {
    DrawUpright(overlay_.palette().good, false);
    DrawFigure();
    DrawKneeAngle();
  }

  void DrawBestTwo() {
    DrawBestBack();
    DrawFigure();
    DrawHipAngle();
  }

  /// Rounding is measured against the person's own back, so that is what the outline is compared with.
  void DrawRoundedBack() {
    DrawFigure();
    const auto& outline = key_.back_outline_I;
    if (outline.size() < 2) return;
    std::vector<Vec2> reference = {outline.front(), outline.back()};
    if (compares_own_back_) reference = figure::MoveOnto(own_back_, outline.front(), outline.back());
    lines_ += overlay_.DrawBetween(outline, reference, overlay_.palette().warning);
    lines_ += overlay_.DrawOutline(outline, overlay_.palette().warning);
    lines_ += overlay_.DrawReference(reference);
    AddAlt(texts_.Raw("alt-back") + " " + texts_.Raw(compares_own_back_ ? "alt-back-own" : "alt-back-straight"));
    LabelBack(texts_.Raw("label-back-round"), overlay_.palette().warning_label);
  }

  void DrawThighDropped() {
    DrawUpright(overlay_.palette().warning, true);
    DrawFigure();
    if (!key_.hip_I || !key_.knee_I) return;
    const Vec2 thigh[] = {*key_.hip_I, *key_.knee_I};
    lines_ += overlay_.DrawLimb(thigh, overlay_.palette().warning);
    if (!key_.thigh_from_vertical_deg) return;
    const double off = std::abs(*key_.thigh_from_vertical_deg);
    const Vec2 arc =
        Overlay::FindArcMiddle(thigh[0], Vec2{0, -1}, thigh[1] - thigh[0], kUprightArc * Norm(thigh[1] - thigh[0]));
    AddLabel(arc, arc - *key_.hip_I, texts_.Raw("label-off-upright", {{"value", off}}),
             overlay_.palette().warning_label);
    AddAlt(texts_.Raw("alt-thigh", {{"value", off}}));
  }

  void DrawKneeLocked() {
    DrawFigure();
    if (!key_.knee_I) return;
    const double radius = 0.2 * FindBodySize(key_, 30 * overlay_.unit());
    lines_ += overlay_.DrawRing(*key_.knee_I, radius, overlay_.palette().warning);
    const Vec2 other = key_.hip_I && key_.ankle_I ? Middle(*key_.hip_I, *key_.ankle_I) : *key_.knee_I + Vec2{0, 1};
    const Vec2 away = *key_.knee_I - other;
    const Vec2 preferred = Norm(away) > overlay_.unit() ? away : Vec2{0, -1};
    AddLabel(*key_.knee_I, preferred, texts_.Raw("label-locked"), overlay_.palette().warning_label);
  }

  void DrawBouncing() {
    DrawFigure();
    // In Stretch One the shank swings about the knee, in Stretch Two the trunk about the hip.
    const bool is_one = FindStretchAt(record_, key_.t_s) == "one";
    const auto& pivot = is_one ? key_.knee_I : key_.hip_I;
    const auto& tip = is_one ? key_.ankle_I : key_.shoulder_I;
    if (!pivot || !tip) return;
    lines_ += overlay_.DrawSwing(*pivot, *tip, overlay_.palette().warning);
    const Vec2 away = is_one || !key_.knee_I ? *tip - *pivot : *tip - *key_.knee_I;
    AddLabel(*tip, away, texts_.Raw("label-bounce"), overlay_.palette().warning_label);
  }

  const SessionRecord& record_;
  const KeyPicture& key_;
  std::span<const Vec2> own_back_;
  bool compares_own_back_ = false;
  const Overlay& overlay_;
  const Texts& texts_;
  Overlay::Obstacles obstacles_;
  double turn_ = 1;
  std::string lines_;
  std::string labels_;
  std::string alt_;
};

/// The photograph cut to `view`, with the overlay on top, as one <svg>.
std::string DrawPicture(const SessionRecord& record, const ReportPicture& picture, std::span<const Vec2> own_back,
                        const Box& view, const Texts& texts) {
  const Overlay overlay(view, {});
  Annotator annotator(record, picture.key, own_back, overlay, texts);
  const std::string drawing = annotator.Draw(FindSubject(record, picture.key));
  const bool has_figure = FindChain(picture.key, false).size() >= 2;
  const std::string alt =
      texts.Raw(has_figure ? "alt-picture" : "alt-picture-none", {{"time", FormatTime(picture.key.t_s)}}) +
      annotator.alt();
  const Vec2 size = view.size();
  std::string out = "<svg class=\"photo\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"" +
                    figure::FormatCoordinate(view.low.x) + " " + figure::FormatCoordinate(view.low.y) + " " +
                    figure::FormatCoordinate(size.x) + " " + figure::FormatCoordinate(size.y) + "\" role=\"img\"" +
                    figure::Attribute("aria-label", alt) + ">\n";
  if (picture.jpeg.empty()) {
    out += figure::FillRect(view.low, size, 0, "#4a423b");
  } else {
    out += "<image" + figure::Attribute("width", picture.width) + figure::Attribute("height", picture.height) +
           " preserveAspectRatio=\"none\" href=\"data:image/jpeg;base64," + EncodeBase64(picture.jpeg) + "\"/>\n";
  }
  return out + drawing + "</svg>\n";
}

/// One view for all pictures of the same size, so that they show the person equally large.
Box FindCommonView(std::span<const ReportPicture> pictures, const std::vector<std::size_t>& shown,
                   const ReportPicture& picture) {
  std::vector<Vec2> points;
  double body = 0;
  for (const std::size_t index : shown) {
    const ReportPicture& other = pictures[index];
    if (other.width != picture.width || other.height != picture.height) continue;
    const std::vector<Vec2> more = FindAllPoints(other.key);
    points.insert(points.end(), more.begin(), more.end());
    body = std::max(body, FindBodySize(other.key, 0));
  }
  const Vec2 size{1.0 * std::max(1, picture.width), 1.0 * std::max(1, picture.height)};
  std::erase_if(points, [](Vec2 p) { return !std::isfinite(p.x) || !std::isfinite(p.y); });
  // Landmarks end at ear and toe; the rest of head and foot is about a third of the trunk further out.
  return figure::FindView(points, 0.38 * body, kViewAspect, size);
}

/// The outline of the best moment, where the back was straight in it and has a length to compare; else empty.
std::span<const Vec2> FindOwnBack(std::span<const ReportPicture> pictures, const Findings& findings) {
  if (!findings.best) return {};
  const KeyPicture& key = pictures[*findings.best].key;
  const auto& outline = key.back_outline_I;
  const bool is_straight = key.back_rounding_deg && *key.back_rounding_deg <= kRoundingLittleDeg;
  if (!is_straight || outline.size() < 3 || Norm(outline.back() - outline.front()) < 1) return {};
  return outline;
}

std::string DescribeBest(const SessionRecord& record, const KeyPicture& key, const Texts& texts) {
  std::string out;
  const auto add = [&out](const std::string& text) { out += (out.empty() ? "" : " ") + text; };
  const bool is_two = FindSubject(record, key) == Subject::kBestTwo;
  if (const auto knee = FindKnee(key)) {
    add(knee->plus_minus > 0 ? texts.Get("best-knee", {{"value", knee->value}, {"pm", knee->plus_minus}})
                             : texts.Get("best-knee-plain", {{"value", knee->value}}));
  }
  if (!is_two && key.thigh_from_vertical_deg) {
    const double off = std::abs(*key.thigh_from_vertical_deg);
    add(off <= kThighOffDeg / 2 ? texts.Get("best-thigh-upright") : texts.Get("best-thigh-off", {{"value", off}}));
  }
  if (!is_two) return out;
  if (const auto hip = FindHip(record, key)) {
    add(hip->plus_minus > 0 ? texts.Get("best-hip", {{"value", hip->value}, {"pm", hip->plus_minus}})
                            : texts.Get("best-hip-plain", {{"value", hip->value}}));
  }
  if (record.stretch.empty()) return out;
  if (!key.back_rounding_deg) {
    add(texts.Get("best-back-unseen"));
  } else if (*key.back_rounding_deg > kRoundingRoundDeg) {
    add(texts.Get("best-back-round"));
  } else {
    add(texts.Get(*key.back_rounding_deg > kRoundingLittleDeg ? "best-back-little" : "best-back-straight"));
  }
  return out;
}

// Told apart by shape too, for eyes and printers that see no red and green.
constexpr std::string_view kGoodSymbol =
    R"(<svg class="symbol" viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="9" fill="currentColor"/>)"
    R"(<path class="cut" d="m5.8 10.4 2.9 2.9 5.6-6.2"/></svg>)";
constexpr std::string_view kFaultSymbol =
    R"(<svg class="symbol" viewBox="0 0 20 20" aria-hidden="true"><path d="M10 1.2 19 17.6H1Z" fill="currentColor" )"
    R"(stroke="currentColor" stroke-width="1.6" stroke-linejoin="round"/><path class="cut" d="M10 7.4v4.2m0 3.1v.1"/></svg>)";

/// What was filmed of a moment, in words, and what is drawn of it.
struct Card {
  std::string_view css_class;  ///< best or fault
  std::string photo;           ///< may be empty, as the drawings may
  std::string title;
  std::string meta;
  std::string body;
  std::string drawn;
};

std::string RenderCard(const Card& card, std::string_view layout) {
  return "<article class=\"card " + std::string(card.css_class) + std::string(layout) + "\">\n" +
         (card.photo.empty() ? "" : "<figure>\n" + card.photo + "</figure>\n") + "<div class=\"card-text\">\n" +
         Element("h3", "", std::string(card.css_class == "best" ? kGoodSymbol : kFaultSymbol) + card.title) +
         Element("p", "meta", card.meta) + card.body + "</div>\n" + card.drawn + "</article>\n";
}

/// Two in a row; of an odd number the first has a row to itself.
std::string RenderCards(const std::vector<Card>& cards) {
  std::string out;
  for (std::size_t i = 0; i < cards.size(); ++i) {
    const bool alone = i == 0 && cards.size() % 2 == 1;
    out += RenderCard(cards[i], !alone ? "" : cards[i].drawn.empty() ? " plain" : " wide");
  }
  return "<div class=\"cards\">\n" + out + "</div>\n";
}

/// What the lines of the drawing mean.
std::string DescribeLines(const FaultGroup& group, const KeyPicture& key, bool has_own_back, const Texts& texts) {
  if (group.kind == "thigh_dropped" && key.hip_I && key.knee_I) return texts.Get("seen-upright");
  if (group.kind != "rounded_back" || key.back_outline_I.size() < 2) return {};
  return texts.Get(has_own_back ? "seen-own-back" : "seen-straight");
}

Card MakeFaultCard(const FaultGroup& group, const std::string& photo, double shown_at_s, const std::string& lines,
                   const Texts& texts) {
  std::string meta = texts.Get("fault-count", {{"count", group.count},
                                               {"seconds", RoundSeconds(group.seconds)},
                                               {"from", FormatTime(group.from_s)},
                                               {"to", FormatTime(group.to_s)}});
  if (!photo.empty()) meta = texts.Get("picture-at", {{"time", FormatTime(shown_at_s)}}) + " &#183; " + meta;
  std::string what = texts.Fault(group.kind, "-what") + (lines.empty() ? "" : " ") + lines;
  if (!photo.empty() && group.count > 1) what += " " + texts.Get("fault-shown", {{"rest", group.count - 1}});
  const std::string tip =
      Element("p", "tip", "<strong>" + texts.Get("fault-tip-word") + "</strong> " + texts.Fault(group.kind, "-tip"));
  return {"fault", photo, texts.Fault(group.kind, "-title"), meta, Element("p", "", what) + tip, ""};
}

}  // namespace

std::string RenderPictures(const SessionRecord& record, std::span<const ReportPicture> pictures,
                           const Findings& findings, const Texts& texts) {
  std::vector<std::size_t> shown;
  if (findings.best) shown.push_back(*findings.best);
  for (const FaultGroup& group : findings.faults) {
    if (group.picture) shown.push_back(*group.picture);
  }
  const std::span<const Vec2> own_back = FindOwnBack(pictures, findings);
  const auto draw = [&](std::size_t index) {
    return DrawPicture(record, pictures[index], own_back, FindCommonView(pictures, shown, pictures[index]), texts);
  };
  std::vector<Card> cards;
  if (findings.best) {
    const KeyPicture& key = pictures[*findings.best].key;
    const std::string meta = findings.is_photo ? "" : texts.Get("picture-at", {{"time", FormatTime(key.t_s)}});
    const bool is_best = !findings.is_photo && !record.stretch.empty();
    cards.push_back({"best", draw(*findings.best), texts.Get(is_best ? "best-title" : "best-title-photo"), meta,
                     Element("p", "", DescribeBest(record, key, texts)),
                     is_best ? RenderInside(record, key, texts) : ""});
  }
  Comparisons comparisons(record, texts);
  for (const FaultGroup& group : findings.faults) {
    const double shown_at_s = group.picture ? pictures[*group.picture].key.t_s : group.from_s;
    const std::string lines =
        group.picture ? DescribeLines(group, pictures[*group.picture].key, !own_back.empty(), texts) : "";
    Card card = MakeFaultCard(group, group.picture ? draw(*group.picture) : "", shown_at_s, lines, texts);
    card.drawn = comparisons.Render(FindStretchAt(record, shown_at_s), group.kind);
    cards.push_back(std::move(card));
  }
  if (cards.empty()) return {};
  return "<section class=\"wide\">\n" + Element("h2", "", texts.Get("pictures-heading")) + RenderCards(cards) +
         "</section>\n";
}

}  // namespace sitbone::report
