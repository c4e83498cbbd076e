// What is left out: relations and parts of them that would break off, be cut, or say another thing.
#include <doctest/doctest.h>

#include "engine/relations/relations.hpp"
#include "relations/saying.hpp"

using namespace newsglass;
using newsglass::test::linesOf;
using newsglass::test::relationsOf;

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

TEST_CASE("a modifier that is cut short is left out") {
    CHECK(relationsOf(R"(
Lawyers lawyer NOUN NNS 2 nsubj -
marched march VERB VBD 0 root -
amid amid ADP IN 5 case -
an a DET DT 5 det -
effort effort NOUN NN 2 obl -
to to PART TO 7 mark -
press press VERB VB 5 acl -
the the DET DT 9 det -
mayor mayor NOUN NN 7 obj -
to to PART TO 11 mark -
bring bring VERB VB 7 xcomp -
back back ADV RB 11 advmod -
the the DET DT 14 det -
judges judge NOUN NNS 11 obj -
and and CCONJ CC 17 cc -
the the DET DT 17 det -
clerks clerk NOUN NNS 14 conj -
of of ADP IN 20 case -
the the DET DT 20 det -
court court NOUN NN 17 nmod -
. . PUNCT . 2 punct - nospace
)") == linesOf({"Lawyers | marched", "the mayor | bring back | the judges",
                "the mayor | bring back | the clerks of the court"}));
}
