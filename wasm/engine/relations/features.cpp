#include "engine/relations/features.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include "engine/labels.hpp"
#include "engine/relations/lexicon.hpp"
#include "engine/syntax/clause.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::relations {
namespace {

constexpr std::string_view kConstructions[] = {"active", "passive",    "copula",   "existential", "apposition",
                                               "title",  "possessive", "modifier", "nominal"};
constexpr std::string_view kObjects[] = {"no-object", "object-phrase", "object-clause", "object-predicate"};

double lengthOf(const Range& range) { return std::log(1.0 + range.size()); }

double distance(Index a, Index b) { return std::log(1.0 + (a > b ? a - b : b - a)); }

/// Collects the features of one relation.
class Collector {
public:
    Collector(const Frame& frame, const Clause& clause, const Relation& relation)
        : frame_(frame),
          clause_(clause),
          relation_(relation),
          front_(clause.chain.empty() ? clause.head : clause.chain.front()) {}

    Features collect() {
        add("bias", 1);
        flag(true, kConstructions[std::size_t(clause_.construction)]);
        flag(true, kObjects[std::size_t(clause_.objectKind)]);
        addSureness();
        addSubject();
        addObject();
        addPlace();
        addGaps();
        addModifiers();
        addUntold();
        addCommitment();
        addSource();
        flag(!relation_.object && relation_.modifiers.empty(), "bare");
        return std::move(found_);
    }

private:
    void add(std::string_view name, double value) { found_.emplace_back(name, value); }
    void flag(bool is, std::string_view name) {
        if (is) add(name, 1);
    }

    /// How sure the parser is of the arc above a token, and of its relation.
    double arcOf(Index token) const { return logit(frame_.word(token).headProbability); }
    double relationOf(Index token) const { return logit(frame_.word(token).relationProbability); }

    static float sureness(const Word& word) { return word.headProbability * word.relationProbability; }

    /// How much is looked at of anything that can be endless, so that it does not cost more for each relation in it.
    static constexpr Index kWidest = 64;

    /// Where the words of a range end that are looked at.
    static Index seenOf(const Range& range) { return std::min(range.end, range.begin + kWidest); }

    static std::span<const Index> seenOf(const std::vector<Index>& children) {
        return std::span(children).first(std::min<std::size_t>(children.size(), kWidest));
    }

    /// The least sure arc within the first words of a range.
    double leastArc(const Range& range) const {
        float least = 1;
        for (Index token = range.begin; token < seenOf(range); ++token)
            if (frame_.word(token).upos != Upos::PUNCT) least = std::min(least, frame_.word(token).headProbability);
        return logit(least);
    }

    /// The least sure part of speech of a range.
    double leastTag(const Range& range) const {
        float least = 1;
        for (Index token = range.begin; token < seenOf(range); ++token)
            least = std::min(least, frame_.word(token).tagProbability);
        return logit(least);
    }

    /// The least sure step on the way up from the clause to its subject.
    double leastOnPath() const {
        constexpr int kLongest = 8;
        float least = 1;
        Index at = front_;
        for (int i = 0; i < kLongest && at != relation_.subject.head && frame_.word(at).head != at; ++i) {
            least = std::min(least, sureness(frame_.word(at)));
            at = frame_.word(at).head;
        }
        return logit(least);
    }

    /// The least sure of what hangs on the predicate.
    double leastChild() const {
        float least = 1;
        for (const Index child : seenOf(frame_.children(clause_.head)))
            if (frame_.word(child).upos != Upos::PUNCT) least = std::min(least, sureness(frame_.word(child)));
        return logit(least);
    }

    void addSureness() {
        const Index subject = relation_.subject.head;
        double least = std::min(leastArc(relation_.subject.tokens), leastArc(relation_.predicate));
        add("arc-subject", arcOf(subject));
        add("relation-subject", relationOf(subject));
        if (relation_.object) {
            add("arc-object", arcOf(relation_.object->head));
            add("relation-object", relationOf(relation_.object->head));
            least = std::min(least, leastArc(relation_.object->tokens));
        }
        add("arc-least", least);
        add("arc-predicate", arcOf(clause_.head));
        add("relation-predicate", relationOf(clause_.head));
        add("arc-front", arcOf(front_));
        add("relation-front", relationOf(front_));
        add("path-subject", leastOnPath());
        add("children-least", leastChild());
        add("sentence-mean", frame_.sureness(clause_.head));
        add("sentence-least", frame_.leastSureness(clause_.head));
        add("tag-verb", logit(frame_.word(clause_.head).tagProbability));
        add("tag-predicate", leastTag(relation_.predicate));
    }

    void addSubject() {
        const Index head = relation_.subject.head;
        const Word& word = frame_.word(head);
        flag(relation_.subject.entity != kNone, "subject-entity");
        flag(frame_.isNamed(head), "subject-named");
        if (frame_.nameAt(head) != kNone) flag(true, "subject-" + std::string(label(frame_.typeOf(head))));
        flag(word.upos == Upos::PRON, "subject-pronoun");
        flag(word.upos == Upos::PRON && relation_.subject.entity != kNone, "subject-resolved");
        flag(isOneOf(word.lemma, {"it", "this", "that", "which"}), "subject-thing");
        flag(word.upos == Upos::NUM || word.upos == Upos::ADJ || word.upos == Upos::VERB || word.upos == Upos::DET,
             "subject-odd");
        flag(head > clause_.head, "subject-after");
        add("subject-length", lengthOf(relation_.subject.tokens));
        add("distance-subject", distance(head, clause_.head));
        addArgument("subject", relation_.subject);
    }

    void addObject() {
        add("modifiers", double(relation_.modifiers.size()));
        add("predicate-length", lengthOf(relation_.predicate));
        if (!relation_.object) return;
        const Index head = relation_.object->head;
        const Upos upos = frame_.word(head).upos;
        flag(relation_.object->entity != kNone, "object-entity");
        flag(frame_.isNamed(head), "object-named");
        flag(upos == Upos::PRON, "object-pronoun");
        flag(
            upos != Upos::NOUN && upos != Upos::PROPN && upos != Upos::PRON && clause_.objectKind == ObjectKind::phrase,
            "object-odd");
        flag(head < clause_.head, "object-before");
        add("object-length", lengthOf(relation_.object->tokens));
        add("distance-object", distance(head, clause_.head));
        addArgument("object", *relation_.object);
        const Range& tokens = relation_.object->tokens;
        flag(frame_.word(tokens.end - 1).upos == Upos::PRON, "object-ends-pronoun");
        flag(isWord(tokens.end, "of"), "object-of");
        for (Index token = tokens.begin; token < seenOf(tokens); ++token)
            if (isWord(token, ",")) return add("object-comma", 1);
    }

    bool isWord(Index token, std::string_view word) const {
        return token < frame_.document.text.tokens.size() && frame_.text(token) == word;
    }

    /// Whom an argument means, how surely, and how much of its phrase it leaves out.
    void addArgument(const std::string& name, const Argument& argument) {
        add(name + "-tag", leastTag(argument.tokens));
        add(name + "-name", leastName(argument.tokens));
        const Range whole = frame_.extent(argument.head);
        if (argument.tokens.end < whole.end) add(name + "-cut", std::log(1.0 + whole.end - argument.tokens.end));
        const Mention* mention = mentionAt(argument.head);
        if (!mention) return;
        constexpr std::string_view kKinds[] = {"-by-name", "-by-nominal", "-by-pronoun"};
        add(name + std::string(kKinds[std::size_t(mention->kind)]), logit(mention->probability));
        add(name + "-salience", salience(mention->entity));
    }

    const Mention* mentionAt(Index head) const {
        const auto& at = frame_.document.entities.mentionAt;
        return head >= at.size() || at[head] == kNone ? nullptr : &frame_.document.entities.mentions[at[head]];
    }

    double salience(Index entity) const {
        return entity == kNone ? 0 : frame_.document.entities.entities[entity].salience;
    }

    /// The least sure name in a range.
    double leastName(const Range& range) const {
        float least = 1;
        for (Index token = range.begin; token < seenOf(range); ++token)
            if (const Index name = frame_.nameAt(token); name != kNone)
                least = std::min(least, frame_.document.names[name].probability);
        return logit(least);
    }

    /// Where the clause hangs, and by what its subject is understood.
    void addPlace() {
        const Word& word = frame_.word(front_);
        const std::string at(baseRelation(word.deprel));
        const bool infinitive = isInfinitive(frame_.document, front_);
        const std::string form = infinitive ? "-to" : word.xpos == "VBG" ? "-ing" : word.xpos == "VBN" ? "-en" : "";
        flag(true, "at-" + at);
        flag(word.deprel == "acl:relcl", "at-relative");
        flag(clause_.understood, "understood-subject");
        flag(clause_.understood, "understood-" + at + form);
        flag(clause_.chain.size() > 1, "chain");
        flag(!relation_.type.empty(), "typed");
        flag(!relation_.type.empty(), "type-" + relation_.type);
        const Index subject = relation_.subject.head;
        if (at == "acl" && subject < front_)  // those that the clause could hang on instead of its own
            add("nouns-between", std::log(1.0 + frame_.nounsIn({subject + 1, front_})));
        const Range sentence = frame_.sentence(clause_.head);
        add("sentence-length", lengthOf(sentence));
        flag(isHeadline(frame_.document, clause_.head), "headline");
        add("position", double(clause_.head - sentence.begin) / sentence.size());
        const Upos above = frame_.word(word.head).upos;
        flag(above == Upos::NOUN, "under-noun");
        flag(above == Upos::PROPN, "under-name");
        flag(childBy(frame_.document, clause_.head, {"ccomp"}) != kNone, "has-clause");
    }

    /// What stands between subject and predicate, and between predicate and object.
    void addGaps() {
        addGap("subject", {relation_.subject.tokens.end, relation_.predicate.begin});
        if (relation_.object) addGap("object", {relation_.predicate.end, relation_.object->tokens.begin});
    }

    void addGap(const std::string& name, const Range& gap) {
        if (gap.empty()) return;
        add("gap-" + name, std::log(1.0 + gap.size()));
        bool noun = false, verb = false, adposition = false;
        for (Index token = gap.begin; token < seenOf(gap); ++token) {
            const Upos upos = frame_.word(token).upos;
            noun |= upos == Upos::NOUN;
            verb |= upos == Upos::VERB;
            adposition |= upos == Upos::ADP;
        }
        flag(noun, "noun-before-" + name);
        flag(verb, "verb-before-" + name);
        flag(adposition, "adposition-before-" + name);
    }

    void addModifiers() {
        if (relation_.modifiers.empty()) return;
        double arc = logit(1), relation = logit(1), tag = logit(1), far = 0;
        for (const Modifier& modifier : relation_.modifiers) {
            const Index head = frame_.headOf(modifier.tokens);
            arc = std::min(arc, arcOf(head));
            relation = std::min(relation, relationOf(head));
            tag = std::min(tag, leastTag(modifier.tokens));
            far = std::max(far, distance(modifier.tokens.begin, clause_.head));
            flag(modifier.role == "other", "modifier-other");
            flag(baseRelation(frame_.word(head).deprel) == "obl", "modifier-oblique");
            flag(frame_.extent(head).begin < modifier.tokens.begin, "modifier-cut");
            flag(frame_.word(modifier.tokens.begin).upos == Upos::NUM, "modifier-number");
        }
        add("modifier-arc", arc);
        add("modifier-relation", relation);
        add("modifier-tag", tag);
        add("modifier-distance", far);
    }

    bool tells(Index token) const {
        if (relation_.subject.tokens.contains(token) || relation_.predicate.contains(token)) return true;
        if (relation_.object && relation_.object->tokens.contains(token)) return true;
        return std::any_of(relation_.modifiers.begin(), relation_.modifiers.end(),
                           [&](const Modifier& modifier) { return modifier.tokens.contains(token); });
    }

    /// How much of the clause the relation does not tell.
    void addUntold() {
        Index words = 0;
        for (const Index child : seenOf(frame_.children(clause_.head))) {
            if (frame_.word(child).upos == Upos::PUNCT || tells(child)) continue;
            words += frame_.extent(child).size();
            flag(baseRelation(frame_.word(child).deprel) == "ccomp", "untold-clause");
        }
        add("untold", std::log(1.0 + words));
    }

    void addCommitment() {
        flag(true, label(relation_.status));
        flag(relation_.statement != kNone, "vouched");
        flag(relation_.event != kNone, "event");
        if (relation_.event == kNone) return;
        const Event& event = frame_.document.events[relation_.event];
        add("certainty", event.certainty);
        flag(true, "event-" + std::string(label(event.eventClass)));
    }

    /// Who vouches for it, how surely, and from how far.
    void addSource() {
        if (relation_.statement == kNone) return;
        const Statement& statement = frame_.document.statements[relation_.statement];
        Index content = 0;
        for (const Range& part : statement.content) content += part.size();
        add("content-length", std::log(1.0 + content));
        flag(statement.content.size() > 1, "content-parts");
        if (statement.cueHead != kNone) {
            const Index sentence = tokenAt(frame_.document, statement.cueHead).sentence;
            add("cue-distance", distance(statement.cueHead, relation_.predicate.begin));
            add("cue-sentences", std::abs(double(sentence) - double(relation_.sentence)));
        }
        if (statement.source.empty()) return;
        const Index head = frame_.headOf(statement.source.front());
        flag(frame_.word(head).upos == Upos::PRON, "source-pronoun");
        flag(statement.sourceEntity != kNone, "source-entity");
        if (const Mention* mention = mentionAt(head))
            add("source-unsure", -std::log(std::max(mention->probability, 0.001f)));
        add("source-salience", salience(statement.sourceEntity));
        flag(statement.sourceEntity != kNone && statement.sourceEntity == relation_.subject.entity,
             "source-is-subject");
    }

    const Frame& frame_;
    const Clause& clause_;
    const Relation& relation_;
    const Index front_;
    Features found_;
};

}  // namespace

Features featuresOf(const Frame& frame, const Clause& clause, const Relation& relation) {
    return Collector(frame, clause, relation).collect();
}

}  // namespace newsglass::relations
