// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The Book desk with real widgets: keys pressed where the focus is, the screen and the book looked at.
#include "tests/support/deskwindow.h"
#include "tests/support/qtstrings.h"
#include "ui/widgets/twolinedelegate.h"

#include <QApplication>
#include <QListWidget>

using namespace dak;
using namespace dak::test;
using ui::DeskMode;

namespace {

void typeP(DeskWindow& desk) {
    desk.type(u("560034"));
    desk.type(u("1240c"));
    desk.type(u("m"));
    desk.type(u("9845012345"));
    desk.type(u("Meena Krishnan"));
    desk.press(Qt::Key_Return);
    desk.type(u("Flat 12 Rose Gardens"));
    desk.press(Qt::Key_Return);
    desk.type(u("9822054321"));
    desk.type(u("Anand Jadhav"));
    desk.press(Qt::Key_Return);
    desk.type(u("8 Laxmi Road"));
}

} // namespace

TEST_CASE("the focus follows the parcel, field by field") {
    FakeDesk book;
    DeskWindow desk(book);
    CHECK(desk.focused() == u("to"));
    desk.type(u("560034"));
    CHECK(desk.focused() == u("weight"));
    CHECK(desk.labelOf("toMessage") == u("Koramangala S.O, Bengaluru, Karnataka"));
    desk.type(u("1240c"));
    CHECK(desk.focused() == u("size"));
    CHECK(desk.textOf("weight") == u("1240"));
    desk.type(u("302010"));
    CHECK(desk.focused() == u("receiverMobile"));
    CHECK(desk.textOf("size") == u("30x20x10"));
    desk.type(u("9845012345"));
    CHECK(desk.focused() == u("receiverName"));
}

TEST_CASE("prices are there as one types, the refused with their reason") {
    FakeDesk book;
    DeskWindow desk(book);
    CHECK(desk.labelOf("priceAmount2").isEmpty());
    desk.type(u("560034"));
    desk.type(u("1240"));
    CHECK(desk.labelOf("priceAmount2") == u("₹\u00A0236.00"));
    desk.type(u("c"));
    CHECK(desk.labelOf("amountDue") == u("₹\u00A0236.00"));
    CHECK_FALSE(desk.labelOf("priceDetail1").isEmpty());
    desk.press(Qt::Key_3, Qt::AltModifier);
    CHECK(desk.labelOf("amountDue") == u("₹\u00A0188.00"));
    CHECK(desk.focused() == u("size"));
}

TEST_CASE("a parcel is booked by F9: the book has it and the screen says so") {
    FakeDesk book;
    DeskWindow desk(book);
    typeP(desk);
    desk.press(Qt::Key_F9);
    REQUIRE(book.payments.size() == 1);
    CHECK(book.accepted[0].receiver.name() == "Meena Krishnan");
    CHECK(desk.labelOf("bannerText").contains(u("EM 4731 2482 9 IN")));
    CHECK(desk.focused() == u("to"));
    CHECK(desk.textOf("receiverName").isEmpty());
}

TEST_CASE("F8 takes the cash and shows the change in the largest type") {
    FakeDesk book;
    DeskWindow desk(book);
    typeP(desk);
    desk.press(Qt::Key_F8);
    CHECK(desk.focused() == u("cash"));
    desk.type(u("200"));
    desk.press(Qt::Key_Return);
    CHECK(book.payments.empty());
    CHECK(desk.labelOf("cashMessage").startsWith(u("✖")));
    desk.type(u("0"));
    CHECK(desk.labelOf("change") == u("₹\u00A01,764.00"));
    desk.press(Qt::Key_Return);
    REQUIRE(book.payments.size() == 1);
    CHECK(desk.labelOf("change") == u("₹\u00A01,764.00"));
    desk.type(u("5"));
    CHECK(desk.find<QLabel>("change").isHidden());
}

TEST_CASE("U in the pay panel is UPI, and is refused in words") {
    FakeDesk book;
    DeskWindow desk(book);
    typeP(desk);
    desk.press(Qt::Key_F8);
    desk.type(u("u"));
    CHECK(desk.textOf("cash").isEmpty());
    CHECK_FALSE(desk.find<QLabel>("cashMessage").isHidden());
}

TEST_CASE("a refusal stands at its field and loses nothing") {
    FakeDesk book;
    DeskWindow desk(book);
    desk.type(u("123456"));
    CHECK(desk.focused() == u("to"));
    CHECK(desk.labelOf("toMessage").startsWith(u("✖")));
    CHECK(desk.textOf("to") == u("123456"));
    CHECK(desk.find<QLineEdit>("to").property("state").toString() == u("problem"));
    desk.press(Qt::Key_A, Qt::ControlModifier);
    desk.type(u("560034"));
    CHECK_FALSE(desk.labelOf("toMessage").startsWith(u("✖")));
}

TEST_CASE("Shift+Tab goes back without clearing, and typing marks the whole field for typing over") {
    FakeDesk book;
    DeskWindow desk(book);
    desk.type(u("560034"));
    desk.type(u("1240c"));
    desk.press(Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(desk.focused() == u("weight"));
    CHECK(desk.textOf("weight") == u("1240"));
    desk.type(u("900b"));
    CHECK(desk.textOf("weight") == u("900"));
    CHECK(desk.focused() == u("size"));
}

TEST_CASE("Tab completes a street, and is Tab where there is none") {
    FakeDesk book;
    book.oldStreets = {"Flat 12 Rose Gardens"};
    DeskWindow desk(book);
    desk.type(u("560034"));
    desk.type(u("1240c"));
    desk.type(u("m"));
    desk.type(u("Meena"));
    desk.press(Qt::Key_Return);
    desk.type(u("Fl"));
    CHECK(desk.find<QListWidget>("lookup").isVisible());
    desk.press(Qt::Key_Tab);
    CHECK(desk.textOf("receiverLine1") == u("Flat 12 Rose Gardens"));
    CHECK_FALSE(desk.find<QListWidget>("lookup").isVisible());
    desk.press(Qt::Key_Tab);
    CHECK(desk.focused() == u("receiverLine2"));
}

TEST_CASE("office names list their PINs; arrows and Enter take one, Esc closes the list") {
    FakeDesk book;
    DeskWindow desk(book);
    desk.type(u("Pu"));
    CHECK(desk.find<QListWidget>("lookup").isVisible());
    desk.press(Qt::Key_Escape);
    CHECK_FALSE(desk.find<QListWidget>("lookup").isVisible());
    CHECK(desk.textOf("to") == u("Pu"));
    desk.type(u("n"));
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Return);
    CHECK(desk.textOf("to") == u("411001"));
    CHECK(desk.focused() == u("weight"));
}

TEST_CASE("F2 fills the basket, which lists each line and the one being typed") {
    FakeDesk book;
    DeskWindow desk(book);
    typeP(desk);
    desk.press(Qt::Key_F2);
    auto& lines = desk.find<QListWidget>("basketLines");
    CHECK(lines.count() == 1);
    CHECK(lines.item(0)->text() == u("EM 4731 2482 9 IN"));
    desk.type(u("411001"));
    desk.type(u("900b"));
    CHECK(lines.count() == 2);
    CHECK(desk.labelOf("amountDue") == u("₹\u00A0354.00"));
    CHECK(lines.item(0)->data(Qt::AccessibleTextRole).toString().contains(u("₹\u00A0236.00")));
}

TEST_CASE("a line leaves by Ctrl+B, Del and its label scanned back, or a reason") {
    FakeDesk book;
    DeskWindow desk(book);
    typeP(desk);
    desk.press(Qt::Key_F2);
    desk.press(Qt::Key_B, Qt::ControlModifier);
    CHECK(desk.focused() == u("basketLines"));
    desk.press(Qt::Key_Delete);
    CHECK(desk.presenter.mode() == DeskMode::Removing);
    CHECK(desk.focused() == u("leavingReason"));
    CHECK(desk.labelOf("leaving").contains(u("EM 4731 2482 9 IN")));
    desk.type(u("torn"));
    desk.press(Qt::Key_Return);
    CHECK(desk.presenter.basket().isEmpty());
    CHECK(desk.find<QLabel>("leaving").isHidden());
    CHECK(desk.focused() == u("to"));
}

TEST_CASE("Ctrl+B marks a line that is in sight, in a basket of many") {
    FakeDesk book;
    DeskWindow desk(book);
    typeP(desk);
    for (int i = 0; i < 12; ++i) {
        desk.press(Qt::Key_F2);
        desk.clock.advance(std::chrono::minutes(20)); // no twin is asked about
        for (const char* text : {"560034", "1240c", "m", "9845012345"})
            desk.type(u(text));
        desk.type(u("Meena"));
        desk.press(Qt::Key_Return);
        desk.type(u("Flat 12"));
    }
    const QString before = desk.focused();
    auto& lines = desk.find<QListWidget>("basketLines");
    desk.press(Qt::Key_B, Qt::ControlModifier);
    CHECK(lines.hasFocus());
    REQUIRE(lines.currentItem() != nullptr);
    CHECK(lines.currentItem()->isSelected());
    CHECK(lines.viewport()->rect().contains(lines.visualItemRect(lines.currentItem()).center()));
    desk.press(Qt::Key_Escape);
    CHECK(desk.focused() == before);
}

TEST_CASE("each line of the basket says whose parcel it is and where it goes") {
    FakeDesk book;
    DeskWindow desk(book);
    typeP(desk);
    desk.press(Qt::Key_F2);
    for (const char* text : {"110069", "45d", "x"})
        desk.type(u(text));
    desk.type(u("The Secretary of the Union Commission"));
    const auto& lines = desk.find<QListWidget>("basketLines");
    REQUIRE(lines.count() == 2);
    const auto second = [&lines](int row) {
        return lines.item(row)->data(ui::TwoLineDelegate::kSecondLine).toString();
    };
    CHECK(second(0) == u("Meena Krishnan · 560034 · 1,240 g"));
    CHECK(second(1).startsWith(u("x")));
    CHECK(second(1).contains(u("… · 110069 · 45 g"))); // a long name gives way to the PIN
}

TEST_CASE("the pay panel says that only cash is taken before anybody asks for UPI") {
    FakeDesk book;
    DeskWindow desk(book);
    typeP(desk);
    desk.press(Qt::Key_F8);
    CHECK(desk.labelOf("cashMessage").contains(u("UPI")));
    desk.type(u("u"));
    CHECK(desk.labelOf("cashMessage").startsWith(u("✖")));
    CHECK(desk.labelOf("cashMessage").contains(u("take cash")));
}

TEST_CASE("a possible twin is asked in the window: N keeps, Y books, other keys are no answer") {
    FakeDesk book;
    DeskWindow desk(book);
    typeP(desk);
    desk.press(Qt::Key_F9);
    book.bookedAt = desk.clock.now();
    desk.clock.advance(std::chrono::minutes(4));
    desk.type(u("560034"));
    desk.type(u("1240c"));
    desk.type(u("m"));
    desk.type(u("9845012345"));
    desk.type(u("9822054321"));
    desk.press(Qt::Key_F9);
    REQUIRE(desk.presenter.mode() == DeskMode::Duplicate);
    CHECK(desk.labelOf("bannerText").contains(u("at 10:42, 4 min ago")));
    CHECK(desk.find<QFrame>("banner").isVisible());
    CHECK(desk.labelOf("bannerText").contains(u("went to the same person with the same weight")));
    CHECK(desk.labelOf("bannerText").contains(u("EM 4731 2482 9 IN")));
    desk.type(u("x"));
    desk.press(Qt::Key_F9);
    CHECK(book.accepted.size() == 1);
    desk.type(u("n"));
    CHECK(desk.presenter.mode() == DeskMode::Typing);
    desk.press(Qt::Key_F9);
    desk.type(u("y"));
    CHECK(book.accepted.size() == 2);
}

TEST_CASE("hold, recall, sell a box and discard ask in dialogs") {
    FakeDesk book;
    DeskWindow desk(book);
    typeP(desk);
    desk.press(Qt::Key_F2);
    desk.dialogs.text = QString(); // take the proposal: the sender's name
    desk.press(Qt::Key_F6);
    CHECK(desk.presenter.basket().isEmpty());
    desk.press(Qt::Key_F7);
    CHECK(desk.dialogs.asked.last().startsWith(u("Anand Jadhav")));
    CHECK(desk.presenter.basket().isEmpty()); // no choice was made
    desk.dialogs.choice = 0;
    desk.press(Qt::Key_F7);
    CHECK_FALSE(desk.presenter.basket().isEmpty());
    desk.press(Qt::Key_B, Qt::AltModifier);
    CHECK(desk.presenter.basket().basket()->lines.size() == 2);
    desk.dialogs.text = u("left the queue");
    desk.press(Qt::Key_Delete, Qt::ControlModifier);
    CHECK_FALSE(desk.presenter.basket().basket());
}

TEST_CASE("clearing a typed article is asked for, and no keeps it") {
    FakeDesk book;
    DeskWindow desk(book);
    desk.type(u("560034"));
    desk.press(Qt::Key_Delete, Qt::ControlModifier);
    CHECK(desk.textOf("to") == u("560034"));
    desk.dialogs.yes = true;
    desk.press(Qt::Key_Delete, Qt::ControlModifier);
    CHECK(desk.textOf("to").isEmpty());
}

TEST_CASE("add-ons by Alt and their letter open their field and change the price") {
    FakeDesk book;
    DeskWindow desk(book);
    desk.type(u("560034"));
    desk.type(u("1240c"));
    desk.press(Qt::Key_R, Qt::AltModifier);
    CHECK(desk.labelOf("amountDue") == u("₹\u00A0241.00"));
    desk.press(Qt::Key_G, Qt::AltModifier);
    CHECK(desk.focused() == u("gstin"));
    desk.press(Qt::Key_G, Qt::AltModifier);
    CHECK_FALSE(desk.find<QLineEdit>("gstin").isVisible());
    CHECK(desk.focused() == u("size"));
}

TEST_CASE("Alt+E marks an order of the e-Marketplace and moves nothing") {
    FakeDesk book;
    DeskWindow desk(book);
    typeP(desk);
    const QString focused = desk.focused();
    desk.press(Qt::Key_E, Qt::AltModifier);
    CHECK(desk.presenter.article().form().isOn(ui::AddOn::Gem));
    CHECK(desk.focused() == focused);
    desk.press(Qt::Key_F9);
    REQUIRE(book.accepted.size() == 1);
    CHECK(book.accepted.front().gem);
}

TEST_CASE("below the prices stands when the chosen product leaves") {
    FakeDesk book;
    DeskWindow desk(book);
    const auto said = [&](Departure departure) {
        book.dispatch = std::optional(std::move(departure));
        desk.presenter.article().timePassed();
        return desk.labelOf("leaves");
    };
    CHECK(desk.find<QLabel>("leaves").isHidden());
    desk.type(u("560034"));
    desk.type(u("1240c"));
    CHECK(desk.labelOf("leaves") == u("Dispatch times not loaded"));
    CHECK(said({Date::of(2026, 11, 20), "16:00", "16:30", "confirmed"}) ==
          u("Leaves today at 16:30, if accepted before 16:00"));
    CHECK(said({Date::of(2026, 11, 20), "16:00", "", "provisional"}) ==
          u("Leaves today, if accepted before 16:00 (▲\u00A0provisional)"));
    CHECK(said({Date::of(2026, 11, 21), "11:30", "12:00", "published"}) == u("Leaves tomorrow at 12:00"));
    CHECK(said({Date::of(2026, 11, 21), "11:30", "", "published"}) == u("Leaves tomorrow"));
    CHECK(said({Date::of(2026, 11, 23), "11:30", "12:00", "published"}) ==
          u("Leaves Monday 23-11-2026 at 12:00"));
    book.dispatch = Error::refused("dispatch_file_invalid", {{"where", "/office"}, {"why", "x"}});
    desk.presenter.article().timePassed();
    CHECK(desk.labelOf("leaves").startsWith(u("▲ The dispatch times are wrong at /office: x")));
    desk.press(Qt::Key_F5);
    CHECK(desk.find<QFrame>("compare").isVisible());
}

TEST_CASE("F5 compares at large and books nothing; Esc and F5 go back to the field") {
    FakeDesk book;
    DeskWindow desk(book);
    desk.type(u("560034"));
    desk.type(u("1240c"));
    desk.press(Qt::Key_F5);
    CHECK(desk.find<QFrame>("compare").isVisible());
    desk.press(Qt::Key_Escape);
    CHECK_FALSE(desk.find<QFrame>("compare").isVisible());
    CHECK(desk.focused() == u("size"));
    CHECK(book.calls.empty());
}

TEST_CASE("an unknown outcome locks the fields until Enter has asked the book") {
    FakeDesk book;
    DeskWindow desk(book);
    typeP(desk);
    book.failNext(Error::unknown("outcome_unknown"), true);
    desk.press(Qt::Key_F9);
    CHECK(desk.find<QLineEdit>("to").isReadOnly());
    CHECK_FALSE(desk.find<QFrame>("banner").isHidden());
    desk.press(Qt::Key_Return);
    CHECK(book.payments.size() == 1);
    CHECK_FALSE(desk.find<QLineEdit>("to").isReadOnly());
}

TEST_CASE("at the size of 200 % two columns stand, and price and amount are in sight") {
    FakeDesk book;
    DeskWindow desk(book);
    desk.window.setFixedSize(683, 384);
    for (int i = 0; i < 4; ++i)
        QApplication::processEvents();
    typeP(desk);
    for (int i = 0; i < 4; ++i)
        QApplication::processEvents();
    const auto& middle = desk.find<QWidget>("middleColumn");
    CHECK_FALSE(middle.isVisible());
    CHECK(desk.find<QLabel>("amountDue").isVisible());
    CHECK(desk.find<QLineEdit>("senderLine1").isVisible());
    CHECK_FALSE(desk.find<QLineEdit>("senderLine1").visibleRegion().isEmpty());
    CHECK_FALSE(desk.find<QLabel>("amountDue").visibleRegion().isEmpty());
    CHECK_FALSE(desk.find<QLabel>("priceAmount2").visibleRegion().isEmpty());
    desk.press(Qt::Key_F9);
    CHECK(book.payments.size() == 1);
}

TEST_CASE("letters of another size do not take the keys from the field") {
    FakeDesk book;
    DeskWindow desk(book);
    typeP(desk);
    const auto resized = [&desk](int width, int height) {
        desk.window.setFixedSize(width, height);
        for (int i = 0; i < 4; ++i)
            QApplication::processEvents();
        return desk.focused();
    };
    CHECK(resized(683, 384) == u("senderLine1")); // two columns: the panels move
    CHECK_FALSE(desk.find<QLineEdit>("senderLine1").visibleRegion().isEmpty());
    CHECK(resized(1366, 768) == u("senderLine1"));
    desk.press(Qt::Key_F8);
    CHECK(resized(683, 384) == u("cash"));
}

TEST_CASE("at the size of 200 % a message, the basket and the question at a line are scrolled into sight") {
    FakeDesk book;
    DeskWindow desk(book);
    desk.window.setFixedSize(683, 384);
    typeP(desk);
    desk.press(Qt::Key_F2);
    desk.type(u("560034"));
    desk.type(u("1240c"));
    desk.type(u("30"));
    desk.press(Qt::Key_F2);
    const auto seen = [&desk](const char* name) {
        for (int i = 0; i < 4; ++i)
            QApplication::processEvents();
        return !desk.find<QWidget>(name).visibleRegion().isEmpty();
    };
    CHECK(seen("sizeMessage"));
    desk.press(Qt::Key_B, Qt::ControlModifier);
    CHECK(seen("basketLines"));
    desk.press(Qt::Key_Delete);
    REQUIRE(desk.presenter.mode() == DeskMode::Removing);
    CHECK(seen("leavingReason"));
}

TEST_CASE("the basket says how many parcels are in it, each on one line while the width allows") {
    FakeDesk book;
    DeskWindow desk(book);
    typeP(desk);
    desk.press(Qt::Key_F2);
    QApplication::processEvents();
    CHECK(desk.find<QFrame>("basketCard").findChild<QLabel*>()->text().startsWith(u("Basket (1)")));
    const auto& lines = desk.find<QListWidget>("basketLines");
    const int one = lines.visualItemRect(lines.item(0)).height();
    CHECK(one < 2 * lines.fontMetrics().height());
    desk.window.setFixedSize(683, 384);
    for (int i = 0; i < 4; ++i)
        QApplication::processEvents();
    CHECK(lines.visualItemRect(lines.item(0)).height() > one);
}
