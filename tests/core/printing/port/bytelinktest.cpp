// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/port/bytelink.h"

#include <catch2/catch.hpp>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace dak;
using namespace std::chrono_literals;

namespace {

// Two ends of a line; the test holds the other.
struct Line {
    Line() {
        int ends[2];
        REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) == 0);
        ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
        ours = ends[0];
        theirs = ends[1];
    }
    ~Line() { hangUp(); }
    void hangUp() {
        if (theirs >= 0)
            ::close(std::exchange(theirs, -1));
    }

    int ours = -1;
    int theirs = -1;
};

} // namespace

TEST_CASE("what comes in is read, and silence is nothing") {
    Line line;
    ByteLink link(line.ours);
    CHECK(link.read(1ms).empty());
    REQUIRE(::write(line.theirs, "ab", 2) == 2);
    CHECK(link.read(2000ms) == "ab");
    CHECK_FALSE(link.isClosed());
}

TEST_CASE("a peer that takes no more stops the writing, not the program") {
    Line line;
    ByteLink link(line.ours);
    const std::string much(4'000'000, 'x');
    const std::size_t taken = link.write(much, 1ms);
    CHECK(taken > 0);
    CHECK(taken < much.size());
    CHECK_FALSE(link.isClosed());
}

TEST_CASE("a peer that hangs up closes the line") {
    Line line;
    ByteLink link(line.ours);
    line.hangUp();
    CHECK(link.write("x", 2000ms) == 0);
    CHECK(link.isClosed());
    Line other;
    ByteLink waiting(other.ours);
    other.hangUp();
    waiting.pause(2000ms);
    CHECK(waiting.isClosed());
    Line third;
    ByteLink reading(third.ours);
    third.hangUp();
    CHECK(reading.read(2000ms).empty());
    CHECK(reading.isClosed());
}

TEST_CASE("a line that does not listen is never read") {
    Line line;
    ByteLink link(line.ours, false);
    REQUIRE(::write(line.theirs, "ab", 2) == 2);
    CHECK(link.read(2000ms).empty());
    CHECK(link.write("x", 2000ms) == 1);
}

TEST_CASE("a line has one owner") {
    Line line;
    ByteLink first(line.ours);
    const ByteLink second(std::move(first));
    CHECK(second.file() == line.ours);
}
