// The JSON in which the page and the core speak about screening, sealing and the diary. Types: web/src/store/types.ts.
//
// Units:   degrees, seconds; ms since 1970 UTC.
// Errors:  kCorrupt with the place and what is expected there, for a request that is not what it must be; what Seal
// says.
#pragma once

#include <string>
#include <string_view>

#include "base/error.h"
#include "programme/diary.h"

namespace sitbone::programme {

/// {questions_version, questions: [{id, urgency, covers, source}]}
std::string WriteQuestionsJson();

/// {answers: {id: true or false}} -> what they mean.
Result<std::string> ScreenJson(std::string_view request);

/// {kind, data, at, offset_min, random: 20 hexadecimal digits, person, device, previous: {seq, checksum} or null} ->
/// event.
Result<std::string> SealJson(std::string_view request);

/// {events: [...], now, current: session or null} -> what they come to. With facts at hand the events are left out.
Result<std::string> FoldJson(std::string_view request, const Facts* facts = nullptr);

std::string WriteDiaryJson(const Diary& diary);
nlohmann::json ScreeningJson(const Screening& screening);

}  // namespace sitbone::programme
