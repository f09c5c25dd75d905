// How a Have and lists of UUIDs are written in messages, and read with every bound checked.
//
// Errors:  the reader's complaint; what comes then is a placeholder.
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "programme/json_reader.h"
#include "sync/have.h"

namespace sitbone::sync {

/// Complains about members that are not known: a version says what may stand in a message.
void CheckMembers(programme::JsonReader& reader, const nlohmann::json& object, std::span<const std::string_view> known);

/// The list, or an empty one with a complaint.
const nlohmann::json& ReadList(programme::JsonReader& reader, const nlohmann::json& object, const char* key,
                               std::size_t size_max);

/// A list of UUIDs, each once.
std::set<std::string> ReadUuids(programme::JsonReader& reader, const nlohmann::json& object, const char* key,
                                std::size_t size_max);

/// [{device, runs: [{from, to, prev, checksum}]}] of the member `key`.
Have ReadHave(programme::JsonReader& reader, const nlohmann::json& document, const char* key = "have");
nlohmann::json HaveJson(const Have& have);

}  // namespace sitbone::sync
