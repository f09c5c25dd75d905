// A physiotherapist's file is refused or understood; one that is understood never loosens a limit or exceeds a dose.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/check.h"
#include "programme/programme_file.h"
#include "programme/step.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sitbone::programme;
  const auto programme = ParseProgramme({reinterpret_cast<const char*>(data), size});
  if (!programme) return 0;
  const Limits stricter = Stricter(Limits{}, programme->limits);
  SITBONE_CHECK(stricter.calm_days == programme->limits.calm_days && stricter.calm_days >= Limits{}.calm_days);
  SITBONE_CHECK(stricter.resting_pain_max == programme->limits.resting_pain_max);
  for (const PrescribedDose& dose : programme->doses) {
    const DoseRange& range = FindStep(dose.stretch)->dose;
    SITBONE_CHECK(dose.hold_s <= range.hold_s_max && dose.repetitions <= range.repetitions_max);
    SITBONE_CHECK(dose.times_a_day <= range.times_a_day_max);
  }
  SITBONE_CHECK(!Explain(*programme).empty());
  return 0;
}
