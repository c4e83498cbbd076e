// What the tree tells of an expression: the tense of its clause, and whether it is about time at all.
#include <doctest/doctest.h>

#include "engine/times/times.hpp"
#include "support/conll.hpp"

using namespace newsglass;

namespace {

/// The values read in a sentence, given as CoNLL rows; published on a Tuesday.
std::string valuesIn(const char* rows) {
    auto document = test::documentOf(rows, "2025-01-14");
    std::string values;
    for (const TimeExpression& time : findTimes(*document)) values += (values.empty() ? "" : " ") + time.value;
    return values;
}

}  // namespace

TEST_CASE("what is said to be on a day in the present tense is still to come") {
    CHECK(valuesIn(R"(
The the DET DT 2 det -
vote vote NOUN NN 5 nsubj -
is be AUX VBZ 5 cop -
on on ADP IN 5 case -
Friday Friday PROPN NNP 0 root -
. . PUNCT . 5 punct - nospace
)") == "2025-01-17");
    CHECK(valuesIn(R"(
The the DET DT 2 det -
vote vote NOUN NN 5 nsubj -
was be AUX VBD 5 cop -
on on ADP IN 5 case -
Friday Friday PROPN NNP 0 root -
. . PUNCT . 5 punct - nospace
)") == "2025-01-10");
    CHECK(valuesIn(R"(
The the DET DT 2 det -
trial trial NOUN NN 3 nsubj -
opens open VERB VBZ 0 root -
on on ADP IN 5 case -
Friday Friday PROPN NNP 3 obl -
. . PUNCT . 3 punct - nospace
)") == "2025-01-17");
}

TEST_CASE("what had come about by a day is past, what is wanted by a day is to come") {
    CHECK(valuesIn(R"(
By by ADP IN 2 case -
Friday Friday PROPN NNP 6 obl -
, , PUNCT , 6 punct - nospace
six six NUM CD 6 nsubj -
had have AUX VBD 6 aux -
died die VERB VBN 0 root -
. . PUNCT . 6 punct - nospace
)") == "2025-01-10");
    CHECK(valuesIn(R"(
They they PRON PRP 2 nsubj -
demanded demand VERB VBD 0 root -
answers answer NOUN NNS 2 obj -
by by ADP IN 5 case -
Friday Friday PROPN NNP 2 obl -
. . PUNCT . 2 punct - nospace
)") == "2025-01-17");
}

TEST_CASE("a spring that breaks is no season, one that comes is") {
    CHECK(valuesIn(R"(
The the DET DT 2 det -
spring spring NOUN NN 3 nsubj -
broke break VERB VBD 0 root -
. . PUNCT . 3 punct - nospace
)") == "");
    CHECK(valuesIn(R"(
The the DET DT 2 det -
spring spring NOUN NN 3 nsubj -
came come VERB VBD 0 root -
early early ADV RB 3 advmod -
. . PUNCT . 3 punct - nospace
)") == "2024-SP");
}

TEST_CASE("a date without its year is past or to come as its own verb says, however near the other one is") {
    CHECK(valuesIn(R"(
The the DET DT 2 det -
barge barge NOUN NN 3 nsubj -
sank sink VERB VBD 0 root -
on on ADP IN 6 case -
2 2 NUM CD 6 nummod -
June June PROPN NNP 3 obl -
. . PUNCT . 3 punct - nospace
)") == "2024-06-02");
    CHECK(valuesIn(R"(
The the DET DT 2 det -
barge barge NOUN NN 4 nsubj -
will will AUX MD 4 aux -
sail sail VERB VB 0 root -
on on ADP IN 7 case -
2 2 NUM CD 7 nummod -
December December PROPN NNP 4 obl -
. . PUNCT . 4 punct - nospace
)") == "2025-12-02");
    CHECK(valuesIn(R"(
It it PRON PRP 2 nsubj -
moved move VERB VBD 0 root -
the the DET DT 4 det -
fair fair NOUN NN 2 obj -
to to ADP IN 7 case -
2 2 NUM CD 7 nummod -
June June PROPN NNP 2 obl -
. . PUNCT . 2 punct - nospace
)") == "2025-06-02");
    CHECK(valuesIn(R"(
It it PRON PRP 2 nsubj -
raised raise VERB VBD 0 root -
fees fee NOUN NNS 2 obj -
, , PUNCT , 5 punct - nospace
effective effective ADJ JJ 2 advcl -
1 1 NUM CD 7 nummod -
June June PROPN NNP 2 obl -
. . PUNCT . 2 punct - nospace
)") == "2025-06-01");
}

TEST_CASE("the year of an aside is not that of the clause around it") {
    CHECK(valuesIn(R"(
The the DET DT 2 det -
baker baker NOUN NN 10 nsubj -
, , PUNCT , 4 punct - nospace
born bear VERB VBN 2 acl -
on on ADP IN 7 case -
9 9 NUM CD 7 nummod -
March March PROPN NNP 4 obl -
1961 1961 NUM CD 7 nummod -
, , PUNCT , 4 punct - nospace
died die VERB VBD 0 root -
on on ADP IN 13 case -
4 4 NUM CD 13 nummod -
January January PROPN NNP 10 obl -
. . PUNCT . 10 punct - nospace
)") == "1961-03-09 2025-01-04");
    CHECK(valuesIn(R"(
They they PRON PRP 2 nsubj -
met meet VERB VBD 0 root -
on on ADP IN 5 case -
9 9 NUM CD 5 nummod -
March March PROPN NNP 2 obl -
1961 1961 NUM CD 5 nummod -
and and CCONJ CC 8 cc -
married marry VERB VBD 2 conj -
on on ADP IN 11 case -
4 4 NUM CD 11 nummod -
June June PROPN NNP 8 obl -
. . PUNCT . 2 punct - nospace
)") == "1961-03-09 1961-06-04");
    CHECK(valuesIn(R"(
They they PRON PRP 2 nsubj -
met meet VERB VBD 0 root -
on on ADP IN 5 case -
9 9 NUM CD 5 nummod -
March March PROPN NNP 2 obl -
1961 1961 NUM CD 5 nummod -
and and CCONJ CC 9 cc -
will will AUX MD 9 aux -
marry marry VERB VB 2 conj -
on on ADP IN 12 case -
4 4 NUM CD 12 nummod -
June June PROPN NNP 9 obl -
. . PUNCT . 2 punct - nospace
)") == "1961-03-09 2025-06-04");
}

TEST_CASE("a year of accounts runs to a day that is past where its figures are told") {
    CHECK(valuesIn(R"(
Sales sale NOUN NNS 2 nsubj -
fell fall VERB VBD 0 root -
in in ADP IN 5 case -
the the DET DT 5 det -
year year NOUN NN 2 obl -
to to ADP IN 8 case -
30 30 NUM CD 8 nummod -
June June PROPN NNP 2 obl -
. . PUNCT . 2 punct - nospace
)") == "2024-06-30");
}

TEST_CASE("what grew by a day is past") {
    CHECK(valuesIn(R"(
The the DET DT 2 det -
toll toll NOUN NN 3 nsubj -
rose rise VERB VBD 0 root -
by by ADP IN 5 case -
Sunday Sunday PROPN NNP 3 obl -
. . PUNCT . 3 punct - nospace
)") == "2025-01-12");
}
