// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The port to a printer. Three outcomes and no fourth: it did not go, it came out, or nobody can say. A queue
// that says "completed" for bytes it passed on has said nothing about paper. One call at a time; each comes
// back within 3 s of a printer's silence.
#pragma once

#include "core/base/result.h"

#include <functional>
#include <memory>
#include <string>

namespace dak {

struct PrinterProfile;

enum class PrinterCondition {
    Ready,
    Busy,     // printing something
    PaperOut, // media-empty, media-needed
    RibbonOut,
    HeadOpen, // head or cover
    Paused,   // by a person, at the printer or at the queue
    Jammed,
    Offline,      // the queue says so
    Unreachable,  // nobody answers
    QueueMissing, // the spooler knows no such queue
    SpoolerDown,  // the spooler itself does not answer
    Unknown,      // it takes bytes and says nothing about itself
};
[[nodiscard]] std::string_view printerConditionCode(PrinterCondition condition); // paper_out
// Whether a job sent now would come out by itself.
[[nodiscard]] bool canPrint(PrinterCondition condition);

struct PrinterStatus {
    PrinterCondition condition = PrinterCondition::Unknown;
    std::string detail; // the printer's or the spooler's own words, for support
    bool operator==(const PrinterStatus&) const = default;
};

struct PrintBytes {
    std::string name;   // "label EM473124829IN"
    std::string bytes;  // one page, in the printer's language
    std::string format; // application/pdf, application/vnd.cups-raw
};

enum class Delivery {
    Printed, // the printer itself says it came out
    Sent,    // taken, and this printer never says more
};

class PrinterPort {
public:
    virtual ~PrinterPort() = default;

    virtual PrinterStatus status() = 0;
    // Blocks until the paper is out, or as long as `goOn` says yes while the printer waits for a person (out
    // of paper, paused); `watch` is told each change of condition. An error of kind Machine or Refused means
    // it surely did not come out (printer_unreachable, printer_queue_missing, printer_spooler_down,
    // printer_not_ready {condition}); kind Unknown (printer_outcome_unknown {condition}) that nobody can say.
    virtual Result<Delivery> send(const PrintBytes& job,
                                  const std::function<void(const PrinterStatus&)>& watch,
                                  const std::function<bool()>& goOn) = 0;
};

// Errors printer_address_invalid, printer_unreachable and others of the kind of port.
[[nodiscard]] Result<std::unique_ptr<PrinterPort>> openPrinterPort(const PrinterProfile& profile);

} // namespace dak
