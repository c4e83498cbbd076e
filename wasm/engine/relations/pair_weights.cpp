// The trained side of `pairs`.
#include <charconv>
#include <unordered_map>

#include "engine/relations/pairs.hpp"
#include "engine/rows.hpp"
#include "tables.hpp"

namespace newsglass::relations {
namespace {

/// Weights in hundredths, by type and feature.
struct Weights {
    std::unordered_map<std::string, int> of;

    Weights() {
        forEachRow<3>(tables::relations_pairs, [&](const auto& row) {
            int hundredths = 0;
            std::from_chars(row[2].data(), row[2].data() + row[2].size(), hundredths);
            of[std::string(row[0]) + "," + std::string(row[1])] = hundredths;
        });
    }

    int get(const std::string& key) const {
        const auto found = of.find(key);
        return found == of.end() ? 0 : found->second;
    }

    static const Weights& shared() {
        static const Weights weights;
        return weights;
    }
};

}  // namespace

int logOddsOf(const Pair& pair) {
    const Weights& weights = Weights::shared();
    int sum = 0;
    for (const std::string& feature : pair.features) sum += weights.get(std::string(pair.type) + "," + feature);
    return sum;
}

int leastLogOdds(std::string_view type) { return Weights::shared().get(std::string(type) + ",threshold"); }

}  // namespace newsglass::relations
