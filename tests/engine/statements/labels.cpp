// Statements where the network's labels decide along with the tree.
#include <doctest/doctest.h>

#include "statements/support.hpp"
#include "support/conll.hpp"

using namespace newsglass;
using newsglass::test::documentOf;
using newsglass::test::tagged;
using newsglass::test::textOf;

namespace {

constexpr std::string_view kNested = R"(
The the DET DT 2 det -
minister minister NOUN NN 3 nsubj -
said say VERB VBD 0 root -
that that SCONJ IN 7 mark -
Norland Norland PROPN NNP 7 nsubj B-location
had have AUX VBD 7 aux -
denied deny VERB VBN 3 ccomp -
selling sell VERB VBG 7 xcomp -
rockets rocket NOUN NNS 8 obj -
. . PUNCT . 3 punct - nospace
)";

constexpr std::string_view kWould = R"(
The the DET DT 2 det -
minister minister NOUN NN 3 nsubj -
said say VERB VBD 0 root -
that that SCONJ IN 7 mark -
Norland Norland PROPN NNP 7 nsubj B-location
would would AUX MD 7 aux -
deny deny VERB VB 3 ccomp -
selling sell VERB VBG 7 xcomp -
rockets rocket NOUN NNS 8 obj -
. . PUNCT . 3 punct - nospace
)";

constexpr std::string_view kScene = R"(
A a DET DT 2 det -
recording recording NOUN NN 3 nsubj -
revealed reveal VERB VBD 0 root -
a a DET DT 5 det -
general general NOUN NN 6 nsubj -
attributing attribute VERB VBG 3 ccomp -
the the DET DT 8 det -
delay delay NOUN NN 6 obj -
to to ADP IN 11 case -
the the DET DT 11 det -
weather weather NOUN NN 6 obl -
. . PUNCT . 3 punct - nospace
)";

constexpr std::string_view kSpeaker = R"(
Brandt Brandt PROPN NNP 2 nsubj B-person
said say VERB VBD 0 root -
I I PRON PRP 4 nsubj -
denied deny VERB VBD 2 ccomp -
it it PRON PRP 4 obj -
. . PUNCT . 2 punct - nospace
)";

/// "backed" is a cue only where the network says so.
constexpr std::string_view kBacked = R"(
Norland Norland PROPN NNP 2 nsubj B-location
backed back VERB VBD 0 root -
the the DET DT 4 det -
plan plan NOUN NN 2 obj -
)";

}  // namespace

TEST_CASE("the network decides on doubtful cues") {
    const auto document = documentOf(kBacked);
    document->encoding.heads = {tagged({1, 3, 5, 6})};
    const auto statements = findStatements(*document);
    REQUIRE(statements.size() == 1);
    CHECK(statements[0].stance == "support");
    CHECK(textOf(*document, statements[0].source) == "Norland");
    CHECK(textOf(*document, statements[0].content) == "the plan");
    document->encoding.heads = {tagged({0, 0, 0, 0})};
    CHECK(findStatements(*document).empty());
}

TEST_CASE("what somebody says that another one said is a statement in a statement") {
    const auto document = documentOf(kNested);
    document->encoding.heads = {tagged({1, 2, 3, 5, 6, 6, 6, 6, 6, 0})};  // the network tells the outer one only
    const auto statements = findStatements(*document);
    REQUIRE(statements.size() == 2);
    CHECK(statements[0].within == kNone);
    CHECK(textOf(*document, statements[0].content) == "that Norland had denied selling rockets");
    CHECK(statements[1].within == 0);
    CHECK(statements[1].stance == "deny");
    CHECK(textOf(*document, statements[1].source) == "Norland");
    CHECK(textOf(*document, statements[1].content) == "selling rockets");
    CHECK(statements[1].denies == kNone);  // Norland does not deny what the minister says
}

TEST_CASE("a statement in what a recording shows") {
    const auto document = documentOf(kScene);
    document->encoding.heads = {tagged({1, 2, 3, 5, 6, 6, 6, 6, 6, 6, 6, 0})};
    const auto statements = findStatements(*document);
    REQUIRE(statements.size() == 2);
    CHECK(textOf(*document, statements[1].source) == "a general");
    CHECK(textOf(*document, statements[1].content) == "the delay to the weather");
    CHECK(statements[1].within == 0);
}

TEST_CASE("what somebody would say is no statement in a statement") {
    const auto document = documentOf(kWould);
    document->encoding.heads = {tagged({1, 2, 3, 5, 6, 6, 6, 6, 6, 0})};
    CHECK(findStatements(*document).size() == 1);
}

TEST_CASE("the outer speaker is no inner source") {
    const auto document = documentOf(kSpeaker);
    document->encoding.heads = {tagged({1, 3, 5, 6, 6, 0})};
    CHECK(findStatements(*document).size() == 1);
}

TEST_CASE("who speaks behind the verb is no part of what is said around them") {
    const auto document = documentOf(R"(
Prices price NOUN NNS 7 nsubj -
, , PUNCT , 3 punct - nospace
said say VERB VBD 0 root -
the the DET DT 5 det -
minister minister NOUN NN 3 nsubj -
, , PUNCT , 5 punct - nospace
fell fall VERB VBD 3 ccomp -
fast fast ADV RB 7 advmod -
. . PUNCT . 3 punct - nospace
)");
    document->encoding.heads = {tagged({5, 0, 3, 5, 6, 6, 6, 6, 0})};
    const auto statements = findStatements(*document);
    REQUIRE(statements.size() == 1);
    CHECK(textOf(*document, statements[0].source) == "the minister");
    CHECK(textOf(*document, statements[0].content) == "Prices … fell fast");
}
