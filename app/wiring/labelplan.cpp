// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/wiring/labelplan.h"

#include "app/wiring/counter.h"

#include <algorithm>
#include <optional>

namespace dak {

namespace {

// Nothing is wrong with the label of this article: absent.
Result<std::optional<Error>> faultOf(const Counter& counter, const ArticleNumber& number) {
    DAK_TRY(const auto view, counter.bookingQueries().article(number));
    const std::string text = number.text();
    if (!view) {
        const auto strict = ArticleNumber::parse(text); // a slip of the hand is the likelier reason
        return std::optional(strict
                                 ? Error::refused("article_unknown", {{"field", "number"}, {"article", text}})
                                 : strict.error());
    }
    if (view->state == ArticleState::Cancelled || view->state == ArticleState::Removed)
        return std::optional(Error::refused(
            "article_ended",
            {{"field", "number"}, {"article", text}, {"state", std::string(articleStateCode(view->state))}}));
    return std::optional<Error>();
}

} // namespace

Result<LabelPlan> planLabels(const Counter& counter, std::string_view text) {
    const BatchList list = readBatchList(text);
    LabelPlan plan{{}, list.faults};
    if (!plan.faults.empty() && plan.faults.front().row.line == 0)
        return plan;
    for (const BatchRow& row : list.rows) {
        const auto number = ArticleNumber::parseScanned(row.number);
        std::optional<Error> fault;
        if (number) {
            DAK_TRY(fault, faultOf(counter, *number));
        } else {
            fault = number.error();
        }
        if (fault)
            plan.faults.push_back({row, *fault});
        else
            plan.documents.push_back("label " + number->text());
    }
    std::stable_sort(plan.faults.begin(), plan.faults.end(),
                     [](const BatchFault& a, const BatchFault& b) { return a.row.line < b.row.line; });
    return plan;
}

} // namespace dak
