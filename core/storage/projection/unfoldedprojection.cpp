// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/projection/unfoldedprojection.h"

namespace dak {

namespace {

using Contradiction = Result<std::optional<Error>>;

// One look into the read models for one entry.
class Comparer {
public:
    Comparer(Connection& connection, const Recorded& recorded)
        : m_connection(connection), m_recorded(recorded) {}

    Contradiction operator()(const ArticleRemoved& removed) const {
        return articleIs(removed.number, removed.original);
    }
    Contradiction operator()(const ArticleCancelled& cancelled) const {
        return articleIs(cancelled.number, cancelled.original);
    }
    Contradiction operator()(const ArticleAmended& amended) const {
        return articleIs(amended.number, amended.original);
    }
    Contradiction operator()(const ItemRemoved& removed) const { return lineIs(removed); }
    Contradiction operator()(const BasketHeld& held) const { return basketStands(held.basket); }
    Contradiction operator()(const BasketRecalled& recalled) const { return basketStands(recalled.basket); }
    Contradiction operator()(const BasketDiscarded& discarded) const {
        return basketStands(discarded.basket);
    }
    Contradiction operator()(const BasketPaid& paid) const {
        for (const ArticleNumber& number : paid.articles) {
            DAK_TRY(const bool ours, articleInBasket(number, paid.basket));
            if (!ours)
                return elsewhere(number);
        }
        return basketStands(paid.basket);
    }
    Contradiction operator()(const DayClosed& closed) const {
        DAK_TRY(const bool whole, isWholeDay(closed));
        return whole ? std::optional<Error>()
                     : Error::refused("day_differs", {{"day", m_recorded.entry.day.iso()}});
    }
    template <typename Other>
    Contradiction operator()(const Other& /*record*/) const {
        return std::optional<Error>();
    }

private:
    static std::optional<Error> elsewhere(const ArticleNumber& number) {
        return Error::refused("article_elsewhere", {{"article", number.text()}});
    }

    // The article of this number is the one the entry means, and no other copy's.
    Contradiction articleIs(const ArticleNumber& number, const EntryRef& original) const {
        DAK_TRY(Prepared row,
                m_connection.prepared("SELECT 1 FROM articles a JOIN entries e ON e.no = a.entry "
                                      "WHERE a.number = ?1 AND e.operation = ?2 AND e.part = ?3"));
        row->bind(1, number.text()).bindBlob(2, sqlBytes(original.operation)).bind(3, original.part);
        DAK_TRY(const bool found, row->step());
        return found ? std::optional<Error>() : elsewhere(number);
    }

    Result<bool> articleInBasket(const ArticleNumber& number, const Uuid& basket) const {
        DAK_TRY(Prepared row,
                m_connection.prepared("SELECT 1 FROM articles WHERE number = ?1 AND basket = ?2"));
        row->bind(1, number.text()).bindBlob(2, sqlBytes(basket));
        return row->step();
    }

    Contradiction lineIs(const ItemRemoved& removed) const {
        DAK_TRY(Prepared row,
                m_connection.prepared("SELECT 1 FROM basket_lines l JOIN entries e ON e.no = l.entry "
                                      "WHERE l.basket = ?1 AND l.line = ?2 AND e.operation = ?3 "
                                      "AND e.part = ?4"));
        row->bindBlob(1, sqlBytes(removed.basket)).bind(2, removed.line);
        row->bindBlob(3, sqlBytes(removed.original.operation)).bind(4, removed.original.part);
        DAK_TRY(const bool found, row->step());
        return found ? std::optional<Error>()
                     : Error::refused("line_elsewhere", {{"line", std::to_string(removed.line)}});
    }

    Contradiction basketStands(const Uuid& basket) const {
        DAK_TRY(Prepared row,
                m_connection.prepared("SELECT 1 FROM baskets WHERE id = ?1 AND state IN ('open', 'held')"));
        row->bindBlob(1, sqlBytes(basket));
        DAK_TRY(const bool found, row->step());
        return found ? std::optional<Error>() : Error::refused("basket_ended", {{"basket", basket.text()}});
    }

    // A close that does not cover everything of its day does not close it: what came to it meanwhile is
    // still to be counted. The day must be open, and the sums as the entry says.
    Result<bool> isWholeDay(const DayClosed& closed) const {
        DAK_TRY(Prepared day,
                m_connection.prepared("SELECT 1 FROM days WHERE day = ?1 AND closed_by IS NULL"));
        day->bind(1, m_recorded.entry.day.iso());
        DAK_TRY(const bool open, day->step());
        if (!open)
            return false;
        DAK_TRY(
            Prepared row,
            m_connection.prepared(
                "SELECT p.account, SUM(p.paise) FROM day_spans s JOIN postings p ON p.leg >= s.first_no << 8 "
                "AND p.leg < MIN(s.last_no + 1, ?2) << 8 WHERE s.day = ?1 GROUP BY p.account "
                "HAVING SUM(p.paise) <> 0"));
        row->bind(1, m_recorded.entry.day.iso()).bind(2, sqlNumber(m_recorded.no));
        std::size_t accounts = 0;
        for (;; ++accounts) {
            DAK_TRY(const bool more, row->step());
            if (!more)
                break;
            DAK_TRY(const Account account, parseAccount(row->text(0)));
            Money said;
            for (const Posting& total : closed.totals)
                said += total.account == account ? total.amount : Money();
            if (said != Money::fromPaise(row->integer(1)))
                return false;
        }
        return accounts == closed.totals.size();
    }

    Connection& m_connection;
    const Recorded& m_recorded;
};

} // namespace

Status UnfoldedProjection::note(const Recorded& recorded, const Error& why) {
    DAK_TRY(Prepared row,
            m_connection.prepared("INSERT INTO unfolded (entry, code, why) VALUES (?1, ?2, ?3)"));
    const std::string_view about = why.facts().empty() ? std::string_view() : why.facts().front().second;
    // SQLite's words are of its version: what differs between two folds of the same book is not kept.
    const bool ours = why.code() != "database_constraint";
    row->bind(1, sqlNumber(recorded.no)).bind(2, ours ? std::string_view(why.code()) : "taken");
    row->bind(3, ours ? about : std::string_view());
    return row->run();
}

Result<std::optional<Error>> contradiction(Connection& connection, const Recorded& recorded,
                                           const AnyRecord& record) {
    return std::visit(Comparer(connection, recorded), record);
}

} // namespace dak
