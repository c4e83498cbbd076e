#include "engine/relations/phrases.hpp"

#include <algorithm>
#include <utility>

#include "engine/relations/lexicon.hpp"
#include "engine/syntax/clause.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::relations {

bool isJoint(const Frame& frame, Index token) {
    const auto& tokens = frame.document.text.tokens;
    return frame.text(token) == "-" && !tokens[token].spaceBefore && token + 1 < tokens.size() &&
           !tokens[token + 1].spaceBefore;
}

namespace {

constexpr int kDeepest = 24;  // nesting of noun phrases that is looked into; deeper ones are taken whole

/// A mark that parts what follows from what stands before.
bool isComma(const Frame& frame, Index token) {
    return isOneOf(frame.text(token), {",", ";", ":", "—", "–", "--", "(", "[", "-"}) && !isJoint(frame, token);
}

/// A gerund after a preposition: "a policy of turning away boats".
bool isGerund(const Frame& frame, Index token) {
    return frame.word(token).xpos == "VBG" && childBy(frame.document, token, {"mark", "case"}) != kNone;
}

/// Words that mean little without the relative clause behind them: "those who were wounded", "the only one who won".
bool needsClause(const Frame& frame, Index head) {
    const Word& word = frame.word(head);
    if (word.upos == Upos::DET || isSingledOut(frame.document, head)) return true;
    return hasProperty(word.lemma, "empty");
}

/// "[the man] who attacked him": a short clause that says which one is meant.
bool isIdentified(const Frame& frame, Index clause, Index head) {
    if (clause > head && isOneOf(frame.word(head).lemma, {"people", "person", "man", "woman"}) &&
        frame.extent(clause).size() <= 12)
        return true;
    const Index article = childBy(frame.document, head, {"det"});
    return article != kNone && isOneOf(frame.word(article).lemma, {"the", "those", "any", "every", "no", "all"}) &&
           (frame.word(head).upos == Upos::NOUN || frame.word(head).upos == Upos::NUM) && clause > head &&
           frame.extent(clause).size() <= 8;
}

/// "air defenses, particularly the S-300": a part of what is named already.
bool isExample(const Frame& frame, Index conjunct) {
    return isOneOf(frame.word(frame.extent(conjunct).begin).lemma,
                   {"particularly", "especially", "notably", "including", "mainly", "chiefly", "namely"});
}

/// "were brought home and [given land]": a participle behind "and" is the verb's second, not an adjective.
bool isOtherDeed(const Frame& frame, Index conjunct) {
    const Index at = frame.extent(conjunct).begin + 1;
    if (frame.word(at - 1).upos != Upos::CCONJ || at >= conjunct || frame.word(at).xpos != "VBN") return false;
    if (frame.word(at).head != conjunct || !isRelation(frame.word(at).deprel, {"amod", "case"})) return false;
    if (isOneOf(frame.word(at).lemma, {"attempt", "aggravate", "allege", "suspect", "wound", "injure", "detain",
                                       "displace", "retire", "unite", "use", "organize"}))
        return false;
    const Index verb = frame.word(frame.word(conjunct).head).head;  // not of "between police and armed men"
    return frame.word(verb).upos == Upos::VERB && isOneOf(frame.word(verb).xpos, {"VBN", "VBD"});
}

bool isPart(const Frame& frame, Index child, Index head, const PhraseOptions& options, bool top) {
    const std::string_view relation = frame.word(child).deprel;
    if (child == options.without) return false;
    if (isRelation(relation, {"case"})) return !top || (options.preposition && child < head);
    if (relation == "conj" &&
        (frame.word(child).upos == Upos::VERB || childBy(frame.document, child, {"nsubj", "cop"}) != kNone))
        return false;
    if (relation == "conj" && (isExample(frame, child) || isOtherDeed(frame, child))) return false;
    if (isRelation(relation, {"conj", "cc"})) return !top || options.conjuncts;
    if (relation == "appos" && child > head && frame.word(child).upos == Upos::PROPN)
        return true;  // its comma stops us
    if (relation == "acl:relcl" && (needsClause(frame, head) || isIdentified(frame, child, head))) return true;
    if (relation == "acl" && frame.word(head).lemma == "fact") return true;  // "the fact that they left"
    if (relation == "acl") {  // short and close: "those admitted"; longer ones are facts of their own
        const bool close = child == head + 1 && frame.extent(child).size() <= 8;
        const Word& first = frame.word(frame.extent(child).begin);
        if (first.lemma == "be" && first.xpos == "VBG" && child > head)
            return true;  // "resulted in a leg being broken"
        return close ||
               ((frame.word(child).xpos == "VB" || isGerund(frame, child)) && frame.extent(child).size() <= 12);
    }
    return !isRelation(relation, {"acl:relcl", "appos", "parataxis", "advcl", "ccomp", "list", "dep", "discourse",
                                  "orphan", "vocative", "nsubj", "csubj", "cop", "aux", "mark", "dislocated"});
}

/// A time with its preposition: "[on Friday] 15 protesters were arrested".
bool isDate(const Frame& frame, Index child) {
    const Index preposition = prepositionToken(frame, child);  // not the case of "Thursday's vote"
    return frame.timeAt(child) != kNone && preposition != kNone;
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
        } else if (!isPart(frame, *child, head, options, top) || isDate(frame, *child)) {
            break;
        } else if (frame.word(*child).upos == Upos::NUM && extent.begin < *child && frame.timeAt(*child) == kNone &&
                   frame.timeAt(*child - 1) != kNone) {
            return *child;  // "[on Friday] 15 protesters", with Friday on the number
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
        // No half of a participle, but of what a noun means nothing without: "those killed in the clash, 400 km south".
        const bool half = inner != extent.end && isRelation(frame.word(child).deprel, {"acl"});
        if (half && (!needsClause(frame, head) || inner <= child + 1 || !isComma(frame, inner))) break;
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

/// Where a range ends that takes in the closing mark behind it, also behind a full stop or comma: `… of the
/// people.”`. kNone where none closes it.
Index afterClosing(const Frame& frame, Index at, Index limit, std::string_view close) {
    if (at + 1 < limit && isOneOf(frame.text(at), {".", ","})) ++at;
    return at < limit && frame.text(at) == close ? at + 1 : kNone;
}

/// Widens a range that would begin or end within a word: "soft[-spoken]", "[son-in-]law".
Range unbroken(const Frame& frame, Range range, Index head) {
    const Index begin = range.begin;
    if (range.begin >= 1 && isJoint(frame, range.begin)) --range.begin;
    while (range.begin >= 2 && isJoint(frame, range.begin - 1)) range.begin -= 2;
    while (range.begin < begin && range.begin > 0 && frame.word(range.begin - 1).head == head &&
           isRelation(frame.word(range.begin - 1).deprel, {"det", "nmod:poss", "amod"}))
        --range.begin;
    while (range.end + 1 < frame.document.text.tokens.size() && isJoint(frame, range.end)) range.end += 2;
    return range;
}

/// Takes in the closing mark of a quotation or bracket that was cut off at the end; cuts at a mark that stays alone.
Range balanced(const Frame& frame, Range range, Index head) {
    constexpr std::pair<std::string_view, std::string_view> kPairs[] = {
        {"(", ")"}, {"“", "”"}, {"\"", "\""}, {"[", "]"}};
    for (const auto& [open, close] : kPairs) {
        Index alone = kNone;  // the mark without its other half
        for (Index token = range.begin; token < range.end; ++token) {
            const std::string_view text = frame.text(token);
            if (alone == kNone && (text == open || text == close))
                alone = token;
            else if (text == close)
                alone = kNone;
        }
        if (alone == kNone) continue;
        const Index end = afterClosing(frame, range.end, frame.sentence(head).end, close);
        if (end != kNone && frame.text(alone) == open)
            range.end = end;
        else if (alone > head)
            range.end = alone;
        else
            range.begin = alone + 1;
    }
    return range;
}

/// With the bracketed letter that its first word was given: "[[T]he] House".
Range withBracket(const Frame& frame, Range range) {
    const Index begin = range.begin, first = frame.sentence(begin).begin;
    if (begin >= first + 3 && frame.text(begin - 1) == "]" && frame.text(begin - 3) == "[" &&
        !frame.document.text.tokens[begin].spaceBefore)
        return {begin - 3, range.end};
    if (begin >= first + 1 && range.size() > 2 && frame.text(begin + 1) == "]" && frame.text(begin - 1) == "[")
        return {begin - 1, range.end};
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
    const Range outer = unbroken(frame, widened(frame, range), head);
    if (frame.sentence(head).contains(outer)) range = outer;
    range = trimmed(frame.document, range, false);
    if (range.size() > 1 && frame.word(range.begin).lemma == "whose" && range.begin != head) ++range.begin;
    if (!range.contains(head)) return {head, head + 1};
    while (range.begin < head && frame.word(range.begin).upos == Upos::CCONJ &&
           frame.word(range.begin).lemma != "both" && frame.word(range.begin).deprel != "cc:preconj")
        ++range.begin;
    // A preposition that hangs on a title inside: "[from] Tory leader Jo Doe".
    if (!options.preposition && range.begin < head && frame.word(range.begin).deprel == "case" &&
        isOneOf(frame.word(range.begin).lemma, {"from", "to", "of", "by", "with", "in", "for", "on"}))
        ++range.begin;
    Range inner = balanced(frame, range, head);
    const auto isLeftOver = [&](const Word& word) {
        return (word.deprel == "case" && word.upos == Upos::ADP) || word.deprel == "det";
    };
    while (inner.size() > 1 && inner.end - 1 > head && isLeftOver(frame.word(inner.end - 1)) &&
           frame.word(inner.end - 1).head >= inner.end)
        --inner.end;  // "victory [to] “a closed primary", "his conduct [a] “breach": cut at a mark, these are left over
    return inner.contains(head) ? withBracket(frame, inner) : Range{head, head + 1};
}

namespace {

/// A range with the other half of a quotation mark that was trimmed off its edge.
Range paired(const Frame& frame, Range range) {
    const Range sentence = frame.sentence(range.begin);
    const auto count = [&](std::string_view mark) {
        std::size_t found = 0;
        for (Index token = range.begin; token < range.end; ++token) found += frame.text(token) == mark;
        return found;
    };
    const bool straight = count("\"") % 2 == 1;
    const bool before = range.begin > sentence.begin && (straight || count("”") > count("“"));
    const bool after = range.end < sentence.end && (straight || count("“") > count("”"));
    if (before && isOneOf(frame.text(range.begin - 1), {"\"", "“"})) return {range.begin - 1, range.end};
    if (after)
        for (const std::string_view close : {"\"", "”"})
            if (const Index end = afterClosing(frame, range.end, sentence.end, close); end != kNone)
                return {range.begin, end};
    return range;
}

/// With the subject of a clause that the parser hung on the verb above: "say [rescue workers] recovered 14 bodies".
Range withSubject(const Frame& frame, Range range, Index head) {
    constexpr Index kLongestGap = 8;
    const Index verb = frame.word(head).head;
    if (frame.word(head).deprel != "ccomp" || verb >= range.begin ||
        childBy(frame.document, head, {"nsubj", "csubj", "expl"}) != kNone)
        return range;
    Index begin = range.begin;
    while (begin > verb + 1 && range.begin - begin < kLongestGap && frame.word(begin - 1).upos != Upos::PUNCT &&
           frame.word(begin - 1).lemma != "that")
        --begin;
    return begin == verb + 1 || frame.word(begin - 1).lemma == "that" ? Range{begin, range.end} : range;
}

}  // namespace

Range clauseOf(const Frame& frame, Index head) {
    Range range = frame.extent(head);
    for (const Index child : frame.children(head)) {  // what is coordinated or added is another fact
        if (child > head && isRelation(frame.word(child).deprel, {"parataxis"}) && frame.extent(child).end == range.end)
            range.end = frame.extent(child).begin;
        if (frame.word(child).deprel == "mark" && frame.word(child).lemma == "that" && child == range.begin)
            ++range.begin;
        // "says it [will go], and called on others": in the tense of the saying, it is another thing that the source
        // did
        const Index comma = frame.extent(child).begin;
        if (child > head && frame.word(child).deprel == "conj" && frame.text(comma) == "," &&
            frame.word(comma + 1).upos == Upos::CCONJ && frame.word(child).xpos == "VBD" &&
            frame.word(frame.word(head).head).xpos == "VBD" && modalOf(frame.document, head) != kNone &&
            childBy(frame.document, child, {"nsubj", "aux"}) == kNone)
            range.end = std::min(range.end, comma);
    }
    range = trimmed(frame.document, range, false);
    if (range.empty()) return {head, head + 1};
    const Word& first = frame.word(range.begin);  // of "that" below the head: "that [they might be about to leave]"
    if (range.begin < head && first.lemma == "that" && first.deprel == "mark") ++range.begin;
    return withSubject(frame, paired(frame, withBracket(frame, range)), head);
}

namespace {

/// Whether a conjunct can stand without the others: a name, a pronoun, a plural, or with a determiner of its own.
/// "energy" in "energy and tax bills" cannot, nor "map" in "the plan and map".
bool standsAlone(const Frame& frame, Index token) {
    const Word& word = frame.word(token);
    if (word.upos == Upos::PROPN || word.upos == Upos::PRON || word.upos == Upos::NUM || word.xpos == "NNS")
        return true;
    if (word.upos != Upos::NOUN) return false;
    return frame.isNamed(token) || childBy(frame.document, token, {"det", "nmod:poss", "nummod"}) != kNone;
}

}  // namespace

std::vector<Index> distribute(const Frame& frame, Index head, std::size_t limit) {
    std::vector<Index> found{head};
    for (std::size_t i = 0; i < found.size() && found.size() <= limit; ++i)
        for (const Index child : frame.children(found[i]))
            if (frame.word(child).deprel == "conj" && childBy(frame.document, child, {"nsubj", "cop"}) == kNone &&
                !isExample(frame, child) && !isOtherDeed(frame, child))
                found.push_back(child);
    const bool apart = std::all_of(found.begin(), found.end(), [&](Index one) { return standsAlone(frame, one); });
    if (found.size() > limit || !apart) return {head};
    std::sort(found.begin(), found.end());
    return found;
}

Index prepositionToken(const Frame& frame, Index head) {
    for (const Index child : frame.children(head))
        if (child < head && frame.word(child).deprel == "case") return child;
    return kNone;
}

bool isLinking(const Frame& frame, Index head) {
    const Index preposition = prepositionToken(frame, head);
    return preposition != kNone && preposition + 1 == head &&
           isOneOf(frame.word(preposition).lemma, {"in", "on", "at"}) && hasProperty(frame.word(head).lemma, "linking");
}

bool isAside(const Frame& frame, Index head) {
    const Index preposition = prepositionToken(frame, head);
    return preposition != kNone && frame.children(head).size() <= 3 && frame.extent(head).size() <= 4 &&
           hasProperty(lowered(textOf(frame.document, {preposition, head + 1})), "aside");
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
