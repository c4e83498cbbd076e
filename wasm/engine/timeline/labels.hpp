// Short sentences that name events.
#pragma once

#include "engine/document.hpp"

namespace newsglass::timeline {

/// Who did what to whom in the words of the article, pronouns replaced by names: "Moscow will welcome Masoud
/// Pezeshkian". Of an event noun its noun phrase. Cost: the words of
/// the sentence.
std::string labelOf(const Document& document, const Event& event);

}  // namespace newsglass::timeline
