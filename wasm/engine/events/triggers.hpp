// Which words name events, and of which TimeML class.
#pragma once

#include <optional>

#include "engine/document.hpp"

namespace newsglass::events {

/// Finds triggers by the network's head `event`, or by the lexicon of event words (data/classes.tsv, counted over
/// TimeML news by scripts/train/events.py) where the model has no such head. Keeps a reference to the document.
class Triggers {
public:
    explicit Triggers(const Document& document);

    /// The class of a token when it is a trigger, else nothing. Constant time.
    std::optional<EventClass> classOf(Index token) const;

private:
    const Document& document_;
    const Head* head_;  ///< or null
};

}  // namespace newsglass::events
