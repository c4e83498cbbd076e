// What those who look for relations in noun phrases share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/relations/nominals.hpp"

namespace newsglass::relations {

inline bool isPlace(EntityType type) { return type == EntityType::location; }
inline bool isBody(EntityType type) { return type == EntityType::organization; }
/// Whether a name only says which thing is meant: what is said of "the [U.N.] mission" is not said of the U.N.
bool isModifierOfNoun(const Frame& frame, const Range& name);

inline bool isSite(EntityType type) { return type == EntityType::location || type == EntityType::facility; }

/// Looks at a document and adds what it finds to a list.
class Finder {
public:
    Finder(const Frame& frame, std::vector<Nominal>& found) : frame_(frame), found_(found) {}

protected:
    const Name& name(Index i) const { return frame_.document.names[i]; }
    Index nameCount() const { return Index(frame_.document.names.size()); }

    Index headOfName(Index i) const { return frame_.headOf(name(i).tokens); }

    /// "DET", "ADJ", "NOUN", "PROPN", "NUM", or empty for other words.
    std::string_view label(Index token) const;

    /// Behind ", 24," or where it is.
    Index pastAge(Index at, const Range& sentence) const;

    void add(Index subject, Index object, Index head, std::string_view type, Construction construction,
             const std::string& wording, std::string_view lemma = "be");

    const Frame& frame_;
    std::vector<Nominal>& found_;
};

/// Titles, appositions and descriptions of people.
void findOffices(const Frame& frame, std::vector<Nominal>& found);

/// Where places and bodies lie, where people are from.
void findPlaces(const Frame& frame, std::vector<Nominal>& found);

/// Nouns of deeds with both their ends.
void findDeeds(const Frame& frame, std::vector<Nominal>& found);

}  // namespace newsglass::relations
