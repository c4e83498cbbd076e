// What the network sees of a word besides its pieces. Training computes the same from the engine's own output.
#pragma once

#include <cstdint>
#include <string_view>

namespace newsglass {

inline constexpr std::uint32_t kShapes = 72;

/// ((case * 3 + digits) * 2 + firstInSentence) * 2 + spaceBefore.
/// Case: 0 no letters, 1 lower, 2 first upper and the rest lower, 3 one upper letter, 4 upper, 5 mixed.
/// Digits (ASCII): 0 none, 1 some, 2 nothing but digits and . , : / - %
std::uint32_t shapeOf(std::string_view token, bool firstInSentence, bool spaceBefore);

/// FNV-1a (32 bit) of the last three code points of a plain form, modulo `buckets`.
std::uint32_t suffixOf(std::string_view plain, std::uint32_t buckets);

}  // namespace newsglass
