// The head that the engine's data files share, the model and the table of links.
//
//     0  magic      8 bytes, which say what kind of file it is
//     8  version    u32, 1
//    12  checksum   u32, CRC-32 of everything from 16 on
//    16  size       u64, of the whole file
//    24  …          the file's own
//
// Numbers are little-endian. One pass over the file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace newsglass {

inline constexpr std::size_t kDataFileHead = 24, kLargestDataFile = std::size_t{256} << 20;

template <class T>
T readLittleEndian(std::span<const std::byte> file, std::size_t at) {
    T value = 0;
    for (std::size_t i = 0; i < sizeof(T); ++i) value |= static_cast<T>(std::to_integer<T>(file[at + i]) << (8 * i));
    return value;
}

/// What is wrong with the head or the checksum of a file of that kind; empty when it is whole.
std::string flawOf(std::span<const std::byte> file, std::string_view magic);

}  // namespace newsglass
