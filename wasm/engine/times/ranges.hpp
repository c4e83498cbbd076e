// Ranges: from May to July, between 2015 and 2018, 3-5 March. TIMEX3 has two expressions there; what they bound
// together is given with both.
#pragma once

#include "engine/document.hpp"

namespace newsglass::times {

/// Gives the times that begin and end a range its bounds. What is moved from one day to another lasts from neither to
/// the other. Linear in the number of times.
void markRanges(const Document& document, std::vector<TimeExpression>& times);

/// Whether the word between two times that stand side by side makes a range of them.
bool joinsRange(const Document& document, Range first, Range last);

/// Whether what was to be at the first time is put off to the second: "delayed from Tuesday to Friday".
bool isPutOff(const Document& document, Range first, Range last);

}  // namespace newsglass::times
