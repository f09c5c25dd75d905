// Two to four devices live with one diary: they write, ask each other, crash, delete and join, while messages get lost,
// come twice, late, or cut off, and clocks are years apart. In the end all hold the same entries and come to the same
// plan.
//
//   SITBONE_SEED=17   that schedule alone, told step by step
//   SITBONE_FULL=1    all 100,000; otherwise a hundredth
#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "programme/log.h"
#include "programme/plan_json.h"
#include "sync/shelf_testing.h"

namespace sitbone::sync {
namespace {

using nlohmann::json;

constexpr int kSchedules = 100'000;
constexpr int kShare = 100;                         // without SITBONE_FULL
constexpr std::int64_t kNow = 1'785'654'000'000;    // ms, 2026-08-02
constexpr std::int64_t kYear = 365LL * 86'400'000;  // ms
constexpr std::size_t kSweepsMax = 12;              // until all is in step; two are enough where nothing was deleted

// SplitMix64 (Steele, Lea and Flood 2014).
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}
  std::uint64_t Draw() {
    std::uint64_t z = state_ += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }
  std::size_t Below(std::size_t count) { return static_cast<std::size_t>(Draw() % count); }
  bool OneIn(std::size_t count) { return Below(count) == 0; }

 private:
  std::uint64_t state_;
};

struct Device {
  explicit Device(unsigned number) : shelf(number) {}
  MemoryShelf shelf;
  std::int64_t clock = kNow;  // ms, what it takes for now
  int session = 0;
};

struct Letter {
  std::size_t from = 0;
  std::size_t to = 0;
  bool is_answer = false;
  std::string text;
};

class World {
 public:
  World(std::uint64_t seed, bool tells) : chance_(seed), tells_(tells) {
    const std::size_t count = 2 + chance_.Below(3);
    for (unsigned i = 0; i < count; ++i) {
      devices_.emplace_back(i + 1);
      const auto years = static_cast<std::int64_t>(chance_.Below(21)) - 10;
      if (chance_.OneIn(2)) devices_.back().clock += years * kYear;
    }
  }

  void Live() {
    const std::size_t steps = 15 + chance_.Below(35);
    for (std::size_t i = 0; i < steps; ++i) Step();
  }

  // No more faults; everybody asks everybody. False: it never comes to an end.
  bool Settle() {
    for (std::size_t sweep = 0; sweep < kSweepsMax; ++sweep) {
      bool changed = false;
      for (std::size_t a = 0; a < devices_.size(); ++a) {
        for (std::size_t b = 0; b < devices_.size(); ++b) changed |= a != b && Meet(a, b);
      }
      if (!changed) return true;
    }
    return false;
  }

  void Check() {
    const std::vector<programme::Event> all = devices_[0].shelf.events();
    const std::string plan = PlanOf(devices_[0]);
    for (std::size_t i = 1; i < devices_.size(); ++i) {
      const std::vector<programme::Event> others = devices_[i].shelf.events();
      ASSERT_EQ(others.size(), all.size()) << "devices 0 and " << i << " have different entries";
      for (std::size_t k = 0; k < all.size(); ++k) ASSERT_EQ(others[k].text, all[k].text);
      ASSERT_EQ(PlanOf(devices_[i]), plan);
    }
    const std::set<std::string> deleted = devices_[0].shelf.Look()->deleted;
    std::set<std::string> there;
    for (const programme::Event& event : all) {
      ASSERT_FALSE(deleted.contains(event.person)) << "a deleted entry came back";
      there.insert(event.checksum);
    }
    for (const programme::Event& event : written_) {
      const bool may_lack = deleted.contains(event.person) || lost_.contains(event.checksum);
      ASSERT_TRUE(may_lack || there.contains(event.checksum)) << "an entry was lost";
    }
    ASSERT_TRUE(programme::VerifyChains(all).empty());
    // The record of it may have been wiped before it came to another device.
    if (!has_deleted && lost_.empty()) CheckJoined(all);
  }

  bool has_deleted = false;
  std::size_t letters = 0;
  std::size_t joins = 0;

 private:
  // Diaries of two persons are one only where somebody said so.
  static void CheckJoined(const std::vector<programme::Event>& all) {
    std::set<std::string> persons;
    for (const programme::Event& event : all) persons.insert(event.person);
    std::set<std::string> reached;
    if (!persons.empty()) reached.insert(*persons.begin());
    for (std::size_t before = 0; before != reached.size();) {
      before = reached.size();
      for (const programme::Event& event : all) {
        if (event.kind != "persons.joined") continue;
        auto together = event.data.at("persons").get<std::set<std::string>>();
        together.insert(event.person);
        const auto is_reached = [&](const std::string& person) { return reached.contains(person); };
        if (std::ranges::any_of(together, is_reached)) reached.merge(together);
      }
    }
    for (const std::string& person : persons) ASSERT_TRUE(reached.contains(person)) << "mixed unasked";
  }

  void Tell(const std::string& what) const {
    if (tells_) std::cerr << "  " << what << '\n';
  }
  static std::string Of(std::size_t device) { return " device " + std::to_string(device); }

  std::string PlanOf(Device& device) const {
    const programme::Log log = programme::MakeLog(device.shelf.events());
    return programme::WritePlanJson(programme::MakePlan(log, {kNow, 60}), log);
  }

  void Step() {
    const std::size_t at = chance_.Below(devices_.size());
    Device& device = devices_[at];
    device.clock += static_cast<std::int64_t>(chance_.Below(7'200'000));
    if (chance_.OneIn(25)) device.clock += (static_cast<std::int64_t>(chance_.Below(7)) - 3) * kYear;
    if (device.clock < 0) device.clock = 0;
    const std::size_t what = chance_.Below(100);
    if (what < 35) return Write(at);
    if (what < 60) return Send(at);
    if (what < 94) return Deliver();
    if (what < 96) return DeleteEverywhere(at);
    if (what < 98) return DeleteHere(at);
    Tell("answers arrive from long ago:" + Of(at));
    if (!old_.empty()) air_.push_back(old_[chance_.Below(old_.size())]);
  }

  void Write(std::size_t at) {
    Device& device = devices_[at];
    const std::string session = TestUuid(9, 100 * at + static_cast<std::size_t>(device.session));
    const auto add = [&](const char* kind, json data) {
      written_.push_back(device.shelf.Write(kind, std::move(data), device.clock += 1000));
      Tell(std::string(kind) + Of(at));
    };
    switch (chance_.Below(6)) {
      case 0:
        ++device.session;
        return add("session.started", {{"session", session}, {"mode", "timer"}, {"blocks", json::array()}});
      case 1:
        return add(
            "pain.rated",
            {{"session", session}, {"when", chance_.OneIn(2) ? "before" : "after"}, {"score", chance_.Below(6)}});
      case 2:
        return add("stretch.felt", {{"session", session}, {"stretch", "one"}, {"side", "left"}, {"where", "thigh"}});
      case 3:
        if (written_.empty()) return;
        return add("entry.withdrawn", {{"corrects", written_[chance_.Below(written_.size())].id}});
      case 4:
        return add("pain.increased", {{"session", session}, {"stretch", "one"}, {"side", "right"}, {"stage", "hold"}});
      default:
        return add("hold.done", {{"session", session},
                                 {"stretch", "one"},
                                 {"side", chance_.OneIn(2) ? "left" : "right"},
                                 {"from_s", 1},
                                 {"to_s", 31},
                                 {"credited_s", 25},
                                 {"hold_s", 25},
                                 {"complete", true},
                                 {"knee_flexion", {{"value", 30}, {"plus_minus", 8}}},
                                 {"trunk_thigh", nullptr},
                                 {"faults", json::array()}});
    }
  }

  void Post(Letter letter) {
    ++letters;
    old_.push_back(letter);
    if (old_.size() > 8) old_.erase(old_.begin());
    air_.push_back(std::move(letter));
  }

  std::size_t BatchBytes() { return chance_.OneIn(2) ? 1 + chance_.Below(2000) : kBatchBytes; }

  void Send(std::size_t from) {
    const std::size_t to = (from + 1 + chance_.Below(devices_.size() - 1)) % devices_.size();
    Tell("asks:" + Of(from) + Of(to));
    const auto text = Ask(devices_[from].shelf, std::nullopt, BatchBytes());
    ASSERT_TRUE(text) << text.error().context;
    Post({from, to, false, *text});
  }

  void Deliver() {
    if (air_.empty()) return;
    const auto place = air_.begin() + static_cast<std::ptrdiff_t>(chance_.Below(air_.size()));
    Letter letter = *place;
    if (!chance_.OneIn(6)) air_.erase(place);  // or it comes once more
    if (chance_.OneIn(6)) return Tell("a letter is lost:" + Of(letter.to));
    if (chance_.OneIn(8)) letter.text.resize(chance_.Below(letter.text.size() + 1));
    MemoryShelf& shelf = devices_[letter.to].shelf;
    if (chance_.OneIn(8)) shelf.crash = chance_.OneIn(2) ? Crash::kBeforeStoring : Crash::kAfterStoring;
    Tell((letter.is_answer ? "an answer comes:" : "a question comes:") + Of(letter.to));
    if (letter.is_answer) {
      TakeAnswer(letter);
    } else if (const auto answer = Answer(shelf, letter.text, BatchBytes())) {
      Post({letter.to, letter.from, true, *answer});
    }
    shelf.crash = Crash::kNone;
  }

  void TakeAnswer(const Letter& letter) {
    MemoryShelf& shelf = devices_[letter.to].shelf;
    const auto heard = Hear(shelf, letter.text);
    if (!heard) return;  // it was cut, or the device crashed
    ASSERT_TRUE(heard->refused.empty()) << "refused " << heard->refused[0].device << " " << heard->refused[0].seq << " "
                                        << Name(heard->refused[0].why);
    if (heard->meeting == Meeting::kStrangers && chance_.OneIn(2)) Join(letter.to, heard->theirs);
    if (!heard->go_on) return;
    const auto text = Ask(shelf, heard->theirs, BatchBytes());
    ASSERT_TRUE(text) << text.error().context;
    Post({letter.to, letter.from, false, *text});
  }

  void Join(std::size_t at, const Head& theirs) {
    Tell("both are mine:" + Of(at));
    ++joins;
    devices_[at].shelf.Join(theirs.persons, devices_[at].clock += 1000);
    written_.push_back(devices_[at].shelf.stored()[devices_[at].shelf.device()].rbegin()->second);
  }

  void DeleteEverywhere(std::size_t at) {
    if (!chance_.OneIn(3)) return;
    Tell("deletes everything, everywhere:" + Of(at));
    has_deleted = true;
    devices_[at].shelf.DeleteEverywhere();
  }

  // What no other device has goes with it. A letter may bring it back all the same.
  void DeleteHere(std::size_t at) {
    if (!chance_.OneIn(3)) return;
    Tell("deletes everything, here:" + Of(at));
    std::set<std::string> elsewhere;
    for (std::size_t i = 0; i < devices_.size(); ++i) {
      if (i == at) continue;
      for (const programme::Event& event : devices_[i].shelf.events()) elsewhere.insert(event.checksum);
    }
    for (const programme::Event& event : devices_[at].shelf.events()) {
      if (!elsewhere.contains(event.checksum)) lost_.insert(event.checksum);
    }
    devices_[at].shelf.DeleteHere();
  }

  // True: something changed.
  bool Meet(std::size_t a, std::size_t b) {
    const Mine before_a = *devices_[a].shelf.Look();
    const Mine before_b = *devices_[b].shelf.Look();
    Heard heard = Exchange(devices_[a].shelf, devices_[b].shelf, BatchBytes());
    if (heard.meeting == Meeting::kPutAway) {
      Tell("shall come back:" + Of(a));
      devices_[a].shelf.BringBack();
      heard = Exchange(devices_[a].shelf, devices_[b].shelf);
    }
    if (heard.meeting == Meeting::kStrangers) {
      Join(a, heard.theirs);
      heard = Exchange(devices_[a].shelf, devices_[b].shelf);
    }
    EXPECT_EQ(heard.refused_count, 0);
    const auto differ = [](const Mine& x, const Mine& y) { return x.have != y.have || x.deleted != y.deleted; };
    return differ(before_a, *devices_[a].shelf.Look()) || differ(before_b, *devices_[b].shelf.Look());
  }

  Chance chance_;
  const bool tells_;
  std::vector<Device> devices_;
  std::vector<Letter> air_;
  std::vector<Letter> old_;
  std::vector<programme::Event> written_;
  std::set<std::string> lost_;  // checksums of entries that were on a device alone that was wiped
};

TEST(SyncSimulation, AllDevicesEndWithTheSameEntriesAndTheSamePlan) {
  const char* one = std::getenv("SITBONE_SEED");
  const bool full = std::getenv("SITBONE_FULL") != nullptr;
  const std::uint64_t first = one == nullptr ? 1 : std::strtoull(one, nullptr, 10);
  const std::uint64_t count = one != nullptr ? 1 : full ? kSchedules : kSchedules / kShare;
  std::uint64_t deletions = 0;
  std::size_t letters = 0;
  std::size_t joins = 0;
  for (std::uint64_t seed = first; seed < first + count; ++seed) {
    SCOPED_TRACE("SITBONE_SEED=" + std::to_string(seed));
    World world(seed, one != nullptr);
    world.Live();
    EXPECT_TRUE(world.Settle()) << "it never comes to an end";
    world.Check();
    deletions += world.has_deleted ? 1 : 0;
    letters += world.letters;
    joins += world.joins;
    if (HasFailure()) return;
  }
  RecordProperty("letters", std::to_string(letters));
  if (one != nullptr) return;
  EXPECT_GT(deletions, count / 20) << "the faults must come, or nothing was tested";
  EXPECT_GT(joins, count / 20);
  EXPECT_GT(letters, count * 5);
}

}  // namespace
}  // namespace sitbone::sync
