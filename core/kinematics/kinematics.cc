#include "kinematics/kinematics.h"

#include <algorithm>
#include <cmath>

namespace sitbone::kinematics {
namespace {

// The facing is a vote with memory: one odd frame does not turn the person round.
constexpr double kVoteMemory = 0.9;
constexpr double kVoteLimit = 1.0;
// chosen: beyond this the picture angle of a bent knee errs by more than 10 degrees (cosine of the view).
constexpr double kOffSideMax = ToRadians(40);
constexpr double kOffSideMemory = 0.8;
// A joint whose heat map is as flat as this was not found, whatever its visibility says.
constexpr double kPeakMin = 0.05;
constexpr double kVisibilityMin = 0.05;
// chosen: a joint may lie this share of the picture beyond its edge (heels at the border).
constexpr double kBorder = 0.02;
// chosen: a stretch is slow. A knee that leaps more than this, and faster, was read from another leg or a hand.
constexpr double kLeapMin = ToRadians(12);
constexpr double kLeapSpeedMax = ToRadians(130);  // per second
// chosen: an uncertainty that suddenly is this many times the usual one, and large, is a misread frame.
constexpr double kUnsureTimes = 1.8;
constexpr double kUnsureMin = ToRadians(8);
constexpr double kUsualMemory = 0.9;
// After so long the new reading is believed: perhaps the old one was wrong.
constexpr double kDisbelief_s = 0.7;

}  // namespace

double CalcOffSide(const pose::Landmarks& landmarks) {
  const auto across = [&](std::size_t left, std::size_t right) {
    const Vec3 l = landmarks[left].p_W;
    const Vec3 r = landmarks[right].p_W;
    return Vec3{l.x - r.x, l.y - r.y, l.z - r.z};
  };
  const Vec3 shoulders = across(pose::kLeftShoulder, pose::kRightShoulder);
  const Vec3 hips = across(pose::kLeftHip, pose::kRightHip);
  const double in_picture = std::hypot(shoulders.x + hips.x, shoulders.y + hips.y);
  const double in_depth = std::fabs(shoulders.z + hips.z);
  return std::atan2(in_picture, in_depth);
}

LegUnseen TellLegSeen(const CanonicalPose& pose, double image_width, double image_height) {
  constexpr std::array<std::size_t, 3> kJoints = {pose::kRightHip, pose::kRightKnee, pose::kRightAnkle};
  for (const std::size_t i : kJoints) {
    const pose::LandmarkPoint& joint = pose.landmarks[i];
    const double x = joint.p_I.x / image_width;
    const double y = joint.p_I.y / image_height;
    if (x < -kBorder || y < -kBorder || x > 1 + kBorder || y > 1 + kBorder) return LegUnseen::kOutOfPicture;
    if (joint.peak < kPeakMin && joint.visibility < kVisibilityMin) return LegUnseen::kHidden;
  }
  return LegUnseen::kSeen;
}

void Kinematics::Follow(const pose::Observation& observation) {
  const double evidence = std::clamp(CalcFacingEvidence(observation.landmarks), -1.0, 1.0);
  facing_vote_ = std::clamp(kVoteMemory * facing_vote_ + evidence, -kVoteLimit / (1 - kVoteMemory),
                            kVoteLimit / (1 - kVoteMemory));
}

const Posture& Kinematics::Measure(const pose::Observation& observation) {
  posture_ = Posture{};
  posture_.t = observation.t;
  posture_.frame = observation.frame;
  posture_.person = true;
  // The observation remembers how it was asked for; a vote that came in since then must not change its meaning.
  const bool faces_left = options_.mirrors ? observation.mirrored : wants_mirror();
  posture_.facing = faces_left ? Facing::kLeft : Facing::kRight;
  CanonicalPose canonical = MakeCanonicalPose(observation, posture_.facing);
  position_ = options_.position ? *options_.position : TellPosition(canonical.trunk_from_vertical, position_);
  posture_.position = position_;
  ChooseStretchedLeg(position_, canonical);
  posture_.side = StretchedSide(canonical);
  posture_.leg_confidence = canonical.leg_confidence;

  const double off_side = CalcOffSide(observation.landmarks);
  off_side_ = off_side_ ? kOffSideMemory * *off_side_ + (1 - kOffSideMemory) * off_side : off_side;
  posture_.off_side = *off_side_;

  MeasureAngles(observation, canonical);
  MeasureBack(observation, canonical);
  return posture_;
}

void Kinematics::MeasureAngles(const pose::Observation& observation, CanonicalPose& canonical) {
  const pose::Landmarks& p = canonical.landmarks;
  const auto shown = [&](Vec2 p_N) {
    return posture_.facing == Facing::kLeft ? Vec2{observation.image_width - 1 - p_N.x, p_N.y} : p_N;
  };
  posture_.figure.ear_I = shown(Middle(p[pose::kLeftEar].p_I, p[pose::kRightEar].p_I));
  posture_.figure.shoulder_I = shown(Middle(p[pose::kLeftShoulder].p_I, p[pose::kRightShoulder].p_I));
  posture_.figure.hip_I = shown(p[pose::kRightHip].p_I);
  posture_.figure.knee_I = shown(p[pose::kRightKnee].p_I);
  posture_.figure.ankle_I = shown(p[pose::kRightAnkle].p_I);
  posture_.figure.toe_I = shown(p[pose::kRightFootIndex].p_I);

  posture_.leg_unseen = TellLegSeen(canonical, observation.image_width, observation.image_height);
  if (posture_.off_side > kOffSideMax) posture_.leg_unseen = LegUnseen::kNotFromSide;
  if (posture_.leg_unseen != LegUnseen::kSeen) return;

  const Angles plain = CalcPlainAngles(canonical);
  CorrectedAngles corrected;
  corrected.angles = plain;
  corrected.sd.fill(kPlainSd);
  const bool as_trained = observation.mirrored == (posture_.facing == Facing::kLeft);
  if (correction_ != nullptr && as_trained && observation.network == correction_->network()) {
    const Features features = CalcFeatures(canonical, plain, CalcLegAxes(observation, canonical));
    corrected = correction_->Apply(posture_.position, plain, features);
  }
  posture_.familiar = corrected.familiar;
  if (correction_ != nullptr && IsLeap({corrected.angles[kKnee], corrected.sd[kKnee]}, observation.t)) {
    posture_.leg_unseen = LegUnseen::kImplausible;
    return;
  }
  posture_.knee = Estimate{corrected.angles[kKnee], corrected.sd[kKnee]};
  posture_.trunk_thigh = Estimate{kPi - corrected.angles[kOpening], corrected.sd[kOpening]};
  posture_.trunk_from_vertical = Estimate{corrected.angles[kTrunk], corrected.sd[kTrunk]};
  posture_.thigh_from_vertical = Estimate{corrected.angles[kThigh], corrected.sd[kThigh]};
}

// Rather no number for a moment than one that leapt. Believes what is smooth, and in the end what lasts.
bool Kinematics::IsLeap(const Estimate& knee, Timestamp t) {
  const double dt_s = (t - believed_at_).seconds();
  if (believed_ && dt_s > 0 && dt_s < kDisbelief_s) {
    const bool leaps = std::fabs(knee.value - believed_->value) > kLeapMin + kLeapSpeedMax * dt_s;
    const bool unsure = knee.sd > kUnsureMin && knee.sd > kUnsureTimes * believed_->sd;
    if (leaps || unsure) return true;
  }
  const double usual = believed_ && dt_s > 0 && dt_s < kDisbelief_s
                           ? kUsualMemory * believed_->sd + (1 - kUsualMemory) * knee.sd
                           : knee.sd;
  believed_ = Estimate{knee.value, usual};
  believed_at_ = t;
  return false;
}

void Kinematics::MeasureBack(const pose::Observation& observation, const CanonicalPose& canonical) {
  if (position_ != Position::kSitting) {
    rounding_.Reset();
    return;
  }
  posture_.back_measured = observation.mask != nullptr;
  const BackOutline outline = MeasureBackOutline(observation, canonical);
  posture_.has_back_outline = outline.has_points;
  posture_.back_outline_I = outline.points_I;
  const Rounding rounding = rounding_.Update(outline, canonical.trunk_from_vertical, observation.t);
  posture_.back_unseen = rounding.unseen;
  posture_.back_rounding = rounding.value;
}

}  // namespace sitbone::kinematics
