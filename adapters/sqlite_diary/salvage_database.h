// What can be had from a diary's file of which parts may be damaged.
//
// Shape:   reads through SQLite as far as that goes; when something is wrong, also whole events out of the bytes of the
//          file and of its log.
// Errors:  kNotFound. Damage is no error, and a newer version counts as one: it may be a flipped byte.
// Limits:  an event larger than a page (4 kB) lies in pieces and is found only through SQLite.
#pragma once

#include <string>

#include "base/error.h"
#include "programme/salvage.h"

namespace sitbone::sqlite_diary {

Result<programme::Salvage> SalvageDatabase(const std::string& path);

}  // namespace sitbone::sqlite_diary
