// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/numbers/slotfile.h"
#include "core/crypto/crypto.h"
#include "core/files/files.h"
#include "tests/support/tempfolder.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <set>

using namespace dak;
using namespace dak::test;

namespace {

constexpr std::size_t kSlot = 4096;
constexpr std::size_t kPlenty = 1U << 20U;

std::string bytesOf(const std::string& path) {
    return *readFile(path, kPlenty);
}

void overwrite(const std::string& path, const std::string& bytes) {
    REQUIRE(replaceFile(path, bytes, kPrivateFile));
}

} // namespace

TEST_CASE("the last text written is read, by another program too") {
    const TempFolder folder;
    const std::string path = folder.file("slots");
    SlotFile file(path);
    CHECK_FALSE(file.stamp());
    for (int i = 1; i <= 5; ++i) {
        REQUIRE(file.write("text " + std::to_string(i)));
        SlotFile other(path);
        const auto read = other.read();
        REQUIRE(read);
        CHECK(read->text == "text " + std::to_string(i));
        CHECK_FALSE(read->isDoubtful);
    }
    CHECK(bytesOf(path).size() == 2 * kSlot);
}

TEST_CASE("a write leaves the text before it where it was") {
    const TempFolder folder;
    const std::string path = folder.file("slots");
    SlotFile file(path);
    REQUIRE(file.write("one"));
    REQUIRE(file.write("two"));
    const std::string before = bytesOf(path);
    REQUIRE(file.write("three"));
    const std::string after = bytesOf(path);
    CHECK(before.substr(0, kSlot) == after.substr(0, kSlot)); // "two" has the even slot
    CHECK(before.substr(kSlot) != after.substr(kSlot));
}

TEST_CASE("a write that is cut short anywhere leaves the text before it") {
    const TempFolder folder;
    const std::string path = folder.file("slots");
    SlotFile file(path);
    REQUIRE(file.write(std::string(1500, 'a')));
    REQUIRE(file.write(std::string(1500, 'b')));
    const std::string before = bytesOf(path);
    REQUIRE(file.write(std::string(1400, 'c')));
    const std::string after = bytesOf(path);
    std::set<std::string> seen;
    for (std::size_t cut = 0; cut <= kSlot; cut += 64) {
        std::string torn = before;
        torn.replace(kSlot, cut, after.substr(kSlot, cut));
        overwrite(path, torn);
        SlotFile again(path);
        const auto read = again.read();
        REQUIRE(read);
        CHECK((read->text == std::string(1500, 'b') || read->text == std::string(1400, 'c')));
        seen.insert(read->text);
        REQUIRE(again.write("next"));
        CHECK(SlotFile(path).read()->text == "next");
        CHECK_FALSE(SlotFile(path).read()->isDoubtful);
    }
    CHECK(seen.size() == 2);
}

TEST_CASE("a byte that changed in a slot is never read as a text") {
    const TempFolder folder;
    const std::string path = folder.file("slots");
    SlotFile file(path);
    REQUIRE(file.write("one"));
    REQUIRE(file.write("two"));
    const std::string good = bytesOf(path);
    for (std::size_t at = 0; at < good.size(); at += at % kSlot < 80 ? 1 : 97) {
        std::string bad = good;
        bad[at] = static_cast<char>(bad[at] ^ 1);
        overwrite(path, bad);
        const auto read = SlotFile(path).read();
        REQUIRE(read);
        INFO(at);
        CHECK(read->isDoubtful);
        CHECK(read->text == (at < kSlot ? "one" : "two"));
    }
}

TEST_CASE("a text that outgrows its slot gets larger ones") {
    const TempFolder folder;
    const std::string path = folder.file("slots");
    SlotFile file(path);
    REQUIRE(file.write("small"));
    for (const std::size_t size : {4000U, 5000U, 9000U, 10U}) {
        REQUIRE(file.write(std::string(size, 'x')));
        CHECK(SlotFile(path).read()->text == std::string(size, 'x'));
    }
    CHECK(bytesOf(path).size() == std::size_t{2} * 16384);
}

TEST_CASE("a file of one text and its checksum is read, and has slots from the next write on") {
    const TempFolder folder;
    const std::string path = folder.file("slots");
    overwrite(path, "old\n" + hex(sha256("old")) + "\n");
    SlotFile file(path);
    CHECK(file.read()->text == "old");
    REQUIRE(file.write("new"));
    CHECK(bytesOf(path).size() == 2 * kSlot);
    CHECK(SlotFile(path).read()->text == "new");
}

TEST_CASE("what is no file of slots is damaged") {
    const TempFolder folder;
    const std::string path = folder.file("slots");
    for (const std::string& bad :
         {std::string(), std::string("\n"), std::string("old\n") + std::string(64, '0') + "\n",
          std::string(2 * kSlot, '\0'), std::string(2 * kSlot, 'x'), std::string(2 * kSlot, '\n')}) {
        overwrite(path, bad);
        CHECK(SlotFile(path).read().error().code() == "reservation_damaged");
    }
}

TEST_CASE("every write changes the stamp, however fast they come") {
    const TempFolder folder;
    SlotFile file(folder.file("slots"));
    REQUIRE(file.write("one"));
    std::set<std::int64_t> stamps{file.stamp()->changed};
    for (int i = 0; i < 50; ++i) {
        REQUIRE(file.write("again"));
        CHECK(stamps.insert(file.stamp()->changed).second);
    }
}

TEST_CASE("the stamp is of the file that bears the name") {
    const TempFolder folder;
    const std::string path = folder.file("slots");
    SlotFile file(path);
    CHECK_FALSE(file.stamp());
    REQUIRE(file.write("one"));
    const auto first = file.stamp();
    REQUIRE(first);
    CHECK(file.stamp() == first);
    SlotFile another(path);
    REQUIRE(another.read());
    REQUIRE(another.write("two")); // in place
    const auto second = file.stamp();
    CHECK(second != first);
    overwrite(path, bytesOf(path)); // another file of the same content
    const auto third = file.stamp();
    REQUIRE(third);
    CHECK(third->inode != first->inode);
    std::filesystem::remove(path);
    CHECK_FALSE(file.stamp());
}
