// The model: one checked file of labels, shapes and tensors. The loader trusts nothing: not the header, not the
// checksum's owner, not a size, not a number. What it accepts, the engine can run.
//
// The file, little endian: "NGLSMDL\1", u32 version (1), u32 CRC-32 of all that follows, u64 size of the file,
// u32 size of the manifest, u32 zero, the manifest (JSON), then the tensors, each at a multiple of 64 bytes.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/network/kernels.hpp"
#include "engine/network/manifest.hpp"
#include "engine/network/pieces.hpp"
#include "engine/result.hpp"

namespace newsglass {

/// Rows of int8 with a scale each; the rows are looked up, not multiplied.
struct LookupTable {
    std::size_t columns = 0;
    std::vector<std::int8_t> values;
    std::vector<float> scale;
};

struct Norm {
    std::vector<float> gain, bias;
};

/// One block of the encoder: convolution, attention, feed-forward.
struct Block {
    Norm convolutionNorm, attentionNorm, feedNorm;
    std::vector<float> convolution;  ///< [taps][width]
    std::vector<float> convolutionBias;
    Matrix qkv, out, up, down;
};

struct LinearHead {
    std::string name;
    std::vector<std::string> labels;
    Matrix matrix;
    float temperature = 1;
};

/// Biaffine scores of heads and of relations (Dozat and Manning 2017).
struct ArcHead {
    Matrix dependent, head;
    std::vector<float> bilinear;  ///< [arc of the head][arc of the dependent]: transposed, for `project`
    std::vector<float> headBias, root;
    float temperature = 1;
};

struct RelationHead {
    std::vector<std::string> labels;
    Matrix dependent, head;
    std::vector<float> bilinear;  ///< [labels][rel of the head][rel of the dependent]
    std::vector<float> linear;    ///< [labels][2 x rel], dependent first
    std::vector<float> bias, root;
    float temperature = 1;
};

struct Model {
    std::string name, language;
    Config config;
    Vocabulary vocabulary;
    LookupTable pieces, shapes, suffixes;
    Matrix input;
    std::vector<Block> blocks;
    Norm finalNorm;
    std::vector<LinearHead> heads;  ///< in the order of their names
    ArcHead arcs;
    RelationHead relations;
};

/// Whether a model file is whole, by its header and checksum. Error: model-corrupt.
std::optional<Error> checkModel(std::span<const std::byte> file);

/// Reads a model file that `checkModel` has found whole; the bytes are copied. Error: model-corrupt.
Result<std::shared_ptr<const Model>> readModel(std::span<const std::byte> file);

/// Both.
Result<std::shared_ptr<const Model>> loadModel(std::span<const std::byte> file);

}  // namespace newsglass
