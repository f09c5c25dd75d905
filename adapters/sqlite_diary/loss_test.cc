// No acknowledged event is lost: failing disks, full disks, power losses, and processes that are killed. A hundredth of
// the seeds runs here; SITBONE_FULL=1 runs them all.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <thread>

#include "adapters/sqlite_diary/fault_vfs_testing.h"
#include "adapters/sqlite_diary/store.h"
#include "programme/log.h"

namespace sitbone::sqlite_diary {
namespace {

namespace fs = std::filesystem;

constexpr int kEvents = 12;
constexpr int kStrikes = 100;  // beginning a diary takes about 40 operations, an append about 5

bool IsFull() { return std::getenv("SITBONE_FULL") != nullptr; }

class LossTest : public testing::Test {
 protected:
  LossTest()
      : folder_((fs::exists("/dev/shm") ? fs::path("/dev/shm") : fs::path(testing::TempDir())) /
                ("sitbone_loss_" + std::to_string(::getpid()))) {}
  ~LossTest() override { fs::remove_all(folder_); }

  std::string Begin() const {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    return (folder_ / "diary.db").string();
  }

  static Moment At(int i) { return {.at = 1'785'654'000'000 + i, .offset_min = 0, .random = {}}; }

  /// How many of the appends were acknowledged.
  static int Append(const std::string& path, const char* vfs) {
    int acknowledged = 0;
    auto store = Store::Open(path, Mode::kCreate, vfs);
    for (int i = 0; store && i < kEvents; ++i) {
      // A failed append leaves its number to the next one, so what is acknowledged is counted.
      if (store->Add({"advice.overridden", {{"advice", "one_first"}}}, At(i))) ++acknowledged;
    }
    return acknowledged;
  }

  /// The file is sound, the chain whole, and nothing that was acknowledged is missing.
  static void Check(const std::string& path, int acknowledged) {
    if (!fs::exists(path)) {
      EXPECT_EQ(acknowledged, 0);
      return;
    }
    auto store = Store::Open(path, Mode::kCreate);
    ASSERT_TRUE(store) << store.error().context;
    EXPECT_EQ(store->CheckFile(), "ok");
    std::vector<programme::StoredLine> lines;
    for (Row& row : *store->Rows()) lines.push_back({row.body, row.device, row.seq});
    const programme::Log log = programme::ReadLog(lines);
    EXPECT_TRUE(log.problems.empty());
    EXPECT_GE(static_cast<int>(log.events.size()), acknowledged);
    EXPECT_TRUE(store->Add({"advice.overridden", {{"advice", "one_first"}}}, At(10'000'000)));
  }

  const fs::path folder_;
};

TEST_F(LossTest, AFailingOrFullDiskLosesNothingThatWasAcknowledged) {
  int strikes = 0;
  for (const Fault fault : {Fault::kErrorOnce, Fault::kErrorOn, Fault::kFullOnce}) {
    for (int strike = 1; strike <= kStrikes; ++strike) {
      SCOPED_TRACE("fault " + std::to_string(static_cast<int>(fault)) + ", strike " + std::to_string(strike));
      const std::string path = Begin();
      const int acknowledged = Append(path, ArmFault(fault, strike, 1));
      strikes += HasStruck() ? 1 : 0;
      ArmFault(Fault::kNone, 0, 1);
      Check(path, acknowledged);
    }
  }
  EXPECT_GT(strikes, 100) << "the faults must come, or nothing was tested";
}

TEST_F(LossTest, APowerLossLosesNothingThatWasAcknowledged) {
  const int losses = IsFull() ? 10'000 : 100;
  int after_acknowledged = 0;
  for (int seed = 1; seed <= losses; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const std::string path = Begin();
    const int acknowledged =
        Append(path, ArmFault(Fault::kPowerLoss, 1 + seed * 7 % kStrikes, static_cast<unsigned>(seed)));
    after_acknowledged += HasStruck() && acknowledged > 0 ? 1 : 0;
    LosePower();
    fs::remove(path + "-shm");
    Check(path, acknowledged);
    if (HasFailure()) break;
  }
  EXPECT_GT(after_acknowledged, losses / 2);
}

// The child says each number after its commit; the parent kills it in the middle of whatever it does.
TEST_F(LossTest, AKilledWriterLosesNothingThatWasAcknowledged) {
  const int kills = IsFull() ? 200 : 4;
  int after_acknowledged = 0;
  for (int kill_number = 0; kill_number < kills; ++kill_number) {
    const std::string path = Begin();
    int pipe_ends[2];
    ASSERT_EQ(::pipe(pipe_ends), 0);
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      auto store = Store::Open(path, Mode::kCreate);
      for (int i = 0; store && i < 100'000; ++i) {
        const auto event = store->Add({"advice.overridden", {{"advice", "one_first"}}}, At(i));
        const char byte = 1;
        if (!event || ::write(pipe_ends[1], &byte, 1) != 1) break;
      }
      ::_exit(0);
    }
    ::close(pipe_ends[1]);
    char byte = 0;
    const ssize_t first = ::read(pipe_ends[0], &byte, 1);
    std::this_thread::sleep_for(std::chrono::microseconds(kill_number * 997 % 20'000));
    ::kill(child, SIGKILL);
    int acknowledged = first > 0 ? 1 : 0;
    while (::read(pipe_ends[0], &byte, 1) > 0) ++acknowledged;
    ::close(pipe_ends[0]);
    ::waitpid(child, nullptr, 0);
    after_acknowledged += acknowledged > 0 ? 1 : 0;
    Check(path, acknowledged);
  }
  EXPECT_EQ(after_acknowledged, kills);
}

}  // namespace
}  // namespace sitbone::sqlite_diary
