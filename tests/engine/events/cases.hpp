// Sentences and the status of one of their words, for tests.
#pragma once

#include <doctest/doctest.h>

#include <span>
#include <string>
#include <string_view>

#include "engine/events/commitment.hpp"
#include "support/conll.hpp"

namespace newsglass::test {

struct Case {
    const char* name;
    std::string_view conll, word;
    Status status;
};

/// Checks the statuses of sentences without statements.
inline void checkStatuses(std::span<const Case> cases) {
    for (const Case& example : cases) {
        CAPTURE(std::string(example.name));
        const auto document = documentOf(example.conll);
        const Status status = Commitments(*document).of(find(*document, example.word)).status;
        CHECK(static_cast<int>(status) == static_cast<int>(example.status));
    }
}

}  // namespace newsglass::test
