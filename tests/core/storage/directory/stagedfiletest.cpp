// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/directory/stagedfile.h"
#include "tests/support/tempfolder.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

std::string contentOf(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void fill(const StagedFile& file, std::string_view bytes) {
    std::ofstream out(file.partPath(), std::ios::binary);
    out << bytes;
}

} // namespace

TEST_CASE("a staged file takes the place of the old one in one step") {
    const TempFolder folder;
    const std::string path = folder.write("x.db", "old");
    {
        auto file = StagedFile::begin(path);
        REQUIRE(file);
        fill(*file, "new");
        CHECK(contentOf(path) == "old");
        REQUIRE(file->putInPlace());
        CHECK(contentOf(path) == "new");
    }
    CHECK(contentOf(path) == "new");
    CHECK_FALSE(std::filesystem::exists(path + ".part"));
}

TEST_CASE("a file that is not put in place leaves no trace") {
    const TempFolder folder;
    const std::string path = folder.write("x.db", "old");
    {
        auto file = StagedFile::begin(path);
        fill(*file, "new");
    }
    CHECK(contentOf(path) == "old");
    CHECK_FALSE(std::filesystem::exists(path + ".part"));
}

TEST_CASE("a part left by a power cut is begun anew") {
    const TempFolder folder;
    folder.write("x.db.part", "half of something long");
    auto file = StagedFile::begin(folder.file("x.db"));
    REQUIRE(file);
    CHECK(contentOf(file->partPath()).empty());
}

TEST_CASE("two cannot make the same file at once, and the second harms nothing") {
    const TempFolder folder;
    const std::string path = folder.file("x.db");
    auto first = StagedFile::begin(path);
    REQUIRE(first);
    fill(*first, "first");
    const auto second = StagedFile::begin(path);
    REQUIRE_FALSE(second);
    CHECK(second.error().code() == "import_running");
    CHECK(contentOf(first->partPath()) == "first");
    REQUIRE(first->putInPlace());
    CHECK(StagedFile::begin(path));
    CHECK(contentOf(path) == "first");
}

TEST_CASE("where nothing can be written, that is said") {
    const TempFolder folder;
    for (const std::string& path : {folder.file("none/x.db"), std::string("/proc/x.db")}) {
        const auto file = StagedFile::begin(path);
        REQUIRE_FALSE(file);
        CHECK(file.error().code() == "file_write_failed");
        CHECK(file.error().kind() == ErrorKind::Machine);
    }
    std::filesystem::create_directory(folder.file("taken"));
    folder.write("taken/inside", "x");
    auto file = StagedFile::begin(folder.file("taken"));
    const Status placed = file->putInPlace();
    REQUIRE_FALSE(placed);
    CHECK(placed.error().code() == "file_write_failed");
}
