// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Not a check: writes every sample paper as PNG and PDF to look at, when asked by name:
//     DAK_SHEETS=/tmp/sheets build/release/tests/test_core_printing "[sheets]"
#include "tests/support/samplepapers.h"
#include "core/document/layouts.h"
#include "core/printing/renderer.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace dak;

TEST_CASE("sample papers are written to look at", "[.sheets]") {
    REQUIRE(std::getenv("DAK_SHEETS") != nullptr);
    const std::filesystem::path folder = std::getenv("DAK_SHEETS");
    const int dpi = std::getenv("DAK_DPI") == nullptr ? 203 : std::atoi(std::getenv("DAK_DPI"));
    std::filesystem::create_directories(folder);
    const auto renderer = Renderer::make();
    REQUIRE(renderer);
    for (const test::SamplePaper& paper : test::samplePapers()) {
        INFO(paper.name);
        const PrintedPage printed{paper.page, overlayOf(paper.page, paper.copy)};
        const auto png = renderer->png(printed, dpi);
        if (!png)
            FAIL(png.error().code() << " " << png.error().fact("field") << png.error().fact("symbology")
                                    << png.error().fact("why"));
        std::ofstream(folder / (paper.name + ".png"), std::ios::binary) << *png;
        const auto pdf = renderer->pdf(std::span(&printed, 1));
        REQUIRE(pdf);
        std::ofstream(folder / (paper.name + ".pdf"), std::ios::binary) << *pdf;
    }
}
