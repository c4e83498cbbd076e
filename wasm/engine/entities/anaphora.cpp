#include "engine/entities/anaphora.hpp"

#include <algorithm>

#include "engine/entities/anaphora_features.hpp"
#include "engine/entities/possible.hpp"
#include "engine/entities/speakers.hpp"

namespace newsglass::entities {
namespace {

constexpr std::size_t kWindow = 60;  ///< clusters mentioned last

class Resolver {
public:
    Resolver(const Document& document, const std::vector<Reference>& references, const std::vector<Index>& at,
             Clusters& clusters, const Chooser& choose)
        : context_{document,
                   references,
                   at,
                   clusters,
                   speakersOf(document, references, at, clusters),
                   sayersOf(document, references, at),
                   std::vector<History>(references.size()),
                   {}},
          references_(references),
          clusters_(clusters),
          choose_(choose),
          probabilities_(references.size(), 1.0F) {}

    std::vector<float> run() {
        for (Index i = 0; i < references_.size(); ++i) {
            if (speaksItself(i)) continue;
            const bool alone = clusters_.facts(i).size() == 1 && references_[i].mention.kind != MentionKind::name;
            if (alone && pointsBack(i)) resolve(i);
            remember(i);
        }
        return std::move(probabilities_);
    }

private:
    /// Whether a mention is the "I" of a quotation whose speaker is known: nobody else is meant, and `joinSpeakers`
    /// sees to it, lest the "I" of the speaker before be taken for this one.
    bool speaksItself(Index i) const {
        const Reference& reference = references_[i];
        return reference.pronoun == Pronoun::i && reference.quotation != kNone &&
               context_.speakers[reference.quotation] != kNone;
    }

    /// Whether a mention may mean somebody mentioned before: every pronoun; nouns unless they are new by their form.
    bool pointsBack(Index i) const {
        const Reference& reference = references_[i];
        if (reference.mention.kind == MentionKind::pronoun) return true;
        if (!reference.parts.empty()) return false;
        const bool pointing =
            reference.determiner != Determiner::indefinite && reference.determiner != Determiner::none;
        return pointing || context_.heads.contains(reference.lemma);
    }

    Index headOf(Index mention) const { return references_[mention].mention.head; }

    void resolve(Index i) {
        const Candidacy candidacy(context_, i);
        std::vector<Index> clusters;
        std::vector<std::size_t> ranks;
        for (std::size_t rank = 0; rank < recent_.size(); ++rank) {
            const Index cluster = clusters_.find(recent_[rank]);
            if (!candidacy.allows(cluster)) continue;
            clusters.push_back(cluster);
            ranks.push_back(rank);
        }
        if (const Index far = byHead(i); far != kNone && !holds(clusters, far) && candidacy.allows(far)) {
            clusters.push_back(far);
            ranks.push_back(kWindow);
        }
        if (clusters.empty()) return;
        const FeatureWriter writer(context_, i);
        const Rivals rivals = writer.rivalsAmong(clusters);
        std::vector<Candidate> candidates{{kNone, kNone, writer.nobody()}};
        for (std::size_t c = 0; c < clusters.size(); ++c) {
            const Index last = context_.history[clusters[c]].last;
            candidates.push_back({last, headOf(last), writer.pair(clusters[c], ranks[c], c, rivals)});
        }
        if (const Index role = byRole(i, candidates); role != kNone) return join(role, i);
        const auto [chosen, probability] = choose_({i, headOf(i)}, candidates);
        if (chosen == 0 || probability < leastFor(i, candidates[chosen].mention)) return;
        probabilities_[i] = probability;
        join(candidates[chosen].mention, i);
    }

    /// How sure a noun must be of whom it means. A noun that was never said of somebody seldom means him, whatever its
    /// kind ("the gunman" is not the last man named), nor does one with words of its own: no link is better than a
    /// wrong one. Pronouns always mean somebody.
    float leastFor(Index i, Index candidate) const {
        constexpr float kPronoun = 0, kGeneral = 0.4F, kNoun = 0.5F, kNewWords = 0.65F, kNewNoun = 0.75F;
        const Reference& reference = references_[i];
        if (reference.mention.kind == MentionKind::pronoun) return kPronoun;
        const Facts& facts = clusters_.facts(candidate);
        if (!isKnownNoun(reference, facts)) {
            const bool bare = reference.modifiers.empty() && !isComplemented(reference);
            return bare && facts.hasName() && isGeneralNoun(reference.lemma, facts.type()) ? kGeneral : kNewNoun;
        }
        return bringsMarks(reference, facts) ? kNewNoun : modifiersFit(reference, facts) ? kNoun : kNewWords;
    }

    /// "the airline" when one named candidate was called an airline: the last mention of that one, or kNone.
    Index byRole(Index i, const std::vector<Candidate>& candidates) const {
        const Reference& reference = references_[i];
        if (reference.mention.kind != MentionKind::nominal || reference.number == Number::plural) return kNone;
        if (reference.determiner != Determiner::definite && reference.determiner != Determiner::demonstrative)
            return kNone;
        Index found = kNone;
        for (std::size_t c = 1; c < candidates.size(); ++c) {
            const Facts& facts = clusters_.facts(candidates[c].mention);
            const bool role = holds(facts.roles, reference.lemma);
            if (!role && !holds(facts.heads, reference.lemma)) continue;
            if (!role || !facts.hasName() || found != kNone) return kNone;  // somebody else is one too
            found = candidates[c].mention;
        }
        return found != kNone && modifiersFit(reference, clusters_.facts(found)) ? found : kNone;
    }

    static bool modifiersFit(const Reference& reference, const Facts& facts) {
        return std::all_of(reference.modifiers.begin(), reference.modifiers.end(),
                           [&](std::string_view modifier) { return holds(facts.modifiers, modifier); });
    }

    /// The cluster where the same noun stood last, or kNone.
    Index byHead(Index i) const {
        if (references_[i].mention.kind != MentionKind::nominal) return kNone;
        const auto found = context_.heads.find(references_[i].lemma);
        return found == context_.heads.end() ? kNone : clusters_.find(found->second.last);
    }

    void join(Index antecedent, Index anaphor) {
        const History history = context_.history[clusters_.find(antecedent)];
        clusters_.join(antecedent, anaphor);
        context_.history[clusters_.find(antecedent)] = history;
    }

    void remember(Index i) {
        const Index cluster = clusters_.find(i);
        History& history = context_.history[cluster];
        if (history.last == kNone) history.first = i;
        history.previous = history.last;
        history.last = i;
        ++history.count;
        if (references_[i].role == Role::subject) history.subject = i;
        if (isMainSubject(context_.document, references_[i])) history.main = i;
        if (!history.place) history.place = placeNamed(context_.document, references_[i]);
        if (context_.says[i]) {
            history.said = i;
            history.turn = ++context_.turns;
        }
        const auto same =
            std::find_if(recent_.begin(), recent_.end(), [&](Index r) { return clusters_.find(r) == cluster; });
        if (same != recent_.end()) recent_.erase(same);
        recent_.insert(recent_.begin(), i);
        if (recent_.size() > kWindow) recent_.pop_back();
        context_.most = std::max(context_.most, history.count);
        if (references_[i].mention.kind == MentionKind::nominal && references_[i].parts.empty()) {
            HeadHistory& head = context_.heads[references_[i].lemma];
            head.last = i;
            ++head.count;
        }
    }

    Context context_;
    const std::vector<Reference>& references_;
    Clusters& clusters_;
    const Chooser& choose_;
    std::vector<float> probabilities_;
    std::vector<Index> recent_;  ///< a mention of each cluster, the last mentioned first
};

}  // namespace

std::vector<float> resolveAnaphora(const Document& document, const std::vector<Reference>& references,
                                   const std::vector<Index>& at, Clusters& clusters, const Chooser& choose) {
    return Resolver(document, references, at, clusters, choose).run();
}

}  // namespace newsglass::entities
