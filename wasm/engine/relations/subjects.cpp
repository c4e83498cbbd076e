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

namespace {

/// Whether whoever somebody does this to is to do what follows, also where the parser took that for a purpose:
/// "ordered officials to assist".
bool makesDo(std::string_view lemma) {
    return isOneOf(lemma, {"order",   "ask",    "urge",      "help",   "instruct",  "direct", "command", "force",
                           "compel",  "allow",  "enable",    "permit", "persuade",  "invite", "oblige",  "convince",
                           "require", "advise", "encourage", "task",   "authorize", "warn",   "beg",     "authorise"});
}

}  // namespace

Index controllerOf(const Frame& frame, Index verb) {
    const Index carrier = frame.word(verb).head;
    if (makesDo(frame.word(carrier).lemma))
        for (const Index child : childrenBy(frame.document, carrier, {"obj"}))
            if (child > carrier && child < verb) return child;
    if (!isOneOf(frame.word(carrier).lemma, {"call", "appeal", "rely", "count", "depend", "plead", "wait", "prevail"}))
        return kNone;
    for (const Index child : childrenBy(frame.document, carrier, {"obl"}))
        if (child > carrier && child < verb &&
            isOneOf(prepositionOf(frame, child), {"on", "upon", "to", "for", "with"}))
            return child;
    return kNone;
}

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

}  // namespace

Index resolved(const Frame& frame, Index token) {
    if (!isRelativePronoun(frame, token)) return token;
    const Index noun = antecedentOf(frame.document, token);
    if (noun != token) {
        const Index person = personBefore(frame, token, noun);
        return person == kNone ? noun : person;
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
    return isCopular(frame, head) && frame.word(head).upos == Upos::ADJ &&
           childBy(frame.document, head, {"ccomp", "csubj", "xcomp"}) != kNone;
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
    const Index paragraph = frame.document.text.sentences[frame.document.text.tokens[verb].sentence].paragraph;
    if (frame.document.text.paragraphs[paragraph].role != ParagraphRole::headline) return false;
    for (Index token = subject + 1; token < verb; ++token)
        if (frame.text(token) == ":" && frame.nameAt(token) == kNone) return true;
    return false;
}

}  // namespace

Index subjectOfChain(const Frame& frame, const std::vector<Index>& chain) {
    const Index top = chain.front();
    Index subject = subjectOf(frame.document, top);
    if (const Index controller = controllerOf(frame, top); controller != kNone && isInfinitive(frame.document, top))
        subject = controller;
    if (const Index doer = forWhom(frame, top); doer != kNone) subject = doer;
    for (const Index member : chain)
        if (const Index own = childBy(frame.document, member, {"nsubj"}); own != kNone) subject = own;
    if (subject == kNone) return kNone;
    subject = resolved(frame, subject);
    if (subject != kNone && isLabel(frame, subject, top)) return kNone;
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
    if (isExpletive(frame, subject, chain.back())) return kNone;
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
    if (isRelation(word.deprel, {"acl"}) && word.xpos == "VBG" && mark != kNone) return true;
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
