#include "sync/message.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "sync/shelf_testing.h"

namespace sitbone::sync {
namespace {

using nlohmann::json;

Head SomeHead() {
  MemoryShelf shelf(1);
  for (int i = 0; i < 3; ++i) shelf.Write(1'785'654'000'000 + i);
  const Mine mine = *shelf.Look();
  Head head{.person = mine.person, .persons = mine.persons, .deleted = {TestUuid(3, 7)}, .have = mine.have};
  head.forked = {TestUuid(4, 1)};
  head.added = 5;
  head.refused_count = 1;
  head.refused = {{TestUuid(4, 1), 9, Why::kChecksum}, {"", 0, Why::kUnreadable}};
  return head;
}

// The head with one member changed.
std::string Changed(const char* key, const json& value) {
  json document = json::parse(WriteHead(SomeHead()));
  document[key] = value;
  return document.dump();
}

TEST(Message, IsReadAsItWasWritten) {
  const Head head = SomeHead();
  const auto read = ReadHead(WriteHead(head));
  ASSERT_TRUE(read) << read.error().context;
  EXPECT_EQ(read->person, head.person);
  EXPECT_EQ(read->persons, head.persons);
  EXPECT_EQ(read->deleted, head.deleted);
  EXPECT_EQ(read->have, head.have);
  EXPECT_EQ(read->forked, head.forked);
  EXPECT_EQ(read->refused, head.refused);
  EXPECT_EQ(read->added, 5);
}

TEST(Message, ANewerVersionIsSaidSo) {
  EXPECT_EQ(ReadHead(Changed("version", 2)).error().code, ErrorCode::kUnsupported);
}

TEST(Message, WhatIsNotInOrderIsRefusedWithItsPlace) {
  const json run = {{"from", 1}, {"to", 3}, {"prev", std::string(64, '0')}, {"checksum", std::string(64, 'a')}};
  json later = run;
  later["from"] = 4;
  later["to"] = 5;
  json behind = run;
  behind["from"] = 9;
  behind["to"] = 8;
  const auto device = [](const json& runs) { return json::array({{{"device", TestUuid(1, 1)}, {"runs", runs}}}); };
  const std::vector<std::pair<std::string, std::string>> cases = {
      {Changed("format", "cats"), "format"},
      {Changed("version", 0), "version"},
      {Changed("surprise", 1), "surprise"},
      {Changed("person", "nobody"), "person"},
      {Changed("person", TestUuid(1, 1)), "persons"},
      {Changed("persons", json::array({TestUuid(1, 1), TestUuid(1, 1)})), "persons"},
      {Changed("deleted", json(1001, TestUuid(1, 1))), "deleted"},
      {Changed("have", device(json::array())), "have.runs"},
      {Changed("have", device(json::array({run, later}))), "have.runs"},
      {Changed("have", device(json::array({behind}))), "have.to"},
      {Changed("have", json::array({device(json::array({run}))[0], device(json::array({run}))[0]})), "have.device"},
      {Changed("events", 20'001), "events"},
      {Changed("events", 1.5), "events"},
      {Changed("refused", json::array({{{"device", nullptr}, {"seq", 0}, {"why", "mood"}}})), "refused.why"},
      {"[]", "format"},
      {"{", "JSON"},
      {std::string(100, '['), "deeper"},
  };
  for (const auto& [text, place] : cases) {
    const auto read = ReadHead(text);
    ASSERT_FALSE(read) << text;
    EXPECT_EQ(read.error().code, ErrorCode::kCorrupt);
    EXPECT_NE(read.error().context.find(place), std::string::npos) << read.error().context;
  }
}

TEST(Message, LinesAreCountedAndOneThatIsCutOffIsLeftOut) {
  Head head = SomeHead();
  head.events = 2;
  const std::string first = WriteHead(head) + '\n';
  const auto whole = ReadMessage(first + "{\"a\":1}\n{}\n");
  ASSERT_TRUE(whole) << whole.error().context;
  EXPECT_EQ(whole->lines.size(), 2U);
  EXPECT_FALSE(whole->cut);
  for (const char* rest : {"", "{\"a\":1}\n", "{\"a\":1}\n{}"}) {
    const std::string text = first + rest;
    const auto cut = ReadMessage(text);
    ASSERT_TRUE(cut);
    EXPECT_TRUE(cut->cut);
    EXPECT_LT(cut->lines.size(), 2U);
  }
  EXPECT_FALSE(ReadMessage(first + "{}\n{}\n{}\n")) << "more than the head says";
  EXPECT_FALSE(ReadMessage(WriteHead(head))) << "the head itself is cut";
  EXPECT_FALSE(ReadMessage(std::string(kMessageBytesMax + 1, 'x')));
}

}  // namespace
}  // namespace sitbone::sync
