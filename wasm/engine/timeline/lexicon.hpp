// Prepositions of time and words of order, as data/ lists them.
#pragma once

#include <string_view>

#include "engine/document.hpp"

namespace newsglass::timeline {

/// How a stretch of time bounds what happens: in May, since May, until May, before May, after May.
enum class Bound : std::uint8_t { within, from, until, before, after, none };

/// Of a preposition in lower case; `within` when it is not listed.
Bound boundOf(std::string_view preposition);

/// How what a word introduces lies to what it belongs to: "after the vote" tells that the vote was earlier.
enum class Order : std::uint8_t { none, earlier, later, during };

/// Of a preposition or conjunction in lower case.
Order orderOf(std::string_view word);

/// Verbs that carry a noun and say little themselves: hold, take place, begin.
bool isLight(std::string_view lemma);

/// Light verbs that tell of the same event as the noun that they carry: hold, take place, and not begin.
bool isSupport(std::string_view lemma);

/// Verbs and adjectives of blame, thanks and the like for what had been done before (data/blame.tsv): convicted of
/// taking bribes, guilty of murder.
bool isBlame(std::string_view lemma);

/// Verbs and adjectives that only carry a plan, a belief or a wish (data/carriers.tsv): expect, appear, set.
bool isCarrier(std::string_view lemma);

}  // namespace newsglass::timeline
