// From scores of arcs to a tree: each word one head, one root, no cycles.
#pragma once

#include <cstdint>
#include <vector>

namespace newsglass {

/// Scores of heads, [count][count + 1], row by dependent; head `count` is the root.
struct ScoreMatrix {
    std::size_t count;
    const float* scores;
    double at(std::size_t word, std::size_t head) const { return scores[word * (count + 1) + head]; }
};

/// The tree with the largest sum of scores that has exactly one root: heads by word, the root's is `count`.
/// Each word's best head at once where that is a tree already; else Chu-Liu/Edmonds (1965, 1967) with one root enforced
/// by a penalty on root arcs (Stanojević and Cohen 2021). Quadratic for a tree, times the cycles that are met
/// otherwise; beyond kExactLength words cycles are broken one by one where that costs least instead, which stays
/// quadratic.
std::vector<std::uint32_t> bestTree(const ScoreMatrix& scores);

inline constexpr std::size_t kExactLength = 200;

}  // namespace newsglass
