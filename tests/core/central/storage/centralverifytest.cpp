// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/central/storage/centralverify.h"

#include "core/central/storage/centralcounts.h"
#include "tests/core/central/storage/centraldatabase.h"
#include "tests/support/centralcounter.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

// A centre that holds a counter's day in two epochs: placed again after a restore, and one number booked
// twice.
struct CentralDay {
    CentralDay() {
        enrolHere(counter, 1);
        const std::string opened = counter.openDay();
        const std::string accepted = counter.accept(20000001);
        counter.record("a_kind_of_tomorrow", "{}");
        bring(1, 2);
        bring(3, 3);
        counter.openEpoch(2);
        counter.add(opened);
        counter.add(accepted);
        counter.accept(20000001);
        bring(1, 3);
    }

    void enrolHere(CentralCounter& one, std::uint8_t secret) {
        EnrolmentOffer offer{.secret = {secret}, .office = one.office.id, .usedBy = {}};
        REQUIRE(house.store.addEnrolmentCode(offer));
        REQUIRE(*house.store.enrol(offer.secret, one.enrolled()));
    }
    void bring(std::uint64_t first, std::uint64_t last) {
        REQUIRE(centre.handle(counter.put(first, last)).status == 200);
        REQUIRE(centre.unpack(10));
    }
    std::vector<CentralProblem> problems() {
        const auto report = verifyCentral(house.pool, identity);
        REQUIRE(report);
        return report->problems;
    }

    CentralDatabase house;
    CentreIdentity identity = house.identity();
    FrozenClock clock;
    Centre centre{house.store, identity, clock};
    CentralCounter counter;
};

struct Tampering {
    const char* sql;
    const char* row;  // begins with
    const char* what; // of one problem
};

const std::vector<Tampering>& tamperings() {
    static const std::vector<Tampering> all{
        {"UPDATE batches SET frame = overlay(frame placing '\\x00' from 200 for 1) WHERE first_seq = 3",
         "batch ", "frame: batch_"},
        {"DELETE FROM batches WHERE first_seq = 3", "head ", "is not the end of its last batch"},
        {"DELETE FROM batches WHERE first_seq = 1 AND last_seq = 2", "batch ", "does not follow"},
        {"UPDATE batches SET day = day + 1 WHERE first_seq = 3", "batch ", "columns differ"},
        {"UPDATE batches SET receipt = replace(receipt, 'upto_seq', 'upto_seQ')", "batch ", "receipt: "},
        {"UPDATE batches SET receipt = o.receipt, receipt_signature = o.receipt_signature FROM batches AS o "
         "WHERE batches.first_seq = 3 AND o.last_seq = 2",
         "batch ", "receipt: is of another batch"},
        {"UPDATE heads SET head = '\\x0000000000000000000000000000000000000000000000000000000000000000'",
         "head ", "is not the end"},
        {"DELETE FROM heads WHERE place = 2", "batch ", "is past the head"},
        {"UPDATE heads SET unpacked_seq = 2 WHERE seq = 3 AND place = 1", "entry ",
         "is past what was unpacked"},
        {"DELETE FROM entries WHERE seq = 1", "entry ", "is missing"},
        {"UPDATE entries SET kind = 'day_closed' WHERE seq = 1", "entry ", "differs from its frame: kind"},
        {"UPDATE entries SET actor = 'ravi' WHERE seq = 2", "entry ", "differs from its frame: actor"},
        {"UPDATE entries SET at_ms = at_ms + 1 WHERE seq = 2", "entry ", "differs from its frame: time"},
        {"UPDATE entries SET is_alias = false", "entry ", "differs from its frame: alias"},
        {"UPDATE entries SET parked = NULL", "entry ", "differs from its frame: parked"},
        {"UPDATE entries SET hash = content WHERE seq = 2", "entry ", "differs from its frame: hash"},
        {"UPDATE entries SET part = 1 WHERE seq = 2", "entry ", "differs from its frame: operation"},
        {"UPDATE entries SET close_body = '{}' WHERE seq = 3", "entry ",
         "differs from its frame: close body"},
        {"UPDATE postings SET amount_paise = amount_paise + 1 WHERE line = 0 AND seq = 1", "entry ",
         "postings do not sum to zero"},
        {"UPDATE postings SET amount_paise = 2 * amount_paise", "entry ", "differs from its frame: postings"},
        {"DELETE FROM postings WHERE seq = 2", "entry ", "differs from its frame: postings"},
        {"INSERT INTO postings SELECT office_id, device, epoch, 3, day, line, account, amount_paise "
         "FROM postings WHERE seq = 1",
         "entry ", "has postings and counts for nothing"},
        {"DELETE FROM operations", "entry ", "differs from its frame: its operation is not registered"},
        {"UPDATE operations SET seq = 99 WHERE seq = 1", "entry ", "is registered as the first"},
        {"DELETE FROM articles", "entry ", "article ZT200000010IN is not registered"},
        {"DELETE FROM article_conflicts", "entry ", "article ZT200000010IN is not registered"},
        {"DELETE FROM article_events", "entry ", "article ZT200000010IN is not registered"},
        {"INSERT INTO articles SELECT 'ZT999999998IN', office_id, device, epoch, 3, day FROM entries "
         "WHERE parked IS NOT NULL",
         "article ZT999999998IN", "is registered by an entry that does not book it"},
        {"INSERT INTO article_conflicts SELECT * FROM articles", "article ", "is in conflict with nothing"},
    };
    return all;
}

} // namespace

TEST_CASE("a database that is whole has no problem, and is counted") {
    CentralDay day;
    CHECK(day.problems().empty());
    const auto report = verifyCentral(day.house.pool, day.identity);
    CHECK(report->batches == 3);
    CHECK(report->entries == 6);
    const auto counts = countCentral(day.house.pool);
    REQUIRE(counts);
    CHECK(counts->offices == 1);
    CHECK(counts->devices == 1);
    CHECK(counts->entries == 4);
    CHECK(counts->articles == 1);
    CHECK(counts->batches == 3);
    CHECK(counts->unpacking == 0);
    CHECK(counts->parked == 1);
    CHECK(counts->conflicts == 1);
    CHECK(counts->quarantined == 0);
}

TEST_CASE("what waits to be unpacked is counted, and is no problem") {
    CentralDay day;
    day.counter.accept(20000002);
    REQUIRE(day.centre.handle(day.counter.put(4, 4)).status == 200);
    CHECK(countCentral(day.house.pool)->unpacking == 1);
    CHECK(day.problems().empty());
}

TEST_CASE("what an older program did not understand stays parked, is counted, and is no problem") {
    CentralDay day;
    day.house.run("DELETE FROM postings WHERE seq = 1");
    CHECK_FALSE(day.problems().empty());
    CHECK(verifyCentral(day.house.pool, day.identity)->parkedByOlder == 0);
    day.house.run("UPDATE entries SET parked = 'kind_unknown' WHERE seq = 1 AND NOT is_alias");
    CHECK(day.problems().empty());
    CHECK(verifyCentral(day.house.pool, day.identity)->parkedByOlder == 1);
    CHECK(verifyCentral(day.house.pool, day.identity)->entries == 6); // it was compared too
    day.house.run("UPDATE entries SET parked = 'operation_reused' WHERE seq = 1 AND NOT is_alias");
    CHECK_FALSE(day.problems().empty()); // no program parks it so
}

TEST_CASE("what an older program did not understand may be parked today for another reason") {
    CentralDay day; // its parked entry is one that this program has a question about
    day.house.run("UPDATE entries SET parked = 'account_unknown' WHERE parked = 'kind_unknown'");
    CHECK(day.problems().empty());
    CHECK(verifyCentral(day.house.pool, day.identity)->parkedByOlder == 1);
}

TEST_CASE("every row that was changed is named") {
    for (const Tampering& one : tamperings()) {
        DYNAMIC_SECTION(one.sql) {
            CentralDay day;
            day.house.run(one.sql);
            const auto problems = day.problems();
            REQUIRE_FALSE(problems.empty());
            std::string found;
            for (const CentralProblem& problem : problems)
                found += problem.row + ": " + problem.what + "\n";
            INFO(found);
            CHECK(std::any_of(problems.begin(), problems.end(), [&](const CentralProblem& problem) {
                return problem.row.starts_with(one.row) && problem.what.starts_with(one.what);
            }));
        }
    }
}

TEST_CASE("receipts of another centre's key are named") {
    CentralDay day;
    const CentreIdentity other{SigningKey::generate(), day.identity.info, 1};
    CHECK(verifyCentral(day.house.pool, other)->problems.size() == 3);
}
