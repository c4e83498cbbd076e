#include "engine/entities/sayings.hpp"

#include "engine/syntax/clause.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::entities {
namespace {

bool isSaying(const Document& document, Index token) {
    const Word& word = wordAt(document, token);
    return word.upos == Upos::VERB && isSayVerb(word.lemma);
}

/// Whether a noun hangs by "according to".
bool isAccording(const Document& document, Index token) {
    const Index preposition = childBy(document, token, {"case"});
    return preposition != kNone && lowered(tokenAt(document, preposition).text) == "according";
}

/// Who says what a verb of saying says: its subject, or the agent of a passive.
Index sayerBy(const Document& document, Index verb) {
    const Index subject = isPassive(document, verb) ? passiveAgentOf(document, verb) : subjectOf(document, verb);
    return subject == kNone ? kNone : antecedentOf(document, subject);
}

}  // namespace

std::vector<bool> sayersOf(const Document& document, const std::vector<Reference>& references,
                           const std::vector<Index>& at) {
    std::vector<bool> says(references.size(), false);
    for (Index i = 0; i < document.text.tokens.size(); ++i) {
        const Index sayer = isSaying(document, i) ? sayerBy(document, i) : isAccording(document, i) ? i : kNone;
        if (sayer != kNone && at[sayer] != kNone) says[at[sayer]] = true;
    }
    return says;
}

std::vector<Around> subjectsAround(const Document& document, Index token) {
    constexpr int kDepth = 16;
    std::vector<Around> found;
    bool own = true;
    Index at = token;
    for (int depth = 0; depth < kDepth && !isRoot(document, at); ++depth) {
        const Word& word = wordAt(document, at);
        const bool subject = isRelation(word.deprel, {"nsubj", "csubj"});
        at = word.head;
        Index other = childBy(document, at, {"nsubj"});
        if (other == kNone) continue;
        if (!subject) {
            other = antecedentOf(document, other);
            if (other != token) found.push_back({other, own, isSaying(document, at)});
        }
        own = false;
    }
    return found;
}

}  // namespace newsglass::entities
