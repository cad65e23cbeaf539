// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/printing/printerjobs.h"

#include "core/printing/language/printerbytes.h"

namespace dak {

namespace {

Result<std::string> sheetBytes(const Renderer& renderer, const PrintedPage& printed,
                               const PrinterProfile& printer, int sheet) {
    if (printer.language == PrinterLanguage::Pdf)
        return renderer.pdf(printed, printer, sheet);
    DAK_TRY(const MonoRaster raster, renderer.dots(printed, printer, sheet));
    return printerBytesOf(raster, printer);
}

} // namespace

Result<std::vector<PrintBytes>> printerJobs(const Renderer& renderer, const PrintedPage& printed,
                                            const PrinterProfile& printer) {
    std::vector<PrintBytes> jobs;
    const int sheets = printed.page.sheets;
    for (int sheet = 0; sheet < sheets; ++sheet) {
        DAK_TRY(std::string bytes, sheetBytes(renderer, printed, printer, sheet));
        std::string name = printed.page.name;
        if (sheets > 1)
            name += " " + std::to_string(sheet + 1) + "/" + std::to_string(sheets);
        jobs.push_back({std::move(name), std::move(bytes), std::string(printerFormatOf(printer.language))});
    }
    return jobs;
}

} // namespace dak
