// Finding mentions: names, common noun phrases and pronouns, each with what its own words say of it.
//
// In: text, syntax, names, times. Out: references in order of the text, at most one a token, and besides one for each
// coordination ("Lee and Kim", for "they"). Linear time.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/document.hpp"
#include "engine/entities/lexicon.hpp"

namespace newsglass::entities {

enum class Number : std::uint8_t { unknown, singular, plural };

enum class Pronoun : std::uint8_t { none, he, she, it, they, i, we, you, demonstrative };

/// How a common noun phrase begins: "the", "this", "its", "a", or none of these.
enum class Determiner : std::uint8_t { none, definite, demonstrative, possessive, indefinite };

enum class Role : std::uint8_t { subject, object, oblique, modifier, possessive, other };

/// A mention and what its own words say of it.
struct Reference {
    Mention mention;
    EntityType type = EntityType::other;  ///< of a name by `names`, of a noun by its kind
    Kind kind = Kind::unknown;            ///< of a common noun
    Pronoun pronoun = Pronoun::none;
    bool reflexive = false;
    Determiner determiner = Determiner::none;
    Gender gender = Gender::unknown;
    Number number = Number::unknown;
    Role role = Role::other;
    Index quotation = kNone;                  ///< the outermost quotation around it
    std::string lemma;                        ///< of the head, in lower case
    std::vector<std::string_view> modifiers;  ///< lemmas of adjectives, nouns and numbers before the head
    std::vector<std::string_view> marks;      ///< lemmas in the phrase that tell it from others: names, numbers, times
    Index possessor = kNone;                  ///< token: "his" of "his wife"
    std::vector<Index> parts;                 ///< of "Lee and Kim" the heads of both; else empty
};

/// `names` are those of the document, refined (refined_names.hpp).
std::vector<Reference> findReferences(const Document& document, const std::vector<Name>& names);

/// Whether the head of a mention of this type can be "he" or "she".
bool isPersonal(const Reference& reference);

/// Whether words stand behind the head: "of flu" in "the strain of flu".
bool isComplemented(const Reference& reference);

}  // namespace newsglass::entities
