#include "report/confidence.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace sitbone::report {
namespace {

using session::SessionRecord;

// chosen: the correction was trained and measured up to 24 degrees off the side; within 10 the error hardly grows.
constexpr double kViewGoodDeg = 10;
constexpr double kViewFairDeg = 24;

std::string RenderItem(const std::string& title, const std::string& content) {
  return "<div class=\"item\">\n" + Element("h3", "", title) + content + "</div>\n";
}

std::string RenderView(const SessionRecord& record, const Texts& texts) {
  const auto& off = record.view.off_side_deg;
  if (!off || !std::isfinite(*off)) return Element("p", "", texts.Get("sure-view-unknown"));
  const char* quality = *off <= kViewGoodDeg ? "good" : *off <= kViewFairDeg ? "fair" : "poor";
  return Element("p", "", texts.Get("sure-view", {{"quality", quality}, {"angle", *off}}));
}

/// Unseen spans with the same reason together.
struct UnseenGroup {
  std::string what;
  std::string reason;
  double seconds = 0;
};

std::vector<UnseenGroup> FindUnseen(const SessionRecord& record) {
  std::vector<UnseenGroup> groups;
  for (const session::Unseen& unseen : record.unseen) {
    const auto same = [&unseen](const UnseenGroup& g) { return g.what == unseen.what && g.reason == unseen.reason; };
    auto group = std::ranges::find_if(groups, same);
    if (group == groups.end()) {
      groups.push_back({unseen.what, unseen.reason, 0});
      group = groups.end() - 1;
    }
    group->seconds += std::max(0.0, unseen.to_s - unseen.from_s);
  }
  std::ranges::sort(groups, std::greater<>{}, &UnseenGroup::seconds);
  return groups;
}

constexpr double kUnsureMinPercent = 5;  // chosen: less than one picture in twenty changes nothing that is said

std::string RenderSeen(const SessionRecord& record, const Findings& findings, const Texts& texts) {
  constexpr std::size_t kListMax = 6;
  std::string out;
  if (!findings.holds.empty()) {
    // 99.6 % is not every picture: the share is rounded down.
    const double percent = std::floor(100 * std::clamp(record.view.usable_share, 0.0, 1.0) + 1e-9);
    out +=
        Element("p", "", percent >= 100 ? texts.Get("sure-seen-all") : texts.Get("sure-seen", {{"percent", percent}}));
  }
  const double unsure_percent = std::round(100 * std::clamp(record.view.unsure_share, 0.0, 1.0));
  if (unsure_percent >= kUnsureMinPercent) {
    out += Element("p", "", texts.Get("sure-unsure", {{"percent", unsure_percent}}));
  }
  const std::vector<UnseenGroup> groups = FindUnseen(record);
  if (groups.empty()) {
    return findings.holds.empty() ? out : out + Element("p", "", texts.Get("sure-unseen-none"));
  }
  std::string items;
  for (const UnseenGroup& group : groups) {
    if (group.seconds < 0.5 && !findings.is_photo) continue;
    items +=
        Element("li", "",
                texts.Get("sure-unseen-item", {{"what", texts.Raw("unseen-what", {{"what", group.what}})},
                                               {"seconds", RoundSeconds(group.seconds)},
                                               {"reason", texts.Raw("unseen-reason", {{"reason", group.reason}})}}));
    if (&group - groups.data() + 1 >= static_cast<std::ptrdiff_t>(kListMax)) break;
  }
  const bool has_list = !items.empty() && !findings.is_photo;
  return out + (has_list ? Element("p", "", texts.Get("sure-unseen-list")) : "") + Element("ul", "", items);
}

std::string RenderList(const Texts& texts, std::initializer_list<const char*> ids) {
  std::string items;
  for (const char* id : ids) items += Element("li", "", texts.Get(id));
  return Element("ul", "", items);
}

}  // namespace

std::string RenderConfidence(const SessionRecord& record, const Findings& findings, const Texts& texts,
                             const ReportOptions& options) {
  std::string items;
  if (options.is_plain) items += Element("p", "lead", texts.Get("sure-plain"));
  items += RenderItem(texts.Get("sure-pm-title"), Element("p", "", texts.Get("sure-pm")));
  items += RenderItem(texts.Get("sure-change-title"), Element("p", "", texts.Get("sure-change")));
  items += RenderItem(texts.Get("sure-view-title"), RenderView(record, texts));
  const std::string seen = RenderSeen(record, findings, texts);
  if (!seen.empty()) items += RenderItem(texts.Get("sure-seen-title"), seen);
  if (findings.stretch == "two" || findings.stretch == "both") {
    const char* id = findings.back_seen ? "sure-back" : "sure-back-never";
    items += RenderItem(texts.Get("sure-back-title"), Element("p", "", texts.Get(id)));
  }
  items += RenderItem(texts.Get("sure-cause-title"), Element("p", "", texts.Get("sure-cause")));
  return "<section>\n" + Element("h2", "", texts.Get("sure-heading")) + "<div class=\"body items\">\n" + items +
         "</div>\n</section>\n";
}

std::string RenderSafety(const Texts& texts) {
  return "<section>\n" + Element("h2", "", texts.Get("safe-heading")) + "<div class=\"body\">\n" +
         RenderItem(texts.Get("safe-pull-title"), Element("p", "", texts.Get("safe-pull"))) +
         "<div class=\"items\">\n" +
         RenderItem(texts.Get("safe-emergency-title"),
                    RenderList(texts, {"safe-emergency-bladder", "safe-emergency-numb", "safe-emergency-legs"})) +
         RenderItem(texts.Get("safe-soon-title"),
                    RenderList(texts, {"safe-soon-weak", "safe-soon-ill", "safe-soon-injury", "safe-soon-age",
                                       "safe-soon-long"})) +
         "</div>\n</div>\n</section>\n";
}

std::string RenderSmallPrint(const Texts& texts) {
  return "<footer>\n" + Element("p", "", texts.Get("small-private")) +
         Element("p", "", texts.Get("small-device") + " " + texts.Get("small-review")) + "</footer>\n";
}

}  // namespace sitbone::report
