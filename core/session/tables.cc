#include <charconv>
#include <cmath>
#include <string_view>
#include <vector>

#include "body/coordinate.h"
#include "session/series.h"
#include "session/text_files.h"

namespace sitbone::session {
namespace {

// Rates of the files for OpenSim, which wants a constant one. The measurements come a few times a second.
constexpr double kFileHz = 20;
constexpr double kFileGap_s = 0.7;

void AppendNumber(std::string& out, double value, int decimals) {
  char text[40];
  // "-0.00" reads as an error; it is zero.
  const double limit = 0.5 * std::pow(10.0, -decimals);
  const double shown = std::fabs(value) < limit ? 0 : value;
  const auto result = std::to_chars(text, text + sizeof text, shown, std::chars_format::fixed, decimals);
  out.append(text, result.ptr);
}

void AppendCell(std::string& out, const std::optional<double>& value, int decimals) {
  out += ',';
  if (value && std::isfinite(*value)) AppendNumber(out, *value, decimals);
}

}  // namespace

std::string WriteAnglesCsv(const SessionRecord& record) {
  const Series& series = record.series;
  std::string out =
      "frame,t_s,phase,knee_flexion_deg,knee_flexion_sd_deg,trunk_thigh_deg,trunk_thigh_sd_deg,thigh_from_vertical_deg,"
      "trunk_from_vertical_deg,back_rounding_deg\r\n";
  for (std::size_t i = 0; i < series.t_s.size(); ++i) {
    out += std::to_string(i) + ',';
    AppendNumber(out, series.t_s[i], 4);
    out += ',' + series.phase[i];
    for (const Series::Column* column :
         {&series.knee_flexion_deg, &series.knee_flexion_sd_deg, &series.trunk_thigh_deg, &series.trunk_thigh_sd_deg,
          &series.thigh_from_vertical_deg, &series.trunk_from_vertical_deg, &series.back_rounding_deg}) {
      AppendCell(out, (*column)[i], 2);
    }
    out += "\r\n";
  }
  return out;
}

std::string LandmarksCsvHeader() {
  return "frame,name,x_px,y_px,z_px,visibility,world_x_m,world_y_m,world_z_m,network\r\n";
}

void AppendLandmarksCsv(const pose::Observation& observation, double px_scale, std::string& out) {
  for (std::size_t i = 0; i < pose::kNamedLandmarks; ++i) {
    const pose::LandmarkPoint& point = observation.landmarks[i];
    out += std::to_string(observation.frame) + ',';
    out += pose::kLandmarkNames[i];
    for (const double px : {point.p_I.x, point.p_I.y, point.z}) AppendCell(out, px * px_scale, 2);
    AppendCell(out, point.visibility, 4);
    for (const double m : {point.p_W.x, point.p_W.y, point.p_W.z}) AppendCell(out, m, 4);
    out += ',';
    out += pose::NetworkName(observation.network);
    out += "\r\n";
  }
}

std::string WriteTrc(std::span<const MeasuredFrame> frames) {
  std::vector<double> times;
  if (!frames.empty()) {
    const double first = frames.front().posture.t.seconds();
    const double last = frames.back().posture.t.seconds();
    const auto count = static_cast<std::size_t>(std::floor((last - first) * kFileHz + 1e-6)) + 1;
    for (std::size_t i = 0; i < count; ++i) times.push_back(first + static_cast<double>(i) / kFileHz);
  }
  const std::string rate = std::to_string(static_cast<int>(kFileHz)) + ".00";
  const std::string rows = std::to_string(times.size());
  const std::string markers = std::to_string(pose::kNamedLandmarks);
  std::string out = "PathFileType\t4\t(X/Y/Z)\tlandmarks.trc\n";
  out += "DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\tOrigDataRate\tOrigDataStartFrame\tOrigNumFrames\n";
  out += rate + "\t" + rate + "\t" + rows + "\t" + markers + "\tm\t" + rate + "\t1\t" + rows + "\n";
  out += "Frame#\tTime";
  for (const std::string_view name : pose::kLandmarkNames) out += "\t" + std::string(name) + "\t\t";
  out += "\n\t";
  for (std::size_t i = 1; i <= pose::kNamedLandmarks; ++i) {
    const std::string n = std::to_string(i);
    out += "\tX" + n + "\tY" + n + "\tZ" + n;
  }
  out += "\n\n";

  // One interpolated column a coordinate. The network's y points down; OpenSim's up.
  std::vector<std::vector<std::optional<double>>> columns;
  std::vector<TimedValue> samples(frames.size());
  for (std::size_t m = 0; m < pose::kNamedLandmarks; ++m) {
    for (int axis = 0; axis < 3; ++axis) {
      for (std::size_t i = 0; i < frames.size(); ++i) {
        const Vec3 p = frames[i].world_W[m];
        samples[i] = {frames[i].posture.t.seconds(), axis == 0 ? p.x : axis == 1 ? -p.y : -p.z};
      }
      columns.push_back(Interpolate(samples, times, kFileGap_s));
    }
  }
  for (std::size_t i = 0; i < times.size(); ++i) {
    out += std::to_string(i + 1) + '\t';
    AppendNumber(out, times[i], 4);
    for (const auto& column : columns) {
      out += '\t';
      if (column[i]) AppendNumber(out, *column[i], 5);
    }
    out += '\n';
  }
  return out;
}

std::string WriteMot(const SessionRecord& record) {
  const Series& series = record.series;
  const body::Side side = record.side == "left" ? body::Side::kLeft : body::Side::kRight;
  std::vector<double> times;
  if (!series.t_s.empty()) {
    const auto count =
        static_cast<std::size_t>(std::floor((series.t_s.back() - series.t_s.front()) * kFileHz + 1e-6)) + 1;
    for (std::size_t i = 0; i < count; ++i) times.push_back(series.t_s.front() + static_cast<double>(i) / kFileHz);
  }
  const auto resampled = [&](const Series::Column& column) {
    std::vector<TimedValue> samples;
    for (std::size_t i = 0; i < series.t_s.size(); ++i) samples.push_back({series.t_s[i], column[i]});
    return Interpolate(samples, times, kFileGap_s);
  };
  const auto hip = resampled(series.trunk_thigh_deg);
  const auto knee = resampled(series.knee_flexion_deg);
  std::string out = "sitbone\nversion=1\nnRows=" + std::to_string(times.size()) + "\nnColumns=3\ninDegrees=yes\n";
  out +=
      "hip_flexion is measured against the trunk's line, not the pelvis. Empty stretches of time are nan.\nendheader\n";
  out += "time\t" + std::string(body::HipFlexionName(side)) + "\t" + std::string(body::KneeAngleName(side)) + "\n";
  for (std::size_t i = 0; i < times.size(); ++i) {
    AppendNumber(out, times[i], 4);
    for (const auto* column : {&hip, &knee}) {
      out += '\t';
      if ((*column)[i]) {
        AppendNumber(out, *(*column)[i], 3);
      } else {
        out += "nan";
      }
    }
    out += '\n';
  }
  return out;
}

}  // namespace sitbone::session
