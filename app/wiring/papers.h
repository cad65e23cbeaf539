// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The counter's papers: found in the book, rendered, decoded back, and written to a file or printed, as jobs
// of the print queue. A paper given out a second time is the same page with the DUPLICATE overlay, and noted
// in the book.
#pragma once

#include "core/document/compose.h"

#include <functional>
#include <string>
#include <vector>

namespace dak {

class Counter;
struct PrinterProfile;
struct StoredDocument;

// How a paper is wanted. Empty format: by the file's ending (.pdf, .png, .pbm, .zpl, .tspl, .escpos).
struct PaperRequest {
    std::string printer; // its name: printed there, not written to a file
    std::string format;
    std::string size; // 4x6, a6, a7, a4-4up for labels; 80mm, 58mm, a5 for receipts; empty: the first
    int dpi = 203;    // of all but pdf
    bool code39 = false;
    int start = 1; // of a4-4up: the first quarter of the sheet that is still there
};

class Papers {
public:
    explicit Papers(Counter& counter) : m_counter(counter) {}

    // Before a booking: what would keep a paper from its file must not be found out after the money.
    // An empty path is no paper. Errors output_unwritable {path, why}, format_invalid, font_missing.
    [[nodiscard]] Status checkBefore(const std::string& path, const PaperRequest& request = {}) const;

    // The path is not looked at when a printer is named. Errors article_unknown, article_ended {state},
    // document_unknown, format_invalid, output_unwritable, print_job_taken, printer_unknown, those of
    // rendering and of the printer.
    [[nodiscard]] Status writeLabel(const ArticleNumber& number, const PaperRequest& request,
                                    const std::string& path);
    // Four on a sheet of A4, in the given order; each is its own label with its own job and overlay, and they
    // come out or fail together. Error label_sheets_need_pdf {given}: several sheets as a picture.
    [[nodiscard]] Status writeLabelSheet(const std::vector<ArticleNumber>& numbers,
                                         const PaperRequest& request, const std::string& path);
    // By receipt number.
    [[nodiscard]] Status writeReceipt(const std::string& receipt, const PaperRequest& request,
                                      const std::string& path);
    [[nodiscard]] Status writeDeclaration(const ArticleNumber& number, const PaperRequest& request,
                                          const std::string& path);
    [[nodiscard]] Status writeAcknowledgement(const ArticleNumber& number, const PaperRequest& request,
                                              const std::string& path);
    [[nodiscard]] Status writeCancellation(const ArticleNumber& number, const PaperRequest& request,
                                           const std::string& path);
    // The number of an article's cancellation paper. Error article_not_cancelled.
    [[nodiscard]] Result<std::string> cancellationOf(const ArticleNumber& number) const;
    [[nodiscard]] Status writeDayReport(Date day, const std::string& path);

private:
    using Compose = std::function<Result<Page>(const StoredDocument& kept)>;

    // Of an article whose label may be given out; errors article_unknown, article_ended.
    [[nodiscard]] Result<Compose> labelComposer(const ArticleNumber& number, LabelSize size,
                                                bool code39) const;
    // The printer that is named; for a file, which is checked, one that is not looked at.
    [[nodiscard]] Result<PrinterProfile> printerOf(const PaperRequest& request,
                                                   const std::string& path) const;
    // The latest version of a stored paper; `other` composes it in another size, absent: as stored.
    struct Made;
    [[nodiscard]] Result<Made> make(const std::string& name, const Compose& other) const;
    [[nodiscard]] Status give(const std::string& name, const Compose& other, const PaperRequest& request,
                              const std::string& path);
    // The job of this print: the original while that is surely not out, else a duplicate, recorded first.
    [[nodiscard]] Result<std::int64_t> jobOf(const StoredDocument& document, const Page& page);
    [[nodiscard]] Result<std::vector<std::int64_t>> jobsOf(const std::vector<Made>& papers);

    Counter& m_counter;
};

} // namespace dak
