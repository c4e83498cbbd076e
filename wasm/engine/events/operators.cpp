#include "engine/events/operators.hpp"

#include "engine/events/tense.hpp"
#include "engine/events/turns.hpp"
#include "engine/syntax/clause.hpp"

namespace newsglass::events {
namespace {

/// Marks after which nothing is asserted.
constexpr auto kConditions = std::to_array<std::string_view>({"if", "unless", "whether", "lest", "provided"});

/// Certainties of modal verbs, means over the training documents of Lee et al. (2015).
struct ModalCertainty {
    std::string_view modal;
    float certainty;
};
constexpr std::array<ModalCertainty, 10> kModalCertainties = {{{"will", 2.4f},
                                                               {"shall", 2.4f},
                                                               {"would", 1.7f},
                                                               {"must", 1.8f},
                                                               {"can", 1.4f},
                                                               {"may", 1.2f},
                                                               {"might", 0.9f},
                                                               {"could", 0.95f},
                                                               {"should", 0.95f},
                                                               {"ought", 0.95f}}};
constexpr auto kFirmWhenNegated = std::to_array<std::string_view>({"can", "could", "would"});

float certaintyOfModal(std::string_view lemma) {
    for (const ModalCertainty& known : kModalCertainties)
        if (known.modal == lemma) return known.certainty;
    return kUnknown;
}

/// Adverbs that leave it to others, or open, whether something happened.
constexpr auto kReportive = std::to_array<std::string_view>({"allegedly", "reportedly", "purportedly", "supposedly"});
constexpr auto kGuessing = std::to_array<std::string_view>({"perhaps", "maybe", "possibly"});

/// "A fire that would later destroy it" did, where nobody says that it would.
bool cameLater(const Document& document, Index predicate) {
    const std::vector<Index> adverbs = childrenBy(document, predicate, {"advmod"});
    return std::any_of(adverbs.begin(), adverbs.end(), [&](Index at) { return tokenAt(document, at).text == "later"; });
}

/// "An approach that would become his mark" did, where it is told in the past.
bool cameTrue(const Document& document, Index predicate) {
    const Word& word = wordAt(document, predicate);
    if (word.lemma != "become" || word.deprel != "acl:relcl") return false;
    Index told = word.head;
    while (!isRoot(document, told) && tenseOf(document, told).tense == Tense::none) told = wordAt(document, told).head;
    return tenseOf(document, told).tense == Tense::past;
}

/// "Almost ended": it did not. But "almost doubled" is a measure.
bool isNarrowlyMissed(const Document& document, Index predicate) {
    constexpr auto kNarrowly = std::to_array<std::string_view>({"almost", "nearly"});
    constexpr auto kMeasures = std::to_array<std::string_view>({"double", "treble", "triple", "quadruple", "halve"});
    return wordAt(document, predicate).upos == Upos::VERB && hasAdverb(document, predicate, kNarrowly) &&
           predicate > 0 && isOneOf(lemmaOf(document, predicate - 1), kNarrowly) &&
           tenseOf(document, predicate).tense == Tense::past && !isOneOf(lemmaOf(document, predicate), kMeasures);
}

/// "Were due to return", where the tree takes "due to" for a preposition.
bool isDue(const Document& document, Index predicate) {
    if (markOf(document, predicate) == "due" && wordAt(document, predicate).xpos == "VB") return true;
    // "That was due to be lent".
    const std::vector<Index> auxiliaries = childrenBy(document, predicate, {"aux"});
    return std::any_of(auxiliaries.begin(), auxiliaries.end(), [&](Index at) {
        return at >= 2 && wordAt(document, at).xpos == "VB" && lemmaOf(document, at - 1) == "to" &&
               lemmaOf(document, at - 2) == "due";
    });
}

/// "So as not to suffer".
bool isAverted(const Document& document, Index predicate) {
    const std::vector<Index> marks = childrenBy(document, predicate, {"mark"});
    return std::any_of(marks.begin(), marks.end(), [&](Index mark) {
        const std::vector<Index> parts = childrenBy(document, mark, {"fixed"});
        return std::any_of(parts.begin(), parts.end(), [&](Index at) { return lemmaOf(document, at) == "not"; });
    });
}

/// "It was no toy, she said, but a tool": the clause of the source stands between.
bool isSplit(const Document& document, Index from, Index to) {
    while (from < to && !isRelation(wordAt(document, from).deprel, {"parataxis"}) &&
           (wordAt(document, from).upos != Upos::VERB || !isRoot(document, from)))
        ++from;
    return from < to;
}

/// "Is not a doctor but a nurse": what it is stands beside what it is not.
bool isContrast(const Document& document, Index predicate) {
    if (childBy(document, predicate, {"cop"}) == kNone) return false;
    const std::vector<Index> others = childrenBy(document, predicate, {"conj"});
    return std::any_of(others.begin(), others.end(), [&](Index other) {
        const Index link = childBy(document, other, {"cc"});
        return link != kNone && lemmaOf(document, link) == "but" && !isSplit(document, predicate + 1, link) &&
               childBy(document, other, {"cop", "nsubj", "aux", "obj"}) == kNone &&
               wordAt(document, other).upos == wordAt(document, predicate).upos;
    });
}

/// "Not only good but cheap", "nothing short of a scandal": no negation.
bool isOnlyMore(const Document& document, Index predicate) {
    if (isContrast(document, predicate)) return true;
    constexpr auto kOnly = std::to_array<std::string_view>({"only", "just", "merely", "simply", "solely"});
    constexpr auto kLess = std::to_array<std::string_view>({"short", "less", "but"});
    const std::vector<Index>& children = childrenOf(document, predicate);
    return std::any_of(children.begin(), children.end(), [&](Index child) {
        if (child + 1 >= document.text.tokens.size()) return false;
        const std::string_view word = lemmaOf(document, child), next = lemmaOf(document, child + 1);
        if (word == "nothing") return isOneOf(next, kLess);
        return (word == "not" || word == "n't") && isOneOf(next, kOnly);
    });
}

/// "Demands that the charges be dropped": bare, "be" states a wish.
bool isSubjunctive(const Document& document, Index predicate) {
    const Index be = childBy(document, predicate, {"aux", "cop"});
    return be != kNone && tokenAt(document, be).text == "be" && childBy(document, predicate, {"nsubj"}) != kNone &&
           !isInfinitive(document, predicate);
}

/// "Should it fall", "had they known": the auxiliary stands before the subject.
bool isInverted(const Document& document, Index clause) {
    const Index auxiliary = childBy(document, clause, {"aux"}), subject = childBy(document, clause, {"nsubj"});
    if (auxiliary == kNone || subject == kNone || auxiliary > subject) return false;
    return lemmaOf(document, auxiliary) == "should" || wordAt(document, auxiliary).xpos == "VBD";
}

}  // namespace

bool isConditional(const Document& document, Index clause) {
    const std::vector<Index> marks = childrenBy(document, clause, {"mark"});
    if (std::any_of(marks.begin(), marks.end(), [&](Index at) { return isOneOf(lemmaOf(document, at), kConditions); }))
        return true;
    return marks.empty() && isRelation(wordAt(document, clause).deprel, {"advcl"}) && isInverted(document, clause);
}

void weaken(Belief& belief, Modality modality, float certainty) {
    belief.modality = std::max(belief.modality, modality);
    belief.certainty = std::min(belief.certainty, certainty);
}

Belief withOperators(const Document& document, Index predicate, Belief belief) {
    const Index modal = modalOf(document, predicate);
    const bool negated = (isNegated(document, predicate) && !isOnlyMore(document, predicate)) ||
                         isAverted(document, predicate) || isNarrowlyMissed(document, predicate);
    if (modal != kNone) {
        const std::string_view lemma = lemmaOf(document, modal);
        const bool future = lemma == "will" || lemma == "shall";
        // What cannot or would not happen does not.
        const bool known =
            lemma == "would" && !belief.reported && (cameLater(document, predicate) || cameTrue(document, predicate));
        if (!(negated && isOneOf(lemma, kFirmWhenNegated)) && !known && !isGranted(document, predicate))
            weaken(belief, future ? Modality::planned : Modality::open, certaintyOfModal(lemma));
    }
    if (modal == kNone && isSubjunctive(document, predicate)) weaken(belief, Modality::open, kUnknown);
    if (hasAdverb(document, predicate, kReportive)) belief.reported = true;
    if (hasAdverb(document, predicate, kGuessing)) weaken(belief, Modality::open, kUnknown);
    // A headline's "Leaders to sign pact" means that they will.
    const bool promised = isRoot(document, predicate) && isInfinitive(document, predicate) &&
                          childBy(document, predicate, {"nsubj"}) != kNone;
    if (promised || isDue(document, predicate) || isDestined(document, predicate))
        weaken(belief, Modality::planned, certaintyOfModal("will"));
    if (negated) belief.negative = !belief.negative;
    const bool conditional =
        std::any_of(childrenOf(document, predicate).begin(), childrenOf(document, predicate).end(), [&](Index child) {
            return isRelation(wordAt(document, child).deprel, {"advcl"}) && isConditional(document, child);
        });
    if (conditional && belief.modality == Modality::planned) weaken(belief, Modality::open, kCondition);
    return belief;
}

}  // namespace newsglass::events
