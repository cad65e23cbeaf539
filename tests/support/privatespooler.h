// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A real cupsd of Debian in a folder and on a port of its own, in a process group of its own, gone with the
// test. Nothing of the machine's own printing is touched.
#pragma once

#include "tests/support/tempfolder.h"

#include <string>
#include <vector>

#include <sys/types.h>

namespace dak::test {

class PrivateSpooler {
public:
    PrivateSpooler();
    ~PrivateSpooler();
    PrivateSpooler(const PrivateSpooler&) = delete;
    PrivateSpooler& operator=(const PrivateSpooler&) = delete;

    std::string server() const { return "127.0.0.1:" + std::to_string(m_port); }

    // `model` as lpadmin has it: "raw", "everywhere".
    void addQueue(const std::string& name, const std::string& device, const std::string& model = "raw");
    void removeQueue(const std::string& name);
    void disable(const std::string& name);
    void enable(const std::string& name);
    void rejectJobs(const std::string& name);
    // Holds the process as a hung one is held, and lets it go on.
    void freeze();
    void thaw();
    void stop();
    // As a service is stopped: it writes down what it has in hand.
    void stopInOrder();
    // After either: the same folder and port, with the jobs that are left in it.
    void startAgain() { start(); }
    std::string log() const; // what cupsd wrote about errors

private:
    void writeSettings() const;
    void start();
    void run(std::vector<std::string> command) const;
    bool isRaw(const std::string& name) const;

    TempFolder m_folder;
    int m_port;
    pid_t m_process = -1;
};

} // namespace dak::test
