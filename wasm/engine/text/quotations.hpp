// Quotation marks: which side a mark is on, and which two belong together.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/document.hpp"

namespace newsglass::text {

enum class QuoteSide : std::uint8_t { none, opens, closes };

/// Sets the side of each quotation mark in `block` (one paragraph); apostrophes stay `none`. Straight marks are told by
/// the white space around them, and by what is open where that does not say. Linear.
void findQuoteSides(const std::vector<Token>& tokens, Range block, std::vector<QuoteSide>& sides);

/// Pairs the marks. `layer` must have tokens, sentences and paragraphs. A mark that is never closed quotes up to the
/// end of its sentence, or of its paragraph when the next one opens with a mark again (speech over paragraphs).
std::vector<Quotation> pairQuotations(const TextLayer& layer, const std::vector<QuoteSide>& sides);

}  // namespace newsglass::text
