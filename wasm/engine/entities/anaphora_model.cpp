// The trained side of `anaphora`: one hidden layer over yes/no features.
#include <algorithm>
#include <array>
#include <charconv>
#include <memory>

#include "engine/entities/anaphora.hpp"
#include "tables.hpp"

namespace newsglass::entities {
namespace {

constexpr std::size_t kHidden = 32;
constexpr float kScale = 1.0F / 256;  // the table holds whole numbers

using Row = std::array<float, kHidden>;

struct Weights {
    std::array<Row, kFeatures> input{};
    Row bias{}, output{};
};

/// The numbers of a line behind its first field.
Row rowOf(std::string_view line) {
    Row row{};
    const char* at = line.data() + std::min(line.find('\t'), line.size());
    const char* end = line.data() + line.size();
    for (float& weight : row) {
        while (at < end && (*at == '\t' || *at == ' ')) ++at;
        int number = 0;
        at = std::from_chars(at, end, number).ptr;
        weight = float(number) * kScale;
    }
    return row;
}

/// Lines are the features in order, then `bias` and `output`.
Weights weightsOf(std::string_view table) {
    Weights weights;
    std::size_t feature = 0;
    while (!table.empty()) {
        const std::size_t length = std::min(table.find('\n'), table.size());
        const std::string_view line = table.substr(0, length);
        table.remove_prefix(std::min(length + 1, table.size()));
        if (line.empty() || line[0] == '#') continue;
        if (line.starts_with("bias"))
            weights.bias = rowOf(line);
        else if (line.starts_with("output"))
            weights.output = rowOf(line);
        else if (feature < kFeatures)
            weights.input[feature++] = rowOf(line);
    }
    return weights;
}

float scoreOf(const Weights& weights, const std::vector<std::uint16_t>& features) {
    Row hidden = weights.bias;
    for (const std::uint16_t feature : features)
        for (std::size_t h = 0; h < kHidden; ++h) hidden[h] += weights.input[feature][h];
    float score = 0;
    for (std::size_t h = 0; h < kHidden; ++h) score += std::max(hidden[h], 0.0F) * weights.output[h];
    return score;
}

}  // namespace

Chooser trainedChooser() {
    static const Weights weights = weightsOf(tables::entities_anaphora);
    return [](Index, const std::vector<Candidate>& candidates) {
        std::size_t best = 0;
        float most = 0;
        for (std::size_t c = 0; c < candidates.size(); ++c) {
            const float score = scoreOf(weights, candidates[c].features);
            if (c == 0 || score > most) {
                best = c;
                most = score;
            }
        }
        return best;
    };
}

}  // namespace newsglass::entities
