// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/address/address.h"

#include "core/base/text.h"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

using namespace std::string_literals;

using dak::Address;
using dak::AddressDraft;
using dak::Pincode;

namespace {

AddressDraft meena() {
    return {"Meena Krishnan", {"Flat 12 Rose Gardens"}, "9845012345", "Bengaluru", "Karnataka"};
}

Pincode bengaluru() {
    return Pincode::of(560034);
}

dak::Error refusal(const AddressDraft& draft, Pincode pin = bengaluru()) {
    const auto address = Address::make(draft, pin, "receiver");
    REQUIRE_FALSE(address);
    return address.error();
}

Address addressWith(const std::string& line, Pincode pin) {
    return *Address::make({"Nk Ramesh Yadav", {line}, "", "", ""}, pin, "receiver");
}

// A name of any script, as long as a field allows.
rc::Gen<std::string> anyName() {
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(
                            rc::gen::element<std::string>("a", "Z", "é", "म", "ी", "ना", "க", "ಮ", "ক", "ا",
                                                          "😀", "-", ".", "'", ",", "क्‍ष", "1", "९")),
                        [](const std::vector<std::string>& parts) {
                            std::string name = "x";
                            for (const std::string& part : parts) {
                                if (dak::codePoints(name) + dak::codePoints(part) <= Address::kMostCharacters)
                                    name += part;
                            }
                            return name;
                        });
}

} // namespace

TEST_CASE("an address keeps what was given") {
    const auto address = Address::make(meena(), bengaluru(), "receiver");
    REQUIRE(address);
    CHECK(address->name() == "Meena Krishnan");
    CHECK(address->lines() == std::vector<std::string>{"Flat 12 Rose Gardens"});
    CHECK(address->mobile()->digits() == "9845012345");
    CHECK(address->locality() == "Bengaluru");
    CHECK(address->state() == "Karnataka");
    CHECK(address->pin().text() == "560034");
    CHECK_FALSE(address->isArmy());
}

TEST_CASE("white space at the ends and blank lines go, nothing else changes") {
    AddressDraft draft = meena();
    draft.name = "  मीना कृष्णन ";
    draft.lines = {"", "  फ्लैट १२  ", " \u00A0", "रोज़ गार्डन"};
    draft.mobile = "  ";
    const auto address = Address::make(draft, bengaluru(), "sender");
    REQUIRE(address);
    CHECK(address->name() == "मीना कृष्णन");
    CHECK(address->lines() == std::vector<std::string>{"फ्लैट १२", "रोज़ गार्डन"}); // digits stay Devanagari
    CHECK_FALSE(address->mobile());
}

TEST_CASE("an address without lines is one") {
    CHECK(Address::make({"Secretary UPSC", {}, "", "", ""}, Pincode::of(110069), "receiver"));
}

TEST_CASE("each fault names its field") {
    AddressDraft draft = meena();
    draft.name = " \u200B ";
    CHECK(refusal(draft).code() == "name_missing");
    CHECK(refusal(draft).fact("field") == "receiver");

    draft = meena();
    draft.name = std::string(81, 'a');
    CHECK(refusal(draft).code() == "text_too_long");
    CHECK(refusal(draft).fact("part") == "name");
    CHECK(refusal(draft).fact("length") == "81");
    CHECK(refusal(draft).fact("most") == "80");

    draft = meena();
    draft.lines = {"ok", std::string(81, 'b')};
    CHECK(refusal(draft).code() == "text_too_long");
    CHECK(refusal(draft).fact("part") == "line");

    draft = meena();
    draft.lines = {"1", "2", "3", "4"};
    CHECK(refusal(draft).code() == "too_many_lines");
    CHECK(refusal(draft).fact("most") == "3");

    draft = meena();
    draft.mobile = "12345";
    CHECK(refusal(draft).code() == "mobile_invalid");
    CHECK(refusal(draft).fact("field") == "receiver");
    CHECK(refusal(draft).fact("given") == "12345");
}

TEST_CASE("bad bytes are refused wherever they stand") {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"Meena \xFF", "text_not_utf8"},           {"Meena \xE0\xA4", "text_not_utf8"},
        {"Meena\0Krishnan"s, "text_has_controls"}, {"Meena\nKrishnan", "text_has_controls"},
        {"Meena\tKrishnan", "text_has_controls"},  {"\x1B[2JMeena", "text_has_controls"},
        {"\u202Eanee", "text_has_controls"}};
    for (const auto& [bad, code] : rows) {
        INFO(dak::quotable(bad));
        AddressDraft draft = meena();
        draft.name = bad;
        CHECK(refusal(draft).code() == code);
        draft = meena();
        draft.lines = {"fine", bad};
        CHECK(refusal(draft).code() == code);
        draft = meena();
        draft.locality = bad;
        CHECK(refusal(draft).code() == code);
        CHECK(refusal(draft).fact("part") == "locality");
        draft = meena();
        draft.state = bad;
        CHECK(refusal(draft).fact("part") == "state");
    }
}

TEST_CASE("a name or a line is checked alone as it is in its address") {
    for (const std::string& text : {std::string("Flat 12"), std::string(), std::string(80, 'a')})
        CHECK(Address::checkText(text, "sender", "line"));
    const auto refused = Address::checkText(std::string(81, 'a'), "sender", "line");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code() == "text_too_long");
    CHECK(refused.error().fact("field") == "sender");
    CHECK(refused.error().fact("part") == "line");
    CHECK(refused.error().fact("most") == "80");
    CHECK(Address::checkText("\xC3", "sender", "line").error().code() == "text_not_utf8");
    CHECK(Address::checkText("a\x07", "sender", "line").error().code() == "text_has_controls");
}

TEST_CASE("80 characters are counted as people count them") {
    AddressDraft draft = meena();
    draft.name.clear();
    for (std::size_t i = 0; i < Address::kMostCharacters; ++i)
        draft.name += "म";
    CHECK(Address::make(draft, bengaluru(), "receiver"));
    draft.name += "म";
    CHECK(refusal(draft).code() == "text_too_long");
}

TEST_CASE("an army address never has a place") {
    AddressDraft draft = meena();
    draft.lines = {"101 Field Regt", "C/o 56 APO"};
    const auto address = Address::make(draft, Pincode::of(900056), "receiver");
    REQUIRE(address);
    CHECK(address->isArmy());
    CHECK(address->locality().empty());
    CHECK(address->state().empty());
    CHECK(address->draft().locality.empty());
}

TEST_CASE("an address is made again from its draft") {
    rc::prop("any script, any lines", [] {
        AddressDraft draft{*anyName(), {}, "", *anyName(), *anyName()};
        const auto lines = *rc::gen::inRange<std::size_t>(0, Address::kMostLines + 1);
        for (std::size_t i = 0; i < lines; ++i)
            draft.lines.push_back(*anyName());
        if (*rc::gen::arbitrary<bool>())
            draft.mobile = "9845012345";
        const Pincode pin = Pincode::of(*rc::gen::inRange<std::uint32_t>(100'000, 1'000'000));
        const auto address = Address::make(draft, pin, "sender");
        RC_ASSERT(address);
        RC_ASSERT(address->name() == draft.name);
        RC_ASSERT(address->lines() == draft.lines);
        RC_ASSERT(*Address::make(address->draft(), pin, "sender") == *address);
    });
}

TEST_CASE("parts on a command line are name, lines and mobile") {
    const auto full =
        Address::splitParts("Meena Krishnan; Flat 12 ;Rose Gardens; 4th Block ;9845012345", "receiver");
    REQUIRE(full);
    CHECK(full->name == "Meena Krishnan");
    CHECK(full->lines == std::vector<std::string>{"Flat 12", "Rose Gardens", "4th Block"});
    CHECK(full->mobile == "9845012345");
    const auto least = Address::splitParts("Secretary UPSC;", "receiver");
    REQUIRE(least);
    CHECK(least->lines.empty());
    CHECK(least->mobile.empty());
    for (const char* bad : {"", "Meena", "a;b;c;d;e;f", ";;;;;"}) {
        INFO(bad);
        const auto parts = Address::splitParts(bad, "sender");
        REQUIRE_FALSE(parts);
        CHECK(parts.error().code() == "parts_invalid");
        CHECK(parts.error().fact("field") == "sender");
    }
    CHECK(Address::splitParts("a;b;c;d;e;f", "sender").error().fact("parts") == "6");
}

TEST_CASE("an army post office is read from a line") {
    const Pincode pin = Pincode::of(900056);
    const std::vector<std::pair<const char*, std::optional<int>>> rows{{"C/o 56 APO", 56},
                                                                       {"c/o 99 apo", 99},
                                                                       {"c/o 99apo", 99},
                                                                       {"C/O ५६ APO", 56},
                                                                       {"56-APO", 56},
                                                                       {"Unit 7, C/o 56 APO.", 56},
                                                                       {"C/o 56  APO", 56},
                                                                       {"Apollo Coy C/o 99 APO", 99},
                                                                       {"APO", std::nullopt},
                                                                       {"57 APO", std::nullopt},
                                                                       {"156 APO", std::nullopt},
                                                                       {"56 Apollo Road", std::nullopt},
                                                                       {"Kapoor 56", std::nullopt},
                                                                       {"", std::nullopt},
                                                                       {"56 Field Regt", std::nullopt}};
    for (const auto& [line, number] : rows) {
        INFO(line);
        CHECK(dak::armyPostOffice(addressWith(line, pin)) == number);
    }
    CHECK(dak::armyPostOffice(
              *Address::make({"N", {"101 Field Regt", "C/o 99 APO"}, "", "", ""}, pin, "receiver")) == 99);
}
