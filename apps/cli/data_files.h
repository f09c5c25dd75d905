// The program's own data: stretches, weights of the correction, the folders of the networks and of the page.
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

/// Folder of the built page: SITBONE_WEB, or build/web in the data folder.
std::string WebFolder();

Result<std::vector<stretch::StretchSpec>> LoadStretches();
/// The correction for a network ("heavy", "full"); kNotFound when there is none for it.
Result<kinematics::PostureCorrection> LoadCorrection(pose::Network network);

}  // namespace sitbone::cli
