// Who takes part in an event, for telling whether two tellings may be of the same one.
#pragma once

#include <vector>

#include "engine/document.hpp"

namespace newsglass::timeline {

/// The part that somebody has: `any` where the words leave it open ("his arrest", "the prosecutor's murder").
enum class Part : std::uint8_t { agent, patient, other, any };

struct Party {
    Part part = Part::other;
    Index entity = kNone;
    Index head = 0;           ///< token
    std::string kind;         ///< of the head's word (kinds.hpp); empty for pronouns
    std::string_view number;  ///< "five" of "five men"
    bool named = false;       ///< the entity has a name
    bool indefinite = false;  ///< "a man", "another man"
    bool bare = false;        ///< it is a number alone: "kills five"
};

std::vector<Party> partiesOf(const Document& document, const Event& event);

/// What two lists of parties have in common.
struct Comparison {
    bool shared = false;       ///< somebody is in both
    bool beyondAgent = false;  ///< and not only as the one who acts
    bool others = false;       ///< both tell of more than who acts on whom
    bool unsure = false;       ///< parties in the same part in different words: they may be the same or not
    bool different = false;    ///< somebody else in the same part, or another number of them
};

/// `later` stands behind `earlier` in the text. After a headline alone, which names nothing twice, "an agreement" may
/// be the one that it told of. Cost: the product of their sizes.
Comparison compare(const Document& document, const std::vector<Party>& earlier, const std::vector<Party>& later,
                   bool headline);

}  // namespace newsglass::timeline
