// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/profile/printerprofile.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <optional>

namespace dak {

namespace {

constexpr std::array<std::string_view, 4> kKinds{"cups:", "tcp:", "device:", "file:"};
constexpr std::size_t kMostPlace = 255;
constexpr int kUsualPort = 9100;
constexpr int kMostPort = 65535;

Error addressInvalid(std::string_view given) {
    return Error::refused("printer_address_invalid", {{"field", "address"}, {"given", quotable(given)}});
}

// What cupsd itself allows: printable, without space, slash and hash.
bool isQueue(std::string_view name) {
    return !name.empty() && name.size() <= 127 && std::all_of(name.begin(), name.end(), [](char c) {
        return static_cast<unsigned char>(c) > ' ' && c != '/' && c != '#' && c != '?' && c != '\'' &&
               c != '"' && c != 0x7F;
    });
}

bool isHost(std::string_view host) {
    return !host.empty() && std::all_of(host.begin(), host.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' ||
               c == '-' || c == '_' || c == ':' || c == '%';
    });
}

// "host", "host:9101", "[fe80::1]:9100".
bool readHost(std::string_view text, PrinterAddress& address) {
    std::optional<std::string_view> port;
    if (!text.empty() && text.front() == '[') {
        const std::size_t close = text.find(']');
        if (close == std::string_view::npos)
            return false;
        address.place = text.substr(1, close - 1);
        text.remove_prefix(close + 1);
        if (!text.empty() && text.front() != ':')
            return false;
        if (!text.empty())
            port = text.substr(1);
    } else {
        const std::size_t colon = text.find(':');
        address.place = text.substr(0, colon);
        if (colon != std::string_view::npos)
            port = text.substr(colon + 1);
    }
    if (port) {
        const auto number = parseDigits(*port);
        if (!number || *number < 1 || *number > kMostPort)
            return false;
        address.port = static_cast<int>(*number);
    }
    return isHost(address.place);
}

} // namespace

std::string PrinterAddress::text() const {
    std::string text(kKinds.at(static_cast<std::size_t>(kind)));
    if (kind != Kind::Tcp)
        return text + place;
    const bool bare = place.find(':') == std::string::npos;
    text += bare ? place : "[" + place + "]";
    return text + ":" + std::to_string(port);
}

Result<PrinterAddress> PrinterAddress::parse(std::string_view text) {
    if (!isUtf8(text) || hasControls(text))
        return addressInvalid(text);
    const auto* const kind = std::find_if(kKinds.begin(), kKinds.end(),
                                          [&](std::string_view prefix) { return text.starts_with(prefix); });
    if (kind == kKinds.end() || text.size() > kind->size() + kMostPlace)
        return addressInvalid(text);
    PrinterAddress address;
    address.kind = static_cast<Kind>(kind - kKinds.begin());
    address.port = kUsualPort;
    const std::string_view place = text.substr(kind->size());
    bool valid = false;
    if (address.kind == Kind::Tcp) {
        valid = readHost(place, address);
    } else {
        address.place = place;
        valid = address.kind == Kind::Cups ? isQueue(place) : place.size() > 1 && place.front() == '/';
    }
    if (!valid)
        return addressInvalid(text);
    return address;
}

} // namespace dak
