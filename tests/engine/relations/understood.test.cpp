// Whose deed it is, where the tree gives the predicate no subject of its own.
#include <doctest/doctest.h>

#include "engine/relations/relations.hpp"
#include "relations/saying.hpp"

using newsglass::test::linesOf;
using newsglass::test::relationsOf;

TEST_CASE("of plans and steps it is said whose they are, of ways and measures not") {
    CHECK(relationsOf(R"(
The the DET DT 2 det -
group group NOUN NN 3 nsubj -
took take VERB VBD 0 root -
steps step NOUN NNS 3 obj -
to to PART TO 6 mark -
protect protect VERB VB 3 advcl -
the the DET DT 8 det -
coast coast NOUN NN 6 obj -
. . PUNCT . 3 punct - nospace
)") == linesOf({"The group | took | steps | purpose: to protect the coast", "The group | protect | the coast"}));
    CHECK(relationsOf(R"(
The the DET DT 2 det -
meeting meeting NOUN NN 3 nsubj -
discussed discuss VERB VBD 0 root -
ways way NOUN NNS 3 obj -
to to PART TO 6 mark -
protect protect VERB VB 4 acl -
the the DET DT 8 det -
coast coast NOUN NN 6 obj -
. . PUNCT . 3 punct - nospace
)") == linesOf({"The meeting | discussed | ways to protect the coast"}));
    CHECK(relationsOf(R"(
Norland Norland PROPN NNP 2 nsubj B-location
rejected reject VERB VBD 0 root -
a a DET DT 4 det -
plan plan NOUN NN 2 obj -
to to PART TO 6 mark -
build build VERB VB 4 acl -
a a DET DT 8 det -
dam dam NOUN NN 6 obj -
. . PUNCT . 2 punct - nospace
)") == linesOf({"Norland | rejected | a plan to build a dam (rejects)"}));
}

TEST_CASE("whoever is asked does it, also where a noun asks") {
    CHECK(relationsOf(R"(
Norland Norland PROPN NNP 2 nsubj B-person
called call VERB VBD 0 root -
on on ADP IN 4 case -
Sudovia Sudovia PROPN NNP 2 obl B-location
to to PART TO 6 mark -
do do VERB VB 2 advcl -
more more ADJ JJR 6 obj -
to to PART TO 9 mark -
keep keep VERB VB 6 advcl -
peace peace NOUN NN 9 obj -
. . PUNCT . 2 punct - nospace
)") == linesOf({"Norland | called on | Sudovia | purpose: to do more to keep peace",
                "Sudovia | do | more | purpose: to keep peace", "Sudovia | keep | peace"}));
    CHECK(relationsOf(R"(
Doe Doe PROPN NNP 2 nsubj B-person
made make VERB VBD 0 root -
an a DET DT 4 det -
appeal appeal NOUN NN 2 obj -
to to ADP IN 6 case -
Sudovia Sudovia PROPN NNP 8 nsubj B-organization
to to PART TO 8 mark -
hold hold VERB VB 4 acl -
talks talk NOUN NNS 8 obj -
. . PUNCT . 2 punct - nospace
)") == linesOf({"Doe | made | an appeal to Sudovia to hold talks", "Sudovia | hold | talks"}));
    CHECK(relationsOf(R"(
The the DET DT 2 det -
law law NOUN NN 3 nsubj -
gives give VERB VBZ 0 root -
millions million NOUN NNS 3 iobj -
a a DET DT 6 det -
chance chance NOUN NN 3 obj -
to to PART TO 8 mark -
become become VERB VB 6 acl -
citizens citizen NOUN NNS 8 xcomp -
. . PUNCT . 3 punct - nospace
)") == linesOf({"The law | gives | a chance to become citizens | recipient: millions (gives)",
                "millions | become | citizens"}));
}

TEST_CASE("what somebody is praised for he did, what a date is set for not") {
    CHECK(relationsOf(R"(
Doe Doe PROPN NNP 2 nsubj B-organization
praised praise VERB VBD 0 root -
Roe Roe PROPN NNP 2 obj B-organization
for for SCONJ IN 5 mark -
saving save VERB VBG 2 advcl -
the the DET DT 7 det -
firm firm NOUN NN 5 obj -
. . PUNCT . 2 punct - nospace
)") == linesOf({"Doe | praised | Roe | reason: for saving the firm", "Roe | saving | the firm"}));
    CHECK(relationsOf(R"(
Doe Doe PROPN NNP 2 nsubj B-organization
set set VERB VBD 0 root -
a a DET DT 4 det -
date date NOUN NN 2 obj -
for for SCONJ IN 6 mark -
leaving leave VERB VBG 2 advcl -
the the DET DT 8 det -
firm firm NOUN NN 6 obj -
. . PUNCT . 2 punct - nospace
)") == linesOf({"Doe | set | a date | reason: for leaving the firm", "Doe | leaving | the firm"}));
}

TEST_CASE("a relative clause hangs on a noun that its pronoun and its verb fit") {
    CHECK(relationsOf(R"(
They they PRON PRP 2 nsubj -
buy buy VERB VBP 0 root -
food food NOUN NN 2 obj -
from from ADP IN 6 case -
the the DET DT 6 det -
regions region NOUN NNS 2 obl -
of of ADP IN 8 case -
Norland Norland PROPN NNP 6 nmod B-location
, , PUNCT , 11 punct - nospace
which which PRON WDT 11 nsubj -
supplies supply VERB VBZ 8 acl:relcl -
the the DET DT 13 det -
north north NOUN NN 11 obj -
. . PUNCT . 2 punct - nospace
)") == linesOf({"They | buy | food | source: from the regions of Norland (buys)",
                "Norland | supplies | the north (supplies)"}));
    CHECK(relationsOf(R"(
Doe Doe PROPN NNP 2 nsubj B-person
dismissed dismiss VERB VBD 0 root -
concerns concern NOUN NNS 2 obj -
from from ADP IN 5 case -
staff staff NOUN NN 2 obl -
who who PRON WP 7 nsubj -
feared fear VERB VBD 5 acl:relcl -
a a DET DT 9 det -
strike strike NOUN NN 7 obj -
. . PUNCT . 2 punct - nospace
)") == linesOf({"Doe | dismissed | concerns | source: from staff", "staff | feared | a strike"}));
}

TEST_CASE("what a code is used for the code does not do, what an office is founded for the office does") {
    const auto purposeOf = [](std::string_view verb) {
        return relationsOf(std::string(R"(
Codes code NOUN NNS 3 nsubj:pass -
were be AUX VBD 3 aux:pass -
)") + std::string(verb) + R"( VERB VBN 0 root -
to to PART TO 5 mark -
open open VERB VB 3 advcl -
doors door NOUN NNS 5 obj -
)");
    };
    CHECK(purposeOf("used use") == linesOf({"Codes | were used | purpose: to open doors"}));
    CHECK(purposeOf("designed design") ==
          linesOf({"Codes | were designed | purpose: to open doors", "Codes | open | doors"}));
}

TEST_CASE("whoever stands in front of a participle does it, not the thing further up") {
    CHECK(relationsOf(R"(
bans ban NOUN NNS 6 nsubj:pass -
on on ADP IN 3 case -
Muslims Muslim PROPN NNPS 1 nmod B-group
entering enter VERB VBG 1 acl -
Norland Norland PROPN NNP 4 obj B-location
fell fall VERB VBD 0 root -
sharply sharply ADV RB 6 advmod -
)")
              .find("Muslims | entering | Norland") != std::string::npos);
}

TEST_CASE("what happened at a place killed, not the place") {
    CHECK(relationsOf(R"(
bombings bombing NOUN NNS 0 root -
of of ADP IN 3 case -
Lyon Lyon PROPN NNP 1 nmod B-location
that that PRON WDT 5 nsubj -
killed kill VERB VBD 3 acl:relcl -
people people NOUN NNS 5 obj -
)")
              .find("bombings of Lyon | killed | people") != std::string::npos);
}
