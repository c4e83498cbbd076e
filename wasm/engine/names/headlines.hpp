// Names in lines where nearly every word has a capital: "Mayor Sues Harbour Board", "MAYOR SUES HARBOUR BOARD".
//
// There capitals tell nothing, and the network strings names together with what stands beside them. What the rest of
// the text calls a name is taken up instead: with the body "... Ada Lund ... the Harbour Board", the headline "ADA LUND
// CHIDES HARBOUR BOARD" has these two, whatever the network made of it.
// Cost: linear in the number of tokens, times the logarithm of the number of names.
#pragma once

#include <vector>

#include "engine/names/spans.hpp"

namespace newsglass {

/// Whether at least four of five long words, and three of them, begin with a capital, with no full stop at the end.
bool isTitleCase(const Document& document, const Range& sentence);

/// The same of every sentence of the document.
std::vector<bool> titleCased(const Document& document);

/// Takes up in the sentences that are `titled` what the others call a name. `names` are in the order of the text.
void readHeadlines(const Document& document, const NameLabels& labels, const std::vector<bool>& titled,
                   std::vector<Candidate>& names);

}  // namespace newsglass
