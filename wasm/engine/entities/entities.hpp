// Stage `entities`: one entry for each person, organisation and place.
//
// In: text, syntax, names, times. Out: mentions (names, noun phrases, pronouns), joined to entities that are named,
// described and weighed.
//
// Method: precise sieves over names and grammar (Lee et al. 2013), then mention ranking for nouns and pronouns (Durrett
// and Klein 2013) with a small trained network over features of gender, number, kind, distance, salience and role.
// An entity needs a name or two mentions; noun phrases that stand alone are left out. The anchor of a relative pronoun
// in `mentionAt` is the mention it refers to.
//
// Costs linear time in the length of the text: names are looked up by hash, candidates lie in bounded windows.
#pragma once

#include "engine/document.hpp"
#include "engine/entities/anaphora.hpp"

namespace newsglass {

EntityLayer findEntities(const Document& document);

/// Reads the stage's tables, which the first text would wait for otherwise, so that a page can breathe in between.
void loadEntityTables();

/// The same with another way to choose whom a pronoun or noun means; training listens here.
EntityLayer findEntities(const Document& document, const entities::Chooser& choose);

}  // namespace newsglass
