#include <doctest/doctest.h>

#include "support.hpp"

using namespace newsglass;

TEST_CASE("clitics are words of their own") {
    CHECK(wordsOf("They don't, can't and won't; she'd've gone.") ==
          "They do n't , ca n't and wo n't ; she 'd 've gone .");
    CHECK(wordsOf("Iran’s minister isn’t here; it's the workers' day.") ==
          "Iran ’s minister is n’t here ; it 's the workers ' day .");
    CHECK(wordsOf("You cannot say they're gonna win.") == "You can not say they 're gon na win .");
    CHECK(wordsOf("At five o'clock O'Neill met D'Angelo.") == "At five o'clock O'Neill met D'Angelo .");
    CHECK(wordsOf("the U.S.'s view, \"Dawn\"'s crew") == "the U.S. 's view , \" Dawn \" 's crew");
}

TEST_CASE("hyphens are words of their own but after prefixes") {
    CHECK(wordsOf("a long-range, state-of-the-art missile") == "a long - range , state - of - the - art missile");
    CHECK(wordsOf("non-nuclear ex-minister by e-mail, re-elected in mid-May") ==
          "non-nuclear ex-minister by e-mail , re-elected in mid-May");
    CHECK(wordsOf("the U.S.-led force and al-Masri") == "the U.S. - led force and al - Masri");
}

TEST_CASE("abbreviations keep their period") {
    CHECK(wordsOf("Mr. Hale of Hale Inc. met Gen. J. K. Ode at 9 a.m. on Jan. 3.") ==
          "Mr. Hale of Hale Inc. met Gen. J. K. Ode at 9 a.m. on Jan. 3 .");
    CHECK(wordsOf("Ships, e.g. tankers, left Mobile, Ala., with Ph.D. students.") ==
          "Ships , e.g. tankers , left Mobile , Ala. , with Ph.D. students .");
    CHECK(wordsOf("He said no. It was plan B. The end") == "He said no . It was plan B . The end");
    CHECK(wordsOf("No. 5 and vol. 12") == "No. 5 and vol. 12");
}

TEST_CASE("numbers, currencies and units") {
    CHECK(wordsOf("$5m, £3.2bn, US$40, €1,200.50 and 10% in the 1980s") ==
          "$ 5 m , £ 3.2 bn , US$ 40 , € 1,200.50 and 10 % in the 1980s");
    CHECK(wordsOf("the 19th at 3:30pm, 5km away, 3-4 days, 2019-20") ==
          "the 19th at 3:30 pm , 5 km away , 3 - 4 days , 2019 - 20");
    CHECK(wordsOf("at 2025-01-14T10:00 on") == "at 2025-01-14 T10 : 00 on");
    CHECK(wordsOf("on 2025-01-14 or 9/11, call 555-0123") == "on 2025-01-14 or 9/11 , call 555-0123");
    CHECK(wordsOf("the '90s and the 1960's") == "the '90s and the 1960's");
    CHECK(wordsOf("3D, 4x4, A320 and H5N1") == "3D , 4x4 , A320 and H5N1");
}

TEST_CASE("addresses, tags and smileys") {
    CHECK(wordsOf("See https://example.org/a_b?c=1, www.example.com. Or example.net/x.") ==
          "See https://example.org/a_b?c=1 , www.example.com . Or example.net/x .");
    CHECK(wordsOf("Write to desk.one@example.co.uk or @desk, #Vote2025!") ==
          "Write to desk.one@example.co.uk or @desk , #Vote2025 !");
    CHECK(wordsOf("Thanks :-) AT&T") == "Thanks :-) AT&T");
    CHECK(wordsOf("👩‍🚒 saved 🇳🇱👍🏽") == "👩‍🚒 saved 🇳🇱 👍🏽");
}

TEST_CASE("marks") {
    CHECK(wordsOf("\"Well ... yes--no—maybe?!\" (and/or)") == "\" Well ... yes -- no — maybe ?! \" ( and / or )");
    CHECK(wordsOf("‘Never’ and “always” and «toujours» and ``ever''") ==
          "‘ Never ’ and “ always ” and « toujours » and `` ever ''");
}

TEST_CASE("spans are UTF-16 and views are bytes") {
    const Reading reading("Zoë 👍 ran");
    REQUIRE(reading->tokens.size() == 3);
    CHECK(reading->tokens[0].span == Span{0, 3});
    CHECK(reading->tokens[1].span == Span{4, 6});
    CHECK(reading->tokens[2].span == Span{7, 10});
    CHECK(reading->units == 10);
    CHECK(reading->tokens[1].kind == TokenKind::emoji);
    CHECK(reading->tokens[2].spaceBefore);
}

TEST_CASE("no token is longer than 1,000 bytes") {
    const Reading reading(std::string(2500, 'x'));
    REQUIRE(reading->tokens.size() == 3);
    CHECK(reading->tokens[2].span == Span{2000, 2500});
}

TEST_CASE("smileys before characters of several bytes") {
    // The end of the text must not be read over when a candidate ends within a character.
    CHECK(wordsOf(":-\xF0\x9F\x91\x8D") == ": - \xF0\x9F\x91\x8D");
    CHECK(wordsOf(":)é") == ": ) é");
    CHECK(wordsOf("5é 7\xF0\x9F\x91\x8D") == "5é 7 \xF0\x9F\x91\x8D");
}
