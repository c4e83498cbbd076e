#include "arguments.hpp"

#include "engine/request.hpp"

namespace newsglass::cli {

const char* const kHelp =
    R"(Who is in a news article, who did what to whom, who says so, and when.

Usage: newsglass [OPTIONS] [FILE...]        a summary of each article
       newsglass --json [OPTIONS] [FILE...]  the analysis as JSON, one line an article
       newsglass --jsonl [FILE...]           many articles: JSON lines in, JSON lines out
       newsglass features [FILE...]          JSON lines in, the words of each text out

Without FILE, or with -, standard input is read. Text is UTF-8, up to 4 MB.

Options:
  --published DATE  when the article came out, YYYY-MM-DD; "on Friday" is read against it
  --title TEXT      its title, when the text does not begin with it
  --tokens          with --json or --jsonl: every word with its tag, lemma and place in the tree
  --model FILE      the model (else en.bin beside this program, else $NEWSGLASS_MODEL)
  --links FILE      the table of links, by which names get their Wikidata ids (else links.bin beside the model)
  --no-links        go without it
  --help, --version

A line for --jsonl is {"text": ..., "id"?, "published"?, "title"?, "options"?: {"tokens": true, "links": false}}.
Lines with errors are answered with {"id", "error": {"code", "message"}} and named on
standard error; the others are analysed all the same.

Exit status: 0 all went well; 1 some input could not be analysed; 2 wrong arguments;
3 the model or the table of links is missing or broken. Colours appear on a terminal, unless NO_COLOR is set.
)";

namespace {

Error wrong(std::string message) { return {"bad-option", std::move(message)}; }

/// Reads one argument after another.
class Reader {
public:
    Reader(int count, const char* const* values) : values_(values + 1, values + count) {}

    Result<Arguments> run() {
        for (; place_ < values_.size(); ++place_)
            if (auto error = readOne(values_[place_])) return *error;
        if (out_.mode == Mode::jsonl && (out_.options.published || !out_.options.title.empty()))
            return wrong("--published and --title belong into the lines of --jsonl");
        return out_;
    }

private:
    std::optional<Error> readOne(const std::string& argument) {
        if (onlyFiles_ || argument.empty() || argument[0] != '-' || argument == "-") {
            if (place_ == 0 && argument == "features")
                out_.mode = Mode::features;
            else
                out_.files.push_back(argument);
            return {};
        }
        if (argument == "--") return onlyFiles_ = true, std::nullopt;
        if (argument == "--help" || argument == "-h") return setMode(Mode::help);
        if (argument == "--version") return setMode(Mode::version);
        if (argument == "--json") return setMode(Mode::json);
        if (argument == "--jsonl") return setMode(Mode::jsonl);
        if (argument == "--tokens") return out_.tokens = true, std::nullopt;
        if (argument == "--no-links") return out_.link = false, std::nullopt;
        return readValued(argument);
    }

    std::optional<Error> setMode(Mode mode) {
        if (out_.mode != Mode::help && out_.mode != Mode::version) out_.mode = mode;
        return {};
    }

    /// --name VALUE or --name=VALUE
    std::optional<Error> readValued(const std::string& argument) {
        const std::size_t equals = argument.find('=');
        const std::string name = argument.substr(0, equals);
        if (name != "--published" && name != "--title" && name != "--model" && name != "--links")
            return wrong("there is no option " + name + "; --help lists them");
        std::string value;
        if (equals != argument.npos)
            value = argument.substr(equals + 1);
        else if (++place_ < values_.size())
            value = values_[place_];
        else
            return wrong(name + " wants a value");
        if (name == "--title") out_.options.title = value;
        if (name == "--model") out_.model = value;
        if (name == "--links") out_.links = value;
        if (name != "--published") return {};
        out_.options.published = readDate(value);
        if (!out_.options.published) return wrong("--published wants a date as 2025-01-31, not " + value);
        return {};
    }

    std::vector<std::string> values_;
    std::size_t place_ = 0;
    bool onlyFiles_ = false;
    Arguments out_;
};

}  // namespace

Result<Arguments> readArguments(int count, const char* const* values) { return Reader(count, values).run(); }

}  // namespace newsglass::cli
