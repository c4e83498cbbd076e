// Reading files and standard input in bounded memory.
#pragma once

#include <cstdio>
#include <memory>
#include <optional>
#include <string>

#include "engine/entities/link_table.hpp"
#include "engine/network/model.hpp"

namespace newsglass::cli {

struct Close {
    void operator()(std::FILE* file) const {
        if (file && file != stdin) std::fclose(file);
    }
};
using File = std::unique_ptr<std::FILE, Close>;

/// Opens a file, "-" being standard input; null when it cannot be opened.
File openInput(const std::string& name);

/// Everything up to `most` bytes and one more, so that too long a text shows; nothing when reading fails.
std::optional<std::string> readAll(std::FILE* file, std::size_t most);

/// Lines of a stream, one at a time.
class LineReader {
public:
    explicit LineReader(std::FILE* file) : file_(file) {}

    /// The next line without its end; false at the end of the stream.
    bool next(std::string& line);

    std::size_t number() const { return number_; }  ///< of the last line, counted from 1
    bool tooLong() const { return tooLong_; }       ///< the last line was longer than is kept

private:
    static constexpr std::size_t kLongestLine = std::size_t{64} << 20;

    std::FILE* file_;
    std::size_t number_ = 0;
    bool tooLong_ = false;
    char buffer_[1 << 16];
    std::size_t used_ = 0, filled_ = 0;
};

/// The model, and the table of links where there is one.
struct Knowledge {
    std::shared_ptr<const Model> model;
    std::shared_ptr<const LinkTable> links;
};

/// Loads the model: of that name; else en.bin beside this program; else $NEWSGLASS_MODEL. Errors: model-missing,
/// model-corrupt.
Result<std::shared_ptr<const Model>> findModel(const std::string& name);

/// Loads the model as above and, unless `link` is false, the table of links: of that name; else links.bin in the
/// model's folder, where it may be missing. Errors: those of `findModel`, links-missing, links-corrupt.
Result<Knowledge> findKnowledge(const std::string& model, const std::string& links, bool link);

}  // namespace newsglass::cli
