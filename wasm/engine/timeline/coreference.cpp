#include "engine/timeline/coreference.hpp"

#include <algorithm>
#include <map>

#include "engine/syntax/clause.hpp"
#include "engine/syntax/tree.hpp"
#include "engine/timeline/kinds.hpp"
#include "engine/timeline/lexicon.hpp"
#include "engine/timeline/parties.hpp"

namespace newsglass::timeline {
namespace {

constexpr std::size_t kCompared = 6;  // events of the same kind that a telling is compared with, the latest first
constexpr std::size_t kParties = 12;  // of an event that are compared
constexpr Index kNearby = 2;          // sentences within which a noun and a verb without parties in common are one

/// What the text commits itself to, as far as two tellings of one event must agree in it.
enum class Side : std::uint8_t { told, ahead, against };

Side sideOf(const Event& event) {
    switch (event.status) {
        case Status::planned:
        case Status::possible:
            return Side::ahead;
        case Status::denied:
        case Status::didNotHappen:
            return Side::against;
        default:
            return Side::told;
    }
}

bool isNoun(const Document& document, const Event& event) {
    const Upos upos = wordAt(document, event.head).upos;
    return upos == Upos::NOUN || upos == Upos::PROPN;
}

bool isVerb(const Document& document, const Event& event) { return wordAt(document, event.head).upos == Upos::VERB; }

Index sentenceOf(const Document& document, const Event& event) { return document.text.tokens[event.head].sentence; }

enum class Article : std::uint8_t { none, definite, indefinite };

Article articleOf(const Document& document, Index noun) {
    Article article = Article::none;
    for (const Index child : childrenOf(document, noun)) {
        const Word& word = wordAt(document, child);
        if (word.deprel == "nmod:poss") article = Article::definite;
        if (word.deprel == "nummod") return Article::indefinite;
        if (word.deprel != "det") continue;
        const bool definite = word.lemma == "the" || word.lemma == "this" || word.lemma == "that";
        article = definite ? Article::definite : Article::indefinite;
    }
    return article;
}

/// "another attack", "the second attack", "attacked again": the text itself tells them apart.
bool isAnother(const Document& document, Index token) {
    for (const Index child : childrenOf(document, token)) {
        const std::string& lemma = wordAt(document, child).lemma;
        for (const std::string_view word :
             {"another", "other", "again", "first", "second", "third", "next", "last", "previous", "earlier", "past",
              "new", "further", "similar", "repeatedly", "every", "each", "any", "twice"})
            if (lemma == word) return true;
    }
    return false;
}

/// "A similar accident killed nine", "a second bomb exploded": what does it tells the deed from others.
bool isDoneByAnother(const Document& document, Index verb) {
    const Index subject = childBy(document, verb, {"nsubj", "nsubj:pass"});
    if (subject == kNone) return false;
    for (const Index child : childrenBy(document, subject, {"amod", "det"})) {
        const std::string& lemma = wordAt(document, child).lemma;
        if (lemma == "another" || lemma == "other" || lemma == "similar" || lemma == "second" || lemma == "third")
            return true;
    }
    return false;
}

/// An event, and all that is known of it from the tellings so far.
struct Cluster {
    std::vector<Index> tellings;
    std::vector<Party> parties;
    bool headline = true;  ///< told in the headline alone
    bool verb = false;     ///< told by a verb
    Side side = Side::told;
    Interval stated;  ///< what tellings with a time of their own say
};

class Tellings {
public:
    Tellings(const Document& document, const EventTree& tree, const std::vector<Anchor>& anchors)
        : document_(document), tree_(tree), anchors_(anchors), of_(document.events.size(), kNone) {}

    std::vector<std::vector<Index>> run() {
        for (Index event = 0; event < document_.events.size(); ++event) tell(event);
        std::vector<std::vector<Index>> tellings;
        for (Cluster& cluster : clusters_) {
            std::sort(cluster.tellings.begin(), cluster.tellings.end());
            tellings.push_back(std::move(cluster.tellings));
        }
        return tellings;
    }

private:
    const Event& event(Index index) const { return document_.events[index]; }

    void tell(Index index) {
        if (of_[index] != kNone) return;  // came with its verb
        const Event& self = event(index);
        const Index noun = carriedBy(index);
        if (noun != kNone && of_[noun] != kNone) return join(of_[noun], index, {});
        if (const Index verb = tellingOfComplement(index); verb != kNone) return join(of_[verb], index, {});
        const Index told = noun == kNone ? index : noun;
        if (!isComparable(told)) return begin(told, index);
        const std::string kind = kindOf(event(told).lemma, isNoun(document_, event(told)));
        const std::vector<Party> parties = partiesOf(document_, event(told));
        Index found = find(kind, self, told, parties);
        if (found == kNone && parties.empty() && isNoun(document_, event(told)) && isDefinite(event(told)))
            for (const std::string& specific : specificKinds(event(told).lemma))
                if (found == kNone) found = find(specific, self, told, parties);
        if (found == kNone) {
            found = static_cast<Index>(clusters_.size());
            clusters_.emplace_back().side = sideOf(self);
            byKind_[kind].push_back(found);
        }
        join(found, told, parties);
        if (told != index) join(found, index, {});
    }

    /// An event that is compared with no other.
    void begin(Index told, Index index) {
        const Index cluster = static_cast<Index>(clusters_.size());
        clusters_.emplace_back().side = sideOf(event(index));
        join(cluster, told, {});
        if (told != index) join(cluster, index, {});
    }

    /// The verb that tells of its complement already: "failed to persuade", "began to search", "managed to escape"; or
    /// kNone. Plans have entries of their own.
    Index tellingOfComplement(Index index) const {
        const Event& self = event(index);
        const Governor& governor = tree_.governor(index);
        if (governor.event == kNone || governor.relation != "xcomp" || governor.branch != self.head) return kNone;
        if (of_[governor.event] == kNone || timeline::isCarrier(event(governor.event).lemma)) return kNone;
        if (sideOf(self) == Side::ahead || anchors_[index].basis == Basis::stated) return kNone;
        return isVerb(document_, self) && isVerb(document_, event(governor.event)) ? governor.event : kNone;
    }

    /// The event noun that a verb says little beside: "held a meeting", "the meeting took place"; or kNone.
    Index carriedBy(Index index) const {
        const Event& self = event(index);
        if (isVerb(document_, self) && isSupport(self.lemma)) return nounOf(self);
        return kNone;
    }

    Index nounOf(const Event& verb) const {
        const bool happens = verb.lemma == "occur" || verb.lemma == "happen" || isTakingPlace(verb);
        for (const Index child : childrenOf(document_, verb.head)) {
            const std::string_view relation = wordAt(document_, child).deprel;
            const bool carried = relation == "obj" || relation == "nsubj:pass" || (relation == "nsubj" && happens);
            const Index noun = carried ? tree_.at(child) : kNone;
            if (noun != kNone && isNoun(document_, event(noun))) return noun;
        }
        return kNone;
    }

    bool isTakingPlace(const Event& verb) const {
        const Index object = childBy(document_, verb.head, {"obj"});
        return object != kNone && wordAt(document_, object).lemma == "place";
    }

    /// Whether an event may be told twice: no saying, belief or state, no word of little meaning, and not what happens
    /// again and again.
    bool isComparable(Index index) const {
        const Event& self = event(index);
        if (self.eventClass != EventClass::occurrence && self.eventClass != EventClass::iAction) return false;
        if (!isNoun(document_, self) && !isVerb(document_, self)) return false;
        if (isLight(self.lemma) || isCarrier(self.lemma)) return false;
        const Index time = self.time;
        return time == kNone || document_.times[time].type != TimeType::set;
    }

    /// With "the" or the like, and no more said of what it was: not "the decision to give".
    bool isDefinite(const Event& self) const {
        return articleOf(document_, self.head) == Article::definite && childBy(document_, self.head, {"acl"}) == kNone;
    }

    /// The latest event of a kind that this may be a telling of.
    Index find(const std::string& kind, const Event& self, Index told, const std::vector<Party>& parties) const {
        const auto found = byKind_.find(kind);
        if (found == byKind_.end() || isAnother(document_, event(told).head)) return kNone;
        if (isDoneByAnother(document_, event(told).head)) return kNone;
        const std::vector<Index>& same = found->second;
        for (std::size_t i = same.size(); i-- > 0 && same.size() - i <= kCompared;)
            if (isSame(clusters_[same[i]], self, told, parties)) return same[i];
        return kNone;
    }

    bool isSame(const Cluster& cluster, const Event& self, Index told, const std::vector<Party>& parties) const {
        const bool noun = isNoun(document_, event(told));
        if (cluster.verb && isVerb(document_, self) && cluster.side != sideOf(self)) return false;
        if (sideOf(self) == Side::against && cluster.side != Side::against) return false;
        if (!agrees(cluster, told) || !mayBeCalled(cluster, told)) return false;
        const Comparison comparison = compare(document_, cluster.parties, parties, cluster.headline);
        if (comparison.different) return false;
        const Article article = noun ? articleOf(document_, event(told).head) : Article::none;
        if (comparison.shared) {
            if (!comparison.beyondAgent && !noun && cluster.verb && !cluster.headline &&
                !isWholeDeed(cluster, told, comparison))
                return false;
            if (cluster.headline) return true;
            return !comparison.unsure && article != Article::indefinite;
        }
        if (comparison.unsure) return false;
        if (noun && article == Article::definite)
            return parties.empty() || (cluster.headline && cluster.parties.empty());
        return isClose(cluster, self) && (noun || !cluster.verb) && parties.empty() != cluster.parties.empty() &&
               article != Article::indefinite;
    }

    /// Two deeds of one agent are the same only if nothing is said of what was done: "resigned", not "agreed that".
    bool isWholeDeed(const Cluster& cluster, Index told, const Comparison& comparison) const {
        if (comparison.others) return false;
        const auto isWhole = [&](Index index) {
            return childBy(document_, event(index).head, {"obj", "ccomp", "xcomp"}) == kNone;
        };
        return isWhole(told) && std::all_of(cluster.tellings.begin(), cluster.tellings.end(), isWhole);
    }

    bool isClose(const Cluster& cluster, const Event& self) const {
        return sentenceOf(document_, self) - sentenceOf(document_, event(cluster.tellings.back())) <= kNearby;
    }

    /// Whether two nouns may name the same event: not if both are told apart by words of their own, as "nuclear
    /// agreement" and "partnership agreement" are.
    bool mayBeCalled(const Cluster& cluster, Index told) const {
        if (cluster.verb || !isNoun(document_, event(told))) return true;
        const auto own = modifiersOf(event(told).head);
        if (own.empty()) return true;
        bool modified = false;
        for (const Index telling : cluster.tellings)
            for (const std::string_view modifier : modifiersOf(event(telling).head)) {
                if (std::find(own.begin(), own.end(), modifier) != own.end()) return true;
                modified = true;
            }
        return !modified;
    }

    std::vector<std::string_view> modifiersOf(Index noun) const {
        std::vector<std::string_view> lemmas;
        for (const Index child : childrenBy(document_, noun, {"amod", "compound"}))
            lemmas.emplace_back(wordAt(document_, child).lemma);
        return lemmas;
    }

    /// Whether the dates may be the same. What was only worked out does not speak against it; a plan is not what was.
    bool agrees(const Cluster& cluster, Index told) const {
        const Anchor& anchor = anchors_[told];
        const bool past =
            anchor.interval.latest && document_.published && *anchor.interval.latest < *document_.published;
        if (anchor.basis == Basis::stated && past && cluster.side == Side::ahead) return false;
        return anchor.basis != Basis::stated || !intersection(cluster.stated, anchor.interval).contradictory();
    }

    void join(Index index, Index telling, const std::vector<Party>& parties) {
        Cluster& cluster = clusters_[index];
        const Event& self = event(telling);
        of_[telling] = index;
        cluster.tellings.push_back(telling);
        for (const Party& party : parties)
            if (cluster.parties.size() < kParties) cluster.parties.push_back(party);
        cluster.headline &= isHeadline(document_, self.head);
        if (isVerb(document_, self) && !cluster.verb) {
            cluster.verb = true;
            cluster.side = sideOf(self);
        }
        if (anchors_[telling].basis != Basis::stated) return;
        const Interval both = intersection(cluster.stated, anchors_[telling].interval);
        if (!both.contradictory()) cluster.stated = both;
    }

    const Document& document_;
    const EventTree& tree_;
    const std::vector<Anchor>& anchors_;
    std::vector<Cluster> clusters_;
    std::vector<Index> of_;  ///< the cluster of each event
    std::map<std::string, std::vector<Index>> byKind_;
};

/// How well a reader understands a telling by itself.
int clarityOf(const Document& document, const Event& event) {
    int clarity = 0;
    if (isVerb(document, event)) clarity += 2;
    if (wordAt(document, event.head).deprel == "xcomp") clarity -= 3;
    const Index subject = subjectOf(document, event.head);
    if (isVerb(document, event) && subject != kNone) clarity += wordAt(document, subject).upos == Upos::PRON ? 1 : 3;
    if (childBy(document, event.head, {"obj", "nsubj:pass"}) != kNone) clarity += 2;
    if (event.status == Status::happened || event.status == Status::ongoing || event.status == Status::planned)
        clarity += 2;
    if (!isHeadline(document, event.head)) clarity += 1;
    return clarity;
}

}  // namespace

std::vector<std::vector<Index>> tellingsOf(const Document& document, const EventTree& tree,
                                           const std::vector<Anchor>& anchors) {
    return Tellings(document, tree, anchors).run();
}

Index bestOf(const Document& document, const std::vector<Index>& tellings) {
    Index best = tellings.front();
    int clarity = clarityOf(document, document.events[best]);
    for (const Index telling : tellings) {
        const int other = clarityOf(document, document.events[telling]);
        if (other <= clarity) continue;
        best = telling;
        clarity = other;
    }
    return best;
}

Anchor anchorOf(const std::vector<Anchor>& anchors, const std::vector<Index>& tellings) {
    Anchor all;
    for (const Basis basis : {Basis::stated, Basis::inferred}) {
        for (const Index telling : tellings) {
            const Anchor& anchor = anchors[telling];
            if (anchor.basis != basis || (basis == Basis::inferred && all.basis != Basis::order)) continue;
            const Interval both = intersection(all.interval, anchor.interval);
            if (both.contradictory()) continue;
            all = {both, basis, all.time == kNone ? anchor.time : all.time};
        }
        if (all.basis != Basis::order) break;  // what was worked out says nothing beside what was stated
    }
    return all;
}

}  // namespace newsglass::timeline
