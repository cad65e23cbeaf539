// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/wiring/labelplan.h"

#include "app/wiring/counter.h"
#include "core/booking/bookarticle.h"
#include "core/booking/changearticle.h"
#include "tests/support/trainingcounter.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

std::string booked(TrainingCounter& counter) {
    return BookArticle(counter.desk())
        .run(counter.id(), aParcel(), cash(1000))
        ->accepted.article.number.text();
}

} // namespace

TEST_CASE("a list of booked articles is their labels in its order, however the numbers are written") {
    TrainingCounter counter;
    const std::string first = booked(counter);
    const std::string second = booked(counter);
    std::string spaced = first;
    spaced.insert(2, " ");
    const auto plan = planLabels(*counter, second + "\n" + spaced + "\n");
    REQUIRE(plan);
    CHECK(plan->faults.empty());
    CHECK(plan->documents == std::vector<std::string>{"label " + second, "label " + first});
}

TEST_CASE("every line that is wrong is said with its reason, in the order of the lines") {
    TrainingCounter counter;
    const std::string good = booked(counter);
    const std::string gone = booked(counter);
    REQUIRE(ChangeArticle(counter.desk()).cancel(counter.id(), *ArticleNumber::parse(gone), {}, "wrong"));
    const std::string foreign = ArticleNumber::issue("EM", 47312482).text();
    std::string slip = foreign;
    slip[10] = slip[10] == '0' ? '1' : '0';
    const auto plan =
        planLabels(*counter, good + "\n" + gone + "\nhello\n" + foreign + "\n" + slip + "\n" + good + "\n");
    REQUIRE(plan);
    std::vector<std::pair<std::size_t, std::string>> said;
    for (const BatchFault& fault : plan->faults)
        said.emplace_back(fault.row.line, fault.error.code());
    CHECK(said == std::vector<std::pair<std::size_t, std::string>>{{2, "article_ended"},
                                                                   {3, "article_invalid"},
                                                                   {4, "article_unknown"},
                                                                   {5, "article_check_digit"},
                                                                   {6, "batch_row_repeated"}});
    CHECK(plan->faults.front().error.fact("state") == "cancelled");
    CHECK(plan->faults[3].error.fact("part").empty()); // a list has no field for a reason
}

TEST_CASE("a list without a number is refused as a whole") {
    TrainingCounter counter;
    const auto plan = planLabels(*counter, "# nothing\n");
    REQUIRE(plan->faults.size() == 1);
    CHECK(plan->faults.front().error.code() == "batch_empty");
    CHECK(plan->faults.front().row.line == 0);
}
