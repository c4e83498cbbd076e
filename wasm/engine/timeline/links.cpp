#include "engine/timeline/links.hpp"

#include "engine/syntax/tree.hpp"
#include "engine/timeline/governors.hpp"
#include "engine/timeline/lexicon.hpp"

namespace newsglass::timeline {
namespace {

constexpr float kSaid = 0.95f;      // "after the vote"
constexpr float kReported = 0.8f;   // speech and what it is about
constexpr float kIntended = 0.75f;  // a plan and its deed
constexpr float kTense = 0.7f;      // a perfect and a past, a past and a future
constexpr float kTold = 0.4f;       // the order of telling
constexpr Index kNear = 6;          // events that follow one another closely enough to be compared by tense

/// Where the tense of an event puts it against the day of the text.
enum class Zone : std::uint8_t { earlier, past, present, ahead, unknown };

class Links {
public:
    explicit Links(const Document& document) : document_(document), tree_(document) {}

    std::vector<Link> run() {
        for (Index event = 0; event < document_.events.size(); ++event) {
            if (tree_.governor(event).event != kNone) govern(event);
            compare(event);
        }
        return std::move(links_);
    }

private:
    const Event& event(Index index) const { return document_.events[index]; }
    Index sentenceOf(Index index) const { return document_.text.tokens[event(index).head].sentence; }
    bool isNoun(Index index) const { return wordAt(document_, event(index).head).upos == Upos::NOUN; }

    void add(Index before, Index after, float strength) { links_.push_back({before, after, strength}); }

    /// An event and the one that governs it.
    void govern(Index self) {
        const Governor& governor = tree_.governor(self);
        const Index above = governor.event;
        const std::string marker = markerOf(document_, governor.branch);
        const Order order = orderOf(marker);
        if (isRelation(governor.relation, {"advcl", "obl", "nmod", "acl"})) {
            if (order == Order::earlier) return add(self, above, kSaid);
            if (order == Order::later) return add(above, self, kSaid);
        }
        if (event(above).eventClass == EventClass::reporting &&
            isRelation(governor.relation, {"ccomp", "parataxis", "xcomp", "obj"})) {
            const Zone zone = zoneOf(self);
            if (zone == Zone::ahead || (governor.relation == "xcomp" && !isNoun(self)))
                add(above, self, kReported);
            else if (zone == Zone::past || zone == Zone::earlier || isNoun(self))
                add(self, above, kReported);
            return;
        }
        if (isRelation(governor.relation, {"xcomp", "ccomp"}) && !isNoun(self) && marker != "that")
            return add(above, self, kIntended);
        if (governor.relation == "conj" && zoneOf(self) == zoneOf(above)) add(above, self, kTold);
    }

    Zone zoneOf(Index index) const {
        const Event& self = event(index);
        if (liesAhead(self)) return Zone::ahead;
        if (self.tense == Tense::past) return self.perfect ? Zone::earlier : Zone::past;
        if (self.perfect) return Zone::past;
        if (self.tense == Tense::present) return Zone::present;
        return Zone::unknown;
    }

    /// An event and those shortly before it in the text, by tense.
    void compare(Index self) {
        const Zone zone = zoneOf(self);
        if (zone == Zone::unknown || zone == Zone::present) return;
        for (Index other = self; other-- > 0 && self - other <= kNear;) {
            if (sentenceOf(self) - sentenceOf(other) > 1) break;
            const Zone earlier = zoneOf(other);
            if (earlier == Zone::unknown || earlier == Zone::present) continue;
            if (earlier < zone) add(other, self, kTense);
            if (zone < earlier) add(self, other, kTense);
        }
    }

    const Document& document_;
    EventTree tree_;
    std::vector<Link> links_;
};

}  // namespace

std::vector<Link> linkEvents(const Document& document) { return Links(document).run(); }

}  // namespace newsglass::timeline
