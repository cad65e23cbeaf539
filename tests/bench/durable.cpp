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
#include <functional>

using namespace dak;
using namespace dak::bench;
namespace fs = std::filesystem;

namespace {

// Turn by turn, for a disk changes its pace within a second, and in programs of their own, for how the memory
// of one lies is chance as well.
constexpr int kPrograms = 7;
constexpr int kRounds = 3;
constexpr std::uint32_t kBookings = 300;     // of a turn; then the log is folded in, as an idle counter does
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

    void book(std::uint32_t count) { book(asked(count)); }
    void foldLog() {
        if (!m_book.parts().connection->checkpoint())
            std::exit(2);
    }
    double bookingsPerSecond() {
        const std::vector<ArticleRequest> requests = asked(kBookings);
        const Stopwatch watch;
        book(requests);
        return kBookings / watch.seconds();
    }

private:
    // What the clerk typed, before the clock runs.
    std::vector<ArticleRequest> asked(std::uint32_t count) const {
        std::vector<ArticleRequest> requests;
        for (std::uint32_t n = m_booked + 1; n <= m_booked + count; ++n)
            requests.push_back(m_desk.request(n));
        return requests;
    }
    void book(const std::vector<ArticleRequest>& requests) {
        const BookArticle desk(m_desk.desk());
        for (const ArticleRequest& request : requests) {
            m_world.clock.advance(kBetween);
            must(desk.run(test::TestDesk::operation(++m_booked), request, {}));
        }
    }

    test::TestWorld m_world;
    Book m_book;
    test::TestDesk m_desk;
    std::uint32_t m_booked = 0;
};

// The rows of each booking, and the book as it was before the first.
using Rows = std::vector<ChangedRows>;

Rows captureRows(const fs::path& folder) {
    RowCapture capture;
    Rows rows;
    OurBook book(folder / "captured");
    book.foldLog();
    fs::copy(folder / "captured/book.db", folder / "base.db");
    static_cast<void>(capture.take());
    for (std::uint32_t n = 1; n <= kBefore + kRounds * kBookings; ++n) {
        book.book(1);
        rows.push_back(capture.take());
    }
    return rows;
}

// The same rows from the same beginning, with nothing around them.
class BareBook {
public:
    BareBook(const fs::path& folder, const Rows& rows) : m_writer(copyOf(folder)) {
        for (const ChangedRows& booking : rows)
            m_steps.push_back(m_writer.prepare(booking));
        write(kBefore);
    }
    void foldLog() { m_writer.checkpoint(); }
    double bookingsPerSecond() {
        const Stopwatch watch;
        write(kBookings);
        return kBookings / watch.seconds();
    }

private:
    static fs::path copyOf(const fs::path& folder) {
        fs::copy(folder / "base.db", folder / "bare.db");
        return folder / "bare.db";
    }
    void write(std::size_t count) {
        for (const std::size_t end = m_written + count; m_written < end; ++m_written)
            m_writer.write(m_steps[m_written]);
    }

    BareWriter m_writer;
    std::vector<std::vector<BareWriter::Step>> m_steps;
    std::size_t m_written = 0;
};

// SQLite's own syncs; the reservation file adds one for each 50 numbers.
double syncsPerBooking(const fs::path& folder) {
    test::TraceVfs vfs("counting");
    vfs.record(false);
    OurBook book(folder / "counted", {vfs.name(), Durability::Full, {}});
    book.book(10);
    vfs.resetCounts();
    book.book(kBookings);
    return static_cast<double>(vfs.count(test::Io::Sync)) / kBookings;
}

// What one turn of each came to, a second.
struct Turn {
    double disk = 0;
    double ours = 0;
    double bare = 0;
    double printed = 0;
};

std::vector<Turn> takeTurns(const fs::path& work) {
    fs::create_directories(work);
    const Rows rows = captureRows(work);
    const Layouts layouts = must(Layouts::load(DAK_LAYOUTS_FOLDER));
    const PaperSource papers(layouts);
    OurBook ours(work / "ours");
    ours.book(kBefore);
    BareBook bare(work, rows);
    OurBook printing(work / "printing", {}, &papers);
    printing.book(kBefore);
    std::vector<Turn> turns;
    for (int round = 0; round < kRounds; ++round) {
        ours.foldLog();
        bare.foldLog();
        printing.foldLog();
        Turn turn;
        const double before = syncsPerSecond(work);
        turn.ours = ours.bookingsPerSecond();
        const double after = syncsPerSecond(work);
        turn.disk = 2 / (1 / before + 1 / after);
        turn.bare = bare.bookingsPerSecond();
        turn.printed = printing.bookingsPerSecond();
        turns.push_back(turn);
    }
    return turns;
}

// The turns of this program started anew, read from what it prints.
std::vector<Turn> turnsOfAnother(const std::string& program, const fs::path& work) {
    std::FILE* const said = ::popen(("'" + program + "' '" + work.string() + "' turns").c_str(), "r");
    std::vector<Turn> turns;
    Turn turn;
    while (said != nullptr &&
           std::fscanf(said, "%lf %lf %lf %lf", &turn.disk, &turn.ours, &turn.bare, &turn.printed) == 4)
        turns.push_back(turn);
    if (said == nullptr || ::pclose(said) != 0 || turns.size() != kRounds)
        std::exit(2);
    return turns;
}

double medianOf(const std::vector<Turn>& turns, const std::function<double(const Turn&)>& figure) {
    std::vector<double> figures;
    for (const Turn& turn : turns)
        figures.push_back(figure(turn));
    return median(figures);
}

} // namespace

int main(int argc, char** argv) {
    const fs::path work = fs::path(argc > 1 ? argv[1] : ".") / "durable";
    if (argc > 2) {
        for (const Turn& turn : takeTurns(work))
            std::printf("%.3f %.3f %.3f %.3f\n", turn.disk, turn.ours, turn.bare, turn.printed);
        return 0;
    }
    fs::create_directories(work);
    const double syncs = syncsPerBooking(work);
    std::vector<Turn> turns;
    for (int i = 0; i < kPrograms; ++i) {
        const auto more = turnsOfAnother(argv[0], work / std::to_string(i));
        turns.insert(turns.end(), more.begin(), more.end());
    }
    std::printf("# a second: %.0f fdatasync, %.0f bookings, %.0f bare\n",
                medianOf(turns, [](const Turn& turn) { return turn.disk; }),
                medianOf(turns, [](const Turn& turn) { return turn.ours; }),
                medianOf(turns, [](const Turn& turn) { return turn.bare; }));
    std::printf("# a second with label, CDF-1 and receipt composed: %.0f bookings\n",
                medianOf(turns, [](const Turn& turn) { return turn.printed; }));
    Figures figures;
    figures.exactly("syncs_per_booking", syncs, 1);
    figures.atLeast("bookings_vs_fdatasync",
                    medianOf(turns, [](const Turn& turn) { return turn.ours / turn.disk; }), 0.35);
    figures.atLeast("bookings_vs_bare_loop",
                    medianOf(turns, [](const Turn& turn) { return turn.ours / turn.bare; }), 0.75);
    return figures.status();
}
