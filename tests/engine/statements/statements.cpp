#include "engine/statements/statements.hpp"

#include <doctest/doctest.h>

#include "statements/support.hpp"
#include "support/conll.hpp"

using namespace newsglass;
using newsglass::test::documentOf;
using newsglass::test::textOf;

namespace {

constexpr std::string_view kIndirect = R"(
The the DET DT 2 det -
minister minister NOUN NN 4 nsubj -
has have AUX VBZ 4 aux -
said say VERB VBN 0 root -
that that SCONJ IN 7 mark -
prices price NOUN NNS 7 nsubj -
fell fall VERB VBD 4 ccomp -
in in ADP IN 9 case -
May May PROPN NNP 7 obl -
. . PUNCT . 4 punct - nospace
)";

constexpr std::string_view kDirect = R"(
“ “ PUNCT `` 4 punct -
Prices price NOUN NNS 3 nsubj - nospace
fell fall VERB VBD 6 ccomp -
, , PUNCT , 6 punct - nospace
” ” PUNCT '' 6 punct - nospace
said say VERB VBD 0 root -
Lena Lena PROPN NNP 6 nsubj B-person
Brandt Brandt PROPN NNP 7 flat I-person
. . PUNCT . 6 punct - nospace

“ “ PUNCT `` 4 punct -
They they PRON PRP 4 nsubj - nospace
will will AUX MD 4 aux -
fall fall VERB VB 0 root -
again again ADV RB 4 advmod -
. . PUNCT . 4 punct - nospace
” ” PUNCT '' 4 punct - nospace
)";

constexpr std::string_view kParenthesis = R"(
Prices price NOUN NNS 6 nsubj -
, , PUNCT , 4 punct - nospace
he he PRON PRP 4 nsubj -
said say VERB VBD 6 parataxis -
, , PUNCT , 4 punct - nospace
fell fall VERB VBD 0 root -
. . PUNCT . 6 punct - nospace
)";

constexpr std::string_view kAccording = R"(
According accord VERB VBG 4 case -
to to ADP IN 1 fixed -
the the DET DT 4 det -
ministry ministry NOUN NN 7 obl -
, , PUNCT , 4 punct - nospace
prices price NOUN NNS 7 nsubj -
fell fall VERB VBD 0 root -
. . PUNCT . 7 punct - nospace
)";

constexpr std::string_view kAccused = R"(
Norland Norland PROPN NNP 2 nsubj B-location
accused accuse VERB VBD 0 root -
Sudria Sudria PROPN NNP 2 obj B-location
of of SCONJ IN 5 mark -
supplying supply VERB VBG 2 advcl -
rebels rebel NOUN NNS 5 obj -
with with ADP IN 8 case -
rockets rocket NOUN NNS 5 obl -
, , PUNCT , 11 punct - nospace
a a DET DT 11 det -
claim claim NOUN NN 2 parataxis -
Sudria Sudria PROPN NNP 14 nsubj B-location
has have AUX VBZ 14 aux -
denied deny VERB VBN 11 acl:relcl -
. . PUNCT . 2 punct - nospace
)";

constexpr std::string_view kPassive = R"(
The the DET DT 2 det -
army army NOUN NN 4 nsubj:pass -
is be AUX VBZ 4 aux:pass -
believed believe VERB VBN 0 root -
to to PART TO 7 mark -
have have AUX VB 7 aux -
crossed cross VERB VBN 4 xcomp -
the the DET DT 9 det -
river river NOUN NN 7 obj -
. . PUNCT . 4 punct - nospace
)";

constexpr std::string_view kTranscript = R"(
LEE Lee PROPN NNP 5 dep B-person
: : PUNCT : 1 punct - nospace
I I PRON PRP 5 nsubj -
never never ADV RB 5 advmod -
signed sign VERB VBD 0 root -
it it PRON PRP 5 obj -
. . PUNCT . 5 punct - nospace
)";

constexpr std::string_view kAuthor = R"(
“ “ PUNCT `` 3 punct -
Prices price NOUN NNS 3 nsubj - nospace
fell fall VERB VBD 0 root -
sharply sharply ADV RB 3 advmod -
again again ADV RB 3 advmod -
. . PUNCT . 3 punct - nospace
” ” PUNCT '' 3 punct - nospace
— — PUNCT : 9 punct -
Lena Lena PROPN NNP 3 parataxis B-person
Brandt Brandt PROPN NNP 9 flat I-person
)";

/// Two paragraphs of one quotation; the first is closed only by the second.
constexpr std::string_view kTwoParagraphs = R"(
Brandt Brandt PROPN NNP 2 nsubj B-person
said say VERB VBD 0 root -
: : PUNCT : 6 punct - nospace
“ “ PUNCT `` 6 punct -
Prices price NOUN NNS 6 nsubj - nospace
fell fall VERB VBD 2 ccomp -
. . PUNCT . 6 punct - nospace


“ “ PUNCT `` 4 punct -
They they PRON PRP 4 nsubj - nospace
will will AUX MD 4 aux -
rise rise VERB VB 0 root -
. . PUNCT . 4 punct - nospace
” ” PUNCT '' 4 punct - nospace
)";

}  // namespace

TEST_CASE("transcripts name their speakers, and quotations their authors behind a dash") {
    const auto transcript = documentOf(kTranscript);
    const auto said = findStatements(*transcript);
    REQUIRE(said.size() == 1);
    CHECK(textOf(*transcript, said[0].source) == "LEE");
    CHECK(textOf(*transcript, said[0].content) == "I never signed it");
    const auto quotation = documentOf(kAuthor);
    const auto quoted = findStatements(*quotation);
    REQUIRE(quoted.size() == 1);
    CHECK(textOf(*quotation, quoted[0].source) == "Lena Brandt");
    CHECK(quoted[0].kind == StatementKind::direct);
}

TEST_CASE("a quotation over two paragraphs is one statement") {
    const auto document = documentOf(kTwoParagraphs);
    document->text.quotations = {{{3, 7}, 0, kNone, false}, {{7, 13}, 0, 0, true}};
    const auto statements = findStatements(*document);
    REQUIRE(statements.size() == 1);
    CHECK(statements[0].content.back().end == 13);
}

TEST_CASE("indirect speech: source, cue with its auxiliary, content with its mark and without the full stop") {
    const auto document = documentOf(kIndirect);
    const auto statements = findStatements(*document);
    REQUIRE(statements.size() == 1);
    CHECK(statements[0].kind == StatementKind::indirect);
    CHECK(statements[0].stance == "say");
    CHECK(textOf(*document, statements[0].source) == "The minister");
    CHECK(textOf(*document, statements[0].cue) == "has said");
    CHECK(textOf(*document, statements[0].content) == "that prices fell in May");
}

TEST_CASE("a quotation that goes on after its speaker is one statement") {
    const auto document = documentOf(kDirect);
    const auto statements = findStatements(*document);
    REQUIRE(statements.size() == 1);
    CHECK(statements[0].kind == StatementKind::direct);
    CHECK(textOf(*document, statements[0].source) == "Lena Brandt");
    CHECK(textOf(*document, statements[0].content) == "“Prices fell,” … “They will fall again.”");
}

TEST_CASE("a parenthesis reports the clause around it") {
    const auto document = documentOf(kParenthesis);
    const auto statements = findStatements(*document);
    REQUIRE(statements.size() == 1);
    CHECK(textOf(*document, statements[0].source) == "he");
    CHECK(textOf(*document, statements[0].content) == "Prices … fell");
}

TEST_CASE("according to a source") {
    const auto document = documentOf(kAccording);
    const auto statements = findStatements(*document);
    REQUIRE(statements.size() == 1);
    CHECK(textOf(*document, statements[0].source) == "the ministry");
    CHECK(textOf(*document, statements[0].cue) == "According to");
    CHECK(textOf(*document, statements[0].content) == "prices fell");
}

TEST_CASE("an accusation and its denial belong together") {
    const auto document = documentOf(kAccused);
    const auto statements = findStatements(*document);
    REQUIRE(statements.size() == 2);
    CHECK(statements[0].stance == "accuse");
    CHECK(textOf(*document, statements[0].source) == "Norland");
    CHECK(textOf(*document, statements[0].content) == "Sudria of supplying rebels with rockets");
    CHECK(statements[1].stance == "deny");
    CHECK(textOf(*document, statements[1].source) == "Sudria");
    CHECK(statements[1].denies == 0);
}

TEST_CASE("a passive report names no source and includes whom it is about") {
    const auto document = documentOf(kPassive);
    const auto statements = findStatements(*document);
    REQUIRE(statements.size() == 1);
    CHECK(statements[0].source.empty());
    CHECK(textOf(*document, statements[0].cue) == "is believed");
    CHECK(textOf(*document, statements[0].content) == "The army … to have crossed the river");
}

TEST_CASE("who does not explain why says nothing, who explains why it fell does") {
    const auto sizeOf = [](const char* rows) { return findStatements(*documentOf(rows)).size(); };
    CHECK(sizeOf("She she PRON PRP 2 nsubj -\nexplained explain VERB VBD 0 root -\nwhy why ADV WRB 2 ccomp -\n") == 0);
    CHECK(sizeOf("She she PRON PRP 2 nsubj -\nexplained explain VERB VBD 0 root -\nwhy why ADV WRB 5 advmod -\n"
                 "it it PRON PRP 5 nsubj -\nfell fall VERB VBD 2 ccomp -\n") == 1);
}

TEST_CASE("what is quoted does not report what stands outside of the quotation") {
    const auto document = documentOf(R"(
He he PRON PRP 2 nsubj -
wrote write VERB VBD 11 ccomp -
, , PUNCT , 2 punct - nospace
“ “ PUNCT `` 11 punct -
the the DET DT 7 det - nospace
long long ADJ JJ 7 amod -
struggle struggle NOUN NN 11 nsubj -
for for ADP IN 9 case -
justice justice NOUN NN 7 nmod -
now now ADV RB 11 advmod -
says say VERB VBZ 0 root -
” ” PUNCT '' 11 punct - nospace
)");
    for (const Statement& statement : findStatements(*document)) CHECK(statement.cueHead != 10);
}

TEST_CASE("a text without statements has none, and an empty one too") {
    CHECK(findStatements(*documentOf("Prices price NOUN NNS 2 nsubj -\nfell fall VERB VBD 0 root -\n")).empty());
    CHECK(findStatements(Document{}).empty());
}

TEST_CASE("a headline's source before or behind its colon") {
    const auto headline = [](std::string_view conll) {
        auto document = documentOf(conll);
        document->text.paragraphs[0].role = ParagraphRole::headline;
        return document;
    };
    constexpr std::string_view kBefore = R"(
Lena Lena PROPN NNP 0 root B-person
Brandt Brandt PROPN NNP 1 flat I-person
: : PUNCT : 5 punct - nospace
Taxes tax NOUN NNS 5 nsubj -
fall fall VERB VBP 1 parataxis -
)";
    constexpr std::string_view kBehind = R"(
Storm storm NOUN NN 2 nsubj -
kills kill VERB VBZ 0 root -
nine nine NUM CD 2 obj -
: : PUNCT : 5 punct - nospace
officials official NOUN NNS 2 parataxis -
)";
    constexpr std::string_view kTopic = R"(
Live live ADJ JJ 4 amod -
: : PUNCT : 1 punct - nospace
Storm storm NOUN NN 4 nsubj -
kills kill VERB VBZ 0 root -
nine nine NUM CD 4 obj -
)";
    const auto before = headline(kBefore), behind = headline(kBehind), topic = headline(kTopic);
    const auto said = findStatements(*before), told = findStatements(*behind);
    REQUIRE(said.size() == 1);
    CHECK(textOf(*before, said[0].source) == "Lena Brandt");
    CHECK(textOf(*before, said[0].content) == "Taxes fall");
    REQUIRE(told.size() == 1);
    CHECK(textOf(*behind, told[0].source) == "officials");
    CHECK(textOf(*behind, told[0].content) == "Storm kills nine");
    CHECK(findStatements(*topic).empty());
}

TEST_CASE("a claim that somebody refutes is the accusation in front of it") {
    const auto document = documentOf(R"(
Norland Norland PROPN NNP 2 nsubj B-location
accused accuse VERB VBD 0 root -
Sudland Sudland PROPN NNP 2 obj B-location
of of SCONJ IN 5 mark -
lying lie VERB VBG 2 advcl -
, , PUNCT , 8 punct - nospace
a a DET DT 8 det -
claim claim NOUN NN 2 parataxis -
that that SCONJ IN 12 obj -
Acme Acme PROPN NNP 12 nsubj B-organization
has have AUX VBZ 12 aux -
refuted refute VERB VBN 8 acl -
)");
    const auto statements = findStatements(*document);
    REQUIRE(statements.size() == 2);
    CHECK(statements[1].stance == "deny");
    CHECK(textOf(*document, statements[1].source) == "Acme");
    CHECK(statements[1].denies == 0);
}
