// The program's own data: stretches, weights of the correction, the networks' folder.
#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "kinematics/correction.h"
#include "stretch/spec.h"

namespace sitbone::cli {

/// Folder that holds stretches/ and models/: SITBONE_DATA, or the checkout that the program was built from.
std::string DataFolder();
/// Folder of the networks: SITBONE_MODELS, or .deps/models in the data folder.
std::string NetworksFolder();

Result<std::vector<stretch::StretchSpec>> LoadStretches();
/// The correction for a network ("heavy", "full"); kNotFound when there is none for it.
Result<kinematics::PostureCorrection> LoadCorrection(pose::Network network);

}  // namespace sitbone::cli
