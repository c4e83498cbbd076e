#include "engine/names/patterns.hpp"

#include <algorithm>
#include <set>

#include "engine/names/headlines.hpp"
#include "engine/names/lexicon.hpp"

namespace newsglass {
namespace {

bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Reads patterns that begin at a token of a sentence.
class PatternReader {
public:
    PatternReader(const Document& document, const Range& sentence)
        : document_(document), sentence_(sentence), titled_(isTitleCase(document, sentence)) {}

    /// The pattern at `at`; its range is empty when there is none.
    Candidate read(Index at) const {
        if (const Index end = shipEnd(at); end > at) return found(at, end, EntityType::product);
        if (const Index end = designationEnd(at); end > at) return found(at, end, EntityType::product);
        if (const Index end = stormEnd(at); end > at) return found(at, end, EntityType::event);
        if (const Index end = firmEnd(at); end > at) return found(at, end, EntityType::organization);
        if (const Index end = std::max(lawEnd(at), treatyOfEnd(at)); end > at) return found(at, end, EntityType::law);
        return found(at, at, EntityType::other);
    }

    static Candidate found(Index begin, Index end, EntityType type) {
        Candidate result{{begin, end}, type, {}};
        result.evidence[static_cast<std::size_t>(type)] = 0.9F;
        return result;
    }

private:
    std::string_view text(Index at) const {
        return at < sentence_.end ? tokenAt(document_, at).text : std::string_view{};
    }
    bool glued(Index at) const { return at < sentence_.end && !tokenAt(document_, at).spaceBefore; }
    bool isCapital(Index at) const { return !text(at).empty() && isUpper(text(at).front()); }
    bool isName(Index at) const { return isCapital(at) && wordAt(document_, at).upos == Upos::PROPN; }
    /// Part of a title in capitals, where adjectives and nouns may be tagged as such.
    bool isTitleWord(Index at) const {
        if (!isCapital(at)) return false;
        const Upos upos = wordAt(document_, at).upos;
        return upos == Upos::PROPN || (at > sentence_.begin && (upos == Upos::ADJ || upos == Upos::NOUN));
    }
    bool isLawWord(Index at) const { return isCapital(at) && typeOfHead(text(at)) == "law"; }
    bool isLink(Index at) const {
        const std::string_view word = text(at);
        return word == "of" || word == "on" || word == "and" || word == "the" || word == "for" || word == "against" ||
               word == "to";
    }

    /// "HMS Queen Elizabeth".
    Index shipEnd(Index at) const {
        if (!isShipPrefix(text(at))) return at;
        Index end = at + 1;
        while (isName(end)) ++end;
        return end > at + 1 ? end : at;
    }

    /// "Hurricane Dorian", "Tropical Storm Bill": storms have given names, which make no person of them.
    Index stormEnd(Index at) const {
        constexpr std::string_view kOther[] = {"Center",  "Centre",   "Season", "Watch",
                                               "Warning", "Warnings", "Relief", "Committee"};
        const std::string_view kind = text(at);
        const Index name = kind == "Tropical" && text(at + 1) == "Storm" ? at + 2 : at + 1;
        const bool storm = name == at + 2 || kind == "Hurricane" || kind == "Typhoon" || kind == "Cyclone";
        const bool other = std::find(std::begin(kOther), std::end(kOther), text(name)) != std::end(kOther);
        return storm && !other && isName(name) && !isName(name + 1) ? name + 1 : at;
    }

    /// "Su-35", "F-16s", "S-400".
    Index designationEnd(Index at) const {
        if (!isDesignation(text(at)) || text(at + 1) != "-" || !glued(at + 1) || !glued(at + 2)) return at;
        const std::string_view number = text(at + 2);
        return !number.empty() && isDigit(number.front()) && number.size() <= 5 ? at + 3 : at;
    }

    /// "Marks and Spencer": two surnames, one firm.
    Index firmEnd(Index at) const {
        const std::string_view link = text(at + 1);
        return (link == "and" || link == "&") && isFirmOfTwo(text(at), text(at + 2)) ? at + 3 : at;
    }

    /// Behind capitals from `at`, with small words between them ("and" only where it `joins`), or `at`.
    Index capitalsEnd(Index at, bool joins) const {
        Index end = at;
        for (Index i = at; i < sentence_.end; ++i) {
            if (text(i) == "and" && !joins) break;
            if (text(i) == "and" && (isLawWord(i + 1) || isLawWord(i + 2))) break;  // the next one
            if (isTitleWord(i))
                end = i + 1;
            else if (!isLink(i) && !(text(i) == "-" && glued(i) && glued(i + 1)))
                break;
        }
        return end;
    }

    /// "Law of the Sea Convention", "Comprehensive Partnership Treaty": at least three words, the last says what it is.
    Index lawEnd(Index at) const {
        if (titled_ || !isTitleWord(at) || (at > sentence_.begin && isTitleWord(at - 1))) return at;
        const Index end = capitalsEnd(at, true);
        return end >= at + 3 && isLawWord(end - 1) && !isLawWord(at) ? end : at;
    }

    /// "Treaty of Lisbon", "Convention on the Rights of the Child".
    Index treatyOfEnd(Index at) const {
        const std::string_view link = text(at + 1);
        if (titled_ || !isLawWord(at) || (link != "of" && link != "on" && link != "for" && link != "against"))
            return at;
        const Index end = capitalsEnd(at + 2, link != "of");
        return end > at + 2 ? end : at;
    }

    const Document& document_;
    Range sentence_;
    bool titled_;  ///< then capitals tell nothing
};

/// The bare names of storms that are named in full elsewhere: "Dorian" where "Hurricane Dorian" is told of.
void addStorms(const Document& document, std::vector<Candidate>& found) {
    std::set<std::string_view> storms;
    std::set<Index> taken;
    for (const Candidate& pattern : found) {
        if (pattern.type == EntityType::event) storms.insert(tokenAt(document, pattern.tokens.end - 1).text);
        for (Index at = pattern.tokens.begin; at < pattern.tokens.end; ++at) taken.insert(at);
    }
    if (storms.empty()) return;
    for (Index at = 0; at < document.text.tokens.size(); ++at)
        if (storms.contains(tokenAt(document, at).text) && !taken.contains(at))
            found.push_back(PatternReader::found(at, at + 1, EntityType::event));
    std::sort(found.begin(), found.end(),
              [](const Candidate& a, const Candidate& b) { return a.tokens.begin < b.tokens.begin; });
}

}  // namespace

std::vector<Candidate> findPatterns(const Document& document) {
    std::vector<Candidate> found;
    for (const Sentence& sentence : document.text.sentences) {
        const PatternReader reader(document, sentence.tokens);
        for (Index at = sentence.tokens.begin; at < sentence.tokens.end; ++at) {
            const Candidate pattern = reader.read(at);
            if (pattern.tokens.empty()) continue;
            found.push_back(pattern);
            at = pattern.tokens.end - 1;
        }
    }
    addStorms(document, found);
    return found;
}

}  // namespace newsglass
