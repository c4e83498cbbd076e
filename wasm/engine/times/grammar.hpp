// The rules of time expressions: a context-free grammar with a record of numbers for each phrase.
//
// The tables in data/ hold one rule a line, in four columns separated by tabs:
//
//     SYMBOL   pattern               meaning                      example
//     DATE     MONTH DAY ,? YEAR     $1 $2 $4                     January 14, 2025
//     DURATION QUANTITY UNIT         count=$1 unit=$2             three weeks
//
// A pattern is a sequence of elements: words in lower case, SYMBOLS in capitals, `a|b` alternatives, `?` after what may
// be missing. A meaning is a list of steps, carried out from left to right: `$2` copies all that is known of the second
// element, `field=term` sets a field (meaning.hpp lists them), where a term is a number, a named constant
// (`mod:start`),
// `$2` (the value of the second element) or `$2.count`, joined by `+` and `*`. `-$2` is the negative. What an element
// that is missing would give is left out.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/times/meaning.hpp"

namespace newsglass::times {

using Symbol = std::uint16_t;

/// One factor or summand of the right-hand side of a step.
struct Term {
    std::int32_t number = 0;   ///< when `element` is 0
    std::uint8_t element = 0;  ///< 1.. for `$1`
    Field field = Field::value;
    bool negative = false;
    char join = ' ';  ///< '+' or '*': how it joins what stands before it
};

struct Step {
    bool merge = false;  ///< copy the whole of `terms[0].element`
    Field field = Field::value;
    std::vector<Term> terms;
};

struct Rule {
    Symbol result = 0;
    std::vector<std::vector<Symbol>> elements;  ///< alternatives of each element that is there
    std::vector<std::uint8_t> numbers;          ///< the number of each in the pattern as written, from 1
    std::vector<Step> steps;
};

/// The rules, indexed by the symbol that they begin with.
class Grammar {
public:
    /// Reads tables in the form above. Lines that do not parse are left out; `errors` counts them.
    explicit Grammar(const std::vector<std::string_view>& tables);

    const std::vector<Rule>& rules() const { return rules_; }
    std::size_t errors() const { return errors_; }

    /// Numbers of the rules whose first element may be `symbol`, in the order of the tables.
    const std::vector<std::uint32_t>& startingWith(Symbol symbol) const { return byFirst_[symbol]; }

    /// The symbol of a word in lower case, or 0 when no rule has that word.
    Symbol word(std::string_view word) const;

    /// The symbol of that name, or 0.
    Symbol symbol(std::string_view name) const { return word(name); }

private:
    void read(std::string_view line);
    Symbol intern(std::string_view name);
    void expand(const Rule& rule, const std::vector<bool>& optional, std::size_t element, Rule& variant);

    std::unordered_map<std::string_view, Symbol> symbols_;
    std::vector<Rule> rules_;
    std::vector<std::vector<std::uint32_t>> byFirst_;
    std::size_t errors_ = 0;
};

/// The grammar of the tables in data/, read once.
const Grammar& grammar();

/// The meaning of a rule over its elements' meanings, which stand at the numbers of the pattern as written (index 1 is
/// `$1`); a null pointer is an element that is missing.
Meaning meaningOf(const Rule& rule, const std::vector<const Meaning*>& elements);

}  // namespace newsglass::times
