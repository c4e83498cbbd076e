#include "engine/statements/choice.hpp"

#include <algorithm>
#include <optional>

#include "engine/statements/cue_model.hpp"
#include "engine/statements/evidence.hpp"
#include "engine/statements/extents.hpp"
#include "engine/statements/labels.hpp"

namespace newsglass::statements {
namespace {

/// Candidates less likely than this are no statements.
constexpr float kThreshold = 0.5f;

/// How well the content and source of a candidate fit the network's tags, 0..1; of two readings the better one wins.
float fitOf(const Document& document, const Tags& tags, const Candidate& candidate) {
    if (!tags.known()) return 1;
    const Range& sentence = document.text.sentences[tokenAt(document, candidate.cue).sentence].tokens;
    const auto share = [&](Role role, const std::vector<Range>& ranges) {
        const float best = tags.bestFit(role, sentence);
        return best < 0.5f ? 1.0f : std::clamp(tags.fit(role, ranges) / best, 0.0f, 1.0f);
    };
    return share(Role::content, contentOf(document, candidate)) *
           (0.5f + 0.5f * share(Role::source, sourceOf(document, candidate)));
}

/// Whether what is in quotation marks is taken for the report of what stands outside of them. Marks around a word or
/// two, as in the "alleged" theft, do not count.
bool leavesQuotation(const Document& document, const Candidate& candidate) {
    constexpr std::size_t kFewWords = 4;
    constexpr int kQuotations = 3;  // before a word, one of which may hold it
    const auto& quotations = document.text.quotations;
    auto at = std::partition_point(quotations.begin(), quotations.end(),
                                   [&](const Quotation& q) { return q.tokens.begin <= candidate.cue; });
    for (int i = 0; i < kQuotations && at != quotations.begin(); ++i) {
        const Range& words = (--at)->tokens;
        if (!words.contains(candidate.cue) || words.size() < kFewWords) continue;
        const auto content = contentOf(document, candidate);
        return std::any_of(content.begin(), content.end(), [&](const Range& part) { return !words.contains(part); });
    }
    return false;
}

/// The reading of the highest score above 0, or null.
template <typename Score>
const Candidate* bestOf(const std::vector<Candidate>& readings, Score score) {
    const Candidate* best = nullptr;
    float most = 0;
    for (const Candidate& candidate : readings)
        if (const float value = score(candidate); value > most) {
            most = value;
            best = &candidate;
        }
    return best;
}

void sortByCue(std::vector<Candidate>& candidates) {
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.cue < b.cue; });
}

/// Chooses anew among all words that the network or the first choice thinks of.
class SecondChoice {
public:
    SecondChoice(const Document& document, const Tags& tags, const std::vector<Candidate>& first)
        : document_(document),
          tags_(tags),
          first_(first),
          signs_(document, tags, first),
          firstAt_(document.text.tokens.size(), kNone),
          taken_(document.text.tokens.size()) {
        for (Index i = 0; i < first.size(); ++i) firstAt_[first[i].cue] = i;
    }

    /// The likeliest ones first, whose cues later ones must leave alone.
    std::vector<Candidate> run() {
        struct Core {
            int odds = 0;
            Index token = 0;
        };
        std::vector<Core> cores;
        for (Index token = 0; token < document_.text.tokens.size(); ++token) {
            if (!signs_.mayBeCore(token)) continue;
            const int odds = coreOdds(signs_, token);
            if (odds > 0 || isCertain(token)) cores.push_back({odds, token});
        }
        std::stable_sort(cores.begin(), cores.end(), [](const Core& a, const Core& b) { return a.odds > b.odds; });
        std::vector<Candidate> chosen;
        for (const Core& core : cores)
            if (auto candidate = readingOf(core.token)) chosen.push_back(std::move(*candidate));
        sortByCue(chosen);
        return chosen;
    }

private:
    /// "a claim that both have refuted": what needed no second opinion of the network needs none of the model.
    bool isCertain(Index token) const {
        return firstAt_[token] != kNone && first_[firstAt_[token]].stance == "deny" &&
               first_[firstAt_[token]].probability >= kCertain;
    }

    /// How well content and source fit the network's tags, whatever lexicon and network make of the token itself.
    float scoreOf(const Candidate& candidate) const {
        if (leavesQuotation(document_, candidate)) return 0;
        return 1 + candidate.probability + fitOf(document_, tags_, candidate);
    }

    std::optional<Candidate> readingOf(Index core) {
        const Range cue = grownCue(document_, signs_, core);
        for (Index token = cue.begin; token < cue.end; ++token)
            if (taken_[token]) return std::nullopt;
        std::optional<Candidate> reading;
        if (firstAt_[core] != kNone) reading = first_[firstAt_[core]];
        for (const auto& readings : {candidatesAt, bareCandidate}) {
            if (reading) break;
            const std::vector<Candidate> all = readings(document_, core);
            if (const Candidate* best = bestOf(all, [&](const Candidate& one) { return scoreOf(one); }))
                reading = *best;
        }
        if (!reading) return std::nullopt;
        for (Index token = cue.begin; token < cue.end; ++token) taken_[token] = true;
        reading->cueRange = cue;
        return reading;
    }

    const Document& document_;
    const Tags& tags_;
    const std::vector<Candidate>& first_;
    const CueSigns signs_;
    std::vector<Index> firstAt_;  ///< by token: the first choice whose core it is, or kNone
    std::vector<bool> taken_;     ///< by token: in a cue
};

std::vector<Candidate> firstChoice(const Document& document, const Tags& tags, const Evidence& evidence) {
    const auto scoreOf = [&](const Candidate& candidate) {
        if (candidate.probability < kThreshold || leavesQuotation(document, candidate)) return 0.0f;
        return candidate.probability * (1 + fitOf(document, tags, candidate));
    };
    std::vector<Candidate> chosen;
    const auto consider = [&](std::vector<Candidate> candidates) {
        for (Candidate& candidate : candidates) candidate.probability = evidence.probabilityOf(candidate);
        const Candidate* best = bestOf(candidates, scoreOf);
        if (best != nullptr) chosen.push_back(*best);
        return best != nullptr;
    };
    for (Index token = 0; token < document.text.tokens.size(); ++token) {
        std::vector<Candidate> candidates = candidatesAt(document, token);
        const bool bare = candidates.empty();
        if (!consider(std::move(candidates)) && bare && tags.roleAt(token) == Role::cue)
            consider(bareCandidate(document, token));
    }
    return chosen;
}

}  // namespace

std::vector<Candidate> firstChoice(const Document& document, const Tags& tags) {
    return firstChoice(document, tags, Evidence(document, tags));
}

std::vector<Candidate> chosenCandidates(const Document& document, const Tags& tags) {
    const Evidence evidence(document, tags);
    std::vector<Candidate> chosen = firstChoice(document, tags, evidence);
    if (tags.known()) chosen = SecondChoice(document, tags, chosen).run();
    for (Candidate& label : labelCandidates(document)) {
        label.probability = evidence.probabilityOf(label);
        if (label.probability >= kThreshold && !leavesQuotation(document, label)) chosen.push_back(std::move(label));
    }
    sortByCue(chosen);
    return chosen;
}

}  // namespace newsglass::statements
