// Arguments that take in what they mean nothing without.
#include <doctest/doctest.h>

#include "engine/relations/relations.hpp"
#include "relations/saying.hpp"

using namespace newsglass;
using newsglass::test::documentOf;
using newsglass::test::linesOf;
using newsglass::test::relationsOf;

TEST_CASE("what somebody is the first to do says which one is meant") {
    CHECK(relationsOf(R"(
Norland Norland PROPN NNP 3 nsubj B-location
has have AUX VBZ 3 aux -
become become VERB VBN 0 root -
the the DET DT 6 det -
first first ADJ JJ 6 amod -
state state NOUN NN 3 xcomp -
to to PART TO 8 mark -
ban ban VERB VB 3 advcl -
plastic plastic ADJ JJ 10 amod -
cups cup NOUN NNS 8 obj -
. . PUNCT . 3 punct - nospace
)") == linesOf({"Norland | has become | the first state to ban plastic cups", "Norland | ban | plastic cups (bans)"}));
}

TEST_CASE("nouns that say little keep their clause") {
    CHECK(relationsOf(R"(
The the DET DT 2 det -
visit visit NOUN NN 3 nsubj -
shows show VERB VBZ 0 root -
the the DET DT 5 det -
role role NOUN NN 3 obj -
that that PRON WDT 8 obj -
Norland Norland PROPN NNP 8 nsubj B-location
plays play VERB VBZ 5 acl:relcl -
in in ADP IN 10 case -
trade trade NOUN NN 8 obl -
. . PUNCT . 3 punct - nospace
)") == linesOf({"The visit | shows | the role that Norland plays in trade",
                "Norland | plays | the role | place: in trade"}));
    CHECK(relationsOf(R"(
Doe Doe PROPN NNP 2 nsubj B-person
said say VERB VBD 0 root -
nothing nothing PRON NN 2 obj -
about about ADP IN 6 case -
the the DET DT 6 det -
budget budget NOUN NN 3 nmod -
. . PUNCT . 2 punct - nospace
)") == linesOf({"Doe | said | nothing about the budget"}));
}

TEST_CASE("a rate belongs to its sum") {
    CHECK(relationsOf(R"(
Acme Acme PROPN NNP 2 nsubj B-organization
earned earn VERB VBD 0 root -
31 31 NUM CD 4 nummod -
cents cent NOUN NNS 2 obj -
a a DET DT 6 det -
share share NOUN NN 4 nmod -
. . PUNCT . 2 punct - nospace
)") == linesOf({"Acme | earned | 31 cents a share"}));
}

TEST_CASE("of two objects the first is who is given the other") {
    CHECK(relationsOf(R"(
Acme Acme PROPN NNP 2 nsubj B-organization
owes owe VERB VBZ 0 root -
it it PRON PRP 2 obj -
some some DET DT 5 det -
$ $ SYM $ 2 obj -
3 3 NUM CD 7 compound - nospace
million million NUM CD 5 nummod -
. . PUNCT . 2 punct - nospace
)") == linesOf({"Acme | owes | some $3 million | recipient: it"}));
}

TEST_CASE("who leaves and that he does stand together") {
    CHECK(relationsOf(R"(
The the DET DT 2 det -
quarrel quarrel NOUN NN 3 nsubj -
led lead VERB VBD 0 root -
to to ADP IN 6 mark -
Doe Doe PROPN NNP 3 obl B-person
leaving leave VERB VBG 3 advcl -
the the DET DT 8 det -
band band NOUN NN 6 obj -
. . PUNCT . 3 punct - nospace
)") == linesOf({"The quarrel | led to | Doe leaving the band"}));
    CHECK(relationsOf(R"(
Norland Norland PROPN NNP 2 nsubj B-location
won win VERB VBD 0 root -
with with ADP IN 5 case -
two two NUM CD 5 nummod -
minutes minute NOUN NNS 2 obl -
left left ADV RB 2 advmod -
. . PUNCT . 2 punct - nospace
)") == linesOf({"Norland | won | circumstance: with two minutes left"}));
}

TEST_CASE("halves that are told of one by one lose their both") {
    CHECK(relationsOf(R"(
Both both CCONJ CC 2 cc:preconj -
Doe Doe PROPN NNP 5 nsubj B-person
and and CCONJ CC 4 cc -
Roe Roe PROPN NNP 2 conj B-person
saw see VERB VBD 0 root -
the the DET DT 7 det -
town town NOUN NN 5 obj -
. . PUNCT . 5 punct - nospace
)") == linesOf({"Doe | saw | the town", "Roe | saw | the town"}));
}

TEST_CASE("a participle behind and is no adjective") {
    CHECK(relationsOf(R"(
Families family NOUN NNS 3 nsubj:pass -
were be AUX VBD 3 aux:pass -
brought bring VERB VBN 0 root -
to to ADP IN 5 case -
Lyon Lyon PROPN NNP 3 obl B-location
and and CCONJ CC 8 cc -
given give VERB VBN 8 amod -
land land NOUN NN 5 conj -
. . PUNCT . 3 punct - nospace
)") == linesOf({"Families | were brought to | Lyon"}));
}

TEST_CASE("adverbs without which something else is said stay") {
    CHECK(relationsOf(R"(
The the DET DT 2 det -
team team NOUN NN 4 nsubj -
almost almost ADV RB 4 advmod -
lost lose VERB VBD 0 root -
the the DET DT 6 det -
match match NOUN NN 4 obj -
. . PUNCT . 4 punct - nospace
)") == linesOf({"The team | almost lost | the match"}));
    CHECK(relationsOf(R"(
Everyone everyone PRON NN 3 nsubj -
was be AUX VBD 3 aux -
calling call VERB VBG 0 root -
friends friend NOUN NNS 3 obj -
and and CCONJ CC 6 cc -
making make VERB VBG 3 conj -
sure sure ADJ JJ 6 xcomp -
that that SCONJ IN 11 mark -
doors door NOUN NNS 11 nsubj:pass -
were be AUX VBD 11 aux:pass -
locked lock VERB VBN 7 ccomp -
. . PUNCT . 3 punct - nospace
)") == linesOf({"Everyone | was calling | friends", "Everyone | was making sure | doors were locked",
                "doors | were locked"}));
}

TEST_CASE("since tells when behind the perfect") {
    CHECK(relationsOf(R"(
Norland Norland PROPN NNP 3 nsubj B-location
has have AUX VBZ 3 aux -
grown grow VERB VBN 0 root -
since since SCONJ IN 6 mark -
Doe Doe PROPN NNP 6 nsubj B-person
took take VERB VBD 3 advcl -
office office NOUN NN 6 obj -
. . PUNCT . 3 punct - nospace
)") == linesOf({"Norland | has grown | time: since Doe took office", "Doe | took office"}));
}

TEST_CASE("a time belongs to the noun in front of it where another one is the verb's") {
    const auto document = documentOf(R"(
Ministers minister NOUN NNS 3 nsubj -
today today NOUN NN 3 obl:unmarked -
defended defend VERB VBD 0 root -
a a DET DT 5 det -
raid raid NOUN NN 3 obj -
Monday Monday PROPN NNP 3 obl:unmarked -
. . PUNCT . 3 punct - nospace
)");
    document->times.resize(2);
    document->times[0].tokens = {1, 2};
    document->times[1].tokens = {5, 6};
    const std::vector<Relation> relations = findRelations(*document);
    REQUIRE(relations.size() == 1);
    CHECK(test::said(*document, relations[0]) == "Ministers | defended | a raid Monday | time: today");
}

TEST_CASE("what is done to an object is said with it, and what is felt at something") {
    CHECK(relationsOf(R"(
He he PRON PRP 2 nsubj -
had have VERB VBD 0 root -
both both DET DT 4 det -
hands hand NOUN NNS 2 obj -
amputated amputate VERB VBN 2 xcomp -
. . PUNCT . 2 punct - nospace
)") == linesOf({"He | had | both hands amputated"}));
    CHECK(relationsOf(R"(
Doe Doe PROPN NNP 2 nsubj B-person
expressed express VERB VBD 0 root -
sadness sadness NOUN NN 2 obj -
at at ADP IN 6 case -
the the DET DT 6 det -
death death NOUN NN 2 obl -
of of ADP IN 9 case -
the the DET DT 9 det -
singer singer NOUN NN 6 nmod -
. . PUNCT . 2 punct - nospace
)") == linesOf({"Doe | expressed | sadness at the death of the singer"}));
}

TEST_CASE("adverbs of adverbs do not cut off the auxiliaries") {
    CHECK(relationsOf(R"(
The the DET DT 2 det -
team team NOUN NN 6 nsubj -
will will AUX MD 6 aux -
almost almost ADV RB 5 advmod -
certainly certainly ADV RB 6 advmod -
lose lose VERB VB 0 root -
the the DET DT 8 det -
match match NOUN NN 6 obj -
. . PUNCT . 6 punct - nospace
)") == linesOf({"The team | will almost certainly lose | the match"}));
}

TEST_CASE("a second predicate is no part of the first") {
    CHECK(relationsOf(R"(
Doe Doe PROPN NNP 5 nsubj B-person
was be AUX VBD 5 cop -
a a DET DT 5 det -
senior senior ADJ JJ 5 amod -
adviser adviser NOUN NN 0 root -
to to ADP IN 8 case -
the the DET DT 8 det -
president president NOUN NN 5 nmod -
and and CCONJ CC 12 cc -
is be AUX VBZ 12 cop -
the the DET DT 12 det -
head head NOUN NN 5 conj -
of of ADP IN 15 case -
the the DET DT 15 det -
party party NOUN NN 12 nmod -
. . PUNCT . 5 punct - nospace
)") == linesOf({"Doe | was | a senior adviser to the president", "Doe | is | the head of the party"}));
}

TEST_CASE("of two times the one behind and is of what else is named there") {
    const auto document = documentOf(R"(
Norland Norland PROPN NNP 3 nsubj:pass B-location
was be AUX VBD 3 aux:pass -
granted grant VERB VBN 0 root -
autonomy autonomy NOUN NN 3 obj -
in in ADP IN 6 case -
1971 1971 NUM CD 3 obl -
and and CCONJ CC 9 cc -
full full ADJ JJ 9 amod -
independence independence NOUN NN 4 conj -
in in ADP IN 11 case -
1979 1979 NUM CD 3 obl -
. . PUNCT . 3 punct - nospace
)");
    document->times.resize(2);
    document->times[0].tokens = {5, 6};
    document->times[1].tokens = {10, 11};
    const std::vector<Relation> relations = findRelations(*document);
    REQUIRE(relations.size() == 1);
    CHECK(test::said(*document, relations[0]) == "Norland | was granted | autonomy | time: in 1971");
}

TEST_CASE("one of many keeps the clause that says which") {
    CHECK(relationsOf(R"(
Doe Doe PROPN NNP 3 nsubj B-person
is be AUX VBZ 3 cop -
one one NUM CD 0 root -
of of ADP IN 6 case -
the the DET DT 6 det -
writers writer NOUN NNS 3 nmod -
who who PRON WP 8 nsubj -
won win VERB VBD 6 acl:relcl -
the the DET DT 10 det -
prize prize NOUN NN 8 obj -
. . PUNCT . 3 punct - nospace
)") == linesOf({"Doe | is | one of the writers who won the prize", "the writers | won | the prize (wins)"}));
}

TEST_CASE("an adjective keeps its infinitive") {
    CHECK(relationsOf(R"(
Norland Norland PROPN NNP 2 nsubj B-location
has have VERB VBZ 0 root -
the the DET DT 4 det -
means means NOUN NNS 2 obj -
necessary necessary ADJ JJ 4 amod -
to to PART TO 7 mark -
win win VERB VB 5 advcl -
. . PUNCT . 2 punct - nospace
)") == linesOf({"Norland | has | the means necessary to win"}));
}

TEST_CASE("an infinitive may hang on a noun inside the object") {
    CHECK(relationsOf(R"(
The the DET DT 2 det -
court court NOUN NN 3 nsubj -
heard hear VERB VBD 0 root -
arguments argument NOUN NNS 3 obj -
for for SCONJ IN 7 case -
the the DET DT 7 det -
claim claim NOUN NN 4 nmod -
to to PART TO 10 mark -
be be AUX VB 10 aux:pass -
thrown throw VERB VBN 7 acl -
out out ADP RP 10 compound:prt -
. . PUNCT . 3 punct - nospace
)") == linesOf({"The court | heard | arguments for the claim to be thrown out"}));
}
