// Stage `events`: what happens in the text.
//
// In: syntax, names, times, entities, statements and, when the model has them, the heads `event` (TimeML class of a
// trigger) and `factuality`. Out: one `Event` for each trigger, in order of the text.
// Triggers are main verbs and event nouns, never auxiliaries or modal verbs; class, tense and aspect as in TimeML
// (Pustejovsky et al. 2003). Participants are read off the tree: subjects, objects, obliques, of passives, relatives,
// conjuncts, and the understood subject of infinitives and participles. Status and certainty come from `Commitments`.
// Cost: linear in the length of the text.
#pragma once

#include "engine/document.hpp"

namespace newsglass {

std::vector<Event> findEvents(const Document& document);

}  // namespace newsglass
