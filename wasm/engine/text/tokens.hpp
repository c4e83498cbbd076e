// Words: UD 2.15 English conventions (EWT and GUM).
//
// A scanner that goes once from left to right and takes at each place the longest word that starts there: URL, e-mail
// address, hashtag, handle, number, word, run of one mark, emoji sequence, single mark. Words that the treebanks write
// as two are cut afterwards (do|n't, Iran|'s, can|not). Linear; memory: the tokens.
#pragma once

#include <vector>

#include "engine/document.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/layout.hpp"

namespace newsglass::text {

inline constexpr std::size_t kLongestToken = 1000;  ///< bytes; what is longer is cut

class Tokenizer {
public:
    explicit Tokenizer(std::string_view source) : source_(source) {}

    /// Appends the tokens of a block. Blocks must come in the order of the text.
    void read(const Block& block);

    std::vector<Token>& tokens() { return tokens_; }

private:
    struct Piece {
        std::size_t end = 0;  ///< where the word ends; 0: there is none
        TokenKind kind = TokenKind::word;
    };

    /// Labels of an internet name.
    struct Host {
        std::size_t end = 0;    ///< of the last label
        std::size_t label = 0;  ///< where the last label starts
        std::size_t dots = 0;   ///< between labels
    };

    // Each takes the place where a word starts and says where it ends.
    Piece scan(std::size_t at);
    Piece scanWord(std::size_t at);
    Piece scanNumber(std::size_t at);
    Piece scanQuote(std::size_t at);
    Piece scanSymbol(std::size_t at);
    std::size_t scanUrl(std::size_t at) const;
    std::size_t scanEmail(std::size_t at);
    std::size_t scanTag(std::size_t at) const;
    std::size_t scanEmoji(std::size_t at) const;
    std::size_t scanRun(std::size_t at) const;
    std::size_t scanKeptWhole(std::size_t at) const;
    std::size_t scanHyphenatedNumber(std::size_t at) const;

    std::size_t endOfAlnum(std::size_t at) const;
    Host hostAt(std::size_t begin, std::size_t limit) const;
    std::size_t endOfUrl(std::size_t at) const;
    std::size_t endOfDomain(std::size_t begin, std::size_t dot) const;
    std::size_t pastInnerMark(std::size_t begin, std::size_t run, std::size_t at) const;
    std::size_t pastInnerPeriod(std::size_t begin, std::size_t run, std::size_t dot) const;
    bool keepsPeriod(std::string_view word, std::size_t dot) const;
    bool isInitial(std::string_view word, std::size_t next) const;
    bool isDecade(std::string_view digits) const;

    std::string_view view(std::size_t begin, std::size_t end) const { return source_.substr(begin, end - begin); }
    Char at(std::size_t place) const { return place < line_.end ? charAt(source_, place) : Char{}; }
    bool isWordChar(std::size_t place) const;
    bool opensChunk(std::size_t place) const;
    std::size_t nextVisible(std::size_t place) const;
    std::string_view previousWord() const;

    void add(std::size_t begin, const Piece& piece);
    void addWord(std::size_t begin, std::size_t end);
    void emit(std::size_t begin, std::size_t end, TokenKind kind);

    std::string_view source_;
    const Block* block_ = nullptr;
    std::size_t lineIndex_ = 0, firstOfBlock_ = 0;
    Line line_;
    std::size_t bytes_ = 0;       ///< up to where UTF-16 units have been counted
    std::uint32_t units_ = 0;     ///< and how many there are
    std::size_t nextAtSign_ = 0;  ///< the first '@' at or after the last place that asked
    std::vector<Token> tokens_;
};

}  // namespace newsglass::text
