// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// When an article accepted now leaves its office, from the office's own dated timetable. It promises no
// delivery, and where no timetable is loaded it knows nothing and says so. Immutable once loaded, any thread.
#pragma once

#include "core/article/product.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/tariff/period.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace dak {

// One dispatch of one day. Times are those of an Indian clock, as istTime() writes them: "16:30".
struct Departure {
    Date day;
    std::string closes; // goes along what is accepted before
    std::string leaves; // empty: the timetable does not say
    std::string grade;  // published, confirmed, provisional

    bool operator==(const Departure&) const = default;
};

struct DispatchTime {
    std::string closes;
    std::string leaves;
};

struct Timetable {
    Period period;
    std::string grade;
    std::vector<Product> products;
    std::array<bool, 7> onDay{};     // from Monday
    std::vector<DispatchTime> times; // in the order of the day
};

class DispatchTimes {
public:
    // How many days ahead a dispatch is looked for: longer than any row of holidays.
    static constexpr int kMostDaysAhead = 14;

    // Knows nothing.
    DispatchTimes() = default;
    // A file of resources/dispatch (its README.md). Error dispatch_file_invalid {where, why}.
    [[nodiscard]] static Result<DispatchTimes> load(const std::string& text);

    // The first dispatch of this office and product that `now` is in time for. Absent: none is loaded for
    // that, or what is loaded ends before the next one.
    [[nodiscard]] std::optional<Departure> next(const std::string& office, const Product& product,
                                                UtcMillis now) const;

private:
    std::string m_office;
    std::vector<Timetable> m_timetables;
    std::vector<Date> m_none; // days without any dispatch
};

} // namespace dak
