#include "engine/times/grammar.hpp"

#include <charconv>

#include "tables.hpp"

namespace newsglass::times {
namespace {

/// Splits off what stands before the first `separator`.
std::string_view cut(std::string_view& text, char separator) {
    const std::size_t at = text.find(separator);
    const std::string_view head = text.substr(0, at);
    text = at == std::string_view::npos ? std::string_view{} : text.substr(at + 1);
    return head;
}

std::optional<std::int32_t> number(std::string_view text) {
    std::int32_t value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || stop != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<Term> parseTerm(std::string_view text) {
    Term term;
    if (text.starts_with("-$")) {
        term.negative = true;
        text.remove_prefix(1);
    }
    if (text.starts_with('$')) {
        text.remove_prefix(1);
        const auto element = number(cut(text, '.'));
        if (!element || *element < 1) return std::nullopt;
        term.element = static_cast<std::uint8_t>(*element);
        if (text.empty()) return term;
        const auto field = fieldNamed(text);
        if (!field) return std::nullopt;
        term.field = *field;
        return term;
    }
    const auto value = number(text);
    const auto constant = value ? value : constantNamed(text);
    if (!constant) return std::nullopt;
    term.number = *constant;
    return term;
}

std::optional<Step> parseStep(std::string_view text) {
    Step step;
    if (text.starts_with('$')) {
        const auto term = parseTerm(text);
        if (!term) return std::nullopt;
        step.merge = true;
        step.terms.push_back(*term);
        return step;
    }
    const auto field = fieldNamed(cut(text, '='));
    if (!field || text.empty()) return std::nullopt;
    step.field = *field;
    char join = ' ';
    while (!text.empty()) {
        const std::size_t at = text.find_first_of("+*");
        auto term = parseTerm(text.substr(0, at));
        if (!term) return std::nullopt;
        term->join = join;
        step.terms.push_back(*term);
        join = at == std::string_view::npos ? ' ' : text[at];
        text = at == std::string_view::npos ? std::string_view{} : text.substr(at + 1);
    }
    return step;
}

/// The value of a step's terms, or kUnset when one of them is not known.
std::int32_t evaluate(const std::vector<Term>& terms, const std::vector<const Meaning*>& elements) {
    std::int32_t result = 0;
    for (const Term& term : terms) {
        std::int32_t value = term.number;
        if (term.element != 0) {
            const Meaning* element = term.element < elements.size() ? elements[term.element] : nullptr;
            if (!element || !element->has(term.field)) return kUnset;
            value = (*element)[term.field];
        }
        if (term.negative && value != kMany) value = -value;
        if (term.join == '+')
            result += value;
        else if (term.join == '*')
            result *= value;
        else
            result = value;
    }
    return result;
}

}  // namespace

Grammar::Grammar(const std::vector<std::string_view>& tables) {
    intern("");  // 0 stands for no symbol
    for (std::string_view table : tables)
        while (!table.empty()) {
            const std::string_view line = cut(table, '\n');
            if (!line.empty() && line[0] != '#') read(line);
        }
    byFirst_.resize(symbols_.size());
    for (std::uint32_t rule = 0; rule < rules_.size(); ++rule)
        for (const Symbol first : rules_[rule].elements.front()) byFirst_[first].push_back(rule);
}

Symbol Grammar::word(std::string_view word) const {
    const auto found = symbols_.find(word);
    return found == symbols_.end() ? Symbol{0} : found->second;
}

Symbol Grammar::intern(std::string_view name) {
    return symbols_.try_emplace(name, static_cast<Symbol>(symbols_.size())).first->second;
}

void Grammar::read(std::string_view line) {
    Rule rule;
    std::vector<bool> optional;
    rule.result = intern(cut(line, '\t'));
    std::string_view pattern = cut(line, '\t'), meaning = cut(line, '\t');
    while (!pattern.empty()) {
        std::string_view element = cut(pattern, ' ');
        if (element.empty()) continue;
        optional.push_back(element.size() > 1 && element.ends_with('?'));
        if (optional.back()) element.remove_suffix(1);
        rule.elements.emplace_back();
        while (!element.empty()) rule.elements.back().push_back(intern(cut(element, '|')));
    }
    while (!meaning.empty()) {
        const std::string_view text = cut(meaning, ' ');
        if (text.empty()) continue;
        const auto step = parseStep(text);
        if (!step) {
            ++errors_;
            return;
        }
        rule.steps.push_back(*step);
    }
    Rule variant;
    variant.result = rule.result;
    variant.steps = rule.steps;
    expand(rule, optional, 0, variant);
}

void Grammar::expand(const Rule& rule, const std::vector<bool>& optional, std::size_t element, Rule& variant) {
    if (element == rule.elements.size()) {
        if (!variant.elements.empty()) rules_.push_back(variant);
        return;
    }
    variant.elements.push_back(rule.elements[element]);
    variant.numbers.push_back(static_cast<std::uint8_t>(element + 1));
    expand(rule, optional, element + 1, variant);
    variant.elements.pop_back();
    variant.numbers.pop_back();
    if (optional[element]) expand(rule, optional, element + 1, variant);
}

Meaning meaningOf(const Rule& rule, const std::vector<const Meaning*>& elements) {
    Meaning meaning;
    for (const Step& step : rule.steps) {
        if (!step.merge) {
            const std::int32_t value = evaluate(step.terms, elements);
            if (value != kUnset) meaning[step.field] = value;
            continue;
        }
        const std::uint8_t number = step.terms.front().element;
        const Meaning* element = number < elements.size() ? elements[number] : nullptr;
        if (!element) continue;
        for (std::size_t field = 0; field < meaning.fields.size(); ++field)
            if (element->fields[field] != kUnset && field != static_cast<std::size_t>(Field::check))
                meaning.fields[field] = element->fields[field];
    }
    return meaning;
}

const Grammar& grammar() {
    // Of two readings of the same words that of the earlier table is preferred.
    static const Grammar kGrammar({tables::times_numbers, tables::times_words, tables::times_references,
                                   tables::times_sets, tables::times_holidays, tables::times_clock, tables::times_dates,
                                   tables::times_durations});
    return kGrammar;
}

}  // namespace newsglass::times
