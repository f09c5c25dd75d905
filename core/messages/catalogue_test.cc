#include "messages/catalogue.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace sitbone::messages {
namespace {

TEST(Catalogue, FindsALanguageByItsPrimarySubtag) {
  for (const char* tag : {"de", "de-AT", "DE_de.UTF-8", "De"}) {
    ASSERT_TRUE(Catalogue::Find(tag)) << tag;
    EXPECT_EQ(Catalogue::Find(tag)->language(), "de");
  }
  EXPECT_FALSE(Catalogue::Find("xx"));
  EXPECT_FALSE(Catalogue::Find(""));
  EXPECT_EQ(Catalogue::Default().language(), "en");
}

TEST(Catalogue, FillsInVariablesAndPlurals) {
  const Catalogue en = Catalogue::Default();
  const Catalogue de = *Catalogue::Find("de");
  EXPECT_EQ(en.Format("report-done", {{"stretch", "Stretch Two"}, {"holds", 2}, {"side", "left"}, {"seconds", 1}}),
            "You held Stretch Two twice with your left leg: one good second.");
  EXPECT_EQ(en.Format("report-done", {{"stretch", "X"}, {"holds", 5}, {"side", "?"}, {"seconds", 17}}),
            "You held X 5 times with both legs in turn: 17 good seconds.");
  EXPECT_EQ(de.Format("report-done", {{"stretch", "Dehnung Zwei"}, {"holds", 1}, {"side", "right"}, {"seconds", 0}}),
            "Du hast Dehnung Zwei einmal gehalten, mit dem rechten Bein: noch z\xc3\xa4hlt keine Sekunde davon.");
}

TEST(Catalogue, ShowsAnUnknownIdAndAMissingArgument) {
  const Catalogue en = Catalogue::Default();
  EXPECT_FALSE(en.Has("no-such-id"));
  EXPECT_EQ(en.Format("no-such-id"), "[no-such-id]");
  EXPECT_EQ(en.Format(""), "[]");
  EXPECT_EQ(en.Format("angle-plain"), "[$value]\xc2\xb0");
  EXPECT_EQ(en.Format("stretch-name"), "both stretches") << "a select without its argument takes the default";
}

TEST(Catalogue, ObservedTellsWhichIdsWereUsed) {
  std::vector<std::string> ids;
  const Catalogue observed = Catalogue::Default().Observed(&ids);
  observed.Format("not-seen");
  observed.Format("nothing-here");
  EXPECT_EQ(ids, (std::vector<std::string>{"not-seen", "nothing-here"}));
}

TEST(Catalogue, EveryLanguageHasTheSameIdsInOrder) {
  const auto& reference = Tables().front().messages;
  EXPECT_GT(reference.size(), 100U);
  EXPECT_TRUE(std::ranges::is_sorted(reference, {}, &Message::id));
  for (const Table& table : Tables()) {
    EXPECT_TRUE(std::ranges::equal(table.messages, reference, {}, &Message::id, &Message::id)) << table.language;
  }
}

// An index outside the arrays would be a mistake of the tool; every pattern of every language is walked here.
TEST(Table, PointsOnlyInsideItself) {
  for (const Table& table : Tables()) {
    for (const Message& message : table.messages) {
      EXPECT_GE(message.count, 1) << message.id;
      EXPECT_LE(message.first + message.count, static_cast<int>(table.parts.size())) << message.id;
    }
    for (const Part& part : table.parts) {
      if (part.kind == PartKind::kSelect) EXPECT_LE(part.first + part.count, static_cast<int>(table.variants.size()));
    }
    for (const Variant& variant : table.variants) {
      EXPECT_LE(variant.first + variant.count, static_cast<int>(table.parts.size())) << variant.key;
    }
  }
}

TEST(FormatNumber, WritesTheMarksOfTheLanguage) {
  EXPECT_EQ(FormatNumber("en", {12.345, 1}), "12.3");
  EXPECT_EQ(FormatNumber("de", {12.345, 1}), "12,3");
  EXPECT_EQ(FormatNumber("en", {-4.6, 0}),
            "\xe2\x88\x92"
            "5");
  EXPECT_EQ(FormatNumber("de", {36000, 0}), "36000");
}

TEST(FormatNumber, NeverShowsMinusZeroOrWhatIsNotANumber) {
  EXPECT_EQ(FormatNumber("en", {-0.2, 0}), "0");
  EXPECT_EQ(FormatNumber("de", {-0.04, 1}), "0,0");
  EXPECT_EQ(FormatNumber("en", {std::nan(""), 0}), "\xe2\x80\x93");
  EXPECT_EQ(FormatNumber("en", {std::numeric_limits<double>::infinity(), 0}), "\xe2\x80\x93");
  EXPECT_EQ(FormatNumber("en", {1e300, 0}).size(), 301U);
}

TEST(FindPlural, GoesByTheNumberAsItIsShown) {
  for (const char* language : {"en", "de"}) {
    EXPECT_EQ(FindPlural(language, {1, 0}), "one");
    EXPECT_EQ(FindPlural(language, {0.6, 0}), "one") << "shown as 1";
    EXPECT_EQ(FindPlural(language, {1, 1}), "other") << "1.0 seconds";
    EXPECT_EQ(FindPlural(language, {0, 0}), "other");
    EXPECT_EQ(FindPlural(language, {2, 0}), "other");
    EXPECT_EQ(FindPlural(language, {-1, 0}), "other");
  }
  EXPECT_EQ(FindPlural("xx", {1, 0}), "other");
}

}  // namespace
}  // namespace sitbone::messages
