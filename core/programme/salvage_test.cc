#include "programme/salvage.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "programme/life_testing.h"

namespace sitbone::programme {
namespace {

std::string ExportOf(const DeviceDiary& diary) {
  std::string text;
  for (const Event& event : diary.events) text += event.text + '\n';
  return text;
}

Life SmallDiary() {
  Life life;
  life.Begin();
  life.Rate("before", 3);
  life.Felt("one", "left", "thigh");
  life.End();
  return life;
}

TEST(Salvage, AnExportAsItWasWrittenIsWhole) {
  const Life life = SmallDiary();
  const Salvage salvage = ReadJsonLines(ExportOf(life));
  EXPECT_TRUE(salvage.damages.empty());
  EXPECT_EQ(salvage.events.size(), life.events.size());
}

TEST(Salvage, EveryFlippedBitIsNamedAndCostsNoOtherEvent) {
  const Life life = SmallDiary();
  std::set<std::string> texts;
  for (const Event& event : life.events) texts.insert(event.text);
  const std::string sound = ExportOf(life);
  for (std::size_t i = 0; i < 8 * sound.size(); ++i) {
    std::string bytes = sound;
    bytes[i / 8] = static_cast<char>(bytes[i / 8] ^ (1 << i % 8));
    const Salvage salvage = ReadJsonLines(bytes);
    ASSERT_FALSE(salvage.damages.empty()) << "bit " << i;
    ASSERT_EQ(salvage.events.size(), texts.size() - (sound[i / 8] == '\n' ? 0 : 1)) << "bit " << i;
    for (const Event& event : salvage.events) ASSERT_TRUE(texts.contains(event.text)) << "bit " << i;
  }
}

TEST(Salvage, ALineThatEndsTooSoonIsNamedWithItsNumber) {
  const std::string sound = ExportOf(SmallDiary());
  const Salvage salvage = ReadJsonLines(std::string_view(sound).substr(0, sound.size() - 20));
  ASSERT_EQ(salvage.damages.size(), 2U);
  EXPECT_EQ(salvage.damages[0].line, 4U);
  EXPECT_EQ(salvage.events.size(), 3U);
}

TEST(Salvage, FindsEventsBetweenOtherBytes) {
  const Life life = SmallDiary();
  const std::string bytes = "x\0{\"at\":" + life.events[0].text + "}}\"" + life.events[1].text + "{\"at\":1";
  EXPECT_EQ(FindEvents(bytes).size(), 2U);
}

}  // namespace
}  // namespace sitbone::programme
