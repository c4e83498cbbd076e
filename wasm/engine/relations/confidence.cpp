#include "engine/relations/confidence.hpp"

#include <algorithm>
#include <cmath>

#include "engine/relations/lexicon.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::relations {
namespace {

constexpr std::string_view kConstructions[] = {"active", "passive",    "copula",   "existential", "apposition",
                                               "title",  "possessive", "modifier", "nominal"};
constexpr std::string_view kObjects[] = {"no-object", "object-phrase", "object-clause", "object-predicate"};

/// How sure the parser is of the arc above a token, as a logit that stays within reason.
double arcOf(const Frame& frame, Index token) {
    const double p = std::clamp(double{frame.word(token).headProbability}, 0.05, 0.99);
    return std::log(p / (1 - p));
}

double lengthOf(const Range& range) { return std::log(1.0 + range.size()); }

}  // namespace

Features featuresOf(const Frame& frame, const Clause& clause, const Relation& relation) {
    Features features{{"bias", 1}};
    const auto add = [&](std::string_view name, double value) { features.emplace_back(name, value); };
    add(kConstructions[std::size_t(clause.construction)], 1);
    add(kObjects[std::size_t(clause.objectKind)], 1);
    add("arc-subject", arcOf(frame, relation.subject.head));
    add("arc-predicate", arcOf(frame, clause.head));
    if (relation.object) add("arc-object", arcOf(frame, relation.object->head));
    if (clause.understood) add("understood-subject", 1);
    if (relation.subject.entity != kNone) add("subject-entity", 1);
    if (frame.word(relation.subject.head).upos == Upos::PRON) add("subject-pronoun", 1);
    if (relation.object && relation.object->entity != kNone) add("object-entity", 1);
    add("modifiers", double(relation.modifiers.size()));
    if (!relation.object && relation.modifiers.empty()) add("bare", 1);
    add("subject-length", lengthOf(relation.subject.tokens));
    if (relation.object) add("object-length", lengthOf(relation.object->tokens));
    add("predicate-length", lengthOf(relation.predicate));
    const auto distance = [](Index a, Index b) { return std::log(1.0 + (a > b ? a - b : b - a)); };
    add("distance-subject", distance(relation.subject.head, clause.head));
    if (relation.object) add("distance-object", distance(relation.object->head, clause.head));
    if (relation.subject.head > clause.head) add("subject-after", 1);
    if (clause.chain.size() > 1) add("chain", 1);
    if (!relation.type.empty()) add("typed", 1);
    const std::string_view relation_ =
        baseRelation(frame.word(clause.chain.empty() ? clause.head : clause.chain.front()).deprel);
    if (relation_ == "root") add("at-root", 1);
    if (relation_ == "conj") add("at-conj", 1);
    if (relation_ == "acl") add("at-acl", 1);
    if (relation_ == "advcl") add("at-advcl", 1);
    if (relation_ == "ccomp") add("at-ccomp", 1);
    if (relation_ == "xcomp") add("at-xcomp", 1);
    return features;
}

float confidenceOf(const Features& features) {
    double sum = 0;
    for (const auto& [name, value] : features) sum += weightOf(name) * value;
    return float(1 / (1 + std::exp(-sum)));
}

}  // namespace newsglass::relations
