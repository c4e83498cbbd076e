#include "engine/statements/extents.hpp"

#include <algorithm>

#include "engine/statements/spans.hpp"
#include "engine/statements/speakers.hpp"
#include "engine/syntax/clause.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::statements {
namespace {

std::vector<Range> trimmedStretches(const Document& document, const std::vector<Range>& ranges) {
    std::vector<Range> found;
    for (const Range& range : ranges)
        if (const Range kept = trimmedStretch(document, range); !kept.empty()) found.push_back(kept);
    return found;
}

}  // namespace

std::vector<Range> cueOf(const Document& document, const Candidate& candidate) {
    if (!candidate.cueRange.empty()) return {candidate.cueRange};
    Range range{candidate.cue, candidate.cue + 1};
    const auto belongs = [&](Index token) {
        const Word& word = wordAt(document, token);
        return word.head == candidate.cue && isRelation(word.deprel, {"aux", "advmod", "compound:prt", "cop"}) &&
               word.lemma != "as" && word.upos != Upos::SCONJ;
    };
    if (candidate.frame != Frame::phrase)
        while (range.begin > 0 && belongs(range.begin - 1)) --range.begin;
    std::vector<Range> ranges{range};
    for (const Index part : candidate.cueParts) ranges.push_back({part, part + 1});
    normalise(ranges);
    return ranges;
}

namespace {

/// The entity that a token speaks of, through relative pronouns.
Index entityMeant(const Document& document, Index token) {
    const Index own = entityAt(document, token);
    return own != kNone || token == kNone ? own : entityAt(document, antecedentOf(document, token));
}

/// The top word of a stretch: the first whose head lies outside.
Index topOf(const Document& document, const Range& range) {
    for (Index token = range.begin; token < range.end; ++token) {
        const Word& word = wordAt(document, token);
        if (word.upos != Upos::PUNCT && (!range.contains(word.head) || word.head == token)) return token;
    }
    return range.begin;
}

/// Gaps of up to so many tokens in a tagged content are closed.
constexpr Index kWidestSlip = 6;

/// What is read off the tree stands when it fits the network's tags at least this well, as a share of the best.
constexpr float kFitEnough = 0.85f;

/// Distance in tokens between a stretch and a cue.
Index distance(const Range& range, Index cue) {
    return cue < range.begin ? range.begin - cue : cue >= range.end ? cue - (range.end - 1) : 0;
}

/// Lays out the statements of one sentence at a time.
class Layout {
public:
    Layout(const Document& document, const Tags& tags, const std::vector<Candidate>& chosen)
        : document_(document), tags_(tags), chosen_(chosen) {}

    std::vector<Statement> run() {
        for (std::size_t first = 0; first < chosen_.size();) {
            const Index sentence = tokenAt(document_, chosen_[first].cue).sentence;
            std::size_t last = first;
            while (last < chosen_.size() && tokenAt(document_, chosen_[last].cue).sentence == sentence) ++last;
            layOut(first, last, document_.text.sentences[sentence].tokens);
            first = last;
        }
        return std::move(statements_);
    }

private:
    const Document& document_;
    const Tags& tags_;
    const std::vector<Candidate>& chosen_;
    std::vector<Statement> statements_;

    void layOut(std::size_t first, std::size_t last, const Range& sentence) {
        std::vector<std::vector<Range>> contents(last - first), sources(last - first);
        if (tags_.known()) {
            assign(Role::content, first, sentence, contents);
            assign(Role::source, first, sentence, sources);
            for (std::size_t i = 0; i < contents.size(); ++i) close(contents[i], chosen_[first + i].cue);
        }
        for (std::size_t i = first; i < last; ++i)
            statements_.push_back(statementOf(chosen_[i], contents[i - first], sources[i - first]));
    }

    /// Gives each tagged stretch of a sentence to the cue whose tree it fits, or else to the nearest.
    void assign(Role role, std::size_t first, const Range& sentence, std::vector<std::vector<Range>>& taken) const {
        for (const Range& stretch : tags_.stretches(role, sentence)) {
            const Range kept = trimmedStretch(document_, stretch);
            if (kept.empty()) continue;
            std::size_t best = 0;
            Index least = kNone;
            for (std::size_t i = 0; i < taken.size(); ++i) {
                const Candidate& candidate = chosen_[first + i];
                const Index anchor = role == Role::content ? candidate.contentHead : candidate.source;
                if (kept.contains(candidate.cue)) continue;
                const Index cost = anchor != kNone && kept.contains(anchor) ? 0 : distance(kept, candidate.cue);
                if (cost < least) {
                    least = cost;
                    best = i;
                }
            }
            if (least != kNone) taken[best].push_back(kept);
        }
    }

    /// Contents run on up to their cue: small gaps between stretches on one side of it are slips of the network.
    static void close(std::vector<Range>& stretches, Index cue) {
        std::vector<Range> closed;
        for (const Range& stretch : stretches) {
            const bool near = !closed.empty() && stretch.begin - closed.back().end <= kWidestSlip;
            if (near && !(closed.back().end <= cue && cue < stretch.begin))
                closed.back().end = stretch.end;
            else
                closed.push_back(stretch);
        }
        stretches = std::move(closed);
    }

    Statement statementOf(const Candidate& candidate, const std::vector<Range>& content,
                          const std::vector<Range>& source) const {
        Statement statement = plainStatementOf(document_, candidate);
        // Phrases such as "according to" are read off the surface, which needs no second opinion, nor do plain denials.
        const bool plain = candidate.frame == Frame::phrase || candidate.stance == "deny";
        const bool certain = plain && candidate.probability >= kCertain && !statement.content.empty();
        if (!certain && isBetter(Role::content, content, statement.content))
            statement.content = merged(statement.content, content, candidate.cue);
        if (candidate.frame == Frame::clause) closeUp(statement);
        if (!statement.content.empty() && !holds(statement.content, statement.contentHead))
            statement.contentHead = topOf(document_, statement.content.front());
        Index sourceHead = candidate.source;
        if (sourceHead == kNone && !statement.source.empty()) sourceHead = topOf(document_, statement.source.front());
        if (!certain) adjustSource(candidate, sourceAmong(source, candidate), statement.source, sourceHead);
        if (const Index quoted = quotedBy(document_, candidate.cue); quoted != kNone) sourceHead = quoted;
        statement.sourceEntity = entityMeant(document_, sourceHead);
        leaveOutIt(statement);
        leaveOutSource(statement);
        if (!candidate.cueRange.empty()) leaveOutCue(candidate.cueRange, statement);
        return statement;
    }

    /// Whom "it seems" is no source, nor is whoever stands nearby.
    void leaveOutIt(Statement& statement) const {
        if (!isImpersonal(document_, statement.cueHead)) return;
        statement.source.clear();
        statement.sourceEntity = kNone;
    }

    /// "[filed a motion claiming] that …": what the cue took in is neither content nor source, unless nothing else is.
    void leaveOutCue(const Range& cue, Statement& statement) const {
        const auto outside = [&](const std::vector<Range>& ranges) {
            std::vector<Range> left;
            for (const Range& range : ranges) {
                if (!range.overlaps(cue)) {
                    left.push_back(range);
                    continue;
                }
                for (const Range& part : {Range{range.begin, cue.begin}, Range{cue.end, range.end}})
                    if (part.begin < part.end) left.push_back(trimmedStretch(document_, part));
            }
            std::erase_if(left, [](const Range& range) { return range.empty(); });
            return left.empty() ? ranges : left;
        };
        statement.content = outside(statement.content);
        statement.source = outside(statement.source);
        if (!statement.content.empty() && !holds(statement.content, statement.contentHead))
            statement.contentHead = topOf(document_, statement.content.front());
    }

    /// "The plan, [said the mayor], would cost millions": who speaks behind the verb is no part of what is said.
    void leaveOutSource(Statement& statement) const {
        if (statement.source.size() != 1 || statement.content.size() < 2) return;
        const Range source = statement.source.front();
        if (source.contains(statement.contentHead) || source.begin < statement.cueHead) return;
        for (Range& range : statement.content)
            if (source.contains(range.begin) && range.end > source.end)
                range = trimmedStretch(document_, {source.end, range.end});
    }

    /// A clause behind its verb begins right there and runs to the end of its sentence, where trees are often torn:
    /// "says [the prince should] make clear". Addressees, times and what commas set apart stay out.
    void closeUp(Statement& statement) const {
        if (statement.content.empty() || statement.content.front().begin <= statement.cueHead) return;
        Range& first = statement.content.front();
        const bool complete = childBy(document_, statement.cueHead, {"obj", "iobj", "obl"}) != kNone;
        if (!complete && isPlain({statement.cueHead + 1, first.begin}) && opensClause(statement.cueHead + 1))
            first.begin = statement.cueHead + 1;
        const Range& sentence = document_.text.sentences[tokenAt(document_, first.begin).sentence].tokens;
        Range& last = statement.content.back();
        Index end = last.end;
        while (end < sentence.end && isPlain({end, end + 1})) ++end;
        if (end < sentence.end && wordAt(document_, end).upos == Upos::PUNCT && end + 1 >= sentence.end &&
            !governsCue(statement.cueHead, {last.end, end}))
            last.end = end;
    }

    /// "A man who thought it safe [has died]": the verb that a cue hangs on says nothing of what the cue reports.
    bool governsCue(Index cue, const Range& stretch) const {
        for (Index at = cue; !isRoot(document_, at); at = wordAt(document_, at).head)
            if (stretch.contains(wordAt(document_, at).head)) return true;
        return false;
    }

    /// Whether a stretch holds neither punctuation nor other roles.
    bool isPlain(const Range& range) const {
        for (Index token = range.begin; token < range.end; ++token)
            if (wordAt(document_, token).upos == Upos::PUNCT || isQuotationMark(document_, token) ||
                tags_.roleAt(token) == Role::cue || tags_.roleAt(token) == Role::source)
                return false;
        return true;
    }

    /// Whether a token can be the first of a clause without "that".
    bool opensClause(Index token) const {
        const Upos upos = wordAt(document_, token).upos;
        return upos == Upos::DET || upos == Upos::PROPN || upos == Upos::NOUN || upos == Upos::PRON ||
               upos == Upos::ADJ || upos == Upos::NUM;
    }

    /// Two readings of a content that overlap leave out rather than add, so both count; else the tagged one does.
    static std::vector<Range> merged(std::vector<Range> read, const std::vector<Range>& tagged, Index cue) {
        const bool overlap = std::any_of(read.begin(), read.end(), [&](const Range& one) {
            return std::any_of(tagged.begin(), tagged.end(), [&](const Range& other) { return one.overlaps(other); });
        });
        if (!overlap) return tagged;
        read.insert(read.end(), tagged.begin(), tagged.end());
        normalise(read);
        close(read, cue);
        return read;
    }

    /// What the tree and the network say of a source, together: where they overlap both are right, as both rather leave
    /// out than add; where they differ the tree stands unless the network finds nothing of a source in it.
    void adjustSource(const Candidate& candidate, const Range* tagged, std::vector<Range>& source, Index& head) const {
        const bool sourceless = candidate.frame == Frame::raising && candidate.source == kNone;
        if (tagged != nullptr && !sourceless && !isSpokenOf(candidate, *tagged)) {
            const bool overlap =
                std::any_of(source.begin(), source.end(), [&](const Range& r) { return r.overlaps(*tagged); });
            if (overlap) {
                source.push_back(*tagged);
                normalise(source);
            } else if (source.empty() || (!isNameless(candidate.source) && tags_.fit(Role::source, source) < 0)) {
                Candidate other = candidate;
                other.source = head = nounOf(document_, topOf(document_, *tagged));
                source = sourceOf(document_, other);
                if (!holds(source, tagged->begin) || holds(source, candidate.cue)) source = {*tagged};
            }
        }
        if (source.empty()) return;
        Range& first = source.front();
        while (first.size() > 1 && wordAt(document_, first.begin).upos == Upos::CCONJ && first.begin != head)
            ++first.begin;
        if (head != kNone && source.back().begin == candidate.cue + 1) extend(source.back());
        // "Number [10] said": nothing but names and numbers stands between a source and its verb.
        Index end = source.back().end;
        while (end < candidate.cue && isNameOrNumber(end)) ++end;
        if (end == candidate.cue) source.back().end = end;
    }

    /// "Which" and "that" where they stand for no entity: "the firm which said" is then all that tells who spoke.
    bool isNameless(Index source) const {
        return source != kNone && wordAt(document_, source).xpos == "WDT" &&
               antecedentOf(document_, source) != source && entityMeant(document_, source) == kNone;
    }

    /// "[The rebels] are accused of killing him": who a passive is about does not say it.
    bool isSpokenOf(const Candidate& candidate, const Range& stretch) const {
        if (wordAt(document_, candidate.cue).upos != Upos::VERB || !isPassive(document_, candidate.cue)) return false;
        const Index subject = subjectOf(document_, candidate.cue);
        return subject != kNone && subtreeOf(document_, subject).overlaps(stretch);
    }

    bool isNameOrNumber(Index token) const {
        const Upos upos = wordAt(document_, token).upos;
        return upos == Upos::PROPN || upos == Upos::NOUN || upos == Upos::NUM;
    }

    /// "said Ann Lee, a lawyer who …": a source behind its verb runs on through appositions and relative clauses.
    void extend(Range& source) const {
        const Range& sentence = document_.text.sentences[tokenAt(document_, source.begin).sentence].tokens;
        Index next = source.end;
        if (next < sentence.end && tokenAt(document_, next).text == ",") ++next;
        if (next + 1 >= sentence.end) return;
        const Word& word = wordAt(document_, next);
        const bool runsOn = next > source.end ? word.upos == Upos::DET || word.upos == Upos::NUM || word.xpos == "WP" ||
                                                    word.upos == Upos::NOUN || word.upos == Upos::ADJ
                                              : word.xpos == "WP" || word.lemma == "of";
        if (!runsOn) return;
        Index end = next;
        while (end < sentence.end && !isQuotationMark(document_, end) && tags_.roleAt(end) != Role::content) ++end;
        source = trimmedStretch(document_, {source.begin, end});
    }

    /// Whether what the network tags fits its own probabilities so much better than what the tree says that the tree
    /// must be wrong: the tree has the better edges.
    bool isBetter(Role role, const std::vector<Range>& tagged, const std::vector<Range>& read) const {
        if (tagged.empty()) return false;
        return read.empty() || tags_.fit(role, read) < kFitEnough * tags_.fit(role, tagged);
    }

    /// The tagged stretch that is the source: the one with its head in it, or else the nearest; null without one.
    const Range* sourceAmong(const std::vector<Range>& stretches, const Candidate& candidate) const {
        const Range* best = nullptr;
        for (const Range& stretch : stretches) {
            if (candidate.source != kNone && stretch.contains(candidate.source)) return &stretch;
            if (best == nullptr || distance(stretch, candidate.cue) < distance(*best, candidate.cue)) best = &stretch;
        }
        return best;
    }
};

/// What a noun carries beside its name: prepositions, clauses, appositions.
std::vector<Index> clausesBelow(const Document& document, Index noun) {
    return childrenBy(document, noun, {"case", "mark", "acl", "appos", "parataxis", "conj", "cc", "punct"});
}

}  // namespace

/// The source as it stands: the noun phrase without its preposition, its possessive mark and the clause of the cue.
std::vector<Range> sourceOf(const Document& document, const Candidate& candidate) {
    if (!candidate.sourceRanges.empty()) return trimmedStretches(document, candidate.sourceRanges);
    if (candidate.source == kNone) return {};
    // "the guests, who said": they are the source, not the pronoun.
    if (const Index noun = antecedentOf(document, candidate.source); noun != candidate.source)
        return stretchesOf(document, tokensOf(document, {noun}, clausesBelow(document, noun)));
    std::vector<Index> holes{candidate.cue};
    if (candidate.contentHead != kNone && candidate.contentHead != candidate.source)
        holes.push_back(candidate.contentHead);
    for (const Index child : childrenBy(document, candidate.source, {"case", "mark"})) holes.push_back(child);
    return stretchesOf(document, tokensOf(document, {candidate.source}, holes));
}

std::vector<Range> contentOf(const Document& document, const Candidate& candidate) {
    if (!candidate.contentRanges.empty()) return trimmedStretches(document, candidate.contentRanges);
    return stretchesOf(document, tokensOf(document, candidate.roots, candidate.holes));
}

Statement plainStatementOf(const Document& document, const Candidate& candidate) {
    Statement statement;
    statement.stance = candidate.stance.empty() ? "say" : std::string(candidate.stance);
    statement.cueHead = candidate.cue;
    statement.contentHead = candidate.contentHead;
    statement.cue = cueOf(document, candidate);
    statement.content = contentOf(document, candidate);
    statement.source = sourceOf(document, candidate);
    statement.sourceEntity = entityMeant(document, candidate.source);
    return statement;
}

std::vector<Statement> statementsOf(const Document& document, const Tags& tags, const std::vector<Candidate>& chosen) {
    return Layout(document, tags, chosen).run();
}

}  // namespace newsglass::statements
