// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/sync/centrelink.h"
#include "tests/support/clonecounter.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

CentreLink sample() {
    CentreLink link;
    link.server = "https://centre.example:8443";
    link.centre.key.fill(7);
    link.centre.tlsPin.fill(9);
    link.centre.training = true;
    link.certificate = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";
    return link;
}

} // namespace

TEST_CASE("where a counter is enrolled is kept as it was given, for its user alone") {
    const TempFolder folder;
    const std::string path = folder.file("centre.json");
    CHECK_FALSE(got(readCentreLink(path)));
    CentreLink link = sample();
    got(writeCentreLink(path, link));
    CHECK(got(readCentreLink(path)) == link);
    CHECK(std::filesystem::status(path).permissions() ==
          (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
    link.server = "http://127.0.0.1:8080";
    link.insecureLoopback = true;
    got(writeCentreLink(path, link));
    CHECK(got(readCentreLink(path)) == link);
}

TEST_CASE("a file that is not ours is named, not guessed at") {
    const TempFolder folder;
    const std::string path = folder.file("centre.json");
    got(writeCentreLink(path, sample()));
    const std::string whole = [&] {
        std::ifstream in(path);
        return std::string(std::istreambuf_iterator<char>(in), {});
    }();
    for (std::size_t size = 0; size + 2 < whole.size(); ++size) {
        folder.write("centre.json", whole.substr(0, size));
        CHECK(readCentreLink(path).error().code() == "centre_file_damaged");
    }
    for (const auto& [from, to] : std::map<std::string, std::string>{
             {"\"v\":1", "\"v\":2"}, {"0707", "07"}, {"0909", "zz09"}, {"\"server\"", "\"sever\""}}) {
        std::string changed = whole;
        changed.replace(changed.find(from), from.size(), to);
        folder.write("centre.json", changed);
        CHECK(readCentreLink(path).error().code() == "centre_file_damaged");
    }
}

TEST_CASE("a restore keeps it") {
    CloneCounter counter;
    counter.create();
    const std::string path = counter.path() + "/centre.json";
    got(backupBook(*counter.book, counter.file("backup.db")));
    got(writeCentreLink(path, sample()));
    counter.restore(counter.file("backup.db"));
    CHECK(got(readCentreLink(path)) == sample());
}
