// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/port/talkingport.h"

#include "core/printing/port/conditionwatch.h"
#include "core/printing/port/portlines.h"

namespace dak {

namespace {

PrinterStatus mutePrinter(const ByteLink& link) {
    return portLinesOf(link.file()).value_or(PrinterStatus{PrinterCondition::Unknown, {}});
}

} // namespace

// One job on one open line.
class TalkingPort::Sending {
public:
    Sending(TalkingPort& port, ByteLink& link, ConditionWatch& watch, const std::function<bool()>& goOn)
        : m_port(port), m_link(link), m_watch(watch), m_goOn(goOn), m_talk(talkOf(port.m_language)) {}

    Result<Delivery> run(const PrintBytes& job);

private:
    [[nodiscard]] Status waitUntilReady();
    [[nodiscard]] Status waitForPortLines();
    [[nodiscard]] Status write(std::string_view bytes);
    Result<Delivery> settle();
    std::optional<PrinterAnswer> ask();

    TalkingPort& m_port;
    ByteLink& m_link;
    ConditionWatch& m_watch;
    const std::function<bool()>& m_goOn;
    std::unique_ptr<PrinterTalk> m_talk;
};

std::optional<PrinterAnswer> TalkingPort::Sending::ask() {
    const auto answer = m_talk->ask(m_link, m_port.m_patience);
    m_watch.tell(answer ? answer->status : PrinterStatus{PrinterCondition::Unreachable, "no answer"});
    return answer;
}

Status TalkingPort::Sending::waitUntilReady() {
    for (;;) {
        const auto answer = m_talk->ask(m_link, m_port.m_patience);
        if (!answer && m_port.m_silence == Silence::Mute && !m_link.isClosed()) {
            m_port.m_mute = true;
            return waitForPortLines();
        }
        m_watch.tell(answer ? answer->status : PrinterStatus{PrinterCondition::Unreachable, "no answer"});
        if (!answer)
            return printerUnreachable(m_port.m_printer, "no answer");
        if (canPrint(answer->status.condition))
            return {};
        if (!m_goOn())
            return printerNotReady(m_port.m_printer, answer->status.condition);
        m_link.pause(m_port.m_patience.poll);
    }
}

// A printer that never answers may still have the status lines of its port.
Status TalkingPort::Sending::waitForPortLines() {
    for (;;) {
        const PrinterStatus status = mutePrinter(m_link);
        m_watch.tell(status);
        if (canPrint(status.condition))
            return {};
        if (!m_goOn())
            return printerNotReady(m_port.m_printer, status.condition);
        m_link.pause(m_port.m_patience.poll);
    }
}

// A printer that takes no more bytes in the middle of a page waits for a person: out of paper with its memory
// full, it cannot even be asked.
Status TalkingPort::Sending::write(std::string_view bytes) {
    bool begun = false;
    while (!bytes.empty()) {
        const std::size_t taken = m_link.write(bytes, m_port.m_patience.silence);
        bytes.remove_prefix(taken);
        begun = begun || taken > 0;
        if (bytes.empty())
            return {};
        const PrinterCondition condition =
            m_link.isClosed() ? PrinterCondition::Unreachable : PrinterCondition::Paused;
        m_watch.tell({condition, m_link.isClosed() ? "hung up" : "takes no more bytes"});
        if (m_link.isClosed() || !m_goOn())
            return begun ? printerOutcomeUnknown(m_port.m_printer, condition)
                         : printerUnreachable(m_port.m_printer, "takes no bytes");
    }
    return {};
}

Result<Delivery> TalkingPort::Sending::settle() {
    int quiet = 0;
    for (int working = 0; working < m_port.m_patience.workRounds();) {
        const auto answer = ask();
        if (!answer)
            return printerOutcomeUnknown(m_port.m_printer, PrinterCondition::Unreachable);
        if (answer->done)
            return Delivery::Printed;
        const bool waits = !canPrint(answer->status.condition);
        if (waits && !m_goOn())
            return printerOutcomeUnknown(m_port.m_printer, answer->status.condition);
        quiet = waits || answer->working ? 0 : quiet + 1;
        if (quiet >= m_talk->quietAnswers(m_port.m_patience))
            return m_talk->quietMeans();
        working += answer->working && !waits ? 1 : 0;
        m_link.pause(m_port.m_patience.poll);
    }
    return printerOutcomeUnknown(m_port.m_printer, PrinterCondition::Busy);
}

Result<Delivery> TalkingPort::Sending::run(const PrintBytes& job) {
    const bool answers = m_link.listens() && !m_port.m_mute;
    DAK_TRY_STATUS(answers ? waitUntilReady() : waitForPortLines());
    DAK_TRY_STATUS(write(job.bytes));
    if (!m_link.listens() || m_port.m_mute)
        return Delivery::Sent;
    if (const std::string_view last = m_talk->afterJob();
        m_link.write(last, m_port.m_patience.silence) < last.size())
        return printerOutcomeUnknown(m_port.m_printer, PrinterCondition::Unreachable);
    return settle();
}

PrinterStatus TalkingPort::status() {
    Result<ByteLink> link = m_open();
    if (!link)
        return {PrinterCondition::Unreachable, std::string(link.error().fact("why"))};
    std::optional<PrinterAnswer> answer;
    if (link->listens())
        answer = talkOf(m_language)->ask(*link, m_patience);
    if (!answer && m_silence == Silence::Mute && !link->isClosed())
        return mutePrinter(*link);
    link->finish(m_patience.poll);
    return answer ? answer->status : PrinterStatus{PrinterCondition::Unreachable, "no answer"};
}

Result<Delivery> TalkingPort::send(const PrintBytes& job,
                                   const std::function<void(const PrinterStatus&)>& watch,
                                   const std::function<bool()>& goOn) {
    ConditionWatch changes(watch);
    Result<ByteLink> link = m_open();
    if (!link) {
        changes.tell({PrinterCondition::Unreachable, std::string(link.error().fact("why"))});
        return link.error();
    }
    const Result<Delivery> delivered = Sending(*this, *link, changes, goOn).run(job);
    link->finish(m_patience.poll);
    return delivered;
}

} // namespace dak
