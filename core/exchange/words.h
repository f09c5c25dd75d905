// Sentences about a diary that more than one form of it says.
//
// Units:   degrees and seconds, as stored.
// Errors:  none: what has no text in the catalogue is said by its id.
#pragma once

#include <string>
#include <string_view>

#include "exchange/sharing.h"
#include "messages/catalogue.h"

namespace sitbone::exchange::words {

/// The id of a message: hyphens for the underscores of the name.
std::string IdOf(std::string_view start, std::string_view name);

/// "Stretch One, left leg"; `side` may be "both".
std::string StretchAndSide(const messages::Catalogue& catalogue, std::string_view stretch, std::string_view side);
std::string Stretch(const messages::Catalogue& catalogue, std::string_view stretch);
/// "2 times 20 seconds, twice a day".
std::string Dose(const messages::Catalogue& catalogue, const programme::Dose& dose);
/// "Programme by ..., 2026-08-01."
std::string Author(const messages::Catalogue& catalogue, const programme::Programme& programme);
/// A question of the screening.
std::string Question(const messages::Catalogue& catalogue, std::string_view id);
/// What was done in a session, each side a sentence.
std::string Session(const messages::Catalogue& catalogue, const programme::SessionDone& session);
/// A flag without its date.
std::string Tell(const messages::Catalogue& catalogue, const Flag& flag);

}  // namespace sitbone::exchange::words
