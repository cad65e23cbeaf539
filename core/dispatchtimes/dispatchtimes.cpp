// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatchtimes/dispatchtimes.h"

#include "core/base/text.h"
#include "core/tariff/jsonnode.h"

#include <algorithm>
#include <string_view>

namespace dak {

namespace {

constexpr std::array<std::string_view, 7> kDays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

std::size_t dayOfWeek(Date day) {
    return std::chrono::weekday(day.days()).iso_encoding() - 1;
}

std::string readOffice(const JsonNode& node) {
    std::string id = node.text();
    if (id.size() != 8 || !parseDigits(id))
        node.fail("an office id of 8 digits is expected");
    return id;
}

// Five characters of a clock: two of them compare as their times do.
std::string readTime(const JsonNode& node) {
    std::string text = node.text();
    const bool shaped = text.size() == 5 && text[2] == ':';
    const auto hour = shaped ? parseDigits(text.substr(0, 2)) : std::nullopt;
    const auto minute = shaped ? parseDigits(text.substr(3)) : std::nullopt;
    if (!hour || !minute || *hour > 23 || *minute > 59)
        node.fail("a time like 16:30 is expected");
    return text;
}

std::vector<Product> readProducts(const JsonNode& row) {
    std::vector<Product> products;
    for (const JsonNode& item : row.items("products")) {
        const Result<Product> product = Product::parse(item.text());
        if (!product)
            item.fail("no code of a product");
        if (std::find(products.begin(), products.end(), *product) != products.end())
            item.fail("the product stands twice");
        products.push_back(*product);
    }
    if (products.empty())
        row.at("products").fail("the list is empty");
    return products;
}

std::array<bool, 7> readDays(const JsonNode& row) {
    std::array<bool, 7> onDay{};
    for (const JsonNode& item : row.items("days")) {
        const auto* found = std::find(kDays.begin(), kDays.end(), item.text());
        if (found == kDays.end())
            item.fail("mon, tue, wed, thu, fri, sat or sun is expected");
        bool& on = onDay.at(static_cast<std::size_t>(found - kDays.begin()));
        if (on)
            item.fail("the day stands twice");
        on = true;
    }
    if (std::find(onDay.begin(), onDay.end(), true) == onDay.end())
        row.at("days").fail("the list is empty");
    return onDay;
}

std::vector<DispatchTime> readTimes(const JsonNode& row) {
    std::vector<DispatchTime> times;
    for (const JsonNode& item : row.items("dispatches")) {
        item.allow({"closes", "leaves"});
        const DispatchTime time{readTime(item.at("closes")),
                                item.has("leaves") ? readTime(item.at("leaves")) : std::string()};
        if (!time.leaves.empty() && time.leaves < time.closes)
            item.at("leaves").fail("it leaves before it closes");
        if (!times.empty() && time.closes <= times.back().closes)
            item.at("closes").fail("not later than the one before it");
        times.push_back(time);
    }
    if (times.empty())
        row.at("dispatches").fail("the list is empty");
    return times;
}

bool carries(const Timetable& timetable, const Product& product) {
    return std::find(timetable.products.begin(), timetable.products.end(), product) !=
           timetable.products.end();
}

// Two rows that both say when a product leaves on one day.
bool contradict(const Timetable& one, const Timetable& other) {
    if (!one.period.overlaps(other.period))
        return false;
    const bool sameProduct = std::any_of(one.products.begin(), one.products.end(),
                                         [&](const Product& product) { return carries(other, product); });
    for (std::size_t day = 0; sameProduct && day < kDays.size(); ++day) {
        if (one.onDay.at(day) && other.onDay.at(day))
            return true;
    }
    return false;
}

std::vector<Timetable> readTimetables(const JsonNode& file) {
    std::vector<Timetable> timetables;
    for (const JsonNode& row : file.items("timetables")) {
        row.allow({"valid_from", "valid_to", "grade", "products", "days", "dispatches"});
        (void)row.text("source"); // nothing is shown that nobody has said
        Timetable timetable{row.period(), row.grade(), readProducts(row), readDays(row), readTimes(row)};
        for (const Timetable& earlier : timetables) {
            if (contradict(earlier, timetable))
                row.fail("an earlier row says when the same product leaves on the same day");
        }
        timetables.push_back(std::move(timetable));
    }
    return timetables;
}

std::vector<Date> readDaysWithout(const JsonNode& file) {
    std::vector<Date> days;
    if (!file.has("no_dispatch"))
        return days;
    for (const JsonNode& row : file.items("no_dispatch")) {
        row.allow({"day", "why"});
        (void)row.text("why");
        days.push_back(row.at("day").date());
    }
    return days;
}

// The first dispatch of a day that closes after a time of it.
std::optional<Departure> firstOn(Date day, const Timetable& timetable, const std::string& after) {
    if (!timetable.onDay.at(dayOfWeek(day)))
        return std::nullopt;
    for (const DispatchTime& time : timetable.times) {
        if (after < time.closes)
            return Departure{day, time.closes, time.leaves, timetable.grade};
    }
    return std::nullopt;
}

} // namespace

Result<DispatchTimes> DispatchTimes::load(const std::string& text) {
    DispatchTimes times;
    try {
        const JsonNode file = JsonNode::parse(text);
        file.allow({"format", "office", "timetables", "no_dispatch"});
        if (file.text("format") != "dak-dispatch-1")
            file.at("format").fail("dak-dispatch-1 is expected");
        times.m_office = readOffice(file.at("office"));
        times.m_timetables = readTimetables(file);
        times.m_none = readDaysWithout(file);
    } catch (const TariffFault& fault) {
        return Error::refused("dispatch_file_invalid",
                              {{"where", quotable(fault.where())}, {"why", quotable(fault.what())}});
    }
    return times;
}

std::optional<Departure> DispatchTimes::next(const std::string& office, const Product& product,
                                             UtcMillis now) const {
    if (office != m_office)
        return std::nullopt;
    for (int ahead = 0; ahead <= kMostDaysAhead; ++ahead) {
        const std::string after = ahead == 0 ? istTime(now) : std::string(); // a later day counts whole
        const Date day = istDate(now).plusDays(ahead);
        const bool none = std::find(m_none.begin(), m_none.end(), day) != m_none.end();
        bool known = false;
        for (const Timetable& timetable : m_timetables) {
            if (!timetable.period.holds(day) || !carries(timetable, product))
                continue;
            known = true;
            const auto found = none ? std::nullopt : firstOn(day, timetable, after);
            if (found)
                return found;
        }
        if (!known)
            return std::nullopt; // what comes after a day nobody knows of would not surely be the next
    }
    return std::nullopt;
}

} // namespace dak
