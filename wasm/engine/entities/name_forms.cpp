#include "engine/entities/name_forms.hpp"

#include <algorithm>
#include <array>

#include "engine/entities/lexicon.hpp"

namespace newsglass::entities {
namespace {

using Words = std::vector<std::string>;

constexpr std::array<std::string_view, 8> kQuotes = {"“", "”", "‘", "\"", "(", ")", ",", "«"};

std::vector<std::string_view> pieces(std::string_view name) {
    std::vector<std::string_view> found;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t begin = std::min(name.find_first_not_of(" \t\r\n", at), name.size());
        const std::size_t end = std::min(name.find_first_of(" \t\r\n", begin), name.size());
        if (end > begin) found.push_back(name.substr(begin, end - begin));
        at = end + 1;
    }
    return found;
}

void replaceAll(std::string& text, std::string_view what, std::string_view with) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

/// "é" as e: accents come and go in news. Letters of Latin-1 only.
std::string withoutAccents(std::string_view text) {
    constexpr std::string_view kBase = "aaaaaaaceeeeiiiidnooooo*ouuuuyts";
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
        if (static_cast<unsigned char>(text[i]) == 0xC3 && next >= 0x80) {
            plain += kBase[(next - 0x80) % 32];
            ++i;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }

/// "al-assad" -> assad: articles and particles that may be left out.
std::string_view core(std::string_view word) {
    for (const std::string_view particle : {"al-", "el-", "ad-", "as-", "ar-"})
        if (word.size() > particle.size() + 2 && word.starts_with(particle)) return word.substr(particle.size());
    return word;
}

bool isSuffix(std::string_view word) {
    constexpr std::array<std::string_view, 7> kSuffixes = {"jr", "sr", "ii", "iii", "iv", "junior", "senior"};
    return std::find(kSuffixes.begin(), kSuffixes.end(), word) != kSuffixes.end();
}

bool sameGivenName(std::string_view a, std::string_view b) {
    if (core(a) == core(b) || isNickname(a, b) || isNickname(b, a)) return true;
    const auto& [brief, full] = a.size() < b.size() ? std::pair(a, b) : std::pair(b, a);
    return brief.size() == 1 && full.starts_with(brief);  // an initial
}

bool isSubsequence(const Words& part, const Words& whole) {
    std::size_t at = 0;
    for (const std::string& word : whole)
        if (at < part.size() && core(part[at]) == core(word)) ++at;
    return at == part.size();
}

int personFit(Words brief, Words full) {
    std::string_view briefSuffix, fullSuffix;
    if (brief.size() > 1 && isSuffix(brief.back())) briefSuffix = brief.back(), brief.pop_back();
    if (full.size() > 1 && isSuffix(full.back())) fullSuffix = full.back(), full.pop_back();
    if (brief.size() > full.size()) return 0;
    const std::string_view last = core(full.back());
    if (brief.size() == 1) {
        const std::string_view word = core(brief[0]);
        if (full.size() == 1) return word == last ? 4 : 0;
        if (word == last) return 4;
        if (word == core(full.front())) return 3;
        return isSubsequence(brief, full) && word.size() > 2 ? 2 : 0;
    }
    if (core(brief.back()) == last && sameGivenName(brief.front(), full.front())) {
        const bool middleAgrees = brief.size() <= 2 || full.size() <= 2 || isSubsequence(brief, full) ||
                                  (brief.size() == 3 && full.size() == 3 && sameGivenName(brief[1], full[1]));
        return middleAgrees ? 5 : 0;
    }
    return brief.size() < full.size() && isSubsequence(brief, full) ? 4 : 0;
}

bool sameWord(std::string_view a, std::string_view b) {
    return a == b || (a.size() > 3 && b.size() == a.size() + 1 && b.starts_with(a) && b.ends_with('s')) ||
           (b.size() > 3 && a.size() == b.size() + 1 && a.starts_with(b) && a.ends_with('s'));
}

/// Words in front that a name is often said without: "Islamic", "National", "US", "Iranian".
bool isLeadingExtra(const std::string& word) {
    constexpr std::array<std::string_view, 12> kExtras = {"islamic",  "national", "royal", "federal",
                                                          "imperial", "us",       "uk",    "international",
                                                          "united",   "states",   "elite", "central"};
    return std::find(kExtras.begin(), kExtras.end(), word) != kExtras.end() || isDemonym(word) || findPlace(word);
}

bool isJoiner(std::string_view word) {
    constexpr std::array<std::string_view, 6> kJoiners = {"of", "for", "in", "&", "and", "at"};
    return std::find(kJoiners.begin(), kJoiners.end(), word) != kJoiners.end();
}

/// Words behind: "Corps", "Inc", or everything from "of", "for", "in" on.
bool isTrailingExtra(const Words& words, std::size_t from, EntityType type) {
    for (std::size_t i = from; i < words.size(); ++i) {
        if (isJoiner(words[i])) return true;
        if (!isGeneric(words[i], type)) return false;
    }
    return true;
}

int thingFit(const Words& brief, const Words& full, EntityType type) {
    if (brief.size() >= full.size()) {
        if (brief.size() != full.size()) return 0;
        return std::equal(brief.begin(), brief.end(), full.begin(), sameWord) ? 4 : 0;
    }
    const auto at = std::search(full.begin(), full.end(), brief.begin(), brief.end(), sameWord);
    if (at == full.end()) return 0;
    const auto begin = static_cast<std::size_t>(at - full.begin());
    if (brief.size() == 1 && (isGeneric(brief[0], type) || isDemonym(brief[0])) && begin == 0) return 0;
    const bool leading = std::all_of(full.begin(), at, isLeadingExtra);
    const bool genericFront = std::all_of(full.begin(), at, [&](const std::string& w) { return isGeneric(w, type); });
    const bool trailing = isTrailingExtra(full, begin + brief.size(), type);
    if (trailing && (leading || genericFront)) {
        const bool place = brief.size() == 1 && findPlace(brief[0]) != nullptr;
        return place && type != EntityType::location ? 0 : 4;
    }
    if (type == EntityType::location) return 0;
    // "Acme Norland" is a branch of Acme, not Acme.
    const auto after = full.begin() + std::ptrdiff_t(begin + brief.size());
    if (after != full.end() && std::all_of(after, full.end(), [](const std::string& w) { return findPlace(w); }))
        return 0;
    const bool atEnd = begin + brief.size() == full.size();
    if (brief.size() == 1) {  // "the Guard", "Dragon"; the caller asks that only one name fits
        if (findPlace(brief[0])) return 0;
        return atEnd ? 2 : begin == 0 && full.size() <= 3 ? 1 : 0;
    }
    return begin == 0 ? 2 : 0;
}

}  // namespace

Family familyOf(EntityType type) {
    switch (type) {
        case EntityType::person:
            return Family::person;
        case EntityType::location:
            return Family::place;
        case EntityType::group:
            return Family::group;
        case EntityType::money:
        case EntityType::percent:
        case EntityType::quantity:
            return Family::amount;
        default:
            return Family::organization;
    }
}

std::vector<std::string> wordsOf(std::string_view name) {
    Words words;
    for (const std::string_view piece : pieces(name)) {
        std::string word = lowered(withoutAccents(piece));
        for (const std::string_view quote : kQuotes) replaceAll(word, quote, "");
        replaceAll(word, "’", "'");
        replaceAll(word, "‑", "-");
        std::erase(word, '.');
        if (word.ends_with("'s"))
            word.resize(word.size() - 2);
        else if (word.ends_with("'"))
            word.pop_back();
        if (!word.empty()) words.push_back(std::move(word));
    }
    if (words.size() > 1 && words.front() == "the") words.erase(words.begin());
    return words;
}

std::vector<std::string> initialsOf(std::string_view name) {
    std::string all, capitals;
    for (std::string_view piece : pieces(name)) {
        for (std::size_t at = 0; at < piece.size();) {  // "Asia-Pacific" counts twice
            const std::size_t end = std::min(piece.find('-', at), piece.size());
            if (end > at) {
                const char c = piece[at];
                if (isUpper(c)) capitals += static_cast<char>(c - 'A' + 'a');
                if (isUpper(c))
                    all += static_cast<char>(c - 'A' + 'a');
                else if (c >= 'a' && c <= 'z')
                    all += c;
            }
            at = end + 1;
        }
    }
    if (all == capitals) return {all};
    return {all, capitals};
}

std::vector<std::string> headsOf(const std::vector<std::string>& words, EntityType type) {
    if (words.empty()) return {};
    const auto joiner = std::find_if(words.begin() + 1, words.end(), isJoiner);
    std::vector<std::string> heads{*(joiner - 1)};
    const bool first = type == EntityType::location || type == EntityType::facility || type == EntityType::event;
    if (first && heads[0] != words[0]) heads.push_back(words[0]);
    return heads;
}

bool isAcronym(std::string_view name) {
    std::size_t capitals = 0, others = 0;
    for (const char c : name) {
        if (isUpper(c))
            ++capitals;
        else if (c != '.' && c != '-' && c != '&')
            ++others;
    }
    return capitals >= 2 && capitals <= 8 && others <= capitals / 3;
}

int fitOf(const std::vector<std::string>& brief, const std::vector<std::string>& full, EntityType type) {
    if (brief.empty() || full.empty() || brief.size() > full.size()) return 0;
    return familyOf(type) == Family::person ? personFit(brief, full) : thingFit(brief, full, type);
}

}  // namespace newsglass::entities
