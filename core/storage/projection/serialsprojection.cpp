// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/projection/serialsprojection.h"

#include "core/base/clock.h"
#include "core/base/text.h"

#include <algorithm>

namespace dak {

namespace {

// The serial at the end of "2-20261120-0007".
std::uint64_t receiptSerialOf(std::string_view receipt) {
    const std::size_t dash = receipt.rfind('-');
    const auto digits = parseDigits(dash == std::string_view::npos ? receipt : receipt.substr(dash + 1));
    return static_cast<std::uint64_t>(digits.value_or(0));
}

// The serial of the year: the last six digits of an invoice serial (office, counter, serial).
std::uint64_t invoiceSerialOf(std::string_view invoice) {
    const std::size_t width = std::min<std::size_t>(6, invoice.size());
    return static_cast<std::uint64_t>(parseDigits(invoice.substr(invoice.size() - width)).value_or(0));
}

} // namespace

std::string receiptSeries(Date day) {
    return "receipt " + day.iso();
}

std::string invoiceSeries(const std::string& financialYear) {
    return "invoice " + financialYear;
}

Status SerialsProjection::apply(const Recorded& recorded, const AnyRecord& record) {
    const Date day = recorded.entry.day;
    if (const auto* paid = std::get_if<BasketPaid>(&record)) {
        return raise(receiptSeries(day), receiptSerialOf(paid->receipt), invoiceSeries(financialYear(day)),
                     invoiceSerialOf(paid->invoiceSerial));
    }
    if (const auto* restored = std::get_if<BookRestored>(&record); restored && restored->numbersVoid) {
        return skipAll({day, istDate(recorded.entry.at)});
    }
    return {};
}

Status SerialsProjection::raise(const std::string& receipts, std::uint64_t receipt,
                                const std::string& invoices, std::uint64_t invoice) {
    DAK_TRY(Prepared row,
            m_connection.prepared("INSERT INTO serials (series, last) VALUES (?1, ?2), (?3, ?4) "
                                  "ON CONFLICT (series) DO UPDATE SET last = MAX(last, excluded.last)"));
    row->bind(1, receipts).bind(2, sqlNumber(receipt)).bind(3, invoices).bind(4, sqlNumber(invoice));
    return row->run();
}

// The entry may stand on the day that was open in the backup, long before the day on which the lost disk
// gave its last serial: the series of both are made, and then each series there is goes on later.
Status SerialsProjection::skipAll(std::initializer_list<Date> days) {
    for (const Date day : days)
        DAK_TRY_STATUS(raise(receiptSeries(day), 0, invoiceSeries(financialYear(day)), 0));
    DAK_TRY(Prepared row, m_connection.prepared("UPDATE serials SET last = last + ?1"));
    row->bind(1, sqlNumber(kSkippedWhenVoid));
    return row->run();
}

} // namespace dak
