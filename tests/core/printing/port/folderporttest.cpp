// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/port/folderport.h"

#include "tests/core/printing/port/sampleport.h"
#include "tests/support/tempfolder.h"

#include <catch2/catch.hpp>

#include <sys/stat.h>

#include <fstream>
#include <set>
#include <sstream>
#include <thread>

using namespace dak;
using namespace dak::test;

namespace {

std::vector<std::string> filesOf(const std::string& folder) {
    std::set<std::string> names;
    for (const auto& file : std::filesystem::directory_iterator(folder))
        names.insert(file.path().filename().string());
    return {names.begin(), names.end()};
}

std::string bytesOf(const std::string& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

} // namespace

TEST_CASE("each job is a file of its own, in the order of printing") {
    const TempFolder folder;
    FolderPort port(folder.path(), PrinterLanguage::Zpl);
    CHECK(*port.send({"label EM473124829IN", "^XA^XZ", ""}, {}, kGivesUp) == Delivery::Printed);
    CHECK(*port.send({"label EM473124829IN", std::string("\0\1", 2), ""}, {}, kGivesUp) == Delivery::Printed);
    CHECK(filesOf(folder.path()) ==
          std::vector<std::string>{"000001-label-EM473124829IN.zpl", "000002-label-EM473124829IN.zpl"});
    CHECK(bytesOf(folder.file("000001-label-EM473124829IN.zpl")) == "^XA^XZ");
    CHECK(bytesOf(folder.file("000002-label-EM473124829IN.zpl")) == std::string("\0\1", 2));
}

TEST_CASE("numbers go on after the highest, whatever else lies there") {
    const TempFolder folder;
    folder.write("000041-receipt.pdf", "x");
    folder.write("notes.txt", "x");
    folder.write("x-1.txt", "x");
    FolderPort port(folder.path(), PrinterLanguage::Pdf);
    REQUIRE(port.send({"day report 1/2", "%PDF", ""}, {}, kGivesUp));
    CHECK(bytesOf(folder.file("000042-day-report-1-2.pdf")) == "%PDF");
    CHECK(bytesOf(folder.file("000041-receipt.pdf")) == "x");
}

TEST_CASE("a name cannot leave the folder") {
    const TempFolder folder;
    FolderPort port(folder.path(), PrinterLanguage::Tspl);
    REQUIRE(port.send({"../../etc/पता", "x", ""}, {}, kGivesUp));
    const auto files = filesOf(folder.path());
    REQUIRE(files.size() == 1);
    CHECK(files.front().find('/') == std::string::npos);
    CHECK(files.front().starts_with("000001-"));
}

TEST_CASE("a folder is made, private to the user") {
    const TempFolder folder;
    FolderPort port(folder.file("papers/labels"), PrinterLanguage::Zpl);
    CHECK(port.status().condition == PrinterCondition::Unreachable);
    REQUIRE(port.send({"label", "x", ""}, {}, kGivesUp));
    CHECK(port.status().condition == PrinterCondition::Ready);
    struct stat found {};
    REQUIRE(::stat(folder.file("papers/labels/000001-label.zpl").c_str(), &found) == 0);
    CHECK((found.st_mode & 0777) == 0600);
}

TEST_CASE("what is no folder is told, and nothing is left behind") {
    const TempFolder folder;
    folder.write("papers", "a file");
    FolderPort port(folder.file("papers"), PrinterLanguage::Zpl);
    Watched watched;
    const auto sent = port.send({"label", "x", ""}, watched.watch, kWaits);
    REQUIRE_FALSE(sent);
    CHECK(sent.error().kind() == ErrorKind::Machine);
    CHECK(watched.seen.size() == 1);
    CHECK(filesOf(folder.path()) == std::vector<std::string>{"papers"});
}

TEST_CASE("two printers of one program share a folder, and no page gets another's name") {
    const TempFolder folder;
    constexpr int kPages = 50;
    const auto print = [&](const std::string& name) {
        FolderPort port(folder.path(), PrinterLanguage::Zpl);
        for (int i = 0; i < kPages; ++i)
            static_cast<void>(port.send({name, name, ""}, {}, kGivesUp));
    };
    std::thread other(print, "label");
    print("receipt");
    other.join();
    const auto files = filesOf(folder.path());
    CHECK(files.size() == 2 * kPages);
    for (const std::string& file : files) {
        std::ifstream stream(folder.path() + "/" + file);
        std::string content;
        stream >> content;
        CHECK(file.find(content) != std::string::npos);
    }
}
