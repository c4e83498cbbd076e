// Which words tell of the same kind of event: sign, signing, signature; quake, earthquake.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newsglass::timeline {

/// One spelling for all words of a kind: of a noun the verb that it is derived from (data/families.tsv; those in -ing
/// by rule), of near synonyms the one that names their set (data/synonyms.tsv).
std::string kindOf(std::string_view lemma, bool noun);

/// The kinds that a general noun may take up: "the attack" after a bombing (data/general.tsv). Empty for other nouns.
const std::vector<std::string>& specificKinds(std::string_view noun);

}  // namespace newsglass::timeline
