// A second look at the cues of a document: a linear model decides which words carry one and how far each reaches.
//
// Lexicon and network give a first choice by rules (choice.cpp). What a cue is varies with the word, its
// complements and what surrounds it in more ways than rules can hold: here the first choice is one sign among others
// (cue_signs.hpp), whose weights (data/cue_signs.tsv) are learned over annotated news by scripts/train/cue_signs.py. A
// logistic regression finds cores, a second one grows each to both sides, token by token, while it pays: "has
// [criticised]", "[speaking] out against". Cost: some sixty table look-ups for every sixth token.
#pragma once

#include <vector>

#include "engine/document.hpp"
#include "engine/statements/cue_signs.hpp"

namespace newsglass::statements {

/// The log-odds, in hundredths, that a token is the core of a cue. Positive: it is.
int coreOdds(const CueSigns& signs, Index token);

/// The cue around a core.
Range grownCue(const Document& document, const CueSigns& signs, Index core);

}  // namespace newsglass::statements
