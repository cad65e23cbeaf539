// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/central/unpack.h"

#include "tests/core/central/centralhouse.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace dak;
using namespace dak::test;

namespace {

RawBatch rawOf(const CentralCounter& counter) {
    const Batch batch = counter.batch(1, counter.seq());
    return {counter.office.id,
            counter.device(),
            counter.epoch,
            1,
            counter.seq(),
            batchId(batch.header),
            counter.frame(1, counter.seq()),
            FrozenClock().now()};
}

// The one row that an entry of these bytes becomes.
UnpackedEntry rowOf(const std::string& bytes) {
    CentralCounter counter;
    counter.add(bytes);
    return unpackFrame(rawOf(counter)).entries.at(0);
}

const std::vector<Posting> kLegs{{Account::Cash, Money::fromPaise(100)},
                                 {Account::Unpaid, Money::fromPaise(-100)}};

} // namespace

TEST_CASE("an entry becomes a row that says the same") {
    CentralCounter counter;
    counter.openDay();
    const std::string bytes = counter.accept(20000001);
    const UnpackedBatch batch = unpackFrame(rawOf(counter));
    REQUIRE(batch.entries.size() == 2);
    CHECK(batch.office == "99000001");
    const UnpackedEntry& row = batch.entries[1];
    const Entry entry = *decodeEntry(bytes);
    CHECK(row.seq == 2);
    CHECK(row.hash == counter.places[1].hash);
    CHECK(row.content == sha256(bytes));
    CHECK(row.day == entry.day);
    CHECK(row.operation == entry.operation);
    CHECK(row.kind == "article_accepted");
    CHECK(row.at == entry.at);
    CHECK(row.actor == "asha");
    CHECK(row.role == "clerk");
    CHECK(row.postings == entry.postings);
    CHECK_FALSE(row.parked);
    CHECK(row.accepted == ArticleNumber::issue("ZT", 20000001).text());
    CHECK(row.articles == std::vector<std::string>{ArticleNumber::issue("ZT", 20000001).text()});
    CHECK(row.closeBody.empty());
    CHECK_FALSE(batch.entries[0].accepted);
    CHECK(batch.entries[0].articles.empty());
}

TEST_CASE("each kind names its articles") {
    const ArticleNumber number = ArticleNumber::issue("ZT", 20000001);
    const ArticleNumber other = ArticleNumber::issue("ZT", 20000002);
    struct Case {
        std::string_view kind;
        std::string body;
        std::size_t articles;
    };
    BasketPaid paid = aPayment();
    paid.articles = {other, number, other};
    const std::vector<Case> cases{
        {ArticleRemoved::kKind, encode(ArticleRemoved{{uuidOf(1), 0}, uuidOf(2), number, true, "x"}), 1},
        {ArticleCancelled::kKind,
         encode(ArticleCancelled{aOffice(), {uuidOf(1), 0}, number, "1", "x", Money(), "2", "en"}), 1},
        {ArticleAmended::kKind,
         encode(
             ArticleAmended{{uuidOf(1), 0}, number, anAddress("A", 411001), anAddress("B", 411001), true, 1}),
         1},
        {NumberSpoiled::kKind, encode(NumberSpoiled{number, "torn"}), 1},
        {BasketPaid::kKind, encode(paid), 2},
        {BasketDiscarded::kKind, encode(BasketDiscarded{uuidOf(1), "left", {number}}), 1},
        {BasketOpened::kKind, encode(BasketOpened{uuidOf(1)}), 0},
    };
    for (const Case& row : cases) {
        CentralCounter counter;
        const UnpackedEntry unpacked = rowOf(encodeEntry(counter.entry(row.kind, row.body)));
        INFO(row.kind);
        CHECK_FALSE(unpacked.parked);
        CHECK(unpacked.articles.size() == row.articles);
        CHECK_FALSE(unpacked.accepted);
    }
}

TEST_CASE("what the centre cannot take as it stands is parked with a code") {
    CentralCounter counter;
    const auto entry = [&](std::string_view kind, std::string body, std::vector<Posting> postings = {}) {
        return encodeEntry(counter.entry(kind, std::move(body), std::move(postings)));
    };
    const std::string good = entry(BasketOpened::kKind, encode(BasketOpened{uuidOf(1)}), kLegs);
    const auto with = [&](const std::string& from, const std::string& to) {
        std::string bytes = good;
        return bytes.replace(bytes.find(from), from.size(), to);
    };
    Office elsewhere = aOffice();
    elsewhere.id = "99000002";
    const std::string stranger = std::string(201, 'k');
    const Money most = Money::fromPaise(kMostPostingPaise);
    const Money more = Money::fromPaise(kMostPostingPaise + 1);
    const std::vector<std::pair<std::string, std::string>> cases{
        {"", "entry_malformed"},
        {"garbage", "entry_malformed"},
        {std::string("\0\xff\xfe", 3), "entry_malformed"},
        {good + " ", "entry_malformed"},
        {with("\"v\":1", "\"v\":2"), "entry_malformed"},
        {with("\"cash\"", "\"gold\""), "account_unknown"},
        {with("\"clerk\"", "\"robot\""), "role_unknown"},
        {with("2026-11-20", "2026-02-30"), "date_invalid"},
        {with("2026-11-20", "1999-12-31"), "date_invalid"},
        {with("\"asha\"", "\"a\\u0000b\""), "text_invalid"},
        {entry(stranger, "{}"), "text_invalid"},
        {entry("kind_of_tomorrow", "{}"), "kind_unknown"},
        {entry("", "{}"), "kind_unknown"},
        {entry(BasketOpened::kKind, "{}"), "record_malformed"},
        {entry(DayClosed::kKind, "[]"), "record_malformed"},
        {with(",-100", ",-99"), "unbalanced"},
        {entry("kind_of_tomorrow", "{}", {kLegs[0]}), "unbalanced"},
        {entry(BasketOpened::kKind, "{}", {{Account::Cash, more}, {Account::Unpaid, more.negated()}}),
         "amount_too_large"},
        {entry(
             BasketOpened::kKind, "{}",
             {{Account::Cash, Money::fromPaise(INT64_MAX)}, {Account::Unpaid, Money::fromPaise(INT64_MIN)}}),
         "amount_too_large"},
        {entry(DayClosed::kKind, encode(DayClosed{.office = aOffice(),
                                                  .totals = {{Account::Cash, Money::fromPaise(INT64_MAX)}}})),
         "amount_too_large"},
        {entry(DayOpened::kKind, encode(DayOpened{elsewhere, Money()})), "office_other"},
    };
    for (const auto& [bytes, code] : cases) {
        const UnpackedEntry row = rowOf(bytes);
        INFO(bytes.substr(0, 200));
        CHECK(row.parked.value_or("") == code);
        CHECK(row.postings.empty());
        CHECK(row.articles.empty());
        CHECK_FALSE(row.accepted);
        CHECK(row.closeBody.empty());
        CHECK(row.day == Date::of(2026, 11, 20));
        CHECK(row.content == sha256(bytes));
    }
    CHECK_FALSE(rowOf(good).parked);
    CHECK_FALSE(rowOf(entry(BasketOpened::kKind, encode(BasketOpened{uuidOf(1)}),
                            {{Account::Cash, most}, {Account::Unpaid, most.negated()}}))
                    .parked);
}

TEST_CASE("those behind a parked entry go on") {
    CentralHouse house;
    CentralCounter counter = house.counter();
    counter.openDay();
    counter.add("garbage");
    counter.record("kind_of_tomorrow", "{}", kLegs);
    counter.accept(20000001);
    house.bring(counter);
    const DayRows day = *house.store.dayRows(counter.device(), counter.day);
    CHECK(day.entries == 4);
    CHECK(day.parked == std::vector<ParkedEntry>{{counter.epoch, 2, "entry_malformed"},
                                                 {counter.epoch, 3, "kind_unknown"}});
    CHECK(house.store.track(ArticleNumber::issue("ZT", 20000001).text())->has_value());
    CHECK(*house.centre.unpack(10) == 0);
}

TEST_CASE("a frame that the disk has changed is parked place by place") {
    CentralCounter counter;
    counter.openDay();
    counter.accept(20000001);
    RawBatch raw = rawOf(counter);
    raw.frame[raw.frame.size() / 2] = static_cast<char>(raw.frame[raw.frame.size() / 2] ^ 1);
    const UnpackedBatch batch = unpackFrame(raw);
    REQUIRE(batch.entries.size() == 2);
    CHECK(batch.entries[0].seq == 1);
    CHECK(batch.entries[1].seq == 2);
    for (const UnpackedEntry& row : batch.entries) {
        CHECK(row.parked == "frame_unreadable");
        CHECK(row.day == istDate(raw.at));
    }
}

TEST_CASE("batches are unpacked a few at a time until none waits") {
    CentralHouse house;
    CentralCounter counter = house.counter();
    for (int i = 0; i < 5; ++i) {
        counter.accept(static_cast<std::uint32_t>(20000001 + i));
        REQUIRE(house.centre.handle(counter.put(counter.seq(), counter.seq())).status == 200);
    }
    CHECK(*house.centre.unpack(2) == 2);
    CHECK(*house.centre.unpack(2) == 2);
    CHECK(*house.centre.unpack(2) == 1);
    CHECK(*house.centre.unpack(2) == 0);
    CHECK(house.store.dayRows(counter.device(), counter.day)->entries == 5);
}

TEST_CASE("unpacking that is broken off is done on the next turn, once") {
    const StoreFault fault = GENERATE(StoreFault::Fails, StoreFault::UnknownBefore, StoreFault::UnknownAfter,
                                      StoreFault::CrashBefore, StoreFault::CrashAfter);
    CentralHouse house;
    CentralCounter counter = house.counter();
    for (int i = 0; i < 3; ++i) {
        counter.accept(static_cast<std::uint32_t>(20000001 + i));
        REQUIRE(house.centre.handle(counter.put(counter.seq(), counter.seq())).status == 200);
    }
    const std::uint64_t calls = house.store.calls();
    house.store.fault = [&](std::uint64_t call) { return call == calls + 3 ? fault : StoreFault::None; };
    std::size_t done = 0;
    try {
        done = *house.centre.unpack(10);
    } catch (const CentreCrash&) {
        done = 1;
    }
    CHECK(done == 1); // the second broke off, and the third is of the same epoch
    REQUIRE(house.centre.unpack(10));
    const DayRows day = *house.store.dayRows(counter.device(), counter.day);
    CHECK(day.entries == 3);
    CHECK(day.conflicts.empty());
    CHECK(day.perAccount[0] == Posting{Account::Unpaid, Money::fromRupees(3 * 275)});
}

TEST_CASE("two counters that booked one number are told so by the downlink") {
    CentralHouse house;
    CentralCounter counter = house.counter();
    CentralCounter other = house.counter(2);
    counter.accept(20000001);
    house.bring(counter);
    other.openDay();
    other.accept(20000001);
    house.bring(other);
    const std::string number = ArticleNumber::issue("ZT", 20000001).text();
    for (CentralCounter* told : {&counter, &other}) {
        const auto changes = *house.store.changesAfter(told->device(), {}, 1'000'000);
        REQUIRE(changes.size() == 1);
        const Change change = *readChange(changes[0].document, true, house.identity.info.key);
        CHECK(change.device == told->device());
        CHECK(change.version == 1);
        const auto& tracked = std::get<TrackedArticle>(change.body);
        CHECK(tracked.article == number);
        CHECK(tracked.conflict);
        REQUIRE(tracked.events.size() == 1);
        CHECK(tracked.events[0].kind == "article_accepted");
    }
}

TEST_CASE("the same entry in a new epoch is counted once") {
    CentralHouse house;
    CentralCounter counter = house.counter();
    counter.openDay();
    const std::string article = counter.accept(20000001);
    house.bring(counter);
    counter.openEpoch(0x42);
    counter.add(article);
    counter.accept(20000002);
    house.bring(counter);
    const DayRows day = *house.store.dayRows(counter.device(), counter.day);
    CHECK(day.entries == 3);
    CHECK(day.conflicts.empty());
    CHECK(day.parked.empty());
}

TEST_CASE("what is of a newer program is described as far as it goes") {
    CentralCounter counter;
    const Entry entry = counter.entry("kind_of_tomorrow", "{}", kLegs);
    std::string bytes = encodeEntry(entry);
    const bool isRole = GENERATE(true, false);
    const std::string known = isRole ? "\"clerk\"" : "\"unpaid\"";
    bytes.replace(bytes.find(known), known.size(), isRole ? "\"robot\"" : "\"loans\"");
    const UnpackedEntry row = rowOf(bytes);
    CHECK(row.parked == (isRole ? "role_unknown" : "account_unknown"));
    CHECK(row.operation == entry.operation);
    CHECK(row.kind == "kind_of_tomorrow");
    CHECK(row.at == entry.at);
    CHECK(row.actor == "asha");
    CHECK(row.role == (isRole ? "robot" : "clerk"));
    CHECK(row.postings.empty());
}

TEST_CASE("the day of what is of a newer program is its own, not its batch's") {
    CentralCounter counter;
    std::string bytes = encodeEntry(counter.entry("kind_of_tomorrow", "{}", kLegs));
    bytes.replace(bytes.find("\"unpaid\""), 8, "\"loans\"");
    counter.day = counter.day.plusDays(1); // that of the batch
    counter.add(bytes);
    CHECK(unpackFrame(rawOf(counter)).entries.at(0).day == Date::of(2026, 11, 20));
}

TEST_CASE("what is parked and placed again in a new epoch is counted once") {
    CentralHouse house;
    CentralCounter counter = house.counter();
    const std::string known = encodeEntry(counter.entry(BasketOpened::kKind, "{}", kLegs));
    const auto with = [&](const std::string& from, const std::string& to) {
        std::string bytes = known;
        return bytes.replace(bytes.find(from), from.size(), to);
    };
    const std::vector<std::string> parked{with("\"unpaid\"", "\"loans\""), "garbage",
                                          with("\"asha\"", "\"a\\u0000b\""),
                                          with("2026-11-20", "1999-12-31")};
    counter.openDay();
    for (const std::string& bytes : parked)
        counter.add(bytes);
    house.bring(counter);
    const DayStatement before = house.statement(counter);
    REQUIRE(before.centreEntries == 5);
    REQUIRE(before.parked.size() == 4);
    counter.openEpoch(0x42);
    for (const std::string& bytes : parked)
        counter.add(bytes);
    house.bring(counter);
    const DayStatement after = house.statement(counter);
    CHECK(after.centreEntries == before.centreEntries);
    CHECK(after.parked == before.parked);
    CHECK(after.accounts == before.accounts);
}

TEST_CASE("what an older program parked is counted once when this one understands it in a new epoch") {
    CentralHouse house;
    CentralCounter counter = house.counter();
    counter.openDay();
    const std::string bytes = counter.record(BasketOpened::kKind, encode(BasketOpened{uuidOf(1)}), kLegs);
    REQUIRE(house.centre.handle(counter.put(1, 2)).status == 200);
    // To a program without this account the entry reads as one with an unknown account reads to this one.
    std::string unread = bytes;
    unread.replace(unread.find("\"unpaid\""), 8, "\"loans\"");
    UnpackedBatch older = unpackFrame(house.store.waitingToUnpack(1)->at(0));
    UnpackedEntry row = rowOf(unread);
    REQUIRE(row.parked == "account_unknown");
    row.seq = 2;
    row.content = sha256(bytes);
    older.entries.at(1) = row;
    REQUIRE(house.store.storeUnpacked(older, {}));
    const DayStatement before = house.statement(counter);
    counter.openEpoch(0x42);
    counter.add(bytes);
    house.bring(counter);
    const DayStatement after = house.statement(counter);
    CHECK(after.centreEntries == 2);
    CHECK(after.centreEntries == before.centreEntries);
    CHECK(after.parked == before.parked);
    CHECK(after.accounts == before.accounts);
}

TEST_CASE("an epoch that cannot be stored holds up no other") {
    CentralHouse house;
    CentralCounter counter = house.counter();
    CentralCounter other = house.counter(2);
    for (CentralCounter* one : {&counter, &other}) {
        for (std::uint32_t i = 0; i < 3; ++i) {
            one->accept(static_cast<std::uint32_t>(20000001 + i + 10U * one->epoch[0]));
            REQUIRE(house.centre.handle(one->put(one->seq(), one->seq())).status == 200);
        }
    }
    const DeviceId stuck = house.store.waitingToUnpack(1)->at(0).device;
    const DeviceId free = stuck == counter.device() ? other.device() : counter.device();
    // The first call of a turn asks what waits, the second stores the first batch.
    std::uint64_t turn = house.store.calls();
    house.store.fault = [&](std::uint64_t call) {
        return call == turn + 2 ? StoreFault::Fails : StoreFault::None;
    };
    CHECK(*house.centre.unpack(10) == 3);
    CHECK(house.store.dayRows(free, counter.day)->entries == 3);
    CHECK(house.store.dayRows(stuck, counter.day)->entries == 0);
    turn = house.store.calls();
    const auto nothing = house.centre.unpack(10);
    REQUIRE_FALSE(nothing);
    CHECK(nothing.error().code() == "database_error");
    CHECK(house.store.dayRows(stuck, counter.day)->entries == 0);
    house.store.fault = {};
    CHECK(*house.centre.unpack(10) == 3);
    CHECK(house.store.dayRows(stuck, counter.day)->entries == 3);
}

TEST_CASE("whatever bytes stand in a signed chain, each becomes a row") {
    CHECK(rc::check("any bytes", [](const std::vector<std::string>& entries) {
        CentralCounter counter;
        counter.openDay();
        for (const std::string& bytes : entries)
            counter.add(bytes);
        const UnpackedBatch batch = unpackFrame(rawOf(counter));
        RC_ASSERT(batch.entries.size() == counter.seq());
        RC_ASSERT(!batch.entries[0].parked);
        for (std::size_t i = 1; i < batch.entries.size(); ++i)
            RC_ASSERT(batch.entries[i].parked.has_value());
    }));
}
