#include "engine/statements/speakers.hpp"

#include "engine/syntax/clause.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::statements {

bool isImpersonal(const Document& document, Index cue) {
    const Word& word = wordAt(document, cue);
    if (passiveAgentOf(document, cue) != kNone) return false;
    const Index it = childBy(document, cue, {"expl"}), subject = childBy(document, cue, {"nsubj"});
    if (it != kNone && it < cue && subject == kNone) return lemmaOf(document, it) == "it";
    if (subject == kNone || lemmaOf(document, subject) != "it" || childBy(document, cue, {"ccomp", "csubj"}) == kNone)
        return false;
    constexpr std::array<std::string_view, 2> kSeeming = {"seem", "appear"};
    return word.upos == Upos::ADJ || isOneOf(word.lemma, kSeeming);
}

Index quotedBy(const Document& document, Index cue) {
    constexpr std::array<std::string_view, 2> kQuoting = {"quote", "cite"};
    const Word& word = wordAt(document, cue);
    if (word.xpos != "VBG" || word.head + 2 > cue || !isOneOf(lemmaOf(document, word.head), kQuoting)) return kNone;
    // "As later saying": the tree may tie "as" to the adverb.
    const Index as = wordAt(document, cue - 1).upos == Upos::ADV ? cue - 2 : cue - 1;
    if (lemmaOf(document, as) != "as") return kNone;
    return childBy(document, word.head, {"obj", "nsubj:pass"});
}

Index nounOf(const Document& document, Index token) {
    const Word& word = wordAt(document, token);
    return word.xpos == "DT" && isRelation(word.deprel, {"det"}) ? word.head : token;
}

}  // namespace newsglass::statements
