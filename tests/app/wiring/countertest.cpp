// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/wiring/counter.h"

#include "app/wiring/trainingoffice.h"
#include "core/files/files.h"
#include "tests/support/trainingcounter.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace dak;
using namespace dak::test;

namespace {

const ListedEdition& documentEdition(const Counter& counter) {
    const auto& editions = counter.tariff().editions();
    const auto found = std::find_if(editions.begin(), editions.end(), [](const ListedEdition& each) {
        return each.id == "speed-post-document-2025-10-01";
    });
    REQUIRE(found != editions.end());
    return *found;
}

} // namespace

TEST_CASE("a training counter knows when its parcels leave, by an Indian clock") {
    TrainingCounter counter; // 20 November 2026, 10:42, a Friday
    const Product parcel = *Product::parse("speed-post-parcel");
    const auto next = [&] { return counter->nextDispatch(parcel)->value(); };
    CHECK(next() == Departure{Date::of(2026, 11, 20), "11:30", "12:00", "provisional"});
    counter.clock.advance(std::chrono::hours(6)); // after the last of the day
    CHECK(next().day == Date::of(2026, 11, 21));
    CHECK_FALSE(*counter->nextDispatch(*Product::parse("speed-post-24")));
}

TEST_CASE("an office's own dispatch times count instead; broken ones keep nobody from the book") {
    const Product parcel = *Product::parse("speed-post-parcel");
    TrainingCounter counter;
    const std::string file = counter->dataFolder() + "/dispatch-times.json";
    REQUIRE(replaceFile(file,
                        R"({"format":"dak-dispatch-1","office":")" + counter->office().id +
                            R"(","timetables":[{"valid_from":"2026-11-01","grade":"confirmed","source":"x",)"
                            R"("products":["speed-post-parcel"],"days":["fri"],)"
                            R"("dispatches":[{"closes":"17:00"}]}]})",
                        0644));
    counter.reopen();
    CHECK(counter->nextDispatch(parcel)->value() ==
          Departure{Date::of(2026, 11, 20), "17:00", "", "confirmed"});
    REQUIRE(replaceFile(file, "{}", 0644));
    counter.reopen();
    CHECK(counter->nextDispatch(parcel).error().code() == "dispatch_file_invalid");
    CHECK(counter->tillQueries().openDay());
}

TEST_CASE("an edition that came while the counter is open is taken up when it is asked to be") {
    TrainingCounter counter;
    const std::string file = "/speed-post-document-2025-10-01.json";
    std::string edition = *readFile(shareFolder() + "/tariff" + file, 1'000'000);
    const std::string from = "\"valid_from\": \"2025-10-01\",";
    const std::size_t at = edition.find(from);
    REQUIRE(at != std::string::npos);
    edition.insert(at + from.size(), " \"valid_to\": \"2026-12-31\",");
    const std::string folder = counter->dataFolder() + "/tariff";
    REQUIRE(makeFolder(folder));
    REQUIRE(replaceFile(folder + file, edition, 0644));

    const BoxInfo* const box = &counter->tariff().boxes().front();
    const std::string name = box->name;
    CHECK_FALSE(documentEdition(*counter).validTo);
    REQUIRE(counter->renewTariff());
    CHECK(documentEdition(*counter).validTo == Date::of(2026, 12, 31));
    CHECK(counter.desk().tariff.editions().size() == counter->tariff().editions().size());
    CHECK(box->name == name); // what a booking refers to is still there

    REQUIRE(replaceFile(folder + file, "{}", 0644));
    CHECK_FALSE(counter->renewTariff());
    CHECK(documentEdition(*counter).validTo == Date::of(2026, 12, 31));
}

TEST_CASE("training offices that are made apart have numbers apart") {
    const TemporaryFolder folder;
    const FrozenClock clock;
    CountingIds ids;
    std::vector<std::vector<NumberRange>> all;
    for (const char* name : {"/one", "/two"}) {
        REQUIRE(createTrainingOffice(folder.path() + name, clock, ids));
        const auto counter = Counter::open(folder.path() + name, clock, ids);
        REQUIRE(counter);
        all.push_back(*(*counter)->numberSeries().ranges());
    }
    REQUIRE(all[0].size() == 4);
    for (const NumberRange& one : all[0]) {
        CHECK(one.isSample);
        CHECK(one.last - one.first + 1 == 5000);
        for (const NumberRange& other : all[1])
            CHECK((one.last < other.first || other.last < one.first));
    }
}
