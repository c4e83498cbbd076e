// Where punctuation hangs, once words have their heads.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/syntax/decode.hpp"

namespace newsglass {

/// Hangs each mark on the best-scored word of the path between the words left and right of it: whatever lies on that
/// path can take it without crossing an arc, as Universal Dependencies ask. Marks that have dependents stay where they
/// are. Cost: the length of those paths.
void hangPunctuation(const ScoreMatrix& scores, const std::vector<bool>& isMark, std::vector<std::uint32_t>& heads);

}  // namespace newsglass
