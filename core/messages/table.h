// The texts of all languages as flat arrays: what tools/make_messages.py writes and Catalogue reads.
//
// Shape:   a pattern is a run of parts. A select part points to a run of variants, and each variant to a run of parts.
#pragma once

#include <span>
#include <string_view>

namespace sitbone::messages {

enum class PartKind { kText, kVariable, kSelect };

struct Part {
  PartKind kind;
  std::string_view text;  ///< the text itself, or the variable's name
  int first;              ///< kSelect: its first variant
  int count;              ///< kSelect: how many
};

struct Variant {
  std::string_view key;  ///< a number, a plural category or a word
  bool is_default;
  int first;  ///< its first part
  int count;
};

struct Message {
  std::string_view id;
  int first;  ///< its first part
  int count;
};

struct Table {
  std::string_view language;          ///< primary subtag, "en"
  std::span<const Message> messages;  ///< sorted by id
  std::span<const Part> parts;
  std::span<const Variant> variants;
};

/// One table per language; the first is the one to fall back to.
std::span<const Table> Tables();

}  // namespace sitbone::messages
