// Lemmas by rules learned from a treebank: of the rules for a word's tag the one with the longest matching end says
// what to cut and what to add (ripple-down rules as in LemmaGen, Juršič et al. 2010). `scripts/train/lemmas.py` learns
// them. Cost: a few look-ups a word.
#pragma once

#include <string>
#include <string_view>

namespace newsglass {

/// "signed", VBD -> "sign". Names keep their case, other words lose it; an unknown tag leaves the word as it is.
std::string lemmaOf(std::string_view form, std::string_view xpos);

}  // namespace newsglass
