#include "engine/times/published.hpp"

namespace newsglass {

std::optional<Publication> findPublication(const Document&) { return std::nullopt; }

}  // namespace newsglass
