#include "engine/timeline/links.hpp"

#include "engine/syntax/tree.hpp"
#include "engine/timeline/governors.hpp"
#include "engine/timeline/lexicon.hpp"
#include "engine/timeline/pairs.hpp"

namespace newsglass::timeline {
namespace {

constexpr float kSaid = 0.95f;      // "after the vote"
constexpr float kReported = 0.8f;   // speech and the noun that it is about
constexpr Index kNear = 14;         // events that follow one another closely enough to be compared
constexpr float kLeastOdds = 0.1f;  // below, the model knows nothing

class Links {
public:
    Links(const Document& document, const std::vector<Anchor>& anchors)
        : document_(document), tree_(document), model_(document, tree_, anchors) {}

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

    /// An event and the one that governs it: words of order, and nouns, of which the pair model says nothing.
    void govern(Index self) {
        const Governor& governor = tree_.governor(self);
        const Index above = governor.event;
        if (isRelation(governor.relation, {"advcl", "obl", "nmod", "acl"})) {
            const Order order = orderOf(markerOf(document_, governor.branch));
            if (order == Order::earlier) return add(self, above, kSaid);
            if (order == Order::later) return add(above, self, kSaid);
        }
        const bool told = event(above).eventClass == EventClass::reporting && !liesAhead(event(self));
        if (told && isNoun(self) && isRelation(governor.relation, {"ccomp", "obj", "obl"})) add(self, above, kReported);
    }

    /// An event and those shortly before it in the text.
    void compare(Index self) {
        for (Index other = self; other-- > 0 && self - other <= kNear;) {
            if (sentenceOf(self) - sentenceOf(other) > 1) break;
            const float odds = model_.score(other, self);
            const float size = odds < 0 ? -odds : odds;
            if (size < kLeastOdds) continue;
            const float strength = size / (1 + size);
            if (odds > 0)
                add(other, self, strength);
            else
                add(self, other, strength);
        }
    }

    const Document& document_;
    EventTree tree_;
    PairModel model_;
    std::vector<Link> links_;
};

}  // namespace

std::vector<Link> linkEvents(const Document& document, const std::vector<Anchor>& anchors) {
    return Links(document, anchors).run();
}

}  // namespace newsglass::timeline
