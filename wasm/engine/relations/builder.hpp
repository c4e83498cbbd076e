// Builds the relations of a document: clauses and noun phrases become arguments, modifiers, types and statuses.
#pragma once

#include <vector>

#include "engine/relations/features.hpp"

namespace newsglass::relations {

/// A relation without its confidence, and what that is judged by.
struct Draft {
    Relation relation;
    Features features;
};

/// All relations, in order of the text. Linear.
std::vector<Draft> draftsOf(const Document& document);

}  // namespace newsglass::relations
