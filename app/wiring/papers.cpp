// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/wiring/papers.h"

#include "app/wiring/counter.h"

#include "core/base/text.h"
#include "core/files/files.h"
#include "core/printing/devicedots.h"
#include "core/printing/labelsheet.h"
#include "core/printing/renderer.h"
#include "core/record/day.h"

#include <QBuffer>
#include <QGuiApplication>

#include <filesystem>
#include <memory>
#include <span>

namespace dak {

namespace {

constexpr unsigned kPaperFile = 0644;

// A program without a window draws offscreen; it costs a few milliseconds and only when something is drawn.
void ensureDrawing() {
    if (QCoreApplication::instance() != nullptr)
        return;
    static int argc = 1;
    static char name[] = "dakctl";
    static char* argv[] = {name, nullptr};
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // What the toolkit thinks of the machine is not for people; what fails comes back as an Error.
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    static const auto application = std::make_unique<QGuiApplication>(argc, argv);
}

Result<std::string> formatOf(const PaperRequest& request, const std::string& path) {
    const std::size_t point = path.rfind('.');
    const std::string ending = point == std::string::npos ? "" : lowerAscii(path.substr(point + 1));
    const std::string format = request.format.empty() ? ending : request.format;
    for (const char* known : {"pdf", "png", "pbm"}) {
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

// The number of an article's cancellation paper.
Result<std::string> cancellationOf(Counter& counter, const ArticleNumber& number) {
    DAK_TRY(const auto events, counter.book().documents().track(number));
    for (const Recorded& event : events) {
        if (event.entry.kind != ArticleCancelled::kKind)
            continue;
        DAK_TRY(const ArticleCancelled cancelled, decodeArticleCancelled(event.entry.body));
        return cancelled.cancelReceipt;
    }
    return Error::refused("article_not_cancelled", {{"field", "number"}, {"article", number.text()}});
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
    ensureDrawing();
    DAK_TRY([[maybe_unused]] const Renderer renderer, Renderer::make());
    return {};
}

Result<int> Papers::copyOf(const StoredDocument& document, const std::string& hash) {
    DAK_TRY(const bool original, m_counter.book().prints().begin(document.name, document.entry));
    if (original)
        return 0;
    const Decide decision = [&]() -> Result<std::vector<EntryDraft>> {
        // Counted inside the transaction: two programs never give out the same copy.
        DAK_TRY(const auto now, m_counter.book().documents().latest(document.name));
        const DocumentReprinted reprint{document.name, hash, (now ? now->copies : document.copies) + 1};
        return std::vector<EntryDraft>{
            {std::string(DocumentReprinted::kKind), m_counter.desk().actor, encode(reprint), {}}};
    };
    DAK_TRY(const Outcome outcome, m_counter.book().books().record(
                                       m_counter.ids().next(), sha256("reprint|" + document.name), decision));
    DAK_TRY(const DocumentReprinted reprinted, decodeDocumentReprinted(outcome.entries.at(0).entry.body));
    return reprinted.copy;
}

Status Papers::render(std::span<const PrintedPage> printed, const PaperRequest& request,
                      const std::string& path) const {
    DAK_TRY(const std::string format, formatOf(request, path));
    DAK_TRY(const Renderer renderer, Renderer::make());
    std::string bytes;
    if (format == "pdf") {
        DAK_TRY(bytes, renderer.pdf(printed));
    } else if (format == "png") {
        DAK_TRY(bytes, renderer.png(printed.front(), request.dpi));
    } else {
        DAK_TRY(const QImage image, renderer.raster(printed.front(), request.dpi));
        bytes = portableBitmap(image);
    }
    const Status written = replaceFile(path, bytes, kPaperFile);
    if (!written)
        return Error::machine("output_unwritable",
                              {{"path", path}, {"why", std::string(written.error().fact("why"))}});
    return {};
}

struct Papers::Begun {
    StoredDocument stored;
    PrintedPage printed;
};

Result<Papers::Begun> Papers::begin(const std::string& name, const Compose& other) {
    DAK_TRY(const auto stored, m_counter.book().documents().latest(name));
    if (!stored)
        return Error::refused("document_unknown", {{"field", "number"}, {"document", name}});
    DAK_TRY(const Page page, other ? other(*stored) : decodePage(stored->bytes));
    Overlay overlay = overlayOf(page);
    DAK_TRY(overlay.copy, copyOf(*stored, hex(overlay.hash)));
    return Begun{*stored, {page, overlay}};
}

Status Papers::finish(const Begun& begun, const Status& rendered) {
    if (begun.printed.overlay.copy > 0)
        return rendered;
    SqlitePrints& prints = m_counter.book().prints();
    if (!rendered) {
        DAK_TRY_STATUS(prints.withdraw(begun.stored.name, begun.stored.entry));
        return rendered;
    }
    return prints.given(begun.stored.name, begun.stored.entry);
}

Status Papers::give(const std::string& name, const Compose& other, const PaperRequest& request,
                    const std::string& path) {
    DAK_TRY_STATUS(checkBefore(path, request));
    DAK_TRY(const Begun begun, begin(name, other));
    return finish(begun, render(std::span(&begun.printed, 1), request, path));
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

Status Papers::renderSheet(const std::vector<Begun>& begun, const PaperRequest& request,
                           const std::string& path) {
    std::vector<PrintedPage> labels;
    for (const Begun& one : begun)
        labels.push_back(one.printed);
    const std::vector<PrintedPage> sheets = labelSheets(labels, request.start);
    return render(sheets, request, path);
}

Status Papers::writeLabelSheet(const std::vector<ArticleNumber>& numbers, const PaperRequest& request,
                               const std::string& path) {
    DAK_TRY_STATUS(checkBefore(path, request));
    DAK_TRY(const std::string format, formatOf(request, path));
    const bool oneSheet = request.start - 1 + static_cast<int>(numbers.size()) <= kLabelsOnSheet;
    if (!oneSheet && format != "pdf") // a picture is one sheet
        return Error::refused("label_sheets_need_pdf", {{"field", "format"}, {"given", format}});
    std::vector<Compose> composers;
    for (const ArticleNumber& number : numbers) { // none is counted before all can be given out
        DAK_TRY(Compose composer, labelComposer(number, LabelSize::A4FourUp, request.code39));
        composers.push_back(std::move(composer));
    }
    std::vector<Begun> begun;
    Status status;
    for (std::size_t i = 0; status && i < numbers.size(); ++i) {
        auto one = begin("label " + numbers[i].text(), composers[i]);
        if (one)
            begun.push_back(*std::move(one));
        else
            status = one.error();
    }
    if (status)
        status = renderSheet(begun, request, path);
    for (const Begun& one : begun) {
        const Status finished = finish(one, status);
        status = status ? finished : status;
    }
    return status;
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

Status Papers::writeCancellation(const ArticleNumber& number, const PaperRequest& request,
                                 const std::string& path) {
    DAK_TRY(const std::string paper, cancellationOf(m_counter, number));
    return give("cancellation " + paper, {}, request, path);
}

Status Papers::writeDayReport(Date day, const std::string& path) {
    return give("day-report " + day.iso(), {}, {}, path);
}

} // namespace dak
