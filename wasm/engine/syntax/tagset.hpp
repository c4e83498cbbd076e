// The labels of syntax as the engine knows them: Penn tags, relations, and which parts of speech a tag goes with.
#pragma once

#include <string_view>

#include "engine/document.hpp"

namespace newsglass {

/// The same label with the life of the process; what is unknown is "X".
std::string_view knownTag(std::string_view xpos);

/// The same, for relations: an unknown subtype is its base, an unknown base is "dep".
std::string_view knownRelation(std::string_view deprel);

/// The part of speech of that name, or X; see labels.hpp for the name of one.
Upos uposOf(std::string_view name);

/// Whether a word may have both: NNS is NOUN, VBZ is VERB or AUX. A tag that is unknown goes with everything.
bool agree(std::string_view xpos, Upos upos);

}  // namespace newsglass
