// Where the source, cue and content of a chosen candidate begin and end.
#pragma once

#include <vector>

#include "engine/document.hpp"
#include "engine/statements/candidates.hpp"
#include "engine/statements/tags.hpp"

namespace newsglass::statements {

/// The cue of a candidate: `cueRange` where it has one, else its word with auxiliaries, negation, adverbs and
/// particles.
std::vector<Range> cueOf(const Document& document, const Candidate& candidate);

/// The content of a candidate by the tree or the surface, and its source.
std::vector<Range> contentOf(const Document& document, const Candidate& candidate);
std::vector<Range> sourceOf(const Document& document, const Candidate& candidate);

/// Turns chosen candidates, in order of their cues, into statements, one each. Where the network tags contents and
/// sources, its stretches go to the nearest cue of the sentence and overrule a tree that fits them badly.
std::vector<Statement> statementsOf(const Document& document, const Tags& tags, const std::vector<Candidate>& chosen);

/// A candidate as a statement by the tree alone.
Statement plainStatementOf(const Document& document, const Candidate& candidate);

}  // namespace newsglass::statements
