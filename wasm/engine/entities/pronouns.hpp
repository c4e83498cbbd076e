// Which words are pronouns that mean somebody.
#pragma once

#include <string_view>

#include "engine/entities/references.hpp"

namespace newsglass::entities {

struct PronounForm {
    std::string_view form;
    Pronoun pronoun;
    bool reflexive = false;
};

/// The pronoun that a token is, or null: relative and interrogative ones are none, nor is the "it" that stands for
/// nothing.
const PronounForm* pronounOf(const Document& document, Index token);

}  // namespace newsglass::entities
