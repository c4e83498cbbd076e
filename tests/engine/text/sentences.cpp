#include <doctest/doctest.h>

#include "support.hpp"

using namespace newsglass;

TEST_CASE("abbreviations and initials do not end sentences before names") {
    CHECK(sentencesOf("The U.S. President met Dr. A. B. Lund. They spoke.").size() == 2);
    CHECK(sentencesOf("He lives in the U.S. The visit was short.") ==
          Strings{"He lives in the U.S.", "The visit was short ."});
    CHECK(sentencesOf("Lund Inc. Chief Executive Mara Lund resigned.").size() == 1);
    CHECK(sentencesOf("It starts at 9 a.m. Monday. Doors open at 8 a.m. The hall is full.").size() == 3);
}

TEST_CASE("closing marks belong to their sentence") {
    CHECK(sentencesOf("\"We won.\" The crowd cheered. (It rained.) Nobody left.") ==
          Strings{"\" We won . \"", "The crowd cheered .", "( It rained . )", "Nobody left ."});
    CHECK(sentencesOf("“It is over.” She left.").size() == 2);
    CHECK(sentencesOf("It fell.[3] Then it rose.") == Strings{"It fell . [ 3 ]", "Then it rose ."});
}

TEST_CASE("questions in quotation marks go on with their speaker") {
    CHECK(sentencesOf("\"Why?\" he asked. \"Never!\" Ana Ruiz said.").size() == 2);
    CHECK(sentencesOf("Is it so? Nobody knows! They wait.").size() == 3);
}

TEST_CASE("an ellipsis ends a sentence only before a capital") {
    CHECK(sentencesOf("It was ... fine. And then … The lights went out.").size() == 3);
}

TEST_CASE("no sentence is longer than 1,000 tokens") {
    std::string text;
    for (int i = 0; i < 2500; ++i) text += "word ";
    const Reading reading(text);
    REQUIRE(reading->sentences.size() == 3);
    CHECK(reading->sentences[0].tokens.size() == 1000);
}
