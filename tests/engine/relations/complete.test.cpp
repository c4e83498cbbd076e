// Relations that say the whole of it, or nothing: complements, particles, and what breaks off.
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

TEST_CASE("a verb that needs an object and has none says nothing") {
    CHECK(relationsOf(R"(
The the DET DT 2 det -
army army NOUN NN 3 nsubj -
captured capture VERB VBD 0 root -
. . PUNCT . 3 punct - nospace
)") == linesOf({}));
    CHECK(relationsOf(R"(
Doe Doe PROPN NNP 2 nsubj B-person
slept sleep VERB VBD 0 root -
. . PUNCT . 2 punct - nospace
)") == linesOf({"Doe | slept"}));
}

TEST_CASE("clauses without a subject and objects that break off are left out") {
    CHECK(relationsOf(R"(
Doe Doe PROPN NNP 2 nsubj B-person
said say VERB VBD 0 root -
nothing nothing PRON NN 2 obj -
about about ADP IN 5 case -
how how ADV WRB 3 nmod -
. . PUNCT . 2 punct - nospace
)") == linesOf({}));
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

TEST_CASE("where nothing can be is no place") {
    CHECK(relationsOf(R"(
Doe Doe PROPN NNP 3 nsubj:pass B-person
was be AUX VBD 3 aux:pass -
punished punish VERB VBN 0 root -
in in ADP IN 5 case -
response response NOUN NN 3 obl -
to to ADP IN 8 case -
a a DET DT 8 det -
complaint complaint NOUN NN 5 nmod -
. . PUNCT . 3 punct - nospace
)") == linesOf({"Doe | was punished | other: in response to a complaint"}));
    CHECK(relationsOf(R"(
Prices price NOUN NNS 2 nsubj -
fell fall VERB VBD 0 root -
at at ADP IN 6 case -
a a DET DT 6 det -
faster fast ADJ JJR 6 amod -
pace pace NOUN NN 2 obl -
. . PUNCT . 2 punct - nospace
)") == linesOf({"Prices | fell at | a faster pace"}));
    CHECK(relationsOf(R"(
Doe Doe PROPN NNP 2 nsubj B-person
died die VERB VBD 0 root -
in in ADP IN 5 case -
a a DET DT 5 det -
hospital hospital NOUN NN 2 obl -
. . PUNCT . 2 punct - nospace
)") == linesOf({"Doe | died in | a hospital (dies)"}));
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

TEST_CASE("half of something else is no subject") {
    const auto speedLimits = [](std::string_view first) {
        return relationsOf(std::string(first) + R"(
rules rule NOUN NNS 3 nsubj -
limit limit VERB VBP 0 root -
speed speed NOUN NN 3 obj -
)");
    };
    CHECK(speedLimits("broke break VERB VBD 2 amod -") == "");
    CHECK(speedLimits("according accord ADP IN 2 compound -") == "");
    CHECK(speedLimits("strict strict ADJ JJ 2 amod -") == linesOf({"strict rules | limit | speed"}));
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

TEST_CASE("words with hyphens are not cut at their beginning either") {
    CHECK(relationsOf(R"(
News news NOUN NN 2 nsubj -
reached reach VERB VBD 0 root -
her her PRON PRP$ 8 nmod:poss -
son son NOUN NN 8 compound -
- - PUNCT HYPH 8 punct - nospace
in in ADP IN 8 case - nospace
- - PUNCT HYPH 8 punct - nospace
law law NOUN NN 2 obj - nospace
)") == linesOf({"News | reached | her son-in-law"}));
}

TEST_CASE("what is left open between two verbs is said of neither alone") {
    CHECK(relationsOf(R"(
Doe Doe PROPN NNP 3 nsubj B-person
must must AUX MD 3 aux -
accept accept VERB VB 0 root -
or or CCONJ CC 5 cc -
reject reject VERB VB 3 conj -
lists list NOUN NNS 3 obj -
)") == linesOf({"Doe | must accept or reject | lists"}));
}

TEST_CASE("a body beside the name of another one is not the person in front of both") {
    const auto document = test::documentOf(R"(
Roe Roe PROPN NNP 7 nsubj B-person
of of ADP IN 3 case -
Acme Acme PROPN NNP 1 nmod B-organization
, , PUNCT , 6 punct - nospace
a a DET DT 6 det -
fund fund NOUN NN 1 appos -
spoke speak VERB VBD 0 root -
)");
    const auto isFund = [&] {
        std::string lines;
        for (const Relation& relation : findRelations(*document)) lines += test::said(*document, relation) + "\n";
        return lines.find("Roe | is | a fund") != std::string::npos;
    };
    CHECK(isFund());
    document->entities.entities.push_back({.type = EntityType::organization, .name = "fund"});
    document->entities.mentions.push_back({{5, 6}, 5, MentionKind::nominal, 0, 0.9F});
    document->entities.mentionAt.assign(7, kNone);
    document->entities.mentionAt[5] = 0;
    CHECK_FALSE(isFund());
}

TEST_CASE("half of a word is no adverb of the copula") {
    CHECK(relationsOf(R"(
Flights flight NOUN NNS 5 nsubj -
were be AUX VBD 5 cop -
en en ADV RB 5 compound -
- - PUNCT HYPH 5 punct - nospace
route route NOUN NN 0 root - nospace
)") == linesOf({"Flights | were | en-route"}));
}

TEST_CASE("a place that does something itself is not where the body before it lies") {
    CHECK(relationsOf(R"(
For for ADP IN 2 case -
Acme Acme PROPN NNP 5 obl B-organization
, , PUNCT , 2 punct - nospace
Norland Norland PROPN NNP 5 nsubj B-location
won win VERB VBD 0 root -
gold gold NOUN NN 5 obj -
)")
              .find("Acme | is in") == std::string::npos);
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

TEST_CASE("what somebody went on to do says it all") {
    CHECK(relationsOf(R"(
Doe Doe PROPN NNP 2 nsubj B-person
went go VERB VBD 0 root -
on on ADV RB 2 advmod -
to to PART TO 5 mark -
win win VERB VB 2 advcl -
the the DET DT 7 det -
cup cup NOUN NN 5 obj -
. . PUNCT . 2 punct - nospace
)") == linesOf({"Doe | win | the cup (wins)"}));
}

TEST_CASE("a second verb keeps the negation that it shares") {
    CHECK(relationsOf(R"(
You you PRON PRP 4 nsubj -
ca can AUX MD 4 aux -
n't not PART RB 4 advmod - nospace
leave leave VERB VB 0 root -
and and CCONJ CC 6 cc -
sell sell VERB VB 4 conj -
cars car NOUN NNS 4 obj -
. . PUNCT . 4 punct - nospace
)") == linesOf({"You | can't leave | cars", "You | can't sell | cars (sells)"}));
}
