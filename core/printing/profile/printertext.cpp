// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/profile/printertext.h"

#include "core/base/text.h"
#include "core/printing/profile/printercheck.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

namespace dak {

namespace {

constexpr std::int64_t kMostUnits = 1'000'000;

// What a number of a field may be, as printercheck.h and calibration.h have it, in words.
struct Limits {
    std::string_view field, least, most;
};
constexpr std::array<Limits, 11> kLimits{{{"dpi", "150", "1200"},
                                          {"media", "15", "900"},
                                          {"dx", "-20", "20"},
                                          {"dy", "-20", "20"},
                                          {"sx", "-5", "5"},
                                          {"sy", "-5", "5"},
                                          {"speed", "1", "14"},
                                          {"darkness", "0", "30"},
                                          {"line-x", "1", "900"},
                                          {"line-y", "1", "900"},
                                          {"", "0", "900"}}}; // any other length

Error badNumber(const std::string& field, const std::string& given) {
    const auto found = std::find_if(kLimits.begin(), kLimits.end() - 1,
                                    [&field](const Limits& limits) { return limits.field == field; });
    return Error::refused("printer_limit", {{"field", field},
                                            {"given", quotable(given)},
                                            {"least", std::string(found->least)},
                                            {"most", std::string(found->most)}});
}

// A decimal number in units of 1 / 10^places, exactly as typed: ASCII digits, one point, no more places than
// that.
Result<int> scaled(const std::string& field, const std::string& text, std::size_t places) {
    const bool isNegative = text.starts_with('-');
    const std::size_t begin = isNegative || text.starts_with('+') ? 1 : 0;
    const std::size_t point = std::min(text.find('.'), text.size());
    const std::string whole = text.substr(begin, point - std::min(begin, point));
    std::string part = point == text.size() ? "" : text.substr(point + 1);
    while (part.size() > places && part.back() == '0')
        part.pop_back();
    const bool isPart = point == text.size() || (!part.empty() && part.size() <= places);
    part.resize(places, '0');
    const auto units = parseDigits(whole + part);
    if ((whole.empty() && point == text.size()) || !isPart || !units || *units > kMostUnits)
        return badNumber(field, text);
    return static_cast<int>(isNegative ? -*units : *units);
}

Result<int> whole(const std::string& field, const std::string& text) {
    return scaled(field, text, 0);
}

// As short as it can be typed: "80", "101.6", "-0.25".
std::string decimal(int value, int scale) {
    const int whole = std::abs(value) / scale;
    std::string part = std::to_string(std::abs(value) % scale + scale).substr(1);
    while (!part.empty() && part.back() == '0')
        part.pop_back();
    return (value < 0 ? "-" : "") + std::to_string(whole) + (part.empty() ? "" : "." + part);
}

// "203" or "300x600".
Status readDpi(const std::string& text, PrinterProfile& printer) {
    const std::size_t cross = text.find('x');
    DAK_TRY(printer.dpiX, whole("dpi", text.substr(0, cross)));
    printer.dpiY = printer.dpiX;
    if (cross != std::string::npos) {
        DAK_TRY(printer.dpiY, whole("dpi", text.substr(cross + 1)));
    }
    return {};
}

// "101.6x152.4", "80" or "80x0" of endless paper.
Status readMedia(const std::string& text, PrinterProfile& printer) {
    const std::size_t cross = text.find('x');
    DAK_TRY(printer.mediaWidth, parseMillimetres("media", text.substr(0, cross)));
    printer.mediaHeight = 0;
    if (cross != std::string::npos) {
        DAK_TRY(printer.mediaHeight, parseMillimetres("media", text.substr(cross + 1)));
    }
    return {};
}

} // namespace

Result<Tenths> parseMillimetres(const std::string& field, const std::string& text) {
    return scaled(field, text, 1);
}

Result<PrinterProfile> parsePrinter(const PrinterTexts& texts) {
    PrinterProfile printer;
    printer.name = texts.name;
    for (const std::string& role : split(texts.roles, ',')) {
        DAK_TRY(const PrinterRole parsed, parsePrinterRole(trimmed(role)));
        printer.roles.push_back(parsed);
    }
    DAK_TRY(printer.address, PrinterAddress::parse(texts.address));
    DAK_TRY(printer.language, parsePrinterLanguage(texts.language));
    DAK_TRY_STATUS(readDpi(texts.dpi, printer));
    DAK_TRY_STATUS(readMedia(texts.media, printer));
    DAK_TRY(printer.calibration.dx, parseMillimetres("dx", texts.dx));
    DAK_TRY(printer.calibration.dy, parseMillimetres("dy", texts.dy));
    DAK_TRY(printer.calibration.sx, scaled("sx", texts.sx, 2));
    DAK_TRY(printer.calibration.sy, scaled("sy", texts.sy, 2));
    if (!texts.speed.empty()) {
        DAK_TRY(printer.speed, whole("speed", texts.speed));
    }
    if (!texts.darkness.empty()) {
        DAK_TRY(printer.darkness, whole("darkness", texts.darkness));
    }
    DAK_TRY_STATUS(checkPrinter(printer));
    return printer;
}

PrinterTexts textsOf(const PrinterProfile& printer) {
    PrinterTexts texts;
    texts.name = printer.name;
    for (const PrinterRole role : printer.roles)
        texts.roles += (texts.roles.empty() ? "" : ",") + std::string(printerRoleCode(role));
    texts.address = printer.address.text();
    texts.language = printerLanguageCode(printer.language);
    texts.dpi = std::to_string(printer.dpiX);
    if (printer.dpiY != printer.dpiX)
        texts.dpi += "x" + std::to_string(printer.dpiY);
    texts.media = decimal(printer.mediaWidth, 10);
    if (printer.mediaHeight != 0)
        texts.media += "x" + decimal(printer.mediaHeight, 10);
    texts.dx = decimal(printer.calibration.dx, 10);
    texts.dy = decimal(printer.calibration.dy, 10);
    texts.sx = decimal(printer.calibration.sx, 100);
    texts.sy = decimal(printer.calibration.sy, 100);
    texts.speed = printer.speed ? std::to_string(*printer.speed) : "";
    texts.darkness = printer.darkness ? std::to_string(*printer.darkness) : "";
    return texts;
}

} // namespace dak
