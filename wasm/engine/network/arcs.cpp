#include "engine/network/arcs.hpp"

#include <algorithm>

namespace newsglass {
namespace {

/// relu(matrix * vector) for every vector: [count][size], unpadded.
std::vector<float> rectified(const Matrix& matrix, std::span<const float> vectors) {
    const std::size_t count = vectors.size() / matrix.columns;
    std::vector<std::int16_t> activations(vectors.size());
    std::vector<float> scales(count), padded(count * matrix.stride), result(count * matrix.rows);
    kernels().quantise(vectors.data(), count, matrix.columns, activations.data(), scales.data());
    kernels().multiply(matrix.view(), activations.data(), scales.data(), count, padded.data(), matrix.stride,
                       Store::rectified);
    for (std::size_t i = 0; i < count; ++i)
        std::copy_n(padded.data() + i * matrix.stride, matrix.rows, result.data() + i * matrix.rows);
    return result;
}

}  // namespace

ArcScores scoreArcs(const Model& model, std::span<const float> vectors) {
    const ArcHead& arcs = model.arcs;
    const std::size_t count = vectors.size() / model.config.width, size = model.config.arc;
    const std::vector<float> dependents = rectified(arcs.dependent, vectors);
    std::vector<float> heads = rectified(arcs.head, vectors);
    heads.insert(heads.end(), arcs.root.begin(), arcs.root.end());

    // Candidates as columns: [size][candidates], so that a word's scores are one product.
    const std::size_t padded = (count + 1 + 7) / 8 * 8;
    std::vector<float> candidates(size * padded), bias(padded), moved(size);
    for (std::size_t h = 0; h <= count; ++h) {
        const float* head = heads.data() + h * size;
        kernels().project(head, size, arcs.bilinear.data(), size, moved.data());
        for (std::size_t i = 0; i < size; ++i) candidates[i * padded + h] = moved[i];
        bias[h] = kernels().dot(arcs.headBias.data(), head, size);
    }

    ArcScores result{count, std::vector<float>(count * (count + 1)), {}};
    std::vector<float> row(padded);
    for (std::size_t d = 0; d < count; ++d) {
        kernels().project(dependents.data() + d * size, size, candidates.data(), padded, row.data());
        float* scores = result.scores.data() + d * (count + 1);
        for (std::size_t h = 0; h <= count; ++h) scores[h] = (row[h] + bias[h]) / arcs.temperature;
        scores[d] = -1e4F;
    }
    result.probabilities = result.scores;
    for (std::size_t d = 0; d < count; ++d)
        kernels().softmax(result.probabilities.data() + d * (count + 1), count + 1, 1);
    return result;
}

std::vector<float> scoreRelations(const Model& model, std::span<const float> vectors,
                                  std::span<const std::uint32_t> heads) {
    const RelationHead& relations = model.relations;
    const std::size_t count = heads.size(), size = model.config.rel, labels = relations.labels.size();
    const std::vector<float> dependents = rectified(relations.dependent, vectors);
    std::vector<float> candidates = rectified(relations.head, vectors);
    candidates.insert(candidates.end(), relations.root.begin(), relations.root.end());

    std::vector<float> result(count * labels), moved(size);
    for (std::size_t label = 0; label < labels; ++label) {  // a label's matrix stays in the cache for all words
        const float* matrix = relations.bilinear.data() + label * size * size;
        const float* linear = relations.linear.data() + label * 2 * size;
        for (std::size_t word = 0; word < count; ++word) {
            const float* dependent = dependents.data() + word * size;
            const float* head = candidates.data() + heads[word] * size;
            kernels().project(head, size, matrix, size, moved.data());
            const float parts = kernels().dot(linear, dependent, size) + kernels().dot(linear + size, head, size);
            result[word * labels + label] =
                (kernels().dot(dependent, moved.data(), size) + parts) + relations.bias[label];
        }
    }
    for (std::size_t word = 0; word < count; ++word)
        kernels().softmax(result.data() + word * labels, labels, 1.0F / relations.temperature);
    return result;
}

}  // namespace newsglass
