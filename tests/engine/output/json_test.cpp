#include "engine/output/json.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "support/conll.hpp"

using namespace newsglass;
using nlohmann::json;

namespace {

constexpr std::string_view kMayor =
    "Ana ana PROPN NNP 3 nsubj B-person\n"
    "Ruiz ruiz PROPN NNP 1 flat I-person\n"
    "said say VERB VBD 0 root -\n"
    "she she PRON PRP 5 nsubj -\n"
    "won win VERB VBD 3 ccomp -\n"
    "the the DET DT 7 det -\n"
    "😀vote vote NOUN NN 5 obj -\n"
    "yesterday yesterday NOUN NN 5 obl:unmarked -\n"
    ". . PUNCT . 3 punct - nospace\n";

/// The mayor's sentence with every layer above the names filled in by hand.
std::unique_ptr<Document> mayor() {
    auto d = test::documentOf(kMayor, "2031-05-04");
    d->entities.mentions = {{{0, 2}, 0, MentionKind::name, 0}, {{3, 4}, 3, MentionKind::pronoun, 0}};
    Entity ana;
    ana.type = EntityType::person;
    ana.name = "Ana Ruiz";
    ana.salience = 0.8349f;
    ana.mentions = {0, 1};
    d->entities.entities = {ana};
    d->times = {{{7, 8}, TimeType::date, "2031-05-03", "", test::dateOf("2031-05-03"), test::dateOf("2031-05-03")}};
    Statement said;
    said.stance = "say";
    said.source = {{0, 2}};
    said.sourceEntity = 0;
    said.cue = {{2, 3}};
    said.content = {{3, 8}};
    d->statements = {said};
    Event win;
    win.tokens = {4, 5};
    win.lemma = "win";
    win.status = Status::alleged;
    win.time = 0;
    win.statement = 0;
    win.participants = {{"agent", 0, {3, 4}, 3}};
    d->events = {win};
    Relation won;
    won.subject = {{3, 4}, 3, 0};
    won.object = Argument{{6, 7}, 6, kNone};
    won.predicate = {4, 5};
    won.lemma = "win";
    won.event = 0;
    won.confidence = 0.5f;
    d->relations = {won};
    TimelineItem item;
    item.earliest = test::dateOf("2031-05-03");
    item.edtf = "2031-05-03/..";
    item.basis = Basis::stated;
    item.label = "Ana Ruiz won";
    d->timeline = {item};
    return d;
}

}  // namespace

TEST_CASE("offsets count UTF-16 code units, and slice the text as JavaScript does") {
    const json out = json::parse(toJson(*mayor()));
    const json& object = out["relations"][0]["object"];
    CHECK(object["text"] == "😀vote");
    CHECK(object["start"].get<int>() == 26);
    CHECK(object["end"].get<int>() == 32);  // the emoji counts two
    CHECK(out["times"][0]["start"].get<int>() == 33);
}

TEST_CASE("what is not known is absent, lists are always there") {
    const json out = json::parse(toJson(*mayor()));
    CHECK_FALSE(out["document"].contains("title"));
    CHECK_FALSE(out["entities"][0].contains("wikidata"));
    CHECK(out["entities"][0]["aliases"].is_array());
    CHECK_FALSE(out["timeline"][0].contains("latest"));
    CHECK_FALSE(out.contains("tokens"));
    CHECK(json::parse(toJson(*mayor(), {.tokens = true}))["tokens"].size() == 9);
}

TEST_CASE("ids point from layer to layer") {
    const json out = json::parse(toJson(*mayor()));
    CHECK(out["events"][0]["time"] == out["times"][0]["id"]);
    CHECK(out["events"][0]["statement"] == out["statements"][0]["id"]);
    CHECK(out["relations"][0]["event"] == out["events"][0]["id"]);
    CHECK(out["timeline"][0]["event"] == out["events"][0]["id"]);
}

TEST_CASE("a pronoun is written as whom it means") {
    const json out = json::parse(toJson(*mayor()));
    CHECK(out["relations"][0]["subject"]["text"] == "Ana Ruiz");
    CHECK(out["relations"][0]["subject"]["start"].get<int>() == 14);
}

TEST_CASE("a pronoun that only pronouns share an entity with stays as it is") {
    auto d = mayor();
    d->entities.mentions[0].kind = MentionKind::pronoun;
    CHECK(json::parse(toJson(*d))["relations"][0]["subject"]["text"] == "she");
    d->entities.mentions[0].kind = MentionKind::nominal;
    d->syntax.words[0].upos = Upos::NOUN;
    CHECK(json::parse(toJson(*d))["relations"][0]["subject"]["text"] == "the Ana Ruiz");
}

TEST_CASE("numbers have two decimals, errors are data") {
    CHECK(toJson(*mayor()).find("\"salience\":0.83,") != std::string::npos);
    CHECK(errorJson("too-large", "a \"long\" text", "a7") ==
          R"({"id":"a7","error":{"code":"too-large","message":"a \"long\" text"}})");
}

TEST_CASE("before the entities are known their names stand in for them") {
    auto d = test::documentOf(kMayor);
    CHECK(json::parse(toJson(*d))["entities"].empty());
    const json out = json::parse(toJson(*d, {.partial = true}));
    CHECK(out["entities"][0]["name"] == "Ana Ruiz");
    CHECK(out["entities"][0]["mentions"][0]["end"].get<int>() == 8);
}

TEST_CASE("dates of every era are four digits and more") {
    CHECK(isoDate(test::dateOf("0490-08-12")) == "0490-08-12");
    CHECK(isoDate(Date{std::chrono::year{-490}, std::chrono::month{8}, std::chrono::day{12}}) == "-0490-08-12");
}
