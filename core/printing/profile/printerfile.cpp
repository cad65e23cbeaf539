// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/profile/printerfile.h"

#include "core/files/files.h"
#include "core/printing/profile/printercheck.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <initializer_list>
#include <limits>
#include <stdexcept>

namespace dak {

namespace {

using PrinterJson = nlohmann::ordered_json;

constexpr int kVersion = 1;
constexpr std::size_t kMostBytes = 256 * 1024;

// What a person sees in a file with a mistake in it: where and what.
class Malformed : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

const PrinterJson& member(const PrinterJson& json, const char* key) {
    if (!json.contains(key))
        throw Malformed(std::string("no ") + key);
    return json.at(key);
}

int wholeNumber(const PrinterJson& json, const char* key) {
    const PrinterJson& value = member(json, key);
    if (!value.is_number_integer())
        throw Malformed(std::string(key) + " is no whole number");
    const bool fits = value.is_number_unsigned()
                          ? value.get<std::uint64_t>() <= std::uint64_t{std::numeric_limits<int>::max()}
                          : value.get<std::int64_t>() >= std::numeric_limits<int>::min();
    if (!fits)
        throw Malformed(std::string(key) + " is too large a number");
    return value.get<int>();
}

std::string words(const PrinterJson& json, const char* key) {
    const PrinterJson& value = member(json, key);
    if (!value.is_string())
        throw Malformed(std::string(key) + " is no text");
    return value.get<std::string>();
}

void onlyKeys(const PrinterJson& json, const char* what, std::initializer_list<std::string_view> known) {
    if (!json.is_object())
        throw Malformed(std::string(what) + " is no object");
    for (const auto& [key, value] : json.items())
        if (std::find(known.begin(), known.end(), key) == known.end())
            throw Malformed("unknown key " + key);
}

template <typename T>
T parsed(Result<T> result) {
    if (!result)
        throw Malformed(std::string(result.error().fact("field")) + " " +
                        std::string(result.error().fact("given")));
    return *std::move(result);
}

std::optional<int> maybeNumber(const PrinterJson& json, const char* key) {
    if (!json.contains(key))
        return std::nullopt;
    return wholeNumber(json, key);
}

Calibration calibrationOf(const PrinterJson& json) {
    onlyKeys(json, "calibration", {"dx", "dy", "sx", "sy"});
    return {wholeNumber(json, "dx"), wholeNumber(json, "dy"), wholeNumber(json, "sx"),
            wholeNumber(json, "sy")};
}

PrinterProfile profileOf(const PrinterJson& json) {
    onlyKeys(json, "a printer",
             {"name", "roles", "address", "language", "dpi_x", "dpi_y", "media_width", "media_height",
              "calibration", "speed", "darkness"});
    PrinterProfile profile;
    profile.name = words(json, "name");
    const PrinterJson& roles = member(json, "roles");
    if (!roles.is_array())
        throw Malformed("roles is no list");
    for (const PrinterJson& role : roles) {
        if (!role.is_string())
            throw Malformed("a role is no text");
        profile.roles.push_back(parsed(parsePrinterRole(role.get<std::string>())));
    }
    profile.address = parsed(PrinterAddress::parse(words(json, "address")));
    profile.language = parsed(parsePrinterLanguage(words(json, "language")));
    profile.dpiX = wholeNumber(json, "dpi_x");
    profile.dpiY = wholeNumber(json, "dpi_y");
    profile.mediaWidth = wholeNumber(json, "media_width");
    profile.mediaHeight = wholeNumber(json, "media_height");
    profile.calibration = calibrationOf(member(json, "calibration"));
    profile.speed = maybeNumber(json, "speed");
    profile.darkness = maybeNumber(json, "darkness");
    return profile;
}

PrinterJson jsonOf(const PrinterProfile& profile) {
    PrinterJson roles = PrinterJson::array();
    for (const PrinterRole role : profile.roles)
        roles.push_back(printerRoleCode(role));
    const Calibration& calibration = profile.calibration;
    PrinterJson json{
        {"name", profile.name},
        {"roles", roles},
        {"address", profile.address.text()},
        {"language", printerLanguageCode(profile.language)},
        {"dpi_x", profile.dpiX},
        {"dpi_y", profile.dpiY},
        {"media_width", profile.mediaWidth},
        {"media_height", profile.mediaHeight},
        {"calibration",
         {{"dx", calibration.dx}, {"dy", calibration.dy}, {"sx", calibration.sx}, {"sy", calibration.sy}}}};
    if (profile.speed)
        json["speed"] = *profile.speed;
    if (profile.darkness)
        json["darkness"] = *profile.darkness;
    return json;
}

std::vector<PrinterProfile> profilesOf(const std::string& bytes) {
    const PrinterJson json = PrinterJson::parse(bytes, nullptr, false);
    if (json.is_discarded())
        throw Malformed("it is not JSON");
    onlyKeys(json, "the file", {"version", "printers"});
    if (const int version = wholeNumber(json, "version"); version != kVersion)
        throw Malformed("version " + std::to_string(version) + " is of another program");
    const PrinterJson& printers = member(json, "printers");
    if (!printers.is_array())
        throw Malformed("printers is no list");
    std::vector<PrinterProfile> profiles;
    for (const PrinterJson& printer : printers)
        profiles.push_back(profileOf(printer));
    return profiles;
}

} // namespace

Result<std::vector<PrinterProfile>> readPrinters(const std::string& path) {
    if (!fileExists(path))
        return std::vector<PrinterProfile>{};
    DAK_TRY(const std::string bytes, readFile(path, kMostBytes));
    std::vector<PrinterProfile> profiles;
    try {
        profiles = profilesOf(bytes);
    } catch (const Malformed& malformed) {
        return Error::refused("printers_malformed", {{"path", path}, {"why", malformed.what()}});
    }
    if (const Status checked = checkPrinters(profiles); !checked)
        return checked.error().with("path", path);
    return profiles;
}

Status writePrinters(const std::string& path, std::span<const PrinterProfile> profiles) {
    DAK_TRY_STATUS(checkPrinters(profiles));
    PrinterJson printers = PrinterJson::array();
    for (const PrinterProfile& profile : profiles)
        printers.push_back(jsonOf(profile));
    const PrinterJson json{{"version", kVersion}, {"printers", printers}};
    return replaceFile(path, json.dump(2) + "\n", kPrivateFile);
}

} // namespace dak
