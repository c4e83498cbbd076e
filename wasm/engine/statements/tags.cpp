#include "engine/statements/tags.hpp"

#include <algorithm>
#include <string_view>

namespace newsglass::statements {
namespace {

constexpr std::array<std::string_view, 4> kBegin = {"O", "B-source", "B-cue", "B-content"};
constexpr std::array<std::string_view, 4> kInside = {"O", "I-source", "I-cue", "I-content"};
constexpr std::array<Role, 4> kRoles = {Role::none, Role::source, Role::cue, Role::content};

Index columnOf(const Head& head, std::string_view label) {
    for (Index i = 0; i < head.labels.size(); ++i)
        if (head.labels[i] == label) return i;
    return kNone;
}

}  // namespace

Tags::Tags(const Document& document)
    : head_(document.encoding.head("attribution")), roles_(document.text.tokens.size(), Role::none) {
    if (head_ == nullptr) return;
    for (std::size_t i = 0; i < kRoles.size(); ++i) {
        begin_[i] = columnOf(*head_, kBegin[i]);
        inside_[i] = columnOf(*head_, kInside[i]);
        if (begin_[i] == kNone || inside_[i] == kNone) {  // a head of other labels is none of ours
            head_ = nullptr;
            return;
        }
    }
    for (Index token = 0; token < roles_.size(); ++token)
        for (const Role role : kRoles)
            if (probability(token, role) > probability(token, roles_[token])) roles_[token] = role;
}

float Tags::probability(Index token, Role role) const {
    if (head_ == nullptr) return 0;
    const float* row = head_->row(token);
    const auto i = static_cast<std::size_t>(role);
    return begin_[i] == inside_[i] ? row[begin_[i]] : row[begin_[i]] + row[inside_[i]];
}

bool Tags::begins(Index token, Role role) const {
    const float* row = head_->row(token);
    const auto i = static_cast<std::size_t>(role);
    return row[begin_[i]] > row[inside_[i]];
}

float Tags::fit(Role role, const std::vector<Range>& ranges) const {
    float sum = 0;
    for (const Range& range : ranges)
        for (Index token = range.begin; token < range.end; ++token) sum += probability(token, role) - 0.5f;
    return sum;
}

float Tags::bestFit(Role role, const Range& within) const {
    float sum = 0;
    for (Index token = within.begin; token < within.end; ++token)
        sum += std::max(probability(token, role) - 0.5f, 0.0f);
    return sum;
}

std::vector<Range> Tags::stretches(Role role, const Range& within) const {
    std::vector<Range> found;
    for (Index token = within.begin; token < within.end; ++token) {
        if (roles_[token] != role) continue;
        if (!found.empty() && found.back().end == token && !begins(token, role))
            ++found.back().end;
        else
            found.push_back({token, token + 1});
    }
    return found;
}

}  // namespace newsglass::statements
