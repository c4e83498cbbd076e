// Which mentions mean the same: a union-find whose sets know what their mentions say together.
//
// `find` and `join` cost amortised inverse-Ackermann time; facts are merged small to large.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/entities/references.hpp"

namespace newsglass::entities {

/// What is known of one cluster.
struct Facts {
    std::array<float, 13> types{};         ///< votes of names by EntityType, weighted by their probability
    std::array<float, 13> nominalTypes{};  ///< the same of common nouns
    float male = 0, female = 0;            ///< evidence
    std::uint32_t names = 0, nominals = 0, pronouns = 0, singular = 0, plural = 0;
    std::array<std::uint32_t, 9> pronounsBy{};  ///< by Pronoun
    std::vector<std::string_view> heads;        ///< distinct lemmas of common nouns
    std::vector<std::string_view> pluralHeads;  ///< those of them that stand in the plural
    std::vector<std::string_view> modifiers;    ///< distinct
    std::vector<std::string_view> marks;        ///< distinct
    std::vector<std::string> nameWords;         ///< distinct words of its names, in lower case
    std::vector<std::string> nameHeads;         ///< those of them that say what it is: "festival" of a Film Festival
    std::vector<std::string> roles;             ///< lemmas that describe it, in lower case: titles, predicates
    std::vector<Index> mentions;                ///< not in order

    bool hasName() const { return names > 0; }
    Gender gender() const;
    EntityType type() const;  ///< by the names; without any by the nouns
    std::uint32_t size() const { return names + nominals + pronouns; }
};

class Clusters {
public:
    explicit Clusters(const std::vector<Reference>& references);

    Index find(Index mention) const;
    const Facts& facts(Index mention) const { return facts_[find(mention)]; }
    Facts& facts(Index mention) { return facts_[find(mention)]; }
    void join(Index a, Index b);
    bool together(Index a, Index b) const { return find(a) == find(b); }

private:
    mutable std::vector<Index> parent_;
    std::vector<Facts> facts_;
};

}  // namespace newsglass::entities
