#include "engine/relations/finder.hpp"

#include <algorithm>

#include "engine/relations/lexicon.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::relations {

bool isModifierOfNoun(const Frame& frame, const Range& name) {
    const Word& word = frame.word(frame.headOf(name));
    const bool titles = name.end < frame.sentence(name.begin).end && office(lowered(frame.word(name.end).lemma));
    if (titles) return true;
    const Index noun = word.head;
    return isRelation(word.deprel, {"compound", "amod"}) && !name.contains(noun) && noun >= name.end &&
           frame.word(noun).upos == Upos::NOUN && frame.nameAt(noun) == kNone;
}

Index Finder::pastAge(Index at, const Range& sentence) const {
    if (at + 2 < sentence.end && frame_.text(at) == "," && frame_.word(at + 1).upos == Upos::NUM &&
        frame_.text(at + 2) == ",")
        return at + 3;
    return at;
}

std::string_view Finder::label(Index token) const {
    switch (frame_.word(token).upos) {
        case Upos::DET:
            return "DET";
        case Upos::ADJ:
            return "ADJ";
        case Upos::NOUN:
            return "NOUN";
        case Upos::PROPN:
            return "PROPN";
        case Upos::NUM:
            return "NUM";
        default:
            return "";
    }
}

void Finder::add(Index subject, Index object, Index head, std::string_view type, Construction construction,
                 const std::string& wording, std::string_view lemma) {
    found_.push_back(
        {subject, object, head, {head, head + 1}, {}, {}, wording, std::string(lemma), type, construction});
}

std::vector<Nominal> nominalsOf(const Frame& frame) {
    std::vector<Nominal> found;
    findOffices(frame, found);
    findPlaces(frame, found);
    findDeeds(frame, found);
    std::stable_sort(found.begin(), found.end(), [](const Nominal& a, const Nominal& b) { return a.head < b.head; });
    return found;
}

}  // namespace newsglass::relations
