#include "engine/relations/subjects.hpp"

#include <algorithm>

#include "engine/relations/lexicon.hpp"
#include "engine/relations/phrases.hpp"
#include "engine/syntax/clause.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::relations {

Index copulaOf(const Frame& frame, Index token) {
    const Index copula = childBy(frame.document, token, {"cop"});
    if (copula != kNone || frame.word(token).upos != Upos::ADJ) return copula;
    return childBy(frame.document, token, {"aux:pass"});  // "going to be upset"
}

bool isCopular(const Frame& frame, Index token) { return copulaOf(frame, token) != kNone; }

bool isRelativePronoun(const Frame& frame, Index token) {
    const Word& word = frame.word(token);
    return word.xpos == "WDT" || word.xpos == "WP" || word.xpos == "WP$";
}

namespace {

/// The person named right in front of "who", where the parser took a word further away: "a friend of Doe, who …".
/// Without a comma only when that word is no person. kNone without one.
Index personBefore(const Frame& frame, Index token, Index noun) {
    if (!isOneOf(frame.word(token).lemma, {"who", "whom", "whose"}) || token < 2) return kNone;
    const bool comma = frame.text(token - 1) == ",";
    const Index name = frame.nameAt(comma ? token - 2 : token - 1);
    if (name == kNone || frame.document.names[name].type != EntityType::person || frame.nameAt(noun) == name)
        return kNone;
    const Index head = frame.headOf(frame.document.names[name].tokens);
    if (!frame.sentence(token).contains(head) || head < noun || frame.word(head).deprel == "conj") return kNone;
    const bool human = frame.typeOf(noun) == EntityType::person || office(frame.word(noun).lemma) != nullptr;
    return comma || !human ? head : kNone;
}

/// "trucker", "violinist", "Lyonian": what a noun ends on that may name somebody.
bool isAgentive(std::string_view noun) {
    constexpr std::string_view kEnds[] = {"er", "or", "ist", "ian", "ant", "ent", "man", "ee", "woman", "eer", "folk"};
    return std::any_of(std::begin(kEnds), std::end(kEnds), [&](std::string_view end) { return noun.ends_with(end); });
}

}  // namespace

Nature natureOf(const Frame& frame, Index noun) {
    const Word& word = frame.word(noun);
    if (word.upos != Upos::NOUN && word.upos != Upos::PROPN) return Nature::unknown;
    switch (frame.typeOf(noun)) {
        case EntityType::person:
        case EntityType::group:
            return Nature::human;
        case EntityType::organization:
            return Nature::unknown;
        case EntityType::other:  // nouns that name people are known as such, but for some that say what one does
            return word.upos == Upos::PROPN || isAgentive(word.lemma) ? Nature::unknown : Nature::thing;
        default:
            return Nature::thing;
    }
}

namespace {

/// "concerns from [staff] who feared", "a friend of the [firm] which": of the nouns that the clause could hang on the
/// nearest one that its pronoun can stand for, where the parser took one that it cannot. Else kNone.
Index fittingBefore(const Frame& frame, Index token, Index noun) {
    const std::string_view pronoun = frame.word(token).lemma;
    const bool who = pronoun == "who" || pronoun == "whom";
    if (!who && pronoun != "which") return kNone;
    const Nature misfit = who ? Nature::thing : Nature::human;
    if (natureOf(frame, noun) != misfit) return kNone;
    Index at = token;
    while (at > noun && (frame.word(at - 1).upos == Upos::PUNCT || frame.word(at - 1).upos == Upos::ADP)) --at;
    for (Index near = at - 1; near > noun; near = frame.word(near).head) {
        const Nature nature = natureOf(frame, near);
        const bool group = nature == Nature::unknown && frame.word(near).upos == Upos::NOUN;
        if (nature == (who ? Nature::human : Nature::thing) || (who && group)) return near;
        if (frame.word(near).head == near) break;
    }
    return kNone;
}

}  // namespace

Index resolved(const Frame& frame, Index token) {
    if (!isRelativePronoun(frame, token)) return token;
    const Index noun = antecedentOf(frame.document, token);
    if (noun != token) {
        if (const Index person = personBefore(frame, token, noun); person != kNone) return person;
        const Index fitting = fittingBefore(frame, token, noun);
        return fitting == kNone ? noun : fitting;
    }
    // Where the parser saw no relative clause: the noun right in front, "the company, which …".
    const Index begin = frame.sentence(token).begin;
    Index before = token;
    while (before > begin &&
           isOneOf(frame.text(before - 1), {",", "in", "to", "of", "for", "with", "on", "at", "from", "by"}))
        --before;
    if (frame.word(token).xpos != "WDT" || before == begin) return kNone;
    const Upos upos = frame.word(before - 1).upos;
    return upos == Upos::NOUN || upos == Upos::PROPN ? before - 1 : kNone;
}

namespace {

/// "it" that stands for a clause: "it was announced that …", "it is hard to say".
bool isExpletive(const Frame& frame, Index subject, Index head) {
    if (frame.word(subject).lemma != "it") return false;
    if (isCleft(frame.document, subject)) return true;
    if (isPassive(frame.document, head)) return childBy(frame.document, head, {"ccomp", "csubj"}) != kNone;
    if (isCopular(frame, head) && hasProperty(frame.word(head).lemma, "content") && frame.entityOf(subject) != kNone &&
        childBy(frame.document, head, {"acl"}) != kNone)
        return true;  // "it is a claim that Moscow denies"
    const auto hasClause = [&](Index adjective) {
        return frame.word(adjective).upos == Upos::ADJ &&
               childBy(frame.document, adjective, {"ccomp", "csubj", "xcomp", "advcl"}) != kNone;
    };
    if (isCopular(frame, head)) return hasClause(head);
    const Index complement = childBy(frame.document, head, {"xcomp"});  // "it became cheaper to ship milk"
    return complement != kNone && hasClause(complement);
}

/// A participle in front of its noun or behind a comma is not of the noun but of the clause: "he is in custody,
/// suspected of murder", "adjusted for the season, the rate is 4 %".
bool isAdjunct(const Frame& frame, Index participle) {
    const Word& word = frame.word(participle);
    if (word.deprel != "acl" || !isOneOf(word.xpos, {"VBN", "VBG"})) return false;
    const Index begin = frame.extent(participle).begin;
    return participle < word.head || frame.word(begin).upos == Upos::PUNCT ||
           (begin > 0 && frame.text(begin - 1) == ",");
}

/// "the [bombing] of an airport that killed two": what happened somewhere did it, not where it happened.
Index eventAbove(const Frame& frame, Index verb, Index place) {
    const Word& word = frame.word(place);
    if (!isRelation(word.deprel, {"nmod"}) || word.head >= place ||
        !isOneOf(frame.word(verb).lemma, {"kill", "injure", "wound", "hurt", "destroy", "damage", "leave", "claim"}))
        return kNone;
    const Word& above = frame.word(word.head);
    const bool happens = above.upos == Upos::NOUN && (frame.eventAt(word.head) != kNone || deedNoun(above.lemma) ||
                                                      hasProperty(above.lemma, "accident"));
    return happens && natureOf(frame, place) == Nature::thing ? word.head : kNone;
}

/// "a ban on [Muslims] entering", "a picture of [him] sitting": whoever stands right in front of a participle does it,
/// where the parser took a thing further away. Things that say or hold something are left: "a law on firms requiring".
Index humanBefore(const Frame& frame, Index participle, Index noun) {
    const Word& word = frame.word(participle);
    if (word.deprel != "acl" || word.xpos != "VBG" || word.head != noun || participle < 2) return kNone;
    const Index near = participle - 1;
    const bool human = natureOf(frame, near) == Nature::human || isOneOf(frame.word(near).lemma, {"he", "she", "they"});
    if (!human || near <= noun || natureOf(frame, noun) != Nature::thing || hasProperty(word.lemma, "inanimate"))
        return kNone;
    return near;
}

/// Whether nothing parts a predicate from its understood subject above: "interest in obtaining jets to replace its own"
/// does not say that interest replaces anything.
bool isWithin(const Frame& frame, Index predicate, Index subject) {
    constexpr int kDeepest = 8;
    for (int i = 0; i < kDeepest && predicate != subject; ++i) {
        const Word& word = frame.word(predicate);
        if (word.head == predicate) break;
        if (word.head == subject && i > 0 && isRelation(word.deprel, {"acl"}) && word.xpos == "VBG" &&
            childBy(frame.document, predicate, {"mark"}) != kNone)
            return false;
        predicate = word.head;
    }
    return true;
}

/// "calls [for Congress] to pass a bill": whoever stands between "for" and "to". kNone when nobody does.
Index forWhom(const Frame& frame, Index verb) {
    const Index mark = childBy(frame.document, verb, {"mark"});
    if (mark == kNone || frame.word(mark).lemma != "to" || mark == frame.sentence(verb).begin) return kNone;
    Index found = kNone;
    for (Index token = mark - 1; frame.extent(token).end == mark; token = frame.word(token).head) {
        if (prepositionOf(frame, token) == "for") found = token;
        if (found != kNone || frame.word(token).head == token) break;
    }
    return found != kNone && frame.timeAt(found) == kNone ? found : kNone;
}

/// "Smith: plan helps nobody": who speaks in a headline does not do what is said.
bool isLabel(const Frame& frame, Index subject, Index verb) {
    if (!isHeadline(frame.document, verb)) return false;
    for (Index token = subject + 1; token < verb; ++token)
        if (frame.text(token) == ":" && frame.nameAt(token) == kNone) return true;
    return false;
}

/// Who does it, where the parser hung a clause on the wrong one of the nouns around it: else the subject as it is.
Index doerAt(const Frame& frame, Index verb, Index subject) {
    if (!isRelation(frame.word(verb).deprel, {"acl"})) return subject;
    if (const Index human = humanBefore(frame, verb, subject); human != kNone) return human;
    const Index event = eventAbove(frame, verb, subject);
    return event != kNone ? event : subject;
}

}  // namespace

Index subjectOfChain(const Frame& frame, const std::vector<Index>& chain) {
    const Index top = chain.front();
    Index subject = subjectOf(frame.document, top);
    if (const Index doer = forWhom(frame, top); doer != kNone) subject = doer;
    for (const Index member : chain)
        if (const Index own = childBy(frame.document, member, {"nsubj"}); own != kNone) subject = own;
    if (subject == kNone) return kNone;
    subject = resolved(frame, subject);
    if (subject != kNone && isLabel(frame, subject, top)) return kNone;
    if (subject != kNone) subject = doerAt(frame, top, subject);
    if (subject != kNone && subject == frame.word(top).head && isCopular(frame, subject) && isAdjunct(frame, top))
        subject = subjectOf(frame.document, subject);
    if (subject == kNone) return kNone;
    const Word& word = frame.word(subject);
    if (word.upos == Upos::SCONJ || word.upos == Upos::ADV || isRelation(word.deprel, {"expl", "csubj"}) ||
        word.upos == Upos::PUNCT || word.xpos == "EX")
        return kNone;
    if (word.upos == Upos::ADJ && frame.entityOf(subject) == kNone &&
        childBy(frame.document, subject, {"det"}) == kNone)
        return kNone;  // "innovative and some unusual ideas"
    if (word.upos == Upos::SYM && frame.extent(subject).size() == 1) return kNone;
    const bool understood = childBy(frame.document, top, {"nsubj"}) == kNone;
    if (understood && frame.timeAt(subject) != kNone &&
        frame.document.times[frame.timeAt(subject)].type != TimeType::duration)
        return kNone;  // "the 71-year-old" is a person
    if (understood && !isWithin(frame, top, subject)) return kNone;
    if (isExpletive(frame, subject, chain.back()) || isExpletive(frame, subject, frame.word(subject).head))
        return kNone;
    if (word.xpos == "PRP$" && frame.entityOf(subject) == kNone) return kNone;  // "our plan to expand": no name for it
    return subject;
}

bool isSubjectless(const Frame& frame, Index verb) {
    const Word& word = frame.word(verb);
    if (childBy(frame.document, verb, {"nsubj"}) != kNone) return false;
    if (childBy(frame.document, verb, {"expl", "csubj"}) != kNone) return true;
    const Index mark = childBy(frame.document, verb, {"mark"});
    if (mark != kNone && isOneOf(frame.word(mark).lemma, {"as", "than"})) return true;  // "as promised"
    // "campaigned, including giving a speech": an example of what was named, whoever gave it.
    const Index link = childBy(frame.document, verb, {"mark", "case"});
    if (link != kNone && lowered(frame.text(link)) == "including") return true;
    // "a policy of turning away boats": whose boats are turned away by whom is not said here.
    if (isRelation(word.deprel, {"acl"}) && word.xpos == "VBG" &&
        childBy(frame.document, verb, {"mark", "case"}) != kNone)
        return true;
    // "a ban on exploding fireworks": the object's deed, not that of whoever lifted the ban.
    if (mark != kNone && word.xpos == "VBG" && isOneOf(frame.word(mark).lemma, {"on", "about", "against", "over"}) &&
        childBy(frame.document, word.head, {"obj"}) != kNone)
        return true;
    // "its territory is used for smuggling", "barring a decline": nobody's deed.
    if (mark != kNone && word.xpos == "VBG" && frame.word(mark).lemma == "for" && frame.word(word.head).lemma == "use")
        return true;
    if (isRelation(word.deprel, {"advcl"}) && word.xpos == "VBG" &&
        isOneOf(word.lemma, {"bar", "accord", "regard", "concern", "include", "exclude", "follow", "depend"}))
        return true;
    // "given the damage", "compared with last year": prepositions that were participles once.
    if (isRelation(word.deprel, {"advcl"}) && word.xpos == "VBN" && isOneOf(word.lemma, {"give", "compare", "provide"}))
        return true;
    const Index auxiliary = childBy(frame.document, verb, {"aux"});
    const bool inflected = auxiliary != kNone && isOneOf(frame.word(auxiliary).xpos, {"VBD", "VBZ", "VBP", "MD"});
    const bool finite =
        (inflected || (word.xpos != "VBG" && word.xpos != "VBN")) && !isInfinitive(frame.document, verb);
    return finite && isRelation(word.deprel, {"ccomp", "advcl", "parataxis", "root"});
}

}  // namespace newsglass::relations
