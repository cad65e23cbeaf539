// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A printer that is sent its own language over a line and asked about it on the same line, before and after.
#pragma once

#include "core/printing/port/printertalk.h"

namespace dak {

// How the line is opened: error printer_unreachable {printer, why}.
using OpenLink = std::function<Result<ByteLink>()>;

class TalkingPort final : public PrinterPort {
public:
    // What it means that the printer does not answer: on a network it is not there; a device file may have
    // only one direction.
    enum class Silence { Absent, Mute };

    TalkingPort(std::string printer, PrinterLanguage language, Silence silence, OpenLink open,
                const Patience& patience = {})
        : m_printer(std::move(printer))
        , m_language(language)
        , m_silence(silence)
        , m_open(std::move(open))
        , m_patience(patience) {}

    PrinterStatus status() override;
    Result<Delivery> send(const PrintBytes& job, const std::function<void(const PrinterStatus&)>& watch,
                          const std::function<bool()>& goOn) override;

private:
    class Sending;

    std::string m_printer;
    PrinterLanguage m_language;
    Silence m_silence;
    OpenLink m_open;
    Patience m_patience;
    bool m_mute = false; // it was asked and has never answered
};

} // namespace dak
