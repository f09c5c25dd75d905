#include "body/body_table.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include "body/muscle.h"

namespace sitbone::body {
namespace {

constexpr double kAngleMax = 180;  // degrees
constexpr std::string_view kAdded = "mtu_length_m,hip_moment_arm_m,knee_moment_arm_m,passive_force_N,norm_fiber_length";

constexpr std::array<std::pair<std::string_view, Head>, 10> kNames = {{
    {"semimem", Head::kSemimem},
    {"semimembranosus", Head::kSemimem},
    {"semiten", Head::kSemiten},
    {"semitendinosus", Head::kSemiten},
    {"bflh", Head::kBflh},
    {"bifemlh", Head::kBflh},
    {"biceps_femoris_long", Head::kBflh},
    {"bfsh", Head::kBfsh},
    {"bifemsh", Head::kBfsh},
    {"biceps_femoris_short", Head::kBfsh},
}};

std::optional<Head> FindHead(std::string_view name) {
  if (name.ends_with("_r") || name.ends_with("_l")) name.remove_suffix(2);
  for (const auto& [known, head] : kNames) {
    if (known == name) return head;
  }
  return std::nullopt;
}

std::string_view Trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> Split(std::string_view line) {
  std::vector<std::string_view> cells;
  for (;;) {
    const std::size_t comma = line.find(',');
    cells.push_back(Trim(line.substr(0, comma)));
    if (comma == std::string_view::npos) return cells;
    line.remove_prefix(comma + 1);
  }
}

std::optional<double> FindNumber(std::string_view cell) {
  // Digits, signs, a point and an exponent only: strtod would also take "nan", "inf" and hexadecimals.
  if (cell.empty() || cell.find_first_not_of("0123456789+-.eE") != std::string_view::npos) return std::nullopt;
  const std::string text(cell);
  char* end = nullptr;
  const double value = std::strtod(text.c_str(), &end);
  if (end != text.c_str() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

void AppendFixed(double value, int decimals, std::string& out) {
  std::array<char, 64> text;
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, decimals);
  out += ',';
  out.append(text.data(), end.ptr);
}

struct Columns {
  std::size_t muscle = 0;
  std::size_t hip = 0;
  std::size_t knee = 0;
  std::size_t count = 0;
};

class Table {
 public:
  explicit Table(std::string_view name) : name_(name) {}

  Result<void> ReadNames(std::string_view line) {
    const auto cells = Split(line);
    const auto find = [&](std::string_view wanted) -> std::optional<std::size_t> {
      for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i] == wanted) return i;
      }
      return std::nullopt;
    };
    const auto muscle = find("muscle");
    const auto hip = find("hip_deg");
    const auto knee = find("knee_deg");
    if (!muscle || !hip || !knee) {
      const std::string missing = !muscle ? "muscle" : !hip ? "hip_deg" : "knee_deg";
      return Bad(1, "there is no column '" + missing +
                        "'. The first line names the columns: muscle,hip_deg,knee_deg, separated by commas.");
    }
    for (const std::string_view cell : Split(kAdded)) {
      if (find(cell)) return Bad(1, "there is a column '" + std::string(cell) + "' already. Take it out.");
    }
    columns_ = {*muscle, *hip, *knee, cells.size()};
    return {};
  }

  Result<void> AppendRow(std::string_view line, std::size_t number, std::string& out) const {
    const auto cells = Split(line);
    if (cells.size() != columns_.count) {
      return Bad(number, std::to_string(cells.size()) + " values for " + std::to_string(columns_.count) +
                             " columns. Give every row one value a column, without quotes.");
    }
    const auto head = FindHead(cells[columns_.muscle]);
    if (!head) {
      return Bad(number, "muscle '" + std::string(cells[columns_.muscle]) +
                             "' is not known. Use semimem, semiten, bflh or bfsh.");
    }
    HipKnee posture;
    for (const auto& [column, name, angle] :
         {std::tuple(columns_.hip, "hip_deg", &posture.hip), std::tuple(columns_.knee, "knee_deg", &posture.knee)}) {
      const auto value = FindNumber(cells[column]);
      if (!value || std::abs(*value) > kAngleMax) {
        return Bad(number, std::string(name) + " '" + std::string(cells[column]) +
                               "' is no angle. Write degrees from -180 to 180, for instance 40 or 12.5.");
      }
      *angle = ToRadians(*value);
    }
    const HeadState state = CalcParity(posture)[IndexOf(*head)];
    out += Trim(line);
    AppendFixed(state.path.length, 9, out);
    AppendFixed(state.path.hip_arm, 9, out);
    AppendFixed(state.path.knee_arm, 9, out);
    AppendFixed(state.muscle.passive_force, 6, out);
    AppendFixed(state.muscle.norm_fiber_length, 8, out);
    out += '\n';
    return {};
  }

 private:
  std::unexpected<Error> Bad(std::size_t line, const std::string& what) const {
    return Fail(ErrorCode::kInvalidArgument, name_ + ", line " + std::to_string(line) + ": " + what);
  }

  std::string name_;
  Columns columns_;
};

}  // namespace

Result<std::string> CalcHamstringTable(std::string_view csv, std::string_view name) {
  if (csv.starts_with("\xEF\xBB\xBF")) csv.remove_prefix(3);
  Table table(name);
  std::string out;
  std::size_t number = 0;
  while (number == 0 || !csv.empty()) {
    const std::size_t end = csv.find('\n');
    const std::string_view line = csv.substr(0, end);
    csv.remove_prefix(end == std::string_view::npos ? csv.size() : end + 1);
    ++number;
    if (number == 1) {
      if (auto read = table.ReadNames(Trim(line)); !read) return std::unexpected(read.error());
      out.append(Trim(line)).append(",").append(kAdded).append("\n");
    } else if (!Trim(line).empty()) {
      if (auto row = table.AppendRow(line, number, out); !row) return std::unexpected(row.error());
    }
  }
  return out;
}

}  // namespace sitbone::body
