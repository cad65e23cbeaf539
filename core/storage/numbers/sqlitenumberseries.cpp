// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/numbers/sqlitenumberseries.h"

#include "core/base/check.h"

#include <algorithm>

namespace dak {

namespace {

constexpr std::string_view kIssuer = "IN";

Result<NumberRange> rangeOf(const Statement& row) {
    DAK_TRY(Product product, Product::parse(row.text(0)));
    NumberRange range{std::move(product), std::string(row.text(1))};
    range.first = static_cast<std::uint32_t>(row.integer(2));
    range.last = static_cast<std::uint32_t>(row.integer(3));
    range.next = static_cast<std::uint32_t>(row.integer(4));
    range.isVoid = row.integer(5) != 0;
    range.isSample = row.integer(6) != 0;
    return range;
}

} // namespace

// Once in an action: the book's write lock keeps every other program from changing it.
Status SqliteNumberSeries::refresh() const {
    if (m_isFresh && inAction())
        return {};
    DAK_TRY_STATUS(m_reservation.refresh());
    m_isFresh = inAction();
    return {};
}

Result<std::vector<NumberRange>> SqliteNumberSeries::rangesOf(const Product* product) const {
    DAK_TRY(Prepared row,
            m_connection.prepared("SELECT product, prefix, first_serial, last_serial, next_serial, is_void, "
                                  "source = ?2 FROM number_ranges "
                                  "WHERE ?1 = '' OR product = ?1 ORDER BY loaded_by"));
    row->bind(2, kSampleSource)
        .bind(1, product == nullptr ? std::string_view("") : std::string_view(product->code()));
    std::vector<NumberRange> ranges;
    for (;;) {
        DAK_TRY(const bool more, row->step());
        if (!more)
            break;
        DAK_TRY(NumberRange range, rangeOf(*row));
        ranges.push_back(std::move(range));
    }
    std::ranges::stable_partition(ranges, [](const NumberRange& range) { return !range.isSample; });
    return ranges;
}

Result<const std::vector<NumberRange>*> SqliteNumberSeries::rangesInAction(const Product& product) const {
    if (!inAction())
        m_ranges.clear();
    const auto known = m_ranges.find(product.code());
    if (known != m_ranges.end())
        return &known->second;
    DAK_TRY(auto ranges, rangesOf(&product));
    return &m_ranges.emplace(product.code(), std::move(ranges)).first->second;
}

Result<std::optional<std::string>> SqliteNumberSeries::stateOf(const std::string& prefix,
                                                               std::uint32_t serial) const {
    DAK_TRY(Prepared row,
            m_connection.prepared("SELECT state FROM numbers WHERE prefix = ?1 AND serial = ?2"));
    row->bind(1, prefix).bind(2, serial);
    DAK_TRY(const bool found, row->step());
    return found ? std::optional(std::string(row->text(0))) : std::nullopt;
}

// One walk along the spent serials, in their order, beside the lost ones and those taken in this action.
Result<std::uint32_t> SqliteNumberSeries::firstFree(const std::string& prefix, std::uint32_t serial,
                                                    std::uint32_t last) const {
    DAK_TRY(Prepared row, m_connection.prepared("SELECT serial FROM numbers WHERE prefix = ?1 AND "
                                                "serial BETWEEN ?2 AND ?3 ORDER BY serial"));
    row->bind(1, prefix).bind(2, serial).bind(3, last);
    DAK_TRY(bool more, row->step());
    while (serial <= last) {
        while (more && row->integer(0) < serial) {
            DAK_TRY(more, row->step());
        }
        const auto past = static_cast<std::uint32_t>(m_reservation.pastLost(prefix, serial));
        const bool spent = more && row->integer(0) == serial;
        if (past != serial)
            serial = past;
        else if (spent || m_taken.contains({prefix, serial}))
            ++serial;
        else
            return serial;
    }
    return last + 1;
}

Result<ArticleNumber> SqliteNumberSeries::take(const Product& product) {
    check(inAction(), "a number is taken outside the book's transaction");
    DAK_TRY_STATUS(refresh());
    DAK_TRY(const auto* ranges, rangesInAction(product));
    bool anyVoid = false;
    for (const NumberRange& range : *ranges) {
        anyVoid |= range.isVoid;
        if (range.isVoid)
            continue;
        DAK_TRY(const std::uint32_t serial, firstFree(range.prefix, range.next, range.last));
        if (serial > range.last)
            continue;
        DAK_TRY_STATUS(m_reservation.reserve(range.prefix, serial, range.last));
        m_taken.insert({range.prefix, serial});
        return ArticleNumber::issue(range.prefix, serial);
    }
    const std::vector<Fact> facts{{"field", "number"}, {"product", product.code()}};
    if (ranges->empty())
        return Error::refused("numbers_not_loaded", facts);
    return Error::refused(anyVoid ? "numbers_void" : "numbers_used_up", facts);
}

Result<NumberRange> SqliteNumberSeries::rangeWith(const Product& product, const ArticleNumber& number) const {
    const std::vector<Fact> facts{{"field", "number"}, {"number", number.text()}};
    DAK_TRY(const auto ranges, rangesOf(nullptr));
    for (const NumberRange& range : ranges) {
        const bool inside = range.prefix == number.prefix() && number.serial() >= range.first &&
                            number.serial() <= range.last && number.country() == kIssuer;
        if (!inside)
            continue;
        if (range.product != product)
            return Error::refused("number_other_product", facts).with("product", range.product.code());
        if (range.isVoid)
            return Error::refused("numbers_void", facts).with("product", product.code());
        return range;
    }
    return Error::refused("number_foreign", facts);
}

Status SqliteNumberSeries::use(const Product& product, const ArticleNumber& number) {
    check(inAction(), "a number is used outside the book's transaction");
    DAK_TRY_STATUS(refresh());
    DAK_TRY(const NumberRange range, rangeWith(product, number));
    const std::vector<Fact> facts{{"field", "number"}, {"number", number.text()}, {"article", number.text()}};
    DAK_TRY(const auto state, stateOf(range.prefix, number.serial()));
    if (state)
        return Error::refused(*state == "spoiled" ? "number_spoiled" : "number_used", facts);
    if (m_taken.contains({range.prefix, number.serial()}))
        return Error::refused("number_used", facts);
    if (m_reservation.isLost(range.prefix, number.serial()))
        return Error::refused("number_lost", facts);
    DAK_TRY_STATUS(m_reservation.reserve(range.prefix, number.serial(), range.last));
    m_taken.insert({range.prefix, number.serial()});
    return {};
}

Result<std::uint64_t> SqliteNumberSeries::spentWithin(const std::string& prefix, std::uint64_t from,
                                                      std::uint64_t to) const {
    DAK_TRY(Prepared row, m_connection.prepared("SELECT COUNT(*) FROM numbers WHERE prefix = ?1 "
                                                "AND serial >= ?2 AND serial < ?3"));
    row->bind(1, prefix).bind(2, static_cast<std::int64_t>(from)).bind(3, static_cast<std::int64_t>(to));
    DAK_TRY([[maybe_unused]] const bool found, row->step());
    return static_cast<std::uint64_t>(row->integer(0));
}

// What may still be issued from next on: neither spent, nor lost, nor taken in this action.
Result<std::uint32_t> SqliteNumberSeries::freeFrom(const NumberRange& range) const {
    if (range.isVoid || range.next > range.last)
        return std::uint32_t{0};
    const std::uint64_t end = std::uint64_t{range.last} + 1;
    DAK_TRY(std::uint64_t gone, spentWithin(range.prefix, range.next, end));
    for (const SerialSet::Run& run : m_reservation.lostRuns(range.prefix)) {
        const std::uint64_t from = std::max<std::uint64_t>(run.from, range.next);
        const std::uint64_t to = std::min(run.to, end);
        if (from >= to)
            continue;
        DAK_TRY(const std::uint64_t counted, spentWithin(range.prefix, from, to));
        gone += to - from - counted;
    }
    for (const auto& [prefix, serial] : m_taken) {
        if (prefix == range.prefix && serial >= range.next && serial < end)
            ++gone;
    }
    return static_cast<std::uint32_t>(end - range.next - gone);
}

// Below next and on no article: spoiled, or skipped because a lost disk may have spent it.
Result<std::uint32_t> SqliteNumberSeries::gapsOf(const NumberRange& range) const {
    DAK_TRY(Prepared row, m_connection.prepared("SELECT COUNT(*) FROM numbers WHERE prefix = ?1 AND "
                                                "serial >= ?2 AND serial < ?3 AND state = 'used'"));
    row->bind(1, range.prefix).bind(2, range.first).bind(3, range.next);
    DAK_TRY([[maybe_unused]] const bool found, row->step());
    auto used = static_cast<std::uint32_t>(row->integer(0));
    for (const auto& [prefix, serial] : m_taken)
        used += prefix == range.prefix && serial >= range.first && serial < range.next ? 1U : 0U;
    return range.next - range.first - used;
}

Result<std::uint32_t> SqliteNumberSeries::left(const Product& product) const {
    DAK_TRY_STATUS(refresh());
    DAK_TRY(const auto* ranges, rangesInAction(product));
    std::uint32_t sum = 0;
    for (const NumberRange& range : *ranges) {
        DAK_TRY(const std::uint32_t free, freeFrom(range));
        sum += free;
    }
    return sum;
}

Result<std::vector<NumberRange>> SqliteNumberSeries::ranges() const {
    DAK_TRY_STATUS(refresh());
    DAK_TRY(auto ranges, rangesOf(nullptr));
    for (NumberRange& range : ranges) {
        if (!range.isVoid) {
            DAK_TRY(range.next, firstFree(range.prefix, range.next, range.last));
            DAK_TRY(const std::uint32_t free, freeFrom(range));
            range.gone = range.last + 1 - range.next - free;
        }
        DAK_TRY(range.gaps, gapsOf(range));
    }
    return ranges;
}

Result<std::vector<ArticleNumber>> SqliteNumberSeries::spoiled(const NumberRange& range) const {
    DAK_TRY(Prepared row,
            m_connection.prepared("SELECT serial FROM numbers WHERE prefix = ?1 AND "
                                  "serial BETWEEN ?2 AND ?3 AND state = 'spoiled' ORDER BY serial"));
    row->bind(1, range.prefix).bind(2, range.first).bind(3, range.last);
    std::vector<ArticleNumber> numbers;
    for (;;) {
        DAK_TRY(const bool more, row->step());
        if (!more)
            return numbers;
        numbers.push_back(ArticleNumber::issue(range.prefix, static_cast<std::uint32_t>(row->integer(0))));
    }
}

Result<std::uint64_t> SqliteNumberSeries::nextSerial(const std::string& series) const {
    DAK_TRY_STATUS(refresh());
    DAK_TRY(Prepared row, m_connection.prepared("SELECT last FROM serials WHERE series = ?1"));
    row->bind(1, series);
    DAK_TRY(const bool found, row->step());
    const std::uint64_t last = found ? static_cast<std::uint64_t>(row->integer(0)) : 0;
    const std::uint64_t next = std::max(last + 1, m_reservation.floorOf(series));
    if (inAction())
        DAK_TRY_STATUS(m_reservation.reserveSerial(series, next));
    return next;
}

} // namespace dak
