#include "engine/relations/soundness.hpp"

#include <algorithm>
#include <cctype>

#include "engine/relations/lexicon.hpp"
#include "engine/relations/phrases.hpp"
#include "engine/relations/predicates.hpp"
#include "engine/relations/subjects.hpp"
#include "engine/syntax/clause.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::relations {

bool breaksOff(const Frame& frame, const Range& argument) {
    if (argument.empty()) return true;
    const Word& first = frame.word(argument.begin);
    const Word& last = frame.word(argument.end - 1);
    if (isOneOf(frame.text(argument.begin), {",", ";", ":", ")", "]"}) || first.xpos == "CC") {
        const bool both = isOneOf(first.lemma, {"both", "either", "neither", "nor", "not"});
        if (!both) return true;
    }
    if (isOneOf(last.xpos, {"WP", "WDT", "WRB", "WP$", "PRP$", "TO", "CC", "POS"})) {
        const bool possessive = last.xpos == "PRP$" && isOneOf(last.lemma, {"his", "her", "hers"});
        return !possessive || argument.size() == 1;  // taggers mistake "it is his" for a determiner
    }
    if (last.xpos != "IN" || last.upos != Upos::ADP)
        return last.xpos == "DT" && isOneOf(last.lemma, {"the", "a", "an"});
    for (Index token = argument.begin; token < argument.end; ++token)
        if (isMainVerb(frame.document, token)) return false;
    return last.head >= argument.end;
}

bool isTorn(const Frame& frame, const Range& subject, Index head) {
    const Word& first = frame.word(subject.begin);
    const bool counted = frame.word(head).upos == Upos::NUM || childBy(frame.document, head, {"nummod"}) != kNone;
    const bool linked = first.xpos == "IN" || first.xpos == "TO" || isOneOf(first.lemma, {"as", "accord", "include"});
    if (linked && subject.begin != head && !counted) return true;
    constexpr Index kWidest = 64;  // of a subject that is looked through
    for (Index token = subject.begin; token < std::min(subject.end, subject.begin + kWidest); ++token) {
        const Word& word = frame.word(token);
        if ((word.upos != Upos::VERB && word.upos != Upos::AUX) || !isOneOf(word.xpos, {"VBD", "VBZ", "VBP", "MD"}))
            continue;
        Index at = token;
        while (subject.contains(at) && !isRelation(frame.word(at).deprel, {"acl"}) && frame.word(at).head != at)
            at = frame.word(at).head;
        if (!subject.contains(at) || frame.word(at).head == at) return true;
    }
    return false;
}

bool lacksSubject(const Frame& frame, Index clause) {
    const Index auxiliary = childBy(frame.document, clause, {"aux", "cop"});
    const std::string_view tag = auxiliary == kNone ? frame.word(clause).xpos : frame.word(auxiliary).xpos;
    if (!isOneOf(tag, {"VBD", "VBZ", "VBP", "MD"}) ||
        childBy(frame.document, clause, {"nsubj", "csubj", "expl"}) != kNone)
        return false;
    const Index first = clauseOf(frame, clause).begin;
    return first == clause || first == auxiliary;
}

namespace {

/// "what [he calls a mistake]": what is called so is not said.
bool isNamedByWhat(const Frame& frame, const Clause& clause) {
    const Word& word = frame.word(clause.chain.front());
    return word.deprel == "acl:relcl" && isOneOf(frame.word(word.head).lemma, {"what", "whatever"}) &&
           hasProperty(clause.lemma, "naming");
}

/// Whether the verb has a complement that the relation leaves out: "people have resorted [to calling him names]".
bool lacksComplement(const Frame& frame, const Clause& clause) {
    if (clause.construction == Construction::copula) return false;
    const Index object = childBy(frame.document, clause.head, {"obj"});
    if (object != kNone && resolved(frame, object) == kNone) return true;
    for (const Index child : childrenBy(frame.document, clause.head, {"ccomp", "xcomp"}))
        if (child > clause.head &&
            std::find(clause.modifiers.begin(), clause.modifiers.end(), child) == clause.modifiers.end())
            return true;
    return false;
}

/// "’s" that lost its letters: a mark alone is no verb.
bool isWordless(std::string_view text) {
    return std::none_of(text.begin(), text.end(), [](unsigned char c) { return std::isalpha(c) || c >= 0x80; }) ||
           isOneOf(text, {"’", "‘"});
}

/// "dismissed Acme | 's claim", "is the property | of or held by the state": a noun that what follows shows to be half
/// of another phrase.
bool isHalfPhrase(const Frame& frame, const Relation& relation, const Argument& argument) {
    const Index at = argument.tokens.end;
    if (at >= frame.sentence(argument.head).end || relation.predicate.contains(at)) return false;
    if (std::any_of(relation.modifiers.begin(), relation.modifiers.end(),
                    [&](const Modifier& m) { return m.tokens.begin == at; }))
        return false;
    if (frame.word(at).xpos == "POS") return true;
    return frame.word(argument.head).upos == Upos::NOUN && argument.head + 1 == at && frame.text(at) == "of";
}

/// "thinks [there's]", "said [Ask]": what somebody says is a clause, with a verb that is not its last word alone.
bool isCutClause(const Frame& frame, const Argument& object) {
    constexpr Index kWidest = 64;
    bool verb = object.tokens.size() > kWidest;
    for (Index token = object.tokens.begin; token < object.tokens.end && !verb; ++token)
        verb = frame.word(token).upos == Upos::VERB || frame.word(token).upos == Upos::AUX;
    const Index first = object.tokens.begin;
    const bool quoted = isOneOf(frame.text(first), {"\"", "“"}) ||
                        (first > 0 && isOneOf(frame.text(first - 1), {"\"", "“", "'", "‘"}));  // "Not so fast!"
    if (!verb)  // also where a tagger took the verb for a noun, or for "said yes"
        return !quoted && childBy(frame.document, object.head, {"nsubj"}) == kNone &&
               !isOneOf(frame.word(object.head).lemma, {"yes", "no", "so", "not"});
    const Index last = object.tokens.end - 1;
    if (frame.word(last).lemma == "have" && object.tokens.end < frame.sentence(last).end &&
        frame.text(last + 1) == "to")
        return true;  // "find out what had | to be done"
    return object.tokens.size() > 1 && isOneOf(frame.text(last), {"'s", "’s", "'re", "’re", "'m", "’m"});
}

/// "the [most developed] of them": a participle that is compared is an adjective.
bool isCompared(const Frame& frame, Index verb) {
    if (frame.word(verb).xpos != "VBN" || verb == frame.sentence(verb).begin) return false;
    const Word& adverb = frame.word(verb - 1);
    if (adverb.head != verb || !isOneOf(adverb.lemma, {"most", "least", "more", "less"})) return false;
    const bool article = verb > 1 && frame.text(verb - 2) == "the";
    return article || (isRelation(frame.word(verb).deprel, {"acl", "amod"}) &&
                       childBy(frame.document, verb, {"nsubj", "aux", "cop"}) == kNone);
}

/// "they call it", without what.
bool isCalledNothing(const Frame& frame, const Clause& clause, const Relation& relation) {
    if (!isOneOf(clause.lemma, {"call", "dub", "term", "label"}) || !relation.object) return false;
    const bool pronoun = frame.word(relation.object->head).upos == Upos::PRON;
    return pronoun && std::none_of(relation.modifiers.begin(), relation.modifiers.end(),
                                   [](const Modifier& m) { return m.role == "capacity" || m.role == "topic"; });
}

/// "cannot stress [enough] how …", "did not come [just to look]": what a negation denies may be what the relation has
/// no place for, and then it says the contrary.
bool lacksDenied(const Frame& frame, const Clause& clause, const Relation& relation) {
    const auto& children = frame.children(clause.head);
    const auto negates = [&](Index child) { return isNot(frame, child) || frame.word(child).lemma == "never"; };
    if (std::none_of(children.begin(), children.end(), negates)) return false;
    const auto isSaid = [&](Index token) {
        return clause.words.contains(token) || (relation.object && relation.object->tokens.contains(token)) ||
               std::any_of(relation.modifiers.begin(), relation.modifiers.end(),
                           [&](const Modifier& m) { return m.tokens.contains(token); });
    };
    const auto isDenied = [&](Index child) {
        const Range extent = frame.extent(child);
        const Word& word = frame.word(child);
        if (extent.begin < clause.words.end || extent.begin <= clause.head || isSaid(child) || isAside(frame, child) ||
            isOneOf(frame.text(extent.begin), {",", "as"}) || isOneOf(frame.text(extent.begin - 1), {",", "–", "—"}))
            return false;
        if (word.deprel == "advmod") return word.lemma == "enough" || extent.size() > 2;
        if (word.deprel == "advcl")
            return !isOneOf(frame.word(extent.begin).lemma, {"because", "although", "though", "while", "if", "since",
                                                             "when", "unless", "after", "but", "where"});
        return isRelation(word.deprel, {"obl"}) && prepositionToken(frame, child) == extent.begin &&
               frame.text(extent.begin) != "despite";
    };
    return std::any_of(children.begin(), children.end(), isDenied);
}

/// "The move comes [as talks begin]", "came a day [after they met]": what a thing comes with or after is all that is
/// said.
bool isArrivalAlone(const Frame& frame, const Clause& clause, const Relation& relation) {
    if (clause.lemma != "come" || relation.object || frame.word(relation.subject.head).upos != Upos::NOUN) return false;
    Index end = clause.words.end;
    bool tells = false;
    for (const Modifier& modifier : relation.modifiers) {
        if (!isOneOf(modifier.role, {"time", "manner", "extent"})) return false;
        const Range& tokens = modifier.tokens;
        tells |= frame.word(tokens.begin).upos == Upos::ADP &&
                 (frame.timeAt(frame.headOf(tokens)) == kNone || frame.text(tokens.begin) == "during") &&
                 tokens.size() > 2 && frame.text(tokens.begin) != "on";
        end = std::max(end, tokens.end);
    }
    const Index last = frame.sentence(clause.head).end;
    if (end + 1 < last && frame.text(end) == "," && frame.word(end + 1).upos == Upos::AUX) return true;
    return !tells && end < last && frame.word(end).upos != Upos::PUNCT && frame.word(end).upos != Upos::CCONJ;
}

/// "There are | requirements": of which nothing is said.
bool isBareExistence(const Frame& frame, const Clause& clause, const Relation& relation) {
    return clause.construction == Construction::existential && relation.object && relation.modifiers.empty() &&
           relation.object->tokens.size() == 1 && !frame.isNamed(relation.object->head);
}

/// "denied [Doe made the remark]": what looks like an object is the subject of what was said.
bool isSubjectOfContent(const Frame& frame, const Clause& clause, const Relation& relation) {
    const Index at = relation.object->tokens.end;
    if (clause.objectKind != ObjectKind::phrase || at >= frame.sentence(clause.head).end ||
        relation.object->tokens.begin < clause.words.end ||
        !isOneOf(clause.lemma, {"say", "deny", "think", "claim", "believe", "insist", "fear", "admit", "argue", "hope",
                                "confirm", "know", "feel", "suggest", "warn"}))
        return false;
    const auto& children = frame.children(clause.chain.front());
    const bool relative =
        std::any_of(children.begin(), children.end(), [&](Index child) { return isRelativePronoun(frame, child); });
    return !relative && isOneOf(frame.word(at).xpos, {"VBD", "VBZ", "VBP", "MD"}) && frame.word(at).head != clause.head;
}

/// "said the man he met [is fine]": a clause that is cut in front of its own verb.
bool isCutBeforeVerb(const Frame& frame, const Clause& clause, const Relation& relation) {
    if (clause.objectKind != ObjectKind::clause || relation.object->tokens.begin < clause.words.end) return false;
    Index at = relation.object->tokens.end;
    const Index end = frame.sentence(clause.head).end;
    if (at < end && frame.text(at) == ",") ++at;
    const auto& children = frame.children(clause.chain.front());
    const bool relative =
        std::any_of(children.begin(), children.end(), [&](Index child) { return isRelativePronoun(frame, child); });
    return at < end && !relative && isOneOf(frame.word(at).xpos, {"VBD", "VBZ", "MD"}) &&
           frame.word(at).head != clause.head && childBy(frame.document, at, {"nsubj"}) == kNone;
}

/// "put [costs] as high as this", "asks them “[to leave]”": what the verb needs besides its object is gone.
bool lacksSecond(const Frame& frame, const Clause& clause, const Relation& relation) {
    if (clause.objectKind != ObjectKind::phrase || !relation.modifiers.empty() || !relation.wording.empty() ||
        relation.predicate.end != clause.head + 1 || relation.object->tokens.begin < clause.words.end)
        return false;
    const Range& tokens = relation.object->tokens;
    if (clause.lemma == "put" && clause.construction == Construction::active) {
        for (Index token = tokens.begin; token < tokens.end; ++token)
            if (isOneOf(frame.word(token).xpos, {"IN", "RP", "RB"})) return false;  // "put [pressure on them]"
        return true;
    }
    return isOneOf(clause.lemma, {"ask", "urge", "call", "describe"}) &&
           tokens.end < frame.sentence(tokens.begin).end && isOneOf(frame.text(tokens.end), {"\"", "“"});
}

/// "when it comes to trade", "when all is said and done": nothing comes, nobody says anything.
bool isIdiom(const Frame& frame, const Clause& clause) {
    if (frame.word(clause.subject).lemma == "all" && clause.construction == Construction::passive &&
        isOneOf(clause.lemma, {"say", "do"}) && clause.objects.empty())
        return true;
    const bool speaks = isOneOf(frame.word(clause.subject).lemma, {"you", "I"});
    if (speaks && isOneOf(clause.lemma, {"know", "mean"}) && frame.text(clause.head + 1) == ",")
        return true;  // "you know, …"
    return clause.lemma == "come" && frame.word(clause.subject).lemma == "it" &&
           childBy(frame.document, clause.head, {"advmod", "mark"}) != kNone &&
           frame.sentence(clause.head).end > clause.head + 1 && frame.text(clause.head + 1) == "to";
}

/// "it led to Doe [leaving]": Doe does it, whom the parser gave to the verb above.
bool isOfNounBefore(const Frame& frame, Index verb) {
    const Word& word = frame.word(verb);
    const Index mark = childBy(frame.document, verb, {"mark"});
    if (word.xpos != "VBG" || word.deprel != "advcl" || mark == kNone || frame.text(mark) != "to") return false;
    for (const Index child : childrenBy(frame.document, word.head, {"obl", "obj"}))
        if (child > mark && frame.extent(child).end == verb) return true;
    return false;
}

/// "bombs and [shootings] in the north": a plural is no verb.
bool isPluralNoun(const Frame& frame, Index verb) {
    const std::string_view text = frame.text(verb);
    if (frame.word(verb).upos != Upos::VERB || !text.ends_with("ings")) return false;
    return text.substr(0, text.size() - 4).find_first_of("aeiouy") != std::string_view::npos;  // not of "brings"
}

}  // namespace

bool isBroken(const Frame& frame, const Clause& clause, const Relation& relation) {
    const Argument& subject = relation.subject;
    if (breaksOff(frame, subject.tokens) || isTorn(frame, subject.tokens, subject.head)) return true;
    if (isOneOf(frame.word(subject.tokens.begin).xpos, {"WDT", "WRB"})) return true;  // "how many visas"
    if (isWordless(textOf(frame.document, relation.predicate)) || isCompared(frame, clause.head)) return true;
    if (isPluralNoun(frame, clause.head) || isOfNounBefore(frame, clause.head) || isIdiom(frame, clause) ||
        isArrivalAlone(frame, clause, relation))
        return true;
    if (isBareExistence(frame, clause, relation)) return true;
    if (isNamedByWhat(frame, clause) || isCalledNothing(frame, clause, relation)) return true;
    if (lacksDenied(frame, clause, relation)) return true;
    if (clause.lemma == "make" && clause.objectKind == ObjectKind::predicate &&
        frame.word(clause.objects.front()).upos == Upos::ADJ)
        return true;  // "makes clear", without what
    if (!relation.object) return lacksComplement(frame, clause);
    const Argument& object = *relation.object;
    if (clause.objectKind != ObjectKind::clause && isHalfPhrase(frame, relation, object)) return true;
    if (breaksOff(frame, object.tokens) || isSubjectOfContent(frame, clause, relation)) return true;
    if (isCutBeforeVerb(frame, clause, relation) || lacksSecond(frame, clause, relation)) return true;
    return clause.objectKind == ObjectKind::clause && (lacksSubject(frame, object.head) || isCutClause(frame, object));
}

}  // namespace newsglass::relations
