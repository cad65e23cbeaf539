// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The keys of the Book desk over a book that can be told to fail.
#include "tests/support/deskhand.h"
#include "tests/support/qtstrings.h"

#include <set>

using namespace dak;
using namespace dak::test;
using ui::BookField;
using ui::DeskBanner;
using ui::DeskMode;

namespace {

void typeParcel(DeskHand& hand, const char* pin = "560034", const char* weight = "1240c") {
    hand.type(u(pin)).type(u(weight)).type(u("m")).type(u("Meena Krishnan")).enter();
    hand.type(u("Flat 12")).enter();
}

void typeWhole(DeskHand& hand) {
    typeParcel(hand);
    hand.type(u("9822054321")).type(u("Anand Jadhav")).enter().type(u("8 Laxmi Road"));
}

std::string bannerCode(DeskHand& hand) {
    const auto& banner = hand.desk().banner();
    if (!banner)
        return {};
    if (const Error* error = std::get_if<Error>(&banner->what))
        return error->code();
    return std::get<Notice>(banner->what).code;
}

} // namespace

TEST_CASE("F2, F8 and F9 on an empty desk do nothing") {
    FakeDesk book;
    DeskHand hand(book);
    hand.f2().f8().f9().enter();
    CHECK(book.calls.empty());
    CHECK(hand.desk().mode() == DeskMode::Typing);
    CHECK_FALSE(hand.desk().banner());
}

TEST_CASE("the desk is at rest while nothing is typed and nothing waits to be paid") {
    FakeDesk book;
    DeskHand hand(book);
    CHECK(hand.desk().isAtRest());
    typeWhole(hand);
    CHECK_FALSE(hand.desk().isAtRest());
    hand.f2();
    CHECK_FALSE(hand.desk().isAtRest()); // accepted, unpaid
}

TEST_CASE("a book that can only be read says so from the start, and nothing need be typed to learn it") {
    FakeDesk book;
    book.closed = Error::machine("folder_read_only", {{"path", "/data"}});
    book.sale = LastSale{"2-20261120-0007", Money::fromRupees(284), 1, UtcMillis()};
    DeskHand hand(book);
    CHECK(bannerCode(hand) == "folder_read_only");
    CHECK(hand.desk().banner()->kind == DeskBanner::Kind::Problem);
    typeWhole(hand); // a price may still be told
    CHECK(hand.desk().article().price().selected() != nullptr);
    CHECK(bannerCode(hand) == "folder_read_only");
    hand.f2().f8().f9();
    CHECK(book.calls.empty());
    CHECK(hand.desk().mode() == DeskMode::Typing);
    CHECK(hand.desk().article().form().text(BookField::SenderName) == u("Anand Jadhav"));
    CHECK(bannerCode(hand) == "folder_read_only");
    book.closed.reset();
    CHECK(bannerCode(hand).empty());
    hand.f9();
    CHECK(book.payments.size() == 1);
}

TEST_CASE("F8 asks for the cash, shows the change as it is typed, and books once it is enough") {
    FakeDesk book;
    DeskHand hand(book);
    typeWhole(hand);
    hand.f8();
    REQUIRE(hand.desk().mode() == DeskMode::Paying);
    CHECK(book.calls.empty());
    CHECK_FALSE(hand.desk().change());
    hand.type(u("300"));
    CHECK(hand.desk().change() == Money::fromRupees(300) - hand.desk().due().due);
    hand.enter();
    REQUIRE(book.payments.size() == 1);
    CHECK(book.payments[0].tenders.front().amount == Money::fromRupees(300));
    REQUIRE(hand.desk().basket().paid());
    CHECK(hand.desk().basket().paid()->change == book.payments[0].change);
    CHECK(hand.desk().article().form().isEmpty());
    CHECK(bannerCode(hand) == "desk_booked");
}

TEST_CASE("cash that is short, none and nonsense are refused at the cash field") {
    FakeDesk book;
    DeskHand hand(book);
    typeWhole(hand);
    hand.f8().type(u("100")).enter();
    CHECK(hand.desk().cashError()->code() == "cash_short");
    CHECK(hand.desk().cash() == u("100"));
    hand.desk().type(BookField::Cash, u("x"));
    hand.enter();
    CHECK(hand.desk().cashError()->code() == "money_invalid");
    hand.desk().type(BookField::Cash, QString());
    hand.enter();
    CHECK(hand.desk().cashError()->code() == "cash_missing");
    CHECK(book.calls.empty());
}

TEST_CASE("F8 pressed twice asks for the cash once; later an empty field is said in words") {
    FakeDesk book;
    DeskHand hand(book);
    typeWhole(hand);
    hand.f8().f8().enter();
    CHECK(hand.desk().mode() == DeskMode::Paying);
    CHECK_FALSE(hand.desk().cashError());
    hand.f8();
    REQUIRE(hand.desk().cashError());
    CHECK(hand.desk().cashError()->code() == "cash_missing");
    CHECK(book.calls.empty());
}

TEST_CASE("UPI is refused in words") {
    FakeDesk book;
    DeskHand hand(book);
    typeWhole(hand);
    hand.f8();
    hand.desk().payByUpi();
    CHECK(hand.desk().cashError()->code() == "tender_not_set_up");
    CHECK(hand.desk().mode() == DeskMode::Paying);
}

TEST_CASE("Esc leaves the pay panel and loses nothing") {
    FakeDesk book;
    DeskHand hand(book);
    typeWhole(hand);
    hand.f8();
    CHECK(hand.desk().back());
    CHECK(hand.desk().mode() == DeskMode::Typing);
    CHECK(hand.desk().article().form().text(BookField::SenderName) == u("Anand Jadhav"));
    CHECK_FALSE(hand.desk().back());
}

TEST_CASE("F9 pressed twice books once") {
    FakeDesk book;
    DeskHand hand(book);
    typeWhole(hand);
    hand.f9().f9().f9();
    CHECK(book.accepted.size() == 1);
    CHECK(book.payments.size() == 1);
}

TEST_CASE("a field that is missing is shown where it is, and nothing is recorded") {
    FakeDesk book;
    DeskHand hand(book);
    hand.type(u("560034")).type(u("1240c")).type(u("m"));
    hand.f9();
    CHECK(hand.desk().article().focus() == BookField::ReceiverName);
    CHECK(hand.desk().article().form().error(BookField::ReceiverName)->code() == "name_missing");
    CHECK(book.calls.empty());
}

TEST_CASE("a refusal of the book goes to its field, with what was typed still there") {
    FakeDesk book;
    DeskHand hand(book);
    typeWhole(hand);
    book.failNext(Error::refused("number_used", {{"field", "number"}, {"number", "EM473124829IN"}}));
    hand.f9();
    CHECK(hand.desk().article().focus() == BookField::Number);
    CHECK(hand.desk().article().form().text(BookField::ReceiverName) == u("Meena Krishnan"));
    CHECK(book.accepted.empty());
}

TEST_CASE("a day that is not open is said on the strip; the typed work stays and F9 books when it is") {
    FakeDesk book;
    book.dayOpen = false;
    DeskHand hand(book);
    typeWhole(hand);
    hand.f9();
    CHECK(bannerCode(hand) == "day_not_open");
    book.dayOpen = true;
    hand.f9();
    CHECK(book.payments.size() == 1);
}

TEST_CASE("a machine that failed is said, and trying again is a new try") {
    FakeDesk book;
    DeskHand hand(book);
    typeWhole(hand);
    book.failNext(Error::machine("disk_full"));
    hand.f9();
    CHECK(bannerCode(hand) == "disk_full");
    CHECK(hand.desk().banner()->kind == DeskBanner::Kind::Problem);
    CHECK_FALSE(hand.desk().basket().isUnknown());
    hand.f9();
    CHECK(book.payments.size() == 1);
}

TEST_CASE("an unknown outcome is shown as unknown, locks the desk, and is asked again with the same id") {
    for (const bool doneAnyway : {false, true}) {
        FakeDesk book;
        DeskHand hand(book);
        typeWhole(hand);
        book.failNext(Error::unknown("outcome_unknown"), doneAnyway);
        hand.f9();
        REQUIRE(hand.desk().basket().isUnknown());
        CHECK(hand.desk().banner()->kind == DeskBanner::Kind::Unknown);
        hand.type(u("4"));
        CHECK_FALSE(hand.desk().back());
        CHECK(hand.desk().article().form().text(BookField::ReceiverName) == u("Meena Krishnan"));
        hand.enter();
        CHECK_FALSE(hand.desk().basket().isUnknown());
        CHECK(book.accepted.size() == 1);
        CHECK(book.payments.size() == 1);
        REQUIRE(book.calls.size() == 2);
        CHECK(book.calls[0] == book.calls[1]);
        CHECK(hand.desk().article().form().isEmpty());
    }
}

TEST_CASE("an unknown acceptance goes on to its payment once it is known") {
    FakeDesk book;
    DeskHand hand(book);
    typeWhole(hand);
    hand.f2();
    typeParcel(hand, "411001", "900b");
    book.failNext(Error::unknown("outcome_unknown"), true);
    hand.f9();
    REQUIRE(hand.desk().basket().isUnknown());
    hand.f9();
    CHECK(book.accepted.size() == 2);
    CHECK(book.payments.size() == 1);
    CHECK(book.payments[0].total == book.accepted[0].quote.total + book.accepted[1].quote.total);
}

TEST_CASE("every intention has an id of its own") {
    FakeDesk book;
    DeskHand hand(book);
    typeWhole(hand);
    hand.f2();
    typeParcel(hand, "411001", "900b");
    hand.f2();
    hand.f9();
    std::set<std::string> ids;
    for (const std::string& call : book.calls)
        ids.insert(call.substr(call.find(' ')));
    CHECK(ids.size() == book.calls.size());
}

TEST_CASE("F2 accepts and starts the next of the same sender; the label comes before the next parcel") {
    FakeDesk book;
    DeskHand hand(book);
    typeWhole(hand);
    hand.f2();
    CHECK(book.accepted.size() == 1);
    CHECK(book.payments.empty());
    CHECK(bannerCode(hand) == "desk_accepted");
    CHECK(hand.desk().article().focus() == BookField::To);
    CHECK(hand.desk().article().form().text(BookField::SenderName) == u("Anand Jadhav"));
    REQUIRE(hand.desk().basket().basket());
    CHECK(hand.desk().basket().basket()->lines.size() == 1);
}

TEST_CASE("F8 on a filled basket pays it whole") {
    FakeDesk book;
    DeskHand hand(book);
    typeWhole(hand);
    hand.f2().f8();
    CHECK(hand.desk().mode() == DeskMode::Paying);
    hand.type(u("500")).f8();
    REQUIRE(book.payments.size() == 1);
    CHECK(book.payments[0].change == Money::fromRupees(500) - book.payments[0].due);
    CHECK(hand.desk().basket().isEmpty());
}

TEST_CASE("a twin is asked for: no keeps the desk, yes books it") {
    FakeDesk book;
    DeskHand hand(book);
    typeWhole(hand);
    hand.f9();
    typeWhole(hand);
    hand.desk().article().type(BookField::SenderName, u("Anand"));
    hand.f9();
    REQUIRE(hand.desk().mode() == DeskMode::Duplicate);
    REQUIRE(hand.desk().twin());
    CHECK(hand.desk().twin()->number == book.accepted[0].number);
    hand.f9(); // the same key again is no answer
    CHECK(book.accepted.size() == 1);
    hand.desk().answerDuplicate(false);
    CHECK(hand.desk().mode() == DeskMode::Typing);
    CHECK(book.accepted.size() == 1);
    CHECK(hand.desk().article().form().text(BookField::ReceiverName) == u("Meena Krishnan"));
    hand.f9();
    hand.desk().answerDuplicate(true);
    CHECK(book.accepted.size() == 2);
}

TEST_CASE("the question of a twin knows when the first one was accepted") {
    FakeDesk book;
    DeskHand hand(book);
    typeWhole(hand);
    hand.f9();
    book.bookedAt = hand.clock.now();
    hand.clock.advance(std::chrono::minutes(6));
    typeWhole(hand);
    hand.f9();
    REQUIRE(hand.desk().twin());
    CHECK(hand.desk().twin()->at == book.bookedAt);
    CHECK(hand.desk().twin()->minutes == 6);
}

TEST_CASE("Esc is no to the question of a twin") {
    FakeDesk book;
    DeskHand hand(book);
    typeWhole(hand);
    hand.f9();
    typeWhole(hand);
    hand.desk().article().type(BookField::SenderName, u("Anand"));
    hand.f9();
    CHECK(hand.desk().back());
    CHECK(hand.desk().mode() == DeskMode::Typing);
    CHECK(book.accepted.size() == 1);
}

TEST_CASE("a basket is held under a name and recalled") {
    FakeDesk book;
    DeskHand hand(book);
    typeWhole(hand);
    hand.f2();
    hand.desk().hold(u("Ravi"));
    CHECK(hand.desk().basket().isEmpty());
    CHECK(hand.desk().article().form().isEmpty());
    CHECK_FALSE(hand.desk().article().form().hasSender());
    const auto waiting = hand.desk().basket().waiting();
    REQUIRE(waiting->size() == 1);
    CHECK(waiting->front().heldAs == "Ravi");
    hand.desk().recall(waiting->front());
    CHECK(hand.desk().basket().basket()->lines.size() == 1);
    CHECK(std::get<Notice>(hand.desk().banner()->what).facts.front().second == "Ravi");
    CHECK(hand.desk().article().focus() == BookField::To); // the next article can be typed at once
    hand.f9();
    CHECK(book.payments.size() == 1);
}

TEST_CASE("a desk that starts again says what the last sale in the book is") {
    FakeDesk book;
    book.sale = LastSale{"2-20261120-0007", Money::fromRupees(540), 2, FrozenClock().now()};
    DeskHand hand(book);
    REQUIRE(bannerCode(hand) == "desk_last_sale");
    CHECK(std::get<Notice>(hand.desk().banner()->what).facts ==
          std::vector<Fact>{
              {"receipt", "2-20261120-0007"}, {"amount", "540.00"}, {"count", "2"}, {"time", "10:42"}});
    hand.type(u("5"));
    CHECK_FALSE(hand.desk().banner());
}

TEST_CASE("a half-typed article is not lost by holding the basket") {
    FakeDesk book;
    DeskHand hand(book);
    typeWhole(hand);
    hand.f2();
    hand.type(u("5600"));
    hand.desk().hold(u("Ravi"));
    CHECK(bannerCode(hand) == "article_in_hand");
    CHECK(hand.desk().article().form().text(BookField::To) == u("5600"));
    CHECK_FALSE(hand.desk().basket().isEmpty());
}

TEST_CASE("a recalled basket brings its own sender back, whoever was served in between") {
    FakeDesk book;
    DeskHand hand(book);
    typeWhole(hand);
    hand.desk().article().toggle(ui::AddOn::Count);
    hand.type(u("3")).enter();
    hand.f2();
    hand.desk().hold(u("Anand"));
    CHECK_FALSE(hand.desk().article().form().isOn(ui::AddOn::Count));
    typeParcel(hand, "560034", "900c");
    hand.type(u("9811111111")).type(u("Sunita Yadav")).enter().type(u("House 44"));
    hand.f9();
    hand.desk().recall(hand.desk().basket().waiting()->front());
    const auto& form = hand.desk().article().form();
    CHECK(form.text(BookField::SenderName) == u("Anand Jadhav"));
    CHECK(form.text(BookField::Count) == u("3"));
}

TEST_CASE("how many parcels the sender brought is typed once and goes with each") {
    FakeDesk book;
    DeskHand hand(book);
    typeWhole(hand);
    hand.desk().article().toggle(ui::AddOn::Count);
    hand.type(u("0")).f2();
    CHECK(hand.desk().article().form().error(BookField::Count)->code() == "count_invalid");
    CHECK(book.accepted.empty());
    hand.desk().type(BookField::Count, u("2"));
    hand.f2();
    CHECK(hand.desk().article().form().text(BookField::Count) == u("2"));
    typeParcel(hand, "560034", "900c");
    hand.f9();
    REQUIRE(book.accepted.size() == 2);
    CHECK(book.accepted[0].count == 2);
    CHECK(book.accepted[1].count == 2);
    CHECK_FALSE(hand.desk().article().form().isOn(ui::AddOn::Count));
}

TEST_CASE("nothing is recalled over work in hand") {
    FakeDesk book;
    DeskHand hand(book);
    typeWhole(hand);
    hand.f2();
    hand.desk().hold(u("Ravi"));
    const auto waiting = hand.desk().basket().waiting();
    hand.type(u("5600"));
    hand.desk().recall(waiting->front());
    CHECK(bannerCode(hand) == "basket_in_hand");
    CHECK(hand.desk().article().form().text(BookField::To) == u("5600"));
}

TEST_CASE("a removed line asks for its label to be scanned back") {
    FakeDesk book;
    DeskHand hand(book);
    typeWhole(hand);
    hand.f2();
    typeParcel(hand, "411001", "900b");
    hand.f2();
    const BasketLine first = hand.desk().basket().basket()->lines[0];
    const BasketLine second = hand.desk().basket().basket()->lines[1];
    hand.desk().removeLine(first);
    REQUIRE(hand.desk().mode() == DeskMode::Removing);
    CHECK(hand.desk().scanned(u(second.article->text().c_str())));
    CHECK(bannerCode(hand) == "label_of_other_article");
    CHECK_FALSE(hand.desk().basket().basket()->lines[0].removed);
    hand.desk().back(); // seen
    hand.desk().removeLine(first);
    CHECK(hand.desk().scanned(u(first.article->text().c_str())));
    CHECK(hand.desk().basket().basket()->lines[0].removed);
    CHECK(hand.desk().mode() == DeskMode::Typing);
    CHECK(hand.desk().basket().basket()->total == second.amount);
}

TEST_CASE("without the label a reason is needed") {
    FakeDesk book;
    DeskHand hand(book);
    typeWhole(hand);
    hand.f2();
    hand.desk().removeLine(hand.desk().basket().basket()->lines[0]);
    hand.desk().removeWithReason(u("  "));
    CHECK(bannerCode(hand) == "reason_missing");
    CHECK(hand.desk().mode() == DeskMode::Removing);
    hand.desk().removeWithReason(u("label torn"));
    CHECK(hand.desk().basket().isEmpty());
    CHECK(bannerCode(hand) == "desk_removed");
}

TEST_CASE("a box is sold as a line, and leaves with a reason") {
    FakeDesk book;
    DeskHand hand(book);
    hand.desk().sell(book.boxes()[0]);
    REQUIRE(hand.desk().basket().basket()->lines.size() == 1);
    CHECK(hand.desk().due().due == Money::fromRupees(25));
    hand.desk().removeLine(hand.desk().basket().basket()->lines[0]);
    hand.desk().removeWithReason(u("not wanted"));
    CHECK(hand.desk().basket().isEmpty());
    hand.desk().sell(book.boxes()[1]);
    CHECK(bannerCode(hand) == "box_not_for_sale");
}

TEST_CASE("an unpaid basket is discarded with a reason, a typed article without one") {
    FakeDesk book;
    DeskHand hand(book);
    typeWhole(hand);
    hand.f2();
    hand.desk().discard(u("left the queue"));
    CHECK_FALSE(hand.desk().basket().basket());
    CHECK(bannerCode(hand) == "desk_discarded");
    typeWhole(hand);
    hand.desk().discard({});
    CHECK(hand.desk().article().form().isEmpty());
}

TEST_CASE("a scanned sticker of this counter is this article's number") {
    FakeDesk book;
    DeskHand hand(book);
    typeWhole(hand);
    CHECK(hand.desk().scanned(u("EM473199991IN")));
    hand.f9();
    REQUIRE(book.accepted.size() == 1);
    CHECK(book.accepted[0].number.text() == "EM473199991IN");
}

TEST_CASE("a foreign number and a broken one are errors that stop further scans until they are seen") {
    FakeDesk book;
    DeskHand hand(book);
    typeWhole(hand);
    CHECK(hand.desk().scanned(u("RR473124829IN")));
    CHECK(bannerCode(hand) == "number_foreign");
    CHECK(hand.desk().scanned(u("EM473199991IN")));
    CHECK(bannerCode(hand) == "number_foreign");
    CHECK(hand.desk().article().form().text(BookField::Number).isEmpty());
    CHECK(hand.desk().back());
    CHECK(hand.desk().scanned(u("EM47")));
    CHECK(bannerCode(hand) == "article_invalid");
}

TEST_CASE("an article that is booked here is not this desk's scan") {
    FakeDesk book;
    DeskHand hand(book);
    typeWhole(hand);
    hand.f9();
    CHECK_FALSE(hand.desk().scanned(u(book.accepted[0].number.text().c_str())));
}

TEST_CASE("on postal service nothing is due") {
    FakeDesk book;
    DeskHand hand(book);
    typeWhole(hand);
    hand.desk().article().toggle(ui::AddOn::PostalService);
    CHECK(hand.desk().due().due.isZero());
}

TEST_CASE("what was paid is shown until the next article begins") {
    FakeDesk book;
    DeskHand hand(book);
    typeWhole(hand);
    hand.f9();
    REQUIRE(hand.desk().basket().paid());
    CHECK(hand.desk().basket().paid()->receipt == "2-20261120-0001");
    hand.type(u("5"));
    CHECK_FALSE(hand.desk().basket().paid());
    CHECK_FALSE(hand.desk().banner());
}
