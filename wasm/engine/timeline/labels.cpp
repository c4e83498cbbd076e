#include "engine/timeline/labels.hpp"

#include <algorithm>

#include "engine/syntax/clause.hpp"
#include "engine/syntax/tree.hpp"
#include "engine/timeline/label.hpp"
#include "engine/timeline/lexicon.hpp"

namespace newsglass::timeline {
namespace {

constexpr Index kLabel = 18;     // tokens of a label, about
constexpr Index kPredicate = 6;  // words of a predicate before its verb
constexpr int kWithin = 2;       // clauses within clauses that a label tells

/// Whether a word says when, which the date of the entry says; how long is told.
bool isTime(const Document& document, Index token) {
    const auto& times = document.times;
    const auto after = std::partition_point(times.begin(), times.end(),
                                            [&](const TimeExpression& time) { return time.tokens.end <= token; });
    return after != times.end() && after->tokens.contains(token) && after->type != TimeType::duration;
}

/// The word that carries a plan of which the verb is the complement: "is expected" of "is expected to begin", or kNone.
Index carrierOf(const Document& document, Index verb) {
    const Word& word = wordAt(document, verb);
    if (word.deprel != "xcomp" || !isInfinitive(document, verb)) return kNone;
    const Word& head = wordAt(document, word.head);
    return word.head < verb && isCarrier(head.lemma) && head.upos != Upos::NOUN ? word.head : kNone;
}

/// Where the words of a predicate begin: with its first auxiliary, negation, preposition or "to".
Index firstOfPredicate(const Document& document, Index verb) {
    Index first = verb;
    for (const Index child : childrenOf(document, verb)) {
        const Word& word = wordAt(document, child);
        const bool negation = word.deprel == "advmod" && (word.lemma == "not" || word.lemma == "never");
        const bool to = word.deprel == "mark" && word.lemma == "to";
        if (child < first && (negation || to || isRelation(word.deprel, {"aux", "cop", "case", "det"}))) first = child;
    }
    return first;
}

/// "Was arrested and charged": the auxiliaries that a second participle shares with the first.
void addSharedAuxiliaries(const Document& document, Index verb, Label& label) {
    Index first = verb;
    for (int i = 0; i < kWithin && wordAt(document, first).deprel == "conj"; ++i) {
        if (wordAt(document, first).xpos != "VBN" || childBy(document, first, {"aux", "nsubj"}) != kNone) return;
        first = wordAt(document, first).head;
    }
    if (first == verb || wordAt(document, first).xpos != "VBN") return;
    for (const Index auxiliary : childrenBy(document, first, {"aux"})) label.word(auxiliary);
}

/// The words of the verb, from its first auxiliary on, and its particle. Of one without a subject not its "to".
void addPredicate(const Document& document, Index verb, Index subject, Label& label) {
    const Index carrier = carrierOf(document, verb);
    Index first = firstOfPredicate(document, carrier == kNone ? verb : carrier);
    if (subject != kNone && first < subject && subject < verb) first = subject + 1;  // "Not one was"
    addSharedAuxiliaries(document, verb, label);
    const bool bare = label.size() == 0 && wordAt(document, first).lemma == "to";
    if (bare) ++first;
    if (verb - first > kPredicate)
        label.word(verb);
    else
        label.words({first, verb + 1});
    for (const Index particle : childrenBy(document, verb, {"compound:prt"})) label.word(particle);
}

/// The noun behind a relative pronoun: also where the tree takes the relative clause for a plain one.
Index named(const Document& document, Index verb, Index token) {
    const Index antecedent = antecedentOf(document, token);
    const std::string_view xpos = wordAt(document, token).xpos;
    if (antecedent != token || (xpos != "WDT" && xpos != "WP")) return antecedent;
    const bool modifies = isRelation(wordAt(document, verb).deprel, {"acl", "advcl"});
    return modifies ? wordAt(document, verb).head : token;
}

bool isOpenPronoun(const Document& document, Index token) {
    const Index entity = entityAt(document, token);
    return wordAt(document, token).xpos == "PRP" &&
           (entity == kNone || wordingOf(document, document.entities.entities[entity]).empty());
}

/// Whom a predicate is said of. Of a pronoun that stands for nobody known, in reported speech, the speaker: "Vindra
/// said it had agreed".
Index subjectToName(const Document& document, Index verb) {
    const Index subject = subjectOf(document, verb);
    if (subject == kNone) return kNone;
    if (!isOpenPronoun(document, subject) || isFirstPerson(wordAt(document, subject)) ||
        wordAt(document, verb).deprel != "ccomp")
        return named(document, verb, subject);
    const Index speaker = subjectOf(document, wordAt(document, verb).head);
    return speaker == kNone || isOpenPronoun(document, speaker) ? subject : speaker;
}

void addClause(const Document& document, Index verb, int depth, Label& label);

bool isQuestionWord(const Document& document, Index token) {
    const std::string_view xpos = wordAt(document, token).xpos;
    return xpos == "WP" || xpos == "WDT" || xpos == "WRB" || xpos == "WP$";
}

/// "Three weeks" of "three weeks after the vote": how far off, which the date says.
bool isMeasure(const Document& document, Index token) {
    const std::string_view xpos = wordAt(document, token).xpos;
    const auto& times = document.times;
    const auto after = std::partition_point(times.begin(), times.end(),
                                            [&](const TimeExpression& time) { return time.tokens.end <= token; });
    const bool time = after != times.end() && after->tokens.contains(token);
    return time && (xpos == "NN" || xpos == "NNS") && childBy(document, token, {"case"}) == kNone;
}

/// "To buy its rival", without what else is said of it.
void addInfinitive(const Document& document, Index verb, Label& label) {
    label.literal("to");
    label.word(verb);
    const Index object = childBy(document, verb, {"obj"});
    if (object != kNone && object > verb) label.phrase(object);
}

/// A complement in its own words, if there is room.
void addWhole(const Document& document, Index verb, Index head, Label& label) {
    if (label.size() >= kLabel || isTime(document, head) || isMeasure(document, head)) return;
    Range range = subtreeWithout(document, head, {"acl:relcl", "appos", "parataxis", "advcl", "conj", "punct"});
    if (range.begin <= verb || label.has(range)) return;
    if (range.size() + label.size() > kLabel) {
        if (isInfinitive(document, head)) addInfinitive(document, head, label);
        return;
    }
    label.words(trimmed(document, range, false));
}

/// Whether somebody says it of himself or to somebody: "I would love to".
bool isOwnWords(const Document& document, Index verb) {
    const Index subject = subjectOf(document, verb);
    if (subject == kNone || wordAt(document, subject).xpos != "PRP") return false;
    return isFirstPerson(wordAt(document, subject)) || isSecondPerson(wordAt(document, subject));
}

/// A clause that is said, thought or the like: with "that", or in its own words when a question word begins it.
void addContent(const Document& document, Index verb, Index content, int depth, Label& label) {
    if (label.size() >= kLabel) return;
    const Range range = subtreeOf(document, content);
    const std::string& mark = wordAt(document, range.begin).lemma;
    if (isQuestionWord(document, range.begin) || mark == "whether" || mark == "if")
        return addWhole(document, verb, content, label);
    if (isOwnWords(document, content))
        label.quote();
    else
        label.literal("that");
    addClause(document, content, depth, label);
}

void addObject(const Document& document, Index verb, Index object, Label& label) {
    const Index noun = named(document, verb, object);
    if (!isQuestionWord(document, noun)) return label.phrase(noun);
    if (childBy(document, verb, {"ccomp"}) == kNone) addWhole(document, verb, noun, label);  // "sold what was not his"
}

bool hasWhere(const Document& document, Index verb) {
    const auto& children = childrenOf(document, verb);
    return std::any_of(children.begin(), children.end(),
                       [&](Index child) { return child < verb && wordAt(document, child).xpos == "WRB"; });
}

/// Whether a verb's object is the noun that its clause belongs to, without a pronoun: "the contracts he signed".
bool isRelativeOfObject(const Document& document, Index verb) {
    if (wordAt(document, verb).deprel != "acl:relcl" || isPassive(document, verb)) return false;
    const Index subject = childBy(document, verb, {"nsubj"});
    if (subject == kNone || isQuestionWord(document, subject) || wordAt(document, subject).lemma == "that")
        return false;
    return childBy(document, verb, {"ccomp", "xcomp"}) == kNone && wordAt(document, verb).head < subject &&
           !hasWhere(document, verb);
}

/// Objects, obliques and one clause behind the verb, in order of the text, as long as there is room.
void addComplements(const Document& document, Index verb, int depth, Label& label) {
    const Index object = childBy(document, verb, {"obj"});
    if (object != kNone && object < verb)
        addObject(document, verb, object, label);  // "the contracts that he signed"
    else if (object == kNone && isRelativeOfObject(document, verb))
        label.phrase(wordAt(document, verb).head);
    bool clause = depth == 0;
    for (const Index child : childrenOf(document, verb)) {
        if (child < verb) continue;
        const Word& word = wordAt(document, child);
        if (isRelation(word.deprel, {"obj", "iobj"})) {
            addObject(document, verb, child, label);
        } else if (isRelation(word.deprel, {"ccomp"}) && !clause) {
            addContent(document, verb, child, depth - 1, label);
            clause = true;
        } else if (isRelation(word.deprel, {"obl", "xcomp"})) {
            addWhole(document, verb, child, label);
        }
    }
}

void addClause(const Document& document, Index verb, int depth, Label& label) {
    const Index subject = label.size() == 0 ? subjectToName(document, verb) : subjectOf(document, verb);
    if (subject != kNone) label.phrase(label.size() == 0 ? subject : named(document, verb, subject));
    addPredicate(document, verb, subject, label);
    addComplements(document, verb, depth, label);
}

/// Who said what, when what was said stands before the saying: "…, officials said".
std::string sayingLabel(const Document& document, const Event& event, const Statement& statement) {
    Label label(document);
    const bool source = !statement.source.empty() && statement.source.front().size() <= kLongPhrase;
    const Index subject = subjectToName(document, event.head);
    if (source && subject == kNone)
        label.words(trimmed(document, statement.source.front(), false));
    else if (subject != kNone)
        label.phrase(subject);
    addPredicate(document, event.head, subject, label);
    addComplements(document, event.head, 0, label);
    if (wordAt(document, statement.contentHead).upos == Upos::VERB) {
        addContent(document, event.head, statement.contentHead, kWithin - 1, label);
    } else if (statement.kind == StatementKind::direct && statement.content.front().size() <= kLabel &&
               !label.has(statement.content.front())) {
        label.quote();
        label.words(trimmed(document, statement.content.front(), false));
    }
    return std::move(label).text();
}

/// "Anna Lee:" before what she says of herself.
void addSpeaker(const Document& document, const Event& event, Label& label) {
    Index source = event.statement == kNone ? kNone : document.statements[event.statement].sourceEntity;
    const Index subject = subjectOf(document, event.head);
    if (source == kNone && isFirstPerson(wordAt(document, subject))) source = entityAt(document, subject);
    if (source == kNone || document.entities.entities[source].name.empty()) return;
    label.literal(document.entities.entities[source].name);
    label.quote();
}

std::string verbLabel(const Document& document, const Event& event, Index statement) {
    const Index clause = childBy(document, event.head, {"ccomp"});
    if (statement != kNone && (clause == kNone || clause < event.head)) {
        const Statement& said = document.statements[statement];
        if (said.contentHead != kNone && !said.content.empty() && !said.content.front().empty())
            return sayingLabel(document, event, said);
    }
    Label label(document);
    if (isOwnWords(document, event.head)) addSpeaker(document, event, label);
    addClause(document, event.head, kWithin, label);
    return std::move(label).text();
}

/// Of a noun that is the subject of an adjective or of a word that carries a plan the whole clause: "an inquiry was
/// under way", "the election is scheduled".
std::string nounLabel(const Document& document, Index noun) {
    const Index head = wordAt(document, noun).head;
    const bool subject = isRelation(wordAt(document, noun).deprel, {"nsubj"});
    if (subject && (childBy(document, head, {"cop"}) != kNone || isCarrier(wordAt(document, head).lemma))) {
        Label clause(document);
        addClause(document, head, 0, clause);
        if (clause.size() <= kLabel) return std::move(clause).text();
    }
    Label phrase(document);
    phrase.phrase(noun);
    return std::move(phrase).text();
}

}  // namespace

Labels::Labels(const Document& document) : document_(document), statementAt_(document.text.tokens.size(), kNone) {
    for (Index index = 0; index < document.statements.size(); ++index)
        if (const Index cue = document.statements[index].cueHead; cue != kNone && statementAt_[cue] == kNone)
            statementAt_[cue] = index;
}

std::string Labels::of(const Event& event) const {
    const Upos upos = wordAt(document_, event.head).upos;
    if (upos == Upos::NOUN || upos == Upos::PROPN) return nounLabel(document_, event.head);
    const bool saying = event.eventClass == EventClass::reporting;
    return verbLabel(document_, event, saying ? statementAt_[event.head] : kNone);
}

}  // namespace newsglass::timeline
