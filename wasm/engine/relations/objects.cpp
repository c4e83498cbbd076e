#include "engine/relations/objects.hpp"

#include <algorithm>

#include "engine/relations/lexicon.hpp"
#include "engine/relations/phrases.hpp"
#include "engine/relations/predicates.hpp"
#include "engine/relations/subjects.hpp"
#include "engine/syntax/clause.hpp"
#include "engine/syntax/tagset.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::relations {

bool isMeasure(const Frame& frame, Index head) {
    if (frame.timeAt(head) != kNone || frame.word(head).upos == Upos::NUM || frame.word(head).upos == Upos::SYM)
        return true;
    if (isOneOf(frame.word(head).lemma,
                {"time", "way", "moment", "day", "week", "month", "year", "percent", "mile", "kilometer"}))
        return true;
    const EntityType type = frame.typeOf(head);
    return type == EntityType::quantity || type == EntityType::percent || type == EntityType::money;
}

bool isFixedNoun(const Frame& frame, Index verb, Index noun) {
    return noun < frame.sentence(verb).end && frame.word(noun).head == verb &&
           isRelation(frame.word(noun).deprel, {"obj"}) && frame.children(noun).empty() &&
           hasProperty(frame.word(verb).lemma + " " + frame.word(noun).lemma, "fixed");
}

Index recipientOf(const Frame& frame, Index verb) {
    const Index object = childBy(frame.document, verb, {"obj"});
    if (isOneOf(frame.word(verb).lemma, {"tell", "assure", "remind", "inform"}) && object > verb && object != kNone) {
        const Index content = childBy(frame.document, verb, {"ccomp"});  // "told [the summit] that it would end"
        return content != kNone && frame.extent(content).begin >= frame.extent(object).end ? object : kNone;
    }
    if (!isOneOf(frame.word(verb).lemma,
                 {"owe", "give", "pay", "offer", "send", "show", "cost", "lend", "hand", "grant"}))
        return kNone;
    const std::vector<Index> objects = childrenBy(frame.document, verb, {"obj"});
    if (objects.size() != 2 || objects[0] < verb) return kNone;
    return frame.extent(objects[0]).end == frame.extent(objects[1]).begin ? objects[0] : kNone;
}

namespace {

/// Whether a verb with all that hangs on it leaves no place for the noun of its relative clause as object.
bool isFull(const Frame& frame, Index verb) {
    if (childBy(frame.document, verb, {"obj", "ccomp"}) != kNone) return true;
    for (const Index child : frame.children(verb)) {
        if (isRelativePronoun(frame, child) || frame.word(child).xpos == "WRB") return true;  // subject or oblique
        for (const Index inner : frame.children(child))
            if (isRelativePronoun(frame, inner)) return true;
    }
    return false;
}

/// The noun that a relative clause without a pronoun leaves as its object: "the drones Iran [sold]", "the house they
/// want to [live in]".
Index gapOf(const Frame& frame, const Clause& clause) {
    const Index front = clause.chain.front(), verb = clause.head;
    const Word& word = frame.word(front);
    if (!isRelation(word.deprel, {"acl"}) || word.head > front || isPassive(frame.document, verb) ||
        isCopular(frame, verb))
        return kNone;
    if (childBy(frame.document, front, {"nsubj"}) == kNone || isFull(frame, front) || isFull(frame, verb) ||
        childBy(frame.document, verb, {"xcomp"}) != kNone)
        return kNone;
    if (verb + 1 < frame.sentence(verb).end && isOneOf(frame.word(verb + 1).xpos, {"VBZ", "VBP", "VBD", "MD"}) &&
        frame.word(verb).lemma != "be" &&
        isOneOf(frame.word(verb).lemma, {"say", "claim", "hope", "think", "believe", "fear", "insist", "know"}))
        return kNone;  // "a move that Norland hopes [will] help": the noun is the subject of what follows
    const bool finite = childBy(frame.document, front, {"aux"}) != kNone || !isOneOf(word.xpos, {"VBG", "VBN"});
    if (!finite) return kNone;
    const Word& noun = frame.word(word.head);
    const bool stranded = strandedAt(frame, verb) != kNone;
    if (!stranded && hasProperty(frame.word(verb).lemma, "intransitive")) return kNone;
    const Index mark = childBy(frame.document, front, {"mark"});
    const bool that = frame.text(frame.extent(front).begin) == "that" || mark != kNone;
    // "a pledge that he will focus": nothing is left out; "a claim that Moscow denies": the claim is.
    if (that && !stranded && hasProperty(noun.lemma, "content") && !hasProperty(frame.word(verb).lemma, "answer"))
        return kNone;
    if (!stranded && (frame.timeAt(word.head) != kNone ||
                      isOneOf(noun.lemma, {"time", "day", "year", "way", "reason", "moment", "place"})))
        return kNone;
    return word.head;
}

/// The object of the verb right behind "and": "arrested and charged [two men]". Or kNone.
Index laterObject(const Frame& frame, Index verb) {
    const Index next = verb + 2;
    if (next >= frame.sentence(verb).end || frame.word(next).head != verb || frame.word(next).deprel != "conj" ||
        frame.word(next).xpos != frame.word(verb).xpos || hasProperty(frame.word(verb).lemma, "intransitive"))
        return kNone;
    if (isPassive(frame.document, verb) || childBy(frame.document, next, {"nsubj", "aux"}) != kNone) return kNone;
    if (childBy(frame.document, verb, {"obj", "ccomp", "xcomp", "obl"}) != kNone) return kNone;
    return childBy(frame.document, next, {"obj"});
}

/// What verbs share with the last or first of them: "engineered and operated the rockets".
Index sharedObject(const Frame& frame, Index verb) {
    if (const Index later = laterObject(frame, verb); later != kNone) return later;
    if (frame.word(verb).deprel != "conj" || isPassive(frame.document, verb)) return kNone;
    const Index first = frame.word(verb).head;
    const Index object = childBy(frame.document, first, {"obj"});
    return object != kNone && object > verb && first < verb ? object : kNone;
}

/// A bare noun phrase behind an active verb without an object, whatever the parser calls it.
Index bareObject(const Frame& frame, Index verb) {
    if (isPassive(frame.document, verb) || childBy(frame.document, verb, {"ccomp", "xcomp"}) != kNone ||
        hasProperty(frame.word(verb).lemma, "intransitive"))
        return kNone;
    for (const Index child : frame.children(verb)) {
        // "landed [a decent left]", "observed [Good Friday]": half an adverb to the parser
        const bool close = child > verb && frame.extent(child).begin == verb + 1;
        if (close && frame.word(child).deprel == "advmod" && frame.word(child).upos == Upos::NOUN &&
            childBy(frame.document, child, {"det"}) != kNone && !isMeasure(frame, child))
            return child;
        if (close && isOneOf(frame.word(verb).lemma, {"observe", "celebrate", "mark", "designate", "commemorate"}) &&
            prepositionToken(frame, child) == kNone && isRelation(frame.word(child).deprel, {"obl"}))
            return child;
        if (child < verb || isRelation(frame.word(child).deprel, {"compound:prt", "advmod"})) continue;
        const Index marker = prepositionToken(frame, child);
        // "killed [between 15 and 20 people]"
        const bool counted = marker == verb + 1 && hasProperty(frame.word(verb).lemma, "transitive") &&
                             isOneOf(frame.word(marker).lemma, {"between", "around", "about", "over", "under"}) &&
                             childBy(frame.document, child, {"nummod"}) != kNone;
        const bool bare = isRelation(frame.word(child).deprel, {"obl"}) && (marker == kNone || counted);
        return bare && !isMeasure(frame, child) ? child : kNone;
    }
    return kNone;
}

/// "make sure [it works]", "made clear [that they will go]": what is made so, with an adjective that is half of the
/// verb. kNone for others.
Index assured(const Frame& frame, Index verb, Index complement) {
    if (frame.word(verb).lemma != "make" || complement == kNone || frame.word(complement).upos != Upos::ADJ)
        return kNone;
    for (const Index head : {complement, verb})
        if (const Index content = childBy(frame.document, head, {"ccomp"}); content > complement && content != kNone)
            return content;
    return kNone;
}

void joinFixed(const Frame& frame, Clause& clause) {
    if (clause.objects.size() != 1 || !isFixedNoun(frame, clause.head, clause.objects.front())) return;
    if (clause.objects.front() != clause.head + 1) return;
    clause.lemma += " " + frame.word(clause.objects.front()).lemma;
    clause.objects.clear();
    clause.objectKind = ObjectKind::none;
}

void takeObjects(const Frame& frame, Clause& clause) {
    const Index verb = clause.head;
    const auto take = [&](ObjectKind kind, Index head) {
        clause.objectKind = kind;
        clause.objects = {head};
    };
    if (isCopular(frame, verb)) {
        const Word& word = frame.word(verb);
        const bool prepositional = prepositionToken(frame, verb) != kNone;
        const bool complemented = childBy(frame.document, verb, {"obl", "ccomp", "advcl"}) != kNone;
        if (word.upos == Upos::ADJ && complemented && !prepositional) return;
        return take(ObjectKind::predicate, verb);
    }
    Index object = childBy(frame.document, verb, {"obj"});
    // "warn it could spread, and have urged [the others] to act": the clause is the first verb's.
    const Index content = childBy(frame.document, verb, {"ccomp"});
    const bool ordered = content != kNone && childBy(frame.document, verb, {"xcomp"}) != kNone;
    if (object == kNone && (content == kNone || ordered)) object = childBy(frame.document, verb, {"iobj"});
    if (const Index recipient = recipientOf(frame, verb); recipient != kNone) {
        const std::vector<Index> objects = childrenBy(frame.document, verb, {"obj"});
        object = objects.size() > 1 ? objects[1] : kNone;
        if (object == kNone) return take(ObjectKind::clause, childBy(frame.document, verb, {"ccomp"}));
    }
    if (object != kNone) object = resolved(frame, object);
    const bool relative = isRelation(frame.word(verb).deprel, {"acl"}) && frame.word(verb).head < verb;
    if (object != kNone && relative && frame.word(object).lemma == "that" && frame.word(object).xpos == "IN")
        object = hasProperty(frame.word(verb).lemma, "intransitive")
                     ? kNone
                     : frame.word(verb).head;  // "a claim [that] Moscow denied", tagged as a conjunction
    if (object == kNone) object = gapOf(frame, clause);
    if (object == kNone) object = sharedObject(frame, verb);
    if (object == kNone) object = bareObject(frame, verb);
    if (object != kNone && isOneOf(frame.word(object).xpos, {"IN", "WRB", "TO", "CC"})) object = kNone;
    if (object != kNone) {
        clause.objectKind = ObjectKind::phrase;
        clause.objects = distribute(frame, object);
        return;
    }
    const Index complement = childBy(frame.document, verb, {"xcomp"});
    if (const Index sure = assured(frame, verb, complement); sure != kNone) return take(ObjectKind::clause, sure);
    if (complement != kNone && complement > verb && carrierOf(frame, complement) == kNone) {
        const Upos upos = frame.word(complement).upos;
        if (upos == Upos::NOUN || upos == Upos::PROPN || upos == Upos::ADJ)
            return take(ObjectKind::predicate, complement);
    }
    if (content == kNone || frame.extent(content).contains(verb)) return;
    const Index mark = childBy(frame.document, content, {"mark"});
    const bool adverbial =
        mark != kNone && isOneOf(frame.word(mark).lemma,
                                 {"as", "because", "while", "although", "since", "after", "before", "until", "unless"});
    const bool condition = mark != kNone && content < verb && frame.word(mark).lemma == "if" &&
                           isOneOf(frame.word(verb).lemma, {"show", "think", "mean", "suggest", "prove"});
    if (!adverbial && !condition) take(ObjectKind::clause, content);
}

}  // namespace

void setObjects(const Frame& frame, Clause& clause) {
    takeObjects(frame, clause);
    joinFixed(frame, clause);
}

}  // namespace newsglass::relations
