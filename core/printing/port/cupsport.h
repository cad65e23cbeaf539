// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A queue of CUPS. A job is given with its exact medium and never fitted to a page; raw bytes go unchanged.
// The spooler's "completed" is believed to be paper only where the printer itself reported it (IPP); for
// every other device it means that bytes were passed on.
#pragma once

#include "core/printing/port/cupsqueue.h"
#include "core/printing/port/patience.h"
#include "core/printing/port/printerport.h"
#include "core/printing/profile/printerprofile.h"

namespace dak {

class CupsPort final : public PrinterPort {
public:
    // `server` as of CupsQueue.
    explicit CupsPort(const PrinterProfile& profile, std::string server = {}, const Patience& patience = {});

    PrinterStatus status() override;
    Result<Delivery> send(const PrintBytes& job, const std::function<void(const PrinterStatus&)>& watch,
                          const std::function<bool()>& goOn) override;

private:
    class Sending;

    std::string m_printer; // its address
    std::string m_queue;
    CupsQueue::Options m_options;
    std::string m_server;
    Patience m_patience;
};

// What the reasons of a queue mean ("media-empty-error"); nothing when they keep no page from coming out.
[[nodiscard]] std::optional<PrinterCondition> conditionOfReasons(const std::vector<std::string>& reasons);

} // namespace dak
