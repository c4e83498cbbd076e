// The model file: a checked container of labels, shapes and tensors. The loader trusts nothing.
#pragma once

#include <cstddef>
#include <memory>
#include <span>

#include "engine/result.hpp"

namespace newsglass {

class Model;  // network/model.cpp

/// Reads a model file; the bytes are copied. Errors: model-corrupt.
Result<std::shared_ptr<const Model>> loadModel(std::span<const std::byte> file);

}  // namespace newsglass
