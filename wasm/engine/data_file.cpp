#include "engine/data_file.hpp"

#include <array>
#include <cstring>

namespace newsglass {
namespace {

/// CRC-32 as in zlib.
std::uint32_t checksum(std::span<const std::byte> bytes) {
    static const auto table = [] {
        std::array<std::uint32_t, 256> t{};
        for (std::uint32_t i = 0; i < 256; ++i) {
            t[i] = i;
            for (int bit = 0; bit < 8; ++bit) t[i] = t[i] & 1 ? 0xEDB88320 ^ (t[i] >> 1) : t[i] >> 1;
        }
        return t;
    }();
    std::uint32_t sum = 0xFFFFFFFF;
    for (const std::byte byte : bytes) sum = table[(sum ^ std::to_integer<std::uint32_t>(byte)) & 0xFF] ^ (sum >> 8);
    return ~sum;
}

}  // namespace

std::string flawOf(std::span<const std::byte> file, std::string_view magic) {
    if (file.size() < kDataFileHead || file.size() > kLargestDataFile) return "too short or too long to be one";
    if (std::memcmp(file.data(), magic.data(), magic.size()) != 0) return "not one of this program";
    if (readLittleEndian<std::uint32_t>(file, 8) != 1) return "of another version";
    if (readLittleEndian<std::uint64_t>(file, 16) != file.size()) return "truncated";
    if (readLittleEndian<std::uint32_t>(file, 12) != checksum(file.subspan(16))) return "damaged";
    return {};
}

}  // namespace newsglass
