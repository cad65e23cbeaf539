// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/wiring/papers.h"

#include "app/wiring/counter.h"
#include "app/wiring/offscreen.h"
#include "app/wiring/printing.h"

#include "core/base/text.h"
#include "core/files/files.h"
#include "core/printing/devicedots.h"
#include "core/printing/labelsheet.h"
#include "core/printing/printerjobs.h"

#include <QBuffer>
#include <QImage>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <span>

namespace dak {

namespace {

constexpr unsigned kPaperFile = 0644;

Result<std::string> formatOf(const PaperRequest& request, const std::string& path) {
    const std::size_t point = path.rfind('.');
    const std::string ending = point == std::string::npos ? "" : lowerAscii(path.substr(point + 1));
    const std::string format = request.format.empty() ? ending : request.format;
    for (const char* known : {"pdf", "png", "pbm", "zpl", "tspl", "escpos"}) {
        if (format == known)
            return format;
    }
    return Error::refused("format_invalid", {{"field", "format"}, {"given", quotable(format)}});
}

std::string portableBitmap(const QImage& image) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PBM");
    return buffer.data().toStdString();
}

// Pages in the language of a printer that has just their paper loaded.
Result<std::string> printerFile(const Renderer& renderer, std::span<const PrintedPage> printed,
                                const std::string& format, int dpi) {
    PrinterProfile printer;
    DAK_TRY(printer.language, parsePrinterLanguage(format));
    printer.dpiX = printer.dpiY = dpi;
    std::string bytes;
    for (const PrintedPage& each : printed) {
        printer.mediaWidth = each.page.width;
        printer.mediaHeight = each.page.height;
        DAK_TRY(const std::vector<PrintBytes> sheets, printerJobs(renderer, each, printer));
        for (const PrintBytes& sheet : sheets)
            bytes += sheet.bytes;
    }
    return bytes;
}

bool isPicture(std::string_view format) {
    return format == "png" || format == "pbm";
}

// Pages as the file they are wanted in; a picture is of the first.
Result<std::string> fileBytes(const Renderer& renderer, std::span<const PrintedPage> printed,
                              const std::string& format, int dpi) {
    if (format == "pdf")
        return renderer.pdf(printed);
    if (format == "png")
        return renderer.png(printed.front(), dpi);
    if (format == "pbm") {
        DAK_TRY(const QImage image, renderer.raster(printed.front(), dpi));
        return portableBitmap(image);
    }
    return printerFile(renderer, printed, format, dpi);
}

// Pages for the printer that is named, or for a file.
Result<std::vector<PrintBytes>> paperBytes(std::span<const PrintedPage> printed, const PaperRequest& request,
                                           const std::string& path, const PrinterProfile& printer) {
    ensureApplication();
    DAK_TRY(const Renderer renderer, Renderer::make());
    std::vector<PrintBytes> sheets;
    if (request.printer.empty()) {
        DAK_TRY(const std::string format, formatOf(request, path));
        DAK_TRY(std::string bytes, fileBytes(renderer, printed, format, request.dpi));
        sheets.push_back({printed.front().page.name, std::move(bytes), format});
        return sheets;
    }
    for (const PrintedPage& each : printed) {
        DAK_TRY(const std::vector<PrintBytes> more, printerJobs(renderer, each, printer));
        sheets.insert(sheets.end(), more.begin(), more.end());
    }
    return sheets;
}

PrintQueue::Compose composing(const Page& page, const PaperRequest& request, const std::string& path) {
    return [page, request, path](const PrintJob& job, const PrinterProfile& printer) {
        const PrintedPage printed{page, overlayOf(page, job.copy)};
        return paperBytes(std::span(&printed, 1), request, path, printer);
    };
}

// Labels on their sheets; the jobs are in the order of the pages.
PrintQueue::ComposeTogether composingSheets(const std::vector<Page>& pages, const PaperRequest& request,
                                            const std::string& path) {
    return [pages, request, path](std::span<const PrintJob> jobs, const PrinterProfile& printer) {
        std::vector<PrintedPage> labels;
        for (std::size_t i = 0; i < pages.size(); ++i)
            labels.push_back({pages[i], overlayOf(pages[i], jobs[i].copy)});
        return paperBytes(labelSheets(labels, request.start), request, path, printer);
    };
}

// One file, whole or not at all.
class FilePort final : public PrinterPort {
public:
    explicit FilePort(std::string path) : m_path(std::move(path)) {}

    PrinterStatus status() override { return {PrinterCondition::Ready, {}}; }
    Result<Delivery> send(const PrintBytes& job, const std::function<void(const PrinterStatus&)>&,
                          const std::function<bool()>&) override {
        const Status written = replaceFile(m_path, job.bytes, kPaperFile);
        if (written)
            return Delivery::Printed;
        return Error::machine("output_unwritable",
                              {{"path", m_path}, {"why", std::string(written.error().fact("why"))}});
    }

private:
    std::string m_path;
};

// To the printer that is named, or into the file.
PrintQueue::OpenPort portOf(const PaperRequest& request, const std::string& path) {
    if (!request.printer.empty())
        return openPrinterPort;
    return [path](const PrinterProfile&) -> Result<std::unique_ptr<PrinterPort>> {
        return std::unique_ptr<PrinterPort>(std::make_unique<FilePort>(path));
    };
}

// The receipt of a payment in another size than the one that is kept.
Result<Page> receiptPage(Counter& counter, const StoredDocument& kept, ReceiptSize size) {
    DAK_TRY(Recorded recorded, counter.book().documents().madeBy(kept));
    DAK_TRY(BasketPaid paid, decodeBasketPaid(recorded.entry.body));
    DAK_TRY(const auto basket, counter.bookingQueries().basket(paid.basket));
    check(basket.has_value(), "a payment without a basket");
    PaidEntry entry{std::move(recorded), std::move(paid), {}, {}};
    for (const BasketLine& line : basket->lines) {
        if (line.removed || !line.recorded)
            continue;
        if (line.article) {
            DAK_TRY(ArticleAccepted article, decodeArticleAccepted(line.recorded->entry.body));
            entry.articles.push_back({*line.recorded, std::move(article)});
        } else {
            DAK_TRY(ItemSold item, decodeItemSold(line.recorded->entry.body));
            entry.items.push_back(std::move(item));
        }
    }
    return composeReceipt(counter.layouts(), entry, size);
}

} // namespace

Status Papers::checkBefore(const std::string& path, const PaperRequest& request) const {
    if (path.empty())
        return {};
    DAK_TRY(const std::string format, formatOf(request, path));
    DAK_TRY([[maybe_unused]] const DeviceDots dots, DeviceDots::ofPrinter(request.dpi));
    std::error_code failed;
    const auto kind = std::filesystem::symlink_status(path, failed).type();
    if (kind != std::filesystem::file_type::not_found && kind != std::filesystem::file_type::regular)
        return Error::machine("output_unwritable", {{"path", path}, {"why", "it is not a file"}});
    const std::string trial = nameBeside(path);
    const Status writable = replaceFile(trial, "", kPaperFile);
    if (!writable)
        return Error::machine("output_unwritable",
                              {{"path", path}, {"why", std::string(writable.error().fact("why"))}});
    DAK_TRY_STATUS(removeFile(trial));
    ensureApplication();
    DAK_TRY([[maybe_unused]] const Renderer renderer, Renderer::make());
    return {};
}

struct Papers::Made {
    StoredDocument stored;
    Page page; // as it is wanted now
};

Result<std::int64_t> Papers::jobOf(const StoredDocument& document, const Page& page) {
    DAK_TRY(const PrintJob original, m_counter.book().prints().jobFor(document.name, document.entry, 0));
    if (!original.mayBeOut())
        return original.id;
    return Printing(m_counter).duplicate(document, hex(overlayOf(page).hash));
}

Result<PrinterProfile> Papers::printerOf(const PaperRequest& request, const std::string& path) const {
    if (request.printer.empty()) {
        DAK_TRY_STATUS(checkBefore(path, request));
        return PrinterProfile();
    }
    DAK_TRY(const auto printers, Printing(m_counter).printers());
    return printerFor(printers, {}, request.printer);
}

Result<Papers::Made> Papers::make(const std::string& name, const Compose& other) const {
    DAK_TRY(const auto stored, m_counter.book().documents().latest(name));
    if (!stored)
        return Error::refused("document_unknown", {{"field", "number"}, {"document", name}});
    DAK_TRY(const Page page, other ? other(*stored) : decodePage(stored->bytes));
    return Made{*stored, page};
}

Status Papers::give(const std::string& name, const Compose& other, const PaperRequest& request,
                    const std::string& path) {
    DAK_TRY(const PrinterProfile printer, printerOf(request, path));
    DAK_TRY(const Made paper, make(name, other));
    DAK_TRY(const std::int64_t job, jobOf(paper.stored, paper.page));
    PrintQueue queue(m_counter.book().prints(), composing(paper.page, request, path), portOf(request, path));
    DAK_TRY(const PrintOutcome outcome, queue.print(job, printer, {}));
    return outcome.error ? Status(*outcome.error) : Status();
}

Result<Papers::Compose> Papers::labelComposer(const ArticleNumber& number, LabelSize size,
                                              bool code39) const {
    DAK_TRY(const auto view, m_counter.bookingQueries().article(number));
    if (!view)
        return Error::refused("article_unknown", {{"field", "number"}, {"article", number.text()}});
    if (view->state == ArticleState::Cancelled || view->state == ArticleState::Removed)
        return Error::refused("article_ended", {{"field", "number"},
                                                {"article", number.text()},
                                                {"state", std::string(articleStateCode(view->state))}});
    const AcceptedEntry entry{view->recorded, view->accepted};
    return Compose([this, entry, receiver = view->receiver, size, code39](const StoredDocument&) {
        return composeLabel(m_counter.layouts(), entry, receiver, size, code39);
    });
}

Status Papers::writeLabel(const ArticleNumber& number, const PaperRequest& request, const std::string& path) {
    DAK_TRY(const LabelSize size,
            request.size.empty() ? Result<LabelSize>(LabelSize::FourBySix) : parseLabelSize(request.size));
    if (size == LabelSize::A4FourUp)
        return writeLabelSheet({number}, request, path);
    DAK_TRY(Compose other, labelComposer(number, size, request.code39));
    if (request.size.empty() && !request.code39)
        other = {}; // as it is kept
    return give("label " + number.text(), other, request, path);
}

// A number that is given twice has its second label as a DUPLICATE.
Result<std::vector<std::int64_t>> Papers::jobsOf(const std::vector<Made>& papers) {
    std::vector<std::int64_t> jobs;
    for (const Made& paper : papers) {
        DAK_TRY(std::int64_t job, jobOf(paper.stored, paper.page));
        if (std::find(jobs.begin(), jobs.end(), job) != jobs.end()) {
            const std::string hash = hex(overlayOf(paper.page).hash);
            DAK_TRY(job, Printing(m_counter).duplicate(paper.stored, hash));
        }
        jobs.push_back(job);
    }
    return jobs;
}

Status Papers::writeLabelSheet(const std::vector<ArticleNumber>& numbers, const PaperRequest& request,
                               const std::string& path) {
    DAK_TRY(const PrinterProfile printer, printerOf(request, path));
    const bool oneSheet = request.start - 1 + static_cast<int>(numbers.size()) <= kLabelsOnSheet;
    if (!oneSheet && request.printer.empty()) {
        DAK_TRY(const std::string format, formatOf(request, path));
        if (isPicture(format)) // it is one sheet
            return Error::refused("label_sheets_need_pdf", {{"field", "format"}, {"given", format}});
    }
    std::vector<Made> papers; // all can be given out before any is counted
    std::vector<Page> pages;
    for (const ArticleNumber& number : numbers) {
        DAK_TRY(const Compose composer, labelComposer(number, LabelSize::A4FourUp, request.code39));
        DAK_TRY(Made paper, make("label " + number.text(), composer));
        pages.push_back(paper.page);
        papers.push_back(std::move(paper));
    }
    DAK_TRY(const std::vector<std::int64_t> jobs, jobsOf(papers));
    PrintQueue queue(m_counter.book().prints(), {}, portOf(request, path));
    DAK_TRY(const PrintOutcome outcome,
            queue.printTogether(jobs, composingSheets(pages, request, path), printer));
    return outcome.error ? Status(*outcome.error) : Status();
}

Status Papers::writeReceipt(const std::string& receipt, const PaperRequest& request,
                            const std::string& path) {
    Compose other;
    if (!request.size.empty()) {
        DAK_TRY(const ReceiptSize size, parseReceiptSize(request.size));
        if (size != ReceiptSize::Mm80)
            other = [this, size](const StoredDocument& kept) { return receiptPage(m_counter, kept, size); };
    }
    return give("receipt " + receipt, other, request, path);
}

Status Papers::writeDeclaration(const ArticleNumber& number, const PaperRequest& request,
                                const std::string& path) {
    return give("cdf1 " + number.text(), {}, request, path);
}

Status Papers::writeAcknowledgement(const ArticleNumber& number, const PaperRequest& request,
                                    const std::string& path) {
    return give("acknowledgement " + number.text(), {}, request, path);
}

Result<std::string> Papers::cancellationOf(const ArticleNumber& number) const {
    DAK_TRY(const auto events, m_counter.book().documents().track(number));
    for (const Recorded& event : events) {
        if (event.entry.kind != ArticleCancelled::kKind)
            continue;
        DAK_TRY(const ArticleCancelled cancelled, decodeArticleCancelled(event.entry.body));
        return cancelled.cancelReceipt;
    }
    return Error::refused("article_not_cancelled", {{"field", "number"}, {"article", number.text()}});
}

Status Papers::writeCancellation(const ArticleNumber& number, const PaperRequest& request,
                                 const std::string& path) {
    DAK_TRY(const std::string paper, cancellationOf(number));
    return give("cancellation " + paper, {}, request, path);
}

Status Papers::writeDayReport(Date day, const std::string& path) {
    return give("day-report " + day.iso(), {}, {}, path);
}

} // namespace dak
