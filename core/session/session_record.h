// What one sitting came to: the content of session.json, as values. Contract 4.1 of the design fixes its fields.
//
// Units:   degrees and seconds, because this is the edge where people and other programs read; the core works in
//          radians. Times count from the first frame.
// Shape:   Series holds one entry per frame in every vector; std::nullopt means "not seen".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sitbone::session {

/// The file that was read.
struct Source {
  std::string file;  ///< Name without its folder.
  int width = 0;     ///< px, as shown (after the rotation that a phone stores)
  int height = 0;    ///< px
  double fps = 0;    ///< mean frames per second
  std::int64_t frames = 0;
  double duration_s = 0;
};

/// How the camera saw the person.
struct View {
  std::string facing;                  ///< "left" or "right": where the feet point in the picture; empty = not known
  std::optional<double> off_side_deg;  ///< how far the camera is off the person's side, absolute
  double usable_share = 0;             ///< share of frames with a knee angle while the exercise is going on, 0..1
  double unsure_share = 0;             ///< share of measured frames in a posture unlike those that were trained on
};

/// One entry per frame.
struct Series {
  using Column = std::vector<std::optional<double>>;
  std::vector<double> t_s;
  std::vector<std::string> phase;  ///< setup, reach, hold, release or rest
  Column knee_flexion_deg;         ///< 0 = straight
  Column knee_flexion_sd_deg;
  Column trunk_thigh_deg;  ///< hip bend: 0 = thigh in line with the trunk
  Column trunk_thigh_sd_deg;
  Column thigh_from_vertical_deg;  ///< 0 = knee above the hip, + = towards the feet
  Column trunk_from_vertical_deg;  ///< + = leaning forward; lying on the back about -90
  Column back_rounding_deg;        ///< against the person's own neutral, + = rounded
};

/// One hold of a stretch. Faults cost credited seconds; they never start, end or split a hold.
struct Hold {
  std::string stretch;  ///< "one" or "two"
  std::string side;     ///< "left" or "right": the person's stretched leg
  double from_s = 0;
  double to_s = 0;
  double credited_s = 0;                   ///< seconds of the hold without a fault
  bool complete = false;                   ///< credited_s reaches the dose
  std::optional<double> knee_flexion_deg;  ///< median in the hold
  std::optional<double> trunk_thigh_deg;   ///< median in the hold
};

/// Something that was not right, from when to when, and when the coach would have said so.
struct Fault {
  std::string kind;  ///< rounded_back, thigh_dropped, knee_locked, bouncing, ...
  double from_s = 0;
  double to_s = 0;
  double said_s = 0;
};

/// A span in which something could not be seen, and why.
struct Unseen {
  std::string what;  ///< person, knee, back, ...
  double from_s = 0;
  double to_s = 0;
  std::string reason;  ///< message id, e.g. "arm_over_back", "no_person", "out_of_picture", "unsure_posture"
};

/// A number that a person is shown, with the uncertainty that a person is shown.
struct Measured {
  double value = 0;
  double plus_minus = 0;  ///< includes 6 degrees in quadrature until real people have been measured
};

struct Summary {
  int holds = 0;
  int holds_complete = 0;
  double credited_s = 0;                          ///< all good seconds of all holds
  std::optional<Measured> best_knee_flexion_deg;  ///< straightest knee held for a second or more in a valid stretch
  std::optional<Measured> best_trunk_thigh_deg;   ///< deepest hip bend held for a second or more (Stretch Two)
};

/// Dose that a hold is held against (from the stretch's data file).
struct Dose {
  double hold_s_min = 20;
  double hold_s_max = 30;
  int repetitions_min = 2;
  int repetitions_max = 3;
};

struct SessionRecord {
  Source source;
  std::string stretch;  ///< "one", "two" or empty: the most-held
  std::string side;     ///< "left", "right" or empty: the most-held
  View view;
  Series series;
  std::vector<Hold> holds;
  std::vector<Fault> faults;
  std::vector<Unseen> unseen;
  Summary summary;
  Dose dose;
};

}  // namespace sitbone::session
