#include "engine/syntax/repair.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>

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

TEST_CASE("two phrases in one role with a conjunction between them are coordinated") {
    auto document = test::documentOf(R"(
Norland Norland PROPN NNP 5 nsubj B-location
and and CCONJ CC 3 cc -
its its PRON PRP$ 4 nmod:poss -
allies ally NOUN NNS 5 nsubj -
agreed agree VERB VBD 0 root -
)");
    repairSubjects(document->syntax);
    CHECK(document->syntax.words[3].deprel == "conj");
    CHECK(document->syntax.words[3].head == 0);
    CHECK(document->syntax.words[1].head == 3);
}

TEST_CASE("a second subject belongs to the clause behind it") {
    auto document = test::documentOf(R"(
Tapes tape NOUN NNS 2 nsubj -
showed show VERB VBD 0 root -
a a DET DT 4 det -
general general NOUN NN 2 nsubj -
blaming blame VERB VBG 2 advcl -
Norland Norland PROPN NNP 5 obj B-location
)");
    repairSubjects(document->syntax);
    CHECK(document->syntax.words[3].head == 4);
    CHECK(document->syntax.words[4].deprel == "ccomp");
}

TEST_CASE("a relative clause without pronoun has its subject next to the noun") {
    const auto headOf = [](const char* comma) {
        auto document = test::documentOf(std::string(R"(
It it PRON PRP 2 nsubj -
is be VERB VBZ 0 root -
a a DET DT 4 det -
rumour rumour NOUN NN 2 obj -
)") + comma + R"(
Lyon Lyon PROPN NNP 4 appos B-location
has have AUX VBZ 8 aux -
denied deny VERB VBN 4 acl:relcl -
)");
        repairSubjects(document->syntax);
        return document->syntax.words[5].head;
    };
    CHECK(headOf("old old ADJ JJ 4 amod -") == 7);
    CHECK(headOf(", , PUNCT , 6 punct - nospace") == 3);
}

TEST_CASE("who stands between for and to does what follows, wherever the parser hung it") {
    for (const auto& [head, relation] : {std::pair{"2", "obl"}, {"6", "obj"}}) {
        auto document = test::documentOf(std::string("Brandt Brandt PROPN NNP 2 nsubj B-person\n"
                                                     "called call VERB VBD 0 root -\nfor for SCONJ IN 6 mark -\n"
                                                     "Norland Norland PROPN NNP ") +
                                         head + " " + relation +
                                         " B-location\nto to PART TO 6 mark -\nact act VERB VB 2 advcl -\n");
        repairSubjects(document->syntax);
        CHECK(document->syntax.words[3].head == 5);
        CHECK(document->syntax.words[3].deprel == "nsubj");
    }
}

TEST_CASE("what goes on while somebody speaks is not what is said") {
    auto document = test::documentOf(R"(
It it PRON PRP 2 nsubj -
works work VERB VBZ 5 ccomp -
, , PUNCT , 2 punct - nospace
she she PRON PRP 5 nsubj -
said say VERB VBD 0 root -
as as SCONJ IN 8 mark -
she she PRON PRP 8 nsubj -
left leave VERB VBD 2 advcl -
)");
    repairSubjects(document->syntax);
    CHECK(document->syntax.words[7].head == 4);
}

TEST_CASE("speech that is cut in two keeps its subject, the speaker keeps the verb") {
    auto document = test::documentOf(R"(
dams dam NOUN NNS 3 nsubj -
, , PUNCT , 1 punct - nospace
said say VERB VBD 0 root -
Brandt Brandt PROPN NNP 3 nsubj B-person
, , PUNCT , 4 punct - nospace
are be AUX VBP 7 cop -
safe safe ADJ JJ 3 ccomp -
)");
    repairSubjects(document->syntax);
    CHECK(document->syntax.words[0].head == 6);
    CHECK(document->syntax.words[3].head == 2);
    document = test::documentOf(R"(
dams dam NOUN NNS 7 nsubj -
, , PUNCT , 1 punct - nospace
said say VERB VBD 0 root -
Brandt Brandt PROPN NNP 7 nsubj B-person
, , PUNCT , 4 punct - nospace
are be AUX VBP 7 cop -
safe safe ADJ JJ 3 ccomp -
)");
    repairSubjects(document->syntax);
    CHECK(document->syntax.words[0].head == 6);
    CHECK(document->syntax.words[3].head == 2);
}

TEST_CASE("a speaker in front keeps his verb, what is said keeps its subject") {
    auto document = test::documentOf(R"(
Brandt Brandt PROPN NNP 5 nsubj B-person
, , PUNCT , 1 punct - nospace
52 52 NUM CD 1 appos -
, , PUNCT , 3 punct - nospace
said say VERB VBD 0 root -
dams dam NOUN NNS 8 nsubj -
are be AUX VBP 8 cop -
safe safe ADJ JJ 5 ccomp -
)");
    repairSubjects(document->syntax);
    CHECK(document->syntax.words[0].head == 4);
    CHECK(document->syntax.words[5].head == 7);
}

TEST_CASE("behind a conjunction stands no other name of the first") {
    auto document = test::documentOf(R"(
Brandt Brandt PROPN NNP 5 nsubj B-person
and and CCONJ CC 4 cc -
her her PRON PRP$ 4 nmod:poss -
deputy deputy NOUN NN 1 appos -
left leave VERB VBD 0 root -
)");
    repairSubjects(document->syntax);
    CHECK(document->syntax.words[3].deprel == "conj");
}

TEST_CASE("the particle behind a hyphen is the noun's") {
    auto document = test::documentOf(R"(
Doe Doe PROPN NNP 2 nsubj B-person
announced announce VERB VBD 0 root -
a a DET DT 6 det -
shake shake NOUN NN 2 obj -
- - PUNCT HYPH 4 punct - nospace
up up NOUN NN 2 obj - nospace
)");
    repairSubjects(document->syntax);
    CHECK(document->syntax.words[5].head == 3);
    CHECK(document->syntax.words[2].head == 3);
    CHECK(document->syntax.children[1] == std::vector<Index>{0, 3});
}

TEST_CASE("what stands right behind a verb of saying is when it was said") {
    auto document = test::documentOf(R"(
Acme Acme PROPN NNP 2 nsubj B-organization
said say VERB VBD 0 root -
on on ADP IN 4 case -
Monday Monday PROPN NNP 7 obl -
it it PRON PRP 7 nsubj -
had have AUX VBD 7 aux -
agreed agree VERB VBN 2 ccomp -
)");
    repairSubjects(document->syntax);
    CHECK(document->syntax.words[3].head == 1);
    CHECK(document->syntax.words[4].head == 6);
}

TEST_CASE("a relative clause hangs on a noun that its verb agrees with") {
    const auto headOf = [](std::string_view verb) {
        auto document = test::documentOf(std::string(R"(
regions region NOUN NNS 0 root -
of of ADP IN 3 case -
Norland Norland PROPN NNP 1 nmod B-location
, , PUNCT , 6 punct - nospace
which which PRON WDT 6 nsubj -
)") + std::string(verb) + " 1 acl:relcl -\nfood food NOUN NN 6 obj -\n");
        repairSubjects(document->syntax);
        return document->syntax.words[5].head;
    };
    CHECK(headOf("supplies supply VERB VBZ") == 2);
    CHECK(headOf("supply supply VERB VBP") == 0);
    CHECK(headOf("supplied supply VERB VBD") == 0);
}

TEST_CASE("the search for a noun that agrees ends at a root that the arc of the clause crosses") {
    auto document = test::documentOf(R"(
firms firm NOUN NNS 3 obj -
, , PUNCT , 3 punct - nospace
said say VERB VBD 0 root -
which which PRON WDT 5 nsubj -
supplies supply VERB VBZ 1 acl:relcl -
)");
    repairSubjects(document->syntax);
    CHECK(document->syntax.words[4].head == 0);
}

TEST_CASE("what has a preposition of its own has no title in front of it") {
    auto document = test::documentOf(R"(
They they PRON PRP 2 nsubj -
met meet VERB VBD 0 root -
miners miner NOUN NNS 2 obl -
in in ADP IN 5 case -
Lyon Lyon PROPN NNP 2 obl B-location
)");
    repairSubjects(document->syntax);
    CHECK(document->syntax.words[2].head == 1);
}

TEST_CASE("two halves of a name are one") {
    auto document = test::documentOf(R"(
Ask Ask PROPN NNP 3 nsubj -
Jolly Jolly PROPN NNP 3 nsubj -
paid pay VERB VBD 0 root -
)");
    repairSubjects(document->syntax);
    CHECK(document->syntax.words[1].head == 0);
    CHECK(document->syntax.words[1].deprel == "flat");
}

TEST_CASE("in front of a plural \"that\" opens a clause") {
    const auto relationOfThat = [](std::string_view noun) {
        auto document = test::documentOf(std::string(R"(
They they PRON PRP 2 nsubj -
ensure ensure VERB VBP 0 root -
that that DET DT 4 det -
)") + std::string(noun) + " 5 nsubj -\nlive live VERB VBP 2 ccomp -\n");
        repairSubjects(document->syntax);
        return std::string(document->syntax.words[2].deprel);
    };
    CHECK(relationOfThat("mice mouse NOUN NNS") == "mark");
    CHECK(relationOfThat("mouse mouse NOUN NN") == "det");
}

TEST_CASE("whatever is mended, a tree stays a tree") {
    constexpr std::array<std::string_view, 14> kRelations = {"nsubj",     "obj",   "obl",   "conj", "cc",
                                                             "ccomp",     "advcl", "acl",   "case", "mark",
                                                             "acl:relcl", "nmod",  "xcomp", "appos"};
    constexpr std::array<std::string_view, 8> kTags = {"NN", "NNS", "VBZ", "VBD", "VBG", "WDT", "IN", "CC"};
    constexpr std::array<Upos, 8> kParts = {Upos::NOUN, Upos::NOUN, Upos::VERB, Upos::VERB,
                                            Upos::VERB, Upos::PRON, Upos::ADP,  Upos::CCONJ};
    constexpr std::array<std::string_view, 5> kLemmas = {"at", "least", "be", "who", "call"};
    std::mt19937 random(7);
    const auto any = [&](std::size_t count) { return static_cast<std::size_t>(random() % count); };
    for (int round = 0; round < 20000; ++round) {
        const std::size_t count = 2 + any(9);
        SyntaxLayer layer;
        layer.words.resize(count);
        layer.children.resize(count);
        std::vector<Index> order(
            count);  // each word hangs on one that comes before it in here: any tree, crossing or not
        for (Index i = 0; i < count; ++i) order[i] = i;
        std::shuffle(order.begin(), order.end(), random);
        for (std::size_t i = 0; i < count; ++i) {
            Word& word = layer.words[order[i]];
            const std::size_t kind = any(kTags.size());
            word.xpos = kTags[kind], word.upos = kParts[kind], word.lemma = kLemmas[any(kLemmas.size())];
            word.head = i == 0 ? order[0] : order[any(i)];
            word.deprel = i == 0 ? "root" : kRelations[any(kRelations.size())];
        }
        for (Index i = 0; i < count; ++i)
            if (layer.words[i].head != i) layer.children[layer.words[i].head].push_back(i);
        repairSubjects(layer);
        std::size_t hung = 0;
        for (Index i = 0; i < count; ++i) {
            Index at = i;
            for (std::size_t steps = 0; steps < count && layer.words[at].head != at; ++steps) at = layer.words[at].head;
            REQUIRE(layer.words[at].head == at);
            for (const Index child : layer.children[i]) REQUIRE(layer.words[child].head == i);
            REQUIRE(std::is_sorted(layer.children[i].begin(), layer.children[i].end()));
            hung += layer.children[i].size();
        }
        REQUIRE(hung == count - 1);
    }
}
