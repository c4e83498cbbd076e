#include "engine/times/chart.hpp"

#include <algorithm>

#include "engine/times/figures.hpp"

namespace newsglass::times {
namespace {

constexpr std::size_t kReadings = 3;  // of one symbol over one stretch

class Chart {
public:
    Chart(const Document& document, Range sentence, const Grammar& grammar)
        : document_(document), sentence_(sentence), grammar_(grammar), phrases_(sentence.size()) {}

    std::vector<std::vector<Phrase>> read() {
        for (Index token = sentence_.end; token-- > sentence_.begin;) {
            begin(token);
            for (std::size_t i = 0; i < at(token).size(); ++i) grow(token, i);
        }
        return std::move(phrases_);
    }

private:
    std::vector<Phrase>& at(Index token) { return phrases_[token - sentence_.begin]; }

    /// The word itself, and what its figures may mean.
    void begin(Index token) {
        const std::string whole = normalised(document_.text.tokens[token].text);
        const std::string_view word = withoutPrefix(whole).rest;
        if (const Symbol symbol = grammar_.word(word)) add({symbol, {token, token + 1}, {}, 0, token + 1});
        for (const Figure& figure : figuresOf(word))
            if (const Symbol symbol = grammar_.symbol(figure.symbol))
                add({symbol, {token, token + 1}, figure.meaning, 0, token + 1});
    }

    /// Builds every phrase that begins with the i-th phrase at `token`.
    void grow(Index token, std::size_t i) {
        for (const std::uint32_t number : grammar_.startingWith(at(token)[i].symbol)) {
            const Rule& rule = grammar_.rules()[number];
            const Phrase first = at(token)[i];
            elements_.assign(rule.numbers.back() + 1u, nullptr);
            elements_[rule.numbers.front()] = &first.meaning;
            first_ = first.tokens.end;
            match(number, rule, 1, token, first_);
        }
    }

    void match(std::uint32_t number, const Rule& rule, std::size_t element, Index begin, Index next) {
        if (element == rule.elements.size()) {
            add({rule.result, {begin, next}, meaningOf(rule, elements_), number, first_});
            return;
        }
        if (next >= sentence_.end || next - begin >= kLongest) return;
        const auto& wanted = rule.elements[element];
        for (const Phrase& phrase : at(next)) {
            if (std::find(wanted.begin(), wanted.end(), phrase.symbol) == wanted.end()) continue;
            elements_[rule.numbers[element]] = &phrase.meaning;
            match(number, rule, element + 1, begin, phrase.tokens.end);
        }
        elements_[rule.numbers[element]] = nullptr;
    }

    void add(Phrase phrase) {
        if (phrase.tokens.size() > kLongest) return;
        std::size_t readings = 0;
        for (const Phrase& other : at(phrase.tokens.begin)) {
            if (other.symbol != phrase.symbol || other.tokens != phrase.tokens) continue;
            if (other.meaning == phrase.meaning || ++readings == kReadings) return;
        }
        at(phrase.tokens.begin).push_back(std::move(phrase));
    }

    const Document& document_;
    Range sentence_;
    const Grammar& grammar_;
    std::vector<std::vector<Phrase>> phrases_;
    std::vector<const Meaning*> elements_;
    Index first_ = 0;
};

}  // namespace

std::vector<std::vector<Phrase>> readPhrases(const Document& document, Range sentence, const Grammar& grammar) {
    return Chart(document, sentence, grammar).read();
}

std::string normalised(std::string_view token) {
    if (token == "–" || token == "—" || token == "‑" || token == "--") return "-";
    std::string word;
    word.reserve(token.size());
    for (std::size_t i = 0; i < token.size(); ++i) {
        if (token.substr(i, 3) == "’" || token.substr(i, 3) == "‘") {
            word += '\'';
            i += 2;
        } else {
            const char c = token[i];
            word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return word;
}

Prefixed withoutPrefix(std::string_view normalised) {
    constexpr std::pair<std::string_view, Mod> kPrefixes[] = {
        {"mid-", Mod::mid}, {"early-", Mod::start}, {"late-", Mod::end}, {"post-", Mod::after}, {"pre-", Mod::before}};
    for (const auto& [prefix, mod] : kPrefixes)
        if (normalised.size() > prefix.size() && normalised.starts_with(prefix))
            return {mod, normalised.substr(prefix.size())};
    return {Mod::none, normalised};
}

}  // namespace newsglass::times
