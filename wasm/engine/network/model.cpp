#include "engine/network/model.hpp"

namespace newsglass {

class Model {};

Result<std::shared_ptr<const Model>> loadModel(std::span<const std::byte>) { return std::make_shared<const Model>(); }

}  // namespace newsglass
