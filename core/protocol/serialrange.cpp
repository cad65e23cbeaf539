// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/serialrange.h"

namespace dak {

namespace {

constexpr std::int64_t kMostSerial = 99'999'999;
constexpr std::size_t kMostPrefix = 8;

} // namespace

SerialRange readSerialRange(const message::Node& node) {
    SerialRange range;
    range.prefix = node.at("prefix").line(kMostPrefix);
    if (range.prefix.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") != std::string::npos)
        node.at("prefix").fail("no capital letters and digits");
    range.first = node.count<std::uint32_t>("first", kMostSerial);
    range.last = node.count<std::uint32_t>("last", kMostSerial, range.first);
    return range;
}

void writeSerialRange(JsonText& json, const SerialRange& range) {
    message::put(json, "prefix", range.prefix);
    message::put(json, "first", std::uint64_t{range.first});
    message::put(json, "last", std::uint64_t{range.last});
}

} // namespace dak
