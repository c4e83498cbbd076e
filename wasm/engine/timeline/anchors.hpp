// When each event was, as far as its own words, its clause and its tense say: before events are compared.
//
// An event's own time expression counts first, read with the preposition before it (data/prepositions.tsv). An event
// without one takes over that of the verb that it is said in one breath with: conjuncts, participles, infinitives, the
// nouns of a verb. What is reported without a date is reported on the day of publication. Tense keeps the past before
// the day of publication and what is planned after it. Cost: linear in the number of events and times.
#pragma once

#include "engine/timeline/governors.hpp"
#include "engine/timeline/interval.hpp"

namespace newsglass::timeline {

struct Anchor {
    Interval interval;
    Basis basis = Basis::order;  ///< `order` while nothing is known
    Index time = kNone;          ///< the expression that it was read from
};

/// One anchor an event, in the order of `Document::events`.
std::vector<Anchor> anchorEvents(const Document& document, const EventTree& tree);

/// The same once more knowledge is there: events of which nothing is known take over what their governors or dependents
/// have.
std::vector<Anchor> shareAnchors(const Document& document, const EventTree& tree, std::vector<Anchor> anchors);

/// Whether an event lies ahead of the day of publication: future tense, planned.
bool liesAhead(const Event& event);

/// Whether the text tells that it took place or not before the day of publication: past tense or a perfect.
bool liesBehind(const Event& event);

}  // namespace newsglass::timeline
