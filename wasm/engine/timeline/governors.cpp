#include "engine/timeline/governors.hpp"

#include <algorithm>

#include "engine/syntax/tree.hpp"

namespace newsglass::timeline {
namespace {

constexpr int kClimb = 12;  // arcs; what lies further up has little to do with a word

/// How far a token is from its root, up to kDeepest arcs.
int depthOf(const Document& document, Index token) {
    constexpr int kDeepest = 200;
    int depth = 0;
    while (!isRoot(document, token) && depth < kDeepest) {
        token = wordAt(document, token).head;
        ++depth;
    }
    return depth;
}

}  // namespace

EventTree::EventTree(const Document& document)
    : document_(document),
      atToken_(document.text.tokens.size(), kNone),
      governors_(document.events.size()),
      carries_(document.events.size()),
      topDown_(document.events.size()) {
    std::vector<int> depths(document.events.size());
    for (Index event = 0; event < document.events.size(); ++event) {
        const Index head = document.events[event].head;
        atToken_[head] = event;
        topDown_[event] = event;
        depths[event] = depthOf(document, head);
    }
    for (Index event = 0; event < document.events.size(); ++event) {
        Index token = document.events[event].head;
        for (int i = 0; i < kClimb && !isRoot(document, token); ++i) {
            const Index head = wordAt(document, token).head;
            if (atToken_[head] != kNone) {
                governors_[event] = {atToken_[head], baseRelation(wordAt(document, token).deprel), token};
                if (isRelation(governors_[event].relation, {"xcomp", "ccomp", "nsubj", "csubj", "obj", "acl"}))
                    carries_[atToken_[head]] = true;
                break;
            }
            token = head;
        }
    }
    std::stable_sort(topDown_.begin(), topDown_.end(), [&](Index a, Index b) { return depths[a] < depths[b]; });
}

Index EventTree::above(Index token) const {
    for (int i = 0; i < kClimb; ++i) {
        if (atToken_[token] != kNone) return atToken_[token];
        if (isRoot(document_, token)) return kNone;
        token = wordAt(document_, token).head;
    }
    return kNone;
}

Index topOf(const Document& document, const Range& range) {
    for (Index token = range.begin; token < range.end; ++token)
        if (!range.contains(wordAt(document, token).head) || isRoot(document, token)) return token;
    return range.begin;
}

std::string markerOf(const Document& document, Index token) {
    const Index marker = childBy(document, token, {"case", "mark"});
    return marker == kNone ? std::string{} : lowered(document.text.tokens[marker].text);
}

Order orderOf(const Document& document, const Event& event, const Governor& governor) {
    const Word& noun = wordAt(document, governor.branch);
    if (governor.branch != event.head && noun.upos == Upos::NOUN)
        if (const Order order = orderOf(noun.lemma); order != Order::none) return order;
    return orderOf(markerOf(document, governor.branch));
}

}  // namespace newsglass::timeline
