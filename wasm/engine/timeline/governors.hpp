// Where events hang in the tree.
#pragma once

#include <vector>

#include "engine/document.hpp"
#include "engine/timeline/lexicon.hpp"

namespace newsglass::timeline {

/// For each event the one that governs it most closely, and by which relation its branch hangs there.
struct Governor {
    Index event = kNone;
    std::string_view relation;  ///< without subtype, of the topmost arc
    Index branch = kNone;       ///< the token whose head the governor is
};

class EventTree {
public:
    explicit EventTree(const Document& document);

    /// The event whose head the token is, or kNone.
    Index at(Index token) const { return atToken_[token]; }
    /// The event at the token or, climbing, the nearest above it, or kNone.
    Index above(Index token) const;
    const Governor& governor(Index event) const { return governors_[event]; }
    /// Whether an event governs another as its complement: "expected to begin", "a decision is expected", "plans to
    /// go".
    bool carries(Index event) const { return carries_[event]; }
    /// Events, those that govern before those that they govern.
    const std::vector<Index>& topDown() const { return topDown_; }

private:
    const Document& document_;
    std::vector<Index> atToken_;
    std::vector<Governor> governors_;
    std::vector<bool> carries_;
    std::vector<Index> topDown_;
};

/// The token of a range whose head lies outside it.
Index topOf(const Document& document, const Range& range);

/// The word in lower case that marks the phrase or clause of a token: its case or mark child, or "". Of several the
/// first; "ahead of" and the like give their first word.
std::string markerOf(const Document& document, Index token);

/// How an event lies to its governor by what introduces it: "after the vote", or a noun that it hangs on, "on the eve
/// of the vote".
Order orderOf(const Document& document, const Event& event, const Governor& governor);

}  // namespace newsglass::timeline
