// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A label printer with a roll of so many labels: it prints what it has whole, one label between two
// questions, keeps in its memory what it has no paper for, and prints that when paper is back.
#pragma once

#include "tests/support/socketprinter.h"

#include <mutex>
#include <string>

namespace dak::test {

class ZplRoll {
public:
    enum class Sensor { Early, Late }; // sees the end of the roll, or only that a label does not come

    explicit ZplRoll(int labels, Sensor sensor = Sensor::Early, std::size_t unplugAfter = std::string::npos);

    std::string address() const { return m_line.address(); }
    void load(int labels);
    void openHead();
    void closeHead();
    // What came out and comes out by itself, in the bytes of the labels.
    std::string out();
    // All that it was sent.
    std::string taken() const { return m_line.heard().job; }

private:
    std::string answer(const SocketPrinter::Heard& heard);
    void printOne(int received);

    std::mutex m_mutex;
    int m_paper;
    Sensor m_sensor;
    bool m_headOpen = false;
    int m_printed = 0;
    SocketPrinter m_line; // the last: it asks the others
};

} // namespace dak::test
