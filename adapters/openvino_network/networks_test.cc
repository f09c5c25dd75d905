#include "adapters/openvino_network/networks.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <vector>

namespace sitbone::openvino_network {
namespace {

namespace fs = std::filesystem;
using pose::Network;

const std::string kModels = SITBONE_SOURCE_DIR "/.deps/models";

std::size_t InputSize(Network network) {
  const std::size_t side = network == Network::kDetector ? pose::kDetectorSize : pose::kLandmarkSize;
  return side * side * 3;
}

TEST(Networks, AMissingFileSaysWhichAndWhatToDo) {
  const auto networks = Networks::Open("/nowhere/at/all", {});
  ASSERT_TRUE(networks.has_value());
  const auto ready = (*networks)->Prepare(Network::kLite, false);
  ASSERT_FALSE(ready.has_value());
  EXPECT_EQ(ready.error().code, ErrorCode::kNotFound);
  EXPECT_NE(ready.error().context.find("/nowhere/at/all/pose_landmark_lite.tflite"), std::string::npos);
  EXPECT_NE(ready.error().context.find("./run"), std::string::npos);
}

TEST(Networks, AFileOfAnotherDigestIsRefused) {
  std::string name = (fs::temp_directory_path() / "sitbone_models_XXXXXX").string();
  ASSERT_NE(::mkdtemp(name.data()), nullptr);
  std::ofstream(fs::path(name) / "pose_detection.tflite") << "something else";
  const auto networks = Networks::Open(name, {});
  ASSERT_TRUE(networks.has_value());
  const auto ready = (*networks)->Prepare(Network::kDetector, false);
  ASSERT_FALSE(ready.has_value());
  EXPECT_EQ(ready.error().code, ErrorCode::kCorrupt);
  // A question to a network that can't be loaded is an error, too.
  const std::vector<float> input(InputSize(Network::kDetector));
  EXPECT_FALSE((*networks)->MakeAsker()->Infer({Network::kDetector, false, input}).has_value());
  fs::remove_all(name);
}

TEST(Networks, AnswersHaveTheShapesOfThePort) {
  const auto networks = Networks::Open(kModels, {});
  ASSERT_TRUE(networks.has_value());
  const auto asker = (*networks)->MakeAsker();
  const std::vector<float> picture(InputSize(Network::kDetector), 0.1F);
  const auto detector = asker->Infer({Network::kDetector, false, picture});
  ASSERT_TRUE(detector.has_value()) << detector.error().context;
  EXPECT_EQ(detector->boxes.size(), pose::kAnchors * pose::kBoxValues);
  EXPECT_EQ(detector->scores.size(), pose::kAnchors);
  const std::vector<float> crop(InputSize(Network::kLite), 0.4F);
  for (const bool mask : {false, true}) {
    const auto lite = asker->Infer({Network::kLite, mask, crop});
    ASSERT_TRUE(lite.has_value()) << lite.error().context;
    EXPECT_EQ(lite->landmarks.size(), 39U * 5U);
    EXPECT_EQ(lite->world.size(), 39U * 3U);
    EXPECT_EQ(lite->heat_map.size(), 64U * 64U * 39U);
    EXPECT_EQ(lite->mask.size(), mask ? 256U * 256U : 0U);
    EXPECT_GE(lite->presence, 0);
    EXPECT_LE(lite->presence, 1);
  }
}

TEST(Networks, TheMaskChangesNoLandmark) {
  const auto networks = Networks::Open(kModels, {});
  ASSERT_TRUE(networks.has_value());
  std::vector<float> crop(InputSize(Network::kLite));
  for (std::size_t i = 0; i < crop.size(); ++i) crop[i] = static_cast<float>(i * 31 % 256) / 255.0F;
  const auto without = (*networks)->MakeAsker();
  const auto with = (*networks)->MakeAsker();
  const auto a = without->Infer({Network::kLite, false, crop});
  const auto b = with->Infer({Network::kLite, true, crop});
  ASSERT_TRUE(a.has_value() && b.has_value());
  // Single precision, perhaps computed in another order.
  for (std::size_t i = 0; i < a->landmarks.size(); ++i) EXPECT_NEAR(a->landmarks[i], b->landmarks[i], 0.02);
}

TEST(Networks, AQuestionOfTheWrongSizeIsRefused) {
  const auto networks = Networks::Open(kModels, {});
  ASSERT_TRUE(networks.has_value());
  const std::vector<float> small(100);
  const auto answer = (*networks)->MakeAsker()->Infer({Network::kLite, false, small});
  ASSERT_FALSE(answer.has_value());
  EXPECT_EQ(answer.error().code, ErrorCode::kInvalidArgument);
}

}  // namespace
}  // namespace sitbone::openvino_network
