// What a noun phrase comes down to: the words by which one would call again what it means.
#pragma once

#include "engine/entities/references.hpp"

namespace newsglass::entities {

/// A noun phrase without clauses, times and what stands behind punctuation: of "the first strain of flu found this
/// year, which kills birds" it keeps "first strain of flu". Names and pronouns stay whole. Costs the phrase.
Range shortPhrase(const Document& document, const Reference& reference);

}  // namespace newsglass::entities
