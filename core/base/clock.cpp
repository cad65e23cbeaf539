// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/clock.h"

#include "core/base/text.h"

namespace dak {

namespace {

constexpr std::chrono::minutes kIstOffset{5 * 60 + 30};

std::chrono::year_month_day civil(std::chrono::sys_days days) {
    return std::chrono::year_month_day(days);
}

std::string digits(unsigned value, int width) {
    std::string text = std::to_string(value);
    while (static_cast<int>(text.size()) < width)
        text.insert(text.begin(), '0');
    return text;
}

} // namespace

Date Date::of(int year, unsigned month, unsigned day) {
    const std::chrono::year_month_day ymd{std::chrono::year(year), std::chrono::month(month),
                                          std::chrono::day(day)};
    check(ymd.ok(), "Date::of with a day that does not exist");
    return Date(std::chrono::sys_days(ymd));
}

Result<Date> Date::parse(std::string_view iso) {
    const auto bad = [&] { return Error::refused("date_invalid", {{"given", quotable(iso)}}); };
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-')
        return bad();
    const auto year = parseDigits(iso.substr(0, 4));
    const auto month = parseDigits(iso.substr(5, 2));
    const auto day = parseDigits(iso.substr(8, 2));
    if (!year || !month || !day)
        return bad();
    const std::chrono::year_month_day ymd{std::chrono::year(static_cast<int>(*year)),
                                          std::chrono::month(static_cast<unsigned>(*month)),
                                          std::chrono::day(static_cast<unsigned>(*day))};
    if (!ymd.ok())
        return bad();
    return Date(std::chrono::sys_days(ymd));
}

int Date::year() const {
    return static_cast<int>(civil(m_days).year());
}

unsigned Date::month() const {
    return static_cast<unsigned>(civil(m_days).month());
}

std::string Date::iso() const {
    const auto ymd = civil(m_days);
    return digits(static_cast<unsigned>(static_cast<int>(ymd.year())), 4) + "-" +
           digits(static_cast<unsigned>(ymd.month()), 2) + "-" + digits(static_cast<unsigned>(ymd.day()), 2);
}

std::string Date::printed() const {
    const auto ymd = civil(m_days);
    return digits(static_cast<unsigned>(ymd.day()), 2) + "-" + digits(static_cast<unsigned>(ymd.month()), 2) +
           "-" + digits(static_cast<unsigned>(static_cast<int>(ymd.year())), 4);
}

Date istDate(UtcMillis at) {
    return Date(std::chrono::floor<std::chrono::days>(at + kIstOffset));
}

std::string istTime(UtcMillis at, bool seconds) {
    const auto local = at + kIstOffset;
    const auto inDay =
        std::chrono::floor<std::chrono::seconds>(local - std::chrono::floor<std::chrono::days>(local));
    const auto total = static_cast<unsigned>(inDay.count());
    std::string text = digits(total / 3600, 2) + ":" + digits(total / 60 % 60, 2);
    if (seconds)
        text += ":" + digits(total % 60, 2);
    return text;
}

std::string financialYear(Date day) {
    const int first = day.month() >= 4 ? day.year() : day.year() - 1;
    return digits(static_cast<unsigned>(first % 100), 2) +
           digits(static_cast<unsigned>((first + 1) % 100), 2);
}

UtcMillis SystemClock::now() const {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

} // namespace dak
