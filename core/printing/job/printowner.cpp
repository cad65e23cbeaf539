// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/job/printowner.h"

#include <unistd.h>

#include <atomic>
#include <cstddef>
#include <fstream>
#include <sstream>

namespace dak {

namespace {

std::string bootId() {
    std::ifstream file("/proc/sys/kernel/random/boot_id");
    std::string id;
    file >> id;
    return id;
}

// Field 22 of /proc/PID/stat (proc(5)): ticks since boot. Empty: no such process, or one that has ended and
// waits for its parent.
std::string startOf(const std::string& process) {
    constexpr int kFieldsToStart = 19; // from the state, which follows the name in brackets
    std::ifstream file("/proc/" + process + "/stat");
    std::string text;
    std::getline(file, text);
    const std::size_t nameEnd = text.rfind(')');
    if (nameEnd == std::string::npos)
        return {};
    std::istringstream fields(text.substr(nameEnd + 1));
    std::string field;
    fields >> field;
    if (field == "Z" || field == "X")
        return {};
    for (int i = 0; i < kFieldsToStart; ++i)
        fields >> field;
    return field;
}

} // namespace

std::string newPrintOwner() {
    static std::atomic<int> count = 0;
    const std::string process = std::to_string(::getpid());
    return bootId() + "/" + process + "/" + startOf(process) + "/" + std::to_string(++count);
}

bool isRunning(std::string_view owner) {
    const std::size_t first = owner.find('/');
    const std::size_t second = owner.find('/', first + 1);
    if (first == std::string_view::npos || second == std::string_view::npos)
        return false;
    if (owner.substr(0, first) != bootId())
        return false;
    const std::string process(owner.substr(first + 1, second - first - 1));
    const std::string_view rest = owner.substr(second + 1);
    const std::string started = startOf(process);
    return !started.empty() && started == rest.substr(0, rest.find('/'));
}

} // namespace dak
