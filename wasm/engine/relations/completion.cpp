#include "engine/relations/completion.hpp"

#include <algorithm>

#include "engine/relations/lexicon.hpp"
#include "engine/relations/phrases.hpp"
#include "engine/relations/settling.hpp"
#include "engine/relations/soundness.hpp"
#include "engine/syntax/clause.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::relations {
namespace {

/// "appeals [for the state] to ban them": whether a noun phrase tells for whom, before an infinitive of its own.
bool hasBeneficiary(const Frame& frame, const Range& tokens, Index noun, Index infinitive) {
    const Index head = frame.word(infinitive).head;
    if (frame.word(infinitive).deprel != "acl" || head < noun || !tokens.contains(head)) return false;
    for (Index token = noun + 1; token < tokens.end; ++token)
        if (frame.text(token) == "for") return true;
    return false;
}

/// "the first state [to ban them]": which one is meant, also where the parser hung it on the verb or took the
/// infinitive for a noun.
void addInfinitive(const Frame& frame, const Clause& clause, Range& tokens, Index noun) {
    const Index at = tokens.end;
    if (at + 1 >= frame.sentence(noun).end || frame.text(at) != "to") return;
    const Index verb = frame.word(at).head;  // also one that hangs on a noun further inside
    const bool inside = verb > at && tokens.contains(frame.word(verb).head) && frame.extent(verb).begin == at;
    const Index child = inside ? verb : beginningAt(frame, at, {noun, clause.head});
    if (child == kNone || !isRelation(frame.word(child).deprel, {"acl", "xcomp", "advcl", "nmod"})) return;
    const bool mistaken = frame.word(child).xpos == "NN" && child == at + 1 && frame.word(child).deprel == "xcomp";
    const bool whose = hasBeneficiary(frame, tokens, noun, child);
    const bool complement = frame.word(child).deprel == "xcomp" && !isOneOf(clause.lemma, {"be", "become", "remain"});
    const bool able = frame.word(child).head + 1 == at &&
                      frame.word(at - 1).upos == Upos::ADJ &&  // "the means necessary"
                      !isOneOf(clause.lemma, {"find", "make", "think", "consider"});
    const bool needed =
        whose || able || isSingledOut(frame.document, noun) || hasProperty(frame.word(noun).lemma, "empty") ||
        (frame.word(child).deprel == "acl" &&
         (hasProperty(frame.word(noun).lemma, "pointing") || hasProperty(frame.word(noun).lemma, "tending")));
    if (complement) return;
    if (!needed || (!isInfinitive(frame.document, child) && !mistaken)) return;
    const Index end = endBeforeComma(frame, child);
    if (end <= at + kLongestAddition) tokens.end = end;
}

/// "the willingness [of the prophet to kill him]", "the skill and care [of its nurses]": cut in front of what belongs
/// to the noun.
void addGenitive(const Frame& frame, const Clause& clause, Range& tokens, Index noun) {
    const Index at = tokens.end;
    if (frame.word(noun).upos != Upos::NOUN || frame.word(at - 1).upos != Upos::NOUN ||
        at >= frame.sentence(noun).end || frame.text(at) != "of" || frame.word(at).deprel == "fixed")
        return;
    const Index head = frame.word(at).head;
    const bool verbs = frame.word(head).head == clause.head && isRelation(frame.word(head).deprel, {"ccomp", "advcl"});
    if (head <= at || frame.extent(head).begin != at || verbs) return;
    const Index end = endBeforeComma(frame, head);
    if (end <= at + kLongestAddition) tokens.end = end;
}

/// "gets the impression [that it rains]", "plays the role [he was given]": a noun that says little keeps its clause,
/// also one that is cut at a comma.
void addRelative(const Frame& frame, Range& tokens, Index noun) {
    constexpr Index kLongestClause = 20;
    const Index at = tokens.end;
    if (at >= frame.sentence(noun).end || noun + 1 != at || frame.text(at) == ",") return;
    const Index child = beginningAt(frame, at, {noun});
    const std::string& lemma = frame.word(noun).lemma;
    const Index article = childBy(frame.document, noun, {"det"});  // "a France [that was true to itself]"
    const bool aName = frame.word(noun).upos == Upos::PROPN && article != kNone && frame.word(article).lemma == "a";
    if (child == kNone || !isRelation(frame.word(child).deprel, {"acl"}) ||
        (!aName && !hasProperty(lemma, "empty") && !isOneOf(lemma, {"people", "person"}) &&
         (frame.word(noun).upos != Upos::NUM || frame.timeAt(noun) != kNone)))
        return;
    const Index end = endBeforeComma(frame, child);
    if (end > child && end <= at + kLongestClause) tokens.end = end;
}

/// "one of the people [who saw it]": says nothing without the clause, which hangs on the other noun.
void addOneOf(const Frame& frame, Range& tokens, Index noun) {
    constexpr Index kLongestClause = 18;
    constexpr int kHighest = 4;
    const Index at = tokens.end;
    if (at >= frame.sentence(noun).end || frame.word(noun).upos != Upos::NUM || frame.text(noun + 1) != "of" ||
        !isOneOf(frame.word(at).xpos, {"WP", "WDT"}))
        return;
    Index clause = at;
    for (int step = 0; step < kHighest && !isRelation(frame.word(clause).deprel, {"acl"}); ++step)
        clause = frame.word(clause).head;
    if (!isRelation(frame.word(clause).deprel, {"acl"}) || frame.extent(clause).begin != at ||
        !tokens.contains(frame.word(clause).head))
        return;
    const Index end = endBeforeComma(frame, clause);
    if (end <= at + kLongestClause) tokens.end = end;
}

/// "the region's mineral [and oil resources]": the other half of what is coordinated inside.
void addCoordinated(const Frame& frame, Range& tokens, Index noun) {
    constexpr Index kLongestConjunct = 8;
    const Index at = tokens.end;
    if (at >= frame.sentence(noun).end || !isOneOf(frame.text(at), {"and", "or"})) return;
    Index conjunct = frame.word(at).head;
    if (frame.word(conjunct).deprel == "compound") conjunct = frame.word(conjunct).head;
    const Word& word = frame.word(conjunct);
    if (word.deprel != "conj" || word.upos != Upos::NOUN || word.head != at - 1 || word.head == noun ||
        frame.word(at - 1).xpos != "NN" || childBy(frame.document, conjunct, {"det"}) != kNone)
        return;
    const Index end = endBeforeComma(frame, conjunct);
    if (end <= at + kLongestConjunct) tokens.end = end;
}

/// "the era of the dictator [Doe]": a name right behind what he is, which the parser took apart.
void addName(const Frame& frame, Range& tokens) {
    const Index at = tokens.end;
    if (at >= frame.sentence(tokens.begin).end || frame.word(at).upos != Upos::PROPN ||
        frame.word(at - 1).upos != Upos::NOUN || frame.nameAt(at) == kNone)
        return;
    const Range& name = frame.document.names[frame.nameAt(at)].tokens;
    const Index head = frame.headOf(name);
    if (name.begin == at && frame.word(head).head == at - 1 && isRelation(frame.word(head).deprel, {"appos", "flat"}))
        tokens.end = name.end;
}

/// "31 cents [a share]", "$40 [a barrel]".
void addRate(const Frame& frame, Range& tokens, Index noun) {
    const Index at = tokens.end;
    const bool counted = frame.word(noun).upos == Upos::SYM || frame.word(noun).upos == Upos::NUM ||
                         isOneOf(frame.word(at - 1).lemma, {"cent", "dollar", "euro", "pound", "pence"});
    if (counted && at + 1 < frame.sentence(noun).end && isOneOf(frame.text(at), {"a", "an", "per", "each"}) &&
        isOneOf(frame.text(at + 1), {"share", "barrel", "ounce", "gallon", "tonne", "ton", "year", "month", "week",
                                     "day", "hour", "head"}) &&
        !(at + 2 < frame.sentence(noun).end &&
          isOneOf(frame.text(at + 2), {"ago", "earlier", "later", "before", "after"})))
        tokens.end = at + 2;
}

/// "[both] Doe" of "both Doe and Roe", who are told of one by one; not of "both hands".
void leaveOutBoth(const Frame& frame, Argument& argument) {
    const Word& first = frame.word(argument.tokens.begin);
    const Index conjunct = childBy(frame.document, argument.head, {"conj"});
    const bool pair = argument.tokens.begin + 1 == argument.head && frame.word(argument.head).xpos == "NNS";
    if (!pair && argument.tokens.size() > 1 && argument.tokens.begin != argument.head && first.head == argument.head &&
        (first.deprel == "cc:preconj" || (first.lemma == "both" && conjunct != kNone)) &&
        (conjunct == kNone || !argument.tokens.contains(conjunct)))
        ++argument.tokens.begin;
}

/// "drove the dollar [lower]", "pays staff [less than others do]".
void addComparison(const Frame& frame, const Clause& clause, Range& tokens, Index noun) {
    const Index at = tokens.end;
    if (at >= frame.sentence(noun).end) return;
    const Index child = beginningAt(frame, at, {clause.head});
    if (child == kNone || frame.word(child).deprel != "advmod" || !isOneOf(frame.word(child).xpos, {"JJR", "RBR"}) ||
        isOneOf(frame.word(child).lemma, {"early", "late", "far", "long", "soon"}))
        return;
    const Index end = endBeforeComma(frame, child);
    if (end <= at + kLongestAddition) tokens.end = end;
}

void completeNoun(const Frame& frame, const Clause& clause, Range& tokens, Index noun) {
    addRate(frame, tokens, noun);
    addName(frame, tokens);
    const Range before = tokens;
    addGenitive(frame, clause, tokens, noun);
    addCoordinated(frame, tokens, noun);
    addRelative(frame, tokens, noun);
    addOneOf(frame, tokens, noun);
    if (breaksOff(frame, tokens)) tokens = before;
}

/// "led | to [Doe leaving]": who does it, and what, behind a preposition that the parser gave to the deed.
void addGerund(const Frame& frame, const Clause& clause, Relation& relation) {
    Range& tokens = relation.object->tokens;
    const Index to = relation.predicate.end, at = tokens.end;
    if (clause.lemma != "lead" || tokens.begin != to + 1 || frame.text(to) != "to" || at >= frame.sentence(to).end ||
        frame.word(at).xpos != "VBG" || frame.word(to).head != at)
        return;
    tokens.end = endBeforeComma(frame, at);
    relation.predicate.end = tokens.begin;
    relation.object->entity = kNone;
}

/// Of a modifier; what follows it may be the verb's as well, so that an infinitive has to hang on its noun.
void completeModifier(const Frame& frame, const Clause& clause, Modifier& modifier, Index noun) {
    completeNoun(frame, clause, modifier.tokens, noun);
    const Index at = modifier.tokens.end;
    if (modifier.role == "time" || frame.timeAt(noun) != kNone || at >= frame.sentence(noun).end) return;
    if (frame.word(noun).lemma != "time" && beginningAt(frame, at, {noun}) != kNone)
        addInfinitive(frame, clause, modifier.tokens, noun);
}

}  // namespace

void complete(const Frame& frame, const Clause& clause, Relation& relation) {
    leaveOutBoth(frame, relation.subject);
    // Not of an object that a relative clause leaves out: it stands in front, and the clause would tell of itself.
    if (relation.object && clause.objectKind != ObjectKind::clause && relation.object->head >= clause.words.begin) {
        leaveOutBoth(frame, *relation.object);
        completeNoun(frame, clause, relation.object->tokens, relation.object->head);
        addInfinitive(frame, clause, relation.object->tokens, relation.object->head);
        addGerund(frame, clause, relation);
        addComparison(frame, clause, relation.object->tokens, relation.object->head);
    }
    for (Modifier& modifier : relation.modifiers) {
        const Index head = frame.headOf(modifier.tokens);
        if (!isRelation(frame.word(head).deprel, {"advcl", "xcomp", "advmod"}) &&
            modifier.tokens.begin >= clause.words.end)
            completeModifier(frame, clause, modifier, head);
    }
    settleModifiers(frame, clause, relation);
}

}  // namespace newsglass::relations
