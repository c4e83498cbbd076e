#include "engine/entities/clusters.hpp"

#include <algorithm>
#include <utility>

namespace newsglass::entities {
namespace {

template <typename Item>
void addDistinct(std::vector<Item>& items, Item item) {
    constexpr std::size_t kEnough = 24;  // a cluster of a long text must not make each join linear
    if (items.size() < kEnough && std::find(items.begin(), items.end(), item) == items.end())
        items.push_back(std::move(item));
}

Facts factsOf(const Reference& reference, Index index) {
    Facts facts;
    facts.mentions.push_back(index);
    const auto type = static_cast<std::size_t>(reference.type);
    switch (reference.mention.kind) {
        case MentionKind::name:
            facts.names = 1;
            facts.types[type] = reference.mention.probability;
            break;
        case MentionKind::nominal:
            facts.nominals = 1;
            facts.nominalTypes[type] = 1;
            if (!reference.lemma.empty()) facts.heads.push_back(reference.lemma);
            if (reference.number == Number::plural) facts.pluralHeads = facts.heads;
            facts.modifiers = reference.modifiers;
            facts.marks = reference.marks;
            break;
        case MentionKind::pronoun:
            facts.pronouns = 1;
            facts.pronounsBy[static_cast<std::size_t>(reference.pronoun)] = 1;
            if (isPersonal(reference)) facts.nominalTypes[static_cast<std::size_t>(EntityType::person)] = 1;
            break;
    }
    if (reference.gender == Gender::male) facts.male = 2;
    if (reference.gender == Gender::female) facts.female = 2;
    if (reference.number == Number::singular) facts.singular = 1;
    if (reference.number == Number::plural) facts.plural = 1;
    return facts;
}

void merge(Facts& into, const Facts& from) {
    for (std::size_t i = 0; i < into.types.size(); ++i) {
        into.types[i] += from.types[i];
        into.nominalTypes[i] += from.nominalTypes[i];
    }
    for (std::size_t i = 0; i < into.pronounsBy.size(); ++i) into.pronounsBy[i] += from.pronounsBy[i];
    into.male += from.male;
    into.female += from.female;
    into.names += from.names;
    into.nominals += from.nominals;
    into.pronouns += from.pronouns;
    into.singular += from.singular;
    into.plural += from.plural;
    for (const auto& head : from.heads) addDistinct(into.heads, head);
    for (const auto& head : from.pluralHeads) addDistinct(into.pluralHeads, head);
    for (const auto& modifier : from.modifiers) addDistinct(into.modifiers, modifier);
    for (const auto& mark : from.marks) addDistinct(into.marks, mark);
    for (const auto& word : from.nameWords) addDistinct(into.nameWords, word);
    for (const auto& word : from.nameHeads) addDistinct(into.nameHeads, word);
    for (const auto& role : from.roles) addDistinct(into.roles, role);
    into.mentions.insert(into.mentions.end(), from.mentions.begin(), from.mentions.end());
}

}  // namespace

Gender Facts::gender() const {
    if (male > female) return Gender::male;
    if (female > male) return Gender::female;
    const EntityType kind = type();
    const bool animate = kind == EntityType::person || kind == EntityType::group || kind == EntityType::other;
    return animate ? Gender::unknown : Gender::neuter;
}

EntityType Facts::type() const {
    const auto& votes = hasName() ? types : nominalTypes;
    const auto best = std::max_element(votes.begin(), votes.end());
    return *best > 0 ? static_cast<EntityType>(best - votes.begin()) : EntityType::other;
}

Clusters::Clusters(const std::vector<Reference>& references) {
    for (Index i = 0; i < references.size(); ++i) {
        parent_.push_back(i);
        facts_.push_back(factsOf(references[i], i));
    }
}

Index Clusters::find(Index mention) const {
    while (parent_[mention] != mention) {
        parent_[mention] = parent_[parent_[mention]];
        mention = parent_[mention];
    }
    return mention;
}

void Clusters::join(Index a, Index b) {
    a = find(a);
    b = find(b);
    if (a == b) return;
    if (facts_[a].mentions.size() < facts_[b].mentions.size()) std::swap(a, b);
    parent_[b] = a;
    merge(facts_[a], facts_[b]);
    facts_[b] = {};
}

}  // namespace newsglass::entities
