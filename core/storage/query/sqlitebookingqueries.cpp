// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/query/sqlitebookingqueries.h"

#include "core/base/text.h"
#include "core/storage/projection/projection.h"
#include "core/storage/projection/serialsprojection.h"

#include <algorithm>
#include <array>

namespace dak {

namespace {

constexpr std::array kArticleStates{ArticleState::Unpaid, ArticleState::Paid, ArticleState::Removed,
                                    ArticleState::Cancelled};
constexpr std::array kBasketStates{BasketState::Open, BasketState::Held, BasketState::Paid,
                                   BasketState::Discarded};

// How far a question about a similar article looks back: entries, two for a sale of one article.
constexpr std::int64_t kMostEntriesBack = 400;
constexpr std::int64_t kMostOlder = 20;

Error damaged(std::string_view what, std::string value) {
    return Error::machine("book_damaged", {{std::string(what), std::move(value)}, {"why", "missing"}});
}

Result<ArticleState> articleStateOf(std::string_view code) {
    for (const ArticleState state : kArticleStates) {
        if (articleStateCode(state) == code)
            return state;
    }
    return damaged("state", std::string(code));
}

Result<BasketState> basketStateOf(std::string_view code) {
    for (const BasketState state : kBasketStates) {
        if (basketStateCode(state) == code)
            return state;
    }
    return damaged("state", std::string(code));
}

Result<Uuid> uuidOf(std::string_view blob) {
    Uuid::Bytes bytes{};
    if (blob.size() != bytes.size())
        return damaged("basket", "id");
    std::copy_n(blob.begin(), bytes.size(), bytes.begin());
    return Uuid::fromBytes(bytes);
}

// An address as it was remembered: it was valid when it was booked.
Result<KnownCustomer> customerOf(const Statement& row, const Phone& mobile) {
    AddressDraft draft;
    draft.name = row.text(0);
    if (!row.text(1).empty())
        draft.lines = split(row.text(1), '\n');
    draft.mobile = mobile.digits();
    draft.locality = row.text(2);
    draft.state = row.text(3);
    const Pincode pin = Pincode::of(static_cast<std::uint32_t>(row.integer(4)));
    DAK_TRY(Address address, Address::make(draft, pin, "sender"));
    KnownCustomer customer{std::move(address), std::nullopt};
    if (!row.isNull(5)) {
        DAK_TRY(const Date until, Date::parse(row.text(7)));
        customer.student = Student{std::string(row.text(5)), std::string(row.text(6)), until};
    }
    return customer;
}

} // namespace

Result<std::optional<Date>> openDayOf(Connection& connection) {
    DAK_TRY(Prepared row, connection.prepared("SELECT day FROM days WHERE closed_by IS NULL"));
    DAK_TRY(const bool found, row->step());
    if (!found)
        return std::optional<Date>();
    DAK_TRY(const Date day, Date::parse(row->text(0)));
    return std::optional(day);
}

Result<std::optional<Date>> SqliteBookingQueries::openDay() const {
    return openDayOf(m_connection);
}

Result<Recorded> SqliteBookingQueries::entry(std::uint64_t no) const {
    DAK_TRY(auto recorded, m_entries.byNo(no));
    if (!recorded)
        return damaged("entry", std::to_string(no));
    return *std::move(recorded);
}

Result<std::optional<ArticleView>> SqliteBookingQueries::article(const ArticleNumber& number) const {
    DAK_TRY(Prepared row,
            m_connection.prepared(
                "SELECT a.entry, a.state, a.amendments, a.amended_by, b.receipt, b.rounding_left_paise, "
                "own.amount_paise <> 0 AND "
                "NOT EXISTS (SELECT 1 FROM basket_lines l WHERE l.basket = a.basket AND l.state = 'standing' "
                "AND l.amount_paise <> 0 AND l.line <> a.line) "
                "FROM articles a JOIN baskets b ON b.id = a.basket "
                "JOIN basket_lines own ON own.basket = a.basket AND own.line = a.line WHERE a.number = ?1"));
    row->bind(1, number.text());
    DAK_TRY(const bool found, row->step());
    if (!found)
        return std::optional<ArticleView>();
    DAK_TRY(ArticleView view, viewOf(*row));
    return std::optional(std::move(view));
}

Result<ArticleView> SqliteBookingQueries::viewOf(const Statement& row) const {
    DAK_TRY(Recorded recorded, entry(static_cast<std::uint64_t>(row.integer(0))));
    DAK_TRY(ArticleAccepted accepted, decodeArticleAccepted(recorded.entry.body));
    DAK_TRY(const ArticleState state, articleStateOf(row.text(1)));
    Address receiver = accepted.receiver;
    if (!row.isNull(3)) {
        DAK_TRY(const Recorded amendment, entry(static_cast<std::uint64_t>(row.integer(3))));
        DAK_TRY(ArticleAmended amended, decodeArticleAmended(amendment.entry.body));
        receiver = std::move(amended.after);
    }
    ArticleView view{std::move(recorded), std::move(accepted), std::move(receiver), state};
    view.amendments = static_cast<int>(row.integer(2));
    if (!row.isNull(4))
        view.receipt = std::string(row.text(4));
    view.roundingLeft = Money::fromPaise(row.integer(5));
    view.lastOfBasket = state == ArticleState::Paid && row.integer(6) != 0;
    return view;
}

Result<std::optional<BasketView>> SqliteBookingQueries::basket(const Uuid& id) const {
    DAK_TRY(Prepared row,
            m_connection.prepared("SELECT state, held_as, sender_name, receipt FROM baskets WHERE id = ?1"));
    row->bindBlob(1, sqlBytes(id));
    DAK_TRY(const bool found, row->step());
    if (!found)
        return std::optional<BasketView>();
    DAK_TRY(const BasketState state, basketStateOf(row->text(0)));
    BasketView view{id, state, std::string(row->text(1)), std::string(row->text(2)), {}, Money(), {}};
    if (!row->isNull(3))
        view.receipt = std::string(row->text(3));
    DAK_TRY(view.lines, linesOf(id));
    for (const BasketLine& line : view.lines)
        view.total += line.removed ? Money() : line.amount;
    return std::optional(std::move(view));
}

Result<std::vector<BasketLine>> SqliteBookingQueries::linesOf(const Uuid& basket) const {
    DAK_TRY(Prepared row,
            m_connection.prepared("SELECT l.line, l.entry, l.article, l.label, l.destination, "
                                  "l.chargeable_g, l.amount_paise, l.state, a.receiver_name "
                                  "FROM basket_lines l LEFT JOIN articles a ON a.entry = l.entry "
                                  "WHERE l.basket = ?1 ORDER BY l.line"));
    row->bindBlob(1, sqlBytes(basket));
    std::vector<BasketLine> lines;
    for (;;) {
        DAK_TRY(const bool more, row->step());
        if (!more)
            return lines;
        BasketLine line;
        line.line = static_cast<int>(row->integer(0));
        DAK_TRY(line.recorded, entry(static_cast<std::uint64_t>(row->integer(1))));
        if (!row->isNull(2)) {
            DAK_TRY(line.article, ArticleNumber::parseScanned(row->text(2)));
        }
        line.label = row->text(3);
        line.destination = row->text(4);
        line.chargeableGrams = row->integer(5);
        line.amount = Money::fromPaise(row->integer(6));
        line.removed = row->text(7) == "removed";
        line.cancelled = row->text(7) == "cancelled";
        if (!row->isNull(8))
            line.receiver = row->text(8);
        lines.push_back(std::move(line));
    }
}

Result<std::vector<BasketView>> SqliteBookingQueries::unpaidBaskets() const {
    DAK_TRY(Prepared row,
            m_connection.prepared("SELECT id FROM baskets b WHERE state IN ('open', 'held') AND EXISTS "
                                  "(SELECT 1 FROM basket_lines l WHERE l.basket = b.id AND "
                                  "l.state = 'standing') ORDER BY opened_by"));
    std::vector<BasketView> baskets;
    for (;;) {
        DAK_TRY(const bool more, row->step());
        if (!more)
            return baskets;
        DAK_TRY(const Uuid id, uuidOf(row->blob(0)));
        DAK_TRY(auto view, basket(id));
        baskets.push_back(*std::move(view));
    }
}

Result<std::optional<LastSale>> SqliteBookingQueries::lastSale() const {
    DAK_TRY(Prepared row,
            m_connection.prepared("SELECT MAX(e.no) FROM days d CROSS JOIN day_spans s ON s.day = d.day "
                                  "CROSS JOIN entries e ON e.no BETWEEN s.first_no AND s.last_no "
                                  "WHERE d.closed_by IS NULL AND +e.kind = 'basket_paid'"));
    DAK_TRY(const bool found, row->step());
    if (!found || row->isNull(0))
        return std::optional<LastSale>();
    DAK_TRY(const Recorded recorded, entry(static_cast<std::uint64_t>(row->integer(0))));
    DAK_TRY(const BasketPaid paid, decodeBasketPaid(recorded.entry.body));
    return std::optional(LastSale{paid.receipt, paid.due, paid.articles.size(), recorded.entry.at});
}

Result<std::optional<ArticleNumber>> SqliteBookingQueries::similar(const Address& receiver, Weight weight,
                                                                   UtcMillis since) const {
    // Back until some are older: a few minutes are a few rows. What came back from the centre is older than
    // what stands before it, so one of them ends nothing.
    DAK_TRY(Prepared row, m_connection.prepared(
                              "SELECT number FROM articles WHERE entry > MAX("
                              "(SELECT MAX(entry) FROM articles) - ?5, COALESCE((SELECT entry FROM articles "
                              "WHERE accepted_at_utc < ?4 AND entry > (SELECT MAX(entry) FROM articles) - ?5 "
                              "ORDER BY entry DESC LIMIT 1 OFFSET ?6), 0)) "
                              "AND accepted_at_utc >= ?4 AND receiver_pin = ?1 AND weight_g = ?2 "
                              "AND receiver_name = ?3 AND (state = 'unpaid' OR state = 'paid') "
                              "ORDER BY entry DESC LIMIT 1"));
    row->bind(1, receiver.pin().number()).bind(2, weight.grams()).bind(3, receiver.name());
    row->bind(4, since.time_since_epoch().count()).bind(5, kMostEntriesBack).bind(6, kMostOlder);
    DAK_TRY(const bool found, row->step());
    if (!found)
        return std::optional<ArticleNumber>();
    DAK_TRY(ArticleNumber number, ArticleNumber::parseScanned(row->text(0)));
    return std::optional(std::move(number));
}

Result<std::uint64_t> SqliteBookingQueries::nextReceiptSerial(Date day) const {
    return m_numbers.nextSerial(receiptSeries(day));
}

Result<std::uint64_t> SqliteBookingQueries::nextInvoiceSerial(const std::string& financialYear) const {
    return m_numbers.nextSerial(invoiceSeries(financialYear));
}

Result<std::optional<KnownCustomer>> SqliteBookingQueries::customer(const Phone& mobile,
                                                                    bool asSender) const {
    DAK_TRY(Prepared row, m_connection.prepared(
                              "SELECT name, lines, locality, state, pin, student_id, student_institution, "
                              "student_until FROM customers WHERE mobile = ?1 AND side = ?2"));
    row->bind(1, mobile.digits()).bind(2, asSender ? std::string_view("sender") : "receiver");
    DAK_TRY(const bool found, row->step());
    if (!found)
        return std::optional<KnownCustomer>();
    DAK_TRY(KnownCustomer customer, customerOf(*row, mobile));
    return std::optional(std::move(customer));
}

Result<std::optional<KnownCustomer>> SqliteBookingQueries::lastSender() const {
    DAK_TRY(Prepared row, m_connection.prepared("SELECT MAX(entry) FROM articles"));
    DAK_TRY(const bool found, row->step());
    if (!found || row->isNull(0))
        return std::optional<KnownCustomer>();
    DAK_TRY(const Recorded recorded, entry(static_cast<std::uint64_t>(row->integer(0))));
    DAK_TRY(ArticleAccepted accepted, decodeArticleAccepted(recorded.entry.body));
    return std::optional(KnownCustomer{std::move(accepted.sender), std::move(accepted.student)});
}

Result<std::vector<std::string>> SqliteBookingQueries::streets(Pincode pin, std::string_view prefix,
                                                               std::size_t most) const {
    DAK_TRY(Prepared row, m_connection.prepared("SELECT line FROM streets WHERE pin = ?1 AND folded >= ?2 "
                                                "AND folded < ?3 ORDER BY used_on DESC, folded LIMIT ?4"));
    const std::string folded = lowerAscii(prefix);
    // Past every text that begins so: no UTF-8 text has the byte 0xFF.
    row->bind(1, pin.number()).bind(2, folded).bind(3, folded + "\xFF");
    row->bind(4, static_cast<std::int64_t>(most));
    std::vector<std::string> lines;
    for (;;) {
        DAK_TRY(const bool more, row->step());
        if (!more)
            return lines;
        lines.emplace_back(row->text(0));
    }
}

} // namespace dak
