#include "engine/syntax/punctuation.hpp"

#include <algorithm>

namespace newsglass {
namespace {

using Heads = std::vector<std::uint32_t>;

/// The word and all words above it, upwards.
Heads pathToRoot(const Heads& heads, std::uint32_t word) {
    Heads path;
    for (; word < heads.size(); word = heads[word]) path.push_back(word);
    return path;
}

/// The words between two words of a tree, both and the lowest common one included.
Heads pathBetween(const Heads& heads, std::uint32_t left, std::uint32_t right) {
    Heads up = pathToRoot(heads, left), down = pathToRoot(heads, right);
    std::uint32_t common = static_cast<std::uint32_t>(heads.size());
    while (!up.empty() && !down.empty() && up.back() == down.back()) {
        common = up.back();
        up.pop_back();
        down.pop_back();
    }
    up.insert(up.end(), down.begin(), down.end());
    if (common < heads.size()) up.push_back(common);
    return up;
}

}  // namespace

void hangPunctuation(const ScoreMatrix& scores, const std::vector<bool>& isMark, Heads& heads) {
    const auto count = static_cast<std::uint32_t>(heads.size());
    std::vector<bool> hangs(count);  // marks that may move
    for (std::uint32_t word = 0; word < count; ++word) hangs[word] = isMark[word] && heads[word] < count;
    for (std::uint32_t word = 0; word < count; ++word)
        if (heads[word] < count) hangs[heads[word]] = false;
    std::uint32_t left = count;
    for (std::uint32_t mark = 0; mark < count; ++mark) {
        if (!hangs[mark]) {
            left = mark;
            continue;
        }
        std::uint32_t right = mark;
        while (right < count && hangs[right]) ++right;
        const Heads path = left == count    ? pathToRoot(heads, right)
                           : right == count ? pathToRoot(heads, left)
                                            : pathBetween(heads, left, right);
        for (std::size_t i = 0; i < path.size(); ++i)
            if (i == 0 || scores.at(mark, path[i]) > scores.at(mark, heads[mark])) heads[mark] = path[i];
    }
}

}  // namespace newsglass
