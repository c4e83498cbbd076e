// What nouns tell: offices, appositions and places, deeds and plans.
#include <doctest/doctest.h>

#include "engine/entities/entities.hpp"
#include "relations/saying.hpp"

using namespace newsglass;
using newsglass::test::linesOf;
using newsglass::test::relationsOf;

TEST_CASE("titles, appositions and places are relations of their own") {
    CHECK(relationsOf(R"(
Acme Acme PROPN NNP 2 compound B-organization
spokeswoman spokeswoman NOUN NN 3 nmod:desc -
Jo Jo PROPN NNP 5 nsubj B-person
Field Field PROPN NNP 3 flat I-person
arrived arrive VERB VBD 0 root -
in in ADP IN 7 case -
Lyon Lyon PROPN NNP 5 obl B-location
, , PUNCT , 9 punct - nospace
France France PROPN NNP 7 appos B-location
. . PUNCT . 5 punct - nospace
)") == linesOf({"Jo Field | is spokeswoman of | Acme (works-for)",
                "Acme spokeswoman Jo Field | arrived in | Lyon (visits)", "Lyon | is in | France (located-in)"}));
}

TEST_CASE("whoever is against a plan does not carry it out, whoever has one may") {
    constexpr std::string_view kPlan = R"(
a a DET DT 5 det -
plan plan NOUN NN 2 obl -
to to PART TO 7 mark -
build build VERB VB 5 acl -
homes home NOUN NNS 7 obj -
)";
    CHECK(relationsOf("Doe Doe PROPN NNP 2 nsubj B-person\nvoted vote VERB VBD 0 root -\nagainst against ADP IN 5 case -" +
                      std::string(kPlan)) == linesOf({"Doe | voted against | a plan to build homes"}));
}

TEST_CASE("an office is named whole") {
    CHECK(relationsOf(R"(
Norland Norland PROPN NNP 2 compound B-location
Secretary Secretary PROPN NNP 6 nsubj -
of of ADP IN 4 case -
State State PROPN NNP 2 nmod -
Doe Doe PROPN NNP 2 appos B-person
spoke speak VERB VBD 0 root -
)") == linesOf({"Doe | is Secretary of State of | Norland (lives-in)", "Norland Secretary of State Doe | spoke"}));
}

TEST_CASE("what a sum is paid for is not the sum") {
    CHECK(relationsOf(R"(
Acme Acme PROPN NNP 2 nsubj B-organization
paid pay VERB VBD 0 root -
$5 $5 SYM $ 2 obj B-money
, , PUNCT , 6 punct - nospace
a a DET DT 6 det -
fine fine NOUN NN 3 appos -
. . PUNCT . 2 punct - nospace
)") == linesOf({"Acme | paid | $5 (pays)"}));
}

TEST_CASE("near a place is not in it, and a country in the east is not all there") {
    CHECK(relationsOf(R"(
Floods flood NOUN NNS 2 nsubj -
hit hit VERB VBD 0 root -
Brook Brook PROPN NNP 2 obj B-location
Park Park PROPN NNP 3 flat I-location
near near ADP IN 6 case -
Lyon Lyon PROPN NNP 3 nmod B-location
. . PUNCT . 2 punct - nospace
)") == linesOf({"Floods | hit | Brook Park near Lyon", "Brook Park | is near | Lyon (located-in)"}));
    const auto document = test::documentOf(R"(
Troops troops NOUN NNS 2 nsubj -
fought fight VERB VBD 0 root -
France France PROPN NNP 2 obj B-location
in in ADP IN 7 case -
the the DET DT 7 det -
Gaza Gaza PROPN NNP 7 compound B-location
Strip Strip PROPN NNP 3 nmod I-location
. . PUNCT . 2 punct - nospace
)");
    document->entities = findEntities(*document);  // which tells the kinds of places
    for (const Relation& relation : findRelations(*document)) CHECK(relation.type != "located-in");
}

TEST_CASE("who held an office was it") {
    CHECK(relationsOf(R"(
Jo Jo PROPN NNP 8 nsubj B-person
Field Field PROPN NNP 1 flat I-person
, , PUNCT , 6 punct - nospace
a a DET DT 7 det -
former former ADJ JJ 7 amod -
Norland Norland PROPN NNP 7 compound B-location
governor governor NOUN NN 1 appos -
spoke speak VERB VBD 0 root -
. . PUNCT . 8 punct - nospace
)") == linesOf({"Jo Field | was governor of | Norland (leads)", "Jo Field | spoke"}));
}

TEST_CASE("what is planned is the welcome, not the office of who is welcomed") {
    const auto document = test::documentOf(R"(
Norland Norland PROPN NNP 3 nsubj B-location
will will AUX MD 3 aux -
welcome welcome VERB VB 0 root -
Estonian Estonian ADJ JJ 5 amod B-group
President president PROPN NNP 6 nmod:desc -
Ida Ida PROPN NNP 3 obj B-person
Kask Kask PROPN NNP 6 flat I-person
. . PUNCT . 3 punct - nospace
)");
    const auto relations = findRelations(*document);
    REQUIRE(relations.size() == 2);
    for (const Relation& relation : relations)
        CHECK(relation.status == (relation.type == "holds-position" ? Status::happened : Status::planned));
}

TEST_CASE("nouns of deeds with both their ends") {
    CHECK(relationsOf(R"(
Norland Norland PROPN NNP 3 nmod:poss B-location
's 's PART POS 1 case - nospace
attack attack NOUN NN 6 nsubj -
on on ADP IN 5 case -
Sudovia Sudovia PROPN NNP 3 nmod B-location
failed fail VERB VBD 0 root -
. . PUNCT . 6 punct - nospace
)") == linesOf({"Norland | attack on | Sudovia (attacks)", "Norland's attack on Sudovia | failed"}));
}

TEST_CASE("who stands between for and to does it, and a pledge is nothing left out") {
    CHECK(relationsOf(R"(
Brandt Brandt PROPN NNP 2 nsubj B-person
repeated repeat VERB VBD 0 root -
calls call NOUN NNS 2 obj -
for for ADP IN 5 case -
Parliament Parliament PROPN NNP 3 nmod B-organization
to to PART TO 7 mark -
pass pass VERB VB 3 acl -
the the DET DT 9 det -
bill bill NOUN NN 7 obj -
. . PUNCT . 2 punct - nospace
)") == linesOf({"Brandt | repeated | calls for Parliament to pass the bill", "Parliament | pass | the bill"}));
    CHECK(relationsOf(R"(
Brandt Brandt PROPN NNP 2 nsubj B-person
made make VERB VBD 0 root -
a a DET DT 4 det -
pledge pledge NOUN NN 2 obj -
that that PRON WDT 8 mark -
Field Field PROPN NNP 8 nsubj B-person
will will AUX MD 8 aux -
resign resign VERB VB 4 acl:relcl -
on on ADP IN 10 case -
Friday Friday PROPN NNP 8 obl -
. . PUNCT . 2 punct - nospace
)") == linesOf({"Brandt | made | a pledge", "Field | will resign on | Friday (leaves-position)"}));
}

TEST_CASE("the person right in front of who, and of an office, is meant") {
    CHECK(relationsOf(R"(
A a DET DT 2 det -
friend friend NOUN NN 9 nsubj -
of of ADP IN 4 case -
Field Field PROPN NNP 2 nmod B-person
, , PUNCT , 7 punct - nospace
who who PRON WP 7 nsubj -
bought buy VERB VBD 2 acl:relcl -
Acme Acme PROPN NNP 7 obj B-organization
wept weep VERB VBD 0 root -
. . PUNCT . 9 punct - nospace
)")
              .find("Field | bought | Acme (buys)\n") != std::string::npos);
    CHECK(relationsOf(R"(
Brandt Brandt PROPN NNP 2 nsubj B-person
met meet VERB VBD 0 root -
Field Field PROPN NNP 2 obj B-person
, , PUNCT , 6 punct - nospace
the the DET DT 6 det -
chairman chairman NOUN NN 1 appos -
of of ADP IN 8 case -
Acme Acme PROPN NNP 6 nmod B-organization
. . PUNCT . 2 punct - nospace
)") == linesOf({"Brandt | met | Field (meets)", "Field | is chairman of | Acme (works-for)"}));
}
