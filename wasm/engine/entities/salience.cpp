#include "engine/entities/salience.hpp"

#include <algorithm>
#include <utility>

namespace newsglass::entities {
namespace {

float kindWeight(MentionKind kind) {
    return kind == MentionKind::name ? 1.0F : kind == MentionKind::nominal ? 0.75F : 0.5F;
}

float roleWeight(Role role) {
    switch (role) {
        case Role::subject:
            return 1.5F;
        case Role::object:
            return 1.2F;
        case Role::possessive:
            return 0.9F;
        case Role::modifier:
            return 0.6F;
        default:
            return 1.0F;
    }
}

float placeWeight(const Document& document, Index token) {
    const Index sentence = tokenAt(document, token).sentence;
    const Index paragraph = document.text.sentences[sentence].paragraph;
    const ParagraphRole role = document.text.paragraphs[paragraph].role;
    if (role == ParagraphRole::headline || sentence == 0) return 3.0F;
    if (role == ParagraphRole::dateline) return 0.3F;
    if (sentence <= 2) return 2.0F;
    return sentence <= 6 ? 1.3F : 1.0F;
}

/// What readers do not look for: amounts, peoples, speakers without a name.
float typeWeight(const Entity& entity, bool named) {
    switch (entity.type) {
        case EntityType::money:
        case EntityType::percent:
        case EntityType::quantity:
            return 0.1F;
        case EntityType::group:
            return 0.5F;
        default:
            return named ? 1.0F : 0.4F;
    }
}

void sortBySalience(EntityLayer& layer) {
    std::vector<Index> order(layer.entities.size()), place(layer.entities.size());
    for (Index e = 0; e < order.size(); ++e) order[e] = e;
    std::stable_sort(order.begin(), order.end(),
                     [&](Index a, Index b) { return layer.entities[a].salience > layer.entities[b].salience; });
    std::vector<Entity> sorted;
    sorted.reserve(order.size());
    for (Index e = 0; e < order.size(); ++e) {
        place[order[e]] = e;
        sorted.push_back(std::move(layer.entities[order[e]]));
    }
    for (Entity& entity : sorted)
        for (Index& member : entity.members) member = place[member];
    for (Mention& mention : layer.mentions) mention.entity = place[mention.entity];
    layer.entities = std::move(sorted);
}

}  // namespace

void weigh(const Document& document, const std::vector<Reference>& references, const std::vector<Index>& kept,
           EntityLayer& layer) {
    for (Entity& entity : layer.entities) {
        float weight = 0;
        bool named = false;
        for (const Index m : entity.mentions) {
            const Mention& mention = layer.mentions[m];
            named |= mention.kind == MentionKind::name;
            weight +=
                kindWeight(mention.kind) * roleWeight(references[kept[m]].role) * placeWeight(document, mention.head);
        }
        entity.salience = weight * typeWeight(entity, named);
    }
    float most = 0;
    for (const Entity& entity : layer.entities) most = std::max(most, entity.salience);
    if (most > 0)
        for (Entity& entity : layer.entities) entity.salience /= most;
    sortBySalience(layer);
}

}  // namespace newsglass::entities
