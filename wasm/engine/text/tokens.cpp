#include "engine/text/tokens.hpp"

#include <algorithm>

#include "engine/text/lexicon.hpp"

namespace newsglass::text {
namespace {

constexpr std::size_t kNowhere = std::string_view::npos;

bool isWordClass(CharClass kind) { return kind == CharClass::letter || kind == CharClass::digit; }

/// "s", "re", … : what follows the apostrophe of a clitic.
bool isClitic(std::string_view letters) {
    const std::string low = lowered(letters);
    return low == "s" || low == "re" || low == "ve" || low == "ll" || low == "d" || low == "m";
}

}  // namespace

// ---------------------------------------------------------------- places

bool Tokenizer::isWordChar(std::size_t place) const {
    const Char c = at(place);
    return c.bytes && isWordClass(c.kind);
}

bool Tokenizer::opensChunk(std::size_t place) const {
    return place == line_.begin || charBefore(source_, place).kind == CharClass::space;
}

/// The next character of the block that is not white space, from `place` on.
std::size_t Tokenizer::nextVisible(std::size_t place) const {
    for (; place < line_.end; place += at(place).bytes)
        if (at(place).kind != CharClass::space) return place;
    return lineIndex_ + 1 < block_->lines.size() ? block_->lines[lineIndex_ + 1].begin : kNowhere;
}

std::string_view Tokenizer::previousWord() const {
    return tokens_.size() > firstOfBlock_ ? tokens_.back().text : std::string_view{};
}

std::size_t Tokenizer::endOfAlnum(std::size_t place) const {
    while (isWordChar(place)) place += at(place).bytes;
    return place;
}

// ---------------------------------------------------------------- emitting

void Tokenizer::emit(std::size_t begin, std::size_t end, TokenKind kind) {
    while (begin < end) {
        std::size_t cut = std::min(end, begin + kLongestToken);
        while (cut < end && (static_cast<unsigned char>(source_[cut]) & 0xC0) == 0x80) --cut;
        units_ += utf16Length(view(bytes_, begin));
        Token token;
        token.text = view(begin, cut);
        token.kind = kind;
        token.span = {units_, units_ + utf16Length(token.text)};
        token.spaceBefore = begin == 0 || begin == line_.begin || charBefore(source_, begin).kind == CharClass::space;
        units_ = token.span.end;
        bytes_ = cut;
        tokens_.push_back(token);
        begin = cut;
    }
}

/// Emits a word, cutting off clitics: do|n't, she|'d|'ve, can|not.
void Tokenizer::addWord(std::size_t begin, std::size_t end) {
    constexpr std::size_t kMostClitics = 3;
    std::size_t cuts[kMostClitics];
    std::size_t count = 0;
    std::size_t stem = end;
    if (!isKeptWhole(view(begin, end)))
        while (count < kMostClitics) {
            std::size_t mark = stem;  // of the last apostrophe
            while (mark > begin && !isApostrophe(charBefore(source_, mark).code))
                mark -= charBefore(source_, mark).bytes;
            if (mark == begin) break;
            const std::size_t letters = mark;
            mark -= charBefore(source_, mark).bytes;
            const std::string suffix = lowered(view(letters, stem));
            if (suffix == "t" && mark > begin + 1 && (source_[mark - 1] | 32) == 'n')
                --mark;
            else if (!isClitic(suffix) || mark == begin)
                break;
            cuts[count++] = stem = mark;
        }
    if (const std::size_t first = count ? 0 : contractionLength(view(begin, end))) {
        emit(begin, begin + first, TokenKind::word);
        emit(begin + first, end, TokenKind::word);
        return;
    }
    emit(begin, stem, TokenKind::word);
    while (count > 0) {
        const std::size_t from = cuts[--count];
        emit(from, count ? cuts[count - 1] : end, TokenKind::word);
    }
}

void Tokenizer::add(std::size_t begin, const Piece& piece) {
    if (piece.kind == TokenKind::word)
        addWord(begin, piece.end);
    else
        emit(begin, piece.end, piece.kind);
}

void Tokenizer::read(const Block& block) {
    block_ = &block;
    firstOfBlock_ = tokens_.size();
    for (lineIndex_ = 0; lineIndex_ < block.lines.size(); ++lineIndex_) {
        line_ = block.lines[lineIndex_];
        for (std::size_t place = line_.begin; place < line_.end;) {
            if (at(place).kind == CharClass::space) {
                place += at(place).bytes;
                continue;
            }
            const Piece piece = scan(place);
            add(place, piece);
            place = piece.end;
        }
    }
}

// ---------------------------------------------------------------- scanning

Tokenizer::Piece Tokenizer::scan(std::size_t place) {
    if (const std::size_t end = scanEmail(place)) return {end, TokenKind::email};
    if (const std::size_t end = scanUrl(place)) return {end, TokenKind::url};
    const Char c = at(place);
    switch (c.kind) {
        case CharClass::letter:
            return scanWord(place);
        case CharClass::digit:
            return scanNumber(place);
        case CharClass::quote:
            return scanQuote(place);
        case CharClass::open:
            if (const std::size_t end = scanKeptWhole(place)) return {end, TokenKind::symbol};
            [[fallthrough]];
        case CharClass::close:
            return {place + c.bytes, TokenKind::punctuation};
        case CharClass::currency:
            return {place + c.bytes, TokenKind::symbol};
        case CharClass::emoji:
        case CharClass::joiner:
            return {scanEmoji(place), TokenKind::emoji};
        case CharClass::mark:
        case CharClass::symbol:
        case CharClass::space:
            break;
    }
    return scanSymbol(place);
}

Tokenizer::Piece Tokenizer::scanSymbol(std::size_t place) {
    const Char c = at(place);
    const bool first = opensChunk(place);
    const bool numberFollows = isAsciiDigit(at(place + c.bytes).code);
    if (numberFollows && (c.code == '.' || c.code == '+') &&
        (first || charBefore(source_, place).kind == CharClass::currency))
        return scanNumber(place);
    if (c.code == '#')
        if (const std::size_t end = scanTag(place)) return {end, TokenKind::hashtag};
    if (c.code == '@')
        if (const std::size_t end = scanTag(place)) return {end, TokenKind::handle};
    if (const std::size_t end = scanKeptWhole(place)) return {end, TokenKind::symbol};
    return {scanRun(place), c.kind == CharClass::mark ? TokenKind::punctuation : TokenKind::symbol};
}

/// A word, up to where a mark is not part of it.
Tokenizer::Piece Tokenizer::scanWord(std::size_t begin) {
    std::size_t end = begin;
    for (std::size_t run = begin;;) {
        end = endOfAlnum(end);
        if (at(end).code == '.') {
            if (const std::size_t domain = endOfDomain(begin, end)) return {domain, TokenKind::url};
        }
        const std::size_t next = pastInnerMark(begin, run, end);
        if (next == end) break;
        run = end = next;
    }
    const char32_t mark = at(end).code;
    if (mark == '/' || mark == '!' || mark == '\'')
        if (const std::size_t whole = scanKeptWhole(begin)) return {whole, TokenKind::word};
    if (mark == '.' && keepsPeriod(view(begin, end), end)) return {end + 1, TokenKind::word};
    const bool shortCapitals = end - begin <= 3 && isUpper(at(begin).code) && isUpper(charBefore(source_, end).code);
    if (mark == '$' && shortCapitals && isAsciiDigit(at(end + 1).code)) return {end + 1, TokenKind::symbol};
    if (mark == '+') {
        std::size_t plus = end;
        while (at(plus).code == '+') ++plus;
        if (!isWordChar(plus)) return {plus, TokenKind::word};
    }
    return {end, TokenKind::word};
}

/// Where the word goes on behind a mark at `mark` that is part of it, or `mark`. `run` is where its letters since the
/// last such mark begin.
std::size_t Tokenizer::pastInnerMark(std::size_t begin, std::size_t run, std::size_t mark) const {
    const Char c = at(mark);
    const std::size_t next = mark + c.bytes;
    if (!c.bytes || mark == run || !isWordChar(next)) return mark;
    if (c.kind == CharClass::joiner) return next;
    if (isApostrophe(c.code)) return at(next).kind == CharClass::letter ? next : mark;
    switch (c.code) {
        case '.':
            return pastInnerPeriod(begin, run, mark);
        case '&': {  // AT&T, R&B
            constexpr std::size_t kLongestSide = 3;
            const bool brief = mark - run <= kLongestSide && endOfAlnum(next) - next <= kLongestSide;
            return brief && isUpper(at(run).code) == isUpper(at(next).code) ? next : mark;
        }
        case '-':
            return keepsHyphen(view(run, mark)) ? next : mark;
        case '*':
            return at(next).kind == CharClass::letter ? next : mark;
        default:
            return mark;
    }
}

/// As `pastInnerMark` for a period: U.S, Ph.D.
std::size_t Tokenizer::pastInnerPeriod(std::size_t begin, std::size_t run, std::size_t dot) const {
    const std::size_t next = dot + 1, end = endOfAlnum(next);
    if (abbreviationOf(view(begin, end)) != Abbreviation::none) return next;
    const bool single = at(run).kind == CharClass::letter && run + at(run).bytes == dot;
    const bool nextSingle = at(next).kind == CharClass::letter && next + at(next).bytes == end;
    return single && nextSingle ? next : dot;
}

/// Whether a period at `dot` belongs to the word before it.
bool Tokenizer::keepsPeriod(std::string_view word, std::size_t dot) const {
    const char32_t after = at(dot + 1).code;
    if (after == '.') return false;
    if (word.find('.') != word.npos || after == ',') return true;
    const std::size_t next = nextVisible(dot + 1);
    const bool last = next == kNowhere;
    switch (abbreviationOf(word)) {
        case Abbreviation::title:
        case Abbreviation::inner:
            return !last;
        case Abbreviation::number:
            if (!last && charAt(source_, next).kind == CharClass::digit) return true;
            break;
        case Abbreviation::state:
            return previousWord() == "," || previousWord() == "(";
        case Abbreviation::month:
        case Abbreviation::clock:
            return true;
        case Abbreviation::final:
            if (lowered(word) != "etc") return true;
            return !last && !isUpper(charAt(source_, next).code);  // the treebanks part it at the end of a sentence
        case Abbreviation::none:
            break;
    }
    return !last && isInitial(word, next);
}

/// Whether a single capital before a period is an initial: "J. Smith", but not "plan B. The".
bool Tokenizer::isInitial(std::string_view word, std::size_t next) const {
    const Char c = charAt(word, 0);
    if (c.bytes != word.size() || !isUpper(c.code)) return false;
    std::size_t end = next;
    while (isWordClass(charAt(source_, end).kind) && charAt(source_, end).bytes) end += charAt(source_, end).bytes;
    const bool initialNext = end - next == 1 && view(end, end + 1) == ".";
    const bool capitalNext = isUpper(charAt(source_, next).code) && (initialNext || !startsSentence(view(next, end)));
    const bool nameBefore = isUpper(charAt(previousWord(), 0).code);
    if (c.code == 'I') return nameBefore && capitalNext;
    return capitalNext || (nameBefore && !isUpper(charAt(source_, next).code));
}

// ---------------------------------------------------------------- numbers

/// "1980" of 1980's, "60" of 60's.
bool Tokenizer::isDecade(std::string_view digits) const {
    return (digits.size() == 2 || digits.size() == 4) && digits.back() == '0';
}

/// Telephone numbers and dates: 555-0123, 2025-01-14, the latter also before the time of day in 2025-01-14T10:00Z.
/// Ranges and scores are no such words.
std::size_t Tokenizer::scanHyphenatedNumber(std::size_t begin) const {
    std::size_t groups = 0, place = begin, sizes[2] = {0, 0};
    for (;;) {
        const std::size_t first = place;
        while (isAsciiDigit(at(place).code)) ++place;
        if (groups < 2) sizes[groups] = place - first;
        ++groups;
        const bool more = (at(place).code == '-' || at(place).code == '/') && isAsciiDigit(at(place + 1).code);
        if (!more) break;
        ++place;
    }
    const bool telephone = groups == 2 && sizes[0] == 3 && sizes[1] == 4;
    const bool stamp = groups == 3 && sizes[0] == 4 && at(place).code == 'T' && isAsciiDigit(at(place + 1).code);
    return (groups >= 3 || telephone) && (stamp || !isWordChar(place)) ? place : 0;
}

Tokenizer::Piece Tokenizer::scanNumber(std::size_t begin) {
    std::size_t end = begin + (at(begin).kind == CharClass::digit ? 0 : 1);  // + or . before it
    for (;;) {
        while (at(end).bytes && at(end).kind == CharClass::digit) end += at(end).bytes;
        const char32_t mark = at(end).code;
        if (mark != '.' && mark != ',' && mark != ':' && mark != '/') break;
        if (!isAsciiDigit(at(end + 1).code)) break;
        ++end;
    }
    if (at(end).code == '-')
        if (const std::size_t whole = scanHyphenatedNumber(begin)) return {whole, TokenKind::number};
    if (at(end).bytes && at(end).kind == CharClass::letter) {
        const std::size_t suffix = endOfAlnum(end);
        const bool clock = suffix - end == 1 && view(suffix, suffix + 2) == ".m";  // 5p.m.
        if (isUnit(view(end, suffix)) || clock) return {end, TokenKind::number};
        return {suffix, TokenKind::number};
    }
    const Char mark = at(end);
    if (isApostrophe(mark.code) && isDecade(view(begin, end)) && at(end + mark.bytes).code == 's' &&
        !isWordChar(end + mark.bytes + 1))
        return {end + mark.bytes + 1, TokenKind::number};
    const bool enumerator = begin == line_.begin && block_->listItem && mark.code == '.';
    return {end + (enumerator ? 1 : 0), TokenKind::number};
}

// ---------------------------------------------------------------- marks

Tokenizer::Piece Tokenizer::scanQuote(std::size_t begin) {
    const Char c = at(begin);
    const std::size_t next = begin + c.bytes;
    if (!isApostrophe(c.code)) return {next, TokenKind::punctuation};
    if (at(next).code == c.code) return {next + c.bytes, TokenKind::punctuation};  // '' and `` for "
    const std::size_t end = endOfAlnum(next);
    if (opensChunk(begin)) {
        if (isAsciiDigit(at(next).code) && isAsciiDigit(at(next + 1).code) && end - next <= 3)
            return {end, TokenKind::number};  // '90s
        if (const std::size_t whole = scanKeptWhole(begin)) return {whole, TokenKind::word};
    } else if (end > next && isClitic(view(next, end))) {
        return {end, TokenKind::word};
    }
    return {next, TokenKind::punctuation};
}

/// A word that is listed as kept whole, `o'clock` or `:-)`, and followed by none of its kind.
std::size_t Tokenizer::scanKeptWhole(std::size_t begin) const {
    constexpr std::size_t kLongest = 10, kShortest = 2;
    const bool sign = !isWordChar(begin) && !isApostrophe(at(begin).code);
    if (sign && !opensChunk(begin)) return 0;
    for (std::size_t size = std::min(kLongest, line_.end - begin); size >= kShortest; --size) {
        const std::size_t end = begin + size;
        const bool insideCharacter = end < line_.end && (static_cast<unsigned char>(source_[end]) & 0xC0) == 0x80;
        if (insideCharacter || isWordChar(end)) continue;
        if (sign && end < line_.end && at(end).kind != CharClass::space) continue;
        if (isKeptWhole(view(begin, end))) return end;
    }
    return 0;
}

/// A run of one mark ("...", "--", "***"), question and exclamation marks mixed, or a single mark.
std::size_t Tokenizer::scanRun(std::size_t begin) const {
    const auto family = [](char32_t code) { return code == '?' ? U'!' : code; };
    const Char first = at(begin);
    std::size_t end = begin + first.bytes;
    switch (first.code) {
        case ',':
        case ';':
        case ':':
        case '%':
        case '/':
        case '&':
        case '@':
            return end;
        default:
            break;
    }
    while (at(end).bytes && family(at(end).code) == family(first.code)) end += at(end).bytes;
    return end;
}

std::size_t Tokenizer::scanEmoji(std::size_t begin) const {
    const auto isFlag = [](char32_t code) { return code >= 0x1F1E6 && code <= 0x1F1FF; };
    std::size_t end = begin + at(begin).bytes;
    if (isFlag(at(begin).code) && isFlag(at(end).code)) return end + at(end).bytes;
    while (at(end).kind == CharClass::joiner && at(end).bytes) {
        const bool joins = at(end).code == 0x200D;
        end += at(end).bytes;
        if (joins && at(end).kind == CharClass::emoji) end += at(end).bytes;
    }
    return end;
}

}  // namespace newsglass::text
