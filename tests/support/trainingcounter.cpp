// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/trainingcounter.h"

#include "app/wiring/trainingoffice.h"

#include <cstdlib>
#include <filesystem>
#include <stdexcept>

namespace dak::test {

namespace {

template <typename R>
void must(const R& result, const char* what) {
    if (!result)
        throw std::runtime_error(std::string(what) + ": " + result.error().code());
}

} // namespace

TemporaryFolder::TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "dak-test-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr)
        throw std::runtime_error("no temporary folder");
    m_path = pattern;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

TrainingCounter::TrainingCounter(bool openDay) {
    must(createTrainingOffice(folder.path() + "/counter", clock, ids), "create");
    reopen();
    if (openDay)
        must(m_counter->tillDay().open(id(), Money::fromRupees(2000)), "open day");
}

void TrainingCounter::reopen() {
    m_counter.reset();
    auto counter = Counter::open(folder.path() + "/counter", clock, ids);
    must(counter, "open");
    m_counter = *std::move(counter);
}

ArticleNumber TrainingCounter::numberOf(const char* product, std::uint32_t nth) {
    const auto ranges = m_counter->numberSeries().ranges();
    must(ranges, "ranges");
    for (const NumberRange& range : *ranges) {
        if (range.product.code() == product)
            return ArticleNumber::issue(range.prefix, range.first + nth);
    }
    throw std::runtime_error("no range of the product");
}

Money TrainingCounter::balance(Account account) {
    const auto day = m_counter->tillQueries().lastDay();
    must(day, "last day");
    const auto totals = m_counter->tillQueries().totals(day->value());
    must(totals, "totals");
    Money sum;
    for (const Posting& total : totals->perAccount)
        sum += total.account == account ? total.amount : Money();
    const auto closing = m_counter->tillQueries().closing(day->value());
    must(closing, "closing");
    if (*closing) { // the totals of a day stand before its closing postings
        for (const Posting& leg : (*closing)->entry.postings)
            sum += leg.account == account ? leg.amount : Money();
    }
    return sum;
}

bool TrainingCounter::nothingPosted() {
    for (const Account account : allAccounts()) {
        const bool ofFloat = account == Account::Cash || account == Account::Float;
        const Money expected =
            !ofFloat ? Money() : Money::fromRupees(account == Account::Cash ? 2000 : -2000);
        if (balance(account) != expected)
            return false;
    }
    return true;
}

ArticleRequest aParcel() {
    ArticleRequest request{.product = *Product::parse("speed-post-parcel"),
                           .to = Pincode::of(560034),
                           .weight = Weight::fromGrams(1240)};
    request.size = Dimensions::fromCentimetres(30, 20, 10);
    request.contents = "clothes";
    request.receiver = {"Meena Krishnan", {"Flat 12 Rose Gardens"}, "9845012345", {}, {}};
    request.sender = {"Anand Jadhav", {"8 Laxmi Road"}, "9822054321", {}, {}};
    return request;
}

ArticleRequest aDocument() {
    ArticleRequest request{.product = *Product::parse("speed-post-document"),
                           .to = Pincode::of(110069),
                           .weight = Weight::fromGrams(45)};
    request.contents = "document";
    request.receiver = {"Secretary UPSC", {"Dholpur House"}, {}, {}, {}};
    request.sender = {"Asha Patil", {"12 FC Road"}, "9822054321", {}, {}};
    return request;
}

std::vector<Tender> cash(std::int64_t rupees) {
    return {{"cash", Money::fromRupees(rupees), {}}};
}

} // namespace dak::test
