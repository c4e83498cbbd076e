#include "engine/names/names.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "engine/names/agreement.hpp"
#include "engine/names/amounts.hpp"
#include "engine/names/edges.hpp"
#include "engine/names/headlines.hpp"
#include "engine/names/lexicon.hpp"
#include "engine/names/patterns.hpp"

namespace newsglass {
namespace {

constexpr float kLeastProbability = 0.5F;  ///< that it is a name of any type
constexpr float kLeastOfType = 0.4F;       ///< and of the one it is given
constexpr float kPlaceOfDateline = 0.95F;  ///< that a dateline begins with a place
constexpr float kSurelyName = 0.8F;        ///< that a name without a type is one

std::vector<Candidate> decodeAll(const Document& document, const NameLabels& labels) {
    std::vector<Candidate> found;
    for (const Sentence& sentence : document.text.sentences) {
        const auto names = labels.decode(sentence.tokens);
        found.insert(found.end(), names.begin(), names.end());
    }
    return found;
}

float anyType(const Candidate& name) { return std::accumulate(name.evidence.begin(), name.evidence.end(), 0.0F); }

/// Whether it is more likely a name than none. Doubt between two types is no doubt that it is a name.
bool isName(const Candidate& name) {
    return anyType(name) >= kLeastProbability && name.probability() >= kLeastOfType;
}

/// What is surely a name, and of no type more than of another, is a name of some other kind: better than none.
void nameUnsure(std::vector<Candidate>& names) {
    for (Candidate& name : names) {
        const float any = anyType(name);
        if (isName(name) || any < kSurelyName) continue;
        name.type = EntityType::other;
        name.evidence[static_cast<std::size_t>(name.type)] = any / 2;
    }
}

bool isSmallWord(std::string_view word) {
    return word == "of" || word == "and" || word == "&" || word == "the" || word == "in" || word == "for" ||
           word == "on";
}

/// Joins hyphenated parts and swallows what began inside them.
void joinHyphens(const Document& document, const NameLabels& labels, std::vector<Candidate>& names) {
    Index end = 0;
    for (Candidate& name : names) {
        name.tokens.begin = std::max(name.tokens.begin, end);
        if (name.tokens.empty()) continue;
        name.tokens.end = hyphenatedEnd(document, labels, name);
        end = name.tokens.end;
    }
    std::erase_if(names, [](const Candidate& name) { return name.tokens.empty(); });
}

std::string_view lastWord(const Document& document, const Candidate& name) {
    return tokenAt(document, name.tokens.end - 1).text;
}

/// A name does not end in a small word: "City of" is joined to "Brampton" behind it and stays what it is, "Security
/// and" becomes what "Development Summit" is; where nothing follows, the small word goes.
void mendBroken(const Document& document, std::vector<Candidate>& names) {
    std::vector<Candidate> mended;
    for (const Candidate& name : names) {
        Candidate* before = mended.empty() ? nullptr : &mended.back();
        const std::string_view link = before ? lastWord(document, *before) : std::string_view{};
        if (before && before->tokens.end == name.tokens.begin && (link == "of" || link == "and" || link == "&")) {
            const float probability = (before->probability() + name.probability()) / 2;
            if (link != "of") before->type = name.type;
            before->tokens.end = name.tokens.end;
            float& evidence = before->evidence[static_cast<std::size_t>(before->type)];
            evidence = std::max(evidence, probability);
        } else {
            mended.push_back(name);
        }
    }
    for (Candidate& name : mended)
        while (!name.tokens.empty() && isSmallWord(lastWord(document, name))) --name.tokens.end;
    std::erase_if(mended, [](const Candidate& name) { return name.tokens.empty(); });
    names = std::move(mended);
}

bool isCapital(std::string_view word) { return !word.empty() && word.front() >= 'A' && word.front() <= 'Z'; }

bool holdsBracket(const Document& document, const Range& tokens) {
    constexpr std::string_view kBrackets = "[]()";
    for (Index i = tokens.begin; i < tokens.end; ++i)
        if (kBrackets.find(tokenAt(document, i).text) != std::string_view::npos) return true;
    return false;
}

/// Whether two pieces make one name: "Gotthold" and "Ephraim Lessing", "Hashemite Kingdom" of "Jordan".
bool continues(const Document& document, const Candidate& name, const Candidate& next) {
    if (name.type != next.type || !isName(name) || !isName(next)) return false;
    if (tokenAt(document, name.tokens.begin).sentence != tokenAt(document, next.tokens.begin).sentence) return false;
    if (name.type == EntityType::person)
        return name.tokens.end == next.tokens.begin && !holdsBracket(document, {name.tokens.begin, next.tokens.end});
    return name.type == EntityType::location && name.tokens.end + 1 == next.tokens.begin &&
           linkKindOf(lastWord(document, name)) == LinkKind::realm &&
           tokenAt(document, name.tokens.end).text == "of";
}

/// The end of a name with what is set behind it: "Friedrich the Great", "Frankfurt am Main".
Index appositionEnd(const Document& document, const Candidate& name) {
    const Index at = name.tokens.end;
    const Index limit = document.text.sentences[tokenAt(document, at - 1).sentence].tokens.end;
    if (at + 1 >= limit || !isCapital(tokenAt(document, at + 1).text)) return at;
    const std::string_view link = tokenAt(document, at).text, word = tokenAt(document, at + 1).text;
    if (name.type == EntityType::location) return linkKindOf(link) == LinkKind::place ? at + 2 : at;
    const bool isEpithet = name.type == EntityType::person && link == "the" && linkKindOf(word) == LinkKind::epithet;
    // "Shivaji the Great Maratha leader" has none.
    return isEpithet && (at + 2 == limit || !isCapital(tokenAt(document, at + 2).text)) ? at + 2 : at;
}

/// Joins the pieces of one name.
void joinPieces(const Document& document, std::vector<Candidate>& names) {
    std::vector<Candidate> joined;
    for (Candidate name : names) {
        if (!joined.empty() && name.tokens.begin < joined.back().tokens.end) continue;  // swallowed
        if (!joined.empty() && continues(document, joined.back(), name))
            joined.back().tokens.end = name.tokens.end;
        else
            joined.push_back(name);
        joined.back().tokens.end = appositionEnd(document, joined.back());
    }
    names = std::move(joined);
}

/// "Columbus, Ohio" is two places.
void splitPlaces(const Document& document, const NameLabels& labels, std::vector<Candidate>& names) {
    std::vector<Candidate> split;
    for (const Candidate& name : names) {
        Range rest = name.tokens;
        if (name.type == EntityType::location)
            for (Index i = rest.begin + 1; i + 1 < name.tokens.end; ++i)
                if (tokenAt(document, i).text == ",") {
                    split.push_back(labels.candidate({rest.begin, i}));
                    split.back().type = name.type;
                    rest.begin = ++i;
                }
        split.push_back(rest == name.tokens ? name : labels.candidate(rest));
        split.back().type = name.type;
    }
    names = std::move(split);
}

/// Names that say themselves what they are: "Minsk Agreements", "Istanbul Summit"; not in "Lund and Roth Sign Pact".
void readHeads(const Document& document, const std::vector<bool>& titled, std::vector<Candidate>& names) {
    for (Candidate& name : names) {
        if (titled[tokenAt(document, name.tokens.begin).sentence]) continue;
        const std::string_view last = lastWord(document, name);
        if (name.tokens.size() < 2 || !isCapital(last)) continue;
        const std::string_view type = typeOfHead(last);
        if (type.empty() || (name.type == EntityType::person && type != "organization")) continue;
        const float probability = name.probability();
        name.type = entityTypeOf(type);
        float& evidence = name.evidence[static_cast<std::size_t>(name.type)];
        evidence = std::max(evidence, probability);
    }
}

/// "KYIV, Jan 14 (Reuters) -" is written in a place.
void readDateline(const Document& document, std::vector<Candidate>& names) {
    if (!document.text.dateline) return;
    const Range& dateline = *document.text.dateline;
    const auto name = std::partition_point(names.begin(), names.end(), [&](const Candidate& other) {
        return other.tokens.begin < dateline.begin;
    });
    if (name == names.end() || name->tokens.begin != dateline.begin || !dateline.contains(name->tokens)) return;
    name->type = EntityType::location;
    name->evidence = {};
    name->evidence[static_cast<std::size_t>(EntityType::location)] = kPlaceOfDateline;
}

/// "By Ada Lund" on a line of its own names a person, "By the Harbour Press" does not.
void readBylines(const Document& document, std::vector<Candidate>& names) {
    constexpr std::array<std::string_view, 10> kDesks = {"press",   "staff", "news", "agency",  "agencies",
                                                         "service", "desk",  "team", "reports", "media"};
    for (const Paragraph& paragraph : document.text.paragraphs) {
        if (paragraph.role != ParagraphRole::dateline) continue;
        const Index first = document.text.sentences[paragraph.sentences.begin].tokens.begin;
        const Index end = document.text.sentences[paragraph.sentences.end - 1].tokens.end;
        if (lowered(tokenAt(document, first).text) != "by") continue;
        auto name = std::partition_point(names.begin(), names.end(),
                                         [&](const Candidate& other) { return other.tokens.begin < first; });
        for (; name != names.end() && name->tokens.end <= end; ++name) {
            const std::string last = lowered(lastWord(document, *name));
            if (name->tokens.size() < 2 || std::find(kDesks.begin(), kDesks.end(), last) != kDesks.end()) continue;
            float& evidence = name->evidence[static_cast<std::size_t>(EntityType::person)];
            evidence = std::max(evidence, name->probability());
            name->type = EntityType::person;
        }
    }
}

/// "Ms." alone names nobody, whatever the network takes it for.
bool isOnlyTitle(const Document& document, const Range& tokens) {
    const std::string_view text = tokenAt(document, tokens.begin).text;
    return tokens.size() == 1 && text.ends_with('.') && titleKindOf(text) == TitleKind::title;
}

bool holdsCurrency(const Document& document, const Range& tokens) {
    for (Index i = tokens.begin; i < tokens.end; ++i)
        if (currencyKindOf(tokenAt(document, i).text) != CurrencyKind::none) return true;
    return false;
}

/// Lays `rules` over `names`: a rule wins over what it overlaps, unless `yields` says that a name stands against it.
template <class Yields>
std::vector<Candidate> overlaid(const std::vector<Candidate>& names, const std::vector<Candidate>& rules,
                                Yields yields) {
    std::vector<Candidate> result;
    auto rule = rules.begin();
    for (const Candidate& name : names) {
        for (; rule != rules.end() && rule->tokens.end <= name.tokens.begin; ++rule) result.push_back(*rule);
        while (rule != rules.end() && rule->tokens.overlaps(name.tokens) && yields(*rule, name)) ++rule;
        if (rule == rules.end() || !rule->tokens.overlaps(name.tokens)) result.push_back(name);
    }
    result.insert(result.end(), rule, rules.end());
    return result;
}

/// All names and amounts; amounts win, patterns yield to longer names, the network's own money must name a currency.
std::vector<Candidate> merged(const Document& document, std::vector<Candidate> names) {
    std::erase_if(names, [&](const Candidate& name) {
        return name.type == EntityType::money && !holdsCurrency(document, name.tokens);
    });
    names = overlaid(names, findPatterns(document), [](const Candidate& pattern, const Candidate& name) {
        return name.tokens.contains(pattern.tokens) && name.tokens != pattern.tokens;
    });
    return overlaid(names, findAmounts(document), [](const Candidate&, const Candidate&) { return false; });
}

}  // namespace

std::vector<Name> findNames(const Document& document) {
    const Head* head = document.encoding.head("ner");
    std::vector<Name> names;
    if (!head) return names;
    const NameLabels labels(*head);
    std::vector<Candidate> candidates = decodeAll(document, labels);
    joinHyphens(document, labels, candidates);
    mendBroken(document, candidates);
    splitPlaces(document, labels, candidates);
    joinPieces(document, candidates);
    const std::vector<bool> titled = titleCased(document);
    readDateline(document, candidates);
    readHeadlines(document, labels, titled, candidates);
    agree(document, labels, candidates);
    nameUnsure(candidates);
    readHeads(document, titled, candidates);
    readBylines(document, candidates);
    for (const Candidate& candidate : merged(document, std::move(candidates))) {
        const bool isAmount = candidate.type == EntityType::money || candidate.type == EntityType::percent ||
                              candidate.type == EntityType::quantity;
        const Range tokens = isAmount ? candidate.tokens : trimmedName(document, candidate.tokens, candidate.type);
        if (!tokens.empty() && isName(candidate) && !isOnlyTitle(document, tokens))
            names.push_back({tokens, candidate.type, candidate.probability()});
    }
    return names;
}

}  // namespace newsglass
