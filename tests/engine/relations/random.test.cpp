#include <doctest/doctest.h>

#include <random>
#include <string>

#include "engine/relations/relations.hpp"
#include "support/conll.hpp"

using namespace newsglass;

namespace {

template <std::size_t N>
std::string_view pick(std::mt19937& random, const std::string_view (&choices)[N]) {
    return choices[random() % N];
}

/// A sentence with any tree at all: what a parser can make of garbage.
std::string anySentence(std::mt19937& random, std::size_t length) {
    constexpr std::string_view kWords[] = {"who", "that", "Brandt", "of", ",",  "(",    "said",
                                           "and", "kill", "meet",   "to", "in", "mayor"};
    constexpr std::string_view kTags[] = {"NOUN NN", "VERB VBD", "VERB VBN",  "PRON WDT", "PRON PRP", "ADP IN",
                                          "PUNCT ,", "AUX VBZ",  "PROPN NNP", "ADJ JJ",   "PART TO"};
    constexpr std::string_view kRelations[] = {"nsubj",      "obj",       "obl",          "conj",      "xcomp", "ccomp",
                                               "acl",        "acl:relcl", "advcl",        "cop",       "aux",   "mark",
                                               "case",       "appos",     "nmod",         "nmod:poss", "punct", "flat",
                                               "nsubj:pass", "obl:agent", "compound:prt", "expl"};
    std::string conll;
    for (std::size_t i = 0; i < length; ++i) {
        const std::string word(pick(random, kWords));
        const std::size_t head = i == 0 ? 0 : 1 + random() % i;  // a tree: each word hangs on an earlier one
        conll += word + " " + word + " " + std::string(pick(random, kTags)) + " " + std::to_string(head) + " " +
                 (head == 0 ? "root" : std::string(pick(random, kRelations))) + (random() % 4 ? " -\n" : " B-person\n");
    }
    return conll;
}

bool isWithin(const Range& inner, const Range& outer) { return !inner.empty() && outer.contains(inner); }

}  // namespace

TEST_CASE("whatever the tree, ranges hold words of one sentence") {
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        const auto document = test::documentOf(anySentence(random, 5 + random() % 60));
        const Range sentence = document->text.sentences[0].tokens;
        bool fine = true;
        for (const Relation& relation : findRelations(*document)) {
            fine = fine && isWithin(relation.subject.tokens, sentence) && isWithin(relation.predicate, sentence) &&
                   (!relation.object || isWithin(relation.object->tokens, sentence));
            for (const Modifier& modifier : relation.modifiers) fine = fine && isWithin(modifier.tokens, sentence);
        }
        CHECK(fine);
    }
}

TEST_CASE("a tree as deep as a sentence is long is no trouble") {
    std::string conll;
    for (int i = 0; i < 1000; ++i)
        conll += "word word " + std::string(i % 2 ? "VERB VBD " : "NOUN NN ") + std::to_string(i) +
                 (i == 0  ? " root -\n"
                  : i % 2 ? " conj -\n"
                          : " obj -\n");
    const auto document = test::documentOf(conll);
    CHECK(findRelations(*document).size() < 5000);
}
