#include "engine/timeline/links.hpp"

#include "engine/syntax/tree.hpp"
#include "engine/timeline/governors.hpp"
#include "engine/timeline/lexicon.hpp"
#include "engine/timeline/pairs.hpp"

namespace newsglass::timeline {
namespace {

constexpr float kSaid = 0.95f;      // "after the vote"
constexpr float kCounted = 0.97f;   // "two days after the vote"
constexpr float kReported = 0.8f;   // speech and the noun that it is about
constexpr Index kPhrase = 5;        // tokens within which a noun follows its word of order
constexpr Index kNear = 14;         // events that follow one another closely enough to be compared
constexpr float kLeastOdds = 0.1f;  // below, the model knows nothing
constexpr std::chrono::days kLongAgo{60};

class Links {
public:
    Links(const Document& document, const EventTree& tree, const std::vector<Anchor>& anchors)
        : document_(document), tree_(tree), anchors_(anchors), model_(document, tree, anchors) {}

    std::vector<Link> run() {
        for (const TimeExpression& time : document_.times)
            if (time.type == TimeType::duration) measure(time);
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

    /// An event and the one that governs it: words of order, and nouns, of which the pair model says nothing.
    void govern(Index self) {
        const Governor& governor = tree_.governor(self);
        const Index above = governor.event;
        if (isRelation(governor.relation, {"advcl", "obl", "nmod", "acl"})) {
            const Order order = orderOf(document_, event(self), governor);
            if (order == Order::earlier) return add(self, above, kSaid);
            if (order == Order::later) return add(above, self, kSaid);
        }
        if (isBlame(event(above).lemma) &&
            isRelation(governor.relation, {"advcl", "obl", "xcomp", "obj", "acl", "nmod"}) && !liesAhead(event(self)))
            return add(self, above, kSaid);
        const bool told = event(above).eventClass == EventClass::reporting && !liesAhead(event(self));
        if (told && isNoun(self) && isRelation(governor.relation, {"ccomp", "obj", "obl"})) add(self, above, kReported);
    }

    /// "Two days before the vote": a length, a word of order, and the event that it introduces, under another event.
    void measure(const TimeExpression& time) {
        const Index last = time.tokens.end - 1;  // "days ahead" of "days ahead of the vote"
        const Index marker = orderOf(wordAt(document_, last).lemma) == Order::none ? last + 1 : last;
        if (marker >= document_.text.tokens.size() || isRoot(document_, marker)) return;
        const Order order = orderOf(wordAt(document_, marker).lemma);
        if (order != Order::earlier && order != Order::later) return;
        Index to = tree_.above(wordAt(document_, marker).head);
        if (to == kNone || event(to).head < marker) to = nounAfter(marker);
        if (to == kNone) return;
        Index from = tree_.governor(to).event;
        if (from == kNone || event(from).head > marker) from = tree_.above(topOf(document_, time.tokens));
        if (from == kNone || from == to) return;
        count(from, to, order, daysOf(time));
        if (!isLight(event(from).lemma)) return;
        const Index subject = childBy(document_, event(from).head, {"nsubj"});  // "the vote came two days before"
        if (subject != kNone && tree_.at(subject) != kNone) count(tree_.at(subject), to, order, daysOf(time));
    }

    /// The event noun that a word of order introduces when the tree does not say so: "days ahead of the inauguration".
    Index nounAfter(Index marker) const {
        const Sentence& sentence = document_.text.sentences[document_.text.tokens[marker].sentence];
        for (Index token = marker + 1; token < sentence.tokens.end && token - marker <= kPhrase; ++token) {
            if (tree_.at(token) != kNone && wordAt(document_, token).upos == Upos::NOUN) return tree_.at(token);
            const Upos upos = wordAt(document_, token).upos;
            if (upos == Upos::PUNCT || upos == Upos::VERB || upos == Upos::NOUN) return kNone;
        }
        return kNone;
    }

    void count(Index self, Index other, Order order, Days days) {
        if (order == Order::earlier)
            links_.push_back({other, self, kCounted, days});
        else
            links_.push_back({self, other, kCounted, days});
    }

    /// Whether it would be mere guessing that one event came before another: what has no date is news, and hardly
    /// older than what the text dates long ago ("opened in 1964"), unless they hang together; and a headline tells
    /// nothing in order.
    bool isIdle(Index before, Index after) const {
        if (tree_.governor(before).event == after || tree_.governor(after).event == before) return false;
        if (isHeadline(document_, event(before).head) != isHeadline(document_, event(after).head)) return true;
        const Interval &first = anchors_[before].interval, &second = anchors_[after].interval;
        if (first.earliest || !second.latest || !document_.published) return false;
        return std::chrono::sys_days{*document_.published} - std::chrono::sys_days{*second.latest} > kLongAgo;
    }

    /// An event and those shortly before it in the text.
    void compare(Index self) {
        for (Index other = self; other-- > 0 && self - other <= kNear;) {
            if (sentenceOf(self) - sentenceOf(other) > 1) break;
            const float odds = model_.score(other, self);
            const float size = odds < 0 ? -odds : odds;
            if (size < kLeastOdds) continue;
            if (odds > 0 ? isIdle(other, self) : isIdle(self, other)) continue;
            const float strength = size / (1 + size);
            if (odds > 0)
                add(other, self, strength);
            else
                add(self, other, strength);
        }
    }

    const Document& document_;
    const EventTree& tree_;
    const std::vector<Anchor>& anchors_;
    PairModel model_;
    std::vector<Link> links_;
};

}  // namespace

std::vector<Link> linkEvents(const Document& document, const EventTree& tree, const std::vector<Anchor>& anchors) {
    return Links(document, tree, anchors).run();
}

}  // namespace newsglass::timeline
