// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Words of the desks: what the presenters report by code, values of a quote as people read them, and names
// that the data gives in both languages. What core reports is worded by ui/text.
#pragma once

#include "core/base/error.h"
#include "core/tariff/tariffbook.h"
#include "ui/presenters/pricepanel.h"

#include <QString>

namespace dak::ui {

[[nodiscard]] QString u8(const std::string& text);
[[nodiscard]] QString u8(std::string_view text);
// No line end parts the sign of the rupee from its figure.
[[nodiscard]] QString bound(QString text);
// "₹ 1,00,000.00"
[[nodiscard]] QString rupees(Money amount);
// As in an account book: what the drawer holds stands plain, what is owed or earned is a credit: "₹ 5.00 Cr".
[[nodiscard]] QString sideOf(Money amount);
[[nodiscard]] QString deskText(const Error& error);
[[nodiscard]] QString deskText(const Notice& notice);
// Said beside its own field or product, so that naming the field again would be noise.
[[nodiscard]] QString atField(const Error& error);

// The name in the language of the screen.
[[nodiscard]] QString named(const std::string& english, const std::string& hindi);
[[nodiscard]] QString nameOf(const ProductInfo& product);
[[nodiscard]] QString nameOf(const ContentsInfo& contents);
[[nodiscard]] QString nameOf(const BoxInfo& box);

// "Other states", "201-500 km (estimate)"; with the weight charged when it is another: "Local · 1,800 g"
[[nodiscard]] QString basisText(const Quote& quote);
// "Postage", "Registration"; the rule behind it in its own words.
[[nodiscard]] QString whyText(const QuoteLine& line);
// "Leaves today at 16:30, if accepted before 16:00"; "Dispatch times not loaded".
[[nodiscard]] QString leavingText(const Leaving& leaving);
// "Tariff of S.O. 4241(E), published"; a provisional one says so.
[[nodiscard]] QString editionText(const Quote& quote);

} // namespace dak::ui
