// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Fields, their advance, what they fill in and what they refuse: product.md's table, typed.
#include "tests/support/deskhand.h"
#include "tests/support/qtstrings.h"

using namespace dak;
using namespace dak::test;
using ui::AddOn;
using ui::BookField;

namespace {

std::string errorAt(DeskHand& hand, BookField field) {
    const auto& error = hand.desk().article().form().error(field);
    return error ? error->code() : std::string();
}

std::string hintAt(DeskHand& hand, BookField field) {
    const auto& hint = hand.desk().article().hint(field);
    return hint ? hint->code : std::string();
}

BookField focus(DeskHand& hand) {
    return hand.desk().article().focus();
}

QString textOf(DeskHand& hand, BookField field) {
    return hand.desk().article().form().text(field);
}

void know(FakeDesk& book, const char* mobile, std::uint32_t pin, std::optional<Student> student = {}) {
    AddressDraft draft{.name = "Ravi Kumar", .lines = {"4 Marine Drive", "Fort"}, .mobile = mobile};
    book.customers.insert_or_assign(
        mobile, KnownCustomer{*Address::make(draft, Pincode::of(pin), "sender"), std::move(student)});
}

} // namespace

TEST_CASE("the sixth digit of a PIN fills its place and moves on") {
    FakeDesk book;
    DeskHand hand(book);
    hand.type(u("56003"));
    CHECK(focus(hand) == BookField::To);
    CHECK(hand.desk().article().deliveryOffice().isEmpty());
    hand.type(u("4"));
    CHECK(focus(hand) == BookField::Weight);
    CHECK(hand.desk().article().deliveryOffice() == u("Koramangala S.O, Bengaluru, Karnataka"));
}

TEST_CASE("a PIN nobody knows and half a PIN are refused in their field, which keeps what was typed") {
    FakeDesk book;
    DeskHand hand(book);
    hand.type(u("123456"));
    CHECK(focus(hand) == BookField::To);
    CHECK(errorAt(hand, BookField::To) == "pin_unknown");
    CHECK(textOf(hand, BookField::To) == u("123456"));
    hand.desk().article().type(BookField::To, u("560"));
    hand.enter();
    CHECK(errorAt(hand, BookField::To) == "pin_invalid");
    CHECK(textOf(hand, BookField::To) == u("560"));
}

TEST_CASE("a PIN that can never be is refused at its sixth digit, where it stands") {
    FakeDesk book;
    for (const char* pin : {"000000", "012345", "099999"}) {
        DeskHand hand(book);
        hand.type(u(pin));
        INFO(pin);
        CHECK(errorAt(hand, BookField::To) == "pin_invalid");
        CHECK(focus(hand) == BookField::To);
        CHECK(textOf(hand, BookField::To) == u(pin));
    }
}

TEST_CASE("a sender's PIN that cannot be is refused at its sixth digit; a good one moves nothing") {
    FakeDesk book;
    DeskHand hand(book);
    hand.desk().article().goTo(BookField::SenderPin);
    hand.type(u("00000"));
    CHECK(errorAt(hand, BookField::SenderPin).empty());
    hand.type(u("0"));
    CHECK(errorAt(hand, BookField::SenderPin) == "pin_invalid");
    hand.desk().type(BookField::SenderPin, u("123456"));
    CHECK(errorAt(hand, BookField::SenderPin) == "pin_unknown");
    for (const char* good : {"411001", "900056"}) {
        hand.desk().type(BookField::SenderPin, u(good));
        CHECK(errorAt(hand, BookField::SenderPin).empty());
        CHECK(focus(hand) == BookField::SenderPin);
    }
}

TEST_CASE("each text is as long as its limit, and one letter more is refused when its field is left") {
    struct Limit {
        BookField field;
        int most;
    };
    FakeDesk book;
    for (const Limit& limit : {Limit{BookField::ContentsText, 80}, Limit{BookField::Reference, 40},
                               Limit{BookField::NumberReason, 200}, Limit{BookField::StudentId, 40},
                               Limit{BookField::StudentInstitution, 80}, Limit{BookField::ReceiverName, 80},
                               Limit{BookField::ReceiverLine1, 80}, Limit{BookField::ReceiverLine2, 80},
                               Limit{BookField::SenderName, 80}, Limit{BookField::SenderLine1, 80},
                               Limit{BookField::SenderLine2, 80}}) {
        INFO(static_cast<int>(limit.field));
        DeskHand hand(book);
        ui::ArticlePresenter& article = hand.desk().article();
        article.goTo(limit.field);
        article.type(limit.field, QString(limit.most, QChar(0x92E)));
        hand.enter();
        CHECK(errorAt(hand, limit.field).empty());
        CHECK(focus(hand) != limit.field);

        article.goTo(limit.field);
        article.type(limit.field, QString(limit.most + 1, QChar(0x92E)));
        hand.enter();
        CHECK(errorAt(hand, limit.field) == "text_too_long");
        CHECK(focus(hand) == limit.field);
        CHECK(textOf(hand, limit.field).size() == limit.most + 1);

        // left by Tab or the mouse: said there too, and the keys go where the clerk wants them
        article.type(limit.field, QString(limit.most + 1, QChar(0x92E)));
        REQUIRE(errorAt(hand, limit.field).empty());
        article.goTo(BookField::Weight);
        CHECK(errorAt(hand, limit.field) == "text_too_long");
        CHECK(focus(hand) == BookField::Weight);
    }
}

TEST_CASE("half a value is said at its field when it is left for another; an empty one is not") {
    FakeDesk book;
    DeskHand hand(book);
    ui::ArticlePresenter& article = hand.desk().article();
    const std::pair<BookField, const char*> faults[] = {{BookField::To, "pin_invalid"},
                                                        {BookField::SenderPin, "pin_invalid"},
                                                        {BookField::ReceiverMobile, "mobile_invalid"},
                                                        {BookField::SenderMobile, "mobile_invalid"},
                                                        {BookField::Size, "size_invalid"},
                                                        {BookField::Insured, "money_invalid"},
                                                        {BookField::Cod, "money_invalid"},
                                                        {BookField::Value, "money_invalid"},
                                                        {BookField::Gstin, "gstin_invalid"},
                                                        {BookField::StudentValid, "date_invalid"},
                                                        {BookField::Number, "article_invalid"},
                                                        {BookField::Count, "count_invalid"},
                                                        {BookField::Weight, "weight_invalid"}};
    for (const auto& [field, code] : faults) {
        INFO(code);
        article.goTo(field);
        article.goTo(BookField::Ready);
        CHECK(errorAt(hand, field).empty());
        article.goTo(field);
        article.type(field, u("5.6.0"));
        article.goTo(BookField::Ready);
        CHECK(errorAt(hand, field) == code);
        CHECK(focus(hand) == BookField::Ready);
    }
}

TEST_CASE("one Enter right after a field moved on by itself is a habit and does nothing") {
    FakeDesk book;
    DeskHand hand(book);
    hand.type(u("110069")).type(u("45d"));
    REQUIRE(focus(hand) == BookField::ReceiverMobile);
    hand.enter(); // 150 ms later
    CHECK(focus(hand) == BookField::ReceiverMobile);
    hand.enter(); // the second is meant
    CHECK(focus(hand) == BookField::ReceiverName);
}

TEST_CASE("an Enter 400 ms after the field moved on is an answer") {
    FakeDesk book;
    DeskHand hand(book);
    hand.type(u("110069")).type(u("45d"));
    hand.clock.advance(std::chrono::milliseconds(251)); // and 150 of the key itself
    hand.enter();
    CHECK(focus(hand) == BookField::ReceiverName);
}

TEST_CASE("a letter that stands for nothing, no letter, and 0 g are refused at the weight") {
    FakeDesk book;
    DeskHand hand(book);
    hand.type(u("560034")).type(u("1240z"));
    CHECK(errorAt(hand, BookField::Weight) == "contents_letter_unknown");
    hand.desk().article().type(BookField::Weight, u("1240"));
    hand.enter();
    CHECK(errorAt(hand, BookField::Weight) == "contents_missing");
    hand.desk().article().type(BookField::Weight, u("0c"));
    CHECK(errorAt(hand, BookField::Weight) == "weight_zero");
    CHECK(focus(hand) == BookField::Weight);
    hand.desk().article().type(BookField::Weight, u("1240c"));
    CHECK(errorAt(hand, BookField::Weight).empty());
    CHECK(focus(hand) == BookField::Size);
}

TEST_CASE("a weight no product carries is said at the weight, which is then a stop again") {
    FakeDesk book;
    DeskHand hand(book);
    hand.type(u("560034")).type(u("99999c"));
    const auto& form = hand.desk().article().form();
    CHECK(hand.desk().article().focus() == BookField::Weight);
    REQUIRE(form.error(BookField::Weight));
    CHECK(form.error(BookField::Weight)->code() == "weight_not_carried");
    hand.desk().article().goTo(BookField::To);
    hand.desk().type(BookField::To, u("110069"));
    CHECK(hand.desk().article().focus() == BookField::Weight);
}

TEST_CASE("an Enter on the empty desk is no mistake; a PIN and a weight left out are said in words") {
    FakeDesk book;
    DeskHand hand(book);
    hand.enter().enter();
    const auto& form = hand.desk().article().form();
    CHECK_FALSE(form.error(BookField::To));
    hand.type(u("560034"));
    hand.clock.advance(std::chrono::seconds(1));
    hand.enter();
    CHECK(form.error(BookField::Weight)->code() == "weight_missing");
    hand.desk().article().goTo(BookField::To);
    hand.desk().type(BookField::Weight, u("5"));
    hand.desk().type(BookField::To, QString());
    hand.enter();
    CHECK(form.error(BookField::To)->code() == "pin_missing");
}

TEST_CASE("cloth wrapping is refused at contents") {
    FakeDesk book;
    DeskHand hand(book);
    hand.type(u("560034")).type(u("1240w"));
    CHECK(errorAt(hand, BookField::Weight) == "contents_refused");
    CHECK(focus(hand) == BookField::Weight);
}

TEST_CASE("other contents ask what it is") {
    FakeDesk book;
    DeskHand hand(book);
    hand.type(u("560034")).type(u("1240o"));
    CHECK(focus(hand) == BookField::ContentsText);
    hand.type(u("brass bell")).enter();
    CHECK(focus(hand) == BookField::Size);
}

TEST_CASE("only the contents letter changes when a weight stands already") {
    FakeDesk book;
    DeskHand hand(book);
    hand.type(u("560034")).type(u("1240c"));
    hand.desk().article().goTo(BookField::Weight);
    hand.desk().article().type(BookField::Weight, u("b"));
    CHECK(textOf(hand, BookField::Weight) == u("1240"));
    CHECK(hand.desk().article().form().contents() == "books");
}

TEST_CASE("a scale's weight needs only the letter") {
    FakeDesk book;
    DeskHand hand(book);
    hand.type(u("560034"));
    hand.desk().article().scaleReads(Weight::fromGrams(1310));
    hand.desk().article().type(BookField::Weight, u("c"));
    CHECK(textOf(hand, BookField::Weight) == u("1310"));
    CHECK_FALSE(hand.desk().article().form().weightTyped());
    CHECK(focus(hand) == BookField::Size);
}

TEST_CASE("sizes: a box, not measured, a roll, with spaces, and what is none") {
    FakeDesk book;
    DeskHand hand(book);
    hand.type(u("560034")).type(u("1240c")).type(u("m"));
    CHECK(textOf(hand, BookField::Size) == u("30x20x10"));
    CHECK(hintAt(hand, BookField::Size) == "size_of_box");
    CHECK(hand.desk().article().form().box() == u'm');
    hand.desk().article().type(BookField::Size, u("302010"));
    CHECK(textOf(hand, BookField::Size) == u("30x20x10"));
    CHECK(hand.desk().article().form().box().isNull()); // as large as a box is no box
    CHECK(hintAt(hand, BookField::Size).empty());
    CHECK(focus(hand) == BookField::ReceiverMobile);
    struct Case {
        const char* typed;
        const char* error;
        const char* text;
    };
    hand.desk().article().type(BookField::Size, u("q"));
    CHECK(errorAt(hand, BookField::Size) == "box_letter_unknown");
    for (const Case& each :
         {Case{"30 20", "", "30 20"}, Case{"", "size_missing", ""}, Case{"30x20", "", "30x20"},
          Case{"60 20 15", "", "60x20x15"}, Case{"1x2x3x4", "size_invalid", "1x2x3x4"}}) {
        hand.desk().article().type(BookField::Size, u(each.typed));
        hand.clock.advance(std::chrono::seconds(1));
        hand.enter();
        CHECK(errorAt(hand, BookField::Size) == each.error);
        CHECK(textOf(hand, BookField::Size) == u(each.text));
    }
    hand.desk().article().type(BookField::Size, u("-"));
    CHECK(hintAt(hand, BookField::Size) == "size_not_measured");
    CHECK(hand.desk().article().form().notMeasured());
}

TEST_CASE("a document has no size") {
    FakeDesk book;
    DeskHand hand(book);
    hand.type(u("110069")).type(u("45d"));
    CHECK(focus(hand) == BookField::ReceiverMobile);
    CHECK(hand.desk().article().price().selected()->product.isDocument);
}

TEST_CASE("a mobile that is none stays with its reason") {
    FakeDesk book;
    DeskHand hand(book);
    hand.type(u("560034")).type(u("1240c")).type(u("m")).type(u("1234567890"));
    CHECK(errorAt(hand, BookField::ReceiverMobile) == "mobile_invalid");
    CHECK(focus(hand) == BookField::ReceiverMobile);
    hand.desk().article().type(BookField::ReceiverMobile, u("98450"));
    hand.enter();
    CHECK(errorAt(hand, BookField::ReceiverMobile) == "mobile_invalid");
}

TEST_CASE("a known receiver is done by the mobile; at another PIN only the name is") {
    FakeDesk book;
    know(book, "9845012345", 560034);
    DeskHand hand(book);
    hand.type(u("560034")).type(u("1240c")).type(u("m")).type(u("9845012345"));
    CHECK(focus(hand) == BookField::SenderMobile);
    CHECK(textOf(hand, BookField::ReceiverLine2) == u("Fort"));
    know(book, "9845012346", 411001);
    hand.desk().article().startAfresh();
    hand.type(u("560034")).type(u("1240c")).type(u("m")).type(u("9845012346"));
    CHECK(textOf(hand, BookField::ReceiverName) == u("Ravi Kumar"));
    CHECK(textOf(hand, BookField::ReceiverLine1).isEmpty());
    CHECK(hintAt(hand, BookField::ReceiverName) == "known_at_other_pin");
    CHECK(focus(hand) == BookField::ReceiverName);
}

TEST_CASE("a letter in an empty mobile field begins the name") {
    FakeDesk book;
    DeskHand hand(book);
    hand.type(u("110069")).type(u("45d")).type(u("Asha"));
    CHECK(focus(hand) == BookField::ReceiverName);
    CHECK(textOf(hand, BookField::ReceiverName) == u("Asha"));
    CHECK(textOf(hand, BookField::ReceiverMobile).isEmpty());
}

TEST_CASE("ten digits in the receiver's second line are the sender's mobile") {
    FakeDesk book;
    DeskHand hand(book);
    hand.type(u("110069")).type(u("45d")).type(u("Asha")).enter().type(u("1 MG Road")).enter();
    REQUIRE(focus(hand) == BookField::ReceiverLine2);
    hand.type(u("9822054321"));
    CHECK(textOf(hand, BookField::ReceiverLine2).isEmpty());
    CHECK(textOf(hand, BookField::SenderMobile) == u("9822054321"));
    CHECK(focus(hand) == BookField::SenderName);
}

TEST_CASE("with the sender kept ten digits in the second line stay an address") {
    FakeDesk book;
    DeskHand hand(book);
    know(book, "9822054321", 411001);
    hand.type(u("560034")).f3();
    book.accepted.clear();
    hand.desk().article().type(BookField::SenderName, u("Anand"));
    hand.desk().article().type(BookField::ReceiverLine2, u("9822054321"));
    CHECK(textOf(hand, BookField::ReceiverLine2) == u("9822054321"));
}

TEST_CASE("the army: no place, rank and name, and the APO that the PIN says") {
    FakeDesk book;
    DeskHand hand(book);
    hand.type(u("900099"));
    CHECK(focus(hand) == BookField::Weight);
    CHECK(hand.desk().article().deliveryOffice().isEmpty());
    CHECK(hand.desk().article().form().isArmy());
    CHECK(textOf(hand, BookField::ReceiverLine2) == u("C/o 99 APO"));
    hand.desk().article().startAfresh();
    hand.type(u("903456"))
        .type(u("500c"))
        .type(u("m"))
        .type(u("Nk Ramesh"))
        .enter()
        .type(u("101 Regt"))
        .enter();
    REQUIRE(focus(hand) == BookField::ReceiverLine2); // a unit's own PIN says no APO
    hand.type(u("56")).enter();
    CHECK(textOf(hand, BookField::ReceiverLine2) == u("C/o 56 APO"));
}

TEST_CASE("going back keeps what was typed, and the next stop is the first that is open") {
    FakeDesk book;
    DeskHand hand(book);
    hand.type(u("560034")).type(u("1240c")).type(u("m")).type(u("9845012345")).type(u("Meena")).enter();
    hand.desk().article().goTo(BookField::To);
    CHECK(textOf(hand, BookField::Weight) == u("1240"));
    hand.desk().article().type(BookField::To, u("411001"));
    CHECK(focus(hand) == BookField::ReceiverLine1);
    CHECK(textOf(hand, BookField::ReceiverName) == u("Meena"));
}

TEST_CASE("office names are found as one types, arrows and Enter take one") {
    FakeDesk book;
    DeskHand hand(book);
    hand.type(u("Ko"));
    REQUIRE(hand.desk().article().lookup());
    CHECK(hand.desk().article().lookup()->rows.front().text == u("560034"));
    hand.enter();
    CHECK(textOf(hand, BookField::To) == u("560034"));
    CHECK(focus(hand) == BookField::Weight);
}

TEST_CASE("F4 lists offices of a PIN prefix, and says so where there is nothing to look up") {
    FakeDesk book;
    DeskHand hand(book);
    hand.type(u("41"));
    hand.desk().article().lookUp();
    REQUIRE(hand.desk().article().lookup());
    CHECK(hand.desk().article().lookup()->rows.size() == 1);
    CHECK(hand.desk().article().closeLookup());
    CHECK_FALSE(hand.desk().article().closeLookup());
    hand.desk().article().goTo(BookField::Size);
    hand.desk().article().lookUp();
    CHECK(hintAt(hand, BookField::Size) == "nothing_to_look_up");
}

TEST_CASE("Tab completes a past street; Enter keeps what was typed") {
    FakeDesk book;
    book.oldStreets = {"Flat 12 Rose Gardens", "Flat 9 Rose Gardens"};
    DeskHand hand(book);
    hand.type(u("560034")).type(u("1240c")).type(u("m")).type(u("Meena")).enter().type(u("Fl"));
    REQUIRE(hand.desk().article().lookup());
    CHECK(hand.tab());
    CHECK(textOf(hand, BookField::ReceiverLine1) == u("Flat 12 Rose Gardens"));
    CHECK(focus(hand) == BookField::ReceiverLine1);
    CHECK_FALSE(hand.tab());
    hand.desk().article().type(BookField::ReceiverLine1, u("Flat"));
    hand.enter();
    CHECK(textOf(hand, BookField::ReceiverLine1) == u("Flat"));
}

TEST_CASE("F3 repeats the last sender, and says when there is none") {
    FakeDesk book;
    DeskHand hand(book);
    hand.f3();
    CHECK(hintAt(hand, BookField::SenderMobile) == "no_last_sender");
}

TEST_CASE("a student's card is remembered with the sender while it is valid") {
    FakeDesk book;
    know(book, "9822054321", 411001, Student{"S-7", "Fergusson College", Date::of(2027, 5, 31)});
    DeskHand hand(book);
    hand.type(u("560034")).type(u("1240c")).type(u("m")).type(u("Meena")).enter().type(u("1 Road")).enter();
    hand.type(u("9822054321"));
    CHECK(hand.desk().article().form().isOn(AddOn::Student));
    CHECK(textOf(hand, BookField::StudentId) == u("S-7"));
    CHECK(textOf(hand, BookField::SenderPin) == u("411001"));
    CHECK(hand.desk().article().request()->student->institution == "Fergusson College");
}

TEST_CASE("an expired card is said and not used") {
    FakeDesk book;
    know(book, "9822054321", 411001, Student{"S-7", "Fergusson College", Date::of(2026, 5, 31)});
    DeskHand hand(book);
    hand.type(u("560034")).type(u("1240c")).type(u("m")).type(u("Meena")).enter().type(u("1 Road")).enter();
    hand.type(u("9822054321"));
    CHECK_FALSE(hand.desk().article().form().isOn(AddOn::Student));
    CHECK(hintAt(hand, BookField::SenderName) == "student_expired");
}

TEST_CASE("add-ons and products by key change the price at once") {
    FakeDesk book;
    DeskHand hand(book);
    hand.type(u("560034")).type(u("1240c"));
    const Money before = hand.desk().article().price().selected()->quote->total;
    hand.desk().article().toggle(AddOn::Registration);
    const Money with = hand.desk().article().price().selected()->quote->total;
    CHECK(with > before);
    hand.desk().article().toggle(AddOn::Registration);
    CHECK(hand.desk().article().price().selected()->quote->total == before);
    hand.desk().article().chooseProduct(2);
    CHECK(hand.desk().article().price().selected()->product.product.code() == "india-post-parcel");
    hand.desk().article().chooseProduct(0); // refused: stays
    CHECK(hand.desk().article().price().selected()->product.product.code() == "india-post-parcel");
    hand.desk().article().chooseProduct(9);
}

TEST_CASE("an order of the e-Marketplace is marked, and the next article is not") {
    FakeDesk book;
    DeskHand hand(book);
    hand.type(u("560034")).type(u("1240c")).type(u("m")).type(u("Meena")).enter().type(u("1 Road")).enter();
    hand.enter().type(u("Anand")).enter();
    const BookField before = focus(hand);
    hand.desk().article().toggle(AddOn::Gem);
    CHECK(focus(hand) == before); // it asks nothing
    CHECK(hand.desk().article().request()->gem);
    hand.desk().article().toggle(AddOn::Gem);
    CHECK_FALSE(hand.desk().article().request()->gem);
    hand.desk().article().toggle(AddOn::Gem);
    hand.desk().article().startNext();
    CHECK_FALSE(hand.desk().article().form().isOn(AddOn::Gem));
}

TEST_CASE("the panel says when each product with a price leaves, and follows the clock") {
    FakeDesk book;
    DeskHand hand(book);
    const auto leaving = [&hand] { return hand.desk().article().price().rows[1].leaving; };
    book.dispatch = std::optional(Departure{Date::of(2026, 11, 20), "16:00", "16:30", "confirmed"});
    hand.type(u("560034"));
    CHECK_FALSE(leaving()); // no price yet
    hand.type(u("1240c"));
    REQUIRE(leaving());
    CHECK(leaving()->departure == *book.dispatch);
    CHECK(leaving()->daysAhead == 0);
    CHECK_FALSE(hand.desk().article().price().rows[0].leaving); // a parcel is no document

    int changes = 0;
    QObject::connect(&hand.desk(), &ui::BookingPresenter::changed, &hand.desk(), [&changes] { ++changes; });
    hand.desk().article().timePassed();
    CHECK(changes == 0); // nothing new
    book.dispatch = std::optional(Departure{Date::of(2026, 11, 23), "11:30", "", "confirmed"});
    hand.desk().article().timePassed();
    CHECK(changes == 1);
    CHECK(leaving()->daysAhead == 3);
}

TEST_CASE("what is not asked yet is no warning of the price") {
    FakeDesk book;
    book.warnings = {{"size_not_measured", {}}, {"contents_not_declared", {}}, {"rates_provisional", {}}};
    DeskHand hand(book);
    const auto warned = [&hand] {
        std::vector<std::string> codes;
        for (const Notice& warning : hand.desk().article().price().rows[1].quote->warnings)
            codes.push_back(warning.code);
        return codes;
    };
    hand.type(u("560034")).type(u("1240"));
    CHECK(warned() == std::vector<std::string>{"rates_provisional"});
    hand.type(u("c"));
    CHECK(warned() == std::vector<std::string>{"contents_not_declared", "rates_provisional"});
    hand.type(u("-"));
    CHECK(warned() ==
          std::vector<std::string>{"size_not_measured", "contents_not_declared", "rates_provisional"});
}

TEST_CASE("times that are not loaded or cannot be used are said, and keep nobody from booking") {
    FakeDesk book;
    DeskHand hand(book);
    hand.type(u("560034")).type(u("1240c"));
    const auto leaving = [&hand] { return *hand.desk().article().price().selected()->leaving; };
    CHECK(leaving() == ui::Leaving());
    book.dispatch = Error::refused("dispatch_file_invalid", {{"where", "/office"}});
    hand.desk().article().timePassed();
    CHECK(leaving().problem->code() == "dispatch_file_invalid");
    CHECK(hand.desk().article().price().selected()->quote);
}

TEST_CASE("insurance opens its field and comes back; a bad GSTIN is refused there") {
    FakeDesk book;
    DeskHand hand(book);
    hand.type(u("560034")).type(u("1240c"));
    hand.desk().article().toggle(AddOn::Insured);
    CHECK(focus(hand) == BookField::Insured);
    hand.type(u("5000")).enter();
    CHECK(focus(hand) == BookField::Size);
    hand.type(u("m")).type(u("Meena")).enter().type(u("1 Road")).enter().enter();
    hand.type(u("Anand")).enter();
    CHECK(hand.desk().article().request()->addOns.insured == Money::fromRupees(5000));
    hand.desk().article().toggle(AddOn::Gstin);
    hand.type(u("27ABC"));
    CHECK_FALSE(hand.desk().article().request());
    CHECK(errorAt(hand, BookField::Gstin) == "gstin_invalid");
    CHECK(focus(hand) == BookField::Gstin);
}

TEST_CASE("names: missing, too long, and any script as it is") {
    FakeDesk book;
    DeskHand hand(book);
    hand.type(u("560034")).type(u("1240c")).type(u("m"));
    hand.clock.advance(std::chrono::seconds(1));
    hand.enter().enter();
    CHECK(errorAt(hand, BookField::ReceiverName) == "name_missing");
    hand.type(u("मीना कृष्णन")).enter().type(u("फ्लैट 12")).enter().enter().type(u("आनंद"));
    const auto request = hand.desk().article().request();
    REQUIRE(request);
    CHECK(request->receiver.name == "मीना कृष्णन");
    hand.desk().article().type(BookField::SenderName, QString(81, u'x'));
    CHECK_FALSE(hand.desk().article().request());
    CHECK(errorAt(hand, BookField::SenderName) == "text_too_long");
    hand.desk().article().type(BookField::SenderName, u("आनंद"));
    hand.desk().article().type(BookField::ReceiverLine1, QString(300, u'x'));
    CHECK_FALSE(hand.desk().article().request());
    CHECK(errorAt(hand, BookField::ReceiverLine1) == "text_too_long");
    hand.desk().article().type(BookField::ReceiverLine1, u("Flat 12"));
    hand.desk().article().type(BookField::ReceiverLine2, QString(81, u'x'));
    CHECK_FALSE(hand.desk().article().request());
    CHECK(errorAt(hand, BookField::ReceiverLine2) == "text_too_long");
    CHECK(errorAt(hand, BookField::ReceiverName).empty());
}

TEST_CASE("the next parcel keeps the sender and nothing else") {
    FakeDesk book;
    DeskHand hand(book);
    hand.type(u("560034")).type(u("1240c")).type(u("m")).type(u("Meena")).enter().type(u("1 Road")).enter();
    hand.enter().type(u("Anand"));
    hand.desk().article().startNext();
    CHECK(hand.desk().article().form().isEmpty());
    CHECK(textOf(hand, BookField::SenderName) == u("Anand"));
    CHECK(focus(hand) == BookField::To);
    hand.desk().article().startAfresh();
    CHECK(textOf(hand, BookField::SenderName).isEmpty());
}
