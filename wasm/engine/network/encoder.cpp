#include "engine/network/encoder.hpp"

namespace newsglass {

Encoding encode(const TextLayer&, const Model&) { return {}; }

}  // namespace newsglass
