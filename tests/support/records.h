// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Records of the tests: one ordinary article and what hangs on it. Change what a test is about.
#pragma once

#include "core/record/basket.h"
#include "core/record/day.h"

namespace dak::test {

inline Uuid uuidOf(std::uint8_t last) {
    Uuid::Bytes bytes{};
    bytes[6] = 0x70;
    bytes[8] = 0x80;
    bytes[15] = last;
    return Uuid::fromBytes(bytes);
}

inline Office aOffice() {
    return {"99000001", "Training Post Office", Pincode::of(411001), "27", "ho", 1, {}, true};
}

inline Address anAddress(std::string name, std::uint32_t pin, std::string mobile = "9845012345") {
    const AddressDraft draft{
        std::move(name), {"Flat 12 Rose Gardens"}, std::move(mobile), "Bengaluru", "Karnataka"};
    return *Address::make(draft, Pincode::of(pin), "receiver");
}

inline Quote aQuote() {
    return {.product = *Product::parse("speed-post-parcel"),
            .edition = "speed-post-parcel-2026-08-01",
            .notification = "S.O. 4241(E)",
            .grade = "confirmed",
            .weight = Weight::fromGrams(1240),
            .volumetricGrams = 1200,
            .chargeableGrams = 1240,
            .basis = {"zone", "other-states", "state table", {}},
            .lines = {{"base", Money::fromRupees(228), "up to 1.5 kg"},
                      {"registration", Money::fromRupees(5), "5"}},
            .taxable = Money::fromRupees(233),
            .cgst = Money::fromRupees(21),
            .sgst = Money::fromRupees(21),
            .cgstBasisPoints = 900,
            .sgstBasisPoints = 900,
            .sac = "996811",
            .placeOfSupply = "27",
            .total = Money::fromRupees(275),
            .transmission = "air"};
}

inline ArticleAccepted anArticle() {
    return {.office = aOffice(),
            .basket = uuidOf(1),
            .number = ArticleNumber::issue("ZT", 20000001),
            .numberSource = "range",
            .receiver = anAddress("Meena Krishnan", 560034),
            .sender = anAddress("Anand Jadhav", 411001, "9822054321"),
            .deliveryOffice = "Koramangala S.O",
            .weight = Weight::fromGrams(1240),
            .size = Dimensions::fromCentimetres(30, 20, 10),
            .contents = "clothes",
            .addOns = {.registration = true},
            .quote = aQuote(),
            .productName = "Speed Post Parcel",
            .paymentMode = "cash",
            .exceptions = {"weight_typed"},
            .languages = "en"};
}

inline BasketPaid aPayment() {
    return {.office = aOffice(),
            .basket = uuidOf(1),
            .receipt = "1-20261120-0001",
            .invoiceSerial = "9900000101000001",
            .articles = {ArticleNumber::issue("ZT", 20000001)},
            .total = Money::fromRupees(275),
            .due = Money::fromRupees(275),
            .tenders = {{"cash", Money::fromRupees(500), {}}},
            .change = Money::fromRupees(225),
            .languages = "en"};
}

} // namespace dak::test
