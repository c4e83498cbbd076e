// Tense and aspect of a predicate, from its own form and its auxiliaries.
#pragma once

#include "engine/document.hpp"

namespace newsglass::events {

struct TenseAspect {
    Tense tense = Tense::none;  ///< none for infinitives, participles without auxiliary and nouns
    bool progressive = false, perfect = false;
};

TenseAspect tenseOf(const Document& document, Index predicate);

}  // namespace newsglass::events
