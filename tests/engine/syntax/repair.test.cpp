#include "engine/syntax/repair.hpp"

#include <doctest/doctest.h>

#include "support/conll.hpp"

using namespace newsglass;

TEST_CASE("a bare noun phrase in front of a finite verb without subject is its subject") {
    auto document = test::documentOf(R"(
Brandt Brandt PROPN NNP 3 obl:agent B-person
was be AUX VBD 3 aux:pass -
cleared clear VERB VBN 0 root -
. . PUNCT . 3 punct - nospace
)");
    repairSubjects(document->syntax);
    CHECK(document->syntax.words[0].deprel == "nsubj:pass");
}

TEST_CASE("what has a preposition or stands beside a subject stays") {
    auto document = test::documentOf(R"(
In in ADP IN 2 case -
Lyon Lyon PROPN NNP 4 obl B-location
prices price NOUN NNS 4 nsubj -
fell fall VERB VBD 0 root -
)");
    repairSubjects(document->syntax);
    CHECK(document->syntax.words[1].deprel == "obl");
}

TEST_CASE("a title in front of a name is no second subject") {
    auto document = test::documentOf(R"(
pioneer pioneer NOUN NN 4 nsubj -
Jo Jo PROPN NNP 4 nsubj B-person
Field Field PROPN NNP 2 flat I-person
spoke speak VERB VBD 0 root -
)");
    repairSubjects(document->syntax);
    CHECK(document->syntax.words[0].deprel == "nmod:desc");
    CHECK(document->syntax.words[0].head == 1);
    CHECK(document->syntax.children[3] == std::vector<Index>{1});
}
