#include "engine/relations/confidence.hpp"

#include <algorithm>
#include <cmath>

#include "engine/relations/lexicon.hpp"
#include "engine/syntax/clause.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::relations {
namespace {

constexpr std::string_view kConstructions[] = {"active", "passive",    "copula",   "existential", "apposition",
                                               "title",  "possessive", "modifier", "nominal"};
constexpr std::string_view kObjects[] = {"no-object", "object-phrase", "object-clause", "object-predicate"};

constexpr std::string_view kStatuses[] = {"happened", "ongoing", "planned",  "possible",
                                          "alleged",  "denied",  "disputed", "did-not-happen"};

double logit(double p) {
    p = std::clamp(p, 0.05, 0.99);
    return std::log(p / (1 - p));
}

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
        addArcs();
        addSubject();
        addObject();
        addPlace();
        addCommitment();
        if (relation_.object || !relation_.modifiers.empty()) return std::move(found_);
        add("bare", 1);
        return std::move(found_);
    }

private:
    void add(std::string name, double value) { found_.emplace_back(std::move(name), value); }
    void flag(bool is, std::string name) {
        if (is) add(std::move(name), 1);
    }

    /// How sure the parser is of the arc above a token, as a logit that stays within reason.
    double arcOf(Index token) const { return logit(frame_.word(token).headProbability); }

    /// The least sure arc within a range.
    double leastArc(const Range& range) const {
        float least = 1;
        for (Index token = range.begin; token < range.end; ++token)
            if (frame_.word(token).upos != Upos::PUNCT) least = std::min(least, frame_.word(token).headProbability);
        return logit(least);
    }

    void addArcs() {
        add("arc-subject", arcOf(relation_.subject.head));
        add("arc-predicate", arcOf(clause_.head));
        add("arc-front", arcOf(front_));
        double least = std::min(leastArc(relation_.subject.tokens), leastArc(relation_.predicate));
        if (relation_.object) {
            add("arc-object", arcOf(relation_.object->head));
            least = std::min(least, leastArc(relation_.object->tokens));
        }
        add("arc-least", least);
        double modifiers = logit(1);
        for (const Modifier& modifier : relation_.modifiers) modifiers = std::min(modifiers, leastArc(modifier.tokens));
        add("arc-modifiers", modifiers);
        add("relation-subject", logit(frame_.word(relation_.subject.head).relationProbability));
        add("relation-front", logit(frame_.word(front_).relationProbability));
        add("relation-predicate", logit(frame_.word(clause_.head).relationProbability));
        if (relation_.object) add("relation-object", logit(frame_.word(relation_.object->head).relationProbability));
        add("tag-predicate", logit(frame_.word(clause_.head).tagProbability));
        add("tag-subject", logit(frame_.word(relation_.subject.head).tagProbability));
        add("tag-front", logit(frame_.word(front_).tagProbability));
        if (relation_.object) add("tag-object", logit(frame_.word(relation_.object->head).tagProbability));
        float path = 1;
        for (Index at = front_, steps = 0; at != relation_.subject.head && frame_.word(at).head != at && steps < 8;
             at = frame_.word(at).head, ++steps)
            path = std::min(path, frame_.word(at).headProbability * frame_.word(at).relationProbability);
        add("path-subject", logit(path));
        double leastChild = 1;
        for (const Index child : frame_.children(clause_.head)) {
            const Word& word = frame_.word(child);
            if (word.upos != Upos::PUNCT) leastChild = std::min(leastChild, double{word.headProbability * word.relationProbability});
        }
        add("children-least", logit(leastChild));
        double sentence = 0, words = 0;
        const Range all = frame_.sentence(clause_.head);
        for (Index token = all.begin; token < all.end; ++token)
            sentence += logit(double{frame_.word(token).headProbability * frame_.word(token).relationProbability}), ++words;
        add("sentence-mean", sentence / words);
    }

    void addSubject() {
        const Index head = relation_.subject.head;
        const Word& word = frame_.word(head);
        flag(relation_.subject.entity != kNone, "subject-entity");
        flag(frame_.isNamed(head), "subject-named");
        if (frame_.nameAt(head) != kNone) flag(true, "subject-" + std::string(nameOf(frame_.typeOf(head))));
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
        if (at == "acl" && relation_.subject.head < front_) add("nouns-between", nounsBetween(relation_.subject.head));
        const Range sentence = frame_.sentence(clause_.head);
        add("sentence-length", lengthOf(sentence));
        const Index paragraph =
            frame_.document.text.sentences[frame_.document.text.tokens[clause_.head].sentence].paragraph;
        flag(frame_.document.text.paragraphs[paragraph].role == ParagraphRole::headline, "headline");
    }

    /// How many nouns a clause could hang on instead of its own.
    double nounsBetween(Index noun) const {
        int count = 0;
        for (Index token = noun + 1; token < front_; ++token)
            count += frame_.word(token).upos == Upos::NOUN || frame_.word(token).upos == Upos::PROPN;
        return std::log(1.0 + count);
    }

    void addCommitment() {
        flag(true, kStatuses[std::size_t(relation_.status)]);
        flag(relation_.statement != kNone, "vouched");
        flag(relation_.event != kNone, "event");
    }
    void flag(bool is, std::string_view name) { flag(is, std::string(name)); }
    void flag(bool is, const char* name) { flag(is, std::string(name)); }

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
