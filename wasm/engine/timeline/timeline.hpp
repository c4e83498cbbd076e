// Stage `timeline`: when things happened, and in which order.
//
// In: times, entities, events, the tree, the publication date. Out: an item for each event of which the text says when
// it was, or what it came before or after, in the order in which things happened.
//
// How: each event gets the bounds that its own words give it (anchors.hpp), tellings of one event are joined
// (coreference.hpp), links say which came first and how long before (links.hpp), and all are made to agree
// (constraints.hpp). An event that is told more than once is one entry, with a row behind it for each other telling;
// words that only carry a plan or belief, and nouns that say nothing by themselves, have none. `basis` tells how a date
// is known: stated by the event's own words, inferred from its clause or tense, or by its order among others alone.
// Bounds are never tighter than the text allows. Cost: n log n in the number of events.
#pragma once

#include "engine/document.hpp"

namespace newsglass {

std::vector<TimelineItem> buildTimeline(const Document& document);

}  // namespace newsglass
