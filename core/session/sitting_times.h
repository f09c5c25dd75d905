// How long the parts of a sitting take that no stretch file gives. The article gives the hold, the repetitions and the
// times a day; the rest is chosen so that a person on the floor can follow without hurry.
//
// Units:   s, degrees.
#pragma once

#include <cstddef>

namespace sitbone::session {

constexpr double kGetReady_s = 3;         // chosen: three counts after the start posture is seen
constexpr double kGetReadyTimed_s = 25;   // chosen: time to lie down or sit down when nobody watches
constexpr double kFramingNudge_s = 7;     // chosen: what is missing for the start is said so often
constexpr double kReachTimed_s = 10;      // chosen: a slow reach, when nobody watches and no key is pressed
constexpr double kNudge_s = 15;           // chosen: after so long without a hold the way is said once more
constexpr double kRest_s = 10;            // chosen: a few breaths between two holds
constexpr double kSwitch_s = 12;          // chosen: time to change legs lying down
constexpr double kQuestion_s = 15;        // chosen: time to answer; no answer is no answer
constexpr double kGentleMin_s = 10;       // chosen: the shortest hold that is asked for after easing off
constexpr double kLongHold_s = 12;        // chosen: "five more" makes sense in longer holds only
constexpr double kPraiseAfter_s = 5;      // chosen: the first seconds of a hold are for breathing
constexpr double kTightDeg = 20;          // > 20 degrees short of straight = tight (Lim 2023 review, FACTS B2)
constexpr double kGuideReach_s = 6;       // chosen: the drawn guide moves as slowly as a person should
constexpr double kGuideRelease_s = 3;     // chosen: and comes back in its own time
constexpr double kBreath_s = 5;           // chosen: twelve calm breaths a minute
constexpr double kFreshFigure_s = 1;      // chosen: older angles are not shown as the person's own
constexpr double kAimSlack_s = 0.25;      // chosen: measuring comes in steps of an eighth to a quarter second
constexpr int kEasesMax = 2;              // chosen: after the second increase of pain it is enough for today
constexpr std::size_t kAnglesMax = 1024;  // two minutes at 7.5 Hz

}  // namespace sitbone::session
