// Whole trees are measured on treebanks; here is what must hold of every tree, whatever the model says.
#include "engine/syntax/syntax.hpp"

#include <doctest/doctest.h>

#include "engine/network/encoder.hpp"
#include "engine/syntax/tagset.hpp"
#include "engine/text/text.hpp"
#include "support/files.hpp"

using namespace newsglass;

TEST_CASE("every sentence is a tree of its own, every tag and relation is known") {
    const std::string file = test::contentOf(SOURCE_DIR "/tests/engine/network/golden.bin");
    const auto model = loadModel(std::as_bytes(std::span(file)));
    REQUIRE(model);
    Document document;
    document.source = "Mr. Grossi told Reuters on Monday. Officials declined to comment! “No,” he said. Zoë.";
    document.text = *readText(document.source);
    document.encoding = encode(document.text, **model);
    document.syntax = parse(document, **model);
    REQUIRE(document.syntax.words.size() == document.text.tokens.size());
    for (const Sentence& sentence : document.text.sentences) {
        std::size_t roots = 0;
        for (Index i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
            const Word& word = document.syntax.words[i];
            CHECK(sentence.tokens.contains(word.head));
            CHECK((word.head == i) == (word.deprel == "root"));
            CHECK(knownTag(word.xpos) == word.xpos);
            CHECK(knownRelation(word.deprel) == word.deprel);
            CHECK(agree(word.xpos, word.upos));
            CHECK_FALSE(word.lemma.empty());
            CHECK(word.headProbability > 0);
            CHECK(word.headProbability <= 1);
            roots += word.head == i;
            Index at = i;
            for (std::size_t steps = 0; document.syntax.words[at].head != at; at = document.syntax.words[at].head)
                REQUIRE(steps++ < sentence.tokens.size());
        }
        CHECK(roots == 1);
    }
    std::size_t children = 0;
    for (Index head = 0; head < document.syntax.children.size(); ++head)
        for (const Index child : document.syntax.children[head]) {
            CHECK(document.syntax.words[child].head == head);
            ++children;
        }
    CHECK(children + document.text.sentences.size() == document.text.tokens.size());
}

TEST_CASE("no tokens, no words") {
    const std::string file = test::contentOf(SOURCE_DIR "/tests/engine/network/golden.bin");
    const auto model = loadModel(std::as_bytes(std::span(file)));
    Document document;
    document.encoding = encode(document.text, **model);
    document.syntax = parse(document, **model);
    CHECK(document.encoding.heads.size() == 6);
    CHECK(document.syntax.words.empty());
}

TEST_CASE("labels that the engine does not know fall back to known ones") {
    CHECK(knownTag("VBZ") == "VBZ");
    CHECK(knownTag("ZZ") == "X");
    CHECK(knownRelation("nsubj:pass") == "nsubj:pass");
    CHECK(knownRelation("obl:lmod") == "obl");
    CHECK(knownRelation("subject") == "dep");
    CHECK(agree("NNS", Upos::NOUN));
    CHECK_FALSE(agree("NNS", Upos::VERB));
}
