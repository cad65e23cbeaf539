// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/presenters/bookingpresenter.h"

#include <algorithm>

namespace dak::ui {

namespace {

constexpr std::chrono::minutes kTwinWindow{10}; // as core/booking warns: same addressee and weight within it

} // namespace

BookingPresenter::BookingPresenter(const BookingParts& parts, QObject* parent)
    : QObject(parent)
    , m_queries(parts.queries)
    , m_clock(parts.clock)
    , m_basket(parts.actions, parts.queries, parts.prices, parts.ids)
    , m_article(parts.prices, parts.queries, parts.directory, parts.clock, parts.office) {
    connect(&m_article, &ArticlePresenter::changed, this, &BookingPresenter::changed);
    connect(&m_basket, &BasketPresenter::changed, this, &BookingPresenter::changed);
    connect(&m_article, &ArticlePresenter::focusMoved, this, &BookingPresenter::focusMoved);
    showLastSale();
}

// Whoever starts the program again after it ended in the middle of a sale reads what became of it.
void BookingPresenter::showLastSale() {
    const auto last = m_queries.lastSale();
    if (!last || !*last)
        return;
    const LastSale& sale = **last;
    m_banner = DeskBanner{DeskBanner::Kind::Note, Notice{"desk_last_sale",
                                                         {{"receipt", sale.receipt},
                                                          {"amount", sale.due.text()},
                                                          {"count", std::to_string(sale.articles)},
                                                          {"time", istTime(sale.at)}}}};
}

std::optional<DeskBanner> BookingPresenter::banner() const {
    if (m_banner && m_banner->kind != DeskBanner::Kind::Note)
        return m_banner;
    if (const std::optional<Error> why = m_basket.readOnly())
        return DeskBanner{DeskBanner::Kind::Problem, *why};
    return m_banner;
}

CashDue BookingPresenter::due() const {
    const PriceRow* row = m_article.price().selected();
    const bool owed = row != nullptr && !m_article.form().isOn(AddOn::PostalService);
    return m_basket.due(owed ? row->quote->total : Money());
}

std::optional<Money> BookingPresenter::change() const {
    const Result<Money> given = Money::parse(m_cash.toStdString());
    if (!given || *given < due().due)
        return std::nullopt;
    return *given - due().due;
}

void BookingPresenter::type(BookField field, const QString& text) {
    if (m_basket.isUnknown()) {
        Q_EMIT changed();
        return;
    }
    m_basket.forgetPaid();
    if (field == BookField::Cash) {
        m_cash = text;
        m_cashError.reset();
        Q_EMIT changed();
        return;
    }
    clearMessage();
    setMode(DeskMode::Typing);
    m_article.type(field, text);
}

void BookingPresenter::enter() {
    if (m_basket.isUnknown()) {
        carryOut();
    } else if (m_mode == DeskMode::Paying) {
        if (!isHabit())
            pay();
    } else if (m_mode == DeskMode::Typing) {
        m_article.enter();
    }
}

void BookingPresenter::acceptAndNext() {
    start(Plan::Next);
}

void BookingPresenter::acceptAndPay() {
    if (m_mode != DeskMode::Paying)
        start(Plan::Cash);
    else if (!isHabit())
        pay();
}

// A second press right after the first opened the pay panel says nothing about the cash.
bool BookingPresenter::isHabit() const {
    return m_cash.isEmpty() && m_clock.now() - m_payingSince <= ArticlePresenter::kHabitEnter;
}

void BookingPresenter::payExact() {
    start(Plan::Exact);
}

void BookingPresenter::payByUpi() {
    m_cashError = Error::refused("tender_not_set_up", {{"field", "tender"}, {"kind", "upi"}});
    Q_EMIT sounded(Sound::Error);
    Q_EMIT changed();
}

void BookingPresenter::start(Plan plan) {
    if (m_basket.isUnknown()) {
        carryOut();
        return;
    }
    if (m_mode == DeskMode::Duplicate || m_mode == DeskMode::Removing)
        return;
    if (m_basket.readOnly()) { // said since the start: a price may be told, nothing may be taken
        clearMessage();
        Q_EMIT sounded(Sound::Error);
        Q_EMIT changed();
        return;
    }
    if (m_article.form().isEmpty() && (plan == Plan::Next || m_basket.isEmpty()))
        return;
    clearMessage();
    m_article.keepRecalled();
    if (!m_article.form().isEmpty() && !m_article.commit())
        return;
    m_plan = plan;
    carryOut();
}

// Runs the plan from where it stands: also when an unknown outcome is asked again, with the same ids.
void BookingPresenter::carryOut() {
    if (!m_article.form().isEmpty() && !takeArticle())
        return;
    if (m_plan == Plan::Cash)
        startPaying();
    else if (m_plan == Plan::Exact && !m_basket.isEmpty())
        settlePayment(m_basket.pay({}));
    else if (m_plan == Plan::Given && !m_basket.isEmpty())
        settlePayment(m_basket.pay(m_tenders));
    else
        settled();
}

bool BookingPresenter::takeArticle() {
    const std::optional<ArticleRequest> request = m_article.request();
    if (!request) {
        Q_EMIT sounded(Sound::Error);
        return false;
    }
    if (!m_basket.isUnknown() && !m_twinAllowed && isDuplicate(*request))
        return false;
    const bool alone = m_basket.isEmpty();
    if (alone && m_plan == Plan::Cash) {
        startPaying();
        return false;
    }
    if (alone && m_plan != Plan::Next) {
        bookAlone(*request, m_plan == Plan::Exact ? std::vector<Tender>() : m_tenders);
        return false;
    }
    const Result<AcceptedArticle> accepted = m_basket.accept(*request);
    if (!accepted) {
        told(accepted.error());
        return false;
    }
    showAccepted(*accepted);
    m_article.startNext();
    return true;
}

bool BookingPresenter::isDuplicate(const ArticleRequest& request) {
    const Result<Address> receiver = Address::make(request.receiver, request.to, "receiver");
    if (!receiver)
        return false;
    const auto twin = m_queries.similar(*receiver, request.weight, m_clock.now() - kTwinWindow);
    if (!twin || !*twin)
        return false;
    m_twin = Twin{**twin, {}, 0};
    if (const auto known = m_queries.article(**twin); known && *known) {
        const UtcMillis at = (*known)->recorded.entry.at;
        m_twin->at = at;
        m_twin->minutes = std::chrono::duration_cast<std::chrono::minutes>(m_clock.now() - at).count();
    }
    setMode(DeskMode::Duplicate);
    Q_EMIT sounded(Sound::Duplicate);
    Q_EMIT changed();
    return true;
}

void BookingPresenter::answerDuplicate(bool bookIt) {
    if (m_mode != DeskMode::Duplicate)
        return;
    setMode(DeskMode::Typing);
    m_twin.reset();
    m_twinAllowed = bookIt;
    if (bookIt)
        carryOut();
    Q_EMIT changed();
}

void BookingPresenter::startPaying() {
    m_cash.clear();
    m_cashError.reset();
    m_payingSince = m_clock.now();
    setMode(DeskMode::Paying);
    Q_EMIT focusMoved(BookField::Cash, true);
    Q_EMIT changed();
}

Result<Money> BookingPresenter::cashGiven() const {
    if (m_cash.trimmed().isEmpty())
        return Error::refused("cash_missing", {{"field", "cash"}});
    DAK_TRY(const Money given, Money::parse(m_cash.toStdString()));
    const Money owed = due().due;
    if (given < owed)
        return Error::refused("cash_short", {{"field", "cash"},
                                             {"due", owed.text()},
                                             {"given", given.text()},
                                             {"missing", (owed - given).text()}});
    return given;
}

void BookingPresenter::pay() {
    const Result<Money> given = cashGiven();
    if (!given) {
        m_cashError = given.error();
        Q_EMIT sounded(Sound::Error);
        Q_EMIT changed();
        return;
    }
    m_tenders = {{"cash", *given, {}}};
    m_plan = Plan::Given;
    carryOut();
}

void BookingPresenter::bookAlone(const ArticleRequest& request, const std::vector<Tender>& tenders) {
    const Result<Booked> booked = m_basket.book(request, tenders);
    if (!booked) {
        told(booked.error());
        return;
    }
    tell(DeskBanner::Kind::Done,
         Notice{"desk_booked", {{"article", booked->accepted.article.number.grouped()}}});
    showWarnings(booked->accepted);
    m_article.startAfresh();
    settled();
}

void BookingPresenter::settlePayment(const Status& paid) {
    if (!paid) {
        told(paid.error());
        return;
    }
    m_article.startAfresh();
    settled();
}

void BookingPresenter::showAccepted(const AcceptedArticle& accepted) {
    const ArticleAccepted& article = accepted.article;
    tell(DeskBanner::Kind::Done, Notice{"desk_accepted",
                                        {{"article", article.number.grouped()},
                                         {"line", std::to_string(article.line)},
                                         {"amount", amountDue(article).text()}}});
    showWarnings(accepted);
}

// Warnings of the price stood in the price panel, and the duplicate was asked before: only the rest is news.
void BookingPresenter::showWarnings(const AcceptedArticle& accepted) {
    const std::vector<Notice>& known = accepted.article.quote.warnings;
    for (const Notice& warning : accepted.warnings) {
        const bool old = std::find(known.begin(), known.end(), warning) != known.end();
        if (!old && warning.code != "duplicate_possible")
            tell(DeskBanner::Kind::Note, warning);
    }
}

// An action came back with an error: at its field, on the strip, or as an outcome nobody knows yet.
void BookingPresenter::told(const Error& error) {
    m_article.setLocked(m_basket.isUnknown());
    Q_EMIT sounded(Sound::Error);
    if (m_basket.isUnknown()) {
        tell(DeskBanner::Kind::Unknown, error);
        return;
    }
    if (error.code().starts_with("tender_")) {
        m_cashError = error;
        Q_EMIT changed();
        return;
    }
    setMode(DeskMode::Typing);
    m_plan = Plan::None;
    if (error.kind() != ErrorKind::Refused || !m_article.showError(error))
        tell(DeskBanner::Kind::Problem, error);
}

void BookingPresenter::settled() {
    m_article.setLocked(false);
    m_plan = Plan::None;
    m_twinAllowed = false;
    m_tenders.clear();
    m_cash.clear();
    m_cashError.reset();
    setMode(DeskMode::Typing);
    Q_EMIT sounded(Sound::Ok);
    Q_EMIT changed();
}

bool BookingPresenter::back() {
    if (m_article.closeLookup())
        return true;
    if (m_scanFailed) {
        clearMessage();
        Q_EMIT changed();
        return true;
    }
    if (m_mode == DeskMode::Duplicate) {
        answerDuplicate(false);
        return true;
    }
    if (m_mode != DeskMode::Typing && !m_basket.isUnknown()) {
        setMode(DeskMode::Typing);
        m_leaving.reset();
        Q_EMIT focusMoved(m_article.focus(), false);
        Q_EMIT changed();
        return true;
    }
    if (m_banner && !m_basket.isUnknown()) {
        clearMessage();
        Q_EMIT changed();
        return true;
    }
    return false;
}

void BookingPresenter::tell(DeskBanner::Kind kind, std::variant<Notice, Error> what) {
    m_banner = DeskBanner{kind, std::move(what)};
    Q_EMIT changed();
}

void BookingPresenter::clearMessage() {
    m_banner.reset();
    m_scanFailed = false;
}

void BookingPresenter::setMode(DeskMode mode) {
    m_mode = mode;
}

} // namespace dak::ui
