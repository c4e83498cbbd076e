#include "engine/relations/relations.hpp"

namespace newsglass {

std::vector<Relation> findRelations(const Document&) { return {}; }

}  // namespace newsglass
