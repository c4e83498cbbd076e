#include "jsonl.hpp"

#include <array>
#include <nlohmann/json.hpp>

#include "engine/output/json.hpp"
#include "engine/request.hpp"
#include "engine/text/text.hpp"
#include "input.hpp"

namespace newsglass::cli {
namespace {

void writeLine(std::FILE* out, std::string text) {
    text += '\n';
    std::fwrite(text.data(), 1, text.size(), out);
    std::fflush(out);
}

bool isBlank(std::string_view line) { return line.find_first_not_of(" \t") == line.npos; }

/// Answers each line with what `answer` makes of its request, or with its error.
template <class Answer>
bool answerLines(std::FILE* in, std::FILE* out, Answer answer) {
    LineReader lines(in);
    std::string line;
    bool fine = true;
    while (lines.next(line)) {
        if (isBlank(line) && !lines.tooLong()) continue;
        Request request;
        std::optional<Error> error;
        if (lines.tooLong())
            error = Error{"too-large", "longer than 64 MB"};
        else
            error = readRequest(line, request);
        std::string id = request.id;
        if (!error) {
            Result<std::string> result = answer(std::move(request));
            if (result)
                writeLine(out, std::move(*result));
            else
                error = result.error();
        }
        if (!error) continue;
        fine = false;
        writeLine(out, errorJson(error->code, error->message, id));
        std::fprintf(stderr, "newsglass: line %zu: %s\n", lines.number(), error->message.c_str());
    }
    return fine;
}

constexpr std::array<std::string_view, 9> kKinds = {"word",  "number",  "punctuation", "symbol", "url",
                                                    "email", "hashtag", "handle",      "emoji"};
constexpr std::array<std::string_view, 5> kRoles = {"headline", "dateline", "heading", "body", "list-item"};

std::string featuresOf(const Request& request, const TextLayer& layer) {
    nlohmann::ordered_json out{{"id", request.id}};
    auto& words = out["words"] = nlohmann::ordered_json::array();
    for (const Token& token : layer.tokens) {
        const Index paragraph = layer.sentences[token.sentence].paragraph;
        words.push_back({{"start", token.span.begin},
                         {"end", token.span.end},
                         {"kind", kKinds[static_cast<std::size_t>(token.kind)]},
                         {"spaceBefore", token.spaceBefore},
                         {"sentence", token.sentence},
                         {"paragraph", paragraph},
                         {"role", kRoles[static_cast<std::size_t>(layer.paragraphs[paragraph].role)]}});
    }
    return out.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace

bool analyzeLines(std::FILE* in, std::FILE* out, const Knowledge& knowledge, bool tokens) {
    return answerLines(in, out, [&](Request request) -> Result<std::string> {
        auto analysis = analyze(std::move(request.text), request.options, knowledge.model,
                                request.links ? knowledge.links : nullptr);
        if (!analysis) return analysis.error();
        OutputOptions output;
        output.tokens = tokens || request.tokens;
        output.id = request.id;
        return toJson((*analysis)->document(), output);
    });
}

bool writeFeatures(std::FILE* in, std::FILE* out) {
    return answerLines(in, out, [](const Request& request) -> Result<std::string> {
        const auto layer = readText(request.text);
        if (!layer) return layer.error();
        return featuresOf(request, *layer);
    });
}

}  // namespace newsglass::cli
