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
