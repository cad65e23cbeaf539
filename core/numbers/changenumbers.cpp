// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/numbers/changenumbers.h"

#include "core/base/fieldtext.h"
#include "core/base/text.h"

namespace dak {

namespace {

constexpr std::size_t kMostSpoilReason = 200;
constexpr std::uint32_t kMostSerial = 99'999'999;

bool isSeriesPrefix(std::string_view prefix) {
    return prefix.size() == 2 && prefix[0] >= 'A' && prefix[0] <= 'Z' && prefix[1] >= 'A' && prefix[1] <= 'Z';
}

std::string rangeText(const NumberRange& range) {
    return ArticleNumber::issue(range.prefix, range.first).text() + " to " +
           ArticleNumber::issue(range.prefix, range.last).text();
}

} // namespace

Status ChangeNumbers::checkRange(const NumbersLoaded& range) const {
    if (!isSeriesPrefix(range.prefix))
        return Error::refused("prefix_invalid", {{"field", "prefix"}, {"given", quotable(range.prefix)}});
    if ((range.prefix == kTrainingPrefix) != m_training)
        return Error::refused(m_training ? "prefix_not_training" : "prefix_training",
                              {{"field", "prefix"}, {"given", range.prefix}});
    if (range.first > range.last || range.last > kMostSerial)
        return Error::refused(
            "range_invalid",
            {{"field", "from"}, {"from", std::to_string(range.first)}, {"to", std::to_string(range.last)}});
    DAK_TRY(const auto ranges, m_numbers.ranges());
    for (const NumberRange& other : ranges) {
        if (other.prefix == range.prefix && range.first <= other.last && other.first <= range.last)
            return Error::refused("range_overlaps", {{"field", "from"}, {"with", rangeText(other)}});
    }
    return {};
}

Result<EntryDraft> ChangeNumbers::decideLoading(const NumbersLoaded& range) const {
    DAK_TRY_STATUS(checkRange(range));
    return EntryDraft{std::string(NumbersLoaded::kKind), m_actor, encode(range), {}};
}

Status ChangeNumbers::load(const Uuid& operation, const NumbersLoaded& range) const {
    DAK_TRY_STATUS(checkFieldText("prefix", range.prefix, 2)); // before it is encoded for the hash
    const Decide decision = [&]() -> Result<std::vector<EntryDraft>> {
        DAK_TRY(EntryDraft draft, decideLoading(range));
        return std::vector<EntryDraft>{std::move(draft)};
    };
    DAK_TRY(const Outcome outcome, m_books.record(operation, sha256("load|" + encode(range)), decision));
    check(!outcome.entries.empty(), "a range without an entry");
    return {};
}

Status ChangeNumbers::spoil(const Uuid& operation, const ArticleNumber& number,
                            const std::string& reason) const {
    const Decide decision = [&]() -> Result<std::vector<EntryDraft>> {
        if (isBlank(reason))
            return Error::refused("reason_missing", {{"field", "reason"}});
        DAK_TRY_STATUS(checkFieldText("reason", reason, kMostSpoilReason));
        DAK_TRY(const auto ranges, m_numbers.ranges());
        for (const NumberRange& range : ranges) {
            const bool inside = range.prefix == number.prefix() && number.serial() >= range.first &&
                                number.serial() <= range.last;
            if (!inside)
                continue;
            DAK_TRY_STATUS(m_numbers.use(range.product, number));
            const NumberSpoiled spoiled{number, trimmed(reason)};
            return std::vector<EntryDraft>{{std::string(NumberSpoiled::kKind), m_actor, encode(spoiled), {}}};
        }
        return Error::refused("number_foreign", {{"field", "number"}, {"number", number.text()}});
    };
    DAK_TRY(const Outcome outcome,
            m_books.record(operation, sha256("spoil|" + number.text() + "|" + reason), decision));
    check(!outcome.entries.empty(), "a spoiled number without an entry");
    return {};
}

} // namespace dak
