// Sentences of one paragraph.
//
// A sentence ends at a terminator, the closing quotation marks and brackets behind it included, unless what follows
// shows that it goes on: lower case after a quotation ("Why?" he asked), a speech verb ("Why?" Smith asked), a name
// after a title, no usual first word after an abbreviation (the U.S. President). Linear.
#pragma once

#include <vector>

#include "engine/document.hpp"
#include "engine/text/quotations.hpp"

namespace newsglass::text {

inline constexpr std::uint32_t kLongestSentence = 1000;  ///< tokens; what is longer is cut

/// The end of each sentence in `block`, as token indices. A dateline, which ends at token `dateline` (0: there is
/// none), is a sentence of its own, as in the treebanks.
std::vector<Index> splitSentences(const std::vector<Token>& tokens, Range block, const std::vector<QuoteSide>& sides,
                                  Index dateline);

/// Whether the token ends sentences: . ! ? …, or a run of those.
bool isTerminator(const Token& token);

}  // namespace newsglass::text
