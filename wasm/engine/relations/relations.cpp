#include "engine/relations/relations.hpp"

#include "engine/relations/builder.hpp"
#include "engine/relations/learned.hpp"

namespace newsglass {
namespace {

/// Whether "'s" at the beginning of a predicate is "has": "'s been", "'s sold", but not "'s being sold", "'s sold to".
bool isPerfect(const Document& document, const Range& predicate) {
    const Word& first = wordAt(document, predicate.begin);
    if (first.lemma == "have" || first.deprel != "aux") return first.lemma == "have";
    for (Index i = predicate.begin + 1; i < predicate.end; ++i)
        if (const std::string_view tag = wordAt(document, i).xpos; tag == "VBN" || tag == "VBG") return tag == "VBN";
    return false;
}

/// The whole word of the clitic that a predicate begins with: behind a name that stands for a pronoun "'s been" is hard
/// to read. Empty for another word.
std::string_view wholeWord(const Document& document, const Range& predicate) {
    const std::string_view text = tokenAt(document, predicate.begin).text;
    if (text == "'s" || text == "’s") return isPerfect(document, predicate) ? "has" : "is";
    if (text == "'d" || text == "’d") return wordAt(document, predicate.begin).xpos == "MD" ? "would" : "had";
    if (text == "'m" || text == "’m") return "am";
    if (text == "'re" || text == "’re") return "are";
    if (text == "'ve" || text == "’ve") return "have";
    return text == "'ll" || text == "’ll" ? "will" : std::string_view{};
}

void spellOut(const Document& document, Relation& relation) {
    if (!relation.wording.empty() || relation.predicate.empty()) return;
    const Index first = relation.predicate.begin;
    const std::string_view whole = wholeWord(document, relation.predicate);
    if (whole.empty()) return;
    relation.wording = whole;
    if (relation.predicate.size() > 1)
        relation.wording += " " + std::string(textOf(document, {first + 1, relation.predicate.end}));
}

}  // namespace

std::vector<Relation> findRelations(const Document& document) {
    std::vector<Relation> relations;
    for (relations::Draft& draft : relations::draftsOf(document)) {
        draft.relation.confidence = relations::confidenceOf(draft.features);
        relations.push_back(std::move(draft.relation));
    }
    relations::addLearned(document, relations);
    for (Relation& relation : relations) spellOut(document, relation);
    return relations;
}

}  // namespace newsglass
