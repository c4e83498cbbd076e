// Which tellings are of the same event: "Leaders sign pact" in the headline, "signed the pact on Friday" below, "the
// signing" further down.
//
// A pass over the events in order of the text, each against the events found so far whose words are of the same kind
// (kinds.hpp). It joins one when nothing speaks against it (parties, number, dates, what the text commits itself to)
// and something speaks for it: a party that both share, or the article of a noun that takes up what was told before.
// Precise rather than greedy, after the sieves of Lee et al. (2012, "Joint entity and event coreference resolution
// across documents"). Sayings, beliefs and states are left as they are. Cost: linear in the number of events; only the
// last few events of a kind are compared.
#pragma once

#include <vector>

#include "engine/timeline/anchors.hpp"
#include "engine/timeline/governors.hpp"

namespace newsglass::timeline {

/// The tellings of each event, as events in order of the text; every event is in exactly one list. Lists are in the
/// order of their first tellings.
std::vector<std::vector<Index>> tellingsOf(const Document& document, const EventTree& tree,
                                           const std::vector<Anchor>& anchors);

/// The telling that a reader understands best: a verb with its parties, named ones, in a sentence of the body, to
/// which the text commits itself.
Index bestOf(const Document& document, const std::vector<Index>& tellings);

/// What all tellings together say of the time.
Anchor anchorOf(const std::vector<Anchor>& anchors, const std::vector<Index>& tellings);

}  // namespace newsglass::timeline
