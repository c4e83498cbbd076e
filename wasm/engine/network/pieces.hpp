// WordPiece (Wu et al. 2016, as in BERT): the longest piece of the vocabulary first, again and again.
// Cost: linear in the length of the token, times the length of the longest piece.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace newsglass {

inline constexpr std::size_t kMostPieces = 8;  ///< a word; of more the first seven and the last are kept

class Vocabulary {
public:
    Vocabulary() = default;
    /// One piece a line, in the order of their ids; "##" begins those that carry a word on.
    explicit Vocabulary(std::string pieces);
    Vocabulary(const Vocabulary&) = delete;
    Vocabulary(Vocabulary&&) = default;
    Vocabulary& operator=(Vocabulary&&) = default;

    std::size_t size() const { return size_; }

    /// Ids of the pieces of a word in its plain form: at least one, at most kMostPieces.
    std::vector<std::uint32_t> piecesOf(std::string_view plain) const;

private:
    void appendRun(std::string_view run, std::vector<std::uint32_t>& ids) const;

    std::vector<char> text_;  // unlike a short string, it stays where it is when the vocabulary moves
    std::unordered_map<std::string_view, std::uint32_t> initial_, continuing_;
    std::size_t size_ = 0, longest_ = 0;
    std::uint32_t unknown_ = 0;
};

}  // namespace newsglass
