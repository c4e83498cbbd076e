#include "engine/events/turns.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "engine/events/operators.hpp"
#include "engine/events/tense.hpp"
#include "engine/syntax/clause.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::events {

bool isComeback(const Document& document, Index governor, Index infinitive) {
    constexpr auto kReturns = std::to_array<std::string_view>({"return", "recover", "rebound"});
    constexpr auto kFeats = std::to_array<std::string_view>(
        {"win", "beat", "defeat", "take", "claim", "finish", "score", "reach", "secure", "equalize", "lead", "draw"});
    if (!isRelation(wordAt(document, infinitive).deprel, {"advcl", "xcomp"}) || infinitive < governor ||
        !isInfinitive(document, infinitive) || !isOneOf(lemmaOf(document, infinitive), kFeats) ||
        tenseOf(document, governor).tense != Tense::past)
        return false;
    if (isOneOf(lemmaOf(document, governor), kReturns)) return true;
    const std::vector<Index> particles = childrenBy(document, governor, {"advmod", "compound:prt"});
    return std::any_of(particles.begin(), particles.end(),
                       [&](Index at) { return at == governor + 1 && lemmaOf(document, at) == "back"; });
}

bool asksWhy(const Document& document, Index root) {
    const TenseAspect form = tenseOf(document, root);
    return modalOf(document, root) == kNone && (form.tense == Tense::past || form.perfect) &&
           hasAdverb(document, root, std::to_array<std::string_view>({"why"}));
}

bool isTerm(const Document& document, Index governor, Index clause) {
    return lemmaOf(document, governor) == "long" && markOf(document, clause) == "as" &&
           hasAdverb(document, governor, std::to_array<std::string_view>({"as", "so"}));
}

bool isDestined(const Document& document, Index predicate) {
    // "Was to become king": who tells it knows that it came true.
    if (lemmaOf(document, predicate) == "become") return false;
    const std::vector<Index> auxiliaries = childrenBy(document, predicate, {"aux"});
    return std::any_of(auxiliaries.begin(), auxiliaries.end(), [&](Index at) {
        const Index next = at + 1;
        return lemmaOf(document, at) == "be" && next < predicate && lemmaOf(document, next) == "to" &&
               wordAt(document, next).head == predicate;
    });
}

bool isGranted(const Document& document, Index predicate) {
    const Index modal = modalOf(document, predicate);
    if (modal == kNone || lemmaOf(document, modal) != "may" || !tenseOf(document, predicate).perfect) return false;
    const std::vector<Index> others = childrenBy(document, predicate, {"conj"});
    return std::any_of(others.begin(), others.end(), [&](Index other) {
        const Index link = childBy(document, other, {"cc"}), subject = childBy(document, other, {"nsubj"});
        if (link == kNone || lemmaOf(document, link) != "but" || modalOf(document, other) != kNone) return false;
        const bool same = subject == kNone || wordAt(document, subject).xpos == "PRP";
        return same && !isNegated(document, other) && tenseOf(document, other).tense != Tense::none;
    });
}

bool isAwaited(const Document& document, Index clause) {
    constexpr auto kMarks = std::to_array<std::string_view>({"until", "till", "before"});
    constexpr auto kUnits = std::to_array<std::string_view>({"minute", "hour", "day", "week", "month", "year"});
    const Index mark = childBy(document, clause, {"mark", "case"});
    return mark != kNone && isOneOf(lemmaOf(document, mark), kMarks) &&
           tenseOf(document, clause).tense == Tense::present &&
           (mark == 0 || !isOneOf(lemmaOf(document, mark - 1), kUnits));
}

bool isManner(const Document& document, Index governor, Index participle) {
    return participle > governor && wordAt(document, participle).xpos == "VBG" &&
           childBy(document, participle, {"mark", "nsubj", "aux", "punct"}) == kNone;
}

bool isForOthers(const Document& document, Index infinitive) {
    return markOf(document, infinitive) == "for" && childBy(document, infinitive, {"nsubj"}) != kNone;
}

bool isFiniteAside(const Document& document, Index clause) {
    return isRelation(wordAt(document, clause).deprel, {"advcl"}) && tenseOf(document, clause).tense != Tense::none &&
           childBy(document, clause, {"mark"}) != kNone;
}

bool isFronted(const Document& document, Index clause, Index cue) {
    return clause < cue && wordAt(document, clause).head >= cue && isFiniteAside(document, clause) &&
           cue + 1 < document.text.tokens.size() && tokenAt(document, cue + 1).text != ",";
}

}  // namespace newsglass::events
