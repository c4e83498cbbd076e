#include "engine/relations/arguments.hpp"

#include <algorithm>

#include "engine/labels.hpp"
#include "engine/relations/completion.hpp"
#include "engine/relations/lexicon.hpp"
#include "engine/relations/phrases.hpp"
#include "engine/relations/predicates.hpp"
#include "engine/relations/subjects.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::relations {

Argument argumentOf(const Frame& frame, Index head, PhraseOptions options) {
    const Range tokens = phraseOf(frame, head, options);
    const Index conjunct = childBy(frame.document, head, {"conj"});
    const bool several = conjunct != kNone && tokens.contains(conjunct);  // "the mayor and her aides" are not the mayor
    return {tokens, head, several ? kNone : frame.entityOf(head)};
}

namespace {

/// "time", the type of what is meant, or "any".
std::string_view complementOf(const Frame& frame, Index head) {
    if (frame.timeAt(head) != kNone) return "time";
    if (isOneOf(frame.word(head).lemma, {"year", "month", "week", "day", "hour", "minute", "decade", "century", "time",
                                         "moment", "night", "morning", "afternoon", "evening", "weekend"}))
        return "time";
    return frame.isNamed(head) ? label(frame.typeOf(head)) : "any";
}

}  // namespace

std::string_view roleOfPhrase(const Frame& frame, Index head) {
    const std::string preposition = prepositionOf(frame, head);
    const std::string_view role = roleOf(preposition, complementOf(frame, head));
    const Word& word = frame.word(head);
    if (role != "place" || frame.isNamed(head)) return role;
    if (word.upos == Upos::VERB) return preposition == "in" ? "manner" : "topic";
    const bool nowhere = word.upos == Upos::NUM || word.upos == Upos::SYM || word.upos == Upos::ADJ ||
                         word.upos == Upos::ADV || hasProperty(word.lemma, "abstract");
    return nowhere ? "other" : role;
}

namespace {

/// "has risen since [it fell]", "since [taking office]": since when, not why.
bool isSpan(const Frame& frame, Index clause) {
    const Index auxiliary = childBy(frame.document, frame.word(clause).head, {"aux"});
    return frame.word(clause).xpos == "VBG" || (auxiliary != kNone && frame.word(auxiliary).lemma == "have");
}

/// "urged allies [to ban it]", "accused them [of lying]", "left [because it rained]".
std::string_view roleOfClause(const Frame& frame, Index head) {
    if (isRelation(frame.word(head).deprel, {"xcomp"})) return "topic";
    const Index mark = childBy(frame.document, head, {"mark", "advmod"});
    if (mark == kNone) return roleOf({}, "clause");
    const std::string word = lowered(frame.text(mark));
    const bool finite = childBy(frame.document, head, {"nsubj"}) != kNone && frame.text(mark + 1) != "if";
    if (word == "as" && !finite) return "manner";        // "as planned", "as if nothing had happened"
    if (word == "if" && head > frame.word(head).head &&  // "asked him [if he knew]"
        isOneOf(frame.word(frame.word(head).head).lemma, {"ask", "wonder", "know", "see", "check", "say"}))
        return "topic";
    if (word == "since") return isSpan(frame, head) ? "time" : "reason";
    return roleOf(word, "clause");
}

/// "came [a day after they met]", "[hours before the vote]": a duration alone does not say when.
Range withOccasion(const Frame& frame, Range time) {
    constexpr Index kLongest = 18;
    const Range sentence = frame.sentence(time.begin);
    if (time.end >= sentence.end || !isOneOf(frame.word(time.end).lemma, {"after", "before", "since", "into"}))
        return time;
    const Index marked = frame.word(time.end).head;
    const Range occasion = marked == time.end ? Range{time.end, time.end + 1} : frame.extent(marked);
    if (occasion.end <= time.end + 1 || occasion.end > time.end + kLongest || !sentence.contains(occasion)) return time;
    return trimmed(frame.document, {time.begin, occasion.end}, false);
}

std::string_view roleOfAdverb(const Word& adverb) {
    if (isOneOf(adverb.lemma, {"abroad", "home", "overseas", "underground"})) return "place";
    return isOneOf(adverb.lemma, {"early", "late", "soon"}) ? "time" : "manner";
}

Modifier modifierOf(const Frame& frame, const Clause& clause, Index head) {
    const Word& word = frame.word(head);
    if (word.deprel == "xcomp" && word.upos != Upos::VERB)
        return {phraseOf(frame, head, {true, true}), "capacity", frame.entityOf(head)};
    if (isRelation(word.deprel, {"xcomp", "advcl", "ccomp"}))
        return {clauseOf(frame, head), std::string(roleOfClause(frame, head)), kNone};
    if (word.deprel == "advmod" && frame.timeAt(head) == kNone)
        return {trimmed(frame.document, frame.extent(head), false), std::string(roleOfAdverb(word)), kNone};
    std::string_view role = roleOfPhrase(frame, head);
    if (isRelation(word.deprel, {"iobj", "obj"})) role = "recipient";
    if (role == "agent" && clause.construction != Construction::passive) role = "manner";
    const Index noun = resolved(frame, head);
    if (noun == head && prepositionToken(frame, head) == kNone && frame.timeAt(head) != kNone)
        return {withOccasion(frame, phraseOf(frame, head, {true, true})), std::string(role), kNone};
    return {phraseOf(frame, noun, {noun == head, true}), std::string(role), frame.entityOf(noun)};
}

/// "take [a step back]", "bring [the sides closer together]": the direction right behind an object is said with it.
void takeDirection(const Frame& frame, const Clause& clause, Argument& object) {
    const Index at = object.tokens.end;
    if (at < frame.sentence(object.head).end && frame.word(at).head == clause.head && isDirection(frame, at) &&
        at > clause.head)
        object.tokens.end = at + 1;
}

/// "joined the party [in 1999] and the cabinet [in 2004]": of two phrases with one preposition around an object each is
/// of the object in front of it.
bool isOfOther(const Frame& frame, const Clause& clause, Index object, Index phrase) {
    if (clause.objects.size() < 2) return false;
    const auto lastBefore = [&](Index token) {
        Index found = kNone;
        for (const Index one : clause.objects)
            if (one < token) found = one;
        return found;
    };
    const std::string preposition = prepositionOf(frame, phrase);
    const bool shared = std::any_of(clause.modifiers.begin(), clause.modifiers.end(), [&](Index other) {
        return prepositionOf(frame, other) == preposition && lastBefore(other) != lastBefore(phrase);
    });
    return shared && lastBefore(phrase) != kNone && lastBefore(phrase) != object;
}

/// "with the intention | of devouring it": a noun that says nothing without what was cut off behind it.
bool isCutShort(const Frame& frame, Index head, const Range& phrase) {
    if (!hasProperty(frame.word(head).lemma, "pointing")) return false;
    const std::vector<Index> clauses = childrenBy(frame.document, head, {"acl"});
    return std::any_of(clauses.begin(), clauses.end(),
                       [&](Index clause) { return frame.extent(clause).begin == phrase.end; });
}

/// "is [only the latest issue]", "are [not people] that vote": the adverbs are the copula's.
Range withoutAdverbs(const Frame& frame, Range range, Index head) {
    const auto isAdverb = [&](Index token) {
        const Word& word = frame.word(token);
        return word.head == head && !isJoint(frame, token + 1) &&  // "was [en-route]"
               (word.upos == Upos::ADV || isNot(frame, token)) && !hasProperty(word.lemma, "hedge");
    };
    while (range.size() > 1 && range.begin < head && frame.word(head).upos != Upos::ADJ && isAdverb(range.begin))
        ++range.begin;
    return range;
}

/// The object of a copula: its noun phrase without the copula's adverbs.
Argument predicateNoun(const Frame& frame, const Clause& clause) {
    const Index head = clause.objects.front();
    Argument result = argumentOf(frame, head, {true, true});
    const bool clausal = frame.word(head).upos == Upos::VERB || childBy(frame.document, head, {"nsubj:outer"}) != kNone;
    if (clausal && clause.words.end <= head)  // "the aim is [to avoid losses]"
        result.tokens = trimmed(frame.document, {clause.words.end, std::max(frame.extent(head).end, head + 1)}, false);
    if (const Index to = childBy(frame.document, head, {"mark"});
        to != kNone && frame.word(to).xpos == "TO" && to < head)
        result.tokens.begin = std::min(result.tokens.begin, to);  // "is [to blame]"
    result.tokens = withoutAdverbs(frame, result.tokens, head);
    if (result.tokens.begin < clause.words.end && clause.words.end <= head) result.tokens.begin = clause.words.end;
    return result;
}

/// "all | of the peaks": what a quantity is of belongs to it, also where the parser hung it on the verb.
void completeQuantity(const Frame& frame, Relation& relation) {
    if (!relation.object) return;
    const auto rest = std::find_if(relation.modifiers.begin(), relation.modifiers.end(), [&](const Modifier& m) {
        return m.tokens.begin == relation.object->tokens.end && frame.text(m.tokens.begin) == "of";
    });
    const Word& word = frame.word(relation.object->head);
    if (rest == relation.modifiers.end() ||
        (word.upos != Upos::NUM && !isOneOf(word.lemma, {"all", "some", "each", "many", "most", "none", "any", "half",
                                                         "part", "lot", "percent", "%", "number", "amount"})))
        return;
    relation.object->tokens.end = rest->tokens.end;
    relation.modifiers.erase(rest);
}

}  // namespace

Relation relationOf(const Frame& frame, const Clause& clause, Index subject, Index object, bool wholeSubject,
                    bool wholeObject) {
    Relation relation;
    relation.subject = argumentOf(frame, subject, {false, wholeSubject, clause.chain.front()});
    if (isCopular(frame, subject)) relation.subject.tokens = withoutAdverbs(frame, relation.subject.tokens, subject);
    if (clause.objectKind == ObjectKind::phrase && object != kNone) {
        relation.object = argumentOf(frame, object, {false, wholeObject, clause.chain.front()});
        takeDirection(frame, clause, *relation.object);
    }
    if (clause.objectKind == ObjectKind::clause) relation.object = Argument{clauseOf(frame, object), object, kNone};
    if (clause.objectKind == ObjectKind::predicate) relation.object = predicateNoun(frame, clause);
    relation.predicate = clause.words;
    relation.wording = clause.wording;
    relation.lemma = clause.lemma;
    for (const Index head : clause.modifiers) {
        if (head == subject || head == object || isOfOther(frame, clause, object, head)) continue;
        Modifier found = modifierOf(frame, clause, head);
        const auto repeats = [&](const Range& other) { return other.overlaps(found.tokens); };
        const bool said = repeats(relation.subject.tokens) || (relation.object && repeats(relation.object->tokens)) ||
                          std::any_of(relation.modifiers.begin(), relation.modifiers.end(),
                                      [&](const Modifier& m) { return repeats(m.tokens); });
        if (!said && !found.tokens.contains(clause.head) && !isCutShort(frame, head, found.tokens))
            relation.modifiers.push_back(std::move(found));
    }
    completeQuantity(frame, relation);
    complete(frame, clause, relation);
    return relation;
}

}  // namespace newsglass::relations
