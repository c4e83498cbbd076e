#include "engine/statements/speakers.hpp"

#include <doctest/doctest.h>

#include "statements/support.hpp"
#include "support/conll.hpp"

using namespace newsglass;
using newsglass::test::documentOf;
using newsglass::test::mention;
using newsglass::test::statementsIn;
using newsglass::test::textOf;

TEST_CASE("whom it seems so is no source") {
    const auto document = documentOf(R"(
It it PRON PRP 2 expl -
seems seem VERB VBZ 0 root -
that that SCONJ IN 5 mark -
prices price NOUN NNS 5 nsubj -
fell fall VERB VBD 2 ccomp -
)");
    const auto statements = statementsIn(*document, {1, 3, 5, 6, 6});
    REQUIRE(statements.size() == 1);
    CHECK(statements[0].source.empty());
    CHECK(statements[0].sourceEntity == kNone);
}

TEST_CASE("who is quoted as saying something says it") {
    const auto document = documentOf(R"(
The the DET DT 2 det -
paper paper NOUN NN 3 nsubj -
quotes quote VERB VBZ 0 root -
Doe Doe PROPN NNP 3 obj -
as as ADP IN 6 case -
later later ADV RB 7 advmod -
saying say VERB VBG 3 advcl -
prices price NOUN NNS 9 nsubj -
fell fall VERB VBD 7 ccomp -
)");
    mention(*document, {3});
    const auto statements = statementsIn(*document, {1, 2, 0, 0, 3, 4, 4, 5, 6});
    REQUIRE(!statements.empty());
    CHECK(statements.back().cueHead == 6);
    CHECK(statements.back().sourceEntity == 0);
}

TEST_CASE("a pronoun that stands for no entity gives way to the words that it stands for") {
    const auto document = documentOf(R"(
They they PRON PRP 2 nsubj -
run run VERB VBP 0 root -
a a DET DT 4 det -
site site NOUN NN 2 obj -
which which PRON WDT 6 nsubj -
said say VERB VBD 4 acl:relcl -
prices price NOUN NNS 8 nsubj -
fell fall VERB VBD 6 ccomp -
)");
    const auto statements = statementsIn(*document, {0, 0, 0, 0, 1, 3, 5, 6});
    REQUIRE(statements.size() == 1);
    CHECK(textOf(*document, statements[0].source) == "a site");
}

TEST_CASE("an article alone is no source") {
    const auto document = documentOf(R"(
The the DET DT 2 det -
memo memo NOUN NN 5 nsubj -
on on ADP IN 4 case -
trade trade NOUN NN 2 nmod -
calls call VERB VBZ 0 root -
for for ADP IN 8 case -
lower low ADJ JJR 8 amod -
fares fare NOUN NNS 5 obl -
)");
    CHECK(statements::nounOf(*document, 0) == 1);
    CHECK(statements::nounOf(*document, 1) == 1);
}
