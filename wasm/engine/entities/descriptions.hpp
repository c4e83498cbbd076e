// What the text says that somebody is: titles before names, appositions, predicates, "the city of".
//
// In: text, syntax, references. Out: one item a description. Linear time.
#pragma once

#include <vector>

#include "engine/entities/references.hpp"

namespace newsglass::entities {

struct Description {
    Index reference = kNone;  ///< whom it describes
    Range tokens;             ///< without leading article
    Index head = 0;           ///< its noun
    bool inherited = false;   ///< of several people at once: "astronauts Behnken and Hurley"
    enum Form : std::uint8_t { title, apposition, predicate } form = title;
    Index nominal = kNone;  ///< the reference that is the description, "the director, Ms Lee": it means the same
    bool beside = false;    ///< directly before the name, so that both are one noun phrase
};

/// `at` gives for each token the reference whose head it is, or kNone; `names` are the refined names.
std::vector<Description> findDescriptions(const Document& document, const std::vector<Name>& names,
                                          const std::vector<Reference>& references, const std::vector<Index>& at);

}  // namespace newsglass::entities
