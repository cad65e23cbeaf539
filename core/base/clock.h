// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Time: UTC milliseconds for what is stored, Indian dates and clock times (+05:30, fixed) for people.
// The system's time zone is never asked.
#pragma once

#include "core/base/result.h"

#include <chrono>
#include <string>
#include <string_view>

namespace dak {

using UtcMillis = std::chrono::sys_time<std::chrono::milliseconds>;

// A calendar day, always a real one (never 30 February).
class Date {
public:
    [[nodiscard]] static Date of(int year, unsigned month, unsigned day); // check()ed: for constants
    [[nodiscard]] static Result<Date> parse(std::string_view iso);        // "2026-11-20"; error date_invalid

    std::string iso() const;     // 2026-11-20
    std::string printed() const; // 20-11-2026
    std::chrono::sys_days days() const { return m_days; }
    int year() const;
    unsigned month() const;
    Date plusDays(int n) const { return Date(m_days + std::chrono::days(n)); }

    auto operator<=>(const Date&) const = default; // NOLINT(modernize-use-nullptr)

private:
    explicit Date(std::chrono::sys_days days) : m_days(days) {}

    std::chrono::sys_days m_days;
    friend Date istDate(UtcMillis);
};

// The Indian calendar day of an instant.
[[nodiscard]] Date istDate(UtcMillis at);
// The Indian wall-clock time of an instant: "10:42" or with seconds "10:42:07".
[[nodiscard]] std::string istTime(UtcMillis at, bool seconds = false);
// The Indian financial year (1 April to 31 March) of a day: "2627" for 2026-04-01 to 2027-03-31.
[[nodiscard]] std::string financialYear(Date day);

class Clock {
public:
    virtual ~Clock() = default;
    virtual UtcMillis now() const = 0;
};

class SystemClock final : public Clock {
public:
    UtcMillis now() const override;
};

} // namespace dak
