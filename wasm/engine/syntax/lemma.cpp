#include "engine/syntax/lemma.hpp"

#include <algorithm>
#include <charconv>
#include <unordered_map>

#include "engine/rows.hpp"
#include "tables.hpp"

namespace newsglass {
namespace {

constexpr std::size_t kLongestEnd = 6;  // as in scripts/train/lemmas.py; longer ends are whole words

struct Rule {
    std::size_t cut = 0;
    std::string_view add;
};

/// By end, `^` for the beginning of a word.
using Rules = std::unordered_map<std::string_view, Rule>;

std::unordered_map<std::string_view, Rules> readRules() {
    std::unordered_map<std::string_view, Rules> result;
    forEachRow<4>(tables::syntax_lemmas, [&](const auto& row) {
        const auto& [tag, end, cut, add] = row;
        Rule rule{0, add};
        std::from_chars(cut.data(), cut.data() + cut.size(), rule.cut);
        result[tag].emplace(end, rule);
    });
    return result;
}

/// Straight apostrophes; lower case (ASCII) unless it is a name.
std::string plainForm(std::string_view form, bool isName) {
    std::string plain;
    for (std::size_t i = 0; i < form.size(); ++i) {
        if (form.substr(i).starts_with("’") || form.substr(i).starts_with("‘")) {
            plain += '\'';
            i += 2;
        } else {
            plain += !isName && form[i] >= 'A' && form[i] <= 'Z' ? static_cast<char>(form[i] - 'A' + 'a') : form[i];
        }
    }
    return plain;
}

const Rule* ruleFor(const Rules& rules, std::string_view word) {
    if (const auto found = rules.find("^" + std::string(word)); found != rules.end()) return &found->second;
    for (std::size_t length = std::min(kLongestEnd, word.size()) + 1; length-- > 0;)
        if (const auto found = rules.find(word.substr(word.size() - length)); found != rules.end())
            return &found->second;
    return nullptr;
}

/// How many bytes the last `count` code points take.
std::size_t bytesOfLast(std::string_view text, std::size_t count) {
    std::size_t at = text.size();
    for (; count > 0 && at > 0; --count) do
            --at;
        while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
    return text.size() - at;
}

}  // namespace

std::string lemmaOf(std::string_view form, std::string_view xpos) {
    static const std::unordered_map<std::string_view, Rules> rules = readRules();
    std::string word = plainForm(form, xpos == "NNP" || xpos == "NNPS");
    const auto ofTag = rules.find(xpos);
    const Rule* rule = ofTag == rules.end() ? nullptr : ruleFor(ofTag->second, word);
    if (!rule) return word;
    word.resize(word.size() - bytesOfLast(word, rule->cut));
    word += rule->add;
    return word.empty() ? std::string(form) : word;
}

}  // namespace newsglass
