// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/central/pools/poolsfile.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <fstream>
#include <sstream>

using namespace dak;

namespace {

std::string fileOf(const std::string& name) {
    std::ostringstream out;
    out << std::ifstream(std::string(std::getenv("DAK_SHARE")) + "/numbers/" + name).rdbuf();
    return out.str();
}

using Json = nlohmann::json;

Json aFile() {
    return {{"about", "a test"},
            {"grade", "confirmed"},
            {"pools", {{{"product", "speed-post-parcel"}, {"prefix", "EP"}, {"first", 1}, {"last", 99}}}},
            {"training", {{{"product", "speed-post-parcel"}, {"prefix", "ZT"}, {"first", 5}, {"last", 5}}}}};
}

std::string refusalOf(const Json& file) {
    const auto read = readPoolsFile(file.dump());
    return read ? "" : read.error().code() + " " + std::string(read.error().fact("where"));
}

} // namespace

TEST_CASE("the file of the program is whole and leaves the training office its own numbers") {
    const auto file = readPoolsFile(fileOf("pools.json"));
    REQUIRE(file);
    CHECK(file->real.size() == 4);
    CHECK(file->real.front().grade == "provisional");
    const Json ranges = Json::parse(fileOf("training.json")).at("ranges");
    REQUIRE(ranges.size() == 4);
    for (const NumberPool& pool : file->training) {
        for (const Json& range : ranges) {
            CHECK(range.at("prefix") == pool.prefix);
            CHECK((range.at("last").get<std::uint32_t>() < pool.first ||
                   range.at("first").get<std::uint32_t>() > pool.last));
        }
    }
    for (std::size_t i = 0; i < 4; ++i)
        CHECK(file->real[i].product == file->training[i].product);
}

TEST_CASE("a file is read as it stands") {
    const auto file = readPoolsFile(aFile().dump());
    REQUIRE(file);
    CHECK(file->real ==
          std::vector<NumberPool>{{*Product::parse("speed-post-parcel"), "EP", 1, 99, 1, "confirmed"}});
    CHECK(file->training[0].next == 5);
    CHECK(isPoolsFile(aFile().dump()));
    CHECK_FALSE(isPoolsFile(R"({"kind":"edition"})"));
    CHECK_FALSE(isPoolsFile("no JSON"));
}

TEST_CASE("what is wrong in a file is named") {
    const auto with = [](const char* path, Json value) {
        Json file = aFile();
        file[Json::json_pointer(path)] = std::move(value);
        return refusalOf(file);
    };
    CHECK(readPoolsFile("[]").error().code() == "pools_invalid");
    CHECK(readPoolsFile("no JSON").error().code() == "pools_invalid");
    CHECK(with("/grade", "guessed") == "pools_invalid grade");
    CHECK(with("/note", 1) == "pools_invalid note");
    CHECK(with("/pools", Json::array()) == "pools_invalid pools");
    CHECK(with("/training", 7) == "pools_invalid training");
    CHECK(with("/pools/0/first", 0) == "pools_invalid pools 1");
    CHECK(with("/pools/0/first", 100) == "pools_invalid pools 1");
    CHECK(with("/pools/0/first", 1.5) == "pools_invalid pools 1");
    CHECK(with("/pools/0/last", 100'000'000) == "pools_invalid pools 1");
    CHECK(with("/pools/0/prefix", "E1") == "pools_invalid pools 1");
    CHECK(with("/pools/0/prefix", "ZT") == "pools_invalid pools 1");
    CHECK(with("/training/0/prefix", "EP") == "pools_invalid training 1");
    CHECK(with("/pools/0/product", "Speed Post") == "pools_invalid pools 1");
    CHECK(with("/pools/0/next", 5) == "pools_invalid pools 1");
    CHECK(with("/pools/1", {{"product", "gyan-post"}, {"prefix", "EP"}, {"first", 99}, {"last", 200}}) ==
          "pools_invalid pools 2");
    CHECK(with("/pools/1", {{"product", "gyan-post"}, {"prefix", "EP"}, {"first", 100}, {"last", 200}})
              .empty());
}
