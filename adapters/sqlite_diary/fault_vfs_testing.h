// A file system for SQLite that fails at its k-th write, sync or truncation: once, from then on, or as when the power
// goes: what was not synced yet is then kept or lost by a seeded coin, file by file and write by write, in any order.
//
// Source:  after SQLite's own I/O error and crash tests (sqlite.org/testing.html, sections 3.2 and 3.3).
// Limits:  a disk that lies about a sync is not modelled.
#pragma once

#include <cstdint>

namespace sitbone::sqlite_diary {

enum class Fault { kNone, kErrorOnce, kErrorOn, kFullOnce, kPowerLoss };

/// Registers the file system "fault" (once) and arms it. `strike` counts from 1.
const char* ArmFault(Fault fault, int strike, std::uint64_t seed);
/// Whether the fault has come since it was armed.
bool HasStruck();
/// After kPowerLoss, with every connection closed: puts the files into a state that they may have had.
void LosePower();

}  // namespace sitbone::sqlite_diary
