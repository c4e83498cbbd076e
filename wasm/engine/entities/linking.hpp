// Wikidata ids without a network: only when they are sure.
//
// In: an entity with name, type, kind and description, and the words of the text's names. A name is looked up among
// well-known places, organisations and people of its type; among namesakes the names in the text and its date decide,
// or nobody is meant. One hash an entity, and one pass over the names of the text.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "engine/entities/references.hpp"

namespace newsglass::entities {

class Linker {
public:
    Linker(const Document& document, const std::vector<Reference>& references);

    /// Sets the Wikidata id of the entity, and the kind of a place, when they are known. `mentions` are its references.
    void link(Entity& entity, const std::vector<Index>& mentions) const;

private:
    std::size_t hitsOf(std::string_view cues) const;
    bool isPolitical(const Entity& entity) const;
    bool isPlace(const std::vector<Index>& mentions) const;
    bool isTeam(const std::vector<Index>& mentions) const;

    const Document& document_;
    const std::vector<Reference>& references_;
    bool sport_ = false;                                    ///< the text reports on sport
    std::unordered_map<std::string, std::uint32_t> words_;  ///< of all names, in lower case
};

}  // namespace newsglass::entities
