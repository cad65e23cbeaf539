// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/job/printowner.h"

#include <catch2/catch.hpp>

#include <sys/wait.h>
#include <unistd.h>

using namespace dak;

TEST_CASE("this process runs, and two owners in it are two") {
    const std::string one = newPrintOwner();
    const std::string other = newPrintOwner();
    CHECK(one != other);
    CHECK(isRunning(one));
    CHECK(isRunning(other));
}

TEST_CASE("a process that ended is gone, also before its parent has looked, and after its number came back") {
    int pipes[2] = {};
    REQUIRE(::pipe(pipes) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const std::string owner = newPrintOwner();
        const auto written = ::write(pipes[1], owner.data(), owner.size());
        ::_exit(written == static_cast<ssize_t>(owner.size()) ? 0 : 1);
    }
    char text[200] = {};
    const auto length = ::read(pipes[0], text, sizeof text);
    REQUIRE(length > 0);
    const std::string owner(text, static_cast<std::size_t>(length));
    siginfo_t ended{};
    REQUIRE(::waitid(P_PID, static_cast<id_t>(child), &ended, WEXITED | WNOWAIT) == 0); // not yet reaped
    CHECK_FALSE(isRunning(owner));
    REQUIRE(::waitpid(child, nullptr, 0) == child);
    CHECK_FALSE(isRunning(owner));
    std::string later = newPrintOwner(); // the same number, started at another time
    later.insert(later.find('/', later.find('/') + 1) + 1, "1");
    CHECK_FALSE(isRunning(later));
}

TEST_CASE("an owner of another start of the machine, or of no shape, is gone") {
    std::string before = newPrintOwner();
    before.front() = before.front() == 'a' ? 'b' : 'a';
    CHECK_FALSE(isRunning(before));
    for (const char* odd : {"", "/", "//", "a/b", "a/b/c/d"})
        CHECK_FALSE(isRunning(odd));
}
