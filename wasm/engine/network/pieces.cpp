#include "engine/network/pieces.hpp"

#include <algorithm>

#include "engine/network/characters.hpp"

namespace newsglass {

Vocabulary::Vocabulary(std::string pieces) : text_(pieces.begin(), pieces.end()) {
    std::string_view rest(text_.data(), text_.size());
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        std::string_view piece = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const auto id = static_cast<std::uint32_t>(size_++);
        if (piece == "[UNK]") unknown_ = id;
        const bool continues = piece.size() > 2 && piece.starts_with("##");
        if (continues) piece.remove_prefix(2);
        if (piece.empty()) continue;
        longest_ = std::max(longest_, piece.size());
        (continues ? continuing_ : initial_).emplace(piece, id);
    }
}

std::vector<std::uint32_t> Vocabulary::piecesOf(std::string_view plain) const {
    std::vector<std::uint32_t> ids;
    std::size_t run = 0;
    for (std::size_t at = 0; at < plain.size();) {
        const std::size_t begin = at;
        if (!isPunctuation(nextCodePoint(plain, at))) continue;
        appendRun(plain.substr(run, begin - run), ids);
        appendRun(plain.substr(begin, at - begin), ids);
        run = at;
    }
    appendRun(plain.substr(run), ids);
    if (ids.empty()) ids.push_back(unknown_);
    if (ids.size() > kMostPieces) {
        ids[kMostPieces - 1] = ids.back();
        ids.resize(kMostPieces);
    }
    return ids;
}

void Vocabulary::appendRun(std::string_view run, std::vector<std::uint32_t>& ids) const {
    const std::size_t before = ids.size();
    for (std::size_t at = 0; at < run.size();) {
        const auto& pieces = at == 0 ? initial_ : continuing_;
        std::size_t length = std::min(longest_, run.size() - at);
        auto found = pieces.end();
        for (; length > 0; --length)
            if (found = pieces.find(run.substr(at, length)); found != pieces.end()) break;
        if (found == pieces.end()) {  // no way on: the run as a whole is unknown
            ids.resize(before);
            ids.push_back(unknown_);
            return;
        }
        ids.push_back(found->second);
        at += length;
    }
}

}  // namespace newsglass
