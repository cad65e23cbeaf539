// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One history from one seed: offices, counters and a centre do what they do, everything that can happen to
// them happens, and then it is quiet. What is wrong at the end, or was on the way, are its findings.
#pragma once

#include "tests/sync/line.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace dak::test {

class History {
public:
    History(std::uint64_t seed, const Mutant& mutant);

    // What is wrong; empty when all is well. To be called once.
    Findings run();
    // With each step told to stderr.
    void tell() { m_told = true; }

    static constexpr int kMostRounds = 24; // of sessions, until all must be quiet

private:
    struct Event {
        const char* name;
        std::size_t weight;
        void (History::*act)();
    };

    void addCounter(const CounterSeed& from);
    void chooseEvents();
    void step();
    SimCounter& any() { return *m_counters[m_dice.below(m_counters.size())]; }

    // ---- events
    void book();
    void closeDay();
    void session();
    void wholeSession();
    void unpack();
    void late() { m_line.bringLate(); }
    void backUpCounter();
    void restoreFile();
    void restoreCounter();
    void cloneCounter();
    void crashCounter();
    void backUpCentre();
    void restoreCentre();
    void jumpClock();
    void toggleFence();
    void publish() { m_centre.publish(); }
    void foreignNumber();
    void burnNumbers();
    void note() { any().note(); }
    void stick();
    void anotherServer();

    // ---- the engines
    bool pump(SimCounter& counter);
    void give(SimCounter& counter, const std::optional<WireAnswer>& answer);
    void run(SimCounter& counter, std::size_t requests);

    void settle();
    bool isQuietRound();

    Dice m_dice;
    const Mutant& m_mutant;
    Findings m_findings;
    SimCentre m_centre;
    Line m_line;
    std::vector<std::unique_ptr<SimCounter>> m_counters;
    std::vector<SimCentre::Backup> m_backups;
    std::vector<Event> m_events;
    std::size_t m_weight = 0;
    std::size_t m_holds = 0; // permille of answers that come only after something else has happened
    std::size_t m_devices = 0;
    std::size_t m_servers = 0; // permille of transactions between which another server does something
    bool m_told = false;
};

} // namespace dak::test
