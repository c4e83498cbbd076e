#include "engine/text/quotations.hpp"

#include <algorithm>

#include "engine/text/characters.hpp"

namespace newsglass::text {
namespace {

enum class Family : std::uint8_t { none, doubled, single, angular, corner };

Family familyOf(std::string_view mark) {
    if (mark == "\"" || mark == "``" || mark == "''" || mark == "“" || mark == "”" || mark == "„" || mark == "‟" ||
        mark == "’’" || mark == "‘‘")
        return Family::doubled;
    if (mark == "'" || mark == "`" || mark == "‘" || mark == "’" || mark == "‚") return Family::single;
    if (mark == "«" || mark == "»" || mark == "‹" || mark == "›") return Family::angular;
    if (mark == "「" || mark == "」" || mark == "『" || mark == "』") return Family::corner;
    return Family::none;
}

bool alwaysOpens(std::string_view mark) {
    return mark == "“" || mark == "„" || mark == "‟" || mark == "``" || mark == "‘" || mark == "‚" || mark == "‘‘" ||
           mark == "«" || mark == "‹" || mark == "「" || mark == "『";
}

bool alwaysCloses(std::string_view mark) {
    return mark == "”" || mark == "»" || mark == "›" || mark == "」" || mark == "』" || mark == "’’";
}

/// Tells the sides of the marks of one paragraph, from left to right.
class SideReader {
public:
    SideReader(const std::vector<Token>& tokens, Range block) : tokens_(tokens), block_(block) {}

    QuoteSide read(Index i) {
        const std::string_view mark = tokens_[i].text;
        const Family family = familyOf(mark);
        if (mark == "." || mark == "?" || mark == "!") lastStop_ = i;
        if (family == Family::none) return QuoteSide::none;
        const QuoteSide side = family == Family::single ? singleSide(i) : doubleSide(i);
        int& open = family == Family::single ? openSingle_ : openDouble_;
        if (side == QuoteSide::opens) ++open;
        if (side == QuoteSide::opens && family != Family::single) lastOpened_ = i;
        if (side == QuoteSide::closes) open = std::max(0, open - 1);
        return side;
    }

private:
    bool spaceAfter(Index i) const { return i + 1 >= block_.end || tokens_[i + 1].spaceBefore; }

    bool opensByPlace(Index i) const {
        if (i == block_.begin || tokens_[i].spaceBefore) return !spaceAfter(i) || i == block_.begin;
        const CharClass before = charAt(tokens_[i - 1].text, 0).kind;
        return !spaceAfter(i) && before == CharClass::open;
    }

    QuoteSide doubleSide(Index i) const {
        const std::string_view mark = tokens_[i].text;
        // Some write ”so“ and „so“: where the place says plainly that a mark is the other one, it is.
        const bool opensPlainly = (i == block_.begin || tokens_[i].spaceBefore) && !spaceAfter(i);
        const bool closesPlainly = openDouble_ > 0 && i > block_.begin && !tokens_[i].spaceBefore && spaceAfter(i);
        if (mark == "”" && opensPlainly) return QuoteSide::opens;
        if (mark == "“" && closesPlainly) return QuoteSide::closes;
        if (alwaysOpens(mark)) return QuoteSide::opens;
        if (alwaysCloses(mark)) return QuoteSide::closes;
        if (closesGlued(i)) return QuoteSide::closes;
        if (opensByPlace(i)) return QuoteSide::opens;
        if (!tokens_[i].spaceBefore && spaceAfter(i)) return QuoteSide::closes;
        return openDouble_ > 0 ? QuoteSide::closes : QuoteSide::opens;
    }

    /// "We had plans, "he said: a mark behind a comma of open speech that sticks to the wrong word.
    bool closesGlued(Index i) const {
        if (openDouble_ == 0 || i == block_.begin || i + 1 >= block_.end || tokens_[i - 1].text != ",") return false;
        const char next = tokens_[i + 1].text.front();
        return lastStop_ <= lastOpened_ || (next >= 'a' && next <= 'z');
    }

    /// ' and ’ are apostrophes (the workers' rights) unless an opening mark is waiting for them.
    QuoteSide singleSide(Index i) const {
        const std::string_view mark = tokens_[i].text;
        if (alwaysOpens(mark)) return QuoteSide::opens;
        const bool afterMark = i > block_.begin && familyOf(tokens_[i - 1].text) == Family::doubled;
        const bool canOpen = opensByPlace(i) || (afterMark && !spaceAfter(i) && !tokens_[i].spaceBefore);
        if (mark != "’" && canOpen && openSingle_ == 0)
            return closingAhead(i + 1) < block_.end ? QuoteSide::opens : QuoteSide::none;
        if (openSingle_ == 0 || tokens_[i].spaceBefore) return QuoteSide::none;
        return looksPossessive(i) && closingAhead(i + 1) < block_.end ? QuoteSide::none : QuoteSide::closes;
    }

    bool looksPossessive(Index i) const {
        const std::string_view before = i > block_.begin ? tokens_[i - 1].text : std::string_view{};
        if (before.empty() || (before.back() | 32) != 's' || i + 1 >= block_.end) return false;
        return charAt(tokens_[i + 1].text, 0).kind == CharClass::letter && tokens_[i + 1].spaceBefore;
    }

    /// The next single mark that could close, within reason.
    Index closingAhead(Index from) const {
        constexpr Index kReach = 200;
        const Index last = std::min(block_.end, from + kReach);
        for (Index i = from; i < last; ++i) {
            const std::string_view mark = tokens_[i].text;
            if ((mark == "'" || mark == "’") && !tokens_[i].spaceBefore && spaceOrMarkAfter(i)) return i;
        }
        return block_.end;
    }

    bool spaceOrMarkAfter(Index i) const {
        return spaceAfter(i) || charAt(tokens_[i + 1].text, 0).kind != CharClass::letter;
    }

    const std::vector<Token>& tokens_;
    Range block_;
    int openDouble_ = 0, openSingle_ = 0;
    Index lastStop_ = 0, lastOpened_ = 0;  ///< of sentences; of double marks
};

struct Open {
    Index token;
    Family family;
};

/// Pairs the marks of a layer, paragraph by paragraph.
class Pairing {
public:
    Pairing(const TextLayer& layer, const std::vector<QuoteSide>& sides) : layer_(layer), sides_(sides) {}

    std::vector<Quotation> run() {
        for (Index p = 0; p < layer_.paragraphs.size(); ++p) readParagraph(p);
        std::sort(found_.begin(), found_.end(), [](const Quotation& a, const Quotation& b) {
            return a.tokens.begin != b.tokens.begin ? a.tokens.begin < b.tokens.begin : a.depth < b.depth;
        });
        link();
        return std::move(found_);
    }

private:
    Range tokensOf(Index paragraph) const {
        const Range sentences = layer_.paragraphs[paragraph].sentences;
        return {layer_.sentences[sentences.begin].tokens.begin, layer_.sentences[sentences.end - 1].tokens.end};
    }

    void readParagraph(Index paragraph) {
        const Range block = tokensOf(paragraph);
        stack_.clear();
        for (Index i = block.begin; i < block.end; ++i) {
            if (sides_[i] == QuoteSide::opens) open(i, block);
            if (sides_[i] == QuoteSide::closes) close(i);
        }
        for (std::size_t depth = 0; depth < stack_.size() && depth < 8; ++depth) leaveOpen(paragraph, block, depth);
    }

    /// A mark that opens anew at the start of a sentence what is still open carries it on: speech over paragraphs, in a
    /// text that has lost their breaks. Marks of one kind never stand within each other at such places.
    void open(Index i, Range block) {
        const Family family = familyOf(layer_.tokens[i].text);
        const bool carriesOn = !stack_.empty() && stack_.back().family == family && family == Family::doubled &&
                               i > block.begin && layer_.tokens[i].spaceBefore &&
                               layer_.sentences[layer_.tokens[i].sentence].tokens.begin == i;
        if (carriesOn) {
            found_.push_back({{stack_.back().token, i}, depth(stack_.size() - 1), kNone, false});
            carriedOn_.push_back({i, stack_.back().token});
            stack_.pop_back();
        }
        stack_.push_back({i, family});
    }

    void close(Index i) {
        const Family family = familyOf(layer_.tokens[i].text);
        constexpr std::size_t kDeepest = 8;
        const std::size_t floor = stack_.size() > kDeepest ? stack_.size() - kDeepest : 0;
        for (std::size_t s = stack_.size(); s-- > floor;)
            if (stack_[s].family == family) {
                found_.push_back({{stack_[s].token, i + 1}, depth(s), kNone, true});
                stack_.resize(s);
                return;
            }
    }

    static std::uint8_t depth(std::size_t level) {
        return static_cast<std::uint8_t>(std::min<std::size_t>(level, 255));
    }

    void leaveOpen(Index paragraph, Range block, std::size_t level) {
        const Open open = stack_[level];
        if (open.family == Family::single) return;
        Index end = layer_.sentences[layer_.tokens[open.token].sentence].tokens.end;
        if (paragraph + 1 < layer_.paragraphs.size()) {
            const Index next = tokensOf(paragraph + 1).begin;
            if (sides_[next] == QuoteSide::opens && familyOf(layer_.tokens[next].text) == open.family) {
                end = block.end;
                carriedOn_.push_back({next, open.token});
            }
        }
        found_.push_back({{open.token, end}, depth(level), kNone, false});
    }

    /// Fills in `continues` now that the quotations are in order.
    void link() {
        const auto indexOf = [&](Index token) {
            const auto at = std::lower_bound(found_.begin(), found_.end(), token,
                                             [](const Quotation& q, Index t) { return q.tokens.begin < t; });
            return at != found_.end() && at->tokens.begin == token ? static_cast<Index>(at - found_.begin()) : kNone;
        };
        for (const auto& [later, earlier] : carriedOn_) {
            const Index at = indexOf(later);
            if (at != kNone) found_[at].continues = indexOf(earlier);
        }
    }

    const TextLayer& layer_;
    const std::vector<QuoteSide>& sides_;
    std::vector<Open> stack_;
    std::vector<Quotation> found_;
    std::vector<std::pair<Index, Index>> carriedOn_;  ///< opening tokens: the later, the earlier
};

}  // namespace

void findQuoteSides(const std::vector<Token>& tokens, Range block, std::vector<QuoteSide>& sides) {
    SideReader reader(tokens, block);
    for (Index i = block.begin; i < block.end; ++i) sides[i] = reader.read(i);
}

std::vector<Quotation> pairQuotations(const TextLayer& layer, const std::vector<QuoteSide>& sides) {
    return Pairing(layer, sides).run();
}

}  // namespace newsglass::text
