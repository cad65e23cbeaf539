// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/document/layouts.h"

#include "tests/support/samplepapers.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

using namespace dak;

namespace {

// A folder of layouts that is gone with the test.
class LayoutFolder {
public:
    explicit LayoutFolder(const char* name = "dak-layouts-test")
        : m_path(std::filesystem::temp_directory_path() / name) {
        std::filesystem::remove_all(m_path);
        std::filesystem::create_directories(m_path);
        write("words.json", R"({"words": {}})");
        write("widths.json", R"({"widths": {}})");
        write("locked.json", R"({"documents": {"label": []}})");
    }
    ~LayoutFolder() { std::filesystem::remove_all(m_path); }

    void write(const std::string& name, const std::string& text) const {
        std::ofstream(m_path / name) << text;
    }
    void writeEdition(const std::string& edition, const std::string& from) const {
        write(edition + ".json", R"({"document": "label", "size": "4x6", "edition": ")" + edition +
                                     R"(", "from": ")" + from +
                                     R"(", "grade": "confirmed", "page": {"width": 100, "height": 100,
                                         "margins": [0,0,0,0], "overlay": 4}, "bands": [{"height": 4}]})");
    }
    std::string path() const { return m_path.string(); }

private:
    std::filesystem::path m_path;
};

} // namespace

TEST_CASE("every paper of the counter has its layout") {
    const Date day = Date::of(2026, 11, 20);
    for (const auto& [document, size] : {std::pair{"label", "4x6"},
                                         {"label", "a6"},
                                         {"label", "a7"},
                                         {"label", "a4-4up"},
                                         {"bag", "4x6"},
                                         {"receipt", "58mm"},
                                         {"receipt", "80mm"},
                                         {"receipt", "a5"},
                                         {"cdf1", "a5"},
                                         {"acknowledgement", "a6"},
                                         {"cancellation", "80mm"},
                                         {"day-report", "a4"}}) {
        INFO(document << " " << size);
        const auto layout = test::paperLayouts().find(document, size, day);
        REQUIRE(layout);
        CHECK_FALSE((*layout)->edition.empty());
        CHECK(((*layout)->grade == "provisional" || (*layout)->grade == "confirmed"));
    }
}

TEST_CASE("editions have names of their own") {
    const auto& all = test::paperLayouts().all();
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = i + 1; j < all.size(); ++j)
            CHECK(all[i].edition != all[j].edition);
}

TEST_CASE("a paper is set in the edition of its business day") {
    const LayoutFolder folder;
    folder.writeEdition("b-new", "2026-04-01");
    folder.writeEdition("a-old", "2025-04-01");
    const auto layouts = Layouts::load(folder.path());
    REQUIRE(layouts);
    CHECK((*layouts->find("label", "4x6", Date::of(2026, 3, 31)))->edition == "a-old");
    CHECK((*layouts->find("label", "4x6", Date::of(2026, 4, 1)))->edition == "b-new");
    const auto before = layouts->find("label", "4x6", Date::of(2025, 3, 31));
    REQUIRE_FALSE(before);
    CHECK(before.error().code() == "layout_missing");
    CHECK(before.error().fact("document") == "label");
    CHECK_FALSE(layouts->find("label", "a7", Date::of(2026, 4, 1)));
}

TEST_CASE("a missing or broken file is named") {
    const auto nowhere = Layouts::load("/nowhere/labels");
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().code() == "file_unreadable");
    const LayoutFolder folder;
    folder.write("broken.json", "{");
    const auto broken = Layouts::load(folder.path());
    REQUIRE_FALSE(broken);
    CHECK(broken.error().code() == "layout_malformed");
    CHECK(broken.error().fact("file") == "broken.json");
}

TEST_CASE("an office's own layout is used before a shipped one, from its own day on") {
    const LayoutFolder shipped;
    shipped.writeEdition("shipped", "2026-04-01");
    const LayoutFolder own("dak-office-layouts-test");
    own.writeEdition("own", "2026-03-01");
    std::filesystem::remove(own.path() + "/words.json");
    const auto layouts = Layouts::load(shipped.path(), own.path());
    REQUIRE(layouts);
    CHECK((*layouts->find("label", "4x6", Date::of(2026, 3, 1)))->edition == "own");
    CHECK((*layouts->find("label", "4x6", Date::of(2026, 5, 1)))->edition == "own");
    CHECK(Layouts::load(shipped.path(), "/nowhere/at/all"));
}

TEST_CASE("an office's layout that is wrong is refused with its whole path") {
    const LayoutFolder shipped;
    shipped.writeEdition("shipped", "2026-04-01");
    const LayoutFolder own("dak-office-layouts-test");
    own.writeEdition("shipped", "2026-05-01");
    const auto taken = Layouts::load(shipped.path(), own.path());
    REQUIRE_FALSE(taken);
    CHECK(taken.error().code() == "office_layout_malformed");
    CHECK(taken.error().fact("file") == own.path() + "/shipped.json");
    own.write("shipped.json", "{");
    CHECK(Layouts::load(shipped.path(), own.path()).error().code() == "office_layout_malformed");
}
