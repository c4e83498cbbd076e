// Spells TIMEX3 values.
#pragma once

#include <string>

#include "engine/times/calendar.hpp"

namespace newsglass::times {

/// A number with leading zeros.
std::string padded(int number, int width);

/// How finely a date is known.
enum class Grain : std::uint8_t { day, week, weekend, month, quarter, half, season, year, decade, century };

/// The stretch of that grain that holds the date: 2025-01-17, 2025-W03, 2025-W03-WE, 2025-01, 2025-Q1, 2025-H1,
/// 2025-SP, 2025, 202, 20.
std::string dateValue(const Date& date, Grain grain);

/// P3D, PT2H, P2.5Y, PXM, P6M6D.
std::string durationValue(const Meaning& meaning);

/// The clock part of a value with its T, "" when the meaning has none: TMO, T19:30, T14:29Z, T15:30-05:00.
std::string clockValue(const Meaning& meaning);

}  // namespace newsglass::times
