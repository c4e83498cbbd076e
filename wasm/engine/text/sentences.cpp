#include "engine/text/sentences.hpp"

#include <algorithm>

#include "engine/text/characters.hpp"
#include "engine/text/lexicon.hpp"

namespace newsglass::text {
namespace {

bool isFullStop(char32_t code) { return code == '.' || code == 0x3002; }
bool isStrong(char32_t code) {
    return code == '!' || code == '?' || code == 0xFF01 || code == 0xFF1F || code == 0x203D || code == 0x2049;
}

class Splitter {
public:
    Splitter(const std::vector<Token>& tokens, Range block, const std::vector<QuoteSide>& sides)
        : tokens_(tokens), block_(block), sides_(sides) {}

    std::vector<Index> run(Index dateline) {
        std::vector<Index> ends;
        Index start = block_.begin;
        for (Index i = block_.begin; i < block_.end; ++i) {
            countBracket(i);
            Index end = 0;
            if (endsSentence(i)) {
                const Index next = absorb(i + 1);
                if (next < block_.end && next > dateline && breaks(i, next)) end = next;
            }
            if (i + 1 == dateline || (!end && i + 1 - start >= kLongestSentence)) end = i + 1;
            if (!end || end >= block_.end) continue;
            ends.push_back(end);
            start = end;
            while (i + 1 < end) countBracket(++i);
            brackets_ = 0;
        }
        if (!block_.empty()) ends.push_back(block_.end);
        return ends;
    }

private:
    char32_t first(Index i) const { return charAt(tokens_[i].text, 0).code; }
    CharClass kind(Index i) const { return charAt(tokens_[i].text, 0).kind; }

    bool isAbbreviation(Index i) const {
        const Token& token = tokens_[i];
        return token.kind == TokenKind::word && token.text.size() > 1 && token.text.back() == '.';
    }

    bool endsSentence(Index i) const { return isTerminator(tokens_[i]) || isAbbreviation(i); }

    /// Depth of brackets that will be closed soon.
    void countBracket(Index i) {
        constexpr Index kReach = 100;
        if (kind(i) == CharClass::close && brackets_ > 0) --brackets_;
        if (kind(i) != CharClass::open) return;
        const Index last = std::min(block_.end, i + kReach);
        for (Index j = i + 1; j < last; ++j)
            if (kind(j) == CharClass::close) {
                ++brackets_;
                return;
            }
    }

    /// Whether "[7]", a mark of a footnote, begins at `i`.
    bool isFootnote(Index i) const {
        return i + 2 < block_.end && tokens_[i].text == "[" && tokens_[i + 1].kind == TokenKind::number &&
               tokens_[i + 2].text == "]";
    }

    /// What belongs to the sentence behind its terminator: closing marks, more terminators, footnote marks, emoji.
    Index absorb(Index i) const {
        for (; i < block_.end; ++i) {
            if (isFootnote(i)) {
                i += 2;
                continue;
            }
            const bool closes = sides_[i] == QuoteSide::closes || (kind(i) == CharClass::close);
            const bool more = isTerminator(tokens_[i]);
            const bool smile = tokens_[i].kind == TokenKind::emoji ||
                               (tokens_[i].kind == TokenKind::symbol && isKeptWhole(tokens_[i].text));
            if (!closes && !more && !smile) break;
        }
        return i;
    }

    /// The first word at or behind `i`, opening marks skipped.
    Index wordAt(Index i) const {
        while (i + 1 < block_.end && (sides_[i] == QuoteSide::opens || kind(i) == CharClass::open)) ++i;
        return i;
    }

    bool breaks(Index i, Index next) const {
        if (brackets_ > 0 && kind(next - 1) != CharClass::close) return false;
        const Index word = wordAt(next);
        const bool quoted = std::any_of(sides_.begin() + i + 1, sides_.begin() + next,
                                        [](QuoteSide side) { return side == QuoteSide::closes; });
        const bool lower = isLower(first(word));
        if (isAbbreviation(i)) return next == i + 1 ? breaksAfterAbbreviation(i, word) : !lower;
        if (kind(word) == CharClass::mark && word == next) return false;  // a comma or dash goes on
        if (isStrong(first(i))) {
            if (!quoted) return true;
            return !lower && !isAttribution(word);
        }
        const bool ellipsis = tokens_[i].text.size() > 1;
        if (ellipsis) return !lower;
        return !lower || (!quoted && !isShort(i));
    }

    /// Whether a word is so short that an unknown abbreviation is likely.
    bool isShort(Index terminator) const {
        constexpr std::size_t kShort = 3;
        return terminator == block_.begin || tokens_[terminator - 1].text.size() <= kShort;
    }

    bool breaksAfterAbbreviation(Index i, Index word) const {
        if (!isUpper(first(word))) return false;
        const std::string_view text = tokens_[i].text;
        const std::string_view stem = text.substr(0, text.size() - 1);
        switch (abbreviationOf(stem)) {
            case Abbreviation::title:
            case Abbreviation::inner:
            case Abbreviation::number:
                return false;
            default:
                break;
        }
        return startsSentence(tokens_[word].text);
    }

    /// "Why?" Anna Smith asked.
    bool isAttribution(Index word) const {
        constexpr Index kReach = 5;
        const Index last = std::min(block_.end, word + kReach);
        for (Index i = word; i < last; ++i) {
            if (i > word && isSpeechVerb(tokens_[i].text)) return true;
            if (kind(i) != CharClass::letter) return false;
        }
        return false;
    }

    const std::vector<Token>& tokens_;
    Range block_;
    const std::vector<QuoteSide>& sides_;
    int brackets_ = 0;
};

}  // namespace

bool isTerminator(const Token& token) {
    if (token.kind != TokenKind::punctuation) return false;
    const char32_t code = charAt(token.text, 0).code;
    return isFullStop(code) || isStrong(code) || code == 0x2026;
}

std::vector<Index> splitSentences(const std::vector<Token>& tokens, Range block, const std::vector<QuoteSide>& sides,
                                  Index dateline) {
    return Splitter(tokens, block, sides).run(dateline);
}

}  // namespace newsglass::text
