// Relations that say the whole of it: complements, particles, occasions.
#include <doctest/doctest.h>

#include "engine/relations/relations.hpp"
#include "relations/saying.hpp"

using namespace newsglass;
using newsglass::test::linesOf;
using newsglass::test::relationsOf;

TEST_CASE("words that say little keep their clause") {
    CHECK(relationsOf(R"(
Norland Norland PROPN NNP 2 nsubj B-person
voiced voice VERB VBD 0 root -
concern concern NOUN NN 2 obj -
over over ADP IN 5 case -
what what PRON WP 3 nmod -
it it PRON PRP 7 nsubj -
called call VERB VBD 5 acl:relcl -
a a DET DT 9 det -
mistake mistake NOUN NN 7 xcomp -
. . PUNCT . 2 punct - nospace
)") == linesOf({"Norland | voiced | concern over what it called a mistake"}));
    CHECK(relationsOf(R"(
Doe Doe PROPN NNP 5 nsubj B-person
is be AUX VBZ 5 cop -
the the DET DT 5 det -
only only ADJ JJ 5 amod -
candidate candidate NOUN NN 0 root -
who who PRON WP 7 nsubj -
topped top VERB VBD 5 acl:relcl -
the the DET DT 9 det -
list list NOUN NN 7 obj -
. . PUNCT . 5 punct - nospace
)") == linesOf({"Doe | is | the only candidate who topped the list", "the only candidate | topped | the list"}));
    CHECK(relationsOf(R"(
Doe Doe PROPN NNP 2 nsubj B-person
went go VERB VBD 0 root -
to to ADP IN 5 case -
a a DET DT 5 det -
place place NOUN NN 2 obl -
where where ADV WRB 8 advmod -
nobody nobody PRON NN 8 nsubj -
lives live VERB VBZ 5 acl:relcl -
. . PUNCT . 2 punct - nospace
)") == linesOf({"Doe | went to | a place where nobody lives"}));
}

TEST_CASE("particles and directions belong to the verb") {
    CHECK(relationsOf(R"(
The the DET DT 2 det -
deal deal NOUN NN 4 nsubj -
would would AUX MD 4 aux -
bring bring VERB VB 0 root -
the the DET DT 6 det -
sides side NOUN NNS 4 obj -
together together ADV RB 4 advmod -
. . PUNCT . 4 punct - nospace
)") == linesOf({"The deal | would bring | the sides together"}));
    CHECK(relationsOf(R"(
Doe Doe PROPN NNP 2 nsubj B-person
brought bring VERB VBD 0 root -
the the DET DT 4 det -
curtain curtain NOUN NN 2 obj -
down down ADV RB 2 compound:prt -
on on ADP IN 8 case -
his his PRON PRP$ 8 nmod:poss -
career career NOUN NN 2 obl -
. . PUNCT . 2 punct - nospace
)") == linesOf({"Doe | brought down | the curtain | topic: on his career"}));
    CHECK(relationsOf(R"(
Doe Doe PROPN NNP 4 nsubj B-person
did do AUX VBD 4 aux -
not not PART RB 4 advmod -
look look VERB VB 0 root -
back back ADV RB 4 advmod -
. . PUNCT . 4 punct - nospace
)") == linesOf({"Doe | did not look back"}));
}

TEST_CASE("a preposition left behind belongs to the verb and gives the noun back") {
    CHECK(relationsOf(R"(
This this PRON DT 4 nsubj -
is be AUX VBZ 4 cop -
the the DET DT 4 det -
house house NOUN NN 0 root -
they they PRON PRP 6 nsubj -
want want VERB VBP 4 acl:relcl -
to to PART TO 8 mark -
live live VERB VB 6 xcomp -
in in ADV RB 8 advmod -
. . PUNCT . 4 punct - nospace
)") == linesOf({"This | is | the house they want to live in", "they | want to live in | the house"}));
}

TEST_CASE("\"make sure\" is half of a predicate") {
    CHECK(relationsOf(R"(
They they PRON PRP 2 nsubj -
make make VERB VBP 0 root -
sure sure ADJ JJ 2 xcomp -
it it PRON PRP 5 nsubj -
works work VERB VBZ 3 ccomp -
. . PUNCT . 2 punct - nospace
)") == linesOf({"They | make sure | it works"}));
    CHECK(relationsOf(R"(
The the DET DT 2 det -
plans plan NOUN NNS 3 nsubj -
make make VERB VBP 0 root -
clear clear ADJ JJ 3 xcomp -
that that SCONJ IN 8 mark -
Doe Doe PROPN NNP 8 nsubj B-person
will will AUX MD 8 aux -
go go VERB VB 4 ccomp -
. . PUNCT . 3 punct - nospace
)") == linesOf({"The plans | make clear | Doe will go", "Doe | will go"}));
}

TEST_CASE("what happens to a noun is part of it") {
    CHECK(relationsOf(R"(
An a DET DT 2 det -
accident accident NOUN NN 3 nsubj -
resulted result VERB VBD 0 root -
in in ADP IN 5 case -
part part NOUN NN 3 obl -
of of ADP IN 8 case -
his his PRON PRP$ 8 nmod:poss -
leg leg NOUN NN 5 nmod -
being be AUX VBG 10 aux:pass -
amputated amputate VERB VBN 5 acl -
. . PUNCT . 3 punct - nospace
)") == linesOf({"An accident | resulted in | part of his leg being amputated (causes)"}));
    CHECK(relationsOf(R"(
A a DET DT 2 det -
virus virus NOUN NN 3 nsubj -
leads lead VERB VBZ 0 root -
to to ADP IN 5 case -
files file NOUN NNS 3 obl -
being be AUX VBG 7 aux:pass -
lost lose VERB VBN 5 acl -
. . PUNCT . 3 punct - nospace
)") == linesOf({"A virus | leads to | files being lost (causes)"}));
}

TEST_CASE("an intransitive verb keeps the adverb that says what it says") {
    CHECK(relationsOf(R"(
The the DET DT 2 det -
sides side NOUN NNS 3 nsubj -
moved move VERB VBD 0 root -
closer close ADV RBR 3 advmod -
to to ADP IN 6 case -
peace peace NOUN NN 4 obl -
. . PUNCT . 3 punct - nospace
)") == linesOf({"The sides | moved | manner: closer to peace"}));
    CHECK(relationsOf(R"(
The the DET DT 2 det -
economy economy NOUN NN 4 nsubj -
has have AUX VBZ 4 aux -
performed perform VERB VBN 0 root -
strongly strongly ADV RB 4 advmod -
. . PUNCT . 4 punct - nospace
)") == linesOf({"The economy | has performed | manner: strongly"}));
    CHECK(relationsOf(R"(
Doe Doe PROPN NNP 2 nsubj B-person
sold sell VERB VBD 0 root -
it it PRON PRP 2 obj -
quickly quickly ADV RB 2 advmod -
. . PUNCT . 2 punct - nospace
)") == linesOf({"Doe | sold | it (sells)"}));
}

TEST_CASE("of two phrases with one preposition each object has its own") {
    CHECK(relationsOf(R"(
Doe Doe PROPN NNP 2 nsubj B-person
bought buy VERB VBD 0 root -
the the DET DT 4 det -
house house NOUN NN 2 obj -
in in ADP IN 6 case -
Lyon Lyon PROPN NNP 2 obl B-location
and and CCONJ CC 9 cc -
the the DET DT 9 det -
yard yard NOUN NN 4 conj -
in in ADP IN 11 case -
Bern Bern PROPN NNP 2 obl B-location
)") == linesOf(
              {"Doe | bought | the house | place: in Lyon (buys)", "Doe | bought | the yard | place: in Bern (buys)"}));
}

TEST_CASE("a headline's participle is a passive") {
    CHECK(relationsOf(R"(
Three three NUM CD 2 nsubj:pass -
killed kill VERB VBN 0 root -
in in ADP IN 4 case -
Lyon Lyon PROPN NNP 2 obl B-location
)") == linesOf({"Three | were killed in | Lyon"}));
}

TEST_CASE("\"there\" stands for the subject") {
    CHECK(relationsOf(R"(
There there PRON EX 2 expl -
were be VERB VBD 0 root -
clashes clash NOUN NNS 2 nsubj -
in in ADP IN 5 case -
Lyon Lyon PROPN NNP 3 nmod B-location
. . PUNCT . 2 punct - nospace
)") == linesOf({"There | were | clashes in Lyon"}));
}

TEST_CASE("a duration keeps the occasion that it is counted from") {
    const auto document = test::documentOf(R"(
Strikes strike NOUN NNS 2 nsubj -
came come VERB VBD 0 root -
a a DET DT 4 det -
day day NOUN NN 2 obl:tmod -
after after ADP IN 6 case -
talks talk NOUN NNS 2 obl -
)");
    TimeExpression day;
    day.tokens = {2, 4};
    document->times.push_back(day);
    const auto relations = findRelations(*document);
    REQUIRE(relations.size() == 1);
    CHECK(test::said(*document, relations[0]) == "Strikes | came | time: a day after talks");
}

TEST_CASE("a clause can be what a copula says") {
    CHECK(relationsOf(R"(
The the DET DT 2 det -
problem problem NOUN NN 6 nsubj:outer -
is be AUX VBZ 6 cop -
that that SCONJ IN 6 mark -
nobody nobody PRON NN 6 nsubj -
left leave VERB VBD 0 root -
. . PUNCT . 6 punct - nospace
)") == linesOf({"The problem | is | that nobody left"}));
}

TEST_CASE("the first to do something is nothing without what") {
    CHECK(relationsOf(R"(
Norland Norland PROPN NNP 3 nsubj B-location
has have AUX VBZ 3 aux -
become become VERB VBN 0 root -
the the DET DT 6 det -
first first ADJ JJ 6 amod -
state state NOUN NN 3 xcomp -
to to PART TO 8 mark -
ban ban VERB VB 6 acl -
trans trans NOUN NN 10 compound -
fats fat NOUN NNS 8 obj -
, , PUNCT , 13 punct - nospace
a a DET DT 13 det -
type type NOUN NN 10 appos -
of of ADP IN 15 case -
fat fat NOUN NN 13 nmod -
that that PRON WDT 17 nsubj -
clogs clog VERB VBZ 13 acl:relcl -
arteries artery NOUN NNS 17 obj -
. . PUNCT . 3 punct - nospace
)") == linesOf({"Norland | has become | the first state to ban trans fats", "the first state | ban | trans fats (bans)",
                "a type of fat | clogs | arteries"}));
}

TEST_CASE("those are nothing without what was done to them") {
    CHECK(relationsOf(R"(
Doe Doe PROPN NNP 4 nsubj B-person
was be AUX VBD 4 cop -
among among ADP IN 4 case -
those that PRON DT 0 root -
killed kill VERB VBN 4 acl -
in in ADP IN 8 case -
the the DET DT 8 det -
clash clash NOUN NN 5 obl -
, , PUNCT , 11 punct - nospace
some some DET DT 11 det -
miles mile NOUN NNS 4 appos -
south south ADV RB 11 advmod -
of of ADP IN 14 case -
Lyon Lyon PROPN NNP 12 obl B-location
. . PUNCT . 4 punct - nospace
)") == linesOf({"Doe | was | among those killed in the clash", "those | killed in | the clash"}));
}
