// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a printer of a language is asked, and what its answers say about a job. One for each open line: it
// keeps the bytes that have come in.
#pragma once

#include "core/printing/port/bytelink.h"
#include "core/printing/port/patience.h"
#include "core/printing/port/printerport.h"
#include "core/printing/profile/printerprofile.h"

#include <memory>
#include <optional>

namespace dak {

struct PrinterAnswer {
    PrinterStatus status;
    bool working = false; // has a page before it
    bool done = false;    // says that everything sent so far came out
};

class PrinterTalk {
public:
    virtual ~PrinterTalk() = default;

    // Nothing: silence, or the line is closed.
    [[nodiscard]] virtual std::optional<PrinterAnswer> ask(ByteLink& link, const Patience& patience) = 0;
    // What is sent after a job so that its end is told.
    virtual std::string_view afterJob() const { return {}; }
    // After so many answers without work: what that means.
    virtual int quietAnswers(const Patience& patience) const { return patience.quietRounds(); }
    virtual Delivery quietMeans() const { return Delivery::Sent; }
};

// Of a language of dots (check()ed).
[[nodiscard]] std::unique_ptr<PrinterTalk> talkOf(PrinterLanguage language);

} // namespace dak
