// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/files.h"
#include "core/files/folderlock.h"
#include "tests/support/tempfolder.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <cerrno>
#include <filesystem>
#include <future>
#include <iterator>
#include <thread>
#include <vector>

using namespace dak;
using namespace dak::test;

TEST_CASE("a file is replaced whole and private") {
    const TempFolder folder;
    const std::string path = folder.file("note");
    REQUIRE(replaceFile(path, "one", kPrivateFile));
    REQUIRE(replaceFile(path, std::string("t\0o", 3), kPrivateFile));
    CHECK(*readFile(path, 10) == std::string("t\0o", 3));
    CHECK(static_cast<unsigned>(std::filesystem::status(path).permissions()) == kPrivateFile);
    CHECK_FALSE(fileExists(path + ".new"));
}

TEST_CASE("a file that cannot be written is an error with its path, and the old one stays") {
    const TempFolder folder;
    CHECK(replaceFile(folder.file("none/note"), "x", kPrivateFile).error().code() == "file_write_failed");
    CHECK(replaceFile("/dev/full/note", "x", kPrivateFile).error().fact("path") == "/dev/full/note");
    CHECK(readFile(folder.file("none"), 10).error().code() == "file_open_failed");
}

TEST_CASE("several that replace one file at once leave one of their texts, whole") {
    const TempFolder folder;
    const std::string path = folder.file("note");
    constexpr std::size_t kBytes = 100'000;
    const auto write = [&](char letter) {
        for (int i = 0; i < 20; ++i)
            if (!replaceFile(path, std::string(kBytes, letter), kPrivateFile))
                return false;
        return true;
    };
    auto a = std::async(std::launch::async, write, 'a');
    auto b = std::async(std::launch::async, write, 'b');
    CHECK(a.get());
    CHECK(b.get());
    const std::string text = *readFile(path, kBytes);
    CHECK((text == std::string(kBytes, 'a') || text == std::string(kBytes, 'b')));
    const std::filesystem::directory_iterator entries(folder.path());
    CHECK(std::distance(begin(entries), end(entries)) == 1); // nothing is left beside it
}

TEST_CASE("a regular file is told from a folder, also through a link") {
    const TempFolder folder;
    const std::string path = folder.write("note", "x");
    std::filesystem::create_symlink(path, folder.file("link"));
    CHECK(isRegularFile(path));
    CHECK(isRegularFile(folder.file("link")));
    CHECK_FALSE(isRegularFile(folder.path()));
    CHECK_FALSE(isRegularFile(folder.file("none")));
}

TEST_CASE("a read is bounded") {
    const TempFolder folder;
    const std::string path = folder.write("long", std::string(1000, 'x'));
    CHECK(readFile(path, 1000)->size() == 1000);
    const auto refused = readFile(path, 999);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code() == "file_too_large");
    CHECK(refused.error().fact("most") == "999");
}

TEST_CASE("a full disk and a read-only one have codes of their own") {
    CHECK(fileError("file_write_failed", "p", ENOSPC).code() == "file_full");
    CHECK(fileError("file_write_failed", "p", EDQUOT).code() == "file_full");
    CHECK(fileError("file_write_failed", "p", EROFS).code() == "file_readonly");
    CHECK(fileError("file_write_failed", "p", EACCES).code() == "file_readonly");
    CHECK(fileError("file_write_failed", "p", EIO).code() == "file_write_failed");
    CHECK(fileError("file_write_failed", "p", EIO).kind() == ErrorKind::Machine);
}

TEST_CASE("renames and removals are done once and may be asked again") {
    const TempFolder folder;
    const std::string path = folder.write("a", "x");
    REQUIRE(renameFile(path, folder.file("b")));
    CHECK_FALSE(renameFile(path, folder.file("b")));
    REQUIRE(removeFile(folder.file("b")));
    CHECK(removeFile(folder.file("b")));
    CHECK(syncFolder(folder.path()));
    CHECK_FALSE(syncFile(folder.file("b")));
}

TEST_CASE("folders are made with those above them and never out of a file") {
    const TempFolder folder;
    REQUIRE(makeFolder(folder.file("a/b/c")));
    CHECK(makeFolder(folder.file("a/b/c")));
    CHECK(std::filesystem::is_directory(folder.file("a/b/c")));
    folder.write("file", "x");
    CHECK_FALSE(makeFolder(folder.file("file")));
    CHECK_FALSE(makeFolder(folder.file("file/in")));
    CHECK(folderOf("/a/b") == "/a");
    CHECK(folderOf("/a") == "/");
    CHECK(folderOf("a") == ".");
    CHECK(*freeBytes(folder.path()) > 0);
    CHECK_FALSE(freeBytes(folder.file("none")));
}

TEST_CASE("a folder is shared by many or held by one") {
    const TempFolder folder;
    const std::string path = folder.file("folder.lock");
    {
        const auto first = FolderLock::take(path, FolderLock::Share::Shared);
        const auto second = FolderLock::take(path, FolderLock::Share::Shared);
        CHECK(first);
        CHECK(second);
        const auto alone = FolderLock::take(path, FolderLock::Share::Alone);
        REQUIRE_FALSE(alone);
        CHECK(alone.error().code() == "folder_busy");
    }
    const auto alone = FolderLock::take(path, FolderLock::Share::Alone);
    CHECK(alone);
    CHECK_FALSE(FolderLock::take(path, FolderLock::Share::Shared));
    CHECK_FALSE(FolderLock::take(folder.file("none/lock"), FolderLock::Share::Shared));
    CHECK_FALSE(FolderLock::wait(folder.file("none/lock")));
}

TEST_CASE("who waits for a lock has it alone when the other has done") {
    const TempFolder folder;
    const std::string path = folder.file("lock");
    std::atomic<int> inside{0}, rounds{0}, crowded{0};
    std::vector<std::thread> threads;
    for (int number = 0; number < 4; ++number) {
        threads.emplace_back([&] {
            for (int round = 0; round < 50; ++round) {
                const auto lock = FolderLock::wait(path);
                rounds += bool(lock);
                crowded += ++inside != 1;
                --inside;
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    CHECK(rounds == 200);
    CHECK(crowded == 0);
}
