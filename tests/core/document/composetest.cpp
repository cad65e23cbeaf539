// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/document/compose.h"

#include "tests/support/samplepapers.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace dak;
using namespace dak::test;

namespace {

std::string textsOf(const Page& page) {
    std::string all;
    for (const PageText& text : page.texts)
        all += text.text() + "\n";
    return all;
}

bool shows(const Page& page, const std::string& what) {
    return textsOf(page).find(what) != std::string::npos;
}

const PageText& fieldOf(const Page& page, const std::string& field) {
    const auto found = std::find_if(page.texts.begin(), page.texts.end(),
                                    [&](const PageText& text) { return text.field == field; });
    if (found == page.texts.end())
        FAIL("no text " << field);
    return *found;
}

} // namespace

TEST_CASE("a retail label shows everything an article needs") {
    for (const LabelSize size : {LabelSize::FourBySix, LabelSize::A6}) {
        const Page page = labelOf(sampleAccepted(), size);
        INFO(textsOf(page));
        CHECK(page.kind == "label");
        CHECK(page.name == "label EM473124829IN");
        for (const char* what : {"SPEED POST PARCEL",
                                 "EM 4731 2482 9 IN",
                                 "560034",
                                 "Koramangala S.O",
                                 "AIR",
                                 "REG   OTP",
                                 "Meena Krishnan",
                                 "Flat 12 Rose Gardens\n5th Block, Koramangala",
                                 "Bengaluru, Karnataka",
                                 "Mob. 98450 12345",
                                 "If undelivered, return to",
                                 "Anand Jadhav",
                                 "8 Laxmi Road",
                                 "Pune, Maharashtra  411030",
                                 "Mob. 98220 54321",
                                 "1,240 g",
                                 "1,200 g",
                                 "30 × 20 × 10 cm",
                                 "₹ 284.00",
                                 "Cash",
                                 "Pune City H.O 411002",
                                 "20-11-2026  10:42",
                                 "Counter 2",
                                 "S. Kulkarni"})
            CHECK(shows(page, what));
        CHECK_FALSE(shows(page, "COD"));
        CHECK_FALSE(shows(page, "INSURED"));
        CHECK_FALSE(shows(page, "TRAINING"));
    }
}

TEST_CASE("the PIN is the largest text of every label") {
    for (const AcceptedEntry& entry : {sampleAccepted(), sampleCod(), sampleArmy(), sampleStudent()})
        for (const LabelSize size :
             {LabelSize::FourBySix, LabelSize::A6, LabelSize::A7, LabelSize::A4FourUp}) {
            const Page page = labelOf(entry, size);
            const PageParagraph& pin = fieldOf(page, "pin").paragraphs.front();
            for (const PageText& text : page.texts)
                for (const PageParagraph& paragraph : text.paragraphs)
                    CHECK((paragraph.text == pin.text || paragraph.size < pin.leastSize));
        }
}

TEST_CASE("a label carries its number as bars and as QR") {
    const Page page = labelOf(sampleAccepted());
    REQUIRE(page.symbols.size() == 2);
    CHECK(page.symbols[0].symbology == Symbology::Code128);
    CHECK(page.symbols[1].symbology == Symbology::Qr);
    for (const PageSymbol& symbol : page.symbols)
        CHECK(symbol.content == "EM473124829IN");
    CHECK(labelOf(sampleAccepted(), LabelSize::FourBySix, true).symbols[0].symbology == Symbology::Code39);
}

TEST_CASE("Code 39 needs the wider label") {
    const AcceptedEntry entry = sampleAccepted();
    const auto page = composeLabel(paperLayouts(), entry, entry.article.receiver, LabelSize::A6, true);
    REQUIRE_FALSE(page);
    CHECK(page.error().code() == "code39_needs_4x6");
}

TEST_CASE("COD and insured value stand in figures and words") {
    const Page page = labelOf(sampleCod());
    INFO(textsOf(page));
    for (const char* what :
         {"COD ₹ 14,999", "Fourteen thousand nine hundred ninety-nine rupees only", "नकद लें",
          "INSURED ₹ 15,000", "Fifteen thousand rupees only", "REG   OTP   ACK   POD", "Contract", "FRAGILE",
          "ORD-2026-118204", "स्पीड पोस्ट पार्सल", "आशा राव"})
        CHECK(shows(page, what));
}

TEST_CASE("the place in a sender's series is printed as far as it is known") {
    CHECK(fieldOf(labelOf(sampleCod(8)), "place").text() == "3/8");
    AcceptedEntry entry = sampleCod();
    CHECK(fieldOf(labelOf(entry), "place").text() == "3");
    entry.article.line = 4; // the basket's line is another matter: boxes and removed lines have one too
    CHECK(fieldOf(labelOf(entry), "place").text() == "3");
    entry.article.place = 1;
    CHECK_FALSE(shows(labelOf(entry), "1/"));
    entry.article.count = 2;
    CHECK(fieldOf(labelOf(entry), "place").text() == "1/2");
}

TEST_CASE("no paper of an army article names a place") {
    const AcceptedEntry entry = sampleArmy();
    std::vector<Page> pages{
        labelOf(entry),
        labelOf(entry, LabelSize::A6),
        mustCompose(composeDeclaration(paperLayouts(), entry)),
        mustCompose(composeAcknowledgement(paperLayouts(), entry)),
        mustCompose(composeReceipt(paperLayouts(), samplePaid({entry}), ReceiptSize::Mm80)),
        mustCompose(composeReceipt(paperLayouts(), samplePaid({entry}), ReceiptSize::A5))};
    for (const Page& page : pages) {
        INFO(page.kind);
        CHECK(shows(page, "C/o 56 APO"));
        CHECK(shows(page, "900056"));
        for (const char* place : {"Jodhpur", "Rajasthan", "Cantt"})
            CHECK(encodePage(page).find(place) == std::string::npos);
    }
}

TEST_CASE("marks tell what the desk must see") {
    AcceptedEntry student = sampleStudent();
    CHECK(shows(labelOf(student), "STUDENT MAIL"));
    CHECK(shows(labelOf(student), "TRAINING"));
    CHECK(shows(labelOf(student), "not measured"));
    CHECK(shows(labelOf(student), "not declared"));
    student.article.onPostalService = true;
    CHECK(shows(labelOf(student), "ON POSTAL SERVICE"));
    CHECK(shows(labelOf(sampleArmy()), "SURFACE"));
}

TEST_CASE("an order of the Government e-Marketplace is marked, any other is not") {
    for (const LabelSize size : {LabelSize::FourBySix, LabelSize::A6, LabelSize::A7, LabelSize::A4FourUp}) {
        CHECK(shows(labelOf(sampleGem(), size), "GeM"));
        CHECK(shows(labelOf(sampleGem(), size), "REG   OTP   ACK   POD"));
        CHECK_FALSE(shows(labelOf(sampleCod(), size), "GeM"));
    }
}

TEST_CASE("the amount to collect is the largest text but the PIN on every label") {
    for (const LabelSize size : {LabelSize::FourBySix, LabelSize::A6, LabelSize::A7, LabelSize::A4FourUp}) {
        AcceptedEntry entry = sampleCod();
        for (const bool insured : {true, false}) {
            if (!insured)
                entry.article.addOns.insured.reset();
            const Page page = labelOf(entry, size);
            const Tenths amount = fieldOf(page, "cod").paragraphs.front().size;
            CHECK(amount >= 60);
            for (const PageText& text : page.texts)
                for (const PageParagraph& paragraph : text.paragraphs)
                    CHECK((text.field == "pin" || text.field == "cod" || paragraph.size <= amount));
        }
    }
}

TEST_CASE("what a small label cannot hold is refused by name, and fits a larger one") {
    const std::string line(80, 'W');
    const AcceptedEntry entry = sampleLongest(line, line);
    const auto small = composeLabel(paperLayouts(), entry, entry.article.receiver, LabelSize::A7);
    REQUIRE_FALSE(small);
    CHECK(small.error().code() == "text_does_not_fit");
    CHECK(small.error().fact("field") == "receiver");
    CHECK(composeLabel(paperLayouts(), entry, entry.article.receiver, LabelSize::FourBySix));
}

TEST_CASE("names of 400 characters, emoji and foreign scripts never come as far as a paper") {
    const auto given = [](const std::string& name) {
        return Address::make({name, {"8 Laxmi Road"}, "", "Pune", "Maharashtra"}, Pincode::of(411030),
                             "receiver");
    };
    const auto longName = given(std::string(400, 'a'));
    REQUIRE_FALSE(longName);
    CHECK(longName.error().code() == "text_too_long");
    CHECK(longName.error().fact("field").find("receiver") != std::string::npos);
    for (const char* name : {"Meena \U0001F600", "東京"}) {
        AcceptedEntry entry = sampleAccepted();
        entry.article.receiver = *given(name);
        const auto page = composeLabel(paperLayouts(), entry, entry.article.receiver, LabelSize::FourBySix);
        REQUIRE_FALSE(page);
        CHECK(page.error().code() == "character_not_printable");
        CHECK(page.error().fact("field") == "receiver_name");
    }
}

TEST_CASE("an amended receiver is the one on the new label") {
    const AcceptedEntry entry = sampleAccepted();
    AddressDraft draft = entry.article.receiver.draft();
    draft.name = "Meena Krishnan Iyer";
    const Address amended = *Address::make(draft, entry.article.receiver.pin(), "receiver");
    const Page page = mustCompose(composeLabel(paperLayouts(), entry, amended, LabelSize::FourBySix));
    CHECK(shows(page, "Meena Krishnan Iyer"));
    CHECK(page.name == "label EM473124829IN");
}

TEST_CASE("the same entry gives the same bytes") {
    for (const AcceptedEntry& entry : {sampleAccepted(), sampleCod(), sampleArmy(), sampleStudent()}) {
        const Layouts again = *Layouts::load(std::string(std::getenv("DAK_SOURCE")) + "/resources/labels");
        const auto page = composeLabel(again, entry, entry.article.receiver, LabelSize::FourBySix);
        REQUIRE(page);
        CHECK(encodePage(*page) == encodePage(labelOf(entry)));
    }
}

// A stored page is found again by its hash: when one of these changes, papers of the past would no longer be
// derivable. Give a changed layout a new edition and a later "from"; a changed sample gives a new hash here.
TEST_CASE("the pages of the samples have not changed") {
    const struct {
        AcceptedEntry entry;
        const char* hash;
    } cases[] = {{sampleAccepted(), "847e5ff9000ba847"},
                 {sampleCod(), "6bcccc64cff30311"},
                 {sampleArmy(), "5bc91b5ad8e698f1"}};
    for (const auto& row : cases)
        CHECK(hex(overlayOf(labelOf(row.entry)).hash).substr(0, 16) == row.hash);
}

TEST_CASE("a name no font can print is refused before it is recorded") {
    AcceptedEntry entry = sampleAccepted();
    AddressDraft draft = entry.article.receiver.draft();
    draft.name = "東京 Meena";
    entry.article.receiver = *Address::make(draft, entry.article.receiver.pin(), "receiver");
    const auto page = composeLabel(paperLayouts(), entry, entry.article.receiver, LabelSize::FourBySix);
    REQUIRE_FALSE(page);
    CHECK(page.error().code() == "character_not_printable");
    CHECK(page.error().fact("field") == "receiver_name");
}

TEST_CASE("the declaration is filled in for signature") {
    const Page page = mustCompose(composeDeclaration(paperLayouts(), sampleAccepted()));
    INFO(textsOf(page));
    CHECK(page.name == "cdf1 EM473124829IN");
    for (const char* what :
         {"CDF-1", "Clothes", "₹ 1,500", "One thousand five hundred rupees only", "1,240 g", "Meena Krishnan",
          "Anand Jadhav", "Post Office Regulations, 2024", "Signature or thumb impression of the sender"})
        CHECK(shows(page, what));
}

TEST_CASE("the acknowledgement card comes back to the sender") {
    const Page page = mustCompose(composeAcknowledgement(paperLayouts(), sampleCod()));
    CHECK(page.width > page.height);
    CHECK(fieldOf(page, "sender_pin").text() == "400020");
    CHECK(shows(page, "Signature of the addressee"));
    CHECK(page.symbols.size() == 1);
}

TEST_CASE("sizes of papers have codes") {
    for (const LabelSize size : {LabelSize::FourBySix, LabelSize::A6, LabelSize::A7, LabelSize::A4FourUp})
        CHECK(*parseLabelSize(labelSizeCode(size)) == size);
    for (const ReceiptSize size : {ReceiptSize::Mm80, ReceiptSize::Mm58, ReceiptSize::A5})
        CHECK(*parseReceiptSize(receiptSizeCode(size)) == size);
    CHECK(parseLabelSize("a8").error().code() == "label_size_invalid");
    for (const char* start : {"1", "2", "3", "4"})
        CHECK(*parseLabelStart(start) == start[0] - '0');
    for (const char* start : {"", "0", "5", "11", "a"})
        CHECK(parseLabelStart(start).error().code() == "label_start_invalid");
    CHECK(parseReceiptSize("a4").error().fact("given") == "a4");
}
