// Which candidates are statements.
#pragma once

#include <vector>

#include "engine/document.hpp"
#include "engine/statements/candidates.hpp"
#include "engine/statements/tags.hpp"

namespace newsglass::statements {

/// What lexicon, network and quotation marks agree on: one candidate a cue, in order of the text.
std::vector<Candidate> firstChoice(const Document& document, const Tags& tags);

/// The statements of a document: the first choice, and where the network is there to be asked what the model of cues
/// (cue_model.hpp) makes of it, with its cues as far as they reach. In order of the text.
std::vector<Candidate> chosenCandidates(const Document& document, const Tags& tags);

}  // namespace newsglass::statements
