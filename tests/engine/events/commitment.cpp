#include "engine/events/commitment.hpp"

#include <doctest/doctest.h>

#include "engine/statements/statements.hpp"
#include "events/cases.hpp"

using namespace newsglass;
using newsglass::test::Case;
using newsglass::test::documentOf;
using newsglass::test::find;

namespace {

const Case kCases[] = {
    {"a plain past", "Ana Ana PROPN NNP 2 nsubj -\nsigned sign VERB VBD 0 root -\n", "signed", Status::happened},
    {"a present progressive", "Ana Ana PROPN NNP 3 nsubj -\nis be AUX VBZ 3 aux -\nsigning sign VERB VBG 0 root -\n",
     "signing", Status::ongoing},
    {"a negation",
     "Ana Ana PROPN NNP 4 nsubj -\ndid do AUX VBD 4 aux -\nnot not PART RB 4 advmod -\nsign sign VERB VB 0 root -\n",
     "sign", Status::didNotHappen},
    {"a negative object",
     "Ana Ana PROPN NNP 2 nsubj -\nsigned sign VERB VBD 0 root -\nno no DET DT 4 det -\npact pact NOUN NN 2 obj -\n",
     "signed", Status::didNotHappen},
    {"a future", "Ana Ana PROPN NNP 3 nsubj -\nwill will AUX MD 3 aux -\nsign sign VERB VB 0 root -\n", "sign",
     Status::planned},
    {"a possibility", "Ana Ana PROPN NNP 3 nsubj -\nmay may AUX MD 3 aux -\nsign sign VERB VB 0 root -\n", "sign",
     Status::possible},
    {"the second of two verbs under one modal",
     "Ana Ana PROPN NNP 3 nsubj -\nwill will AUX MD 3 aux -\ncome come VERB VB 0 root -\nand and CCONJ CC 5 cc -\n"
     "sign sign VERB VB 3 conj -\n",
     "sign", Status::planned},
    {"what was due, where the tree takes due to for a preposition",
     "Ana Ana PROPN NNP 2 nsubj -\nleft leave VERB VBD 0 root -\nand and CCONJ CC 7 cc -\nwas be AUX VBD 7 aux -\n"
     "due due ADJ JJ 7 mark -\nto to ADP IN 5 fixed -\nreturn return VERB VB 2 conj -\n",
     "return", Status::planned},
    {"an implicative",
     "Ana Ana PROPN NNP 2 nsubj -\nmanaged manage VERB VBD 0 root -\nto to PART TO 4 mark -\nsign sign VERB VB 2 xcomp "
     "-\n",
     "sign", Status::happened},
    {"a negated implicative",
     "Ana Ana PROPN NNP 4 nsubj -\ndid do AUX VBD 4 aux -\nnot not PART RB 4 advmod -\nmanage manage VERB VB 0 root -\n"
     "to to PART TO 6 mark -\nsign sign VERB VB 4 xcomp -\n",
     "sign", Status::didNotHappen},
    {"a failure",
     "Ana Ana PROPN NNP 2 nsubj -\nfailed fail VERB VBD 0 root -\nto to PART TO 4 mark -\nsign sign VERB VB 2 xcomp "
     "-\n",
     "sign", Status::didNotHappen},
    {"a plan",
     "Ana Ana PROPN NNP 2 nsubj -\nplans plan VERB VBZ 0 root -\nto to PART TO 4 mark -\nsign sign VERB VB 2 xcomp -\n",
     "sign", Status::planned},
    {"a condition",
     "If if SCONJ IN 3 mark -\nAna Ana PROPN NNP 3 nsubj -\nsigns sign VERB VBZ 6 advcl -\nprices price NOUN NNS 6 "
     "nsubj -\n"
     "will will AUX MD 6 aux -\nfall fall VERB VB 0 root -\n",
     "signs", Status::possible},
    {"a regret, even denied",
     "Ana Ana PROPN NNP 4 nsubj -\ndid do AUX VBD 4 aux -\nnot not PART RB 4 advmod -\nregret regret VERB VB 0 root -\n"
     "that that SCONJ IN 7 mark -\nshe she PRON PRP 7 nsubj -\nsigned sign VERB VBD 4 ccomp -\n",
     "signed", Status::happened},
    {"what was prevented",
     "Ana Ana PROPN NNP 2 nsubj -\nprevented prevent VERB VBD 0 root -\nan an DET DT 4 det -\nattack attack NOUN NN 2 "
     "obj -\n",
     "attack", Status::didNotHappen},
    {"without",
     "Ana Ana PROPN NNP 2 nsubj -\nleft leave VERB VBD 0 root -\nwithout without SCONJ IN 4 mark -\n"
     "signing sign VERB VBG 2 advcl -\n",
     "signing", Status::didNotHappen},
    {"what came before a plan",
     "Ana Ana PROPN NNP 3 nsubj -\nwill will AUX MD 3 aux -\nrun run VERB VB 0 root -\nafter after SCONJ IN 6 mark -\n"
     "having have AUX VBG 6 aux -\nviolated violate VERB VBN 3 advcl -\nit it PRON PRP 6 obj -\n",
     "violated", Status::happened},
    {"what is alleged by an adverb",
     "Ana Ana PROPN NNP 3 nsubj -\nallegedly allegedly ADV RB 3 advmod -\nstole steal VERB VBD 0 root -\nit it PRON "
     "PRP 3 obj -\n",
     "stole", Status::alleged},
    {"what may be, by an adverb",
     "Perhaps perhaps ADV RB 3 advmod -\nAna Ana PROPN NNP 3 nsubj -\nleft leave VERB VBD 0 root -\n", "left",
     Status::possible},
    {"a question",
     "Did do AUX VBD 3 aux -\nAna Ana PROPN NNP 3 nsubj -\nsign sign VERB VB 0 root -\n? ? PUNCT . 3 punct - nospace\n",
     "sign", Status::possible},
    {"the word of a source",
     "Ana Ana PROPN NNP 2 nsubj -\nsaid say VERB VBD 0 root -\nprices price NOUN NNS 4 nsubj -\nfell fall VERB VBD 2 "
     "ccomp -\n",
     "fell", Status::alleged},
    {"what a source says not",
     "Ana Ana PROPN NNP 2 nsubj -\nsaid say VERB VBD 0 root -\nprices price NOUN NNS 6 nsubj -\ndid do AUX VBD 6 aux "
     "-\n"
     "not not PART RB 6 advmod -\nfall fall VERB VB 2 ccomp -\n",
     "fall", Status::denied},
    {"what is likely to have happened is no plan",
     "It it PRON PRP 3 expl -\nis be AUX VBZ 3 cop -\nlikely likely ADJ JJ 0 root -\nthat that SCONJ IN 7 mark -\n"
     "he he PRON PRP 7 nsubj -\nhas have AUX VBZ 7 aux -\nleft leave VERB VBN 3 ccomp -\n",
     "left", Status::possible},
    {"what a plan goes against is no plan",
     "Unions union NOUN NNS 3 nsubj -\nwill will AUX MD 3 aux -\nstrike strike VERB VB 0 root -\n"
     "over over ADP IN 6 case -\nthe the DET DT 6 det -\ndismissals dismissal NOUN NNS 3 obl -\n",
     "dismissals", Status::happened},
};

/// The bounds within which a certainty does not contradict its status.
bool agree(Status status, float certainty) {
    switch (status) {
        case Status::happened:
        case Status::ongoing:
            return certainty >= 1;
        case Status::planned:
        case Status::alleged:
            return certainty > 0;
        case Status::possible:
        case Status::disputed:
            return certainty > -2.5f && certainty < 2.5f;
        case Status::denied:
            return certainty < 0;
        case Status::didNotHappen:
            return certainty <= -1;
    }
    return false;
}

}  // namespace

TEST_CASE("what the text commits itself to") {
    for (const Case& example : kCases) {
        CAPTURE(example.name);
        const auto document = documentOf(example.conll);
        document->statements = findStatements(*document);
        const Commitment commitment = Commitments(*document).of(find(*document, example.word));
        CHECK(static_cast<int>(commitment.status) == static_cast<int>(example.status));
        CHECK(agree(commitment.status, commitment.certainty));
    }
}

TEST_CASE("the innermost statement vouches") {
    const auto document = documentOf(
        "Ana Ana PROPN NNP 2 nsubj -\nsaid say VERB VBD 0 root -\nBen Ben PROPN NNP 4 nsubj -\n"
        "claimed claim VERB VBD 2 ccomp -\nprices price NOUN NNS 6 nsubj -\nfell fall VERB VBD 4 ccomp -\n");
    document->statements = findStatements(*document);
    REQUIRE(document->statements.size() == 2);
    const Commitments commitments(*document);
    CHECK(commitments.of(find(*document, "fell")).statement == 1);
    CHECK(commitments.of(find(*document, "claimed")).statement == 0);
    CHECK(commitments.of(find(*document, "said")).statement == kNone);
}

TEST_CASE("what is quoted is somebody's word, even where nobody is named") {
    const auto document = documentOf(R"(
" " PUNCT `` 3 punct -
Prices price NOUN NNS 3 nsubj - nospace
fell fall VERB VBD 0 root -
by by ADP IN 6 case -
a a DET DT 6 det -
third third NOUN NN 3 obl -
. . PUNCT . 3 punct - nospace
" " PUNCT '' 3 punct - nospace
)");
    const Commitment commitment = Commitments(*document).of(find(*document, "fell"));
    CHECK(commitment.status == Status::alleged);
    CHECK(commitment.statement == kNone);
}

TEST_CASE("what stands in front of an indirect statement is the text's own") {
    const auto document = documentOf(R"(
While while SCONJ IN 5 mark -
the the DET DT 4 det -
old old ADJ JJ 4 amod -
rule rule NOUN NN 5 nsubj -
forbade forbid VERB VBD 15 advcl -
sales sale NOUN NNS 5 obj -
, , PUNCT , 5 punct - nospace
an a DET DT 9 det -
official official NOUN NN 10 nsubj -
said say VERB VBD 0 root -
that that SCONJ IN 15 mark -
the the DET DT 14 det -
new new ADJ JJ 14 amod -
one one NOUN NN 15 nsubj -
allowed allow VERB VBD 10 ccomp -
them they PRON PRP 15 obj -
)");
    document->statements = findStatements(*document);
    REQUIRE(document->statements.size() == 1);
    document->statements[0].content = {{0, 6}, {10, 16}};  // as the network may have it
    const Commitments commitments(*document);
    CHECK(commitments.of(find(*document, "forbade")).status == Status::happened);
    CHECK(commitments.of(find(*document, "allowed")).status == Status::alleged);
}

TEST_CASE("when somebody speaks is not what they say") {
    const auto document = documentOf(R"(
Doe Doe PROPN NNP 2 nsubj -
asked ask VERB VBD 0 root -
Roe Roe PROPN NNP 2 obj -
to to PART TO 5 mark -
leave leave VERB VB 2 xcomp -
after after SCONJ IN 8 mark -
he he PRON PRP 8 nsubj -
broke break VERB VBD 2 advcl -
it it PRON PRP 8 obj -
)");
    Statement statement;
    statement.stance = "say";
    statement.source = {{0, 1}};
    statement.cueHead = 1;
    statement.contentHead = 4;
    statement.content = {{2, 9}};
    document->statements = {statement};
    CHECK(Commitments(*document).of(find(*document, "broke")).status == Status::happened);
}

TEST_CASE("what was seen or was obvious has happened") {
    const auto seen = documentOf(
        "Doe Doe PROPN NNP 2 nsubj -\nobserved observe VERB VBD 0 root -\npolice police NOUN NNS 2 obj -\n"
        "perform perform VERB VB 2 xcomp -\nsearches search NOUN NNS 4 obj -\n");
    Statement statement;
    statement.stance = "say";
    statement.source = {{0, 1}};
    statement.cueHead = 1;
    statement.contentHead = 3;
    statement.content = {{2, 5}};
    seen->statements = {statement};
    CHECK(Commitments(*seen).of(find(*seen, "perform")).status == Status::happened);
    const auto obvious = documentOf(
        "It it PRON PRP 3 expl -\nwas be AUX VBD 3 cop -\nobvious obvious ADJ JJ 0 root -\n"
        "that that SCONJ IN 6 mark -\nNorland Norland PROPN NNP 6 nsubj -\nwon win VERB VBD 3 ccomp -\n");
    statement.source.clear();
    statement.cueHead = 2;
    statement.contentHead = 5;
    statement.content = {{3, 6}};
    obvious->statements = {statement};
    CHECK(Commitments(*obvious).of(find(*obvious, "won")).status == Status::happened);
}

TEST_CASE("a headline in the present tense may tell of a day to come, or of what somebody says") {
    const auto document = documentOf(
        "Console console NOUN NN 2 nsubj -\nhits hit VERB VBZ 0 root -\nshops shop NOUN NNS 2 obj -\n"
        "in in ADP IN 5 case -\nMarch March PROPN NNP 2 obl -\n",
        "2025-01-10");
    document->text.paragraphs[0].role = ParagraphRole::headline;
    TimeExpression march;
    march.tokens = {4, 5};
    march.value = "2025-03";
    march.earliest = march.latest = newsglass::test::dateOf("2025-03-01");
    document->times = {march};
    CHECK(Commitments(*document).of(find(*document, "hits")).status == Status::planned);
    const auto quoted = documentOf(R"(
Norland Norland PROPN NNP 3 nsubj -
" " PUNCT `` 3 punct -
refuses refuse VERB VBZ 0 root - nospace
talks talk NOUN NNS 3 obj -
" " PUNCT '' 3 punct - nospace
)");
    quoted->text.paragraphs[0].role = ParagraphRole::headline;
    CHECK(Commitments(*quoted).of(find(*quoted, "refuses")).status == Status::alleged);
}

TEST_CASE("what came before an agreement is the text's own") {
    const auto document = documentOf(R"(
Doe Doe PROPN NNP 2 nsubj -
agreed agree VERB VBD 0 root -
to to PART TO 4 mark -
pay pay VERB VB 2 xcomp -
after after SCONJ IN 6 mark -
losing lose VERB VBG 4 advcl -
the the DET DT 8 det -
case case NOUN NN 6 obj -
)");
    Statement statement;
    statement.stance = "confirm";
    statement.source = {{0, 1}};
    statement.cueHead = 1;
    statement.contentHead = 3;
    statement.content = {{2, 8}};
    document->statements = {statement};
    const Commitments commitments(*document);
    CHECK(commitments.of(find(*document, "losing")).status == Status::happened);
    CHECK(commitments.of(find(*document, "losing")).statement == kNone);
    CHECK(commitments.of(find(*document, "pay")).statement == 0);
}

TEST_CASE("who cannot confirm something does not deny it") {
    const auto document = documentOf(R"(
Doe Doe PROPN NNP 4 nsubj -
could could AUX MD 4 aux -
not not PART RB 4 advmod -
confirm confirm VERB VB 0 root -
that that SCONJ IN 7 mark -
rebels rebel NOUN NNS 7 nsubj -
fled flee VERB VBD 4 ccomp -
)");
    Statement statement;
    statement.stance = "deny";
    statement.source = {{0, 1}};
    statement.cueHead = 3;
    statement.contentHead = 6;
    statement.content = {{5, 7}};
    document->statements = {statement};
    CHECK(Commitments(*document).of(find(*document, "fled")).status == Status::possible);
}

TEST_CASE("what introduces a quoted question asks nothing") {
    const auto document = documentOf(R"(
Doe Doe PROPN NNP 2 nsubj -
asked ask VERB VBD 0 root -
: : PUNCT : 2 punct -
" " PUNCT `` 6 punct -
Who who PRON WP 6 nsubj -
left leave VERB VBD 2 ccomp -
? ? PUNCT . 6 punct -
" " PUNCT '' 6 punct -
)");
    const Commitments commitments(*document);
    CHECK(commitments.of(find(*document, "asked")).status == Status::happened);
    CHECK(commitments.of(find(*document, "left")).status == Status::possible);
}
