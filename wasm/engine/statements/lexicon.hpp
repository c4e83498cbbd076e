// The lexicon of cues: which words introduce a statement, in which frame, and with what stance.
//
// Stances (data/stances.tsv) are assigned by hand, one for a lemma and part of speech. How likely a word in a frame is
// a cue at all (data/cues.tsv) is counted over annotated news by scripts/train/cues.py.
#pragma once

#include <string_view>

#include "engine/document.hpp"

namespace newsglass::statements {

/// The construction in which a cue takes its content.
enum class Frame : std::uint8_t {
    clause,      ///< said (that) …; "…," he said; the claim that …
    infinitive,  ///< promised to …, urged them to …, a plan to …
    object,      ///< denied the allegations, called him a liar
    oblique,     ///< called for …, accused them of …, criticism of …
    passive,     ///< was rejected (by …)
    raising,     ///< is expected to …, seems to …: the subject belongs to the content
    phrase       ///< according to …; reportedly; X: …
};

/// The name of a frame in the tables.
std::string_view nameOf(Frame frame);

struct CueEntry {
    std::string_view stance;  ///< empty when the lexicon does not know the word
    float probability = 0;    ///< that this word in this frame is a cue
};

/// Looks up a word as a cue. Verbs, nouns and adjectives have entries; others are unknown. Constant time.
CueEntry cueEntry(const Word& word, Frame frame);

}  // namespace newsglass::statements
