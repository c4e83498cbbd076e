#include "engine/relations/confidence.hpp"

#include <algorithm>
#include <cmath>

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
        addCommitment();
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

    /// The least sure arc within the first words of a range.
    double leastArc(const Range& range) const {
        constexpr Index kWidest = 64;
        float least = 1;
        for (Index token = range.begin; token < std::min(range.end, range.begin + kWidest); ++token)
            if (frame_.word(token).upos != Upos::PUNCT) least = std::min(least, frame_.word(token).headProbability);
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
        for (const Index child : frame_.children(clause_.head))
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
    }

    void addCommitment() {
        flag(true, label(relation_.status));
        flag(relation_.statement != kNone, "vouched");
        flag(relation_.event != kNone, "event");
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

float confidenceOf(const Features& features) {
    double sum = 0;
    for (const auto& [name, value] : features) sum += weightOf(name) * value;
    return float(1 / (1 + std::exp(-sum)));
}

}  // namespace newsglass::relations
