// What the network's head `attribution` says, token by token: source, cue, content or neither.
#pragma once

#include <array>
#include <vector>

#include "engine/document.hpp"

namespace newsglass::statements {

enum class Role : std::uint8_t { none, source, cue, content };

/// The roles of the tokens of a document. Without the head every token has the role `none`.
class Tags {
public:
    explicit Tags(const Document& document);

    /// Whether the model has the head.
    bool known() const { return head_ != nullptr; }

    /// The probability of a role. Constant time.
    float probability(Index token, Role role) const;

    /// The most likely role of a token. Constant time.
    Role roleAt(Index token) const { return roles_[token]; }

    /// How well a role fits these tokens: what its probability exceeds one half by, summed.
    float fit(Role role, const std::vector<Range>& ranges) const;

    /// The best fit that a role can have within a range of tokens.
    float bestFit(Role role, const Range& within) const;

    /// The stretches of a role within a range of tokens, in order; a token that begins a new one splits them.
    std::vector<Range> stretches(Role role, const Range& within) const;

private:
    const Head* head_;
    std::array<Index, 4> begin_{}, inside_{};  ///< columns of the head by role; of `none` both are the same
    std::vector<Role> roles_;

    bool begins(Index token, Role role) const;
};

}  // namespace newsglass::statements
