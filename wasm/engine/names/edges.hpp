// Where names begin and end: no article, title or role before them, no possessive or punctuation behind; hyphenated
// names whole ("Jean-Pierre", "Su-35"), but "U.S.-led" is "U.S.".
// Costs: the tokens of a name.
#pragma once

#include "engine/names/spans.hpp"

namespace newsglass {

/// The name with proper edges; empty when it was only titles and punctuation.
Range trimmedName(const Document& document, Range tokens, EntityType type);

/// The end of a name after what a hyphen joins to it.
Index hyphenatedEnd(const Document& document, const NameLabels& labels, const Candidate& name);

}  // namespace newsglass
