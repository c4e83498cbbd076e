// How long each stage takes: newsglass-stages REPEATS < TEXT writes {"words": n, "seconds": {stage: s, …}},
// the least of the repeats, in seconds of the processor (other work on the machine does not count).
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <map>
#include <string>

#include "engine/analyze.hpp"
#include "input.hpp"

using namespace newsglass;

namespace {

double now() {
    std::timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

/// Seconds by stage of one analysis.
std::map<std::string, double> time(Analysis& analysis, const std::string& text) {
    std::map<std::string, double> seconds;
    if (analysis.begin(text)) return seconds;
    while (!analysis.done()) {
        const std::string stage(analysis.stage());
        const double begun = now();
        if (analysis.step()) return {};
        seconds[stage] += now() - begun;
    }
    return seconds;
}

}  // namespace

int main(int count, char** arguments) {
    const auto text = cli::readAll(stdin, kMaxBytes);
    if (count != 2 || !text) return 2;
    const auto model = cli::findModel({});
    if (!model) return 3;
    Analysis analysis(*model);
    std::map<std::string, double> least;
    for (int i = std::atoi(arguments[1]); i > 0; --i)
        for (const auto& [stage, seconds] : time(analysis, *text)) {
            const auto [known, fresh] = least.try_emplace(stage, seconds);
            if (!fresh) known->second = std::min(known->second, seconds);
        }
    std::printf("{\"words\": %zu, \"seconds\": {", analysis.document().text.tokens.size());
    const char* comma = "";
    for (const auto& [stage, seconds] : least) {
        std::printf("%s\"%s\": %.6f", comma, stage.c_str(), seconds);
        comma = ", ";
    }
    std::printf("}}\n");
}
