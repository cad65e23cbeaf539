// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What every action of the booking desk needs, given once by wiring.
#pragma once

#include "core/article/numberseries.h"
#include "core/booking/bookingqueries.h"
#include "core/ledger/books.h"
#include "core/pincode/pincodedirectory.h"
#include "core/record/office.h"
#include "core/tariff/tariffbook.h"

#include <string>

namespace dak {

// All references outlive the actions. One thread.
struct BookingDesk {
    Books& books;
    const BookingQueries& queries;
    NumberSeries& numbers;
    const TariffBook& tariff;
    const PincodeDirectory& directory;
    const Clock& clock;
    Office office;
    Actor actor;
    std::string languages = "en"; // of the papers: "en" or "en+hi"
};

} // namespace dak
