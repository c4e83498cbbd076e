// Token sets as stretches of text: where sources, cues and contents begin and end.
#pragma once

#include <vector>

#include "engine/document.hpp"

namespace newsglass::statements {

/// Whether a token is a quotation mark.
bool isQuotationMark(const Document& document, Index token);

/// The tokens of the subtrees of `roots` that lie in no subtree of `holes`, sorted.
std::vector<Index> tokensOf(const Document& document, const std::vector<Index>& roots, const std::vector<Index>& holes);

/// Sorted tokens as stretches: gaps of mere punctuation are closed, punctuation at the edges falls away, except
/// quotation marks (and what they close in) whose partner lies within, and question marks.
std::vector<Range> stretchesOf(const Document& document, const std::vector<Index>& tokens);

/// One stretch without edge punctuation, as above. May come out empty.
Range trimmedStretch(const Document& document, Range range);

/// Whether any of the stretches holds the token.
bool holds(const std::vector<Range>& ranges, Index token);

/// Sorts stretches and joins those that touch.
void normalise(std::vector<Range>& ranges);

}  // namespace newsglass::statements
