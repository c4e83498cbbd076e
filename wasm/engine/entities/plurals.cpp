#include "engine/entities/plurals.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "engine/entities/lexicon.hpp"

namespace newsglass::entities {
namespace {

/// How many a phrase says: "the two leaders" 2, "both men" 2, 0 when it does not say.
std::size_t countOf(const Document& document, const Reference& reference) {
    constexpr std::pair<std::string_view, std::size_t> kCounts[] = {{"both", 2}, {"two", 2},  {"2", 2}, {"three", 3},
                                                                    {"3", 3},    {"four", 4}, {"4", 4}};
    for (Index i = reference.mention.tokens.begin; i < reference.mention.head; ++i) {
        const std::string word = lowered(tokenAt(document, i).text);
        for (const auto& [name, count] : kCounts)
            if (name == word) return count;
    }
    return 0;
}

/// "two men" are new, "the two men" and "both men" are known.
bool pointsBack(const Document& document, const Reference& reference) {
    return reference.determiner == Determiner::definite || reference.determiner == Determiner::demonstrative ||
           lowered(tokenAt(document, reference.mention.tokens.begin).text) == "both";
}

bool canBe(const Reference& plural, const Facts& single) {
    if (!single.hasName() || single.plural > single.singular) return false;
    switch (single.type()) {
        case EntityType::person:
            return plural.kind == Kind::person;
        case EntityType::organization:
            return plural.kind == Kind::group;
        case EntityType::location:
            return plural.kind == Kind::place;
        default:
            return false;
    }
}

/// The last `count` entities before the plural, if the sentences in which they are found name no others.
std::vector<Index> before(const Document& document, const std::vector<Reference>& references, const Clusters& clusters,
                          Index plural, std::size_t count) {
    constexpr Index kSentences = 2;
    std::vector<Index> found;
    const Index own = tokenAt(document, references[plural].mention.head).sentence;
    Index sentence = own;
    for (Index r = plural; r-- > 0;) {
        const Index here = tokenAt(document, references[r].mention.head).sentence;
        if (here != sentence && found.size() >= count) break;
        sentence = here;
        if (own - here > kSentences || found.size() > count) break;
        if (references[r].mention.kind != MentionKind::name || !canBe(references[plural], clusters.facts(r))) continue;
        const bool known = std::any_of(found.begin(), found.end(), [&](Index f) { return clusters.together(f, r); });
        if (!known) found.push_back(r);
    }
    std::reverse(found.begin(), found.end());
    if (found.size() != count) found.clear();
    return found;
}

}  // namespace

std::vector<std::vector<Index>> findMembers(const Document& document, const std::vector<Reference>& references,
                                            const std::vector<Index>& at, const std::vector<Description>& descriptions,
                                            const Clusters& clusters) {
    std::vector<std::vector<Index>> members(references.size());
    for (Index r = 0; r < references.size(); ++r)
        for (const Index part : references[r].parts) members[r].push_back(at[part]);
    for (const Description& description : descriptions)
        if (description.nominal != kNone && references[description.nominal].number == Number::plural &&
            references[description.reference].number == Number::singular)
            members[description.nominal].push_back(description.reference);
    for (Index r = 0; r < references.size(); ++r) {
        const Reference& reference = references[r];
        if (reference.mention.kind != MentionKind::nominal || reference.number != Number::plural || !members[r].empty())
            continue;
        const std::size_t count = countOf(document, reference);
        if (count > 0 && pointsBack(document, reference) && !clusters.facts(r).hasName())
            members[r] = before(document, references, clusters, r, count);
    }
    return members;
}

}  // namespace newsglass::entities
