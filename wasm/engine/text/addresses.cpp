// Addresses among the words: hashtags and handles, e-mail addresses, URLs, names of hosts and files.
#include <algorithm>

#include "engine/text/lexicon.hpp"
#include "engine/text/tokens.hpp"

namespace newsglass::text {
namespace {

constexpr std::size_t kNowhere = std::string_view::npos;

}  // namespace

/// #word or @word.
std::size_t Tokenizer::scanTag(std::size_t begin) const {
    const std::size_t next = begin + 1;
    if (at(next).kind != CharClass::letter || !at(next).bytes) return 0;
    if (begin > line_.begin && isWordChar(begin - 1)) return 0;
    return endOfAlnum(next);
}

/// The labels of an internet name from `begin` on, at most to `limit`: example.org.uk.
Tokenizer::Host Tokenizer::hostAt(std::size_t begin, std::size_t limit) const {
    Host host{begin, begin, 0};
    for (; host.end < limit; ++host.end) {
        const auto code = static_cast<unsigned char>(source_[host.end]);
        if (code == '.' && host.end > host.label && isWordChar(host.end + 1)) {
            ++host.dots;
            host.label = host.end + 1;
        } else if (!isAsciiLetter(code) && !isAsciiDigit(code) && code != '-' && code != '_') {
            break;
        }
    }
    return host;
}

/// local@domain.label
std::size_t Tokenizer::scanEmail(std::size_t begin) {
    constexpr std::size_t kLongestLocal = 64;
    if (nextAtSign_ != kNowhere && nextAtSign_ < begin) nextAtSign_ = source_.find('@', begin);
    if (nextAtSign_ == kNowhere || nextAtSign_ >= line_.end || nextAtSign_ - begin > kLongestLocal) return 0;
    const auto isLocal = [](char c) {
        const auto code = static_cast<unsigned char>(c);
        return isAsciiLetter(code) || isAsciiDigit(code) || std::string_view("._%+-").find(c) != kNowhere;
    };
    if (nextAtSign_ == begin || !isWordChar(begin)) return 0;
    const std::string_view local = view(begin, nextAtSign_);
    if (!std::all_of(local.begin(), local.end(), isLocal)) return 0;
    const auto [end, label, dots] = hostAt(nextAtSign_ + 1, line_.end);
    return dots ? end : 0;
}

/// The end of a URL of which a part is read: all that is not white space, without the marks of the sentence.
std::size_t Tokenizer::endOfUrl(std::size_t place) const {
    std::size_t end = place;
    bool bracket = false;
    for (; end < line_.end; end += at(end).bytes) {
        const Char c = at(end);
        if (c.kind == CharClass::space || c.code == '<' || c.code == '>' || c.code == '"' ||
            (c.kind == CharClass::quote && c.code > 127))
            break;
        bracket |= c.code == '(';
    }
    while (end > place) {
        const char last = source_[end - 1];
        if (last == ')' && bracket) break;
        if (std::string_view(".,;:!?)]}'").find(last) == kNowhere) break;
        --end;
    }
    return end;
}

std::size_t Tokenizer::scanUrl(std::size_t begin) const {
    constexpr std::string_view kStarts[] = {"http://", "https://", "ftp://", "www."};
    const char first = static_cast<char>(source_[begin] | 32);
    if (first != 'h' && first != 'f' && first != 'w') return 0;
    for (const std::string_view start : kStarts) {
        const std::size_t rest = begin + start.size();
        if (rest < line_.end && lowered(view(begin, rest)) == start && isWordChar(rest)) return endOfUrl(rest);
    }
    return 0;
}

/// The end of an internet or file name whose first period is at `dot`, or 0 when it is none: example.org/news.
std::size_t Tokenizer::endOfDomain(std::size_t begin, std::size_t dot) const {
    constexpr std::size_t kLongest = 253;
    const auto [end, label, dots] = hostAt(dot + 1, std::min(line_.end, begin + kLongest));
    const std::string_view last = view(label, end);
    const bool sameCase =
        last.empty() || isUpper(static_cast<unsigned char>(last[0])) == isUpper(charBefore(source_, dot).code);
    if (last.empty() || !sameCase || !endsDomain(last)) return 0;
    return at(end).code == '/' && isWordChar(end + 1) ? endOfUrl(end + 1) : end;
}

}  // namespace newsglass::text
