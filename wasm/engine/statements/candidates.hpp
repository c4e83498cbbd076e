// What might be a statement, read off the tree: cue, source and content of every construction that can report one.
// Whether it is one is decided by `statements.cpp`.
#pragma once

#include <vector>

#include "engine/document.hpp"
#include "engine/statements/lexicon.hpp"

namespace newsglass::statements {

/// Candidates at least this probable need no second opinion of the network.
inline constexpr float kCertain = 0.9f;

struct Candidate {
    Frame frame = Frame::clause;
    std::string_view stance;  ///< empty when the lexicon does not know the cue
    float probability = 0;    ///< of the lexicon, that this is a cue
    Index cue = kNone;        ///< the token that carries the cue
    Index contentHead = kNone;
    Index source = kNone;              ///< head of the source, or kNone
    std::vector<Index> cueParts;       ///< further tokens of the cue: particles, prepositions
    Range cueRange{};                  ///< the whole cue, where the model has drawn it
    std::vector<Index> roots, holes;   ///< the content: subtrees, less those of the holes
    std::vector<Range> contentRanges;  ///< in place of roots, where the content is no subtree
    std::vector<Range> sourceRanges;   ///< in place of the subtree of `source`, where that is none
};

/// The candidates of one token: one for each construction that it may stand in, and where surface and tree may disagree
/// one for each of the two.
std::vector<Candidate> candidatesAt(const Document& document, Index token);

/// A verb or noun whose content the tree does not show: for cues that the network found, whose content it tags.
std::vector<Candidate> bareCandidate(const Document& document, Index token);

}  // namespace newsglass::statements
