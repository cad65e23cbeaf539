// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/wiring/papers.h"

#include "app/wiring/counter.h"
#include "app/wiring/offscreen.h"
#include "app/wiring/printing.h"

#include "core/base/text.h"
#include "core/files/files.h"
#include "core/printing/devicedots.h"
#include "core/printing/printerjobs.h"

#include <QBuffer>
#include <QImage>

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

// A paper as the file it is wanted in.
Result<std::string> fileBytes(const Renderer& renderer, const PrintedPage& printed, const std::string& format,
                              int dpi) {
    if (format == "pdf")
        return renderer.pdf(std::span(&printed, 1));
    if (format == "png")
        return renderer.png(printed, dpi);
    if (format == "pbm") {
        DAK_TRY(const QImage image, renderer.raster(printed, dpi));
        return portableBitmap(image);
    }
    PrinterProfile printer; // one that has just this page loaded
    DAK_TRY(printer.language, parsePrinterLanguage(format));
    printer.dpiX = printer.dpiY = dpi;
    printer.mediaWidth = printed.page.width;
    printer.mediaHeight = printed.page.height;
    DAK_TRY(const std::vector<PrintBytes> sheets, printerJobs(renderer, printed, printer));
    std::string bytes;
    for (const PrintBytes& sheet : sheets)
        bytes += sheet.bytes;
    return bytes;
}

// The page of a job, for its printer or for a file.
PrintQueue::Compose composing(const Page& page, const PaperRequest& request, const std::string& path) {
    return [page, request, path](const PrintJob& job,
                                 const PrinterProfile& printer) -> Result<std::vector<PrintBytes>> {
        ensureApplication();
        DAK_TRY(const Renderer renderer, Renderer::make());
        const PrintedPage printed{page, overlayOf(page, job.copy)};
        if (!request.printer.empty())
            return printerJobs(renderer, printed, printer);
        DAK_TRY(const std::string format, formatOf(request, path));
        DAK_TRY(std::string bytes, fileBytes(renderer, printed, format, request.dpi));
        return std::vector<PrintBytes>{{page.name, std::move(bytes), format}};
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

PrintQueue::OpenPort toFile(const std::string& path) {
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

Result<std::int64_t> Papers::jobOf(const StoredDocument& document, const Page& page) {
    DAK_TRY(const PrintJob original, m_counter.book().prints().jobFor(document.name, document.entry, 0));
    if (!original.mayBeOut())
        return original.id;
    return Printing(m_counter).duplicate(document, hex(overlayOf(page).hash));
}

Status Papers::give(const std::string& name, const Compose& other, const PaperRequest& request,
                    const std::string& path) {
    Printing printing(m_counter);
    PrinterProfile printer;
    if (request.printer.empty()) {
        DAK_TRY_STATUS(checkBefore(path, request));
    } else {
        DAK_TRY(const auto printers, printing.printers());
        DAK_TRY(printer, printerFor(printers, {}, request.printer));
    }
    DAK_TRY(const auto stored, m_counter.book().documents().latest(name));
    if (!stored)
        return Error::refused("document_unknown", {{"field", "number"}, {"document", name}});
    DAK_TRY(const Page page, other ? other(*stored) : decodePage(stored->bytes));
    DAK_TRY(const std::int64_t job, jobOf(*stored, page));
    PrintQueue queue(m_counter.book().prints(), composing(page, request, path),
                     request.printer.empty() ? toFile(path) : PrintQueue::OpenPort(openPrinterPort));
    DAK_TRY(const PrintOutcome outcome, queue.print(job, printer, {}));
    return outcome.error ? Status(*outcome.error) : Status();
}

Status Papers::writeLabel(const ArticleNumber& number, const PaperRequest& request, const std::string& path) {
    DAK_TRY(const auto view, m_counter.bookingQueries().article(number));
    if (!view)
        return Error::refused("article_unknown", {{"field", "number"}, {"article", number.text()}});
    if (view->state == ArticleState::Cancelled || view->state == ArticleState::Removed)
        return Error::refused("article_ended", {{"field", "number"},
                                                {"article", number.text()},
                                                {"state", std::string(articleStateCode(view->state))}});
    Compose other;
    if (!request.size.empty() || request.code39) {
        DAK_TRY(const LabelSize size, request.size.empty() ? Result<LabelSize>(LabelSize::FourBySix)
                                                           : parseLabelSize(request.size));
        const AcceptedEntry entry{view->recorded, view->accepted};
        other = [this, entry, receiver = view->receiver, size, &request](const StoredDocument&) {
            return composeLabel(m_counter.layouts(), entry, receiver, size, request.code39);
        };
    }
    return give("label " + number.text(), other, request, path);
}

Status Papers::writeReceipt(const std::string& receipt, const PaperRequest& request,
                            const std::string& path) {
    Compose other;
    if (!request.size.empty()) {
        DAK_TRY(const ReceiptSize size, parseReceiptSize(request.size));
        if (size != ReceiptSize::Mm80)
            other = [this](const StoredDocument& kept) {
                return receiptPage(m_counter, kept, ReceiptSize::A5);
            };
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
