// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A print queue in memory and a printer that does what a test says.
#pragma once

#include "core/printing/queue/printqueue.h"

#include <algorithm>
#include <deque>

namespace dak::test {

inline PrintJob aPrintJob(std::int64_t id, const std::string& document,
                          PrintState state = PrintState::Waiting) {
    PrintJob job;
    job.id = id;
    job.document = document;
    job.kind = document.substr(0, document.find(' '));
    job.entry = static_cast<std::uint64_t>(id);
    job.state = state;
    return job;
}

class MemoryJobs final : public PrintJobs {
public:
    std::vector<PrintJob> jobs;
    std::vector<std::string> owners = std::vector<std::string>(1000);
    bool claimFails = false;
    int finishFailures = 0; // so many more times

    PrintJob& at(std::int64_t id) {
        return *std::find_if(jobs.begin(), jobs.end(), [&](const PrintJob& job) { return job.id == id; });
    }

    Result<std::vector<PrintJob>> open() override { return jobs; }
    Result<std::optional<PrintJob>> job(std::int64_t id) override {
        for (const PrintJob& job : jobs) {
            if (job.id == id)
                return std::optional(job);
        }
        return std::optional<PrintJob>();
    }
    Result<std::optional<PrintJob>> newestOf(std::string_view document) override {
        std::optional<PrintJob> newest;
        for (const PrintJob& job : jobs) {
            if (job.document == document)
                newest = job;
        }
        return newest;
    }
    Result<std::vector<PrintJob>> ofEntry(std::uint64_t) override { return std::vector<PrintJob>{}; }
    Result<bool> claim(std::int64_t id, std::string_view printer, std::string_view owner) override {
        if (claimFails)
            return Error::machine("database_io");
        PrintJob& job = at(id);
        if (job.mayBeOut() || job.printing)
            return false;
        job.state = PrintState::Unknown;
        job.printing = true;
        job.printer = printer;
        ++job.attempts;
        owners.at(static_cast<std::size_t>(id)) = owner;
        return true;
    }
    Status finish(std::int64_t id, std::string_view owner, PrintState state, const Notice& reason) override {
        if (finishFailures > 0) {
            --finishFailures;
            return Error::machine("database_io");
        }
        if (owners.at(static_cast<std::size_t>(id)) != owner)
            return {};
        PrintJob& job = at(id);
        job.state = state;
        job.reason = reason;
        job.printing = false;
        return {};
    }
    Status confirm(std::int64_t id) override {
        at(id).state = PrintState::Printed;
        return {};
    }
    Status dismiss(std::int64_t) override { return {}; }
};

// What each page gets, in turn; then Printed.
struct ScriptedPrinter {
    std::deque<Result<Delivery>> answers;
    std::vector<std::string> pages; // that came out, or may have

    PrintQueue::OpenPort port() {
        return [this](const PrinterProfile&) -> Result<std::unique_ptr<PrinterPort>> {
            return std::unique_ptr<PrinterPort>(std::make_unique<Port>(*this));
        };
    }

private:
    class Port final : public PrinterPort {
    public:
        explicit Port(ScriptedPrinter& printer) : m_printer(printer) {}
        PrinterStatus status() override { return {PrinterCondition::Ready, {}}; }
        Result<Delivery> send(const PrintBytes& job, const std::function<void(const PrinterStatus&)>&,
                              const std::function<bool()>&) override {
            Result<Delivery> answer = Delivery::Printed;
            if (!m_printer.answers.empty()) {
                answer = m_printer.answers.front();
                m_printer.answers.pop_front();
            }
            if (answer || answer.error().kind() == ErrorKind::Unknown)
                m_printer.pages.push_back(job.name);
            return answer;
        }

    private:
        ScriptedPrinter& m_printer;
    };
};

inline PrintQueue::Compose oneSheet() {
    return [](const PrintJob& job, const PrinterProfile&) -> Result<std::vector<PrintBytes>> {
        return std::vector<PrintBytes>{{job.document + (job.copy > 0 ? " DUPLICATE" : ""), "page", "raw"}};
    };
}

} // namespace dak::test
