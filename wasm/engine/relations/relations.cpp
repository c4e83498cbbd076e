#include "engine/relations/relations.hpp"

#include "engine/relations/builder.hpp"
#include "engine/relations/learned.hpp"

namespace newsglass {

std::vector<Relation> findRelations(const Document& document) {
    std::vector<Relation> relations;
    for (relations::Draft& draft : relations::draftsOf(document)) {
        draft.relation.confidence = relations::confidenceOf(draft.features);
        relations.push_back(std::move(draft.relation));
    }
    relations::addLearned(document, relations);
    return relations;
}

}  // namespace newsglass
