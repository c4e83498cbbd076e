#include "engine/times/times.hpp"

namespace newsglass {

std::vector<TimeExpression> findTimes(const Document&) { return {}; }

}  // namespace newsglass
