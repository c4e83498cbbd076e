#include "engine/events/presupposition.hpp"

#include <array>
#include <string_view>

#include "engine/events/operators.hpp"
#include "engine/events/signatures.hpp"
#include "engine/events/tense.hpp"
#include "engine/syntax/clause.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::events {
namespace {

/// What there may be none of, and what is only one of many.
constexpr auto kAnything = std::to_array<std::string_view>({"any", "no", "either", "neither"});
constexpr auto kSomething = std::to_array<std::string_view>({"a", "an", "some", "another", "such", "every", "each"});
constexpr auto kAnybody = std::to_array<std::string_view>({"anyone", "anybody", "anything", "whoever"});
constexpr auto kSomebody =
    std::to_array<std::string_view>({"someone", "somebody", "something", "nobody", "nothing", "those", "that"});

/// Whether the determiner of a noun is one of these.
template <std::size_t N>
bool hasDeterminer(const Document& document, Index noun, const std::array<std::string_view, N>& list) {
    const Index determiner = childBy(document, noun, {"det"});
    return determiner != kNone && isOneOf(lemmaOf(document, determiner), list);
}

/// "Any firm", "anyone", "those who": whoever it may be, if there is one at all.
bool isAnything(const Document& document, Index noun) {
    const std::string_view lemma = lemmaOf(document, noun);
    return isOneOf(lemma, kAnybody) || isOneOf(lemma, kSomebody) || hasDeterminer(document, noun, kAnything);
}

/// "A law", "a product": one that may yet have to be made. What a copula says of its subject is no more than that.
bool isIndefinite(const Document& document, Index noun) {
    if (childBy(document, noun, {"cop"}) != kNone) return true;
    const std::string_view form = wordAt(document, noun).xpos;
    if (form == "NNP" || form == "NNPS") return false;
    if (childBy(document, noun, {"det"}) == kNone) return childBy(document, noun, {"nmod:poss"}) == kNone;
    return hasDeterminer(document, noun, kSomething);
}

/// "Wants the minister [banned]": the participle is what is wished for.
bool isWished(const Document& document, Index noun) {
    constexpr auto kWishing = std::to_array<std::string_view>({"want", "need", "like", "prefer", "wish", "order"});
    return isRelation(wordAt(document, noun).deprel, {"obj"}) &&
           isOneOf(lemmaOf(document, wordAt(document, noun).head), kWishing);
}

}  // namespace

bool isAny(const Document& document, Index noun) {
    constexpr auto kAny = std::to_array<std::string_view>({"any"});
    return isOneOf(lemmaOf(document, noun), kAnybody) || hasDeterminer(document, noun, kAny);
}

bool isMadeUp(const Document& document, Index noun, Index clause, Modality modality) {
    constexpr auto kMaking = std::to_array<std::string_view>(
        {"design", "build", "create", "develop", "invent", "write", "make", "produce", "find", "want", "need", "seek"});
    constexpr auto kIdeas = std::to_array<std::string_view>({"idea", "concept", "vision", "dream", "notion"});
    const TenseAspect tense = tenseOf(document, clause);
    if (modality == Modality::actual || tense.tense != Tense::past || tense.perfect) return false;
    if (lemmaOf(document, noun) == "time" && childBy(document, noun, {"cop"}) != kNone) return true;
    const Word& word = wordAt(document, noun);
    if (!isIndefinite(document, noun)) return false;
    return isRelation(word.deprel, {"obj"}) ? isOneOf(lemmaOf(document, word.head), kMaking)
                                            : isOneOf(lemmaOf(document, word.head), kIdeas);
}

bool isContent(const Document& document, Index noun, Index clause) {
    if (signatureOf(wordAt(document, noun), Complement::clause).affirmed == Effect::none) return false;
    // A clause that lacks nothing: "a claim that Doe [denied]" lacks its object.
    const bool whole =
        isRoot(document, noun) || childBy(document, clause, {"cop", "obj", "nsubj:pass", "ccomp"}) != kNone;
    const std::vector<Index>& children = childrenOf(document, clause);
    return isRelation(wordAt(document, clause).deprel, {"acl"}) && whole &&
           childBy(document, clause, {"nsubj"}) != kNone && childBy(document, clause, {"mark"}) == kNone &&
           std::none_of(children.begin(), children.end(), [&](Index child) {
               const std::string_view form = wordAt(document, child).xpos;
               return form == "WDT" || form == "WP" || form == "WRB" || lemmaOf(document, child) == "that";
           });
}

bool isPresupposed(const Document& document, Index noun, Index clause) {
    const Word& word = wordAt(document, clause);
    const std::string_view form = wordAt(document, noun).xpos;
    if (isInfinitive(document, clause) || modalOf(document, clause) != kNone) return false;
    if (isContent(document, noun, clause)) return false;
    if (word.deprel == "acl:relcl") {
        const TenseAspect tense = tenseOf(document, clause);
        if (tense.tense == Tense::past) return true;
        if (tense.tense != Tense::present || isAnything(document, noun)) return false;
        return tense.perfect || form == "NNS" || !isIndefinite(document, noun);
    }
    if (isAnything(document, noun) || isWished(document, noun)) return false;
    if (childBy(document, clause, {"mark", "nsubj", "aux"}) != kNone) return false;
    return word.xpos == "VBN" || word.xpos == "VBD" || (word.xpos == "VBG" && !isIndefinite(document, noun));
}

}  // namespace newsglass::events
