// Expected failures as values: an error code, and a context that says what, where and what to do.
//
// Errors:  this header is where they are defined. A caller's bug is SITBONE_CHECK (base/check.h), not an Error.
#pragma once

#include <expected>
#include <string>
#include <utility>

namespace sitbone {

/// What went wrong, as a program needs to know it. The context of an Error says the rest to a person.
enum class ErrorCode {
  kInvalidArgument,  ///< A value that the caller handed in is outside what the function takes.
  kNotFound,         ///< A file, an id or a key that does not exist.
  kUnreadable,       ///< A file exists but can't be read as what it should be.
  kCorrupt,          ///< Data was read, but it contradicts its own format or checksum.
  kUnsupported,      ///< Valid input of a kind or a version that this build does not handle.
  kNoPerson,         ///< No person was found in the input.
  kWriteFailed,      ///< The output could not be written (disk full, read-only, ...).
  kCancelled,        ///< The person asked to stop.
  kInternal,         ///< A library failed in a way that the input does not explain.
};

/// An error code with its context in words: what failed, where, and what to do about it.
struct Error {
  ErrorCode code;
  std::string context;
};

template <typename T>
using Result = std::expected<T, Error>;

/// Shorthand for `std::unexpected(Error{code, context})`.
inline std::unexpected<Error> Fail(ErrorCode code, std::string context) {
  return std::unexpected<Error>(Error{code, std::move(context)});
}

}  // namespace sitbone
