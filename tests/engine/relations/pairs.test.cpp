#include "engine/relations/pairs.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/conll.hpp"

using namespace newsglass;
using namespace newsglass::relations;

namespace {

bool has(const Pair& pair, std::string_view feature) {
    return std::find(pair.features.begin(), pair.features.end(), feature) != pair.features.end();
}

const Pair* pairOf(const std::vector<Pair>& pairs, std::string_view type) {
    const auto at = std::find_if(pairs.begin(), pairs.end(), [&](const Pair& pair) { return pair.type == type; });
    return at == pairs.end() ? nullptr : &*at;
}

}  // namespace

TEST_CASE("what stands between two names, and the office of the person, are signs of a relation") {
    const auto document = test::documentOf(R"(
Ohio Ohio PROPN NNP 3 compound B-location
Gov. Gov. PROPN NNP 3 compound -
Brandt Brandt PROPN NNP 4 nsubj B-person
spoke speak VERB VBD 0 root -
. . PUNCT . 4 punct - nospace
)");
    const auto pairs = pairsOf(Frame(*document), {});
    const Pair* pair = pairOf(pairs, "lives-in");
    REQUIRE(pair != nullptr);
    CHECK(document->names[pair->subject].type == EntityType::person);
    CHECK(has(*pair, "back,pattern,<chief> "));
    CHECK(has(*pair, "office,front,chief"));
    CHECK(logOddsOf({"lives-in", 0, 1, kNone, {"no such sign"}}) == 0);
}

TEST_CASE("what somebody does at a place does not make it a home") {
    const auto document = test::documentOf(R"(
Brandt Brandt PROPN NNP 2 nsubj B-person
visited visit VERB VBD 0 root -
Ohio Ohio PROPN NNP 2 obj B-location
. . PUNCT . 2 punct - nospace
)");
    CHECK(pairsOf(Frame(*document), {}).empty());
    const auto said = test::documentOf(R"(
Brandt Brandt PROPN NNP 2 nsubj B-person
hopes hope VERB VBZ 0 root -
Norland Norland PROPN NNP 4 nsubj B-location
acts act VERB VBZ 2 ccomp -
. . PUNCT . 2 punct - nospace
)");
    CHECK(pairOf(pairsOf(Frame(*said), {}), "lives-in") == nullptr);
}

TEST_CASE("nobody is killed where no word says so") {
    const auto document = test::documentOf(R"(
Brandt Brandt PROPN NNP 2 nsubj B-person
met meet VERB VBD 0 root -
Field Field PROPN NNP 2 obj B-person
. . PUNCT . 2 punct - nospace
)");
    CHECK(pairOf(pairsOf(Frame(*document), {}), "killed") == nullptr);
}

TEST_CASE("no party, letter or article employs anybody, nor a body that another verb is about") {
    const auto party = test::documentOf(R"(
Brandt Brandt PROPN NNP 5 nsubj B-person
( ( PUNCT -LRB- 3 punct -
D-Ohio D-Ohio PROPN NNP 1 appos B-organization nospace
) ) PUNCT -RRB- 3 punct - nospace
spoke speak VERB VBD 0 root -
)");
    CHECK(pairOf(pairsOf(Frame(*party), {}), "works-for") == nullptr);
    const auto apart = test::documentOf(R"(
Brandt Brandt PROPN NNP 2 nsubj B-person
said say VERB VBD 0 root -
members member NOUN NNS 6 nsubj -
of of ADP IN 5 case -
Congress Congress PROPN NNP 3 nmod B-organization
left leave VERB VBD 2 ccomp -
)");
    CHECK(pairOf(pairsOf(Frame(*apart), {}), "works-for") == nullptr);
}

TEST_CASE("whoever holds no office works for nobody whose name stands by") {
    const auto told = test::documentOf(R"(
Brandt Brandt PROPN NNP 2 nsubj B-person
led lead VERB VBD 0 root -
, , PUNCT , 2 punct - nospace
Globe Globe PROPN NNP 5 nsubj B-organization
said say VERB VBD 2 parataxis -
)");
    CHECK(pairOf(pairsOf(Frame(*told), {}), "works-for") == nullptr);
    const auto office = test::documentOf(R"(
Globe Globe PROPN NNP 2 compound B-organization
spokeswoman spokeswoman NOUN NN 3 nmod:desc -
Brandt Brandt PROPN NNP 4 nsubj B-person
left leave VERB VBD 0 root -
)");
    CHECK(pairOf(pairsOf(Frame(*office), {}), "works-for") != nullptr);
}

TEST_CASE("a supporter's home is not that of the one supported, nor is where one speaks") {
    const auto supporter = test::documentOf(R"(
A a DET DT 3 det -
Maine Maine PROPN NNP 3 compound B-location
legislator legislator NOUN NN 7 nsubj -
and and CCONJ CC 6 cc -
Brandt Brandt PROPN NNP 6 compound B-person
supporter supporter NOUN NN 3 conj -
left leave VERB VBD 0 root -
)");
    CHECK(pairOf(pairsOf(Frame(*supporter), {}), "lives-in") == nullptr);
    const auto rally = test::documentOf(R"(
Maine Maine PROPN NNP 0 root B-location
, , PUNCT , 1 punct - nospace
where where ADV WRB 5 advmod -
Brandt Brandt PROPN NNP 5 nsubj B-person
spoke speak VERB VBD 1 acl:relcl -
)");
    CHECK(pairOf(pairsOf(Frame(*rally), {}), "lives-in") == nullptr);
}
