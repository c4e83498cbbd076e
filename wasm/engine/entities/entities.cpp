#include "engine/entities/entities.hpp"

#include <algorithm>
#include <utility>

#include "engine/entities/clusters.hpp"
#include "engine/entities/descriptions.hpp"
#include "engine/entities/join_names.hpp"
#include "engine/entities/plurals.hpp"
#include "engine/entities/profiles.hpp"
#include "engine/entities/refined_names.hpp"
#include "engine/entities/salience.hpp"
#include "engine/entities/speakers.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass {
namespace entities {
namespace {

std::vector<Index> headsOf(const Document& document, const std::vector<Reference>& references) {
    std::vector<Index> at(document.text.tokens.size(), kNone);
    for (Index r = 0; r < references.size(); ++r)
        if (references[r].parts.empty()) at[references[r].mention.head] = r;
    return at;
}

template <typename Item>
void addDistinct(std::vector<Item>& items, Item item) {
    constexpr std::size_t kEnough = 24;
    if (items.size() < kEnough && std::find(items.begin(), items.end(), item) == items.end()) items.push_back(item);
}

/// Noun phrases that describe a name beside them mean the same; titles and predicates tell what somebody is.
void learnDescriptions(const Document& document, const std::vector<Reference>& references,
                       const std::vector<Description>& descriptions, Clusters& clusters) {
    for (const Description& description : descriptions) {
        const bool several = description.nominal != kNone && references[description.nominal].number == Number::plural &&
                             references[description.reference].number == Number::singular;
        // Wrong trees hang one noun on two names: the first has it.
        const bool taken = description.nominal != kNone && clusters.facts(description.nominal).hasName();
        if (description.nominal != kNone && !several && !taken)
            clusters.join(description.reference, description.nominal);
        Facts& facts = clusters.facts(description.reference);
        const std::string_view lemma = wordAt(document, description.head).lemma;
        addDistinct(facts.roles, lowered(lemma));
        for (Index i = description.tokens.begin; i < description.head; ++i)
            addDistinct(facts.modifiers, std::string_view(wordAt(document, i).lemma));
        const Gender gender = nounGender(lemma);
        if (gender == Gender::male) facts.male += 2;
        if (gender == Gender::female) facts.female += 2;
    }
}

/// "I am Nora Vance".
void joinPredicates(const Document& document, const std::vector<Reference>& references, const std::vector<Index>& at,
                    Clusters& clusters) {
    for (Index r = 0; r < references.size(); ++r) {
        const Pronoun pronoun = references[r].pronoun;
        const Word& word = wordAt(document, references[r].mention.head);
        if ((pronoun != Pronoun::i && pronoun != Pronoun::he && pronoun != Pronoun::she) || word.deprel != "nsubj")
            continue;
        const Index name = at[word.head];
        if (name == kNone || references[name].mention.kind != MentionKind::name || !isPersonal(references[name]))
            continue;
        if (childBy(document, word.head, {"cop"}) != kNone && childBy(document, word.head, {"advmod", "case"}) == kNone)
            clusters.join(name, r);
    }
}

/// Titles directly before a name belong to its noun phrase: they are no mentions of their own. For each reference the
/// one that takes it in, or kNone.
std::vector<Index> absorbedTitles(const std::vector<Reference>& references,
                                  const std::vector<Description>& descriptions) {
    std::vector<Index> into(references.size(), kNone);
    for (const Description& description : descriptions)
        if (description.beside && references[description.nominal].number != Number::plural)
            into[description.nominal] = description.reference;
    return into;
}

/// Somebody who has no name but does something: "a judge", "a Guard general".
bool acts(const Reference& reference) {
    return reference.mention.kind == MentionKind::nominal && reference.kind == Kind::person &&
           reference.number == Number::singular && reference.role == Role::subject &&
           reference.determiner != Determiner::none;
}

/// What the sieves and the scorer found out.
struct Findings {
    const Document& document;
    const std::vector<Reference>& references;
    const Clusters& clusters;
    std::vector<float> probabilities;  ///< by reference, that it belongs to its cluster
    std::vector<Description> descriptions;
    std::vector<std::vector<Index>> members;  ///< by reference
    std::vector<Index> absorbed;              ///< by reference
};

bool isKept(const Findings& findings, const Facts& facts) {
    if (facts.hasName()) return true;
    std::size_t size = 0;
    for (const Index m : facts.mentions) {
        const Reference& reference = findings.references[m];
        if (acts(reference) || (reference.parts.empty() && !findings.members[m].empty())) return true;
        size += findings.absorbed[m] == kNone;
    }
    return size > 1;
}

/// Entities of the clusters, in order of their first mention, and their mentions in order of the text. Gives the
/// reference of each mention.
std::vector<Index> collect(const Findings& findings, EntityLayer& layer) {
    const auto& [document, references, clusters, probabilities, descriptions, members, absorbed] = findings;
    std::vector<std::vector<Description>> said(references.size());
    for (const Description& description : descriptions)
        said[clusters.find(description.reference)].push_back(description);
    std::vector<Index> kept, entityOf(references.size(), kNone);
    for (Index r = 0; r < references.size(); ++r) {
        const Index cluster = clusters.find(r);
        if (absorbed[r] != kNone || (entityOf[cluster] == kNone && !isKept(findings, clusters.facts(cluster))))
            continue;
        if (entityOf[cluster] == kNone) {
            entityOf[cluster] = Index(layer.entities.size());
            std::vector<Index> mentions = clusters.facts(cluster).mentions;
            std::sort(mentions.begin(), mentions.end());
            layer.entities.push_back(profileOf(document, references, clusters.facts(cluster), mentions, said[cluster]));
        }
        Mention mention = references[r].mention;
        mention.entity = entityOf[cluster];
        if (mention.kind != MentionKind::name) mention.probability = probabilities[r];
        layer.entities[mention.entity].mentions.push_back(Index(layer.mentions.size()));
        layer.mentions.push_back(mention);
        kept.push_back(r);
    }
    for (Index r = 0; r < references.size(); ++r) {
        if (members[r].empty() || entityOf[clusters.find(r)] == kNone) continue;
        Entity& entity = layer.entities[entityOf[clusters.find(r)]];
        for (const Index member : members[r]) {
            const Index other = entityOf[clusters.find(member)];
            if (other != kNone && &layer.entities[other] != &entity) addDistinct(entity.members, other);
        }
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

void anchor(const Findings& findings, const std::vector<Index>& kept, EntityLayer& layer) {
    const Document& document = findings.document;
    layer.mentionAt.assign(document.text.tokens.size(), kNone);
    for (Index m = 0; m < layer.mentions.size(); ++m)
        if (findings.references[kept[m]].parts.empty()) layer.mentionAt[layer.mentions[m].head] = m;
    for (Index r = 0; r < findings.references.size(); ++r)
        if (const Index name = findings.absorbed[r]; name != kNone)
            layer.mentionAt[findings.references[r].mention.head] =
                layer.mentionAt[findings.references[name].mention.head];
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
    const std::vector<Name> names = refinedNames(document);
    const std::vector<Reference> references = findReferences(document, names);
    const std::vector<Index> at = headsOf(document, references);
    Clusters clusters(references);
    joinNames(document, references, clusters);
    joinPredicates(document, references, at, clusters);
    const std::vector<Description> descriptions = findDescriptions(document, names, references, at);
    learnDescriptions(document, references, descriptions, clusters);
    const std::vector<float> probabilities = resolveAnaphora(document, references, at, clusters, choose);
    joinSpeakers(document, references, at, clusters);

    const Findings findings{document,
                            references,
                            clusters,
                            probabilities,
                            descriptions,
                            findMembers(document, references, at, descriptions, clusters),
                            absorbedTitles(references, descriptions)};
    EntityLayer layer;
    const std::vector<Index> kept = collect(findings, layer);
    weigh(document, references, kept, layer);
    anchor(findings, kept, layer);
    nameOwners(document, layer);
    return layer;
}

void loadEntityTables() {
    entities::loadAnaphora();
    entities::nounKind({});
    entities::givenNameGender({});
    entities::findPlace({});
}

EntityLayer findEntities(const Document& document) {
    return findEntities(document, entities::trainedChooser(document.encoding));
}

}  // namespace newsglass
