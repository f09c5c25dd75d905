// A recording of the networks' answers: enough to replay a session without video and networks, small enough to commit.
//
// Shape:   little-endian; a header, then entries in the order in which they happened (docs/recording-format.md). Kept
// is
//          what the core reads: the boxes that score, 35 landmarks, the heat maps' windows round them (in steps of 1/8;
//          exactly for the two auxiliary ones), masks as probabilities in steps of 1/63.
// Errors:  Replay returns kCorrupt with the byte where the recording stops making sense.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "pose/network.h"
#include "session/analysis.h"

namespace sitbone::session {

std::string RecordingHeader();
void AppendFrame(int width, int height, Timestamp t, std::string& bytes);
void AppendAnswer(const pose::Question& question, const pose::Answer& answer, std::string& bytes);

/// Runs an analysis on recorded answers. `prepare` may set what the analysis calls.
Result<SessionRecord> Replay(std::string_view bytes, const AnalysisOptions& options,
                             std::vector<stretch::StretchSpec> stretches,
                             const kinematics::PostureCorrection* correction,
                             const std::function<void(Analysis&)>& prepare = {});

}  // namespace sitbone::session
