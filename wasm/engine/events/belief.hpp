// What a sentence claims of a predicate: polarity and modality, carried down the tree from its root.
#pragma once

#include "engine/document.hpp"

namespace newsglass::events {

enum class Modality : std::uint8_t { actual, planned, open };

/// What is believed of a predicate. By whom is another question: see `Statement`.
struct Belief {
    Modality modality = Modality::actual;
    bool negative = false;
    bool reported = false;  ///< hangs on a verb of saying, whether a statement was found there or not
    bool denied = false;    ///< hangs on a denial
    float certainty = 3;    ///< how sure, 0..3, whatever the polarity
};

/// The belief of a predicate token. Cost: the depth of the token in its tree times the children on the way.
Belief beliefOf(const Document& document, Index predicate);

}  // namespace newsglass::events
