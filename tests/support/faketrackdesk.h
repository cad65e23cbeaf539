// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The Find desk's line to the centre as a test wants it: it answers when the test says so, or never.
#pragma once

#include "ui/presenters/trackdesk.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace dak::test {

class FakeTrackDesk final : public ui::TrackDesk {
public:
    bool enrolled = true;
    std::optional<Error> unreadable;
    std::map<std::string, ui::CentreTrack> cache;
    std::vector<std::string> asked;

    Result<std::optional<ui::CentreTrack>> kept(const ArticleNumber& number) const override {
        if (unreadable)
            return *unreadable;
        const auto found = cache.find(number.text());
        return found == cache.end() ? std::nullopt : std::optional(found->second);
    }
    Status ask(const ArticleNumber& number) override {
        if (!enrolled)
            return Error::refused("centre_not_enrolled");
        asked.push_back(number.text());
        return {};
    }
};

// Booked at another office and sent on, as the centre tells it at `at`.
[[nodiscard]] inline ui::CentreTrack aTrack(const ArticleNumber& number, UtcMillis at,
                                            bool conflict = false) {
    const Date day = Date::of(2026, 11, 19);
    const UtcMillis booked(std::chrono::milliseconds(1'795'065'120'000)); // 19-11-2026 10:42 IST
    return {{number.text(),
             conflict,
             {{"article_accepted", "40000101", day, booked},
              {"basket_paid", "40000101", day, booked + std::chrono::minutes(2)}}},
            at};
}

} // namespace dak::test
