// `sitbone diary devices|unpair|erase`: which devices keep the diary in step, and an end to that.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace sitbone::cli {

struct PairingOptions {
  std::string diary;  ///< empty = DefaultDiary()
  std::string name;   ///< of the device to unpair
  bool everywhere = false;
  CLI::App* devices = nullptr;
  CLI::App* unpair = nullptr;
  CLI::App* erase = nullptr;

  bool parsed() const;
};

/// Adds the three to `sitbone diary`.
void AddPairing(CLI::App& diary, PairingOptions& options);

int Pairing(const PairingOptions& options);

}  // namespace sitbone::cli
