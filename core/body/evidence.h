// How sure we are: for every figure of the body model, whether it was measured, read, fitted or assumed, and from
// where.
//
// Use:     a result names the ids that it rests on; a page shows them in its own words.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace sitbone::body {

enum class EvidenceKind {
  kMeasured,    ///< compared with OpenSim here; the agreement stands in docs/body-model.md
  kLiterature,  ///< as published
  kFitted,      ///< set so that published figures come out (tools/body/fit_person.py)
  kAssumed,     ///< chosen; nobody measured it for this
};
std::string_view EvidenceKindName(EvidenceKind kind);

struct Evidence {
  std::string_view id;
  EvidenceKind kind;
  std::string_view source;
};

constexpr std::size_t kEvidenceCount = 17;
const std::array<Evidence, kEvidenceCount>& AllEvidence();

/// A part of a result, and the evidence ids that it rests on, separated by spaces.
struct EvidenceOf {
  std::string_view part;
  std::string_view ids;
};
constexpr std::size_t kEvidencePartCount = 9;
const std::array<EvidenceOf, kEvidencePartCount>& EvidenceOfParts();

}  // namespace sitbone::body
