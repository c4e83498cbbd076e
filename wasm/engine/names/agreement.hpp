// Names obey the document: what a text calls a person once, it calls a person again, unless the context says otherwise.
//
// The evidence of all places where the same words stand is pooled, and full names and expansions lend theirs to their
// parts: "Omar Sharif" to "Sharif", "Jordan Hotels Association (JHA)" to "JHA". Each place weighs the pool against its
// own evidence; words that are a name elsewhere and were passed over are taken up where the network at least doubts.
// Cost: linear in the number of tokens, times the logarithm of the number of names.
#pragma once

#include <vector>

#include "engine/names/spans.hpp"

namespace newsglass {

/// Retypes candidates and adds those that were missed. In and out: in order of the text, without overlaps.
void agree(const Document& document, const NameLabels& labels, std::vector<Candidate>& names);

}  // namespace newsglass
