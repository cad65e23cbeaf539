// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/prints/sqliteprints.h"
#include "core/printing/job/printowner.h"
#include "core/storage/book/bookparts.h"
#include "tests/support/deskdrafts.h"
#include "tests/support/fakeprints.h"
#include "tests/support/tracevfs.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

struct Sold {
    explicit Sold(BookOptions options = {}) : desk(std::move(options)) {
        desk.create();
        desk.openDay();
        outcome.emplace(must(desk.bookArticle()));
        prints = &desk.book->prints();
        label = "label " + numberOf(*outcome).text();
    }
    PrintJob job() { return must(prints->newestOf(label)).value(); }
    Desk desk;
    std::optional<Outcome> outcome;
    SqlitePrints* prints = nullptr;
    std::string label;
};

} // namespace

TEST_CASE("one owner has a job in hand, and only its owner ends it") {
    Sold sold;
    const std::int64_t id = sold.job().id;
    const std::string me = newPrintOwner();
    const std::string other = newPrintOwner();
    CHECK(must(sold.prints->claim(id, "L", me)));
    CHECK_FALSE(must(sold.prints->claim(id, "L", other)));
    CHECK(sold.job().printing);
    must(sold.prints->finish(id, other, PrintState::Failed, {}));
    CHECK(sold.job().printing);
    must(sold.prints->finish(id, me, PrintState::Printed, {}));
    CHECK(sold.job().state == PrintState::Printed);
    CHECK_FALSE(must(sold.prints->claim(id, "L", me))); // it is out
    CHECK(must(sold.prints->open()).size() == 2);       // declaration and receipt
}

TEST_CASE("two programs on one folder see one claim") {
    Sold sold;
    const std::int64_t id = sold.job().id;
    Desk second(sold.desk.path, 900);
    CHECK(must(second.book->prints().claim(id, "L", newPrintOwner())));
    CHECK_FALSE(must(sold.prints->claim(id, "L", newPrintOwner())));
}

TEST_CASE("what a program had in hand when it died is unknown, and says why") {
    Sold sold;
    const std::int64_t id = sold.job().id;
    REQUIRE(must(sold.prints->claim(id, "L", "another-boot/1/1/1")));
    const PrintJob left = must(sold.prints->open()).front();
    CHECK(left.id == id);
    CHECK(left.state == PrintState::Unknown);
    CHECK_FALSE(left.printing);
    CHECK(left.reason.code == "print_interrupted");
    must(sold.prints->confirm(id));
    CHECK(sold.job().state == PrintState::Printed);
}

TEST_CASE("a recorded duplicate waits with its entry and takes the place of the unknown paper") {
    Sold sold;
    const std::int64_t id = sold.job().id;
    REQUIRE(must(sold.prints->claim(id, "L", "me")));
    must(sold.prints->finish(id, "me", PrintState::Unknown, {"printer_outcome_unknown", {}}));
    const auto stored = must(sold.desk.book->documents().latest(sold.label)).value();
    must(sold.desk.recordOne({std::string(DocumentReprinted::kKind),
                              kAsha,
                              encode(DocumentReprinted{sold.label, hex(stored.hash), 1}),
                              {}}));
    const auto open = must(sold.prints->open());
    CHECK(std::none_of(open.begin(), open.end(), [&](const PrintJob& job) { return job.id == id; }));
    const PrintJob copy = sold.job();
    CHECK(copy.copy == 1);
    CHECK(copy.state == PrintState::Waiting);
    CHECK(must(sold.prints->job(id))->state == PrintState::Unknown); // it stays what it is
}

TEST_CASE("a paper of before the queue gets its job when it is given out, and only one is the original") {
    Sold sold;
    must(sold.desk.book->parts().connection->database().execute(
        "DELETE FROM print_jobs; INSERT OR REPLACE INTO print_mark VALUES (1, 1000000)"));
    const auto stored = must(sold.desk.book->documents().latest(sold.label)).value();
    const PrintJob first = must(sold.prints->jobFor(sold.label, stored.entry, 0));
    CHECK_FALSE(first.mayBeOut());
    CHECK(must(sold.prints->jobFor(sold.label, stored.entry, 0)).id == first.id);
    CHECK(sold.prints->jobFor("label none", stored.entry, 0).error().code() != "");
}

TEST_CASE("a label set aside does not wait, and is still the original when it is wanted after all") {
    Sold sold;
    const PrintJob job = sold.job();
    must(sold.prints->dismiss(job.id));
    CHECK(must(sold.prints->open()).size() == 2);
    CHECK_FALSE(must(sold.prints->claim(job.id, "L", "me")));
    const PrintJob wanted = must(sold.prints->jobFor(sold.label, job.entry, 0));
    CHECK(wanted.id == job.id);
    CHECK(must(sold.prints->claim(job.id, "L", "me")));
}

TEST_CASE("an outcome whose note fails on the disk leaves the log to be made whole first") {
    TraceVfs vfs("prints");
    Sold sold(BookOptions{.vfs = vfs.name()});
    const std::int64_t id = sold.job().id;
    REQUIRE(must(sold.prints->claim(id, "L", "me"))); // the statement is known
    vfs.arm({.on = Io::Sync, .forever = true});
    CHECK_FALSE(sold.prints->finish(id, "me", PrintState::Printed, {}));
    CHECK(vfs.fired());
    vfs.disarm();
    CHECK(sold.desk.book->parts().connection->isInDoubt());
    must(sold.prints->finish(id, "me", PrintState::Printed, {}));
    CHECK_FALSE(sold.desk.book->parts().connection->isInDoubt());
    CHECK(sold.job().state == PrintState::Printed);
}

TEST_CASE("whichever access to the disk fails around a print, no original comes out twice") {
    bool fired = true;
    for (int n = 1; fired && n < 400; ++n) {
        TraceVfs vfs("printfault" + std::to_string(n));
        Sold sold(BookOptions{.vfs = vfs.name()});
        const std::int64_t id = sold.job().id;
        ScriptedPrinter printer;
        const PrinterProfile profile;
        {
            PrintQueue queue(*sold.prints, oneSheet(), printer.port());
            vfs.arm({.on = {}, .nth = n}); // any access
            static_cast<void>(queue.print(id, profile));
            fired = vfs.fired();
            vfs.disarm();
        }
        INFO("access " << n);
        const PrintJob after = sold.job();
        CHECK((printer.pages.empty() || after.mayBeOut()));
        PrintQueue again(*sold.prints, oneSheet(), printer.port());
        static_cast<void>(again.print(id, profile));
        CHECK(printer.pages.size() <= 1);
    }
}
