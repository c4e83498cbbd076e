// What a model file says of itself: shapes, labels, temperatures and where each tensor lies.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/result.hpp"

namespace newsglass {

/// Sizes of the network. The loader has checked that they are positive, bounded, and what the kernels can take.
struct Config {
    std::uint32_t width = 0, layers = 0, heads = 0, hidden = 0, kernel = 0, window = 0;
    std::uint32_t embedding = 0, pieces = 0, suffixes = 0;
    std::uint32_t arc = 0, rel = 0;
};

enum class TensorType : std::uint8_t { i8, f32, u8 };

struct TensorEntry {
    TensorType type = TensorType::u8;
    std::vector<std::uint64_t> shape;
    std::uint64_t offset = 0, bytes = 0;
};

struct Manifest {
    std::string name, language;
    Config config;
    std::map<std::string, std::vector<std::string>, std::less<>> labels;  ///< by head
    std::map<std::string, float, std::less<>> temperature;                ///< by head; 1 where the file says nothing
    std::map<std::string, TensorEntry, std::less<>> tensors;
};

/// Reads and checks a manifest. Whether tensors lie within the file is the loader's to check. Error: model-corrupt.
Result<Manifest> readManifest(std::string_view json);

}  // namespace newsglass
