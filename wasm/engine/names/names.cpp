#include "engine/names/names.hpp"

namespace newsglass {

std::vector<Name> findNames(const Document&) { return {}; }

}  // namespace newsglass
