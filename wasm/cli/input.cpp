#include "input.hpp"

#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <vector>

#include "engine/data_file.hpp"

namespace newsglass::cli {
namespace {

namespace fs = std::filesystem;

/// en.bin in the folder of this program, or nothing.
std::string besideProgram() {
    std::error_code failed;
    const fs::path program = fs::read_symlink("/proc/self/exe", failed);
    if (failed) return {};
    const fs::path model = program.parent_path() / "en.bin";
    return fs::exists(model, failed) ? model.string() : std::string{};
}

/// Where the model is, or nothing.
std::string pathOfModel(const std::string& name) {
    std::string path = name.empty() ? besideProgram() : name;
    if (path.empty())
        if (const char* named = std::getenv("NEWSGLASS_MODEL")) path = named;
    return path;
}

/// The bytes of a data file.
std::optional<std::string> readData(const std::string& path) {
    const File file = openInput(path);
    return file ? readAll(file.get(), kLargestDataFile) : std::nullopt;
}

}  // namespace

File openInput(const std::string& name) {
    if (name == "-") return File(stdin);
    std::error_code failed;
    if (fs::is_directory(name, failed)) return nullptr;
    return File(std::fopen(name.c_str(), "rb"));
}

std::optional<std::string> readAll(std::FILE* file, std::size_t most) {
    std::string text;
    char buffer[1 << 16];
    while (text.size() <= most) {
        const std::size_t wanted = std::min(sizeof buffer, most + 1 - text.size());
        const std::size_t got = std::fread(buffer, 1, wanted, file);
        text.append(buffer, got);
        if (got < wanted) break;
    }
    if (std::ferror(file)) return {};
    return text;
}

bool LineReader::next(std::string& line) {
    line.clear();
    tooLong_ = false;
    bool any = false;
    for (;;) {
        if (used_ == filled_) {
            used_ = 0;
            filled_ = std::fread(buffer_, 1, sizeof buffer_, file_);
            if (filled_ == 0) break;
        }
        any = true;
        const char* from = buffer_ + used_;
        const auto* end = static_cast<const char*>(std::memchr(from, '\n', filled_ - used_));
        const std::size_t size = end ? static_cast<std::size_t>(end - from) : filled_ - used_;
        tooLong_ |= line.size() + size > kLongestLine;
        if (!tooLong_) line.append(from, size);
        used_ += size + (end ? 1 : 0);
        if (end) break;
    }
    if (any) ++number_;
    if (!line.empty() && line.back() == '\r') line.pop_back();
    return any;
}

Result<std::shared_ptr<const Model>> findModel(const std::string& name) {
    const std::string path = pathOfModel(name);
    if (path.empty())
        return Error{"model-missing",
                     "there is no en.bin beside this program, and neither --model nor "
                     "$NEWSGLASS_MODEL names one"};
    const auto bytes = readData(path);
    if (!bytes) return Error{"model-missing", "cannot read the model " + path};
    return loadModel(std::as_bytes(std::span(*bytes)));
}

Result<Knowledge> findKnowledge(const std::string& model, const std::string& links, bool link) {
    auto read = findModel(model);
    if (!read) return read.error();
    Knowledge knowledge{std::move(*read), {}};
    if (!link) return knowledge;
    const std::string path =
        links.empty() ? (fs::path(pathOfModel(model)).parent_path() / "links.bin").string() : links;
    const auto bytes = readData(path);
    if (!bytes && links.empty()) return knowledge;
    if (!bytes) return Error{"links-missing", "cannot read the table of links " + path};
    auto table = loadLinks(std::as_bytes(std::span(*bytes)));
    if (!table) return table.error();
    knowledge.links = std::move(*table);
    return knowledge;
}

}  // namespace newsglass::cli
