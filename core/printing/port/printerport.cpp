// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/port/printerport.h"

#include "core/printing/port/conditionwatch.h"
#include "core/printing/port/cupsport.h"
#include "core/printing/port/folderport.h"
#include "core/printing/port/links.h"
#include "core/printing/port/talkingport.h"
#include "core/printing/profile/printercheck.h"

#include <array>

namespace dak {

namespace {

constexpr std::array<std::string_view, 12> kConditionCodes{
    "ready",  "busy",    "paper_out",   "ribbon_out",    "head_open",    "paused",
    "jammed", "offline", "unreachable", "queue_missing", "spooler_down", "unknown"};

std::string codeText(PrinterCondition condition) {
    return std::string(printerConditionCode(condition));
}

} // namespace

std::string_view printerConditionCode(PrinterCondition condition) {
    return kConditionCodes.at(static_cast<std::size_t>(condition));
}

bool canPrint(PrinterCondition condition) {
    return condition == PrinterCondition::Ready || condition == PrinterCondition::Busy ||
           condition == PrinterCondition::Unknown;
}

Error printerUnreachable(const std::string& printer, const std::string& why) {
    return Error::machine("printer_unreachable", {{"printer", printer}, {"why", why}});
}

Error printerNotReady(const std::string& printer, PrinterCondition condition) {
    return Error::refused("printer_not_ready", {{"printer", printer}, {"condition", codeText(condition)}});
}

Error printerOutcomeUnknown(const std::string& printer, PrinterCondition condition) {
    return Error::unknown("printer_outcome_unknown",
                          {{"printer", printer}, {"condition", codeText(condition)}});
}

Result<std::unique_ptr<PrinterPort>> openPrinterPort(const PrinterProfile& profile) {
    DAK_TRY_STATUS(checkPrinter(profile));
    const PrinterAddress& address = profile.address;
    std::unique_ptr<PrinterPort> port;
    switch (address.kind) {
    case PrinterAddress::Kind::Cups:
        port = std::make_unique<CupsPort>(profile);
        break;
    case PrinterAddress::Kind::Tcp:
        port = std::make_unique<TalkingPort>(address.text(), profile.language, TalkingPort::Silence::Absent,
                                             tcpLinks(address, Patience{}.connect));
        break;
    case PrinterAddress::Kind::Device:
        port = std::make_unique<TalkingPort>(address.text(), profile.language, TalkingPort::Silence::Mute,
                                             deviceLinks(address));
        break;
    case PrinterAddress::Kind::File:
        port = std::make_unique<FolderPort>(address.place, profile.language);
        break;
    }
    return port;
}

} // namespace dak
