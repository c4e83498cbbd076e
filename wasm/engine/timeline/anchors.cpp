#include "engine/timeline/anchors.hpp"

#include <map>

#include "engine/syntax/clause.hpp"
#include "engine/syntax/tree.hpp"
#include "engine/timeline/governors.hpp"
#include "engine/timeline/lexicon.hpp"
#include "engine/timeline/owners.hpp"
#include "engine/timeline/parties.hpp"
#include "engine/timeline/story.hpp"

namespace newsglass::timeline {
namespace {

constexpr std::size_t kStem = 4;   // first letters that words of one stem share
constexpr std::size_t kAlike = 8;  // dated events that an event without a date is compared with
constexpr std::chrono::days kLongAgo{1096};  // three years: trials come to what was done two years before

bool isReporting(const Event& event) { return event.eventClass == EventClass::reporting; }

bool isVerb(const Document& document, const Event& event) { return wordAt(document, event.head).upos == Upos::VERB; }

/// Whether two words have most of their letters in common from the first: announce, announcement.
bool sameStem(std::string_view a, std::string_view b) {
    const std::size_t longer = std::max(a.size(), b.size());
    if (a == b) return true;
    std::size_t shared = 0;
    while (shared < std::min(a.size(), b.size()) && a[shared] == b[shared]) ++shared;
    return shared >= kStem && (shared == std::min(a.size(), b.size()) || 10 * shared >= 6 * longer);
}

class Anchors {
public:
    Anchors(const Document& document, const EventTree& tree)
        : document_(document), tree_(tree), owners_(document, tree), anchors_(document.events.size()) {}

    Anchors(const Document& document, const EventTree& tree, std::vector<Anchor> anchors)
        : document_(document), tree_(tree), owners_(document, tree), anchors_(std::move(anchors)) {}

    std::vector<Anchor> run() {
        for (Index time = 0; time < document_.times.size(); ++time) state(time);
        for (Index event = 0; event < anchors_.size(); ++event)
            if (const Index time = document_.events[event].time;
                time != kNone && anchors_[event].time == kNone && !owners_.isClockOnly(document_.times[time]))
                set(event, time, Basis::stated);
        for (const Index event : tree_.topDown()) takeOver(event);
        for (auto event = tree_.topDown().rbegin(); event != tree_.topDown().rend(); ++event) handUp(*event);
        for (const Index event : tree_.topDown()) takeOver(event);
        recall();
        for (auto event = tree_.topDown().rbegin(); event != tree_.topDown().rend(); ++event) handUp(*event);
        for (Index event = 0; event < anchors_.size(); ++event) report(event);
        tell();
        for (const Index event : tree_.topDown()) takeOver(event);
        for (Index event = 0; event < anchors_.size(); ++event) foresee(event);
        for (Index event = 0; event < anchors_.size(); ++event) hold(event);
        for (Index event = 0; event < anchors_.size(); ++event) clip(event);
        return std::move(anchors_);
    }

    /// Undated events of the anchors given take over what others have.
    std::vector<Anchor> share() {
        for (const Index event : tree_.topDown()) takeOver(event);
        for (auto event = tree_.topDown().rbegin(); event != tree_.topDown().rend(); ++event) handUp(*event);
        for (Index event = 0; event < anchors_.size(); ++event) clip(event);
        return std::move(anchors_);
    }

private:
    const Event& event(Index index) const { return document_.events[index]; }

    /// A time expression dates the event that it hangs on.
    void state(Index index) {
        const TimeExpression& time = document_.times[index];
        if (time.value == "PRESENT_REF") return present(time);
        if (!time.earliest || owners_.isClockOnly(time)) return;
        const Index owner = owners_.ownerOf(time);
        if (owner == kNone || time.tokens.contains(event(owner).head)) return;
        if (anchors_[owner].time == kNone) return set(owner, index, Basis::stated);
        combine(owner, index);
    }

    /// What is the case now is so on the day of publication.
    void present(const TimeExpression& time) {
        const Index owner = document_.published ? owners_.ownerOf(time) : kNone;
        if (owner == kNone || anchors_[owner].time != kNone) return;
        const Event& self = event(owner);
        if (self.tense == Tense::past || self.perfect || liesAhead(self)) return;
        anchors_[owner] = {{document_.published, document_.published}, Basis::inferred, kNone};
    }

    void set(Index index, Index time, Basis basis) {
        const Interval interval = owners_.intervalOf(document_.times[time]);
        if (!interval.empty()) anchors_[index] = {interval, basis, time};
    }

    /// A second time of the same event narrows the first ("on Friday last week"); of two that exclude each other only
    /// the whole stretch is sure ("fell from 60% in 2006 to 36% in 2017").
    void combine(Index index, Index time) {
        const Interval other = owners_.intervalOf(document_.times[time]);
        const Interval both = intersection(anchors_[index].interval, other);
        if (!both.contradictory()) {
            anchors_[index].interval = both;
        } else if (Interval& own = anchors_[index].interval;
                   own.latest && other.earliest && *own.latest < *other.earliest) {
            own.latest = other.latest;
        }
    }

    void inherit(Index to, Index from) {
        if (anchors_[to].basis != Basis::order || anchors_[from].basis == Basis::order) return;
        anchors_[to] = {anchors_[from].interval, Basis::inferred, anchors_[from].time};
    }

    /// What is said in one breath with its governor shares its time.
    void takeOver(Index index) {
        const Governor& governor = tree_.governor(index);
        if (governor.event == kNone || anchors_[index].basis != Basis::order) return;
        const Event &self = event(index), &above = event(governor.event);
        if (shares(self, above, governor)) inherit(index, governor.event);
    }

    bool shares(const Event& self, const Event& above, const Governor& governor) const {
        const std::string_view relation = governor.relation;
        const bool verb = isVerb(document_, self);
        if (relation == "conj")
            return liesAhead(self) == liesAhead(above) && self.perfect == above.perfect && sameTense(self, above);
        if (isReporting(above))
            return relation == "advcl" && verb && orderOf(markerOf(document_, governor.branch)) == Order::during;
        if (relation == "advcl" || relation == "xcomp") {
            const std::string marker = markerOf(document_, governor.branch);
            if (relation == "xcomp" && isInfinitive(document_, self.head))
                return above.tense == Tense::present ? self.status != Status::possible : !liesAhead(self);
            return marker.empty() || orderOf(marker) == Order::during;
        }
        if (relation == "acl" && verb)
            return !isContent(self) && !isVerb(document_, above) && !liesAhead(self) && self.tense != Tense::present;
        if (mayBeKnown(self) && liesAhead(above) && !isLight(above.lemma)) return false;
        if (!verb && isRelation(relation, {"obj", "nsubj", "obl"}))
            return relation != "obl" || orderOf(document_, self, governor) == Order::during;
        return false;
    }

    /// "An allegation that he had lied": what a noun says, not what happened with it.
    bool isContent(const Event& self) const {
        return wordAt(document_, self.head).deprel == "acl" && childBy(document_, self.head, {"nsubj"}) != kNone;
    }

    static bool sameTense(const Event& a, const Event& b) {
        return a.tense == b.tense || a.tense == Tense::none || b.tense == Tense::none;
    }

    /// A verb without a time takes that of the noun that it carries: "a meeting on Friday was held".
    void handUp(Index index) {
        const Governor& governor = tree_.governor(index);
        if (governor.event == kNone || anchors_[governor.event].basis != Basis::order) return;
        const Event& above = event(governor.event);
        if (governor.relation == "acl" && isLight(event(index).lemma) && !isVerb(document_, above))
            return inherit(governor.event, index);  // "the shooting that took place on Friday"
        if (isReporting(above) || isVerb(document_, event(index))) return;
        const bool carried = isRelation(governor.relation, {"obj", "nsubj"}) && isLight(above.lemma);
        const bool during = governor.relation == "obl" && orderOf(document_, event(index), governor) == Order::during;
        if (carried || during) inherit(governor.event, index);
    }

    /// Who says something without a date says it on the day of publication.
    void report(Index index) {
        const Event& self = event(index);
        if (!document_.published || !isReporting(self) || anchors_[index].basis != Basis::order) return;
        if (self.tense != Tense::past || self.perfect || !isVerb(document_, self)) return;
        anchors_[index] = {{document_.published, document_.published}, Basis::inferred, kNone};
    }

    /// "The murder" is that of which a date was given elsewhere. Few events have a date of their own and the same first
    /// letters, so that only the first of them are compared.
    void recall() {
        std::map<std::string_view, std::vector<Index>> dated;
        for (Index index = 0; index < anchors_.size(); ++index) {
            auto& alike = dated[stemOf(event(index).lemma)];
            if (anchors_[index].basis == Basis::stated && alike.size() < kAlike) alike.push_back(index);
        }
        for (Index index = 0; index < anchors_.size(); ++index) {
            const Event& self = event(index);
            if (anchors_[index].basis != Basis::order || !isKnown(self)) continue;
            for (const Index other : dated[stemOf(self.lemma)])
                if (sameStem(self.lemma, event(other).lemma) && mayRecall(index, other)) inherit(index, other);
        }
    }

    /// Whether it may be what another telling gives a date: not if their parties differ ("killed five", "killed nine"),
    /// nor if the text comes only later to a date of long ago: "ended her campaign before the election. ... She was
    /// elected in 2012".
    bool mayRecall(Index index, Index other) const {
        const auto& latest = anchors_[other].interval.latest;
        const bool old = document_.published && latest &&
                         std::chrono::sys_days{*document_.published} - std::chrono::sys_days{*latest} > kLongAgo;
        if (old && index < other) return false;
        const auto first = partiesOf(document_, event(index)), second = partiesOf(document_, event(other));
        return !compare(document_, first, second, false).different;
    }

    static std::string_view stemOf(const std::string& lemma) { return std::string_view(lemma).substr(0, kStem); }

    /// Whether an event may be one that was told of before: no plan, no speech, no word of little meaning, and of a
    /// noun the definite one.
    bool isKnown(const Event& self) const {
        if (isReporting(self) || liesAhead(self) || isLight(self.lemma)) return false;
        if (self.eventClass == EventClass::iState || self.eventClass == EventClass::state) return false;
        if (!isVerb(document_, self)) return isDefinite(self);
        return self.tense == Tense::past || isHeadline(document_, self.head);
    }

    /// "Will resign after the attack", "will discuss the collapse": it may be over, or still to come.
    bool mayBeKnown(const Event& self) const {
        return self.tense == Tense::none && wordAt(document_, self.head).upos == Upos::NOUN && isDefinite(self);
    }

    bool isDefinite(const Event& self) const {
        for (const Index child : childrenOf(document_, self.head)) {
            const Word& word = wordAt(document_, child);
            if (word.deprel == "det" && (word.lemma == "the" || word.lemma == "this" || word.lemma == "that"))
                return true;
            if (word.deprel == "nmod:poss") return true;
        }
        return false;
    }

    /// What is told without a date happened on the day that the story has come to.
    void tell() {
        const std::vector<Index> days = storyOf(document_, tree_, anchors_);
        for (Index index = 0; index < anchors_.size(); ++index)
            if (days[index] != kNone) inherit(index, days[index]);
    }

    /// What is to come happens when its sentence says, if that names one time that is still to come.
    void foresee(Index index) {
        const Event& self = event(index);
        if (!document_.published || anchors_[index].basis != Basis::order || self.tense != Tense::future) return;
        const Index sentence = document_.text.tokens[self.head].sentence;
        Index only = kNone;
        const Range tokens = document_.text.sentences[sentence].tokens;
        const auto& times = document_.times;
        auto time = std::partition_point(times.begin(), times.end(),
                                         [&](const TimeExpression& t) { return t.tokens.begin < tokens.begin; });
        for (; time != times.end() && time->tokens.begin < tokens.end; ++time) {
            if (!time->latest || *time->latest < *document_.published) continue;
            const Index top = topOf(document_, time->tokens);  // "Friday's price" does not say when it is paid
            if (isRelation(wordAt(document_, top).deprel, {"nmod:poss", "compound", "amod", "nummod"})) continue;
            if (only != kNone) return;
            only = static_cast<Index>(time - times.begin());
        }
        if (only != kNone) set(index, only, Basis::inferred);
    }

    /// What is the case now is so on the day of publication.
    void hold(Index index) {
        const Event& self = event(index);
        if (!document_.published || anchors_[index].basis != Basis::order) return;
        if (self.tense != Tense::present || self.perfect || liesAhead(self) || isHeadline(document_, self.head)) return;
        anchors_[index] = {{document_.published, document_.published}, Basis::inferred, kNone};
    }

    /// Tense against the day of publication.
    void clip(Index index) {
        if (!document_.published) return;
        Anchor& anchor = anchors_[index];
        const Event& self = event(index);
        Interval limit;
        if (liesBehind(self) || isNews(document_, self))
            limit.latest = document_.published;
        else if (liesAhead(self) && !anchor.interval.earliest && !mayBeKnown(self))
            limit.earliest = document_.published;
        const Interval both = intersection(anchor.interval, limit);
        if (both == anchor.interval) return;
        if (both.contradictory()) {  // "gave no forecast for next year": not when it was
            if (limit.latest) anchor = {limit, Basis::inferred, kNone};
            return;
        }
        anchor.interval = both;
        if (anchor.basis == Basis::order) anchor.basis = Basis::inferred;
    }

    const Document& document_;
    const EventTree& tree_;
    TimeOwners owners_;
    std::vector<Anchor> anchors_;
};

}  // namespace

bool liesAhead(const Event& event) {
    if (event.tense == Tense::future) return true;
    return event.status == Status::planned && event.tense != Tense::past && !event.perfect;
}

bool liesBehind(const Event& event) {
    if (event.status == Status::planned || event.status == Status::possible) return false;
    return event.tense == Tense::past || event.perfect;
}

std::vector<Anchor> anchorEvents(const Document& document, const EventTree& tree) {
    return Anchors(document, tree).run();
}

std::vector<Anchor> shareAnchors(const Document& document, const EventTree& tree, std::vector<Anchor> anchors) {
    return Anchors(document, tree, std::move(anchors)).share();
}

}  // namespace newsglass::timeline
