#include "engine/relations/settling.hpp"

#include <algorithm>
#include <cctype>

#include "engine/relations/lexicon.hpp"
#include "engine/relations/phrases.hpp"
#include "engine/syntax/clause.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::relations {

Index beginningAt(const Frame& frame, Index at, std::initializer_list<Index> heads) {
    for (const Index head : heads)
        for (const Index child : frame.children(head))
            if (child >= at && frame.extent(child).begin == at) return child;
    return kNone;
}

Index endBeforeComma(const Frame& frame, Index child) {
    const Range extent = frame.extent(child);
    const Index far = std::min(extent.end, child + 2 * kLongestAddition);  // what is longer is not added anyway
    for (Index token = child + 1; token < far; ++token)
        if (isOneOf(frame.text(token), {",", ";", ":", "—", "–", "("})) return token;
    return extent.end;
}

namespace {

/// "investigated the [2001] attacks": a time between a noun and its article is no time of the verb.
void addTimeInside(const Frame& frame, Relation& relation) {
    Argument& object = *relation.object;
    const Range extent = frame.extent(object.head);
    std::erase_if(relation.modifiers, [&](const Modifier& m) {
        if (m.tokens.end > object.tokens.begin || m.tokens.begin <= extent.begin ||
            extent.begin < relation.predicate.end || m.tokens.begin < relation.predicate.end)
            return false;
        object.tokens.begin = extent.begin;
        return true;
    });
}

/// "call for [the rules to be changed]": who is to do it and what, which the parser tends to part.
void joinInfinitives(const Frame& frame, const Clause& clause, Relation& relation) {
    if (!hasProperty(frame.word(clause.head).lemma, "wishing")) return;
    for (std::size_t i = 0; i + 1 < relation.modifiers.size(); ++i) {
        Modifier &whom = relation.modifiers[i], &what = relation.modifiers[i + 1];
        if (whom.tokens.end != what.tokens.begin || frame.text(what.tokens.begin) != "to") continue;
        const bool inside = frame.text(whom.tokens.begin) == "for";
        const bool before = whom.tokens.begin == clause.head + 2 && frame.text(clause.head + 1) == "for";
        if ((!inside && !before) || what.role == "goal") continue;
        if (!inside) --whom.tokens.begin;
        whom.tokens.end = what.tokens.end;
        whom.role = "topic";
        whom.entity = kNone;
        relation.modifiers.erase(relation.modifiers.begin() + std::ptrdiff_t(i) + 1);
        return;
    }
}

/// "led to [Doe leaving]", "with [two minutes left]": a participle right behind a preposition's noun is what the
/// preposition is about, also where the parser hung it on the verb.
void addParticiple(const Frame& frame, const Clause& clause, Modifier& modifier, Index head) {
    const Index at = modifier.tokens.end;
    const Index marker = prepositionToken(frame, head);
    const bool lone = marker == kNone && modifier.tokens.begin > 0 && frame.text(modifier.tokens.begin - 1) == "with";
    if (at >= frame.sentence(clause.head).end || (marker == kNone && !lone)) return;
    const bool with = lone || frame.text(marker) == "with";
    if (!with && (frame.text(marker) != "to" || frame.word(at).xpos != "VBG" ||
                  !isOneOf(clause.lemma, {"lead", "contribute", "object"})))
        return;
    if (!isOneOf(frame.word(at).xpos, {"VBG", "VBN"}) && frame.text(at) != "left") return;
    const Word& word = frame.word(at);
    const bool left = frame.text(at) == "left" && word.deprel == "advmod";
    if ((word.head != head && word.head != clause.head) ||
        (!left && !isRelation(word.deprel, {"acl", "advcl", "xcomp", "amod"})) ||
        std::isupper(static_cast<unsigned char>(frame.text(at).front())))
        return;
    const Index end = endBeforeComma(frame, at);
    if (end > at + kLongestAddition) return;
    modifier.tokens = {modifier.tokens.begin - (lone ? 1 : 0), end};
    if (with) modifier.role = "circumstance";
    modifier.entity = kNone;
}

/// "scored with two minutes [to play]".
void joinRemainder(const Frame& frame, Relation& relation) {
    for (std::size_t i = 0; i + 1 < relation.modifiers.size(); ++i) {
        Modifier &time = relation.modifiers[i], &rest = relation.modifiers[i + 1];
        if (time.tokens.end != rest.tokens.begin || frame.text(time.tokens.begin) != "with" ||
            frame.text(rest.tokens.begin) != "to" ||
            !isOneOf(frame.word(time.tokens.end - 1).lemma,
                     {"second", "minute", "hour", "day", "game", "round", "lap"}))
            continue;
        const Index end = std::min(rest.tokens.end, rest.tokens.begin + 2);  // "to play", whatever comes then
        time.tokens.end = end;
        time.role = "circumstance";
        time.entity = kNone;
        relation.modifiers.erase(relation.modifiers.begin() + std::ptrdiff_t(i) + 1);
        return;
    }
}

/// "had [both hands amputated]", "anger [at the raid]": what hangs on the verb though it says what the object is.
void joinObject(const Frame& frame, const Clause& clause, Relation& relation) {
    Argument& object = *relation.object;
    std::erase_if(relation.modifiers, [&](const Modifier& m) {
        if (m.tokens.begin != object.tokens.end || clause.objectKind != ObjectKind::phrase) return false;
        const Word& head = frame.word(frame.headOf(m.tokens));
        const bool done = frame.word(object.head).upos != Upos::PRON &&  // "saw him win": it reads as whom he is
                          isOneOf(clause.lemma, {"have", "get", "see", "watch", "hear"}) && head.deprel == "xcomp" &&
                          head.upos == Upos::VERB && frame.text(m.tokens.begin) != "to";
        const bool felt = frame.text(m.tokens.begin) == "at" && frame.timeAt(m.tokens.end - 1) == kNone &&
                          isOneOf(frame.word(object.head).lemma,
                                  {"anger", "outrage", "sadness", "shock", "dismay", "surprise", "disappointment",
                                   "frustration", "horror", "fury", "alarm", "delight", "disgust", "displeasure"});
        if (!done && !felt) return false;
        object.tokens.end = m.tokens.end;
        if (done) object.entity = kNone;
        return true;
    });
}

/// "was given self-rule in 1971 and [full independence] in 1979": of two times, the one behind "and" is of what else is
/// named there.
void leaveOutOther(const Frame& frame, Relation& relation) {
    constexpr Index kFarthest = 24;
    for (std::size_t i = 0; i + 1 < relation.modifiers.size(); ++i) {
        const Modifier &one = relation.modifiers[i], &other = relation.modifiers[i + 1];
        const Range gap{one.tokens.end, other.tokens.begin};
        if (one.role != "time" || other.role != "time" || gap.begin + 1 >= gap.end || gap.size() > kFarthest ||
            frame.text(one.tokens.begin) != frame.text(other.tokens.begin))
            continue;
        for (Index token = gap.begin; token < gap.end; ++token) {
            if (frame.word(token).upos != Upos::CCONJ) continue;
            relation.modifiers.erase(relation.modifiers.begin() + std::ptrdiff_t(i) + 1);
            return;
        }
    }
}

bool isBareTime(const Frame& frame, const Modifier& modifier) {
    return modifier.role == "time" && frame.timeAt(modifier.tokens.begin) != kNone &&
           frame.word(modifier.tokens.begin).upos != Upos::ADP;
}

/// "has freed men [arrested] last month": the present perfect takes no time that is over, nor one to come.
bool isOutOfTense(const Frame& frame, const Clause& clause, const Modifier& modifier) {
    const Index auxiliary = childBy(frame.document, clause.chain.front(), {"aux"});
    if (auxiliary == kNone || !isOneOf(frame.word(auxiliary).xpos, {"VBZ", "VBP"}) ||
        frame.word(auxiliary).lemma != "have" || modifier.tokens.begin < clause.words.end)
        return false;
    return isOneOf(frame.word(modifier.tokens.begin).lemma, {"last", "next"}) ||
           frame.text(modifier.tokens.end - 1) == "ago";
}

/// A time belongs to the noun in front of it where another one is the verb's: "today defended the raid [on Monday]",
/// "ahead of the vote [next month]"; where the verb's tense does not allow it, too.
void moveTimes(const Frame& frame, const Clause& clause, Relation& relation) {
    for (std::size_t i = 0; i < relation.modifiers.size(); ++i) {
        const Modifier& time = relation.modifiers[i];
        if (!isBareTime(frame, time)) continue;
        Modifier* before = i > 0 ? &relation.modifiers[i - 1] : nullptr;
        const bool occasion = before && before->role != "place" && before->tokens.end == time.tokens.begin &&
                              isOneOf(lowered(frame.text(before->tokens.begin)),
                                      {"ahead", "before", "after", "since", "until", "following"});
        const bool second = before && i == 1 && isBareTime(frame, *before) && before->tokens.end <= clause.words.begin;
        const bool apart = isOutOfTense(frame, clause, time);
        if (!occasion && !second && !apart) continue;
        if (before && before->tokens.end == time.tokens.begin)
            before->tokens.end = time.tokens.end;
        else if (relation.object && relation.object->tokens.end == time.tokens.begin &&
                 frame.word(relation.object->head).upos != Upos::PRON)
            relation.object->tokens.end = time.tokens.end;
        else
            continue;
        relation.modifiers.erase(relation.modifiers.begin() + std::ptrdiff_t(i));
        --i;
    }
}

/// "while Doe [said]": what a source says is gone.
bool isLeftCue(const Frame& frame, const Modifier& modifier) {
    const Index last = modifier.tokens.end - 1;
    return modifier.tokens.size() > 1 && frame.word(last).upos == Upos::VERB &&
           isOneOf(frame.word(last).lemma, {"say", "claim", "insist", "argue", "add"}) &&
           frame.word(last).xpos != "VBN";
}

/// "any role in the [September 2001] attacks": a time behind an article is of the noun behind it, whatever it hangs on.
bool isOfNounBehind(const Frame& frame, const Modifier& modifier) {
    const Range& tokens = modifier.tokens;
    const Range sentence = frame.sentence(tokens.begin);
    if (modifier.role != "time" || tokens.begin == sentence.begin || tokens.end + 1 >= sentence.end) return false;
    const Index next = frame.text(tokens.end) == "," ? tokens.end + 1 : tokens.end;
    return isOneOf(frame.text(tokens.begin - 1), {"the", "a", "an"}) &&
           frame.word(tokens.begin - 1).head >= tokens.end && isOneOf(frame.word(next).xpos, {"NN", "NNS", "JJ"});
}

/// "In a letter he said, “[Doe] …": what stands outside a quotation modifies the saying.
bool isOutsideQuote(const Frame& frame, const Clause& clause, const Modifier& modifier) {
    constexpr Index kFarthest = 64;
    if (modifier.tokens.end > clause.words.begin || modifier.tokens.end + kFarthest < clause.words.begin) return false;
    int depth = 0;
    for (Index token = modifier.tokens.end; token < clause.words.begin; ++token) {
        const std::string_view text = frame.text(token);
        if (text == "“") ++depth;
        if (text == "”") --depth;
        if (text == "\"") depth = depth > 0 ? depth - 1 : depth + 1;
    }
    return depth > 0;
}

/// "as they call it": how it is said, not what.
bool isAsideClause(const Frame& frame, Index head) {
    const Index mark = childBy(frame.document, head, {"mark"});
    return mark != kNone && frame.text(mark) == "as" && frame.extent(head).size() <= 6 &&
           isOneOf(frame.word(head).lemma, {"call", "say", "know", "put"});
}

}  // namespace

void settleModifiers(const Frame& frame, const Clause& clause, Relation& relation) {
    if (relation.object && relation.object->head >= clause.words.begin) {
        if (clause.objectKind != ObjectKind::clause) addTimeInside(frame, relation);
        std::erase_if(relation.modifiers,
                      [&](const Modifier& m) { return m.tokens.overlaps(relation.object->tokens); });
    }
    std::erase_if(relation.modifiers, [&](const Modifier& m) {
        const Index head = frame.headOf(m.tokens);
        const bool aside = isRelation(frame.word(head).deprel, {"advcl"}) && isAsideClause(frame, head);
        return aside || isLeftCue(frame, m) || isOfNounBehind(frame, m) || isOutsideQuote(frame, clause, m);
    });
    for (std::size_t i = 0; i + 1 < relation.modifiers.size();)  // one that was completed holds the next
        if (relation.modifiers[i].tokens.end > relation.modifiers[i + 1].tokens.begin &&
            relation.modifiers[i].tokens.begin < relation.modifiers[i + 1].tokens.begin)
            relation.modifiers.erase(relation.modifiers.begin() + std::ptrdiff_t(i) + 1);
        else
            ++i;
    for (Modifier& modifier : relation.modifiers) addParticiple(frame, clause, modifier, frame.headOf(modifier.tokens));
    if (relation.object) joinObject(frame, clause, relation);
    leaveOutOther(frame, relation);
    joinInfinitives(frame, clause, relation);
    joinRemainder(frame, relation);
    moveTimes(frame, clause, relation);
}

}  // namespace newsglass::relations
