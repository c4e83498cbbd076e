// Stage `relations`: who did what to whom.
//
// In: syntax, names, times, entities, statements, events. Out: one `Relation` for each fact, in order of the text:
// - clauses (clauses.hpp): actives, passives, copulas, relatives, participles, infinitives with understood subjects;
//   coordinated subjects and objects each for themselves;
// - noun phrases (nominals.hpp): titles, appositions, places, possessives, nouns of deeds.
// Arguments are minimal and complete (phrases.hpp), modifiers have a role (data/links.tsv), predicates a type where
// they have one (data/types.tsv), status and voucher are those of the event or of `Commitments`, and `confidence` is
// the probability that people would say the relation too (confidence.hpp).
// Cost: linear in the length of the text. Method: clause by clause as ClausIE (Del Corro and Gemulla 2013), minimal
// arguments as MinIE (Gashteovski et al. 2017) and as BenchIE asks for them (Gashteovski et al. 2022).
#pragma once

#include "engine/document.hpp"

namespace newsglass {

std::vector<Relation> findRelations(const Document& document);

}  // namespace newsglass
