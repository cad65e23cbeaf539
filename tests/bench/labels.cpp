// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Labels from entries: composed to PDF against python3-reportlab drawing the same pages in the same run;
// composed, drawn at 203 dpi and decoded back; and from the press of F8 to the decoded raster, one by one, in
// a real book: price, number, commit on disk, stored page, dots. Usage: bench_labels SHARE-FOLDER WORK-FOLDER
#include "app/wiring/counter.h"
#include "app/wiring/trainingoffice.h"
#include "core/booking/bookarticle.h"
#include "core/document/layouts.h"
#include "core/printing/printerjobs.h"
#include "core/printing/queue/printqueue.h"
#include "core/printing/renderer.h"
#include "tests/bench/figures.h"
#include "tests/support/sampleentries.h"

#include <QGuiApplication>

#include <cstdio>
#include <cstdlib>
#include <fstream>

using namespace dak;
using namespace dak::bench;

namespace {

constexpr int kRounds = 5;
constexpr int kRepeats = 40; // of each sample label in a round
constexpr int kAlone = 400;

// English texts only, as the peer cannot shape Devanagari; every band of the label is among them.
std::vector<AcceptedEntry> entriesToPrint() {
    AcceptedEntry cod = test::sampleCod();
    cod.article.languages = "en";
    AddressDraft draft = cod.article.receiver.draft();
    draft.name = "Asha Rao";
    cod.article.receiver = *Address::make(draft, cod.article.receiver.pin(), "receiver");
    return {test::sampleAccepted(), cod, test::sampleArmy(), test::sampleStudent()};
}

template <typename T>
T must(Result<T> result) {
    if (result)
        return *std::move(result);
    std::fprintf(stderr, "bench_labels: %s\n", result.error().code().c_str());
    std::exit(2);
}

PrintedPage composed(const Layouts& layouts, const AcceptedEntry& entry) {
    Page page = must(composeLabel(layouts, entry, entry.article.receiver, LabelSize::FourBySix));
    const Overlay overlay = overlayOf(page);
    return {std::move(page), overlay};
}

double pdfLabelsPerSecond(const Layouts& layouts, const Renderer& renderer,
                          const std::vector<AcceptedEntry>& entries, const std::string& file) {
    const Stopwatch watch;
    std::vector<PrintedPage> pages;
    for (int i = 0; i < kRepeats; ++i)
        for (const AcceptedEntry& entry : entries)
            pages.push_back(composed(layouts, entry));
    const std::string pdf = must(renderer.pdf(pages));
    std::ofstream(file, std::ios::binary) << pdf;
    return static_cast<double>(pages.size()) / watch.seconds();
}

double peerLabelsPerSecond(const std::string& pages, const std::string& file) {
    const std::string command =
        "/usr/bin/python3 " DAK_LABELS_PEER " " + pages + " " + file + " " + std::to_string(kRepeats);
    FILE* pipe = ::popen(command.c_str(), "r");
    double perSecond = 0;
    const bool read = pipe != nullptr && std::fscanf(pipe, "%lf", &perSecond) == 1;
    if (pipe == nullptr || ::pclose(pipe) != 0 || !read) {
        std::fprintf(stderr, "bench_labels: the peer needs python3-reportlab\n");
        std::exit(2);
    }
    return perSecond;
}

double decodedLabelsPerSecond(const Layouts& layouts, const Renderer& renderer,
                              const std::vector<AcceptedEntry>& entries) {
    const Stopwatch watch;
    for (int i = 0; i < kRepeats; ++i)
        for (const AcceptedEntry& entry : entries)
            must(renderer.raster(composed(layouts, entry), 203));
    return static_cast<double>(entries.size()) * kRepeats / watch.seconds();
}

// Dots of a page in the language of a label printer, decoded back as every page is.
double zplLabelsPerSecond(const Layouts& layouts, const Renderer& renderer,
                          const std::vector<AcceptedEntry>& entries) {
    PrinterProfile printer;
    printer.language = PrinterLanguage::Zpl;
    const Stopwatch watch;
    for (int i = 0; i < kRepeats; ++i)
        for (const AcceptedEntry& entry : entries)
            must(printerJobs(renderer, composed(layouts, entry), printer));
    return static_cast<double>(entries.size()) * kRepeats / watch.seconds();
}

ArticleRequest requestOf(int i) {
    ArticleRequest request{.product = must(Product::parse("speed-post-parcel")),
                           .to = Pincode::of(560034),
                           .weight = Weight::fromGrams(1000 + i)};
    request.size = Dimensions::fromCentimetres(30, 20, 10);
    request.contents = "clothes";
    request.addOns.otp = true;
    request.receiver = {"मीना कृष्णन", {"Flat 12 Rose Gardens", "5th Block"}, "9845012345", "", ""};
    request.sender = {"Anand Jadhav", {"8 Laxmi Road"}, "9822054321", "", ""};
    return request;
}

std::vector<double> bookToRasterMilliseconds(const Renderer& renderer, const std::string& folder) {
    const SystemClock clock;
    RandomIds ids(clock);
    if (const Status made = createTrainingOffice(folder, clock, ids); !made)
        must(Result<int>(made.error()));
    const auto counter = must(Counter::open(folder, clock, ids));
    must(counter->tillDay().open(ids.next(), Money()));
    std::vector<double> samples;
    for (int i = 0; i < kAlone; ++i) {
        const ArticleRequest request = requestOf(i);
        const Stopwatch watch;
        const Booked booked = must(BookArticle(counter->desk()).run(ids.next(), request, {}));
        const auto kept =
            must(counter->book().documents().latest("label " + booked.accepted.article.number.text()));
        const Page page = must(decodePage(kept->bytes));
        must(renderer.raster({page, overlayOf(page)}, 203));
        samples.push_back(watch.microseconds() / 1000);
    }
    return samples;
}

// From the key that books to the label's bytes at its printer, claimed and its outcome kept: on the same
// book.
std::vector<double> bookToPrinterMilliseconds(const std::string& folder) {
    const SystemClock clock;
    RandomIds ids(clock);
    const auto counter = must(Counter::open(folder, clock, ids));
    PrinterProfile printer = must(counter->printing().printers()).front();
    printer.language = PrinterLanguage::Zpl;
    PrintQueue queue(counter->book().prints(), counter->printing().storedPages(), openPrinterPort);
    std::vector<double> samples;
    for (int i = 0; i < kAlone; ++i) {
        const ArticleRequest request = requestOf(kAlone + i);
        const Stopwatch watch;
        const Booked booked = must(BookArticle(counter->desk()).run(ids.next(), request, {}));
        const auto job =
            must(counter->book().prints().newestOf("label " + booked.accepted.article.number.text()));
        must(queue.print(job->id, printer));
        samples.push_back(watch.microseconds() / 1000);
    }
    return samples;
}

void writePages(const Layouts& layouts, const std::vector<AcceptedEntry>& entries, const std::string& file) {
    std::ofstream out(file, std::ios::binary);
    out << "[";
    for (std::size_t i = 0; i < entries.size(); ++i)
        out << (i == 0 ? "" : ",") << encodePage(composed(layouts, entries[i]).page);
    out << "]";
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fprintf(stderr, "bench_labels SHARE-FOLDER WORK-FOLDER\n");
        return 2;
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_LOGGING_RULES", "qt.text.*=false");
    const QGuiApplication application(argc, argv);
    const std::string work = argv[2];
    const Layouts layouts = must(Layouts::load(std::string(argv[1]) + "/labels"));
    const Renderer renderer = must(Renderer::make());
    const std::vector<AcceptedEntry> entries = entriesToPrint();
    writePages(layouts, entries, work + "/pages.json");
    std::vector<double> pdf;
    std::vector<double> peer;
    std::vector<double> decoded;
    std::vector<double> zpl;
    for (int round = 0; round < kRounds; ++round) {
        pdf.push_back(pdfLabelsPerSecond(layouts, renderer, entries, work + "/labels.pdf"));
        peer.push_back(peerLabelsPerSecond(work + "/pages.json", work + "/peer.pdf"));
        decoded.push_back(decodedLabelsPerSecond(layouts, renderer, entries));
        zpl.push_back(zplLabelsPerSecond(layouts, renderer, entries));
    }
    const std::vector<double> alone = bookToRasterMilliseconds(renderer, work + "/book");
    const std::vector<double> printed = bookToPrinterMilliseconds(work + "/book");
    std::printf("# labels a second: PDF %.0f, reportlab %.0f, decoded rasters %.0f, ZPL %.0f; book to raster "
                "p50 %.2f ms, "
                "to the printer %.2f ms\n",
                median(pdf), median(peer), median(decoded), median(zpl), median(alone), median(printed));
    Figures figures;
    figures.atLeast("labels_pdf_vs_reportlab", median(pdf) / median(peer), 1.0);
    figures.atLeast("labels_decoded_per_s", median(decoded), 150);
    figures.atLeast("labels_zpl_per_s", median(zpl), 100);
    figures.atMost("book_to_printer_ms_p99", quantile(printed, 0.99), 100);
    figures.atMost("book_to_raster_ms_p99", quantile(alone, 0.99), 60);
    return figures.status();
}
