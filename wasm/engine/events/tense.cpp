#include "engine/events/tense.hpp"

#include "engine/syntax/clause.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::events {
namespace {

Tense finiteTense(std::string_view xpos) {
    if (xpos == "VBD") return Tense::past;
    if (xpos == "VBZ" || xpos == "VBP") return Tense::present;
    return Tense::none;
}

}  // namespace

TenseAspect tenseOf(const Document& document, Index predicate) {
    const Word& word = wordAt(document, predicate);
    TenseAspect found{finiteTense(word.xpos), false, false};
    bool passive = false;
    for (const Index child : childrenBy(document, predicate, {"aux", "cop"})) {
        const Word& auxiliary = wordAt(document, child);
        if (const Tense tense = finiteTense(auxiliary.xpos); tense != Tense::none) found.tense = tense;
        if (auxiliary.lemma == "will" || auxiliary.lemma == "shall") found.tense = Tense::future;
        if (auxiliary.lemma == "have") found.perfect = true;
        passive |= auxiliary.deprel == "aux:pass";
        // "is being built": the auxiliary of the passive is itself progressive.
        found.progressive |= auxiliary.deprel == "aux:pass" && auxiliary.xpos == "VBG";
    }
    if (!passive && word.xpos == "VBG" && childBy(document, predicate, {"aux"}) != kNone) found.progressive = true;
    return found;
}

}  // namespace newsglass::events
