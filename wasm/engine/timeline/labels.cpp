#include "engine/timeline/labels.hpp"

#include <algorithm>

#include "engine/syntax/clause.hpp"
#include "engine/syntax/tree.hpp"
#include "engine/timeline/lexicon.hpp"

namespace newsglass::timeline {
namespace {

constexpr Index kLongPhrase = 12;  // tokens of a noun phrase that are still short
constexpr Index kLabel = 18;       // tokens of a label, about
constexpr Index kPredicate = 6;    // words of a predicate before its verb
constexpr int kWithin = 1;         // clauses within clauses that a label tells

bool isPossessive(const Word& word) { return word.xpos == "PRP$"; }

Index entityAt(const Document& document, Index token) {
    if (token >= document.entities.mentionAt.size()) return kNone;
    const Index mention = document.entities.mentionAt[token];
    return mention == kNone ? kNone : document.entities.mentions[mention].entity;
}

bool hasName(const Document& document, const Entity& entity) {
    return std::any_of(entity.mentions.begin(), entity.mentions.end(),
                       [&](Index at) { return document.entities.mentions[at].kind == MentionKind::name; });
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lowered(std::string text) {
    for (char& c : text) c = lower(c);
    return text;
}

/// What is written for an entity within a sentence: its name; of one without a name its words, with the article that a
/// noun wants: "the accord", "several hundred people".
std::string wordingOf(const Document& document, const Entity& entity) {
    std::string name = entity.name;
    if (name.empty() || entity.mentions.empty() || hasName(document, entity)) return name;
    const Word& first = wordAt(document, document.entities.mentions[entity.mentions.front()].tokens.begin);
    if (first.lemma == "neither" || first.lemma == "no" || first.lemma == "none" || first.upos == Upos::PRON) return {};
    if (first.upos != Upos::PROPN) name[0] = lower(name[0]);
    return first.upos == Upos::NOUN && first.xpos == "NN" ? "the " + name : name;
}

bool isFirstPerson(const Word& word) {
    return word.lemma == "I" || word.lemma == "we" || word.lemma == "my" || word.lemma == "our" || word.lemma == "me";
}

/// The words of a label. Pronouns are replaced by names as they are added, unless the label has named them already.
class Label {
public:
    explicit Label(const Document& document) : document_(document) {}

    std::string text() && {
        if (std::count(text_.begin(), text_.end(), '"') % 2 == 1) std::erase(text_, '"');
        if (!text_.empty() && text_[0] >= 'a' && text_[0] <= 'z') text_[0] = static_cast<char>(text_[0] - 'a' + 'A');
        return std::move(text_);
    }

    Index size() const { return size_; }

    void words(const Range& range) {
        for (Index token = range.begin; token < range.end; ++token) word(token);
    }

    /// Whether one of these words stands in the label already.
    bool has(const Range& range) const {
        return std::any_of(tokens_.begin(), tokens_.end(), [&](Index token) { return range.contains(token); });
    }

    void word(Index token) {
        ++size_;
        tokens_.push_back(token);
        if (const std::string name = nameInstead(token); !name.empty()) {
            const char* own = !isPossessive(wordAt(document_, token)) ? "" : name.back() == 's' ? "'" : "'s";
            add(name + own, true);
            last_ = token;
            return;
        }
        const Token& written = document_.text.tokens[token];
        std::string word(written.text);
        if (!text_.empty() && mayBeLowered(wordAt(document_, token))) word[0] = lower(word[0]);
        add(word, written.spaceBefore || token != last_ + 1);
        last_ = token;
    }

    void literal(std::string_view word) {
        ++size_;
        add(word, true);
    }

    /// What follows are somebody's own words: I and we stay.
    void quote() {
        add(":", false);
        quoting_ = true;
    }

    /// A noun phrase without its clauses and asides; somebody named already as he, she, it or they.
    void phrase(Index head) {
        if (const std::string_view pronoun = pronounFor(head); !pronoun.empty()) return literal(pronoun);
        if (isPossessive(wordAt(document_, head)))  // "his reluctance to affirm": he affirms
            if (const std::string name = nameInstead(head); !name.empty()) return literal(name);
        Range range = subtreeWithout(document_, head,
                                     {"acl", "acl:relcl", "appos", "parataxis", "punct", "case", "mark", "cc", "cop",
                                      "nsubj", "aux", "advcl", "ccomp"});
        if (range.size() > kLongPhrase)
            range = subtreeWithout(document_, head,
                                   {"acl", "acl:relcl", "appos", "parataxis", "punct", "case", "mark", "cc", "cop",
                                    "nsubj", "aux", "advcl", "ccomp", "nmod", "conj"});
        words(trimmed(document_, beforeAside(range, head), false));
    }

private:
    void add(std::string_view words, bool space) {
        if (space && !text_.empty()) text_ += ' ';
        for (const char c : words) text_ += c == '\n' || c == '\t' || c == '\r' ? ' ' : c;
        last_ = kNone - 1;
    }

    /// Words that were written with a capital because a sentence began with them.
    static bool mayBeLowered(const Word& word) {
        switch (word.upos) {
            case Upos::DET:
            case Upos::ADP:
            case Upos::ADV:
            case Upos::SCONJ:
            case Upos::CCONJ:
            case Upos::PART:
                return true;
            case Upos::PRON:
                return word.lemma != "I";
            default:
                return false;
        }
    }

    /// Cuts a phrase where its head is done with: at a comma that begins no list ("Hoekstra, 58"), at a relative
    /// clause.
    Range beforeAside(Range range, Index head) const {
        const bool list = childBy(document_, head, {"conj"}) != kNone && range.size() <= kLongPhrase;
        for (Index token = head + 1; token < range.end; ++token) {
            const Word& word = wordAt(document_, token);
            const std::string_view text = document_.text.tokens[token].text;
            const bool aside = text == "," || text == ";" || text == "(" || text == "—" || text == "–";
            if ((aside && !list) || word.xpos == "WP" || word.xpos == "WDT" || word.xpos == "WRB")
                range.end = std::min(range.end, token);
        }
        return range;
    }

    /// The pronoun for somebody whom the label has named, or "".
    std::string_view pronounFor(Index head) const {
        const Index entity = entityAt(document_, head);
        if (entity == kNone || wordAt(document_, head).upos == Upos::PRON) return {};
        const Entity& meant = document_.entities.entities[entity];
        if (!hasName(document_, meant) || nameGiven(meant).empty()) return {};
        if (childBy(document_, head, {"conj"}) != kNone) return {};
        if (meant.plural) return "they";
        if (meant.type != EntityType::person) return "it";
        return meant.gender == Gender::male ? "he" : meant.gender == Gender::female ? "she" : "";
    }

    /// The name that stands for a pronoun; empty when nobody knows whom it means, or the label has just named them.
    std::string nameInstead(Index token) const {
        const Word& word = wordAt(document_, token);
        if (word.xpos != "PRP" && !isPossessive(word)) return {};
        const Index entity = entityAt(document_, token);
        if (entity == kNone || (quoting_ && isFirstPerson(word))) return {};
        const Entity& meant = document_.entities.entities[entity];
        const std::string given = nameGiven(meant);
        if (given.empty()) return wordingOf(document_, meant);
        return isFirstPerson(word) ? given : std::string{};
    }

    /// The name under which the label has an entity already, or "".
    std::string nameGiven(const Entity& entity) const {
        const std::string label = lowered(text_);
        const auto stands = [&](const std::string& name) {
            return !name.empty() && label.find(lowered(name)) != std::string::npos;
        };
        if (stands(entity.name)) return entity.name;
        const auto alias = std::find_if(entity.aliases.begin(), entity.aliases.end(), stands);
        return alias == entity.aliases.end() ? std::string{} : *alias;
    }

    const Document& document_;
    std::string text_;
    Index size_ = 0;
    std::vector<Index> tokens_;
    bool quoting_ = false;
    Index last_ = kNone - 1;  ///< the last token that was added as it stands
};

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

/// The words of the verb, from its first auxiliary on, and its particle. Of one without a subject not its "to".
void addPredicate(const Document& document, Index verb, Index subject, Label& label) {
    const Index carrier = carrierOf(document, verb);
    Index first = firstOfPredicate(document, carrier == kNone ? verb : carrier);
    if (subject != kNone && first < subject && subject < verb) first = subject + 1;  // "Not one was"
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

/// Whether somebody says it of himself: "I would love to".
bool isOwnWords(const Document& document, Index verb) {
    const Index subject = subjectOf(document, verb);
    return subject != kNone && wordAt(document, subject).xpos == "PRP" && isFirstPerson(wordAt(document, subject));
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
    addContent(document, event.head, statement.contentHead, kWithin - 1, label);
    return std::move(label).text();
}

/// "Anna Lee:" before what she says of herself.
void addSpeaker(const Document& document, const Event& event, Label& label) {
    if (event.statement == kNone) return;
    const Index source = document.statements[event.statement].sourceEntity;
    if (source == kNone || document.entities.entities[source].name.empty()) return;
    label.literal(document.entities.entities[source].name);
    label.quote();
}

std::string verbLabel(const Document& document, const Event& event, Index statement) {
    const Index clause = childBy(document, event.head, {"ccomp"});
    if (statement != kNone && (clause == kNone || clause < event.head)) {
        const Index content = document.statements[statement].contentHead;
        if (content != kNone && wordAt(document, content).upos == Upos::VERB)
            return sayingLabel(document, event, document.statements[statement]);
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
