// Whom a mention can mean at all, before the scorer of anaphora weighs the rest.
//
// A mention costs one look at its clause, each question then the facts of one cluster, which are bounded.
#pragma once

#include <algorithm>
#include <vector>

#include "engine/entities/anaphora_features.hpp"

namespace newsglass::entities {

/// Whether what is known of a cluster, or said of a mention, has this.
template <typename Item, typename Key>
bool holds(const std::vector<Item>& items, const Key& key) {
    return std::find(items.begin(), items.end(), key) != items.end();
}

/// How many of its mentions are this pronoun.
inline std::uint32_t pronouns(const Facts& facts, Pronoun pronoun) { return facts.pronounsBy[std::size_t(pronoun)]; }

/// Whom one mention can mean.
class Candidacy {
public:
    Candidacy(const Context& context, Index reference);

    /// Whether grammar and meaning allow that the mention means the cluster at all.
    bool allows(Index cluster) const;

private:
    bool excludes(Index cluster) const;

    const Context& context_;
    const Reference& own_;
    std::vector<Index> others_;  ///< whom the clause rules out: references
    Index self_ = kNone;         ///< the only one whom it leaves, where there is one
};

/// Whether a noun phrase has names, numbers or the like that were never said of the cluster.
bool bringsMarks(const Reference& reference, const Facts& facts);

/// Whether the noun was said of the cluster before, as a noun, a description or the head of its name.
bool isKnownNoun(const Reference& reference, const Facts& facts);

/// Whether a cluster has marks that the mention does not repeat.
bool lacksMarks(const Reference& reference, const Facts& facts);

/// Whether a name of the cluster has the noun as its head: "the festival" for the Film Festival.
bool headInName(const Reference& reference, const Facts& facts);

/// Whether a common noun of this kind may mean something of this type: "the company" an organization.
bool kindFits(Kind kind, EntityType type);

}  // namespace newsglass::entities
