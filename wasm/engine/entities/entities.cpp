#include "engine/entities/entities.hpp"

#include <algorithm>
#include <utility>

#include "engine/entities/clusters.hpp"
#include "engine/entities/descriptions.hpp"
#include "engine/entities/join_names.hpp"
#include "engine/entities/profiles.hpp"
#include "engine/entities/salience.hpp"
#include "engine/entities/speakers.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass {
namespace entities {
namespace {

std::vector<Index> headsOf(const Document& document, const std::vector<Reference>& references) {
    std::vector<Index> at(document.text.tokens.size(), kNone);
    for (Index r = 0; r < references.size(); ++r) at[references[r].mention.head] = r;
    return at;
}

/// Noun phrases that describe a name beside them mean the same; titles and predicates tell what somebody is.
void learnDescriptions(const Document& document, const std::vector<Reference>& references,
                       const std::vector<Description>& descriptions, Clusters& clusters) {
    for (const Description& description : descriptions) {
        const bool several = description.nominal != kNone && references[description.nominal].number == Number::plural &&
                             references[description.reference].number == Number::singular;
        if (description.nominal != kNone && !several) clusters.join(description.reference, description.nominal);
        Facts& facts = clusters.facts(description.reference);
        const std::string_view lemma = wordAt(document, description.head).lemma;
        if (facts.roles.size() < 24) facts.roles.push_back(lemma);
        const Gender gender = nounGender(lemma);
        if (gender == Gender::male) facts.male += 2;
        if (gender == Gender::female) facts.female += 2;
    }
}

bool isKept(const Facts& facts) { return facts.hasName() || facts.size() > 1; }

/// Entities of the clusters, in order of their first mention, and their mentions in order of the text.
std::vector<Index> collect(const Document& document, const std::vector<Reference>& references, const Clusters& clusters,
                           const std::vector<Description>& descriptions, EntityLayer& layer) {
    std::vector<std::vector<Description>> said(references.size());
    for (const Description& description : descriptions)
        said[clusters.find(description.reference)].push_back(description);
    std::vector<Index> kept, entityOf(references.size(), kNone);
    for (Index r = 0; r < references.size(); ++r) {
        const Index cluster = clusters.find(r);
        const Facts& facts = clusters.facts(cluster);
        if (!isKept(facts)) continue;
        if (entityOf[cluster] == kNone) {
            entityOf[cluster] = Index(layer.entities.size());
            std::vector<Index> mentions = facts.mentions;
            std::sort(mentions.begin(), mentions.end());
            layer.entities.push_back(profileOf(document, references, facts, mentions, said[cluster]));
        }
        Mention mention = references[r].mention;
        mention.entity = entityOf[cluster];
        layer.entities[mention.entity].mentions.push_back(Index(layer.mentions.size()));
        layer.mentions.push_back(mention);
        kept.push_back(r);
    }
    return kept;
}

/// The noun that a relative pronoun takes up: the one on which the clause around it hangs.
Index antecedentOf(const Document& document, Index token) {
    constexpr int kDepth = 8;
    Index at = token;
    for (int depth = 0; depth < kDepth && !isRoot(document, at); ++depth) {
        const Word& word = wordAt(document, at);
        if (word.deprel == "acl:relcl") return word.head;
        at = word.head;
    }
    return kNone;
}

void anchor(const Document& document, EntityLayer& layer) {
    layer.mentionAt.assign(document.text.tokens.size(), kNone);
    for (Index m = 0; m < layer.mentions.size(); ++m) layer.mentionAt[layer.mentions[m].head] = m;
    for (Index i = 0; i < document.text.tokens.size(); ++i) {
        const Word& word = wordAt(document, i);
        if (layer.mentionAt[i] != kNone || !(word.xpos == "WDT" || word.xpos == "WP" || word.xpos == "WP$")) continue;
        const Index antecedent = antecedentOf(document, i);
        if (antecedent != kNone && antecedent < i) layer.mentionAt[i] = layer.mentionAt[antecedent];
    }
}

}  // namespace
}  // namespace entities

EntityLayer findEntities(const Document& document, const entities::Chooser& choose) {
    using namespace entities;
    const std::vector<Reference> references = findReferences(document);
    const std::vector<Index> at = headsOf(document, references);
    Clusters clusters(references);
    joinNames(document, references, clusters);
    const std::vector<Description> descriptions = findDescriptions(document, references, at);
    learnDescriptions(document, references, descriptions, clusters);
    resolveAnaphora(document, references, clusters, choose);
    joinSpeakers(document, references, at, clusters);

    EntityLayer layer;
    const std::vector<Index> kept = collect(document, references, clusters, descriptions, layer);
    weigh(document, references, kept, layer);
    anchor(document, layer);
    return layer;
}

EntityLayer findEntities(const Document& document) { return findEntities(document, entities::trainedChooser()); }

}  // namespace newsglass
