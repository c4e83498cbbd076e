#include "engine/syntax/lemma.hpp"

#include <doctest/doctest.h>

using namespace newsglass;

TEST_CASE("regular forms lose their endings") {
    CHECK(lemmaOf("signed", "VBD") == "sign");
    CHECK(lemmaOf("stopped", "VBD") == "stop");
    CHECK(lemmaOf("denied", "VBD") == "deny");
    CHECK(lemmaOf("voting", "VBG") == "vote");
    CHECK(lemmaOf("provoked", "VBN") == "provoke");
    CHECK(lemmaOf("negotiating", "VBG") == "negotiate");
    CHECK(lemmaOf("supplies", "VBZ") == "supply");
    CHECK(lemmaOf("parties", "NNS") == "party");
    CHECK(lemmaOf("sanctions", "NNS") == "sanction");
    CHECK(lemmaOf("larger", "JJR") == "large");
    CHECK(lemmaOf("biggest", "JJS") == "big");
}

TEST_CASE("irregular forms are known") {
    CHECK(lemmaOf("fled", "VBD") == "flee");
    CHECK(lemmaOf("underwent", "VBD") == "undergo");
    CHECK(lemmaOf("was", "VBD") == "be");
    CHECK(lemmaOf("children", "NNS") == "child");
    CHECK(lemmaOf("better", "JJR") == "good");
}

TEST_CASE("clitics, typographic or not") {
    CHECK(lemmaOf("n't", "RB") == "not");
    CHECK(lemmaOf("n’t", "RB") == "not");
    CHECK(lemmaOf("’s", "POS") == "'s");
    CHECK(lemmaOf("'ll", "MD") == "will");
    CHECK(lemmaOf("ca", "MD") == "can");
}

TEST_CASE("names keep their case, other words lose it") {
    CHECK(lemmaOf("Moscow", "NNP") == "Moscow");
    CHECK(lemmaOf("Ministers", "NNS") == "minister");
    CHECK(lemmaOf("THE", "DT") == "the");
}

TEST_CASE("odd input comes back as it is") {
    CHECK(lemmaOf("Zoë", "NNP") == "Zoë");
    CHECK(lemmaOf("", "NN").empty());
    CHECK(lemmaOf("x", "no such tag") == "x");
    CHECK(lemmaOf("é", "VBG") == "é");
}
