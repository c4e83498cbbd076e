// Many articles, one JSON object a line, in constant memory.
#pragma once

#include <cstdio>

#include "input.hpp"

namespace newsglass::cli {

/// Analyses each line of `in` and writes one analysis a line, in the same order. What is wrong with a line is written
/// in place of its analysis, and to standard error with its number. `tokens` gives those of all. True when nothing was
/// wrong.
bool analyzeLines(std::FILE* in, std::FILE* out, const Knowledge& knowledge, bool tokens);

/// The words of each text, as the network is given them, for training:
/// {"id", "words": [{"start", "end", "kind", "spaceBefore", "sentence", "paragraph", "role"}]}.
bool writeFeatures(std::FILE* in, std::FILE* out);

}  // namespace newsglass::cli
