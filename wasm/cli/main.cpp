// The command `newsglass`: a thin door into the engine. --help says what it takes and gives.
#include <cstdio>
#include <cstdlib>

#include "arguments.hpp"
#include "engine/output/json.hpp"
#include "input.hpp"
#include "jsonl.hpp"
#include "summary.hpp"

using namespace newsglass;
using namespace newsglass::cli;

namespace {

enum Exit { kFine = 0, kSomeFailed = 1, kWrongArguments = 2, kNoModel = 3 };

void complain(const std::string& place, const std::string& message) {
    std::fprintf(stderr, "newsglass: %s%s%s\n", place.c_str(), place.empty() ? "" : ": ", message.c_str());
}

/// Analyses one article and writes its summary or JSON; false when it cannot be analysed.
bool analyzeFile(const std::string& name, const Arguments& arguments, const Knowledge& knowledge,
                 const Terminal& terminal) {
    const std::string place = name == "-" ? "standard input" : name;
    const File file = openInput(name);
    auto text = file ? readAll(file.get(), kMaxBytes) : std::nullopt;
    if (!text) return complain(place, "cannot be read"), false;
    const auto analysis = analyze(std::move(*text), arguments.options, knowledge.model, knowledge.links);
    if (!analysis) return complain(place, analysis.error().message), false;
    const Document& document = (*analysis)->document();
    std::string out;
    if (arguments.mode == Mode::json) {
        OutputOptions options;
        options.tokens = arguments.tokens;
        if (arguments.files.size() > 1) options.id = name;
        out = toJson(document, options) + '\n';
    } else {
        out = summarize(document, terminal);
    }
    std::fwrite(out.data(), 1, out.size(), stdout);
    return true;
}

/// Runs `work` on every input that the arguments name, as streams.
template <class Work>
bool forEachStream(const std::vector<std::string>& files, Work work) {
    bool fine = true;
    for (const std::string& name : files) {
        const File file = openInput(name);
        if (!file) complain(name, "cannot be read");
        fine &= file && work(file.get());
    }
    return fine;
}

int run(Arguments arguments) {
    if (arguments.files.empty()) arguments.files = {"-"};
    if (arguments.mode == Mode::features)
        return forEachStream(arguments.files, [](std::FILE* in) { return writeFeatures(in, stdout); }) ? kFine
                                                                                                       : kSomeFailed;
    const auto knowledge = findKnowledge(arguments.model, arguments.links, arguments.link);
    if (!knowledge) return complain("", knowledge.error().code + ": " + knowledge.error().message), kNoModel;
    if (arguments.mode == Mode::jsonl)
        return forEachStream(arguments.files,
                             [&](std::FILE* in) { return analyzeLines(in, stdout, *knowledge, arguments.tokens); })
                   ? kFine
                   : kSomeFailed;
    const Terminal terminal = terminalOfOutput();
    bool fine = true;
    for (const std::string& name : arguments.files) {
        if (arguments.mode == Mode::summary && name != arguments.files.front()) std::fputs("\n", stdout);
        fine &= analyzeFile(name, arguments, *knowledge, terminal);
    }
    return fine ? kFine : kSomeFailed;
}

}  // namespace

int main(int count, char** values) {
    const auto arguments = readArguments(count, values);
    if (!arguments) return complain("", arguments.error().message), kWrongArguments;
    if (arguments->mode == Mode::help) return std::fputs(kHelp, stdout), kFine;
    if (arguments->mode == Mode::version) return std::printf("newsglass %s\n", std::string(kVersion).c_str()), kFine;
    const int status = run(*arguments);
    if (std::fflush(stdout) != 0) return complain("standard output", "cannot be written"), kSomeFailed;
    return status;
}
