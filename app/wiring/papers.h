// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The counter's papers as files: found in the book, rendered, decoded back, written whole or not at all.
// A paper given out a second time is the same page with the DUPLICATE overlay, and noted in the book.
#pragma once

#include "core/document/compose.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace dak {

class Counter;
struct StoredDocument;
struct PrintedPage;

// How a paper is wanted. Empty format: by the file's ending (.pdf, .png, .pbm).
struct PaperRequest {
    std::string format;
    std::string size; // 4x6, a6, a7, a4-4up for labels; 80mm, 58mm, a5 for receipts; empty: the first
    int dpi = 203;    // of png and pbm
    bool code39 = false;
    int start = 1; // of a4-4up: the first quarter of the sheet that is still there
};

class Papers {
public:
    explicit Papers(Counter& counter) : m_counter(counter) {}

    // Before a booking: what would keep a paper from its file must not be found out after the money.
    // An empty path is no paper. Errors output_unwritable {path, why}, format_invalid, font_missing.
    [[nodiscard]] Status checkBefore(const std::string& path, const PaperRequest& request = {}) const;

    // Errors article_unknown, article_ended {state}, document_unknown, format_invalid, output_unwritable,
    // those of rendering.
    [[nodiscard]] Status writeLabel(const ArticleNumber& number, const PaperRequest& request,
                                    const std::string& path);
    // Four on a sheet of A4, in the given order; each is its own label with its own overlay.
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
    [[nodiscard]] Status writeDayReport(Date day, const std::string& path);

private:
    using Compose = std::function<Result<Page>(const StoredDocument& kept)>;

    // Of an article whose label may be given out; errors article_unknown, article_ended.
    [[nodiscard]] Result<Compose> labelComposer(const ArticleNumber& number, LabelSize size,
                                                bool code39) const;
    // A stored paper made ready for its print, which is noted; and whether it came out.
    struct Begun;
    [[nodiscard]] Result<Begun> begin(const std::string& name, const Compose& other);
    [[nodiscard]] Status finish(const Begun& begun, const Status& rendered);
    // All of them on their sheets, in one file.
    [[nodiscard]] Status renderSheet(const std::vector<Begun>& begun, const PaperRequest& request,
                                     const std::string& path);
    [[nodiscard]] Status give(const std::string& name, const Compose& other, const PaperRequest& request,
                              const std::string& path);
    // The number of this print: 0 for the original; a duplicate is recorded first.
    [[nodiscard]] Result<int> copyOf(const StoredDocument& document, const std::string& hash);
    [[nodiscard]] Status render(std::span<const PrintedPage> printed, const PaperRequest& request,
                                const std::string& path) const;

    Counter& m_counter;
};

} // namespace dak
