// The session's files as text: session.json, angles.csv, and landmarks.trc and angles.mot for OpenSim.
//
// Units:   as each file says; session.json by contract 4.1 of the design.
// Shape:   numbers are rounded to what was measured (0.01 degree, 1 ms, 0.1 px), so that files are small and equal on
//          every machine.
#pragma once

#include <span>
#include <string>

#include "pose/observation.h"
#include "session/recorder.h"
#include "session/session_record.h"

namespace sitbone::session {

/// session.json. Numbers that were not seen are null.
std::string WriteSessionJson(const SessionRecord& record);

/// angles.csv: one row a frame, empty where not seen.
std::string WriteAnglesCsv(const SessionRecord& record);

/// First line of landmarks.csv.
std::string LandmarksCsvHeader();
/// The rows of one frame, to be appended. `px_scale` brings px of the analysed picture to px of the video.
void AppendLandmarksCsv(const pose::Observation& observation, double px_scale, std::string& out);

/// OpenSim's marker file: world landmarks in metres, y up, at a constant rate.
std::string WriteTrc(std::span<const MeasuredFrame> frames);

/// OpenSim's motion file: hip_flexion, knee_angle of the stretched side and pelvis_tilt, lumbar_extension where known,
/// in degrees at a constant rate.
std::string WriteMot(const SessionRecord& record);

}  // namespace sitbone::session
