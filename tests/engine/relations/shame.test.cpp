// What readers of thirty articles were ashamed of, each mended by its cause.
#include <doctest/doctest.h>

#include "engine/relations/relations.hpp"
#include "relations/saying.hpp"

using namespace newsglass;
using newsglass::test::linesOf;
using newsglass::test::relationsOf;

TEST_CASE("who is vice president is no president") {
    CHECK(relationsOf(R"(
Norland Norland PROPN NNP 4 compound B-location
Vice Vice PROPN NNP 4 nmod:desc -
President President PROPN NNP 4 nmod:desc -
Doe Doe PROPN NNP 5 nsubj B-person
spoke speak VERB VBD 0 root -
)") == linesOf({"Doe | is Vice President of | Norland (lives-in)", "Norland Vice President Doe | spoke"}));
}

TEST_CASE("the mother of an actor is the mother of whoever that is") {
    CHECK(relationsOf(R"(
Ann Ann PROPN NNP 8 nsubj B-person
, , PUNCT , 3 punct - nospace
mother mother NOUN NN 1 appos -
of of ADP IN 6 case -
actor actor NOUN NN 6 nmod:desc -
Sylvester Sylvester PROPN NNP 3 nmod B-person
, , PUNCT , 3 punct - nospace
left leave VERB VBD 0 root -
)") == linesOf({"Ann | is mother of | Sylvester (parent-of)", "Ann | left"}));
}

TEST_CASE("behind a list stands the office of whoever is named next") {
    CHECK(relationsOf(R"(
Doe Doe PROPN NNP 5 nsubj B-person
, , PUNCT , 5 punct - nospace
Acme Acme PROPN NNP 4 compound B-organization
chief chief NOUN NN 1 appos -
Roe Roe PROPN NNP 6 nsubj B-person
said say VERB VBD 0 root -
so so ADV RB 6 advmod -
)")
              .find("Doe | is chief") == std::string::npos);
}

TEST_CASE("\"it\" that only sets off what follows is nobody") {
    CHECK(relationsOf(R"(
It it PRON PRP 3 nsubj -
was be AUX VBD 3 cop -
Doe Doe PROPN NNP 0 root B-person
who who PRON WP 5 nsubj -
signed sign VERB VBD 3 acl:relcl -
the the DET DT 7 det -
deal deal NOUN NN 5 obj -
)") == linesOf({"Doe | signed | the deal (signs)"}));
}

TEST_CASE("what came of it has happened, what it was for may come") {
    const auto statusOfWin = [](std::string_view verb, std::string_view lemma, std::string_view particle) {
        const auto document = test::documentOf(
            "Doe Doe PROPN NNP 2 nsubj B-person\n" + std::string(verb) + " " + std::string(lemma) +
            " VERB VBD 0 root -\n" + std::string(particle) +
            "to to PART TO 5 mark -\nwin win VERB VB 2 advcl -\nthe the DET DT 7 det -\ncup cup NOUN NN 5 obj -\n");
        for (const Relation& relation : findRelations(*document))
            if (relation.lemma == "win") return relation.status;
        return Status::disputed;
    };
    CHECK(statusOfWin("went", "go", "on on ADV RB 2 advmod -\n") == Status::happened);
    CHECK(statusOfWin("beat", "beat", "Roe Roe PROPN NNP 2 obj B-person\n") == Status::happened);
    CHECK(statusOfWin("bought", "buy", "horses horse NOUN NNS 2 obj -\n") == Status::planned);
}

TEST_CASE("of \"I\" the verb is in the third person where a name stands for it, in the first where none does") {
    constexpr std::string_view kWords = R"(
I I PRON PRP 3 nsubj -
often often ADV RB 3 advmod -
carry carry VERB VBP 0 root -
bags bag NOUN NNS 3 obj -
)";
    CHECK(relationsOf(kWords) == linesOf({"I | carry | bags"}));
    const auto document = test::documentOf(kWords);
    document->entities.entities.push_back({.type = EntityType::person, .name = "Doe"});
    document->entities.mentionAt.assign(4, kNone);
    document->entities.mentions.push_back({{0, 1}, 0, MentionKind::pronoun, 0, 0.9F});
    document->entities.mentionAt[0] = 0;
    CHECK(findRelations(*document).at(0).wording.empty());  // whoever has no name stays "I"
    document->entities.mentions.push_back({{1, 2}, 1, MentionKind::name, 0, 0.9F});
    document->entities.entities[0].mentions = {0, 1};
    const auto wording = [&] { return findRelations(*document).at(0).wording; };
    CHECK(wording() == "carries");
    document->entities.mentions[0].probability = 0.4F;  // a guess names nobody
    CHECK(findRelations(*document).at(0).subject.entity == kNone);
    CHECK(wording().empty());
}

TEST_CASE("quotations are closed, also behind a full stop, and a bracketed letter stays with its word") {
    CHECK(relationsOf(R"(
Doe Doe PROPN NNP 2 nsubj B-person
urged urge VERB VBD 0 root -
them they PRON PRP 2 obj -
to to PART TO 6 mark -
“ “ PUNCT `` 6 punct -
keep keep VERB VB 2 xcomp - nospace
calm calm ADJ JJ 6 xcomp -
. . PUNCT . 2 punct - nospace
” ” PUNCT '' 2 punct - nospace
)")
              .find("to “keep calm.”") != std::string::npos);
    CHECK(relationsOf(R"(
[ [ PUNCT -LRB- 2 punct -
T t X NN 4 discourse - nospace
] ] PUNCT -RRB- 2 punct - nospace
he the DET DT 5 det - nospace
House House PROPN NNP 6 nsubj B-organization
acts act VERB VBZ 0 root -
now now ADV RB 6 advmod -
)") == linesOf({"[T]he House | acts"}));
}

TEST_CASE("a word with a hyphen is one word in a predicate") {
    CHECK(relationsOf(R"(
Remarks remark NOUN NNS 5 nsubj:pass -
were be AUX VBD 5 aux:pass -
ill ill ADJ JJ 5 amod -
- - PUNCT HYPH 5 punct - nospace
advised advise VERB VBN 0 root - nospace
)")
              .find("| advised") == std::string::npos);
}

TEST_CASE("a continent lies in no country") {
    CHECK(relationsOf(R"(
In in ADP IN 2 case -
Africa Africa PROPN NNP 5 obl B-location
, , PUNCT , 5 punct - nospace
Algeria Algeria PROPN NNP 5 nsubj B-location
spoke speak VERB VBD 0 root -
)")
              .find("is in") == std::string::npos);
}

TEST_CASE("a date in front of a subject is no part of it") {
    const auto document = test::documentOf(R"(
On on ADP IN 2 case -
Friday Friday PROPN NNP 3 nmod -
protesters protester NOUN NNS 5 nsubj:pass -
were be AUX VBD 5 aux:pass -
arrested arrest VERB VBN 0 root -
)");
    document->times.push_back({.tokens = {1, 2}});
    const Range subject = findRelations(*document).at(0).subject.tokens;
    CHECK(subject.begin == 2);
    CHECK(subject.end == 3);
}

TEST_CASE("one person is not several, and an example of what somebody did is no deed of whoever stands next to it") {
    CHECK(relationsOf(R"(
Doe Doe PROPN NNP 6 nsubj B-person
, , PUNCT , 5 punct - nospace
local local ADJ JJ 4 amod -
officials official NOUN NNS 1 appos -
, , PUNCT , 6 punct - nospace
left leave VERB VBD 0 root -
)")
              .find("officials") == std::string::npos);
    CHECK(relationsOf(R"(
Doe Doe PROPN NNP 2 nsubj B-person
met meet VERB VBD 0 root -
leaders leader NOUN NNS 2 obj -
, , PUNCT , 6 punct - nospace
including include VERB VBG 6 mark -
giving give VERB VBG 3 acl -
speeches speech NOUN NNS 6 obj -
)") == linesOf({"Doe | met | leaders (meets)"}));
}

TEST_CASE("an honorific is no office") {
    CHECK(relationsOf(R"(
Globe Globe PROPN NNP 3 nmod:poss B-organization
's 's PART POS 1 case - nospace
Dr. Dr. PROPN NNP 4 nmod:desc -
Doe Doe PROPN NNP 5 nsubj B-person
left leave VERB VBD 0 root -
)")
              .find("Dr. of") == std::string::npos);
}

TEST_CASE("of the nouns of an office the last one names it") {
    CHECK(relationsOf(R"(
Doe Doe PROPN NNP 9 nsubj B-person
, , PUNCT , 6 punct - nospace
a a DET DT 6 det -
deputy deputy NOUN NN 6 compound -
finance finance NOUN NN 6 compound -
minister minister NOUN NN 1 appos -
of of ADP IN 8 case -
Norland Norland PROPN NNP 6 nmod B-location
left leave VERB VBD 0 root -
)")
              .find("is deputy of") == std::string::npos);
}

TEST_CASE("what should not be somebody's office is none") {
    const auto lines = relationsOf(R"(
Doe Doe PROPN NNP 5 nsubj B-person
should should AUX MD 5 aux -
not not PART RB 5 advmod -
be be AUX VB 5 cop -
chairman chairman NOUN NN 0 root -
of of ADP IN 7 case -
Acme Acme PROPN NNP 5 nmod B-organization
)");
    CHECK(lines.find("is chairman") == std::string::npos);
}

TEST_CASE("what is denied inside a clause is not denied of what the clause is about") {
    const auto document = test::documentOf(R"(
The the DET DT 2 det -
benefit benefit NOUN NN 8 nsubj -
is be AUX VBZ 8 cop -
that that SCONJ IN 8 mark -
it it PRON PRP 8 nsubj -
does do AUX VBZ 8 aux -
not not PART RB 8 advmod -
need need VERB VB 0 root -
power power NOUN NN 8 obj -
)");
    const auto relations = findRelations(*document);
    REQUIRE(!relations.empty());
    CHECK(textOf(*document, relations[0].subject.tokens) == "The benefit");
    CHECK(relations[0].status != Status::didNotHappen);
}
