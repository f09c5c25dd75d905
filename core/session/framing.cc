#include "session/framing.h"

namespace sitbone::session {
namespace {

// chosen: a person who fills less of the picture than this is measured by too few pixels.
constexpr double kSmallest = 0.3;
// chosen: a hull that touches the edge is cut off.
constexpr double kEdge = 0.01;
// chosen: no picture at all for so long means that the camera stopped.
constexpr double kNoNews_s = 1.5;

}  // namespace

void Framing::Restart(Timestamp now) {
  *this = Framing{};
  person_last_ = now;
  news_last_ = now;
  SetReason(now, "no_person");
}

void Framing::SetReason(Timestamp t, std::string_view reason) {
  if (reason == reason_) return;
  reason_ = reason;
  reason_since_ = t;
}

void Framing::SeeFrame(Timestamp t, const FrameSight& sight) {
  news_last_ = t;
  edge_ = {};
  if (!sight.person) {
    if ((t - person_last_).seconds() > kBackAfter_s) person_since_.reset();
    return;
  }
  if (!person_since_) person_since_ = t;
  person_last_ = t;
  const double width = sight.right - sight.left;
  const double height = sight.bottom - sight.top;
  const bool left = sight.left < kEdge;
  const bool right = sight.right > 1 - kEdge;
  if ((left && right) || (sight.top < kEdge && sight.bottom > 1 - kEdge)) {
    edge_ = "move_back";
  } else if (width < kSmallest && height < kSmallest) {
    edge_ = "move_closer";
  }
}

std::string_view Framing::ReasonOf(const kinematics::Posture& posture) const {
  if (!posture.person) return "no_person";
  switch (posture.leg_unseen) {
    case kinematics::LegUnseen::kSeen:
    case kinematics::LegUnseen::kImplausible:
      break;
    case kinematics::LegUnseen::kOutOfPicture:
      return edge_ == "move_back" ? edge_ : "out_of_picture";
    case kinematics::LegUnseen::kNoPerson:
    case kinematics::LegUnseen::kHidden:
    case kinematics::LegUnseen::kNotFromSide:
    case kinematics::LegUnseen::kLegsAlike:
      return kinematics::LegUnseenReason(posture.leg_unseen);
  }
  return edge_ == "move_closer" ? edge_ : std::string_view();
}

void Framing::See(const kinematics::Posture& posture) {
  if (posture.person) {
    if (!person_since_) person_since_ = posture.t;
    if (posture.t > person_last_) person_last_ = posture.t;
  }
  if (posture.t > news_last_) news_last_ = posture.t;
  SetReason(posture.t, ReasonOf(posture));
}

std::string_view Framing::Problem(Timestamp now) const {
  if ((now - news_last_).seconds() > kNoNews_s) return "no_picture";
  if ((now - person_last_).seconds() > kTellAfter_s) return "no_person";
  if (reason_.empty() || (now - reason_since_).seconds() < kTellAfter_s) return {};
  return reason_;
}

bool Framing::Gone(Timestamp now) const { return (now - person_last_).seconds() > kGoneAfter_s; }

bool Framing::Back(Timestamp now) const {
  return person_since_ && !Gone(now) && (now - *person_since_).seconds() >= kBackAfter_s;
}

}  // namespace sitbone::session
