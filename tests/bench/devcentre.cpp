// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/devcentre.h"

#include "core/base/check.h"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <fcntl.h>
#include <fstream>
#include <sstream>

namespace dak::bench {

DevCentre::DevCentre(const std::string& dev, const std::string& program) {
    std::array<int, 2> input{};
    std::array<int, 2> output{};
    check(::pipe2(input.data(), O_CLOEXEC) == 0 && ::pipe2(output.data(), O_CLOEXEC) == 0, "no pipe");
    m_dev = ::fork();
    if (m_dev == 0) {
        ::dup2(input[0], STDIN_FILENO);
        ::dup2(output[1], STDOUT_FILENO);
        ::execl(dev.c_str(), dev.c_str(), program.c_str(), nullptr);
        ::_exit(127);
    }
    check(m_dev > 0, "no process");
    ::close(input[0]);
    ::close(output[1]);
    m_input = input[1];
    FILE* said = ::fdopen(output[0], "r");
    std::array<char, 4096> line{};
    while (m_server.empty() && std::fgets(line.data(), line.size(), said) != nullptr)
        learn(line.data());
    std::fclose(said);
    check(!m_server.empty() && m_port != 0, "packaging/central/dev did not start a centre");
}

DevCentre::~DevCentre() {
    ::close(m_input);
    ::waitpid(m_dev, nullptr, 0);
}

void DevCentre::learn(const std::string& line) {
    const auto at = line.find('=');
    const std::string name = line.substr(0, at);
    const std::string value = at == std::string::npos ? "" : line.substr(at + 1, line.size() - at - 2);
    if (name == "DAK_CENTRAL_DATABASE")
        m_database = value;
    else if (name == "DAK_CENTRAL_URL")
        m_port = static_cast<std::uint16_t>(std::stoi(value.substr(value.rfind(':') + 1)));
    else if (name == "DAK_CENTRAL_PIDS")
        m_server = value.substr(0, value.find(' '));
}

double DevCentre::peakMegabytes() const {
    std::ifstream status("/proc/" + m_server + "/status");
    std::string word;
    double kibibytes = 0;
    while (status >> word) {
        if (word == "VmHWM:")
            status >> kibibytes;
    }
    check(kibibytes > 0, "the server is gone");
    return kibibytes * 1024 / 1e6;
}

std::string outputOf(const std::string& command) {
    FILE* pipe = ::popen(command.c_str(), "r");
    check(pipe != nullptr, "no process");
    std::string out;
    std::array<char, 4096> piece{};
    for (std::size_t got = 0; (got = std::fread(piece.data(), 1, piece.size(), pipe)) > 0;)
        out.append(piece.data(), got);
    check(::pclose(pipe) == 0, "a program of PostgreSQL failed");
    return out;
}

} // namespace dak::bench
