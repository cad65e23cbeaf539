// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/folderlock.h"

#include "core/files/files.h"
#include "tests/support/tempfolder.h"

#include <catch2/catch.hpp>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <optional>

using namespace dak;
using namespace dak::test;

namespace {

constexpr auto kShared = FolderLock::Share::Shared;
constexpr auto kAlone = FolderLock::Share::Alone;

// Another program that holds the lock until it is ended, as by kill -9.
class OtherProgram {
public:
    OtherProgram(const std::string& path, FolderLock::Share share) {
        std::array<int, 2> ready{};
        REQUIRE(::pipe(ready.data()) == 0);
        m_child = ::fork();
        if (m_child == 0) {
            const auto lock = FolderLock::take(path, share);
            const char answer = lock ? 'y' : 'n';
            static_cast<void>(!::write(ready[1], &answer, 1));
            for (;;)
                ::pause();
        }
        char answer = 0;
        REQUIRE(::read(ready[0], &answer, 1) == 1);
        m_holds = answer == 'y';
        ::close(ready[0]);
        ::close(ready[1]);
    }
    ~OtherProgram() { kill(); }
    void kill() {
        if (m_child <= 0)
            return;
        ::kill(m_child, SIGKILL);
        ::waitpid(m_child, nullptr, 0);
        m_child = 0;
    }
    bool holds() const { return m_holds; }

private:
    pid_t m_child = 0;
    bool m_holds = false;
};

} // namespace

TEST_CASE("several share a folder, and who must be alone waits for nobody") {
    const TempFolder folder;
    const std::string path = folder.file("lock");
    const auto first = FolderLock::take(path, kShared);
    const auto second = FolderLock::take(path, kShared);
    REQUIRE(first);
    REQUIRE(second);
    const auto alone = FolderLock::take(path, kAlone);
    REQUIRE_FALSE(alone);
    CHECK(alone.error().code() == "folder_busy");
    CHECK(alone.error().kind() == ErrorKind::Machine);
    CHECK(alone.error().fact("path") == folder.path());
}

TEST_CASE("who is alone keeps everybody out, until it ends") {
    const TempFolder folder;
    const std::string path = folder.file("lock");
    {
        const auto alone = FolderLock::take(path, kAlone);
        REQUIRE(alone);
        CHECK(FolderLock::take(path, kShared).error().code() == "folder_busy");
        CHECK(FolderLock::take(path, kAlone).error().code() == "folder_busy");
    }
    CHECK(FolderLock::take(path, kShared));
    CHECK(FolderLock::take(path, kAlone));
}

TEST_CASE("a lock that is moved is held once and let go once") {
    const TempFolder folder;
    const std::string path = folder.file("lock");
    std::optional<FolderLock> moved;
    {
        auto taken = FolderLock::take(path, kAlone);
        REQUIRE(taken);
        moved.emplace(*std::move(taken));
    }
    CHECK_FALSE(FolderLock::take(path, kShared));
    *moved = FolderLock::none();
    moved.reset();
    CHECK(FolderLock::take(path, kAlone));
}

TEST_CASE("another program's lock counts, and ends with it however it ends") {
    const TempFolder folder;
    const std::string path = folder.file("lock");
    OtherProgram other(path, kShared);
    REQUIRE(other.holds());
    CHECK(FolderLock::take(path, kShared));
    CHECK(FolderLock::take(path, kAlone).error().code() == "folder_busy");
    other.kill();
    const auto alone = FolderLock::take(path, kAlone);
    REQUIRE(alone);
    const OtherProgram late(path, kShared);
    CHECK_FALSE(late.holds());
}

TEST_CASE("the file of a lock is private, and a folder that is not there is told") {
    const TempFolder folder;
    REQUIRE(FolderLock::take(folder.file("lock"), kShared));
    CHECK(static_cast<unsigned>(std::filesystem::status(folder.file("lock")).permissions()) == kPrivateFile);
    const auto nowhere = FolderLock::take(folder.file("none/lock"), kShared);
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().code() == "file_open_failed");
    CHECK(nowhere.error().fact("path") == folder.file("none/lock"));
    CHECK(FolderLock::take(folder.path(), kShared).error().code() ==
          "file_open_failed"); // a folder is no file
}
