// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the Find desk knows of articles elsewhere: what is kept in the open book, and the line beside the
// desk.
#pragma once

#include "app/wiring/counter.h"
#include "ui/presenters/trackdesk.h"

#include <functional>

namespace dak::counter {

class LiveTrack final : public ui::TrackDesk {
public:
    // `ask` puts the question to the line and returns at once.
    LiveTrack(Counter& counter, std::function<void(const ArticleNumber&)> ask);

    Result<std::optional<ui::CentreTrack>> kept(const ArticleNumber& number) const override;
    Status ask(const ArticleNumber& number) override;

private:
    Counter& m_counter;
    std::function<void(const ArticleNumber&)> m_ask;
};

} // namespace dak::counter
