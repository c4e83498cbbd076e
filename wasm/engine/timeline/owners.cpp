#include "engine/timeline/owners.hpp"

#include <algorithm>

#include "engine/syntax/tree.hpp"
#include "engine/timeline/lexicon.hpp"

namespace newsglass::timeline {
namespace {

constexpr int kClimb = 8;      // arcs between a time and its event
constexpr int kStepsInto = 3;  // tokens before a time in which its preposition may stand

/// Whether a word belongs to a time of day: with figures or of few words.
bool isClockWord(std::string_view word) {
    constexpr std::string_view kWords[] = {"a.m.",  "p.m.", "am",    "pm",   "noon",    "midnight", "around",
                                           "about", "at",   "local", "time", "o'clock", ":",        "(",
                                           ")",     "GMT",  "UTC",   "EST",  "EDT",     "ET",       "the"};
    for (const char c : word)
        if (c >= '0' && c <= '9') return word.find('-') == std::string_view::npos;
    return std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
}

}  // namespace

/// A time of day alone tells no day: what happened "at 6am" happened on the day that the story is at.
bool TimeOwners::isClockOnly(const TimeExpression& time) const {
    if (time.type != TimeType::time) return false;
    for (Index token = time.tokens.begin; token < time.tokens.end; ++token)
        if (!isClockWord(document_.text.tokens[token].text)) return false;
    return true;
}

/// The event that a time hangs on: directly, or through nouns that are no parties to it. "The 2015 deal failed"
/// does not tell when it failed.
Index TimeOwners::ownerOf(const TimeExpression& time) const {
    const Index top = topOf(document_, time.tokens);
    if (const Index noun = ownedBefore(time); noun != kNone) return noun;
    if (const Index noun = childBy(document_, top, {"nsubj"});  // "the vote is on Friday"
        noun != kNone && tree_.at(noun) != kNone && childBy(document_, top, {"cop"}) != kNone)
        return tree_.at(noun);
    Index token = top;
    for (int i = 0; i < kClimb; ++i) {
        if (tree_.at(token) != kNone) return tree_.at(token);
        const Word& word = wordAt(document_, token);
        if (word.head == token) break;
        if (token == top && describes(token)) break;
        if (token != top && isRelation(word.deprel, {"nsubj", "csubj", "obj", "iobj", "appos", "acl", "parataxis"}))
            break;
        token = word.head;
    }
    return kNone;
}

/// Whether a noun names something that is no event: "a recalled 2005 Opel Zafira".
bool TimeOwners::isThing(Index noun) const {
    if (wordAt(document_, noun).upos != Upos::PROPN) return false;
    const auto& names = document_.names;
    auto after =
        std::partition_point(names.begin(), names.end(), [&](const Name& name) { return name.tokens.begin <= noun; });
    if (after == names.begin() || !(--after)->tokens.contains(noun)) return true;
    return after->type != EntityType::event;
}

/// Whether a time only tells which thing is meant: "cut emissions to 1990 levels", and not "in the 2003 season".
bool TimeOwners::describes(Index token) const {
    Index noun = wordAt(document_, token).head;
    const std::string_view relation = wordAt(document_, token).deprel;
    const bool before = token < noun && isRelation(relation, {"nummod", "compound", "amod", "nmod:unmarked"});
    const Upos upos = wordAt(document_, noun).upos;
    if (!before || (upos != Upos::NOUN && upos != Upos::PROPN)) return false;
    if (isThing(noun)) return true;
    while (tree_.at(noun) == kNone && wordAt(document_, noun).deprel == "compound" &&
           wordAt(document_, noun).head > noun)
        noun = wordAt(document_, noun).head;  // "the 1959 trade embargo"
    return tree_.at(noun) == kNone && orderOf(markerOf(document_, noun)) == Order::none;
}

/// "Before the vote on Friday": the noun of a phrase of order right before a time, which dates it rather than the
/// verb; or kNone.
Index TimeOwners::ownedBefore(const TimeExpression& time) const {
    const Index begin = time.tokens.begin;
    if (begin < 2 || wordAt(document_, begin - 1).upos != Upos::ADP) return kNone;
    const Index noun = tree_.at(begin - 2);
    if (noun == kNone || wordAt(document_, begin - 2).upos != Upos::NOUN) return kNone;
    const Order order = orderOf(markerOf(document_, begin - 2));
    return order == Order::earlier || order == Order::later ? noun : kNone;
}

/// The preposition of a time expression, in lower case.
std::string TimeOwners::prepositionOf(const TimeExpression& time) const {
    const Index begin = time.tokens.begin;
    const Sentence& sentence = document_.text.sentences[document_.text.tokens[begin].sentence];
    if (begin > sentence.tokens.begin && document_.text.tokens[begin - 1].text == "on") return "on";
    const std::string marker = markerOf(document_, topOf(document_, time.tokens));
    if (!marker.empty()) return marker;
    for (Index i = begin; i > sentence.tokens.begin && begin - i < kStepsInto; --i) {
        const std::string_view word = document_.text.tokens[i - 1].text;
        if (wordAt(document_, i - 1).upos == Upos::ADP || wordAt(document_, i - 1).upos == Upos::SCONJ)
            return std::string(word);
        if (wordAt(document_, i - 1).upos != Upos::ADV && wordAt(document_, i - 1).upos != Upos::DET) break;
    }
    return {};
}

/// The bound that a time's own modifier or preposition says, or that of the noun that it hangs on: "since the vote
/// in 2011".
Bound TimeOwners::boundOf(const TimeExpression& time) const {
    if (time.mod == "on_or_after") return Bound::from;
    if (time.mod == "on_or_before") return Bound::until;
    const Bound own = timeline::boundOf(prepositionOf(time));
    const Index noun = wordAt(document_, topOf(document_, time.tokens)).head;
    if (own != Bound::within || tree_.at(noun) != kNone) return own;
    const Bound bound = timeline::boundOf(markerOf(document_, noun));
    return bound == Bound::before ? own : bound;  // "sworn in before the chief justice on Friday"
}

Interval TimeOwners::intervalOf(const TimeExpression& time) const {
    if (time.range) return {time.range->earliest, time.range->latest};
    switch (boundOf(time)) {
        case Bound::from:
            return {time.earliest, std::nullopt};
        case Bound::until:
            return {std::nullopt, time.latest};
        case Bound::before:
            return {std::nullopt, time.latest};
        case Bound::after:
            return {time.earliest, std::nullopt};
        case Bound::none:
            return {};
        case Bound::within:
            break;
    }
    return {time.earliest, time.latest};
}

}  // namespace newsglass::timeline
