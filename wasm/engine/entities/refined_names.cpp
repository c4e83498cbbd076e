#include "engine/entities/refined_names.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "engine/entities/lexicon.hpp"
#include "engine/entities/told_types.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::entities {
namespace {

bool isEdge(const Document& document, Index token) {
    const std::string_view text = tokenAt(document, token).text;
    return tokenAt(document, token).kind == TokenKind::punctuation && text != "." && text != "”" && text != "’";
}

/// A small word at the end of a name was let in by mistake: "Corvane Air of".
bool isDangling(const Document& document, Index token) {
    const Upos upos = wordAt(document, token).upos;
    return upos == Upos::ADP || upos == Upos::DET || upos == Upos::CCONJ;
}

/// "eastern" of "eastern Corvania"; but "van" of a name stays.
bool isLowerModifier(const Document& document, Index token) {
    const Upos upos = wordAt(document, token).upos;
    const bool modifies = upos == Upos::ADJ || upos == Upos::ADV || upos == Upos::DET || upos == Upos::NOUN ||
                          upos == Upos::PRON || upos == Upos::ADP;
    const char first = tokenAt(document, token).text[0];
    return modifies && first >= 'a' && first <= 'z';
}

/// A word that says what somebody is, and is nobody's given name.
bool isRole(const Document& document, Index token) {
    std::string word = lowered(tokenAt(document, token).text);
    std::erase(word, '.');
    if (isCourtesyTitle(word)) return true;
    return nounKind(word) == Kind::person && !isGivenName(tokenAt(document, token).text);
}

/// Behind the last title among the first words; the name keeps at least one word.
Index behindTitles(const Document& document, const Range& range) {
    constexpr Index kReach = 4;
    Index begin = range.begin;
    for (Index i = range.begin; i + 1 < range.end && i < range.begin + kReach; ++i)
        if (isRole(document, i)) begin = i + 1;
    return begin;
}

/// "Kaohsiung City Councilor" before a person's name ends before the role.
void cutRoles(const Document& document, std::vector<Name>& names) {
    for (std::size_t n = 0; n + 1 < names.size(); ++n) {
        const Name& next = names[n + 1];
        Range& range = names[n].tokens;
        if (next.type != EntityType::person || names[n].type == EntityType::person || next.tokens.begin != range.end)
            continue;
        while (range.size() > 1 && isRole(document, range.end - 1)) --range.end;
    }
}

/// "a Guard general" after "the Revolutionary Guard": the last word of one organisation of the text, as a modifier.
void addModifiers(const Document& document, std::vector<Name>& names) {
    std::unordered_map<std::string_view, Index> byLast;  // token of the only name that ends so, or kNone
    std::vector<bool> inside(document.text.tokens.size(), false);
    for (const Name& name : names) {
        for (Index i = name.tokens.begin; i < name.tokens.end; ++i) inside[i] = true;
        if (name.type != EntityType::organization || name.tokens.size() < 2) continue;
        const Index last = name.tokens.end - 1;
        const auto [at, added] = byLast.emplace(tokenAt(document, last).text, last);
        const Index before = added || at->second == kNone ? kNone : at->second - 1;
        if (!added && before != kNone && tokenAt(document, before).text != tokenAt(document, last - 1).text)
            at->second = kNone;
    }
    if (byLast.empty()) return;
    const std::size_t count = names.size();
    for (Index i = 0; i < document.text.tokens.size(); ++i) {
        const std::string_view text = tokenAt(document, i).text;
        if (inside[i] || text[0] < 'A' || text[0] > 'Z' || baseRelation(wordAt(document, i).deprel) != "compound")
            continue;
        const auto found = byLast.find(text);
        if (found != byLast.end() && found->second != kNone && found->second < i)
            names.push_back({{i, i + 1}, EntityType::organization, 0.5F});
    }
    std::inplace_merge(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(count), names.end(),
                       [](const Name& a, const Name& b) { return a.tokens.begin < b.tokens.begin; });
}

/// A capitalised word that the text keeps saying and the network never took for a name: "SpaceX". The more often it is
/// said the surer it is one; of somebody who acts and has no title it is most likely an organisation's.
void addRepeated(const Document& document, const std::vector<bool>& isTime, std::vector<Name>& names) {
    constexpr std::uint32_t kOften = 3;
    std::vector<bool> inside(document.text.tokens.size(), false);
    std::unordered_map<std::string_view, std::uint32_t> counts;
    for (const Name& name : names)
        for (Index i = name.tokens.begin; i < name.tokens.end; ++i) {
            inside[i] = true;
            counts[tokenAt(document, i).text] += 1000;  // known as part of a name
        }
    const auto isLone = [&](Index i) {
        const Word& word = wordAt(document, i);
        const std::string_view text = tokenAt(document, i).text;
        if (inside[i] || isTime[i] || word.upos != Upos::PROPN || text.size() < 3 || text[0] < 'A' || text[0] > 'Z')
            return false;
        if (!isRelation(word.deprel, {"nsubj", "obj", "iobj", "obl", "nmod"}) || nounKind(text) != Kind::unknown)
            return false;
        return childBy(document, i, {"det", "compound", "amod", "flat", "nmod"}) == kNone;
    };
    for (Index i = 0; i < inside.size(); ++i)
        if (isLone(i)) ++counts[tokenAt(document, i).text];
    std::unordered_map<std::string_view, EntityType> known;  // names of one word: the network missed them here
    for (const Name& name : names)
        if (name.tokens.size() == 1) known.emplace(tokenAt(document, name.tokens.begin).text, name.type);
    const std::size_t count = names.size();
    for (Index i = 0; i < inside.size(); ++i)
        if (const auto same = isLone(i) ? known.find(tokenAt(document, i).text) : known.end(); same != known.end())
            names.push_back({{i, i + 1}, same->second, 0.5F});
        else if (isLone(i) && counts[tokenAt(document, i).text] >= kOften && counts[tokenAt(document, i).text] < 1000)
            names.push_back({{i, i + 1}, EntityType::organization, 0.5F});
    std::inplace_merge(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(count), names.end(),
                       [](const Name& a, const Name& b) { return a.tokens.begin < b.tokens.begin; });
}

}  // namespace

std::vector<Name> refinedNames(const Document& document) {
    std::vector<bool> isTime(document.text.tokens.size(), false);
    for (const TimeExpression& time : document.times)
        for (Index i = time.tokens.begin; i < time.tokens.end; ++i) isTime[i] = true;
    std::vector<Name> refined;
    for (Name name : document.names) {
        Range& range = name.tokens;
        while (!range.empty() && isEdge(document, range.begin)) ++range.begin;
        while (!range.empty() && (isEdge(document, range.end - 1) || isDangling(document, range.end - 1))) --range.end;
        while (name.type != EntityType::quantity && name.type != EntityType::money &&
               name.type != EntityType::percent && range.size() > 1 && isLowerModifier(document, range.begin))
            ++range.begin;
        if (range.empty() || (range.size() <= 2 && isTime[range.begin] && isTime[range.end - 1])) continue;
        if (name.type == EntityType::person) {
            range.begin = behindTitles(document, range);
            if (range.size() == 1 && isRole(document, range.begin)) continue;
        }
        refined.push_back(name);
    }
    cutRoles(document, refined);
    addModifiers(document, refined);
    addRepeated(document, isTime, refined);
    takeToldTypes(document, refined);
    return refined;
}

}  // namespace newsglass::entities
