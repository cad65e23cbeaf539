// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/privatespooler.h"

#include "core/printing/port/cupsqueue.h"
#include "tests/support/socketprinter.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <sstream>
#include <stdexcept>

namespace dak::test {

namespace {

constexpr int kMostTries = 1000; // of 10 ms: a loaded machine starts cupsd slowly

// In a process group of its own, ended with this one.
pid_t started(std::vector<std::string> command, const std::string& output) {
    std::vector<char*> arguments;
    for (std::string& word : command)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const pid_t child = ::fork();
    if (child != 0)
        return child;
    ::setpgid(0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    const int file = ::open(output.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    ::dup2(file, 1);
    ::dup2(file, 2);
    ::execv(arguments[0], arguments.data());
    ::_exit(127);
}

bool listens(int port) {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    const bool connected = ::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    ::close(socket);
    return connected;
}

} // namespace

PrivateSpooler::PrivateSpooler() : m_port(freePort()) {
    writeSettings();
    start();
}

PrivateSpooler::~PrivateSpooler() {
    stop();
}

// cupsd gives its folders to lp when it is started by root.
void PrivateSpooler::writeSettings() const {
    const std::string root = m_folder.path();
    std::filesystem::permissions(root, std::filesystem::perms(0755));
    const passwd* const lp = ::getpwnam("lp");
    for (const char* name : {"spool", "spool/tmp", "cache", "run", "run/certs", "log", "root"}) {
        const std::string folder = m_folder.file(name);
        std::filesystem::create_directories(folder);
        if (::geteuid() == 0 && (lp == nullptr || ::chown(folder.c_str(), lp->pw_uid, lp->pw_gid) != 0))
            throw std::runtime_error("no user lp");
    }
    m_folder.write("cupsd.conf", "Listen 127.0.0.1:" + std::to_string(m_port) + R"(
LogLevel warn
Browsing No
WebInterface No
DefaultAuthType None
MaxLogSize 0
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
)");
    m_folder.write("cups-files.conf",
                   "ServerRoot " + root + "\nRequestRoot " + root + "/spool\nTempDir " + root +
                       "/spool/tmp\nCacheDir " + root + "/cache\nStateDir " + root + "/run\nDocumentRoot " +
                       root + "/root\nAccessLog " + root + "/log/access\nErrorLog " + root +
                       "/log/error\nPageLog " + root +
                       "/log/page\nSandboxing relaxed\nSystemGroup root lpadmin\nUser lp\n");
}

void PrivateSpooler::start() {
    m_process = started(
        {"/usr/sbin/cupsd", "-f", "-c", m_folder.file("cupsd.conf"), "-s", m_folder.file("cups-files.conf")},
        m_folder.file("log/output"));
    for (int tries = 0; !listens(m_port); ++tries) {
        if (tries > kMostTries || ::waitpid(m_process, nullptr, WNOHANG) != 0)
            throw std::runtime_error("cupsd did not start: " + log());
        static_cast<void>(::poll(nullptr, 0, 10));
    }
}

void PrivateSpooler::stop() {
    if (m_process <= 0)
        return;
    thaw();
    ::kill(-m_process, SIGTERM);
    ::kill(-m_process, SIGKILL);
    ::waitpid(m_process, nullptr, 0);
    m_process = -1;
}

void PrivateSpooler::stopInOrder() {
    ::kill(m_process, SIGTERM);
    ::waitpid(m_process, nullptr, 0);
    ::kill(-m_process, SIGKILL); // what it started
    m_process = -1;
}

void PrivateSpooler::freeze() {
    ::kill(m_process, SIGSTOP);
}

void PrivateSpooler::thaw() {
    ::kill(m_process, SIGCONT);
}

std::string PrivateSpooler::log() const {
    std::ostringstream text;
    text << std::ifstream(m_folder.file("log/output")).rdbuf();
    text << std::ifstream(m_folder.file("log/error")).rdbuf();
    return text.str();
}

void PrivateSpooler::run(std::vector<std::string> command) const {
    command.insert(command.begin() + 1, {"-h", server()});
    const std::string name = command.front();
    const pid_t child = started(std::move(command), m_folder.file("log/output"));
    int status = 0;
    if (::waitpid(child, &status, 0) != child || status != 0)
        throw std::runtime_error(name + " failed: " + log());
}

void PrivateSpooler::addQueue(const std::string& name, const std::string& device, const std::string& model) {
    run({"/usr/sbin/lpadmin", "-p", name, "-E", "-v", device, "-m", model});
    for (int tries = 0; model != "raw" && isRaw(name);
         ++tries) { // cupsd makes its filters after lpadmin has ended
        if (tries > kMostTries)
            throw std::runtime_error("no filters for " + name + ": " + log());
        static_cast<void>(::poll(nullptr, 0, 10));
    }
}

bool PrivateSpooler::isRaw(const std::string& name) const {
    CupsQueue queue(server(), name, std::chrono::milliseconds(10'000));
    const auto state = queue.state();
    if (!state)
        throw std::runtime_error(name + " is not there: " + log());
    return state->model.find("Raw") != std::string::npos;
}

void PrivateSpooler::removeQueue(const std::string& name) {
    run({"/usr/sbin/lpadmin", "-x", name});
}

void PrivateSpooler::disable(const std::string& name) {
    run({"/usr/sbin/cupsdisable", name});
}

void PrivateSpooler::enable(const std::string& name) {
    run({"/usr/sbin/cupsenable", name});
}

void PrivateSpooler::rejectJobs(const std::string& name) {
    run({"/usr/sbin/cupsreject", name});
}

} // namespace dak::test
