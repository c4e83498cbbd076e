// The word lists of `names`, from data/.
#pragma once

#include <string>
#include <string_view>

namespace newsglass {

enum class TitleKind : unsigned char { none, title, modifier };
/// "Mr.", "General" are titles; "Prime" and "Deputy" only with a title behind.
TitleKind titleKindOf(std::string_view word);

enum class CurrencyKind : unsigned char { none, sign, code, word };
/// "$" and "US$" are signs, "EUR" a code, "roubles" a word.
CurrencyKind currencyKindOf(std::string_view token);

enum class UnitKind : unsigned char { none, unit, before, after };
UnitKind unitKindOf(std::string_view token);

/// "million", "bn", "crore".
bool isMagnitude(std::string_view token);

/// "HMS", "USS".
bool isShipPrefix(std::string_view token);

/// "Su" and "F", as in Su-35 and F-16.
bool isDesignation(std::string_view token);

/// "Marks" and "Spencer", with "and" or "&" between them.
bool isFirmOfTwo(std::string_view first, std::string_view second);

enum class LinkKind : unsigned char { none, epithet, place, realm, legal };
/// What joins the pieces of a name: "Great" and "Elder" are epithets (Friedrich the Great), "am" and "upon" stand
/// within places (Frankfurt am Main), "Kingdom" and "Riding" are realms of what follows (East Riding of Yorkshire),
/// "LLC" is a legal form.
LinkKind linkKindOf(std::string_view token);

/// The type of names that end with this word: "Treaty" law, "Summit" event; empty where the word does not decide.
std::string_view typeOfHead(std::string_view token);

}  // namespace newsglass
