// What belongs to an argument and what does not, and what is not worth saying.
#include <doctest/doctest.h>

#include "relations/saying.hpp"

using newsglass::test::documentOf;
using newsglass::test::linesOf;
using newsglass::test::relationsOf;

TEST_CASE("a phrase that ties sentences together modifies nothing") {
    CHECK(relationsOf(R"(
In in ADP IN 2 case -
addition addition NOUN NN 5 obl -
, , PUNCT , 5 punct - nospace
Norland Norland PROPN NNP 5 nsubj B-location
bought buy VERB VBD 0 root -
drones drone NOUN NNS 5 obj -
)") == linesOf({"Norland | bought | drones (buys)"}));
}

TEST_CASE("half of a preposition is no object, years tell when") {
    CHECK(relationsOf(R"(
Brandt Brandt PROPN NNP 3 nsubj:pass B-person
was be AUX VBD 3 aux:pass -
held hold VERB VBN 0 root -
in in ADP IN 5 case -
connection connection NOUN NN 3 obl -
with with ADP IN 8 case -
the the DET DT 8 det -
theft theft NOUN NN 5 nmod -
over over ADP IN 11 case -
the the DET DT 11 det -
years year NOUN NNS 3 obl -
)") == linesOf({"Brandt | was held | other: in connection with the theft | time: over the years"}));
}

TEST_CASE("adverbs of a copula are in no argument") {
    CHECK(relationsOf(R"(
These these PRON DT 4 nsubj -
are be AUX VBP 4 cop -
not not PART RB 4 advmod -
people people NOUN NNS 0 root -
that that PRON WDT 6 nsubj -
vote vote VERB VBP 4 acl:relcl -
early early ADV RB 6 advmod -
)") == linesOf({"These | are not | people that vote early", "people | vote | time: early"}));
}

TEST_CASE("an adjective that the parser takes for a participle is a copula's") {
    CHECK(relationsOf(R"(
Some some DET DT 2 det -
people people NOUN NNS 4 nsubj -
are be AUX VBP 4 aux -
going go VERB VBG 0 root -
to to PART TO 7 mark -
be be AUX VB 7 aux:pass -
upset upset ADJ JJ 4 xcomp -
)") == linesOf({"Some people | are going to be | upset"}));
}

TEST_CASE("a source that says nothing, a participle alone and a deed of last year say nothing") {
    CHECK(relationsOf(R"(
Brandt Brandt PROPN NNP 2 nsubj B-person
said say VERB VBD 0 root -
in in ADP IN 5 case -
an a DET DT 5 det -
interview interview NOUN NN 2 obl -
)")
              .empty());
    CHECK(relationsOf(R"(
the the DET DT 2 det -
pews pew NOUN NNS 4 nsubj -
broken break VERB VBN 2 acl -
burned burn VERB VBD 0 root -
)") == linesOf({"the pews broken | burned"}));
    const auto document = documentOf(R"(
last last ADJ JJ 2 amod -
year year NOUN NN 4 nmod:poss -
's 's PART POS 2 case - nospace
deal deal NOUN NN 7 nsubj -
with with ADP IN 6 case -
Norland Norland PROPN NNP 4 nmod B-location
held hold VERB VBD 0 root -
)");
    document->times.push_back({});
    document->times[0].tokens = {0, 2};
    for (const newsglass::Relation& relation : findRelations(*document)) CHECK(relation.type != "agrees-with");
}

TEST_CASE("who speaks in a headline does not do what is said") {
    constexpr std::string_view kHeadline = R"(
Brandt Brandt PROPN NNP 4 nsubj B-person
: : PUNCT : 1 punct - nospace
Taxes tax NOUN NNS 1 appos -
hurt hurt VERB VBP 0 root -
farmers farmer NOUN NNS 4 obj -
)";
    const auto document = documentOf(kHeadline);
    document->text.paragraphs[0].role = newsglass::ParagraphRole::headline;
    CHECK(findRelations(*document).empty());
}

TEST_CASE("as tells when only with a clause of its own") {
    constexpr std::string_view kPlanned = R"(
Norland Norland PROPN NNP 2 nsubj B-location
bought buy VERB VBD 0 root -
drones drone NOUN NNS 2 obj -
as as SCONJ IN 5 mark -
planned plan VERB VBN 2 advcl -
)";
    constexpr std::string_view kFell = R"(
Norland Norland PROPN NNP 2 nsubj B-location
bought buy VERB VBD 0 root -
drones drone NOUN NNS 2 obj -
as as SCONJ IN 6 mark -
prices price NOUN NNS 6 nsubj -
fell fall VERB VBD 2 advcl -
)";
    CHECK(relationsOf(kPlanned) == linesOf({"Norland | bought | drones | manner: as planned (buys)"}));
    CHECK(relationsOf(kFell) == linesOf({"Norland | bought | drones | time: as prices fell (buys)", "prices | fell"}));
}

TEST_CASE("participles that became prepositions are nobody's deed, and what a signal tells leaves nothing out") {
    CHECK(relationsOf(R"(
Prices price NOUN NNS 2 nsubj -
rose rise VERB VBD 0 root -
given give VERB VBN 2 advcl -
the the DET DT 5 det -
shortage shortage NOUN NN 3 obj -
)") == linesOf({"Prices | rose"}));
    CHECK(relationsOf(R"(
Norland Norland PROPN NNP 2 nsubj B-location
sent send VERB VBD 0 root -
a a DET DT 4 det -
signal signal NOUN NN 2 obj -
that that SCONJ IN 8 mark -
prices price NOUN NNS 8 nsubj -
may may AUX MD 8 aux -
fall fall VERB VB 4 acl -
)") == linesOf({"Norland | sent | a signal that prices may fall", "prices | may fall"}));
}

TEST_CASE("who was in an accident has not killed those who died in it") {
    CHECK(relationsOf(R"(
Brandt Brandt PROPN NNP 3 nsubj:pass B-person
was be AUX VBD 3 aux:pass -
involved involve VERB VBN 0 root -
in in ADP IN 6 case -
a a DET DT 6 det -
crash crash NOUN NN 3 obl -
that that PRON WDT 8 nsubj -
killed kill VERB VBD 6 acl:relcl -
Field Field PROPN NNP 8 obj B-person
)") == linesOf({"Brandt | was involved in | a crash", "a crash | killed | Field (killed)"}));
}

TEST_CASE("a claim that somebody denied is what was denied") {
    CHECK(relationsOf(R"(
It it PRON PRP 4 nsubj -
is be AUX VBZ 4 cop -
a a DET DT 4 det -
claim claim NOUN NN 0 root -
that that SCONJ IN 8 mark -
Norland Norland PROPN NNP 8 nsubj B-location
has have AUX VBZ 8 aux -
denied deny VERB VBN 4 acl -
)") == linesOf({"It | is | a claim", "Norland | has denied | a claim"}));
}

TEST_CASE("two verbs side by side share the object behind them") {
    CHECK(relationsOf(R"(
Guards guard NOUN NNS 2 nsubj -
arrested arrest VERB VBD 0 root -
and and CCONJ CC 4 cc -
questioned question VERB VBD 2 conj -
Brandt Brandt PROPN NNP 4 obj B-person
)") == linesOf({"Guards | arrested | Brandt (arrests)", "Guards | questioned | Brandt"}));
    CHECK(relationsOf(R"(
Guards guard NOUN NNS 2 nsubj -
came come VERB VBD 0 root -
and and CCONJ CC 4 cc -
took take VERB VBD 2 conj -
Brandt Brandt PROPN NNP 4 obj B-person
)") == linesOf({"Guards | took | Brandt"}));
}

TEST_CASE("those who agree agree with each other") {
    CHECK(relationsOf(R"(
Acme Acme PROPN NNP 4 nsubj B-organization
and and CCONJ CC 3 cc -
Globex Globex PROPN NNP 1 conj B-organization
merged merge VERB VBD 0 root -
)") == linesOf({"Acme | merged with | Globex (merges-with)"}));
}

TEST_CASE("what is supplied, not to whom") {
    CHECK(relationsOf(R"(
Norland Norland PROPN NNP 3 nmod:poss B-location
's 's PART POS 1 case - nospace
supply supply NOUN NN 8 nsubj -
of of ADP IN 5 case -
drones drone NOUN NNS 3 nmod -
to to ADP IN 7 case -
Sudland Sudland PROPN NNP 3 nmod B-location
stopped stop VERB VBD 0 root -
)") == linesOf({"Norland | supply of | drones (supplies)", "Norland's supply of drones to Sudland | stopped"}));
}

TEST_CASE("a particle belongs to its verb, not in front of a noun") {
    CHECK(relationsOf(R"(
Acme Acme PROPN NNP 2 nsubj B-organization
went go VERB VBD 0 root -
on on ADV RP 2 advmod -
for for ADP IN 5 case -
years year NOUN NNS 2 obl -
)") == linesOf({"Acme | went on | time: for years"}));
    CHECK(relationsOf(R"(
Acme Acme PROPN NNP 2 nsubj B-organization
went go VERB VBD 0 root -
on on ADV RB 2 advmod -
sale sale NOUN NN 2 obl -
in in ADP IN 6 case -
May May PROPN NNP 2 obl -
)")
              .find("went on") == std::string::npos);
}
