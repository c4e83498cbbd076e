#include "engine/syntax/decode.hpp"

#include <algorithm>

namespace newsglass {
namespace {

using Heads = std::vector<std::uint32_t>;

constexpr double kRootPenalty = 1e7;  // more than any tree's score

Heads greedyHeads(const ScoreMatrix& scores) {
    Heads heads(scores.count);
    for (std::size_t word = 0; word < scores.count; ++word) {
        std::size_t best = word == 0 ? scores.count : 0;
        for (std::size_t head = 0; head <= scores.count; ++head)
            if (head != word && scores.at(word, head) > scores.at(word, best)) best = head;
        heads[word] = static_cast<std::uint32_t>(best);
    }
    return heads;
}

/// The words of some cycle, or nothing. `done` marks words known to lead to the root and is carried from call to call.
Heads findCycle(const Heads& heads, std::vector<bool>& done) {
    const auto count = static_cast<std::uint32_t>(heads.size());
    std::vector<std::uint32_t> seenBy(count, count);
    for (std::uint32_t start = 0; start < count; ++start) {
        std::uint32_t at = start;
        while (at != count && !done[at] && seenBy[at] == count) {
            seenBy[at] = start;
            at = heads[at];
        }
        if (at != count && !done[at] && seenBy[at] == start) {
            Heads cycle{at};
            for (std::uint32_t next = heads[at]; next != at; next = heads[next]) cycle.push_back(next);
            return cycle;
        }
        for (at = start; at != count && !done[at]; at = heads[at]) done[at] = true;
    }
    return {};
}

bool isTree(const Heads& heads) {
    std::vector<bool> done(heads.size());
    return std::count(heads.begin(), heads.end(), heads.size()) == 1 && findCycle(heads, done).empty();
}

/// Chu-Liu/Edmonds by contraction: a cycle of best heads becomes a node of its own, until there is none.
class Contraction {
public:
    explicit Contraction(const ScoreMatrix& scores)
        : root_(static_cast<std::uint32_t>(scores.count)), size_(2 * scores.count + 1), weights_(size_ * size_) {
        for (std::uint32_t node = 0; node <= root_; ++node) active_.push_back(node);
        for (std::uint32_t word = 0; word < root_; ++word)
            for (std::uint32_t head = 0; head <= root_; ++head)
                weight(word, head) = scores.at(word, head) - (head == root_ ? kRootPenalty : 0);
        heads_.resize(size_);
    }

    Heads solve() {
        for (;;) {
            for (const std::uint32_t node : active_)
                if (node != root_) heads_[node] = bestHead(node);
            const Heads cycle = activeCycle();
            if (cycle.empty()) break;
            contract(cycle);
        }
        for (auto merge = merges_.rbegin(); merge != merges_.rend(); ++merge) expand(*merge);
        heads_.resize(root_);
        return heads_;
    }

private:
    struct Merge {
        std::uint32_t node = 0;
        Heads cycle, cycleHeads;
        Heads entry;  ///< by outer head: the word of the cycle that takes it
        Heads exit;   ///< by outer word: the word of the cycle that it hangs on
    };

    double& weight(std::uint32_t word, std::uint32_t head) { return weights_[std::size_t{word} * size_ + head]; }

    std::uint32_t bestHead(std::uint32_t node) {
        std::uint32_t best = root_;
        for (const std::uint32_t head : active_)
            if (head != node && weight(node, head) > weight(node, best)) best = head;
        return best;
    }

    Heads activeCycle() {
        std::vector<std::uint32_t> seenBy(size_, root_);
        for (const std::uint32_t start : active_) {
            std::uint32_t at = start;
            while (at != root_ && seenBy[at] == root_) {
                seenBy[at] = start;
                at = heads_[at];
            }
            if (at == root_ || seenBy[at] != start) continue;
            Heads cycle{at};
            for (std::uint32_t next = heads_[at]; next != at; next = heads_[next]) cycle.push_back(next);
            return cycle;
        }
        return {};
    }

    void contract(const Heads& cycle) {
        const std::uint32_t node = root_ + 1 + static_cast<std::uint32_t>(merges_.size());
        Merge merge{node, cycle, {}, Heads(size_), Heads(size_)};
        for (const std::uint32_t word : cycle) merge.cycleHeads.push_back(heads_[word]);
        std::erase_if(active_,
                      [&](std::uint32_t n) { return std::find(cycle.begin(), cycle.end(), n) != cycle.end(); });
        for (const std::uint32_t outer : active_) {
            std::uint32_t entry = cycle[0], exit = cycle[0];
            const auto gain = [&](std::uint32_t word) { return weight(word, outer) - weight(word, heads_[word]); };
            for (const std::uint32_t word : cycle) {
                if (gain(word) > gain(entry)) entry = word;
                if (weight(outer, word) > weight(outer, exit)) exit = word;
            }
            weight(node, outer) = gain(entry);
            weight(outer, node) = weight(outer, exit);
            merge.entry[outer] = entry;
            merge.exit[outer] = exit;
        }
        active_.push_back(node);
        merges_.push_back(std::move(merge));
    }

    void expand(const Merge& merge) {
        const std::uint32_t outer = heads_[merge.node];
        for (std::uint32_t other = 0; other < merge.node; ++other)
            if (other != root_ && heads_[other] == merge.node) heads_[other] = merge.exit[other];
        for (std::size_t i = 0; i < merge.cycle.size(); ++i) heads_[merge.cycle[i]] = merge.cycleHeads[i];
        heads_[merge.entry[outer]] = outer;
    }

    std::uint32_t root_;
    std::size_t size_;
    std::vector<double> weights_;
    std::vector<std::uint32_t> active_;
    Heads heads_;
    std::vector<Merge> merges_;
};

/// Leaves exactly one word on the root: the one that would lose most elsewhere.
void keepOneRoot(const ScoreMatrix& scores, Heads& heads) {
    const std::size_t root = scores.count;
    const auto bestOther = [&](std::size_t word) {
        std::size_t best = word == 0 ? 1 : 0;
        for (std::size_t head = 0; head < root; ++head)
            if (head != word && scores.at(word, head) > scores.at(word, best)) best = head;
        return best;
    };
    std::size_t kept = 0;
    double most = 0;
    for (std::size_t word = 0; word < root; ++word) {
        const std::size_t other = bestOther(word);
        const double loss = scores.at(word, root) - scores.at(word, other);
        if (word == 0 || loss > most) kept = word, most = loss;
        if (heads[word] == root) heads[word] = static_cast<std::uint32_t>(other);
    }
    heads[kept] = static_cast<std::uint32_t>(root);
}

/// For each word whether it leads to the root.
std::vector<bool> safeWords(const Heads& heads) {
    const auto count = static_cast<std::uint32_t>(heads.size());
    std::vector<bool> safe(count), seen(count);
    for (std::uint32_t start = 0; start < count; ++start) {
        std::uint32_t end = start;
        for (; end != count && !seen[end]; end = heads[end]) seen[end] = true;
        const bool reaches = end == count || safe[end];
        for (std::uint32_t at = start; reaches && at != end; at = heads[at]) safe[at] = true;
    }
    return safe;
}

/// Hangs one word of each cycle on a word that leads to the root, where that costs least.
void breakCycles(const ScoreMatrix& scores, Heads& heads) {
    const auto count = static_cast<std::uint32_t>(scores.count);
    std::vector<bool> safe = safeWords(heads);
    for (Heads cycle = findCycle(heads, safe); !cycle.empty(); cycle = findCycle(heads, safe)) {
        std::uint32_t word = cycle[0], head = count;
        const auto gain = [&](std::uint32_t from, std::uint32_t to) {
            return scores.at(from, to) - scores.at(from, heads[from]);
        };
        for (const std::uint32_t from : cycle)
            for (std::uint32_t to = 0; to < count; ++to)
                if (safe[to] && (head == count || gain(from, to) > gain(word, head))) word = from, head = to;
        heads[word] = head;
    }
}

}  // namespace

std::vector<std::uint32_t> bestTree(const ScoreMatrix& scores) {
    if (scores.count == 0) return {};
    if (scores.count == 1) return {1};
    Heads heads = greedyHeads(scores);
    if (isTree(heads)) return heads;
    if (scores.count <= kExactLength) return Contraction(scores).solve();
    keepOneRoot(scores, heads);
    breakCycles(scores, heads);
    return heads;
}

}  // namespace newsglass
