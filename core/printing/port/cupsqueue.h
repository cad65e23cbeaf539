// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A queue of CUPS as libcups shows it: its state, a job given to it, the state of that job. Asks nobody for a
// password and waits for nobody longer than it is told.
#pragma once

#include "core/base/result.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

struct _http_s;
struct _ipp_s;

namespace dak {

struct QueueState {
    enum class State { Idle = 3, Processing = 4, Stopped = 5 };
    State state = State::Idle;
    bool accepting = true;
    std::vector<std::string> reasons; // "media-empty-error"; "none" left out
    std::string message;
    std::string device; // "socket://127.0.0.1:9100"; empty when the spooler does not tell
    std::string model;
};

struct QueueJobState {
    enum class State { Pending = 3, Held, Processing, Stopped, Cancelled, Aborted, Completed };
    State state = State::Pending;
    std::vector<std::string> reasons;        // of the job
    std::vector<std::string> printerReasons; // while it was there
    std::string message;
};

class CupsQueue {
public:
    using Options = std::vector<std::pair<std::string, std::string>>;

    // `server` as CUPS_SERVER has it ("host:port", "/run/cups/cups.sock"); empty: the machine's own.
    CupsQueue(std::string server, std::string queue, std::chrono::milliseconds limit);
    ~CupsQueue();
    CupsQueue(const CupsQueue&) = delete;
    CupsQueue& operator=(const CupsQueue&) = delete;

    // Errors of all: printer_spooler_down {printer, why}, printer_queue_missing {printer},
    // printer_job_refused {printer, why}.
    [[nodiscard]] Result<QueueState> state();
    // The number of a job that has no document yet and so cannot print.
    [[nodiscard]] Result<int> createJob(const std::string& title, const Options& options);
    // The job has its bytes but not their end: it cannot print yet.
    [[nodiscard]] Status writeDocument(int job, const std::string& title, const std::string& bytes,
                                       const std::string& format);
    // After this it prints. When this fails nobody knows.
    [[nodiscard]] Status finishDocument();
    // Nothing when the spooler does not know the job (any more).
    [[nodiscard]] Result<std::optional<QueueJobState>> job(int number);
    [[nodiscard]] Status cancel(int job);

private:
    struct Answer;

    [[nodiscard]] Status connect();
    void disconnect();
    [[nodiscard]] _ipp_s* request(int operation, int job = 0) const;
    [[nodiscard]] Result<Answer> ask(_ipp_s* request);
    [[nodiscard]] Error lastError();
    std::string path() const;
    std::string uri() const;
    std::string name() const { return "cups:" + m_queue; }

    std::string m_server;
    std::string m_queue;
    std::chrono::milliseconds m_limit;
    _http_s* m_connection = nullptr;
};

} // namespace dak
