// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/journeys/paper/zplroll.h"

namespace dak::test {

namespace {

constexpr std::string_view kEnd = "^XZ\n";

int labelsIn(std::string_view bytes) {
    int count = 0;
    for (std::size_t at = bytes.find(kEnd); at != std::string_view::npos; at = bytes.find(kEnd, at + 1))
        ++count;
    return count;
}

} // namespace

ZplRoll::ZplRoll(int labels, Sensor sensor, std::size_t unplugAfter)
    : m_paper(labels)
    , m_sensor(sensor)
    , m_line({"~HS\r\n", [this](const SocketPrinter::Heard& heard) { return answer(heard); }, unplugAfter}) {}

void ZplRoll::load(int labels) {
    const std::lock_guard lock(m_mutex);
    m_paper = labels;
}

void ZplRoll::openHead() {
    const std::lock_guard lock(m_mutex);
    m_headOpen = true;
}

void ZplRoll::closeHead() {
    const std::lock_guard lock(m_mutex);
    m_headOpen = false;
}

void ZplRoll::printOne(int received) {
    if (m_headOpen || m_paper == 0 || m_printed == received)
        return;
    ++m_printed;
    --m_paper;
}

std::string ZplRoll::answer(const SocketPrinter::Heard& heard) {
    const int received = labelsIn(heard.job);
    const std::lock_guard lock(m_mutex);
    const int remaining = received - m_printed;
    const bool empty = m_paper == 0 && (m_sensor == Sensor::Early || remaining > 0);
    std::string text = zplAnswer(empty, false, m_headOpen, remaining);
    printOne(received);
    return text;
}

std::string ZplRoll::out() {
    const std::string sent = taken();
    const std::lock_guard lock(m_mutex);
    for (int left = labelsIn(sent); left > 0; --left)
        printOne(labelsIn(sent));
    std::size_t end = 0;
    for (int label = 0; label < m_printed; ++label)
        end = sent.find(kEnd, end) + kEnd.size();
    return sent.substr(0, end);
}

} // namespace dak::test
