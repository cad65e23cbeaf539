// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/port/cupsport.h"

#include "core/printing/port/conditionwatch.h"

#include <cups/cups.h>
#include <cups/pwg.h>

#include <algorithm>
#include <array>
#include <thread>

namespace dak {

namespace {

struct Reason {
    std::string_view prefix;
    PrinterCondition condition;
};

// RFC 8011 5.4.12 and what the backends of CUPS add; the first that is found counts.
constexpr std::array<Reason, 14> kReasons{{
    {"media-empty", PrinterCondition::PaperOut},
    {"media-needed", PrinterCondition::PaperOut},
    {"cover-open", PrinterCondition::HeadOpen},
    {"door-open", PrinterCondition::HeadOpen},
    {"interlock-open", PrinterCondition::HeadOpen},
    {"media-jam", PrinterCondition::Jammed},
    {"marker-supply-empty", PrinterCondition::RibbonOut},
    {"toner-empty", PrinterCondition::RibbonOut},
    {"connecting-to-device", PrinterCondition::Unreachable},
    {"timed-out", PrinterCondition::Unreachable},
    {"offline", PrinterCondition::Offline},
    {"shutdown", PrinterCondition::Offline},
    {"paused", PrinterCondition::Paused},
    {"moving-to-paused", PrinterCondition::Paused},
}};

constexpr int kHundredthsPerTenth = 10;

std::string joined(const std::vector<std::string>& words, const std::string& last) {
    std::string text;
    for (const std::string& word : words)
        text += word + " ";
    return text + last;
}

// What the backends of CUPS say of a job before they have a line to its device, and so before its first byte
// has left. cupsd speaks the language it was started in; it has none of India but English.
constexpr std::string_view kConnecting = "Connecting to printer.";
constexpr std::array<std::string_view, 6> kNotConnected{
    "The printer may not exist or is unavailable at this time.",
    "The printer is unreachable at this time.",
    "The printer is in use.",
    "The printer is not responding.",
    "Unable to locate printer",
    "Unable to connect"};

bool failsToConnect(const QueueJobState& job) {
    return std::any_of(kNotConnected.begin(), kNotConnected.end(),
                       [&job](std::string_view words) { return job.message.starts_with(words); });
}

bool isRaw(const QueueState& queue) {
    return queue.model.find("Raw") != std::string::npos;
}

// Whether the spooler follows a page to the tray: IPP tells it, sockets and cables take bytes.
bool tellsOfPaper(const QueueState& queue) {
    return queue.device.starts_with("ipp://") || queue.device.starts_with("ipps://") ||
           queue.device.find("._ipp") != std::string::npos;
}

PrinterStatus statusOf(const QueueState& queue) {
    const std::string detail = joined(queue.reasons, queue.message);
    if (const auto condition = conditionOfReasons(queue.reasons))
        return {*condition, detail};
    if (queue.state == QueueState::State::Stopped || !queue.accepting)
        return {PrinterCondition::Paused, queue.accepting ? detail : "rejecting jobs"};
    if (queue.state == QueueState::State::Processing)
        return {PrinterCondition::Busy, detail};
    return {isRaw(queue) ? PrinterCondition::Unknown : PrinterCondition::Ready, detail};
}

CupsQueue::Options optionsOf(const PrinterProfile& profile) {
    CupsQueue::Options options{{"copies", "1"},
                               {"job-sheets", "none"},
                               {"number-up", "1"},
                               {"sides", "one-sided"},
                               {"print-scaling", "none"}};
    const int width = profile.mediaWidth * kHundredthsPerTenth;
    const int height = profile.mediaHeight * kHundredthsPerTenth;
    if (profile.mediaHeight != 0)
        if (const pwg_media_t* const media = pwgMediaForSize(width, height); media != nullptr)
            options.emplace_back("media", media->pwg);
    return options;
}

PrinterStatus statusOf(const Error& error) {
    if (error.code() == "printer_queue_missing")
        return {PrinterCondition::QueueMissing, {}};
    return {PrinterCondition::SpoolerDown, std::string(error.fact("why"))};
}

} // namespace

std::optional<PrinterCondition> conditionOfReasons(const std::vector<std::string>& reasons) {
    for (const Reason& reason : kReasons)
        for (const std::string& given : reasons)
            if (given.starts_with(reason.prefix) && !given.ends_with("-report"))
                return reason.condition;
    return std::nullopt;
}

// One job in one queue.
class CupsPort::Sending {
public:
    Sending(const CupsPort& port, CupsQueue& queue, ConditionWatch& watch, const std::function<bool()>& goOn)
        : m_port(port), m_queue(queue), m_watch(watch), m_goOn(goOn) {}

    Result<Delivery> run(const PrintBytes& job);

private:
    [[nodiscard]] Result<QueueState> waitUntilOpen();
    [[nodiscard]] Status checkReads(const PrintBytes& job, const QueueState& queue) const;
    [[nodiscard]] Result<int> give(const PrintBytes& job);
    Result<Delivery> follow(int job, const QueueState& queue);
    Result<Delivery> ended(const QueueJobState& job, const QueueState& queue) const;
    [[nodiscard]] Error withdraw(int job, PrinterCondition condition);
    void note(const QueueJobState& job);
    [[nodiscard]] PrinterStatus conditionNow(const QueueJobState& job);
    Error unknown(PrinterCondition condition) const {
        return printerOutcomeUnknown(m_port.m_printer, condition);
    }

    const CupsPort& m_port;
    CupsQueue& m_queue;
    ConditionWatch& m_watch;
    const std::function<bool()>& m_goOn;
    bool m_processed = false; // it has been its turn
    bool m_begun = false;     // and its bytes may have left the spooler
};

// Only a queue that a person has stopped keeps a job back: what else its reasons say may be of the last job,
// and is told anew when this one runs.
Result<QueueState> CupsPort::Sending::waitUntilOpen() {
    for (;;) {
        const Result<QueueState> queue = m_queue.state();
        m_watch.tell(queue ? statusOf(*queue) : statusOf(queue.error()));
        if (!queue)
            return queue.error();
        if (queue->state != QueueState::State::Stopped && queue->accepting)
            return *queue;
        if (!m_goOn())
            return printerNotReady(m_port.m_printer, statusOf(*queue).condition);
        std::this_thread::sleep_for(m_port.m_patience.poll);
    }
}

// A raw queue passes a PDF on as it is: a label printer would print it as pages of letters.
Status CupsPort::Sending::checkReads(const PrintBytes& job, const QueueState& queue) const {
    if (job.format != "application/pdf" || !isRaw(queue) || tellsOfPaper(queue))
        return {};
    return Error::refused("printer_language_place",
                          {{"field", "language"}, {"language", "pdf"}, {"address", m_port.m_printer}});
}

Result<int> CupsPort::Sending::give(const PrintBytes& job) {
    DAK_TRY(const int number, m_queue.createJob(job.name, m_port.m_options));
    if (const Status written = m_queue.writeDocument(number, job.name, job.bytes, job.format); !written) {
        static_cast<void>(m_queue.cancel(number)); // without its document it never prints
        return written.error();
    }
    if (const Status finished = m_queue.finishDocument(); !finished) {
        if (finished.error().code() == "printer_spooler_down")
            return printerOutcomeUnknown(m_port.m_printer, PrinterCondition::SpoolerDown);
        static_cast<void>(m_queue.cancel(number));
        return finished.error();
    }
    return number;
}

// A job that waits behind a stopped queue shows that; else what its own run reports.
PrinterStatus CupsPort::Sending::conditionNow(const QueueJobState& job) {
    const std::string detail = joined(job.printerReasons, job.message);
    const bool processing = job.state == QueueJobState::State::Processing;
    if (processing && failsToConnect(job))
        return {PrinterCondition::Unreachable, detail};
    const Result<QueueState> queue = m_queue.state();
    if (queue && (processing || queue->state == QueueState::State::Stopped))
        if (PrinterStatus status = statusOf(*queue); !canPrint(status.condition))
            return status;
    if (job.state == QueueJobState::State::Held)
        return {PrinterCondition::Paused, detail};
    return {PrinterCondition::Busy, detail};
}

Result<Delivery> CupsPort::Sending::ended(const QueueJobState& job, const QueueState& queue) const {
    if (job.state == QueueJobState::State::Completed)
        return tellsOfPaper(queue) ? Delivery::Printed : Delivery::Sent;
    if (!m_processed && job.state == QueueJobState::State::Cancelled)
        return Error::refused("printer_job_refused",
                              {{"printer", m_port.m_printer}, {"why", joined(job.reasons, job.message)}});
    return unknown(PrinterCondition::Unknown);
}

// Takes a job back. What never had its turn, or was still without a line to its device when it was taken
// back, surely did not come out.
Error CupsPort::Sending::withdraw(int job, PrinterCondition condition) {
    const Status cancelled = m_queue.cancel(job);
    if (cancelled && !m_processed)
        return printerNotReady(m_port.m_printer, condition);
    const auto last = m_queue.job(job);
    if (cancelled && !m_begun && last && *last && failsToConnect(**last))
        return printerUnreachable(m_port.m_printer, (*last)->message);
    return unknown(condition);
}

void CupsPort::Sending::note(const QueueJobState& job) {
    if (job.state != QueueJobState::State::Processing)
        return;
    m_processed = true;
    m_begun = m_begun || !(job.message.empty() || job.message == kConnecting || failsToConnect(job));
}

Result<Delivery> CupsPort::Sending::follow(int job, const QueueState& queue) {
    int unreachable = 0;
    for (int working = 0; working < m_port.m_patience.workRounds();) {
        const auto state = m_queue.job(job);
        if (!state || !*state) {
            m_watch.tell(state ? PrinterStatus{PrinterCondition::QueueMissing, {}} : statusOf(state.error()));
            return unknown(state ? PrinterCondition::QueueMissing : PrinterCondition::SpoolerDown);
        }
        const QueueJobState& now = **state;
        if (now.state > QueueJobState::State::Stopped)
            return ended(now, queue);
        note(now);
        const PrinterStatus status = conditionNow(now);
        m_watch.tell(status);
        const bool silent = status.condition == PrinterCondition::Unreachable;
        unreachable = silent ? unreachable + 1 : 0;
        if (unreachable > m_port.m_patience.quietRounds() ||
            (!canPrint(status.condition) && !silent && !m_goOn()))
            return withdraw(job, status.condition);
        working += canPrint(status.condition) ? 1 : 0;
        std::this_thread::sleep_for(m_port.m_patience.poll);
    }
    return withdraw(job, PrinterCondition::Busy);
}

Result<Delivery> CupsPort::Sending::run(const PrintBytes& job) {
    DAK_TRY(const QueueState queue, waitUntilOpen());
    DAK_TRY_STATUS(checkReads(job, queue));
    DAK_TRY(const int number, give(job));
    return follow(number, queue);
}

CupsPort::CupsPort(const PrinterProfile& profile, std::string server, const Patience& patience)
    : m_printer(profile.address.text())
    , m_queue(profile.address.place)
    , m_options(optionsOf(profile))
    , m_server(std::move(server))
    , m_patience(patience) {}

PrinterStatus CupsPort::status() {
    CupsQueue queue(m_server, m_queue, m_patience.connect);
    const Result<QueueState> state = queue.state();
    return state ? statusOf(*state) : statusOf(state.error());
}

Result<Delivery> CupsPort::send(const PrintBytes& job, const std::function<void(const PrinterStatus&)>& watch,
                                const std::function<bool()>& goOn) {
    ConditionWatch changes(watch);
    CupsQueue queue(m_server, m_queue, m_patience.connect);
    return Sending(*this, queue, changes, goOn).run(job);
}

} // namespace dak
