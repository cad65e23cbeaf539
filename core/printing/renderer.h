// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A page as dots, PNG or PDF. Every symbol is decoded back from the exact dots before anything is given
// out: what cannot scan is not printed. Needs a QGuiApplication, which the program makes (offscreen will do).
// One renderer for one thread.
#pragma once

#include "core/document/page.h"
#include "core/printing/language/monoraster.h"
#include "core/printing/paragraphsetter.h"
#include "core/printing/profile/printerprofile.h"

#include <QImage>

#include <memory>
#include <span>
#include <string>

namespace dak {

// A page with what a print adds to it.
struct PrintedPage {
    Page page;
    Overlay overlay;
};

class Renderer {
public:
    // Errors font_missing {family}, display_missing.
    [[nodiscard]] static Result<Renderer> make();

    // Errors of all: text_does_not_fit {field}, symbol_content, symbol_does_not_fit, symbol_unreadable,
    // dpi_invalid {given}, page_too_long {tenths}.

    // Format_Mono, set bits black, all sheets below each other.
    [[nodiscard]] Result<QImage> raster(const PrintedPage& printed, int dpi) const;
    [[nodiscard]] Result<std::string> png(const PrintedPage& printed, int dpi) const;
    // Vector text with embedded fonts and vector bars; one PDF page a sheet, each its page's exact size. The
    // same pages give the same bytes.
    [[nodiscard]] Result<std::string> pdf(std::span<const PrintedPage> printed) const;

    // One sheet for a printer, where its correction says; further errors page_exceeds_media {page, media},
    // calibration_off_page.
    [[nodiscard]] Result<MonoRaster> dots(const PrintedPage& printed, const PrinterProfile& printer,
                                          int sheet = 0) const;
    [[nodiscard]] Result<std::string> pdf(const PrintedPage& printed, const PrinterProfile& printer,
                                          int sheet = 0) const;

private:
    Renderer() : m_setter(std::make_unique<ParagraphSetter>()) {}

    std::unique_ptr<ParagraphSetter> m_setter;
};

} // namespace dak
