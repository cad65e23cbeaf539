// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/profile/printercheck.h"

#include "core/base/fieldtext.h"
#include "core/base/text.h"

#include <set>

namespace dak {

namespace {

constexpr std::size_t kMostName = 40;
constexpr std::size_t kMostPrinters = 32;
constexpr int kLeastDpi = 150;
constexpr int kMostDpi = 1200;
constexpr Tenths kLeastMedia = 150;       // 15 mm
constexpr Tenths kMostMediaWidth = 4200;  // A2 across
constexpr Tenths kMostMediaHeight = 9000; // a long waybill; longer is continuous paper
constexpr int kMostSpeed = 14;
constexpr int kMostZplDarkness = 30;
constexpr int kMostTsplDensity = 15;

Status within(const char* field, int given, int least, int most) {
    if (given < least || given > most)
        return Error::refused("printer_limit", {{"field", field},
                                                {"given", std::to_string(given)},
                                                {"least", std::to_string(least)},
                                                {"most", std::to_string(most)}});
    return {};
}

Status percentWithin(const char* field, int given, int most) {
    if (given < -most || given > most)
        return Error::refused("printer_limit", {{"field", field},
                                                {"given", percentText(given)},
                                                {"least", percentText(-most)},
                                                {"most", percentText(most)}});
    return {};
}

Status measureWithin(const char* field, Tenths given, Tenths least, Tenths most) {
    if (given < least || given > most)
        return Error::refused("printer_limit", {{"field", field},
                                                {"given", lengthText(given)},
                                                {"least", lengthText(least)},
                                                {"most", lengthText(most)}});
    return {};
}

Status checkName(const std::string& name) {
    if (isBlank(name))
        return Error::refused("printer_field_missing", {{"field", "name"}});
    return checkFieldText("name", name, kMostName);
}

Status checkRoles(const std::vector<PrinterRole>& roles) {
    if (roles.empty())
        return Error::refused("printer_field_missing", {{"field", "role"}});
    std::set<PrinterRole> seen;
    for (const PrinterRole role : roles)
        if (!seen.insert(role).second)
            return Error::refused("printer_repeated",
                                  {{"field", "role"}, {"given", std::string(printerRoleCode(role))}});
    return {};
}

// A PDF needs a spooler that knows the printer; sent bare, most printers would print it as text.
Status checkPlace(const PrinterProfile& profile) {
    DAK_TRY_STATUS(PrinterAddress::parse(profile.address.text()));
    const PrinterAddress::Kind kind = profile.address.kind;
    if (profile.language == PrinterLanguage::Pdf &&
        (kind == PrinterAddress::Kind::Tcp || kind == PrinterAddress::Kind::Device))
        return Error::refused(
            "printer_language_place",
            {{"field", "language"}, {"language", "pdf"}, {"address", profile.address.text()}});
    return {};
}

Status checkMedia(const PrinterProfile& profile) {
    DAK_TRY_STATUS(within("dpi-x", profile.dpiX, kLeastDpi, kMostDpi));
    DAK_TRY_STATUS(within("dpi-y", profile.dpiY, kLeastDpi, kMostDpi));
    DAK_TRY_STATUS(measureWithin("media-width", profile.mediaWidth, kLeastMedia, kMostMediaWidth));
    if (profile.mediaHeight == 0)
        return {};
    return measureWithin("media-height", profile.mediaHeight, kLeastMedia, kMostMediaHeight);
}

Error unused(const char* field, PrinterLanguage language) {
    return Error::refused("printer_setting_unused",
                          {{"field", field}, {"language", std::string(printerLanguageCode(language))}});
}

Status checkSettings(const PrinterProfile& profile) {
    const bool takesThem =
        profile.language == PrinterLanguage::Zpl || profile.language == PrinterLanguage::Tspl;
    if (!takesThem && profile.speed)
        return unused("speed", profile.language);
    if (!takesThem && profile.darkness)
        return unused("darkness", profile.language);
    if (profile.speed)
        DAK_TRY_STATUS(within("speed", *profile.speed, 1, kMostSpeed));
    if (profile.darkness)
        return within("darkness", *profile.darkness, 0,
                      profile.language == PrinterLanguage::Zpl ? kMostZplDarkness : kMostTsplDensity);
    return {};
}

} // namespace

std::string lengthText(Tenths tenths) {
    const Tenths size = tenths < 0 ? -tenths : tenths;
    return (tenths < 0 ? "-" : "") + std::to_string(size / 10) + "." + std::to_string(size % 10) + " mm";
}

std::string percentText(int hundredths) {
    const int size = hundredths < 0 ? -hundredths : hundredths;
    const std::string part = std::to_string(100 + size % 100).substr(1);
    return (hundredths < 0 ? "-" : "") + std::to_string(size / 100) + "." + part + " %";
}

Status checkCalibration(const Calibration& calibration) {
    DAK_TRY_STATUS(measureWithin("dx", calibration.dx, -kMostOffset, kMostOffset));
    DAK_TRY_STATUS(measureWithin("dy", calibration.dy, -kMostOffset, kMostOffset));
    DAK_TRY_STATUS(percentWithin("sx", calibration.sx, kMostStretch));
    return percentWithin("sy", calibration.sy, kMostStretch);
}

Status checkPrinter(const PrinterProfile& profile) {
    DAK_TRY_STATUS(checkName(profile.name));
    DAK_TRY_STATUS(checkRoles(profile.roles));
    DAK_TRY_STATUS(checkPlace(profile));
    DAK_TRY_STATUS(checkMedia(profile));
    DAK_TRY_STATUS(checkCalibration(profile.calibration));
    return checkSettings(profile);
}

Status checkPrinters(std::span<const PrinterProfile> profiles) {
    if (profiles.size() > kMostPrinters)
        return Error::refused("printers_too_many", {{"most", std::to_string(kMostPrinters)}});
    std::set<std::string> names;
    for (const PrinterProfile& profile : profiles) {
        DAK_TRY_STATUS(checkPrinter(profile));
        if (!names.insert(lowerAscii(profile.name)).second)
            return Error::refused("printer_name_taken", {{"field", "name"}, {"name", profile.name}});
    }
    return {};
}

} // namespace dak
