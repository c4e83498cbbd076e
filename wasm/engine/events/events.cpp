#include "engine/events/events.hpp"

namespace newsglass {

std::vector<Event> findEvents(const Document&) { return {}; }

}  // namespace newsglass
