#include "engine/relations/relations.hpp"

#include <doctest/doctest.h>

#include "engine/entities/entities.hpp"
#include "relations/saying.hpp"

using namespace newsglass;
using newsglass::test::linesOf;
using newsglass::test::relationsOf;

TEST_CASE("coordinated subjects and objects each stand for themselves") {
    CHECK(relationsOf(R"(
Norland Norland PROPN NNP 4 nsubj B-location
and and CCONJ CC 3 cc -
Sudovia Sudovia PROPN NNP 1 conj B-location
rejected reject VERB VBD 0 root -
the the DET DT 6 det -
plan plan NOUN NN 4 obj -
and and CCONJ CC 9 cc -
the the DET DT 9 det -
map map NOUN NN 6 conj -
. . PUNCT . 4 punct - nospace
)") == linesOf({"Norland | rejected | the plan (rejects)", "Norland | rejected | the map (rejects)",
                "Sudovia | rejected | the plan (rejects)", "Sudovia | rejected | the map (rejects)"}));
}

TEST_CASE("no half of a coordination is left that cannot stand alone") {
    CHECK(relationsOf(R"(
They they PRON PRP 2 nsubj -
passed pass VERB VBD 0 root -
energy energy NOUN NN 2 obj -
and and CCONJ CC 6 cc -
tax tax NOUN NN 6 compound -
bills bill NOUN NNS 3 conj -
. . PUNCT . 2 punct - nospace
)") == linesOf({"They | passed | energy and tax bills"}));
}

TEST_CASE("a passive keeps its agent; a typed one between names is turned round") {
    CHECK(relationsOf(R"(
The the DET DT 2 det -
bridge bridge NOUN NN 4 nsubj:pass -
was be AUX VBD 4 aux:pass -
repaired repair VERB VBN 0 root -
by by ADP IN 6 case -
engineers engineer NOUN NNS 4 obl:agent -
in in ADP IN 8 case -
May May PROPN NNP 4 obl -
. . PUNCT . 4 punct - nospace
)") == linesOf({"The bridge | was repaired by | engineers | place: in May"}));
    CHECK(relationsOf(R"(
Ruth Ruth PROPN NNP 4 nsubj:pass B-person
Olsen Olsen PROPN NNP 1 flat I-person
was be AUX VBD 4 aux:pass -
killed kill VERB VBN 0 root -
by by ADP IN 6 case -
Ivo Ivo PROPN NNP 4 obl:agent B-person
Brandt Brandt PROPN NNP 6 flat I-person
. . PUNCT . 4 punct - nospace
)") == linesOf({"Ivo Brandt | killed | Ruth Olsen (killed)"}));
}

TEST_CASE("infinitives are one predicate with their carrier") {
    CHECK(relationsOf(R"(
The the DET DT 2 det -
minister minister NOUN NN 4 nsubj:pass -
is be AUX VBZ 4 aux:pass -
expected expect VERB VBN 0 root -
to to PART TO 6 mark -
visit visit VERB VB 4 xcomp -
Lyon Lyon PROPN NNP 6 obj B-location
. . PUNCT . 4 punct - nospace
)") == linesOf({"The minister | is expected to visit | Lyon (visits)"}));
}

TEST_CASE("the object of a verb is the understood subject of the infinitive below it") {
    CHECK(relationsOf(R"(
Norland Norland PROPN NNP 2 nsubj B-location
urged urge VERB VBD 0 root -
banks bank NOUN NNS 2 obj -
to to PART TO 5 mark -
freeze freeze VERB VB 2 xcomp -
loans loan NOUN NNS 5 obj -
. . PUNCT . 2 punct - nospace
)") == linesOf({"Norland | urged | banks | topic: to freeze loans (urges)", "banks | freeze | loans"}));
}

TEST_CASE("relative clauses and participles hang on their noun, and do not dangle from arguments") {
    CHECK(relationsOf(R"(
The the DET DT 2 det -
firm firm NOUN NN 8 nsubj -
, , PUNCT , 5 punct - nospace
which which PRON WDT 5 nsubj -
builds build VERB VBZ 2 acl:relcl -
trains train NOUN NNS 5 obj -
, , PUNCT , 5 punct - nospace
sued sue VERB VBD 0 root -
a a DET DT 10 det -
rival rival NOUN NN 8 obj -
owned own VERB VBN 10 acl -
by by ADP IN 13 case -
investors investor NOUN NNS 11 obl:agent -
from from ADP IN 15 case -
abroad abroad ADV RB 13 nmod -
. . PUNCT . 8 punct - nospace
)") == linesOf({"The firm | builds | trains (builds)",
                "The firm | sued | a rival owned by investors from abroad (sues)",
                "a rival | owned by | investors from abroad"}));
}

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

TEST_CASE("no longer is not longer") {
    CHECK(relationsOf(R"(
Doe Doe PROPN NNP 4 nsubj B-person
no no ADV RB 3 advmod -
longer long ADV RBR 4 advmod -
runs run VERB VBZ 0 root -
mines mine NOUN NNS 4 obj -
)") == linesOf({"Doe | no longer runs | mines"}));
    CHECK(relationsOf(R"(
Doe Doe PROPN NNP 5 nsubj B-person
is be AUX VBZ 5 cop -
no no ADV RB 4 advmod -
longer long ADV RBR 5 advmod -
ready ready ADJ JJ 0 root -
to to PART TO 7 mark -
join join VERB VB 5 xcomp -
Acme Acme PROPN NNP 7 obj B-organization
)") == linesOf({"Doe | is no longer ready to join | Acme (member-of)"}));
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

TEST_CASE("a pronoun behind a preposition does not mean the subject") {
    const auto document = test::documentOf(R"(
Jo Jo PROPN NNP 3 nsubj B-person
Field Field PROPN NNP 1 flat I-person
dined dine VERB VBD 0 root -
with with ADP IN 5 case -
him he PRON PRP 3 obl -
. . PUNCT . 3 punct - nospace
)");
    document->entities.entities.resize(1);
    document->entities.mentions = {{{0, 2}, 0, MentionKind::name, 0}, {{4, 5}, 4, MentionKind::pronoun, 0}};
    document->entities.mentionAt = {0, kNone, kNone, kNone, 1, kNone};
    const auto relations = findRelations(*document);
    REQUIRE(relations.size() == 1);
    CHECK(relations[0].subject.entity == 0);
    REQUIRE(relations[0].object.has_value());
    CHECK(relations[0].object->entity == kNone);
}

TEST_CASE("whoever is ordered to do something is to do it, though the tree has it as a purpose") {
    CHECK(relationsOf(R"(
Mayors mayor NOUN NNS 2 nsubj -
ordered order VERB VBD 0 root -
crews crew NOUN NNS 2 obj -
to to PART TO 5 mark -
clear clear VERB VB 2 advcl -
streets street NOUN NNS 5 obj -
. . PUNCT . 2 punct - nospace
)").find("crews | clear | streets") != std::string::npos);
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

TEST_CASE("a light verb and its noun are one predicate") {
    CHECK(relationsOf(R"(
Brandt Brandt PROPN NNP 2 nsubj B-person
paid pay VERB VBD 0 root -
a a DET DT 4 det -
visit visit NOUN NN 2 obj -
to to ADP IN 6 case -
Lyon Lyon PROPN NNP 4 nmod B-location
on on ADP IN 8 case -
Friday Friday PROPN NNP 2 obl -
. . PUNCT . 2 punct - nospace
)") == linesOf({"Brandt | paid a visit to | Lyon | topic: on Friday (visits)"}));
}

TEST_CASE("copulas") {
    CHECK(relationsOf(R"(
The the DET DT 2 det -
guard guard NOUN NN 5 nsubj -
is be AUX VBZ 5 cop -
directly directly ADV RB 5 advmod -
accountable accountable ADJ JJ 0 root -
to to ADP IN 8 case -
the the DET DT 8 det -
king king NOUN NN 5 obl -
. . PUNCT . 5 punct - nospace
)") == linesOf({"The guard | is directly accountable to | the king"}));
    CHECK(relationsOf(R"(
He he PRON PRP 4 nsubj -
is be AUX VBZ 4 cop -
the the DET DT 4 det -
owner owner NOUN NN 0 root -
of of ADP IN 7 case -
the the DET DT 7 det -
mill mill NOUN NN 4 nmod -
. . PUNCT . 4 punct - nospace
)") == linesOf({"He | is | the owner of the mill"}));
}

TEST_CASE("auxiliaries are shared by coordinated verbs") {
    CHECK(relationsOf(R"(
The the DET DT 2 det -
ship ship NOUN NN 4 nsubj:pass -
was be AUX VBD 4 aux:pass -
seized seize VERB VBN 0 root -
and and CCONJ CC 6 cc -
sold sell VERB VBN 4 conj -
to to ADP IN 8 case -
dealers dealer NOUN NNS 6 obl -
. . PUNCT . 4 punct - nospace
)") == linesOf({"The ship | was seized", "The ship | was sold to | dealers"}));
}

TEST_CASE("two who meet meet each other") {
    CHECK(relationsOf(R"(
Ruth Ruth PROPN NNP 4 nsubj B-person
and and CCONJ CC 3 cc -
Ivo Ivo PROPN NNP 1 conj B-person
met meet VERB VBD 0 root -
on on ADP IN 6 case -
Friday Friday PROPN NNP 4 obl -
. . PUNCT . 4 punct - nospace
)")
              .starts_with("Ruth | met | Ivo"));
}

TEST_CASE("confidence is a probability, and an empty document has no relations") {
    const auto document = test::documentOf(R"(
Norland Norland PROPN NNP 2 nsubj B-location
fell fall VERB VBD 0 root -
silent silent ADJ JJ 2 xcomp -
. . PUNCT . 2 punct - nospace
)");
    for (const Relation& relation : findRelations(*document)) {
        CHECK(relation.confidence > 0);
        CHECK(relation.confidence < 1);
    }
    CHECK(findRelations(Document{}).empty());
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

TEST_CASE("an expletive does nothing, a bare what is no object") {
    CHECK(relationsOf(R"(
It it PRON PRP 3 nsubj:pass -
was be AUX VBD 3 aux:pass -
announced announce VERB VBN 0 root -
that that SCONJ IN 6 mark -
Field Field PROPN NNP 6 nsubj B-person
visited visit VERB VBD 3 ccomp -
Lyon Lyon PROPN NNP 6 obj B-location
. . PUNCT . 3 punct - nospace
)") == "Field | visited | Lyon (visits)\n");
    CHECK(relationsOf(R"(
what what PRON WP 3 obj -
police police NOUN NNS 3 nsubj -
described describe VERB VBD 0 root -
)")
              .empty());
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

TEST_CASE("half of a predicate is no object") {
    CHECK(relationsOf(R"(
Talks talk NOUN NNS 4 nsubj -
are be AUX VBP 4 aux -
to to PART TO 4 mark -
take take VERB VB 0 root -
place place NOUN NN 4 obj -
in in ADP IN 7 case -
Lyon Lyon PROPN NNP 4 obl B-location
. . PUNCT . 4 punct - nospace
)") == "Talks | are to take place in | Lyon\n");
}

TEST_CASE("a clitic is spelled out, by what it stands for") {
    const auto lines = [](std::string_view tag, std::string_view verb) {
        return relationsOf("She she PRON PRP 3 nsubj -\n's be AUX VBZ 3 aux - nospace\n" + std::string(verb) +
                           " sell VERB " + std::string(tag) +
                           " 0 root -\nships ship NOUN NNS 3 obj -\n. . PUNCT . 3 punct - nospace\n");
    };
    CHECK(lines("VBN", "sold") == linesOf({"She | has sold | ships (sells)"}));
    CHECK(lines("VBG", "selling") == linesOf({"She | is selling | ships (sells)"}));
}
