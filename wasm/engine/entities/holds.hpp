// Whether one of a few things is this one: words listed in the code, what a cluster knows. Costs the list.
#pragma once

#include <algorithm>
#include <iterator>

namespace newsglass::entities {

template <typename Items, typename Key>
bool holds(const Items& items, const Key& key) {
    return std::find(std::begin(items), std::end(items), key) != std::end(items);
}

}  // namespace newsglass::entities
