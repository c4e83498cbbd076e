#include "engine/names/agreement.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace newsglass {
namespace {

constexpr float kPoolWeight = 2.5F;     ///< of the pool's mean against a place's own evidence
constexpr float kSurnameWeight = 6;     ///< of a full name's evidence for its last word
constexpr float kSurnameOrPlace = 2;    ///< the same where that word is a place too: "Michael Jordan"
constexpr float kTrustedPool = 0.7F;    ///< a pool must be this sure before passed-over places are taken up
constexpr float kLeastOwn = 0.12F;      ///< and such a place must look like a name itself with this probability
constexpr std::size_t kLongestKey = 8;  ///< tokens; longer names do not come twice

/// What a document says of one string.
struct Pool {
    ByType evidence{};
    float weight = 0;

    void add(const ByType& more, float times) {
        for (std::size_t t = 0; t < kEntityTypes; ++t) evidence[t] += more[t] * times;
        weight += times;
    }
    ByType mean() const {
        ByType result = evidence;
        for (float& value : result) value /= weight;
        return result;
    }
};

EntityType strongest(const ByType& evidence) {
    return static_cast<EntityType>(std::max_element(evidence.begin(), evidence.end()) - evidence.begin());
}

float strength(const ByType& evidence) { return *std::max_element(evidence.begin(), evidence.end()); }

void appendFolded(std::string& key, std::string_view token) {
    if (!key.empty()) key += ' ';
    for (const char c : token) key += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string keyOf(const Document& document, const Range& tokens) {
    std::string key;
    for (Index i = tokens.begin; i < tokens.end; ++i) appendFolded(key, tokenAt(document, i).text);
    return key;
}

bool beginsUpper(std::string_view token) {
    const auto first = static_cast<unsigned char>(token.empty() ? 0 : token.front());
    return (first >= 'A' && first <= 'Z') || first >= 0xC3;
}

class Agreement {
public:
    Agreement(const Document& document, const NameLabels& labels, std::vector<Candidate>& names)
        : document_(document), labels_(labels), names_(names) {}

    void run() {
        pool();
        takeUpMissed();
        for (Candidate& name : names_) retype(name);
    }

private:
    using Pools = std::map<std::string, Pool, std::less<>>;

    void pool() {
        for (const Candidate& name : names_) {
            if (name.tokens.size() > kLongestKey) continue;
            pools_[keyOf(document_, name.tokens)].add(name.evidence, 1);
            longest_ = std::max(longest_, name.tokens.size());
        }
        for (std::size_t i = 0; i < names_.size(); ++i) {
            lendToLastWord(names_[i]);
            if (i + 1 < names_.size()) lendToAcronym(names_[i], names_[i + 1]);
        }
    }

    /// "Omar Sharif": whoever is "Sharif" in this text is a person.
    void lendToLastWord(const Candidate& name) {
        if (name.type != EntityType::person || name.tokens.size() < 2) return;
        const auto found = pools_.find(keyOf(document_, {name.tokens.end - 1, name.tokens.end}));
        if (found == pools_.end()) return;
        const bool isPlace = strongest(found->second.mean()) == EntityType::location;
        found->second.add(name.evidence, isPlace ? kSurnameOrPlace : kSurnameWeight);
    }

    /// "Jordan Hotels Association (JHA)".
    void lendToAcronym(const Candidate& name, const Candidate& next) {
        if (next.tokens.size() != 1 || next.tokens.begin != name.tokens.end + 1 || name.tokens.size() < 2) return;
        if (tokenAt(document_, name.tokens.end).text != "(") return;
        std::string initials;
        for (Index i = name.tokens.begin; i < name.tokens.end; ++i)
            if (const auto text = tokenAt(document_, i).text; beginsUpper(text)) initials += text.front();
        if (initials == tokenAt(document_, next.tokens.begin).text)
            pools_[keyOf(document_, next.tokens)].add(name.evidence, 1);
    }

    void takeUpMissed() {
        std::vector<Candidate> found;
        std::size_t next = 0;
        for (const Sentence& sentence : document_.text.sentences)
            for (Index at = sentence.tokens.begin; at < sentence.tokens.end;) {
                while (next < names_.size() && names_[next].tokens.end <= at) ++next;
                const Index limit = next < names_.size() ? std::min(names_[next].tokens.begin, sentence.tokens.end)
                                                         : sentence.tokens.end;
                if (at >= limit) {
                    at = names_[next].tokens.end;
                    continue;
                }
                const Index end = beginsUpper(tokenAt(document_, at).text) ? missedEnd(at, limit) : at;
                if (end > at) found.push_back(labels_.candidate({at, end}));
                at = std::max(end, at + 1);
            }
        names_.insert(names_.end(), found.begin(), found.end());
        std::sort(names_.begin(), names_.end(),
                  [](const Candidate& a, const Candidate& b) { return a.tokens.begin < b.tokens.begin; });
    }

    /// The end of the longest string at `at` that the document knows as a name, or `at`.
    Index missedEnd(Index at, Index limit) const {
        Index end = at;
        std::string key;
        float outside = 0;
        for (Index i = at; i < limit && i - at < longest_; ++i) {
            appendFolded(key, tokenAt(document_, i).text);
            outside += labels_.outside(i);
            const auto known = pools_.lower_bound(key);
            if (known == pools_.end() || !known->first.starts_with(key)) break;
            if (known->first == key && strength(known->second.mean()) >= kTrustedPool &&
                1 - outside / static_cast<float>(i + 1 - at) >= kLeastOwn)
                end = i + 1;
        }
        return end;
    }

    void retype(Candidate& name) const {
        const auto found = pools_.find(keyOf(document_, name.tokens));
        if (found == pools_.end()) return;
        const ByType mean = found->second.mean();
        for (std::size_t t = 0; t < kEntityTypes; ++t)
            name.evidence[t] = (name.evidence[t] + kPoolWeight * mean[t]) / (1 + kPoolWeight);
        name.type = strongest(name.evidence);
    }

    const Document& document_;
    const NameLabels& labels_;
    std::vector<Candidate>& names_;
    Pools pools_;
    std::uint32_t longest_ = 0;
};

}  // namespace

void agree(const Document& document, const NameLabels& labels, std::vector<Candidate>& names) {
    Agreement(document, labels, names).run();
}

}  // namespace newsglass
