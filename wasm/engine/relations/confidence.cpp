#include "engine/relations/confidence.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <unordered_map>

#include "engine/rows.hpp"
#include "tables.hpp"

namespace newsglass::relations {
namespace {

constexpr std::size_t kDepth = 3, kLeaves = 1 << kDepth;
constexpr double kUnit = 1000;  // features and answers are whole thousandths

int numberOf(std::string_view digits) {
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

/// Whether a feature exceeds a threshold.
struct Question {
    std::size_t feature = 0;
    int threshold = 0;
};

/// The first question makes the lowest bit of the answer's number.
struct Tree {
    std::array<Question, kDepth> questions;
    std::array<int, kLeaves> answers;
};

class Forest {
public:
    /// A row a tree: feature and threshold of each question, then the answers.
    explicit Forest(std::string_view table) {
        forEachRow<2 * kDepth + kLeaves>(table, [&](const auto& columns) {
            Tree tree;
            for (std::size_t i = 0; i < kDepth; ++i)
                tree.questions[i] = {features_.try_emplace(columns[2 * i], features_.size()).first->second,
                                     numberOf(columns[2 * i + 1])};
            for (std::size_t i = 0; i < kLeaves; ++i) tree.answers[i] = numberOf(columns[2 * kDepth + i]);
            trees_.push_back(tree);
        });
    }

    /// The logit of the probability. A feature that is not there is 0.
    double judge(const Features& features) const {
        std::vector<int> values(features_.size());
        for (const auto& [name, value] : features)
            if (const auto found = features_.find(name); found != features_.end())
                values[found->second] = int(std::lround(value * kUnit));
        int sum = 0;
        for (const Tree& tree : trees_) sum += tree.answers[leafOf(tree, values)];
        return sum / kUnit;
    }

private:
    static std::size_t leafOf(const Tree& tree, const std::vector<int>& values) {
        std::size_t leaf = 0;
        for (std::size_t i = 0; i < kDepth; ++i)
            if (values[tree.questions[i].feature] > tree.questions[i].threshold) leaf |= std::size_t{1} << i;
        return leaf;
    }

    std::unordered_map<std::string_view, std::size_t> features_;
    std::vector<Tree> trees_;
};

}  // namespace

float confidenceOf(const Features& features) {
    static const Forest kForest(tables::relations_confidence);
    return float(1 / (1 + std::exp(-kForest.judge(features))));
}

}  // namespace newsglass::relations
