// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the Day desk reads of the sync, and the stick, over the real book of a training counter.
#include "app/counter/ports/livesync.h"

#include "core/booking/bookarticle.h"
#include "core/outbox/batch.h"
#include "core/storage/sync/centrelink.h"
#include "tests/support/messages.h"
#include "tests/support/tempfolder.h"
#include "tests/support/trainingcounter.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace dak;
using namespace dak::test;

namespace {

struct Desk {
    explicit Desk(bool enrolled = true) {
        const CentreLink link{
            "https://centre.example", {.key = centreKey().publicKey(), .training = true}, {}, false};
        if (enrolled)
            REQUIRE(writeCentreLink(counter->dataFolder() + "/centre.json", link));
        REQUIRE(BookArticle(counter.desk()).run(counter.id(), aParcel(), cash(1000)));
    }
    void close() {
        const auto totals = counter->tillQueries().totals(Date::of(2026, 11, 20));
        REQUIRE(counter->tillDay().close(counter.id(), totals->expectedCash, "", false));
    }
    void keep(DayStatement statement) {
        statement.device = counter->book().device();
        statement.key = centreKey().publicKey();
        REQUIRE(book.keepStatement(statement, signStatement(statement, true, centreKey())));
    }
    // The centre's receipt for the only batch, as a file on the stick.
    void receive() {
        const SealedBatch batch = counter->book().outbox().batches()->front();
        const auto head = counter->book().head();
        Receipt receipt{.batch = batch.id,
                        .device = counter->book().device(),
                        .epoch = head->epoch,
                        .firstSeq = batch.firstSeq,
                        .uptoSeq = batch.lastSeq,
                        .head = head->hash,
                        .key = centreKey().publicKey()};
        stick.write("one.dakreceipt", encode(signReceipt(receipt, true, centreKey())));
    }

    TrainingCounter counter;
    TempFolder stick;
    int woken = 0;
    ui::SyncRun running;
    counter::LiveSync sync{*counter,
                           {[this]() -> const ui::SyncRun& { return running; }, [this] { ++woken; }}};
    SqliteSyncBook book{counter->book(), counter.ids, shareFolder() + "/tariff"};
};

std::size_t filesUnder(const std::string& folder, const std::string& ending) {
    std::size_t count = 0;
    for (const auto& file : std::filesystem::recursive_directory_iterator(folder))
        count += file.path().extension() == ending ? 1U : 0U;
    return count;
}

} // namespace

TEST_CASE("the picture of a counter that is not enrolled is its outbox alone") {
    Desk desk(false);
    const auto picture = desk.sync.picture();
    REQUIRE(picture);
    CHECK_FALSE(picture->enrolled);
    CHECK(picture->outbox.waiting > 0);
    CHECK_FALSE(picture->day);
    CHECK(desk.sync.importReceipts(desk.stick.path()).error().code() == "receipts_missing");
    desk.sync.sendNow();
    CHECK(desk.woken == 1);
}

TEST_CASE("the statement of the last closed day is shown, also when the next is open") {
    Desk desk;
    CHECK_FALSE(desk.sync.picture()->day);
    desk.close();
    CHECK(desk.sync.picture()->day == Date::of(2026, 11, 20));
    CHECK_FALSE(desk.sync.picture()->statement);
    DayStatement statement;
    statement.day = Date::of(2026, 11, 20);
    statement.closed = true;
    desk.keep(statement);
    REQUIRE(desk.sync.picture()->statement);
    desk.counter.clock.advance(std::chrono::hours(72));
    REQUIRE(desk.counter->tillDay().open(desk.counter.id(), Money()));
    CHECK(desk.sync.picture()->day == Date::of(2026, 11, 20));
    CHECK(desk.sync.picture()->statement->closed);
}

TEST_CASE("entries that the centre asks about are named once, with their code") {
    Desk desk;
    REQUIRE(desk.book.seal());
    desk.close();
    desk.receive();
    REQUIRE(desk.sync.exportWaiting(desk.stick.path()));
    DayStatement statement;
    statement.day = Date::of(2026, 11, 20);
    statement.parked = {{desk.counter->book().head()->epoch, 2, "kind_unknown"}};
    desk.keep(statement);
    const auto picture = desk.sync.picture();
    REQUIRE(picture);
    CHECK(picture->parked == statement.parked);
}

TEST_CASE("a close that the centre does not count is told from other entries that it asks about") {
    Desk desk;
    desk.close();
    const auto head = desk.counter->book().head();
    DayStatement statement;
    statement.day = Date::of(2026, 11, 20);
    statement.parked = {{head->epoch, head->seq - 1, "kind_unknown"}, {{9}, head->seq, "kind_unknown"}};
    desk.keep(statement);
    CHECK_FALSE(desk.sync.picture()->parkedClose);
    const ParkedEntry close{head->epoch, head->seq, "record_malformed"};
    statement.parked.push_back(close);
    desk.keep(statement);
    CHECK(desk.sync.picture()->parkedClose == close);
    statement.closed = true; // a close after it counts
    desk.keep(statement);
    CHECK_FALSE(desk.sync.picture()->parkedClose);
}

TEST_CASE("waiting batches go to a folder of their own on the stick, and receipts come back") {
    Desk desk;
    const auto exported = desk.sync.exportWaiting(desk.stick.path());
    REQUIRE(exported);
    CHECK(*exported == 1);
    CHECK(filesUnder(desk.stick.path(), ".dakbatch") == 1);
    desk.receive();
    CHECK(*desk.sync.importReceipts(desk.stick.path()) == 1);
    CHECK(desk.sync.picture()->outbox.waiting == 0);
    CHECK(*desk.sync.importReceipts(desk.stick.path()) == 1); // once more is no harm
    desk.counter.clock.advance(std::chrono::seconds(1));
    CHECK(*desk.sync.exportWaiting(desk.stick.path()) == 0); // nothing waits, the first folder stays
    CHECK(filesUnder(desk.stick.path(), ".dakbatch") == 2);
}

TEST_CASE("a stick that cannot be written is told, and nothing has changed") {
    Desk desk;
    const std::uint64_t before = desk.sync.picture()->outbox.waiting;
    CHECK(desk.sync.exportWaiting("/proc/nowhere").error().code() == "output_unwritable");
    desk.stick.write("bad.dakreceipt", "{}");
    CHECK(desk.sync.importReceipts(desk.stick.path()).error().code() == "message_malformed");
    CHECK(desk.sync.picture()->outbox.waiting == before);
}
