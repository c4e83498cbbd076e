#include <doctest/doctest.h>

#include "support.hpp"

using namespace newsglass;

namespace {

Strings quotationsOf(std::string_view text) {
    const Reading reading{std::string(text)};
    Strings out;
    for (const Quotation& quotation : reading->quotations) out.push_back(reading.join(quotation.tokens));
    return out;
}

}  // namespace

TEST_CASE("marks are paired") {
    CHECK(quotationsOf("\"Yes,\" he said, \"we will.\"") == Strings{"\" Yes , \"", "\" we will . \""});
    CHECK(quotationsOf("“He called it ‘a disgrace’,” she said.") ==
          Strings{"“ He called it ‘ a disgrace ’ , ”", "‘ a disgrace ’"});
    CHECK(quotationsOf("The workers' union called it 'unfair' on Monday.") == Strings{"' unfair '"});
    CHECK(quotationsOf("The workers' rights don't matter, it's the '90s") == Strings{});
    CHECK(quotationsOf("He said ”we go“ and „we stay“ at once.") == Strings{"” we go “", "„ we stay “"});
    CHECK(quotationsOf("«Jamais», said he; ``never'', said she.") == Strings{"« Jamais »", "`` never ''"});
}

TEST_CASE("depth counts what is around") {
    const Reading reading("\"He said 'no' to me,\" she said.");
    REQUIRE(reading->quotations.size() == 2);
    CHECK(reading->quotations[0].depth == 0);
    CHECK(reading->quotations[1].depth == 1);
}

TEST_CASE("speech over paragraphs") {
    const Reading reading("“We tried. We failed.\n\n“We try again,” he said.");
    REQUIRE(reading->quotations.size() == 2);
    CHECK_FALSE(reading->quotations[0].closed);
    CHECK(reading->quotations[1].closed);
    CHECK(reading->quotations[1].continues == 0);
    CHECK(reading.join(reading->quotations[0].tokens) == "“ We tried . We failed .");
}

TEST_CASE("a mark that is never closed quotes its sentence") {
    const Reading reading("He said \"we go. They went.\n\nNobody came.");
    REQUIRE(reading->quotations.size() == 1);
    CHECK_FALSE(reading->quotations[0].closed);
    CHECK(reading.join(reading->quotations[0].tokens) == "\" we go .");
}

TEST_CASE("speech over paragraphs that have run together ends where it closes") {
    const Reading reading("Doe said: \"We tried. We failed. \"We try again. It works.\" They left on Monday.");
    REQUIRE(reading->quotations.size() == 2);
    CHECK(reading.join(reading->quotations[0].tokens) == "\" We tried . We failed .");
    CHECK(reading.join(reading->quotations[1].tokens) == "\" We try again . It works . \"");
    CHECK(reading->quotations[1].continues == 0);
}

TEST_CASE("a closing mark that sticks to the next word closes") {
    CHECK(quotationsOf("\"We had plans, \"Doe said. \"We left.\"") ==
          Strings{"\" We had plans , \"", "\" We left . \""});
}
