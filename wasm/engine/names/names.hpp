// Stage `names`: from the network's tags to typed names and amounts that do not overlap.
//
// Valid sequences of tags (spans.hpp), one type for one string of a document (agreement.hpp), proper edges (edges.hpp),
// amounts by rules (amounts.hpp). The probability of a name is the network's, after the document has had its say; what
// is more likely no name than one is left out.
// Cost: linear in the number of tokens, times the logarithm of the number of names.
#pragma once

#include "engine/document.hpp"

namespace newsglass {

std::vector<Name> findNames(const Document& document);

}  // namespace newsglass
