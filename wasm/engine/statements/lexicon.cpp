#include "engine/statements/lexicon.hpp"

#include <charconv>
#include <string>
#include <unordered_map>

#include "engine/rows.hpp"
#include "tables.hpp"

namespace newsglass::statements {
namespace {

constexpr std::string_view kFrames[] = {"clause", "infinitive", "object", "oblique", "passive", "raising", "phrase"};

/// What a known word in a frame that was never counted is worth, by frame: saying takes clauses.
constexpr float kPrior[] = {0.6f, 0.35f, 0.2f, 0.2f, 0.15f, 0.6f, 0.5f};

/// Occurrences that the prior counts for.
constexpr float kPriorWeight = 4;

struct Counts {
    float cues = 0, occurrences = 0;
};

struct Lexicon {
    std::unordered_map<std::string, std::string_view> stances;  ///< "lemma pos"
    std::unordered_map<std::string, Counts> counts;             ///< "lemma pos frame"
};

std::string keyOf(std::string_view lemma, std::string_view pos, std::string_view frame = {}) {
    std::string key(lemma);
    key.append(1, ' ').append(pos);
    if (!frame.empty()) key.append(1, ' ').append(frame);
    return key;
}

float numberOf(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return static_cast<float>(value);
}

const Lexicon& lexicon() {
    static const Lexicon loaded = [] {
        Lexicon fresh;
        forEachRow<3>(tables::statements_stances,
                      [&](const auto& column) { fresh.stances.emplace(keyOf(column[0], column[1]), column[2]); });
        forEachRow<5>(tables::statements_cues, [&](const auto& column) {
            fresh.counts.emplace(keyOf(column[0], column[1], column[2]),
                                 Counts{numberOf(column[3]), numberOf(column[4])});
        });
        return fresh;
    }();
    return loaded;
}

std::string_view posOf(const Word& word) {
    switch (word.upos) {
        case Upos::VERB:
            return "verb";
        case Upos::NOUN:
            return "noun";
        case Upos::ADJ:
            return "adj";
        case Upos::ADV:
            return "adv";
        default:
            return {};
    }
}

}  // namespace

std::string_view nameOf(Frame frame) { return kFrames[static_cast<std::size_t>(frame)]; }

CueEntry cueEntry(const Word& word, Frame frame) {
    const std::string_view pos = posOf(word);
    if (pos.empty()) return {};
    const Lexicon& known = lexicon();
    CueEntry entry;
    const auto stance = known.stances.find(keyOf(word.lemma, pos));
    if (stance != known.stances.end()) entry.stance = stance->second;
    Counts counts;
    if (const auto found = known.counts.find(keyOf(word.lemma, pos, nameOf(frame))); found != known.counts.end())
        counts = found->second;
    // Words without a stance start from nothing: they are cues only where they were often seen as such.
    const float prior = entry.stance.empty() ? 0.02f : kPrior[static_cast<std::size_t>(frame)];
    entry.probability = (counts.cues + kPriorWeight * prior) / (counts.occurrences + kPriorWeight);
    return entry;
}

}  // namespace newsglass::statements
