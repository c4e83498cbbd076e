#include "engine/statements/extents.hpp"

#include <doctest/doctest.h>

#include "statements/support.hpp"
#include "support/conll.hpp"

namespace newsglass::statements {
namespace {

using test::statementsIn;

TEST_CASE("a clause with a subject of its own is not said of the object") {
    const auto document = test::documentOf(R"(
Doe Doe PROPN NNP 2 nsubj -
rejected reject VERB VBD 0 root -
the the DET DT 4 det -
offer offer NOUN NN 2 obj -
as as SCONJ IN 7 mark -
it it PRON PRP 7 nsubj -
began begin VERB VBD 2 advcl -
a a DET DT 9 det -
campaign campaign NOUN NN 7 obj -
)");
    const auto statements = statementsIn(*document);
    REQUIRE(statements.size() == 1);
    REQUIRE(statements[0].content.size() == 1);
    CHECK(textOf(*document, statements[0].content[0]) == "the offer");
}

TEST_CASE("who a relative pronoun stands for is the source") {
    const auto document = test::documentOf(R"(
They they PRON PRP 2 nsubj -
met meet VERB VBD 0 root -
residents resident NOUN NNS 2 obj -
who who PRON WP 5 nsubj -
said say VERB VBD 3 acl:relcl -
prices price NOUN NNS 7 nsubj -
fell fall VERB VBD 5 ccomp -
)");
    const auto statements = statementsIn(*document);
    REQUIRE(statements.size() == 1);
    REQUIRE(statements[0].source.size() == 1);
    CHECK(textOf(*document, statements[0].source[0]) == "residents");
}

TEST_CASE("a content does not run on over the verb that its cue hangs on") {
    const auto document = test::documentOf(R"(
A a DET DT 2 det -
man man NOUN NN 9 nsubj -
who who PRON WP 4 nsubj -
said say VERB VBD 2 acl:relcl -
it it PRON PRP 7 nsubj -
would would AUX MD 7 aux -
help help VERB VB 4 ccomp -
has have AUX VBZ 9 aux -
died die VERB VBN 0 root -
. . PUNCT . 9 punct - nospace
)");
    const auto statements = statementsIn(*document);
    REQUIRE(statements.size() == 1);
    REQUIRE(statements[0].content.size() == 1);
    CHECK(textOf(*document, statements[0].content[0]) == "it would help");
}

TEST_CASE("the accused do not accuse themselves") {
    const auto document = test::documentOf(R"(
The the DET DT 2 det -
rebels rebel NOUN NNS 4 nsubj:pass -
are be AUX VBP 4 aux:pass -
accused accuse VERB VBN 0 root -
of of SCONJ IN 6 mark -
killing kill VERB VBG 4 advcl -
him he PRON PRP 6 obj -
)");
    const auto statements = statementsIn(*document, {1, 2, 0, 3, 4, 5, 6});
    REQUIRE(statements.size() == 1);
    CHECK(statements[0].source.empty());
}

TEST_CASE("two who speak of themselves do not contradict each other") {
    const auto document = test::documentOf(R"(
Doe Doe PROPN NNP 2 nsubj -
said say VERB VBD 0 root -
they they PRON PRP 5 nsubj -
always always ADV RB 5 advmod -
pay pay VERB VBP 2 ccomp -
fines fine NOUN NNS 5 obj -

Roe Roe PROPN NNP 2 nsubj -
said say VERB VBD 0 root -
they they PRON PRP 5 nsubj -
never never ADV RB 5 advmod -
pay pay VERB VBP 2 ccomp -
fines fine NOUN NNS 5 obj -
)");
    const auto statements = statementsIn(*document);
    REQUIRE(statements.size() == 2);
    CHECK(statements[1].denies == kNone);
}

TEST_CASE("who is denied a thing makes no claim of it") {
    const auto document = test::documentOf(R"(
Doe Doe PROPN NNP 2 nsubj -
said say VERB VBD 0 root -
the the DET DT 4 det -
mission mission NOUN NN 5 nsubj -
failed fail VERB VBD 2 ccomp -
badly badly ADV RB 5 advmod -

Norland Norland PROPN NNP 2 nsubj -
denied deny VERB VBD 0 root -
the the DET DT 4 det -
mission mission NOUN NN 2 obj -
)");
    const auto statements = statementsIn(*document);
    REQUIRE(statements.size() == 2);
    CHECK(statements[1].stance == "deny");
    CHECK(statements[1].denies == kNone);
}

TEST_CASE("a claim that is denied in its own sentence is that one") {
    const auto document = test::documentOf(R"(
Doe Doe PROPN NNP 2 nsubj -
said say VERB VBD 0 root -
Norland Norland PROPN NNP 4 nsubj -
held hold VERB VBD 2 ccomp -
talks talk NOUN NNS 4 obj -

Roe Roe PROPN NNP 2 nsubj -
said say VERB VBD 0 root -
it it PRON PRP 6 nsubj -
was be AUX VBD 6 cop -
a a DET DT 6 det -
test test NOUN NN 2 ccomp -
but but CCONJ CC 9 cc -
Norland Norland PROPN NNP 9 nsubj -
denies deny VERB VBZ 2 conj -
the the DET DT 11 det -
claim claim NOUN NN 9 obj -
)");
    test::mention(*document, {test::find(*document, "Norland"), test::find(*document, "Norland", 5)});
    const auto statements = statementsIn(*document);
    REQUIRE(statements.size() == 3);
    CHECK(statements[2].stance == "deny");
    CHECK(statements[2].denies == 1);
}

}  // namespace
}  // namespace newsglass::statements
