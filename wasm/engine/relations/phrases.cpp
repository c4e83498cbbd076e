#include "engine/relations/phrases.hpp"

#include <algorithm>

#include "engine/syntax/tree.hpp"

namespace newsglass::relations {
namespace {

constexpr int kDeepest = 24;  // nesting of noun phrases that is looked into; deeper ones are taken whole

/// Hyphens join ("fume-filled"); dashes and commas part.
bool isJoint(const Frame& frame, Index token) {
    const auto& tokens = frame.document.text.tokens;
    return frame.text(token) == "-" && !tokens[token].spaceBefore && token + 1 < tokens.size() &&
           !tokens[token + 1].spaceBefore;
}

/// A mark that parts what follows from what stands before.
bool isComma(const Frame& frame, Index token) {
    return isOneOf(frame.text(token), {",", ";", ":", "—", "–", "--", "(", "[", "-"}) && !isJoint(frame, token);
}

/// A gerund after a preposition: "a policy of turning away boats".
bool isGerund(const Frame& frame, Index token) {
    return frame.word(token).xpos == "VBG" && childBy(frame.document, token, {"mark", "case"}) != kNone;
}

/// Words that mean little without the relative clause behind them: "those who were wounded".
bool needsClause(const Word& word) {
    return word.upos == Upos::PRON
               ? isOneOf(word.lemma, {"that", "those", "one", "anyone", "someone", "everyone", "all", "whoever"})
               : word.upos == Upos::DET;
}

bool isPart(const Frame& frame, Index child, Index head, const PhraseOptions& options, bool top) {
    const std::string_view relation = frame.word(child).deprel;
    if (child == options.without) return false;
    if (isRelation(relation, {"case"})) return !top || (options.preposition && child < head);
    if (relation == "conj" && childBy(frame.document, child, {"nsubj"}) != kNone) return false;
    if (isRelation(relation, {"conj", "cc"})) return !top || options.conjuncts || isRelation(relation, {"cc:preconj"});
    if (relation == "acl:relcl" && needsClause(frame.word(head))) return true;
    if (relation == "acl") {  // short and close: "those admitted"; longer ones are facts of their own
        const bool close = child == head + 1 && frame.extent(child).size() <= 8;
        return close || ((frame.word(child).xpos == "VB" || isGerund(frame, child)) && frame.extent(child).size() <= 8);
    }
    return !isRelation(relation, {"acl:relcl", "appos", "parataxis", "advcl", "ccomp", "list", "dep", "discourse",
                                  "orphan", "vocative", "nsubj", "csubj", "cop", "aux", "mark", "dislocated"});
}

Index startOf(const Frame& frame, Index head, const PhraseOptions& options, bool top) {
    Index begin = head;
    const auto& children = frame.children(head);
    for (auto child = children.rbegin(); child != children.rend(); ++child) {
        if (*child > head) continue;
        const Range extent = frame.extent(*child);
        if (extent.end != begin) break;
        if (isRelation(frame.word(*child).deprel, {"punct"})) {
            if (isComma(frame, *child)) break;
        } else if (!isPart(frame, *child, head, options, top)) {
            break;
        }
        begin = extent.begin;
    }
    return begin;
}

Index endOf(const Frame& frame, Index head, const PhraseOptions& options, bool top, int depth) {
    Index end = head + 1;
    bool comma = false;
    for (const Index child : frame.children(head)) {
        if (child < head) continue;
        const Range extent = frame.extent(child);
        if (isRelation(frame.word(child).deprel, {"punct"})) {
            comma |= isComma(frame, child);
            if (extent.begin == end) end = extent.end;
            continue;
        }
        if (extent.begin != end) break;
        const bool listed = isRelation(frame.word(child).deprel, {"conj", "cc"});
        comma |= isComma(frame, extent.begin);
        if ((comma && !listed) || !isPart(frame, child, head, options, top)) break;
        // A comma in front of a conjunct hangs on the conjunct: what follows it is checked there.
        const Index inner = depth > 0 ? endOf(frame, child, {true, true}, false, depth - 1) : extent.end;
        end = inner;
        if (inner != extent.end) break;
    }
    return end;
}

/// Widens a range to the names and times that its ends lie in.
Range widened(const Frame& frame, Range range) {
    const auto widen = [&](Index token) {
        for (const Index name : {frame.nameAt(token)})
            if (name != kNone) {
                const Range& whole = frame.document.names[name].tokens;
                range = {std::min(range.begin, whole.begin), std::max(range.end, whole.end)};
            }
        if (frame.timeAt(token) != kNone) {
            const Range& whole = frame.document.times[frame.timeAt(token)].tokens;
            range = {std::min(range.begin, whole.begin), std::max(range.end, whole.end)};
        }
    };
    widen(range.begin);
    widen(range.end - 1);
    return range;
}

/// A closing mark whose opening one lies outside, or the other way round, is left out at the edge.
Range balanced(const Frame& frame, Range range) {
    const auto count = [&](std::string_view mark) {
        std::size_t found = 0;
        for (Index token = range.begin; token < range.end; ++token) found += frame.text(token) == mark;
        return found;
    };
    const auto cut = [&](Index token) { range.end = token; };
    if (count("(") != count(")") || count("“") != count("”") || count("\"") % 2 == 1)
        for (Index token = range.begin + 1; token < range.end; ++token)
            if (isOneOf(frame.text(token), {"(", ")", "“", "”", "\""})) {
                cut(token);
                break;
            }
    return range;
}

}  // namespace

Range phraseOf(const Frame& frame, Index head, PhraseOptions options) {
    Range range{startOf(frame, head, options, true), endOf(frame, head, options, true, kDeepest)};
    if (options.preposition) {  // "because of": the fixed words hang on the first one
        const Index preposition = prepositionToken(frame, head);
        if (preposition != kNone && preposition < range.begin && frame.extent(preposition).end == range.begin)
            range.begin = preposition;
    }
    const Range outer = widened(frame, range);
    if (frame.sentence(head).contains(outer)) range = outer;
    range = trimmed(frame.document, range, false);
    if (range.size() > 1 && frame.word(range.begin).lemma == "whose" && range.begin != head) ++range.begin;
    if (!range.contains(head)) return {head, head + 1};
    const Range inner = balanced(frame, range);
    return trimmed(frame.document, inner.contains(head) ? inner : Range{head, range.end}, false);
}

Range clauseOf(const Frame& frame, Index head) {
    Range range = frame.extent(head);
    for (const Index child : frame.children(head)) {  // what is coordinated or added is another fact
        if (child > head && isRelation(frame.word(child).deprel, {"parataxis"}) && frame.extent(child).end == range.end)
            range.end = frame.extent(child).begin;
        if (frame.word(child).deprel == "mark" && frame.word(child).lemma == "that" && child == range.begin)
            ++range.begin;
    }
    range = trimmed(frame.document, range, false);
    return range.empty() ? Range{head, head + 1} : range;
}

std::vector<Index> distribute(const Frame& frame, Index head, std::size_t limit) {
    std::vector<Index> found{head};
    for (std::size_t i = 0; i < found.size() && found.size() <= limit; ++i)
        for (const Index child : frame.children(found[i]))
            if (frame.word(child).deprel == "conj") found.push_back(child);
    if (found.size() > limit) return {head};
    std::sort(found.begin(), found.end());
    return found;
}

Index prepositionToken(const Frame& frame, Index head) {
    for (const Index child : frame.children(head))
        if (child < head && frame.word(child).deprel == "case") return child;
    return kNone;
}

std::string prepositionOf(const Frame& frame, Index head) {
    const Index token = prepositionToken(frame, head);
    if (token == kNone) return {};
    std::string words = lowered(frame.text(token));
    for (const Index child : frame.children(token))
        if (frame.word(child).deprel == "fixed") words += " " + lowered(frame.text(child));
    return words;
}

}  // namespace newsglass::relations
