#include "engine/statements/quotations.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "engine/statements/statements.hpp"
#include "support/conll.hpp"

using namespace newsglass;
using newsglass::test::documentOf;
using newsglass::test::find;

namespace {

bool says(const Statement& statement, Index token) {
    return std::any_of(statement.content.begin(), statement.content.end(),
                       [&](const Range& range) { return range.contains(token); });
}

constexpr std::string_view kSpeech = R"(
“ “ PUNCT `` 6 punct -
Prices price NOUN NNS 4 nsubj - nospace
will will AUX MD 4 aux -
fall fall VERB VB 8 ccomp -
again again ADV RB 4 advmod -
, , PUNCT , 8 punct - nospace
” ” PUNCT '' 8 punct - nospace
said say VERB VBD 0 root -
Brandt Brandt PROPN NNP 8 nsubj B-person
. . PUNCT . 8 punct - nospace
)";

constexpr std::string_view kMore = R"(
“ “ PUNCT `` 4 punct -
They they PRON PRP 4 nsubj - nospace
never never ADV RB 4 advmod -
rose rise VERB VBD 0 root -
here here ADV RB 4 advmod -
. . PUNCT . 4 punct - nospace
” ” PUNCT '' 4 punct - nospace
)";

}  // namespace

TEST_CASE("a paragraph that is a quotation goes on with the speech of the one before") {
    const auto document = documentOf(std::string(kSpeech) + "\n" + std::string(kMore));
    const auto statements = findStatements(*document);
    REQUIRE(statements.size() == 1);
    CHECK(says(statements[0], find(*document, "rose")));
}

TEST_CASE("quotations that touch are one speech") {
    const auto document = documentOf(std::string(kMore) + std::string(kSpeech));
    const auto statements = findStatements(*document);
    REQUIRE(statements.size() == 1);
    CHECK(says(statements[0], find(*document, "rose")));
}
