// Relations that are not shown: they break off or rest on a wrong reading.
#include <doctest/doctest.h>

#include "engine/relations/relations.hpp"
#include "relations/saying.hpp"

using namespace newsglass;
using newsglass::test::linesOf;
using newsglass::test::relationsOf;

TEST_CASE("a negation that denies what is left out says the contrary") {
    CHECK(relationsOf(R"(
Doe Doe PROPN NNP 4 nsubj B-person
did do AUX VBD 4 aux -
not not PART RB 4 advmod -
buy buy VERB VB 0 root -
the the DET DT 6 det -
house house NOUN NN 4 obj -
just just ADV RB 9 advmod -
to to PART TO 9 mark -
impress impress VERB VB 4 advcl -
his his PRON PRP$ 11 nmod:poss -
boss boss NOUN NN 9 obj -
. . PUNCT . 4 punct - nospace
)") == linesOf({"Doe | impress | his boss"}));
}

TEST_CASE("a participle that is compared is an adjective") {
    CHECK(relationsOf(R"(
Norland Norland PROPN NNP 5 nsubj:pass B-location
was be AUX VBD 5 aux:pass -
the the DET DT 4 det -
least least ADJ JJS 5 advmod -
developed develop VERB VBN 0 root -
of of ADP IN 8 case -
the the DET DT 8 det -
republics republic NOUN NNS 5 obl -
. . PUNCT . 5 punct - nospace
)") == linesOf({}));
}

TEST_CASE("what a source only calls something is said by the way") {
    CHECK(relationsOf(R"(
The the DET DT 2 det -
tower tower NOUN NN 10 nsubj:pass -
, , PUNCT , 2 punct - nospace
as as SCONJ IN 6 mark -
they they PRON PRP 6 nsubj -
call call VERB VBP 10 advcl -
it it PRON PRP 6 obj -
, , PUNCT , 6 punct - nospace
was be AUX VBD 10 aux:pass -
sold sell VERB VBN 0 root -
. . PUNCT . 10 punct - nospace
)") == linesOf({"The tower | was sold"}));
}

TEST_CASE("the subject of what was said is no object") {
    CHECK(relationsOf(R"(
Doe Doe PROPN NNP 4 nsubj B-person
denied deny VERB VBD 1 acl:relcl -
Roe Roe PROPN NNP 2 obj B-person
signed sign VERB VBD 0 root -
it it PRON PRP 4 obj -
. . PUNCT . 4 punct - nospace
)")
              .find("denied") == std::string::npos);
}

TEST_CASE("nothing comes in when it comes to") {
    CHECK(relationsOf(R"(
When when ADV WRB 3 advmod -
it it PRON PRP 3 nsubj -
comes come VERB VBZ 8 advcl -
to to ADP IN 5 case -
trade trade NOUN NN 3 obl -
, , PUNCT , 3 punct - nospace
Norland Norland PROPN NNP 8 nsubj B-location
leads lead VERB VBZ 0 root -
. . PUNCT . 8 punct - nospace
)") == linesOf({"Norland | leads | time: When it comes to trade"}));
}

TEST_CASE("half of another noun phrase is no object") {
    CHECK(relationsOf(R"(
Officials official NOUN NNS 3 nsubj -
have have AUX VBP 3 aux -
dismissed dismiss VERB VBN 0 root -
Doe Doe PROPN NNP 3 obj B-person
's 's PART POS 4 case - nospace
wrangling wrangling NOUN NN 3 obl -
as as ADP IN 8 case -
meaningless meaningless ADJ JJ 3 xcomp -
. . PUNCT . 3 punct - nospace
)")
              .find("dismissed") == std::string::npos);
}

TEST_CASE("a noun read as a verb does not do what it names") {
    CHECK(relationsOf(R"(
Doe Doe PROPN NNP 3 nsubj B-person
will will AUX MD 3 aux -
ask ask VERB VB 0 root -
the the DET DT 5 det -
minister minister NOUN NN 7 nsubj -
- - PUNCT HYPH 7 punct - nospace
designate designate VERB VB 3 ccomp - nospace
to to PART TO 9 mark -
form form VERB VB 7 xcomp -
a a DET DT 11 det -
government government NOUN NN 9 obj -
. . PUNCT . 3 punct - nospace
)")
              .find("| designate to form") == std::string::npos);
}

TEST_CASE("that something is says nothing of it") {
    CHECK(relationsOf(R"(
There there PRON EX 2 expl -
were be VERB VBD 0 root -
clashes clash NOUN NNS 2 nsubj -
. . PUNCT . 2 punct - nospace
)") == linesOf({}));
}

TEST_CASE("of a list that goes on with common nouns none lies in the next") {
    CHECK(relationsOf(R"(
They they PRON PRP 2 nsubj -
toured tour VERB VBD 0 root -
the the DET DT 4 det -
Northbank Northbank PROPN NNP 2 obj B-location
, , PUNCT , 6 punct - nospace
Southbank Southbank PROPN NNP 4 conj B-location
, , PUNCT , 10 punct - nospace
and and CCONJ CC 10 cc -
refugee refugee NOUN NN 10 compound -
camps camp NOUN NNS 4 conj -
. . PUNCT . 2 punct - nospace
)")
              .find("is in") == std::string::npos);
}
