#include "engine/statements/quotations.hpp"

#include <algorithm>

#include "engine/statements/spans.hpp"

namespace newsglass::statements {
namespace {

/// Quotations shorter than this are titles and scare quotes when they stand alone.
constexpr Index kShortestAlone = 4;

/// Completes the contents of the statements of one document.
class Completer {
public:
    Completer(const Document& document, std::vector<Statement>& statements)
        : document_(document),
          statements_(statements),
          at_(quotationsAt(document)),
          owner_(document.text.quotations.size(), kNone),
          next_(owner_.size(), kNone) {
        for (Index q = 0; q < next_.size(); ++q)
            if (const Index before = document.text.quotations[q].continues; before != kNone) next_[before] = q;
    }

    void run() {
        for (Index s = 0; s < statements_.size(); ++s) takeWhole(s);
        for (Index q = 0; q < owner_.size(); ++q) takeFollowing(q);
        for (Index q = 1; q < owner_.size(); ++q) takeTouching(q, q - 1);
        for (auto q = static_cast<Index>(owner_.size()); q-- > 1;) takeTouching(q - 1, q);
        for (Statement& statement : statements_) settle(statement);
    }

private:
    const Document& document_;
    std::vector<Statement>& statements_;
    const std::vector<Index> at_;
    std::vector<Index> owner_;  ///< the statement that a quotation belongs to
    std::vector<Index> next_;   ///< the quotation that carries one on

    const Quotation& quotation(Index q) const { return document_.text.quotations[q]; }

    Index paragraphOf(Index token) const {
        return document_.text.sentences[tokenAt(document_, token).sentence].paragraph;
    }

    /// A quotation that holds the head of a content is its content.
    void takeWhole(Index s) {
        Statement& statement = statements_[s];
        if (at_[statement.cueHead] != kNone) return;
        std::vector<Index> taken;
        for (const Range& range : statement.content)
            for (Index token = range.begin; token < range.end; ++token)
                if (const Index q = at_[token];
                    q != kNone && quotation(q).depth == 0 && std::find(taken.begin(), taken.end(), q) == taken.end())
                    taken.push_back(q);
        for (const Index q : taken) {
            const Range tokens = quotation(q).tokens;
            const bool speaks = statement.contentHead != kNone && tokens.contains(statement.contentHead);
            const bool edge = std::any_of(statement.content.begin(), statement.content.end(), [&](const Range& range) {
                return range.overlaps(tokens) && !range.contains(tokens);
            });
            if (!speaks && !edge) continue;
            claim(q, s);
        }
    }

    /// Gives a quotation and those that carry it on to a statement, less what serves the statement otherwise.
    void claim(Index q, Index s) {
        for (; q != kNone && owner_[q] == kNone; q = next_[q]) {
            owner_[q] = s;
            statements_[s].content.push_back(quotation(q).tokens);
        }
        normalise(statements_[s].content);
    }

    /// Whether a quotation is a speech of its own that belongs to no statement yet.
    bool isFree(Index q) const {
        const Range& tokens = quotation(q).tokens;
        return owner_[q] == kNone && quotation(q).depth == 0 && tokens.size() >= kShortestAlone &&
               opensSentence(tokens) && !isInsideSomeContent(tokens);
    }

    /// "X," he said. "Y.": the quoted sentence Y goes on with what he said. A paragraph that is a quotation belongs to
    /// the statement that ends in a colon before it.
    void takeFollowing(Index q) {
        const Range tokens = quotation(q).tokens;
        if (tokens.begin == 0 || !isFree(q)) return;
        const Index before = lastStatementBefore(tokens.begin);
        if (before == kNone) return;
        const Statement& statement = statements_[before];
        const bool sameParagraph = paragraphOf(statement.cueHead) == paragraphOf(tokens.begin);
        const bool adjacent = tokenAt(document_, statement.cueHead).sentence + 1 >= sentenceBefore(tokens.begin);
        const bool colon =
            tokenAt(document_, tokens.begin - 1).text == ":" &&
            tokenAt(document_, tokens.begin - 1).sentence == tokenAt(document_, statement.cueHead).sentence;
        const bool follows = (sameParagraph && adjacent) || isNextParagraph(statement, tokens);
        if ((follows && isQuoted(statement)) || colon) claim(q, before);
    }

    /// "…" "…," he said. "…" "…": quotations that touch within a paragraph are one speech.
    void takeTouching(Index q, Index other) {
        const Range tokens = quotation(q).tokens, beside = quotation(other).tokens;
        const bool touching = tokens.end == beside.begin || beside.end == tokens.begin;
        if (touching && owner_[other] != kNone && paragraphOf(tokens.begin) == paragraphOf(beside.begin) && isFree(q))
            claim(q, owner_[other]);
    }

    /// Whether a quotation is all of the paragraph right behind the one where a statement ends: its speaker goes on.
    bool isNextParagraph(const Statement& statement, const Range& tokens) const {
        if (statement.content.empty()) return false;
        const Index last = std::max(statement.cueHead, statement.content.back().end - 1);
        const Index paragraph = paragraphOf(tokens.begin), end = tokens.end;
        const bool opens = paragraphOf(tokens.begin - 1) != paragraph;
        const bool closes = end >= document_.text.tokens.size() || paragraphOf(end) != paragraph;
        return opens && closes && paragraphOf(last) + 1 == paragraph;
    }

    /// The number of the sentence that ends before a token.
    Index sentenceBefore(Index token) const {
        const Index sentence = tokenAt(document_, token).sentence;
        return document_.text.sentences[sentence].tokens.begin == token ? sentence : sentence + 1;
    }

    bool opensSentence(const Range& tokens) const {
        const Range& sentence = document_.text.sentences[tokenAt(document_, tokens.begin).sentence].tokens;
        return sentence.begin == tokens.begin || tokenAt(document_, tokens.begin - 1).text == ":";
    }

    bool isQuoted(const Statement& statement) const {
        return std::any_of(statement.content.begin(), statement.content.end(), [&](const Range& range) {
            return at_[range.begin] != kNone && at_[range.end - 1] != kNone;
        });
    }

    bool isInsideSomeContent(const Range& tokens) const {
        const Index sentence = tokenAt(document_, tokens.begin).sentence;
        auto statement = std::partition_point(statements_.begin(), statements_.end(), [&](const Statement& other) {
            return other.cueHead < document_.text.sentences[sentence].tokens.begin;
        });
        for (; statement != statements_.end() && tokenAt(document_, statement->cueHead).sentence == sentence;
             ++statement)
            if (holds(statement->content, tokens.begin)) return true;
        return false;
    }

    /// The last statement whose cue stands before a token, outside quotations.
    Index lastStatementBefore(Index token) const {
        const auto after = std::partition_point(statements_.begin(), statements_.end(),
                                                [&](const Statement& statement) { return statement.cueHead < token; });
        for (auto it = after; it != statements_.begin();) {
            --it;
            if (at_[it->cueHead] == kNone) return static_cast<Index>(it - statements_.begin());
            if (tokenAt(document_, it->cueHead).sentence + 8 < tokenAt(document_, token).sentence) break;
        }
        return kNone;
    }

    /// The kind of a statement: how much of its content is quoted.
    void settle(Statement& statement) {
        std::size_t words = 0, quoted = 0;
        for (const Range& range : statement.content)
            for (Index token = range.begin; token < range.end; ++token) {
                ++words;
                quoted += at_[token] != kNone ? 1 : 0;
            }
        if (at_[statement.cueHead] != kNone) quoted = 0;  // speech within speech
        statement.kind = quoted == 0       ? StatementKind::indirect
                         : quoted == words ? StatementKind::direct
                                           : StatementKind::mixed;
    }
};

}  // namespace

std::vector<Index> quotationsAt(const Document& document) {
    std::vector<Index> at(document.text.tokens.size(), kNone);
    for (Index q = 0; q < document.text.quotations.size(); ++q) {
        const Range tokens = document.text.quotations[q].tokens;
        for (Index token = tokens.begin; token < tokens.end; ++token)
            if (at[token] == kNone) at[token] = q;
    }
    return at;
}

void completeQuotations(const Document& document, std::vector<Statement>& statements) {
    Completer(document, statements).run();
}

}  // namespace newsglass::statements
