// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/counter/ports/livetrack.h"

#include "app/wiring/centreline.h"

namespace dak::counter {

LiveTrack::LiveTrack(Counter& counter, std::function<void(const ArticleNumber&)> ask)
    : m_counter(counter), m_ask(std::move(ask)) {}

Result<std::optional<ui::CentreTrack>> LiveTrack::kept(const ArticleNumber& number) const {
    DAK_TRY(auto track, keptTrack(m_counter, number));
    if (!track)
        return std::optional<ui::CentreTrack>();
    return std::optional(ui::CentreTrack{std::move(track->answer), track->fetchedAt});
}

Status LiveTrack::ask(const ArticleNumber& number) {
    DAK_TRY(const auto link, centreOf(m_counter));
    if (!link)
        return Error::refused("centre_not_enrolled");
    m_ask(number);
    return {};
}

} // namespace dak::counter
