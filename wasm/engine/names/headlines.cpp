#include "engine/names/headlines.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "engine/names/lexicon.hpp"

namespace newsglass {
namespace {

constexpr std::size_t kLongWord = 4;  ///< bytes; shorter ones are small words as often as not
constexpr std::size_t kLeastWords = 3;
constexpr float kSure = 0.7F;          ///< how sure the body must be of a name
constexpr float kSurnameAlone = 0.1F;  ///< how much a surname alone must look like one: "Will" the man, "will" the verb
constexpr float kLonger = 0.5F;        ///< how sure the network must be of a longer name around a known one

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool isSmall(char c) { return c >= 'a' && c <= 'z'; }

std::string keyOf(const Document& document, const Range& tokens) {
    std::string key;
    for (Index i = tokens.begin; i < tokens.end; ++i) key += lowered(tokenAt(document, i).text) + ' ';
    return key;
}

/// What the body calls a name, in lower case, each word with a blank behind it.
class Known {
public:
    struct Entry {
        EntityType type = EntityType::other;
        ByType evidence{};
        bool isSurname = false;
    };

    void add(const Document& document, const Candidate& name) {
        if (name.probability() < kSure) return;
        entries_.try_emplace(keyOf(document, name.tokens), Entry{name.type, name.evidence, false});
        if (name.type == EntityType::person && name.tokens.size() > 1)
            entries_.try_emplace(keyOf(document, {name.tokens.end - 1, name.tokens.end}),
                                 Entry{name.type, name.evidence, true});
    }

    /// The longest name at `at`, or one of no tokens.
    Candidate longest(const Document& document, const NameLabels& labels, Index at, Index limit) const {
        Candidate best{{at, at}, EntityType::other, {}};
        std::string key;
        for (Index i = at; i < limit; ++i) {
            key += lowered(tokenAt(document, i).text) + ' ';
            const auto found = entries_.lower_bound(key);
            if (found == entries_.end() || !found->first.starts_with(key)) break;
            if (found->first != key) continue;
            if (found->second.isSurname && 1 - labels.outside(i) < kSurnameAlone) continue;
            best = {{at, i + 1}, found->second.type, found->second.evidence};
        }
        return best;
    }

    bool holds(const Document& document, const Range& tokens) const { return entries_.contains(keyOf(document, tokens)); }
    bool empty() const { return entries_.empty(); }

private:
    std::map<std::string, Entry, std::less<>> entries_;
};

/// The names of the body that stand in `sentence`, from left to right.
std::vector<Candidate> knownIn(const Document& document, const NameLabels& labels, const Known& known,
                               const Range& sentence) {
    std::vector<Candidate> found;
    for (Index at = sentence.begin; at < sentence.end;) {
        const std::string_view text = tokenAt(document, at).text;
        const bool mayBegin = !text.empty() && isLetter(text.front()) && !isSmall(text.front());
        const Candidate name = mayBegin ? known.longest(document, labels, at, sentence.end) : Candidate{{at, at}, {}, {}};
        if (!name.tokens.empty()) found.push_back(name);
        at = std::max(name.tokens.end, at + 1);
    }
    return found;
}

/// "New York Times" where the body has only "New York"; but persons are not part of other names: "Lund Shuns Press".
bool outweighs(const Candidate& name, const Candidate& known) {
    if (known.type == EntityType::person && name.type != EntityType::person) return false;
    const bool isMainType = name.type == EntityType::person || name.type == EntityType::organization ||
                            name.type == EntityType::location;
    return isMainType && name.tokens.contains(known.tokens) && name.probability() >= kLonger;
}

/// Lays `taken` over `names`, both in the order of the text; `isTitled` says of which of `names` it is asked.
template <class Titled>
void lay(std::vector<Candidate> taken, std::vector<Candidate>& names, Titled isTitled) {
    std::vector<Candidate> kept;
    auto at = taken.begin();
    for (const Candidate& name : names) {
        while (at != taken.end() && at->tokens.end <= name.tokens.begin) kept.push_back(*at++);
        if (!isTitled(name) || at == taken.end() || !at->tokens.overlaps(name.tokens))
            kept.push_back(name);
        else if (outweighs(name, *at)) {
            while (at != taken.end() && at->tokens.overlaps(name.tokens)) ++at;
            kept.push_back(name);
        }
    }
    kept.insert(kept.end(), at, taken.end());
    names = std::move(kept);
}

}  // namespace

bool isTitleCase(const Document& document, const Range& sentence) {
    if (sentence.empty() || tokenAt(document, sentence.end - 1).text == ".") return false;
    std::size_t words = 0, capitals = 0;
    for (Index i = sentence.begin; i < sentence.end; ++i) {
        const std::string_view text = tokenAt(document, i).text;
        if (text.size() < kLongWord || !isLetter(text.front())) continue;
        ++words;
        if (!isSmall(text.front())) ++capitals;
    }
    return words >= kLeastWords && capitals * 5 >= words * 4;
}

std::vector<bool> titleCased(const Document& document) {
    std::vector<bool> titled;
    for (const Sentence& sentence : document.text.sentences) titled.push_back(isTitleCase(document, sentence.tokens));
    return titled;
}

void readHeadlines(const Document& document, const NameLabels& labels, const std::vector<bool>& titled,
                   std::vector<Candidate>& names) {
    const auto isTitled = [&](const Candidate& name) { return titled[tokenAt(document, name.tokens.begin).sentence]; };
    Known known;
    for (const Candidate& name : names)
        if (!isTitled(name)) known.add(document, name);
    if (known.empty()) return;

    std::vector<Candidate> taken;
    for (std::size_t s = 0; s < titled.size(); ++s) {
        if (!titled[s]) continue;
        const auto found = knownIn(document, labels, known, document.text.sentences[s].tokens);
        taken.insert(taken.end(), found.begin(), found.end());
    }
    lay(std::move(taken), names, isTitled);
}

}  // namespace newsglass
