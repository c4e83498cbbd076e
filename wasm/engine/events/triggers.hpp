// Which words name events, and of which TimeML class.
#pragma once

#include <array>
#include <optional>

#include "engine/document.hpp"

namespace newsglass::events {

/// Finds triggers by the network's head `event`, when the model has it, and by how often a word was an event, and of
/// which class, in TimeML news (data/classes.tsv, counted by scripts/train/events.py). Keeps a reference to the
/// document.
class Triggers {
public:
    explicit Triggers(const Document& document);

    /// The class of a token when it is a trigger, else nothing. Constant time.
    std::optional<EventClass> classOf(Index token) const;

private:
    const Document& document_;
    const Head* head_;                ///< or null
    std::array<Index, 7> columns_{};  ///< of the head, by class
};

}  // namespace newsglass::events
