// The trained side of `anaphora`: one hidden layer over yes/no features and the vectors of both heads.
//
//     score = output . max(0, bias + features + own x anaphor + last x antecedent) + key(anaphor) . key(antecedent)
//
// What depends on one side alone is computed once a mention.
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <memory>

#include "engine/entities/anaphora.hpp"
#include "tables.hpp"

namespace newsglass::entities {
namespace {

constexpr std::size_t kHidden = 48, kKey = 24;
constexpr float kScale = 1.0F / 256;  // the table holds whole numbers

using Row = std::array<float, kHidden>;

/// What a vector adds to the hidden layer, and the key by which the two sides are compared.
struct Side {
    Row hidden{};
    std::array<float, kKey> key{};
};

struct Weights {
    std::array<Row, kFeatures> input{};
    Row bias{}, output{};
    std::vector<Side> own, last;  ///< by dimension of the vector
};

/// Reads the next numbers of a line.
template <typename Numbers>
void take(std::string_view& line, Numbers& numbers) {
    const char *at = line.data(), *end = at + line.size();
    for (float& weight : numbers) {
        while (at < end && (*at == '\t' || *at == ' ')) ++at;
        int number = 0;
        at = std::from_chars(at, end, number).ptr;
        weight = float(number) * kScale;
    }
    line = {at, std::size_t(end - at)};
}

Side sideOf(std::string_view line) {
    Side side;
    take(line, side.hidden);
    take(line, side.key);
    return side;
}

/// Lines are the features in order, `bias`, `output`, and a line `own` and one `last` for each dimension.
Weights weightsOf(std::string_view table) {
    Weights weights;
    std::size_t feature = 0;
    while (!table.empty()) {
        const std::size_t length = std::min(table.find('\n'), table.size());
        const std::string_view line = table.substr(0, length);
        table.remove_prefix(std::min(length + 1, table.size()));
        const std::size_t tab = line.find('\t');
        if (line.empty() || line[0] == '#' || tab == line.npos) continue;
        const std::string_view name = line.substr(0, tab);
        std::string_view numbers = line.substr(tab);
        if (name == "bias")
            take(numbers, weights.bias);
        else if (name == "output")
            take(numbers, weights.output);
        else if (name == "own")
            weights.own.push_back(sideOf(numbers));
        else if (name == "last")
            weights.last.push_back(sideOf(numbers));
        else if (feature < kFeatures)
            take(numbers, weights.input[feature++]);
    }
    return weights;
}

const Weights& trainedWeights() {
    static const Weights weights = weightsOf(tables::entities_anaphora);
    return weights;
}

/// The vectors of heads as the hidden layer sees them. The candidates of one anaphor are those of the next: the sides
/// seen last are kept.
class Sides {
public:
    Sides(const Encoding& encoding, const std::vector<Side>& weights)
        : encoding_(encoding), weights_(weights), kept_(kKept) {}

    const Side& of(Index token) {
        static constexpr Side kNothing{};
        if (token == kNone || encoding_.width != weights_.size() || encoding_.vectors.empty()) return kNothing;
        auto& [known, side] = kept_[token % kKept];
        if (known != token) {
            known = token;
            side = sum(encoding_.vectors.data() + std::size_t{token} * encoding_.width);
        }
        return side;
    }

private:
    static constexpr std::size_t kKept = 1024;

    Side sum(const float* vector) const {
        Side side;
        for (std::size_t i = 0; i < weights_.size(); ++i) {
            for (std::size_t h = 0; h < kHidden; ++h) side.hidden[h] += weights_[i].hidden[h] * vector[i];
            for (std::size_t k = 0; k < kKey; ++k) side.key[k] += weights_[i].key[k] * vector[i];
        }
        return side;
    }

    struct Kept {
        Index token = kNone;
        Side side;
    };
    const Encoding& encoding_;
    const std::vector<Side>& weights_;
    std::vector<Kept> kept_;
};

float scoreOf(const Weights& weights, const std::vector<std::uint16_t>& features, const Side& own, const Side& last) {
    Row hidden = weights.bias;
    for (const std::uint16_t feature : features)
        for (std::size_t h = 0; h < kHidden; ++h) hidden[h] += weights.input[feature][h];
    float score = 0;
    for (std::size_t h = 0; h < kHidden; ++h)
        score += std::max(hidden[h] + own.hidden[h] + last.hidden[h], 0.0F) * weights.output[h];
    for (std::size_t k = 0; k < kKey; ++k) score += own.key[k] * last.key[k];
    return score;
}

}  // namespace

void loadAnaphora() { trainedWeights(); }

Chooser trainedChooser(const Encoding& encoding) {
    const Weights& weights = trainedWeights();
    const auto own = std::make_shared<Sides>(encoding, weights.own);
    const auto last = std::make_shared<Sides>(encoding, weights.last);
    return [&weights, own, last](const Anaphor& anaphor, const std::vector<Candidate>& candidates) {
        const Side& mine = own->of(anaphor.head);
        std::vector<float> scores;
        for (const Candidate& candidate : candidates)
            scores.push_back(scoreOf(weights, candidate.features, mine, last->of(candidate.head)));
        const auto best = std::max_element(scores.begin(), scores.end());
        float sum = 0;
        for (const float score : scores) sum += std::exp(score - *best);
        return Choice{std::size_t(best - scores.begin()), 1 / sum};
    };
}

}  // namespace newsglass::entities
