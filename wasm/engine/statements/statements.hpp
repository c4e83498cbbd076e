// Stage `statements`: who says what.
//
// In: sentences, quotation marks, syntax, entities and, when the model has it, the head `attribution` (source, cue and
// content, token by token). Out: `Statement`s in order of the text: speech, thoughts, intentions, orders; of persons,
// institutions and documents; with or without a named source. Statements may lie inside one another.
//
// Method, after Citron and PolNeAR (Newell et al. 2018): every construction that can report something is a candidate
// (candidates.hpp); a lexicon of cues learned from news and the network's tags together decide which ones do
// (`evidence.hpp`); the tree gives the boundaries; quotations are taken whole, also over several sentences and
// paragraphs (quotations.hpp); denials are tied to what they deny (denials.hpp), inner statements to outer ones
// (nested.hpp). Cost: linear in the length of the text.
#pragma once

#include <vector>

#include "engine/document.hpp"

namespace newsglass {

std::vector<Statement> findStatements(const Document& document);

}  // namespace newsglass
