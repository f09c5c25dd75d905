// Drawings in the report: the posture of a moment seen inside, and what went wrong beside the right way.
//
// Units:   degrees, as in session/session_record.h.
// Errors:  none: what cannot be drawn is left out.
// Limits:  the inside is the body model's answer for a body of 1.70 m (docs/body-model.md), not the person's.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>

#include "figure/figure_style.h"
#include "figure/guide.h"
#include "report/page.h"
#include "session/key_picture.h"
#include "session/session_record.h"

namespace sitbone::report {

/// Two people, one for each stretch; hand-out and report show the same.
figure::FigureStyle DrawnPerson(figure::GuideStretch stretch);

/// The colours of the drawings in `page`, and no more than those; empty without a drawing.
std::string DrawnStyleSheet(std::string_view page);

/// The figure of a moment with pelvis, low back, hamstrings and nerve, and what they do in sentences; empty where the
/// posture is not known. In Stretch One the hamstrings are as tight as the knee of the moment says.
std::string RenderInside(const session::SessionRecord& record, const session::KeyPicture& key, const Texts& texts);

/// The right way beside a fault, as often as a page needs it; the right way is written once.
class Comparisons {
 public:
  Comparisons(const session::SessionRecord& record, const Texts& texts) : record_(record), texts_(texts) {}
  /// Empty for a fault that no still picture shows.
  std::string Render(std::string_view stretch, std::string_view fault);

 private:
  std::string RenderOne(std::string_view stretch, std::string_view moment, bool is_right);

  const session::SessionRecord& record_;
  const Texts& texts_;
  std::set<std::string, std::less<>> written_;  ///< stretches whose right way is on the page
};

}  // namespace sitbone::report
