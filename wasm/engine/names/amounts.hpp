// Money, percentages and measures, read off the tokens: "$5 million", "30 per cent", "five kilometres".
// The forms are those of OntoNotes, without words that only soften ("about", "more than").
// Cost: linear in the number of tokens.
#pragma once

#include <vector>

#include "engine/names/spans.hpp"

namespace newsglass {

/// In order of the text, without overlaps.
std::vector<Candidate> findAmounts(const Document& document);

}  // namespace newsglass
