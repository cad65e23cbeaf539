// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Durable bookings a second against what the same disk can do in the same run: fdatasync of one page, and a
// bare loop that writes the very same rows with nothing around it. And the syncs of a booking, counted. The
// papers are sample pages made of nothing; bookings that compose the real ones are measured beside them.
// Usage: bench_durable WORK-FOLDER (on the disk that is meant)
#include "app/wiring/papersource.h"
#include "core/storage/book/bookparts.h"
#include "tests/bench/figures.h"
#include "tests/bench/rowcapture.h"
#include "tests/support/testcounter.h"
#include "tests/support/tracevfs.h"

#include <fcntl.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>

using namespace dak;
using namespace dak::bench;
namespace fs = std::filesystem;

namespace {

constexpr int kRounds = 9;
constexpr std::uint32_t kBookings = 300;     // timed
constexpr std::uint32_t kBefore = 400;       // they bring the log to a length that it keeps
constexpr std::chrono::seconds kBetween{20}; // of a busy counter
constexpr int kSyncs = 600;
constexpr std::size_t kPage = 4096;

template <typename T>
T must(Result<T> result) {
    if (result)
        return *std::move(result);
    std::fprintf(stderr, "bench_durable: %s %s\n", result.error().code().c_str(),
                 std::string(result.error().fact("why")).c_str());
    std::exit(2);
}

// Overwrites one page after another of a file that has its size already.
double syncsPerSecond(const fs::path& folder) {
    const std::string path = folder / "page";
    const int file = ::open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    std::string page(kPage, 'x');
    constexpr std::size_t kPages = 64;
    bool fine = file >= 0;
    for (std::size_t i = 0; i < kPages; ++i)
        fine &= ::pwrite(file, page.data(), kPage, static_cast<off_t>(i * kPage)) > 0;
    fine &= ::fsync(file) == 0;
    const Stopwatch watch;
    for (std::size_t i = 0; i < kSyncs; ++i) {
        page[0] = static_cast<char>(i);
        fine &= ::pwrite(file, page.data(), kPage, static_cast<off_t>(i % kPages * kPage)) > 0;
        fine &= ::fdatasync(file) == 0;
    }
    const double perSecond = kSyncs / watch.seconds();
    ::close(file);
    if (!fine)
        std::exit(2);
    return perSecond;
}

class OurBook {
public:
    explicit OurBook(const fs::path& folder, BookOptions options = {}, const PageSource* papers = nullptr)
        : m_world(folder, std::move(options), 1, papers)
        , m_book(must(m_world.create()))
        , m_desk(m_world, m_book) {}

    void book(std::uint32_t from, std::uint32_t count) { book(from, asked(from, count)); }
    void foldLog() {
        if (!m_book.parts().connection->checkpoint())
            std::exit(2);
    }
    double bookingsPerSecond() {
        book(1, kBefore);
        foldLog();
        const std::vector<ArticleRequest> requests = asked(kBefore + 1, kBookings);
        const Stopwatch watch;
        book(kBefore + 1, requests);
        return kBookings / watch.seconds();
    }

private:
    // What the clerk typed, before the clock runs.
    std::vector<ArticleRequest> asked(std::uint32_t from, std::uint32_t count) const {
        std::vector<ArticleRequest> requests;
        for (std::uint32_t n = from; n < from + count; ++n)
            requests.push_back(m_desk.request(n));
        return requests;
    }
    void book(std::uint32_t from, const std::vector<ArticleRequest>& requests) {
        const BookArticle desk(m_desk.desk());
        for (const ArticleRequest& request : requests) {
            m_world.clock.advance(kBetween);
            must(desk.run(test::TestDesk::operation(from++), request, {}));
        }
    }

    test::TestWorld m_world;
    Book m_book;
    test::TestDesk m_desk;
};

// The rows of each booking, and the book as it was before the first.
struct Rows {
    std::vector<ChangedRows> bookings;
    std::size_t changes = 0;
};

Rows captureRows(const fs::path& folder) {
    RowCapture capture;
    Rows rows;
    OurBook book(folder / "captured");
    book.foldLog();
    fs::copy(folder / "captured/book.db", folder / "base.db");
    static_cast<void>(capture.take());
    for (std::uint32_t n = 1; n <= kBefore + kBookings; ++n) {
        book.book(n, 1);
        rows.bookings.push_back(capture.take());
        rows.changes += rows.bookings.back().size();
    }
    return rows;
}

double barePerSecond(const fs::path& folder, const Rows& rows) {
    const std::string path = folder / "bare.db";
    for (const char* end : {"", "-wal", "-shm"})
        fs::remove(path + end);
    fs::copy(folder / "base.db", path);
    BareWriter writer(path);
    std::vector<std::vector<BareWriter::Step>> steps;
    for (const ChangedRows& booking : rows.bookings)
        steps.push_back(writer.prepare(booking));
    for (std::size_t i = 0; i < kBefore; ++i)
        writer.write(steps[i]);
    writer.checkpoint();
    const Stopwatch watch;
    for (std::size_t i = kBefore; i < steps.size(); ++i)
        writer.write(steps[i]);
    return kBookings / watch.seconds();
}

// SQLite's own syncs; the reservation file adds one for each 50 numbers.
double syncsPerBooking(const fs::path& folder) {
    test::TraceVfs vfs("counting");
    vfs.record(false);
    OurBook book(folder / "counted", {vfs.name(), Durability::Full, {}});
    book.book(1, 10);
    vfs.resetCounts();
    book.book(11, kBookings);
    return static_cast<double>(vfs.count(test::Io::Sync)) / kBookings;
}

} // namespace

int main(int argc, char** argv) {
    const fs::path work = fs::path(argc > 1 ? argv[1] : ".") / "durable";
    fs::create_directories(work);
    const double syncs = syncsPerBooking(work);
    const Rows rows = captureRows(work);
    const Layouts layouts = must(Layouts::load(DAK_LAYOUTS_FOLDER));
    const PaperSource papers(layouts);
    std::vector<double> disk;
    std::vector<double> ours;
    std::vector<double> bare;
    std::vector<double> printed;
    std::vector<double> toDisk;
    std::vector<double> toBare;
    for (int round = 0; round < kRounds; ++round) {
        const fs::path folder = work / ("round" + std::to_string(round));
        const double before = syncsPerSecond(work);
        ours.push_back(OurBook(folder).bookingsPerSecond());
        const double after = syncsPerSecond(work); // a disk changes its pace within a second
        disk.push_back(2 / (1 / before + 1 / after));
        bare.push_back(barePerSecond(work, rows));
        printed.push_back(OurBook(folder / "papers", {}, &papers).bookingsPerSecond());
        toDisk.push_back(ours.back() / disk.back());
        toBare.push_back(ours.back() / bare.back());
    }
    std::printf("# a second: %.0f fdatasync, %.0f bookings, %.0f bare (%.1f changed rows each)\n",
                median(disk), median(ours), median(bare),
                static_cast<double>(rows.changes) / static_cast<double>(rows.bookings.size()));
    std::printf("# a second with label, CDF-1 and receipt composed: %.0f bookings\n", median(printed));
    Figures figures;
    figures.exactly("syncs_per_booking", syncs, 1);
    figures.atLeast("bookings_vs_fdatasync", median(toDisk), 0.35);
    figures.atLeast("bookings_vs_bare_loop", median(toBare), 0.75);
    return figures.status();
}
