// The postures that the guide shows: both stretches, right and wrong, and the ways between them.
//
// Units:   rad; signs as figure_posture.h. The figure faces right and stretches the leg nearer to the viewer; the
// caller
//          sets facing and side.
// Source:  the article's two stretches (stretches/*.json): One, the thigh points to the ceiling and the knee is
// straightened
//          gently; Two, leaning from the hips with a straight back and a slightly bent knee. Faults lie clearly beyond
//          the limits of stretches/*.json, so that they are seen.
#pragma once

#include <optional>
#include <string_view>

#include "figure/figure_posture.h"
#include "figure/figure_style.h"

namespace sitbone::figure {

enum class GuideStretch { kOne, kTwo };
enum class GuideMoment { kRest, kStart, kOnTheWay, kHold, kTightHold, kRoundedBack, kThighDropped, kKneeLocked };

/// The posture of the moment; with a progress below 1, on the way to it from the moment that comes before it (rest ->
/// start -> on the way -> hold; a fault grows out of the hold).
FigurePosture GuidePosture(GuideStretch stretch, GuideMoment moment, double progress = 1);

/// Between two postures of one position, without a jerk at either end; `progress` 0..1. What is no angle is the
/// first's.
FigurePosture BlendPostures(const FigurePosture& from, const FigurePosture& to, double progress);

/// Breathing in a hold: `phase` 0..1 of a breath. The trunk moves by a fraction of a degree; `breath` goes into the
/// style.
struct Breathing {
  FigurePosture posture;
  double breath = 0;  ///< FigureStyle::breath
};
Breathing Breathe(const FigurePosture& posture, double phase);

/// How a moment is best shown: the glow in a hold, the back line where the back matters.
FigureStyle GuideStyle(GuideStretch stretch, GuideMoment moment, const FigureStyle& base);

/// The same with the sign that tells right from wrong, and a ring around what is wrong: for pictures side by side.
FigureStyle JudgedStyle(GuideStretch stretch, GuideMoment moment, const FigureStyle& base);

/// Names as the page writes them: one two; rest start on_the_way hold tight_hold rounded_back thigh_dropped
/// knee_locked.
std::optional<GuideStretch> FindGuideStretch(std::string_view name);
std::optional<GuideMoment> FindGuideMoment(std::string_view name);

}  // namespace sitbone::figure
