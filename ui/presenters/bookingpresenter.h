// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The Book desk: what its keys do with the article and the basket, the question before a possible duplicate,
// the pay panel, and scans. Everything the page shows stands here or in the two presenters it owns.
#pragma once

#include "ui/presenters/articlepresenter.h"
#include "ui/presenters/basketpresenter.h"
#include "ui/presenters/sound.h"

#include <QObject>

#include <optional>
#include <variant>

namespace dak::ui {

enum class DeskMode {
    Typing,
    Paying,    // the cash field has the keys
    Duplicate, // "the same addressee and weight as just before: book it too?"
    Removing,  // a line leaves: its label is to be scanned back
};

// An article of just now to the same addressee with the same weight.
struct Twin {
    ArticleNumber number;
    std::optional<UtcMillis> at; // when it was accepted; absent: its entry cannot be read
    std::int64_t minutes = 0;    // since then
};

// The strip above the desk.
struct DeskBanner {
    enum class Kind { Done, Note, Problem, Unknown };
    Kind kind = Kind::Note;
    std::variant<Notice, Error> what;
};

// What the desk works with; all references outlive it.
struct BookingParts {
    BookingActions& actions;
    const BookingQueries& queries;
    const PriceList& prices;
    const PincodeDirectory& directory;
    const Clock& clock;
    IdSource& ids;
    const Office& office;
};

class BookingPresenter : public QObject {
    Q_OBJECT
public:
    explicit BookingPresenter(const BookingParts& parts, QObject* parent = nullptr);

    ArticlePresenter& article() { return m_article; }
    const ArticlePresenter& article() const { return m_article; }
    BasketPresenter& basket() { return m_basket; }
    const BasketPresenter& basket() const { return m_basket; }
    // Nothing is typed and nothing waits to be paid.
    bool isAtRest() const { return m_article.form().isEmpty() && m_basket.isEmpty(); }
    DeskMode mode() const { return m_mode; }
    // The last message; on a book that can only be read, that it is so stands before all but problems.
    std::optional<DeskBanner> banner() const;
    // Basket and the article on the desk together, as cash.
    CashDue due() const;
    const QString& cash() const { return m_cash; }
    const std::optional<Error>& cashError() const { return m_cashError; }
    std::optional<Money> change() const; // of the cash typed so far, once it is enough
    const std::optional<Twin>& twin() const { return m_twin; }
    const std::optional<BasketLine>& leaving() const { return m_leaving; }

    void type(BookField field, const QString& text);
    void enter();
    void acceptAndNext(); // F2
    void acceptAndPay();  // F8
    void payExact();      // F9
    void payByUpi();      // refused in words until a UPI channel is set up
    void answerDuplicate(bool bookIt);
    void hold(const QString& name);
    void recall(const BasketView& basket);
    void sell(const BoxInfo& box);
    // A line leaves: an article's label is scanned back, or a reason says why not; a box needs a reason.
    void removeLine(const BasketLine& line);
    void removeWithReason(const QString& reason);
    void discard(const QString& reason);
    // Routes a scan; false: the article is booked here, show it. After one that failed no further scan is
    // taken until the clerk has seen it: Esc, or any key that types.
    bool scanned(const QString& text);
    bool back(); // Esc; false when there was nothing to go back from
    void tell(DeskBanner::Kind kind, std::variant<Notice, Error> what);

Q_SIGNALS:
    void changed();
    void focusMoved(BookField field, bool select);
    void sounded(Sound sound);

private:
    enum class Plan { None, Next, Cash, Given, Exact };
    void start(Plan plan);
    void carryOut();
    void showLastSale();
    void bringBackSender(const BasketView& basket);
    bool takeArticle(); // false: the plan stopped
    bool isDuplicate(const ArticleRequest& request);
    void startPaying();
    bool isHabit() const;
    Result<Money> cashGiven() const; // what was typed, at least what is due
    void pay();
    void bookAlone(const ArticleRequest& request, const std::vector<Tender>& tenders);
    void settlePayment(const Status& paid);
    void showAccepted(const AcceptedArticle& accepted);
    void showWarnings(const AcceptedArticle& accepted);
    void scanFailed(const Error& error);
    void takeOut(bool labelReturned, const std::string& reason);
    void told(const Error& error);
    void settled();
    void clearMessage();
    void setMode(DeskMode mode);

    const BookingQueries& m_queries;
    const Clock& m_clock;
    BasketPresenter m_basket;
    ArticlePresenter m_article;
    DeskMode m_mode = DeskMode::Typing;
    Plan m_plan = Plan::None;
    std::optional<DeskBanner> m_banner;
    QString m_cash;
    std::vector<Tender> m_tenders;
    std::optional<Error> m_cashError;
    UtcMillis m_payingSince{}; // when the pay panel opened
    std::optional<Twin> m_twin;
    std::optional<BasketLine> m_leaving;
    bool m_twinAllowed = false;
    bool m_scanFailed = false; // the message of a failed scan has not been seen yet
};

} // namespace dak::ui
