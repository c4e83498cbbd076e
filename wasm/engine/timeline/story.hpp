// The day that a story has come to: "On Friday rebels took the port. They burned two ships."
#pragma once

#include <vector>

#include "engine/timeline/anchors.hpp"
#include "engine/timeline/governors.hpp"

namespace newsglass::timeline {

/// For each event the dated one whose day it shares, or kNone. What is told in the past tense, and in no one's words,
/// shares the day that was last stated before it in its paragraph; in a text that tells of one day alone, and
/// names it in its lead, that day throughout, the headline's news too. Only days carry the story: who goes on after "in 2022" may have come to the
/// next year. Cost: linear in the number of events.
std::vector<Index> storyOf(const Document& document, const EventTree& tree, const std::vector<Anchor>& anchors);

/// Whether a headline tells, in the present tense or in a participle, of what has happened.
bool isNews(const Document& document, const Event& event);

}  // namespace newsglass::timeline
