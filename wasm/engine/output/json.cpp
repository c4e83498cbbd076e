#include "engine/output/json.hpp"

namespace newsglass {

std::string toJson(const Document&, const OutputOptions&) { return "{}"; }

}  // namespace newsglass
