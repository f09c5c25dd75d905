#include "body/hamstring.h"

#include <cmath>
#include <limits>

#include "body/simm_spline.h"

namespace sitbone::body {
namespace {

// Numbers of gait2392_thelen2003muscle.osim (see the header), m and rad; knee_angle_r is minus our knee angle.
constexpr SimmSpline<12> kTibiaX({-2.0944, -1.74533, -1.39626, -1.0472, -0.698132, -0.349066, -0.174533, 0.197344,
                                  0.337395, 0.490178, 1.52146, 2.0944},
                                 {-0.0032, 0.00179, 0.00411, 0.0041, 0.00212, -0.001, -0.0031, -0.005227, -0.005435,
                                  -0.005574, -0.005435, -0.00525});
constexpr SimmSpline<7> kTibiaY({-2.0944, -1.22173, -0.523599, -0.349066, -0.174533, 0.159149, 2.0944},
                                {-0.4226, -0.4082, -0.399, -0.3976, -0.3966, -0.395264, -0.396});

constexpr double kAlways = std::numeric_limits<double>::infinity();
// OpenSim keeps a conditional point a little beyond its range (ConditionalPathPoint, 1e-5 rad).
constexpr double kRangeSlack = 1e-5;

struct TibiaPoint {
  Vec3 place;
  double knee_angle_min = -kAlways;  // the point is used between these, OpenSim's sign
  double knee_angle_max = kAlways;
};

struct Route {
  Segment origin_segment;
  Vec3 origin;
  std::array<TibiaPoint, kPathPointsMax - 1> tibia;
  std::size_t tibia_points;
};

constexpr std::array<Route, kHeadCount> kRoutes = {{
    {Segment::kPelvis,
     {-0.1192, -0.09747, 0.07151},
     {{{{-0.0348, -0.03519, -0.01891}, -0.558505, 0.174533}, {{-0.027, -0.04771, -0.01957}}}},
     2},
    {Segment::kPelvis,
     {-0.12635, -0.10988, 0.06039},
     {{{{-0.04203, -0.02859, -0.02277}, -0.331613, 0.174533},
       {{-0.03322, -0.05282, -0.02288}},
       {{-0.0113, -0.0746, -0.0245}},
       {{0.0027, -0.0956, -0.0193}}}},
     4},
    {Segment::kPelvis,
     {-0.12596, -0.10257, 0.06944},
     {{{{-0.0301, -0.036, 0.02943}}, {{-0.0234, -0.0563, 0.0343}}}},
     2},
    {Segment::kFemur, {0.005, -0.2111, 0.0234}, {{{{-0.0301, -0.036, 0.02943}}, {{-0.0234, -0.0563, 0.0343}}}}, 2},
}};

constexpr Vec3 Difference(Vec3 a, Vec3 b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
constexpr double Product(Vec3 a, Vec3 b) { return a.x * b.x + a.y * b.y + a.z * b.z; }

// Every origin from the hip, in its own segment; the femur's frame begins at the hip.
constexpr Vec3 OriginFromHip(const Route& route) {
  return route.origin_segment == Segment::kPelvis ? Difference(route.origin, kHipInPelvis) : route.origin;
}

// Lengths between points of the tibia never change: rest[head][i] runs from point i to the insertion.
struct RestLengths {
  std::array<std::array<double, kPathPointsMax - 1>, kHeadCount> rest{};
  RestLengths() {
    for (std::size_t head = 0; head < kHeadCount; ++head) {
      const Route& route = kRoutes[head];
      for (std::size_t i = route.tibia_points - 1; i-- > 0;) {
        const Vec3 step = Difference(route.tibia[i + 1].place, route.tibia[i].place);
        rest[head][i] = rest[head][i + 1] + std::sqrt(Product(step, step));
      }
    }
  }
};
const RestLengths kRest;

constexpr bool IsUsed(const TibiaPoint& point, double knee_angle) {
  return knee_angle >= point.knee_angle_min - kRangeSlack && knee_angle <= point.knee_angle_max + kRangeSlack;
}

constexpr std::size_t FirstUsed(const Route& route, double knee_angle) {
  std::size_t i = 0;
  while (i + 1 < route.tibia_points && !IsUsed(route.tibia[i], knee_angle)) ++i;
  return i;
}

}  // namespace

std::string_view HeadName(Head head) {
  switch (head) {
    case Head::kSemimem:
      return "semimem";
    case Head::kSemiten:
      return "semiten";
    case Head::kBflh:
      return "bflh";
    case Head::kBfsh:
      return "bfsh";
  }
  return "";
}

KneePose CalcKneePose(double knee) {
  const double angle = -knee;
  const auto x = kTibiaX.At(angle);
  const auto y = kTibiaY.At(angle);
  const double c = std::cos(angle);
  const double s = std::sin(angle);
  KneePose pose;
  for (std::size_t head = 0; head < kHeadCount; ++head) {
    const Route& route = kRoutes[head];
    const std::size_t first = FirstUsed(route, angle);
    const Vec3 p = route.tibia[first].place;
    const Vec3 turned = {c * p.x - s * p.y, s * p.x + c * p.y, p.z};
    KneePose::Arrival& arrival = pose.arrivals[head];
    arrival.p_FoA_F = {x.value + turned.x, y.value + turned.y, p.z};
    // By our knee angle, which is minus OpenSim's.
    arrival.d_p_FoA_F = {-(x.slope - turned.y), -(y.slope + turned.x), 0};
    arrival.rest = kRest.rest[head][first];
  }
  return pose;
}

HeadPath CalcHeadPath(Head head, const KneePose& knee, double cos_hip, double sin_hip) {
  const Route& route = kRoutes[IndexOf(head)];
  const KneePose::Arrival& arrival = knee.arrivals[IndexOf(head)];
  const bool crosses_hip = route.origin_segment == Segment::kPelvis;
  const Vec3 origin = OriginFromHip(route);
  // The origin seen from the femur, which flexion turns the other way.
  const Vec3 a = crosses_hip
                     ? Vec3{cos_hip * origin.x + sin_hip * origin.y, cos_hip * origin.y - sin_hip * origin.x, origin.z}
                     : origin;
  const Vec3 span = Difference(arrival.p_FoA_F, a);
  const double straight = std::sqrt(Product(span, span));
  HeadPath path;
  path.length = straight + arrival.rest;
  // d a / d hip = (a.y, -a.x, 0).
  path.hip_arm = crosses_hip ? (span.y * a.x - span.x * a.y) / straight : 0;
  path.knee_arm = -Product(span, arrival.d_p_FoA_F) / straight;
  return path;
}

HeadPaths CalcHeadPaths(const HipKnee& posture) {
  const KneePose knee = CalcKneePose(posture.knee);
  const double c = std::cos(posture.hip);
  const double s = std::sin(posture.hip);
  HeadPaths paths;
  for (const Head head : kHeads) paths[IndexOf(head)] = CalcHeadPath(head, knee, c, s);
  return paths;
}

std::array<double, kHeadCount> CalcHeadLengths(const HipKnee& posture) {
  const HeadPaths paths = CalcHeadPaths(posture);
  std::array<double, kHeadCount> lengths;
  for (std::size_t i = 0; i < kHeadCount; ++i) lengths[i] = paths[i].length;
  return lengths;
}

HeadPoints FindHeadPoints(Head head, double knee) {
  const Route& route = kRoutes[IndexOf(head)];
  HeadPoints found;
  found.points[found.count++] = {route.origin_segment, route.origin};
  for (std::size_t i = FirstUsed(route, -knee); i < route.tibia_points; ++i) {
    found.points[found.count++] = {Segment::kTibia, route.tibia[i].place};
  }
  return found;
}

Vec3 FindTibiaInFemur(double knee) { return {kTibiaX.At(-knee).value, kTibiaY.At(-knee).value, 0}; }

}  // namespace sitbone::body
