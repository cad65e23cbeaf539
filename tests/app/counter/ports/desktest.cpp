// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The desks over the real book: what is typed, priced, recorded, printed and closed is one thing.
#include "app/counter/ports/desk.h"
#include "app/counter/ports/livestatus.h"
#include "app/counter/ports/printdesk.h"
#include "tests/support/fakesyncdesk.h"
#include "tests/support/faketrackdesk.h"
#include "tests/support/qtstrings.h"
#include "tests/support/trainingcounter.h"
#include "ui/presenters/bookingpresenter.h"
#include "ui/presenters/daypresenter.h"
#include "ui/presenters/findpresenter.h"

#include <QCoreApplication>

#include <filesystem>

using namespace dak;
using namespace dak::test;
using ui::BookField;
using ui::FindMode;

namespace {

// A clerk at a real training counter.
struct Clerk {
    explicit Clerk(bool openDay = true) : counter(openDay), desk(*counter) {}

    void type(BookField field, const char* text) {
        counter.clock.advance(std::chrono::seconds(1));
        booking.type(field, u(text));
    }
    void typeP() {
        type(BookField::To, "560034");
        type(BookField::Weight, "1240c");
        type(BookField::Size, "m");
        type(BookField::ReceiverMobile, "9845012345");
        type(BookField::ReceiverName, "Meena Krishnan");
        type(BookField::ReceiverLine1, "Flat 12 Rose Gardens");
        type(BookField::SenderMobile, "9822054321");
        type(BookField::SenderName, "Anand Jadhav");
        type(BookField::SenderLine1, "8 Laxmi Road");
    }
    ArticleNumber bookP() {
        std::optional<ArticleNumber> number;
        const auto heard = QObject::connect(
            &booking.basket(), &ui::BasketPresenter::articleAccepted, &booking,
            [&number](const QString& text) { number = *ArticleNumber::parse(text.toStdString()); });
        typeP();
        booking.payExact();
        if (booking.mode() == ui::DeskMode::Duplicate)
            booking.answerDuplicate(true);
        QObject::disconnect(heard);
        REQUIRE(number);
        return *number;
    }
    ArticleView view(const ArticleNumber& number) {
        return *counter->bookingQueries().article(number).value();
    }

    TrainingCounter counter;
    counter::Desk desk;
    ui::BookingPresenter booking{{desk, counter->bookingQueries(), desk, counter->directory(), counter.clock,
                                  counter.ids, counter->office()}};
    ui::DayPresenter day{counter->tillDay(), counter->tillQueries(), counter.ids};
    FakeTrackDesk line;
    ui::FindPresenter find{{counter->bookingQueries(), desk, line, counter.clock, counter.ids}};
};

std::size_t filesIn(const std::string& folder) {
    std::error_code failure;
    std::size_t count = 0;
    for (const auto& each : std::filesystem::directory_iterator(folder, failure))
        count += each.is_regular_file() ? 1U : 0U;
    return count;
}

} // namespace

TEST_CASE("what the panel shows is what is recorded, to the paisa") {
    Clerk clerk;
    clerk.typeP();
    const ui::PriceRow* shown = clerk.booking.article().price().selected();
    REQUIRE(shown != nullptr);
    const Money due = clerk.booking.due().due;
    const Quote quote = *shown->quote;
    const ArticleNumber number = clerk.bookP();
    const ArticleView view = clerk.view(number);
    CHECK(view.state == ArticleState::Paid);
    CHECK(view.accepted.quote == quote);
    CHECK(view.accepted.receiver.locality() == "Bengaluru Urban");
    CHECK(view.accepted.receiver.state() == "Karnataka");
    CHECK(clerk.counter.balance(Account::Cash) == Money::fromRupees(2000) + due);
    CHECK(clerk.counter.balance(Account::Unpaid).isZero());
}

TEST_CASE("the second parcel of the day recalls both people by their mobiles") {
    Clerk clerk;
    clerk.bookP();
    clerk.type(BookField::To, "560034");
    clerk.type(BookField::Weight, "900b");
    clerk.type(BookField::Size, "302010");
    clerk.type(BookField::ReceiverMobile, "9845012345");
    CHECK(clerk.booking.article().form().text(BookField::ReceiverName) == u("Meena Krishnan"));
    clerk.type(BookField::SenderMobile, "9822054321");
    CHECK(clerk.booking.article().focus() == BookField::Ready);
    clerk.booking.payExact();
    CHECK(clerk.booking.basket().paid());
}

TEST_CASE("the same parcel at once is asked for by the real book too") {
    Clerk clerk;
    clerk.bookP();
    clerk.typeP();
    clerk.booking.payExact();
    CHECK(clerk.booking.mode() == ui::DeskMode::Duplicate);
}

TEST_CASE("held baskets survive the program and are recalled") {
    Clerk clerk;
    clerk.typeP();
    clerk.booking.acceptAndNext();
    clerk.booking.hold(u("Ravi"));
    const auto waiting = clerk.booking.basket().waiting();
    REQUIRE(waiting);
    REQUIRE(waiting->size() == 1);
    CHECK(waiting->front().heldAs == "Ravi");
    clerk.booking.recall(waiting->front());
    CHECK(clerk.booking.article().form().text(BookField::SenderName) == u("Anand Jadhav"));
    clerk.booking.payExact();
    CHECK(clerk.counter.balance(Account::Unpaid).isZero());
}

TEST_CASE("a scanned sticker is asked of the real ranges") {
    Clerk clerk;
    const ArticleNumber free = clerk.counter.numberOf("india-post-parcel", 6);
    CHECK(clerk.desk.productOf(free)->code() == "india-post-parcel");
    CHECK(clerk.desk.productOf(ArticleNumber::issue("ZT", 99)).error().code() == "number_foreign");
    clerk.typeP();
    CHECK(clerk.booking.scanned(u(free.text().c_str())));
    CHECK(clerk.booking.article().price().selected()->product.product.code() == "india-post-parcel");
    clerk.booking.payExact();
    CHECK(clerk.view(free).state == ArticleState::Paid);
    CHECK(clerk.desk.productOf(free).error().code() == "number_used");
}

TEST_CASE("asking for a number spends none") {
    Clerk clerk;
    const Product parcel = *Product::parse("speed-post-parcel");
    const std::uint32_t before = *clerk.counter->numberSeries().left(parcel);
    CHECK(clerk.desk.productOf(clerk.counter.numberOf("speed-post-parcel", 4)));
    CHECK(*clerk.counter->numberSeries().left(parcel) == before);
}

TEST_CASE("a paid article is cancelled with its receipt and a reason, and the money goes back") {
    Clerk clerk;
    const ArticleNumber number = clerk.bookP();
    const std::string receipt = *clerk.view(number).receipt;
    clerk.find.find(u(number.text().c_str()));
    REQUIRE(clerk.find.article());
    clerk.find.begin(FindMode::Cancelling);
    clerk.find.cancel({}, u("wrong PIN"));
    CHECK(clerk.find.error()->code() == "receipt_not_shown");
    clerk.find.cancel(u("1-20261120-9999"), u("wrong PIN"));
    CHECK(clerk.find.error()->code() == "receipt_mismatch");
    clerk.find.cancel(u(receipt.c_str()), {});
    CHECK(clerk.find.error()->code() == "reason_missing");
    CHECK(clerk.view(number).state == ArticleState::Paid);
    clerk.find.cancel(u(receipt.c_str()), u("wrong PIN"));
    CHECK(clerk.view(number).state == ArticleState::Cancelled);
    CHECK(clerk.find.done()->code == "find_cancelled");
    CHECK(clerk.find.mode() == FindMode::Looking);
    CHECK(clerk.counter.nothingPosted());
}

TEST_CASE("a name is corrected before dispatch; nothing changed is refused") {
    Clerk clerk;
    const ArticleNumber number = clerk.bookP();
    clerk.find.find(u(number.text().c_str()));
    clerk.find.begin(FindMode::Correcting);
    clerk.find.correct(u("Meena Krishnan"), u("Flat 12 Rose Gardens"), u("9845012345"));
    CHECK(clerk.find.error()->code() == "amend_nothing");
    clerk.find.correct(u("Meena K. Krishnan"), u("Flat 12 Rose Gardens"), u("9845012345"));
    CHECK(clerk.view(number).receiver.name() == "Meena K. Krishnan");
    CHECK(clerk.find.done()->code == "find_corrected");
    CHECK(clerk.find.history().size() >= 2);
}

TEST_CASE("a number that is not booked is written off; one of another office is not") {
    Clerk clerk;
    clerk.find.find(u("RR473124829IN"));
    CHECK(clerk.find.error()->code() == "article_unknown");
    clerk.find.begin(FindMode::Spoiling);
    clerk.find.spoil(u("torn"));
    CHECK(clerk.find.error()->code() == "number_foreign");
    const ArticleNumber torn = clerk.counter.numberOf("speed-post-parcel", 8);
    clerk.find.find(u(torn.text().c_str()));
    clerk.find.begin(FindMode::Spoiling);
    clerk.find.spoil({});
    CHECK(clerk.find.error()->code() == "reason_missing");
    clerk.find.spoil(u("torn"));
    CHECK(clerk.find.done()->code == "find_spoiled");
    CHECK(clerk.desk.productOf(torn).error().code() == "number_spoiled");
}

TEST_CASE("what is no number is refused at the Find desk, and forms need an article") {
    Clerk clerk;
    clerk.find.find(u("hello"));
    CHECK(clerk.find.error()->code() == "article_invalid");
    clerk.find.begin(FindMode::Cancelling);
    CHECK(clerk.find.mode() == FindMode::Looking);
    CHECK_FALSE(clerk.find.back());
}

TEST_CASE("the day opens with its float, closes with its count, and a difference needs a reason") {
    Clerk clerk(false);
    clerk.day.refresh();
    CHECK_FALSE(clerk.day.openDay());
    clerk.day.open(u("abc"));
    CHECK(clerk.day.error()->code() == "money_invalid");
    clerk.day.open(u("2,000"));
    REQUIRE(clerk.day.openDay());
    CHECK(clerk.day.totals()->openingFloat == Money::fromRupees(2000));
    clerk.bookP();
    clerk.day.refresh();
    CHECK(clerk.day.totals()->articles == 1);
    clerk.day.close({}, {}, false);
    CHECK(clerk.day.error()->code() == "money_invalid");
    clerk.day.close(u("2000"), {}, false);
    CHECK(clerk.day.error()->code() == "difference_needs_reason");
    CHECK(clerk.day.openDay());
    clerk.day.close(u("2000"), u("a note is missing"), true);
    CHECK_FALSE(clerk.day.openDay());
    REQUIRE(clerk.day.closed());
    CHECK(clerk.day.closed()->closed.disputed);
    CHECK(clerk.day.lastClosed() == Date::of(2026, 11, 20));
    clerk.day.open(u("2000"));
    CHECK(clerk.day.error()->code() == "day_closed_already");
}

TEST_CASE("a day with an unpaid basket does not close") {
    Clerk clerk;
    clerk.typeP();
    clerk.booking.acceptAndNext();
    clerk.day.close(u("2000"), {}, false);
    CHECK(clerk.day.error()->code() == "baskets_unpaid");
}

TEST_CASE("the frame shows the book as it is") {
    Clerk clerk(false);
    std::size_t waiting = 0;
    const FakeSyncDesk sync;
    counter::PrintDesk papers(*clerk.counter);
    const counter::LiveStatus status(*clerk.counter, sync, papers, [&waiting] { return waiting; });
    const auto has = [&status](const std::string& code) {
        for (const ui::ReadyItem& item : status.read().ready) {
            if (item.what.code == code)
                return true;
        }
        return false;
    };
    CHECK_FALSE(status.read().day);
    CHECK(has("ready_day"));
    CHECK(has("ready_numbers"));
    CHECK(has("ready_tariff"));
    CHECK_FALSE(has("ready_baskets"));
    const std::string head = status.read().bookHead;
    clerk.day.open(u("2000"));
    clerk.bookP();
    waiting = 1;
    CHECK(status.read().day == Date::of(2026, 11, 20));
    CHECK_FALSE(has("ready_day"));
    CHECK(has("ready_baskets"));
    CHECK(has("ready_unprinted_many")); // booked, and nobody has asked for paper
    CHECK(status.read().bookHead != head);
}

namespace {

// Turns the events until `done`, which the threads of the printers bring about.
template <typename Done>
void turnUntil(const Done& done) {
    while (!done())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

} // namespace

TEST_CASE("papers are files of their own; a second label is a duplicate and never replaces the first") {
    Clerk clerk;
    const ArticleNumber number = clerk.bookP();
    const std::string folder = clerk.counter->dataFolder() + "/papers";
    counter::PrintDesk papers(*clerk.counter);
    QStringList made;
    QObject::connect(&papers, &ui::DeskPapers::made, &papers,
                     [&made](const QString& paper) { made << paper; });
    papers.printLabel(number);
    CHECK(made.isEmpty());                       // after the screen
    turnUntil([&] { return made.size() == 2; }); // label and declaration
    papers.printLabel(number);
    papers.printReceipt(u(clerk.view(number).receipt->c_str()));
    turnUntil([&] { return made.size() == 4; });
    CHECK(filesIn(folder) == 4);
    CHECK(papers.tray()->empty());
    CHECK(clerk.counter->book().documents().latest("label " + number.text())->value().copies == 1);
}

TEST_CASE(
    "a paper whose printer is missing stays in the tray with its reason and comes out when asked again") {
    Clerk clerk;
    const ArticleNumber number = clerk.bookP();
    counter::PrintDesk papers(*clerk.counter);
    auto printers = *papers.printers();
    const auto whole = printers;
    for (PrinterProfile& printer : printers)
        printer.address = *PrinterAddress::parse("file:/proc/nowhere/papers");
    REQUIRE(papers.setPrinters(printers));
    int failures = 0;
    QObject::connect(&papers, &ui::DeskPapers::failed, &papers, [&failures](const Error&) { ++failures; });
    papers.printLabel(number);
    turnUntil([&] { return failures == 2; });
    CHECK(clerk.view(number).state == ArticleState::Paid);
    const auto tray = *papers.tray();
    REQUIRE(tray.size() == 3); // and the receipt, which waits
    CHECK(tray.front().state == PrintState::Failed);
    CHECK_FALSE(tray.front().reason.code.empty());
    REQUIRE(papers.setPrinters(whole));
    int made = 0;
    QObject::connect(&papers, &ui::DeskPapers::made, &papers, [&made](const QString&) { ++made; });
    for (const PrintJob& job : tray)
        REQUIRE(papers.printAgain(job.id, false));
    turnUntil([&] { return made == 3; });
    CHECK(papers.tray()->empty());
    CHECK(clerk.counter->book().documents().latest("label " + number.text())->value().copies == 0);
    CHECK(papers.printAgain(tray.front().id, false).error().code() == "print_may_be_out");
}
