// When each fact happened, as far as the clocks can be believed.
//
// Rules:   a device's own numbers give the order. An event counts as no earlier than those before it on its device, so
//          that a clock which was set back does not make a bad day look old. A time that has not come yet counts as the
//          next believable one of its device, at the latest as now.
// Units:   ms since 1970 UTC.
#pragma once

#include <cstdint>
#include <vector>

#include "programme/facts.h"

namespace sitbone::programme {

/// One time for each of `facts.all`, none after `now`.
std::vector<std::int64_t> FindTimes(const Facts& facts, std::int64_t now);

}  // namespace sitbone::programme
