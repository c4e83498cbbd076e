#include "engine/statements/cue_model.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "engine/statements/extents.hpp"
#include "statements/support.hpp"
#include "support/conll.hpp"
#include "support/files.hpp"

namespace newsglass::statements {
namespace {

using test::tagged;

constexpr std::string_view kSpoke = R"(
The the DET DT 2 det -
minister minister NOUN NN 3 nsubj -
spoke speak VERB VBD 0 root -
out out ADV RP 3 advmod -
against against ADP IN 7 case -
the the DET DT 7 det -
plan plan NOUN NN 3 obl -
. . PUNCT . 3 punct - nospace
)";

constexpr Index kNothing = 0, kSource = 1, kCue = 3, kMoreCue = 4, kContent = 5, kMoreContent = 6;

std::vector<std::string> cuesIn(const std::vector<Index>& labels) {
    const auto document = test::documentOf(kSpoke);
    document->encoding.heads = {tagged(labels)};
    std::vector<std::string> cues;
    for (const Statement& statement : findStatements(*document))
        for (const Range& range : statement.cue) cues.emplace_back(textOf(*document, range));
    return cues;
}

TEST_CASE("a cue reaches as far as network and tree let it") {
    CHECK(cuesIn({kSource, 2, kCue, kMoreCue, kMoreCue, kContent, kMoreContent, kNothing}) ==
          std::vector<std::string>{"spoke out against"});
    CHECK(cuesIn({kNothing, kNothing, kNothing, kNothing, kNothing, kNothing, kNothing, kNothing}).empty());
}

TEST_CASE("what a cue takes in is no content any more") {
    const auto document = test::documentOf(R"(
Norland Norland PROPN NNP 2 nsubj B-location
voiced voice VERB VBD 0 root -
criticism criticism NOUN NN 2 obj -
of of ADP IN 6 case -
the the DET DT 6 det -
plan plan NOUN NN 3 nmod -
. . PUNCT . 2 punct - nospace
)");
    document->encoding.heads = {tagged({kSource, kCue, kMoreCue, kMoreCue, kContent, kMoreContent, kNothing})};
    Candidate candidate;
    candidate.cue = 1;
    candidate.source = 0;
    candidate.contentHead = 2;
    candidate.roots = {2};
    candidate.cueRange = {1, 4};
    const Statement statement = statementsOf(*document, Tags(*document), {candidate}).at(0);
    CHECK(textOf(*document, statement.cue.at(0)) == "voiced criticism of");
    CHECK(textOf(*document, statement.content.at(0)) == "the plan");
    CHECK(statement.contentHead == 5);
}

TEST_CASE("whoever is said to be something is the source of a cue that the tree does not show") {
    const auto document = test::documentOf(R"(
Doe Doe PROPN NNP 3 nsubj B-person
was be AUX VBD 3 cop -
upfront upfront ADJ JJ 0 root -
)");
    const std::vector<Candidate> readings = bareCandidate(*document, 2);
    REQUIRE(readings.size() == 1);
    CHECK(readings[0].source == 0);
}

TEST_CASE("signs tell a core from its surroundings, each once, and articles are no cores") {
    const auto document = test::documentOf(kSpoke);
    document->encoding.heads = {tagged({kSource, 2, kCue, kCue, kCue, kContent, kContent, kNothing})};
    const Tags tags(*document);
    const CueSigns signs(*document, tags, {});
    CHECK(signs.mayBeCore(2));
    CHECK_FALSE(signs.mayBeCore(0));
    std::multiset<std::string> found;
    signs.ofCore(2, [&](std::string_view sign) { found.emplace(sign); });
    for (const char* sign : {"word speak VERB", "takes nsubj<", "+1 out", "first 0 word speak", "cue 8"})
        CHECK_MESSAGE(found.count(sign) == 1, sign);
    found.clear();
    signs.ofGrowth(2, 4, [&](std::string_view sign) { found.emplace(sign); });
    for (const char* sign : {">word against apart", ">core speak against", ">size 2", ">last out against"})
        CHECK_MESSAGE(found.count(sign) == 1, sign);
}

TEST_CASE("the model of cues was trained on the model that is shipped") {
    const std::string table = test::contentOf(SOURCE_DIR "/wasm/engine/statements/data/cue_signs.tsv");
    CHECK(table.find(test::checksumOf(SOURCE_DIR "/web/model/en.bin") + ";") != std::string::npos);
}

}  // namespace
}  // namespace newsglass::statements
