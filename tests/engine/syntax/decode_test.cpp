#include "engine/syntax/decode.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace newsglass;

namespace {

using Heads = std::vector<std::uint32_t>;

/// Pseudo-random numbers that are the same everywhere (Numerical Recipes' generator).
struct Random {
    std::uint32_t state;
    float next() { return static_cast<float>((state = state * 1664525 + 1013904223) >> 8) / 65536.0F; }
};

std::vector<float> randomScores(std::size_t count, std::uint32_t seed) {
    Random random{seed};
    std::vector<float> scores(count * (count + 1));
    for (float& score : scores) score = random.next();
    return scores;
}

bool isSingleRootTree(const Heads& heads) {
    const auto root = static_cast<std::uint32_t>(heads.size());
    if (std::count(heads.begin(), heads.end(), root) != 1) return false;
    for (std::uint32_t word = 0; word < root; ++word) {
        std::uint32_t at = word;
        for (std::size_t steps = 0; at != root; at = heads[at])
            if (steps++ > heads.size() || at > root) return false;
    }
    return true;
}

double sumOf(const ScoreMatrix& scores, const Heads& heads) {
    double sum = 0;
    for (std::size_t word = 0; word < heads.size(); ++word) sum += scores.at(word, heads[word]);
    return sum;
}

/// Tries every assignment of heads.
double bestByTrial(const ScoreMatrix& scores) {
    Heads heads(scores.count, 0);
    double best = -1e9;
    for (;;) {
        if (isSingleRootTree(heads)) best = std::max(best, sumOf(scores, heads));
        std::size_t word = 0;
        while (word < scores.count && heads[word] == scores.count) heads[word++] = 0;
        if (word == scores.count) return best;
        ++heads[word];
    }
}

}  // namespace

TEST_CASE("the tree is the best of all with one root") {
    for (std::uint32_t seed = 1; seed <= 60; ++seed) {
        const std::size_t count = 1 + seed % 5;
        const auto values = randomScores(count, seed);
        const ScoreMatrix scores{count, values.data()};
        const Heads heads = bestTree(scores);
        CAPTURE(seed);
        REQUIRE(isSingleRootTree(heads));
        CHECK(sumOf(scores, heads) == doctest::Approx(bestByTrial(scores)));
    }
}

TEST_CASE("any scores give a tree with one root, however long the sentence") {
    for (const std::size_t count : {7, 60, 200, 201, 500}) {
        const auto values = randomScores(count, static_cast<std::uint32_t>(count));
        CHECK(isSingleRootTree(bestTree({count, values.data()})));
    }
    const std::vector<float> equal(300 * 301, 0.5F), notNumbers(50 * 51, NAN), longNotNumbers(300 * 301, NAN);
    CHECK(isSingleRootTree(bestTree({300, equal.data()})));
    CHECK(isSingleRootTree(bestTree({50, notNumbers.data()})));
    CHECK(isSingleRootTree(bestTree({300, longNotNumbers.data()})));
}

TEST_CASE("breaking cycles loses little against the best tree") {
    const std::size_t count = kExactLength + 1;
    const auto values = randomScores(count, 5);
    double bound = 0;  // each word's best head: no tree can have more
    for (std::size_t word = 0; word < count; ++word)
        bound += *std::max_element(values.begin() + word * (count + 1), values.begin() + (word + 1) * (count + 1));
    const ScoreMatrix scores{count, values.data()};
    CHECK(sumOf(scores, bestTree(scores)) > 0.98 * bound);
}

TEST_CASE("nothing has no tree, one word is its root") {
    CHECK(bestTree({0, nullptr}).empty());
    const float scores[] = {5, 1};
    CHECK(bestTree({1, scores}) == Heads{1});
}
