// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the Find desk asks of the centre about one number. The answer comes later, to
// FindPresenter::answered().
#pragma once

#include "core/article/articlenumber.h"
#include "core/protocol/track.h"

#include <optional>
#include <string>

namespace dak::ui {

// What the centre said of an article, and when it was asked.
struct CentreTrack {
    TrackAnswer answer;
    UtcMillis at{};
};

// One of the two is there. article_unknown: the centre does not know the number.
struct TrackReply {
    std::string article;
    std::optional<CentreTrack> track;
    std::optional<Error> error;
};

class TrackDesk {
public:
    virtual ~TrackDesk() = default;

    // What it said last, as it is kept here; absent when nothing is.
    virtual Result<std::optional<CentreTrack>> kept(const ArticleNumber& number) const = 0;
    // Asks and returns at once; a question that is out is given up for it. Errors centre_not_enrolled, those
    // of readCentreLink().
    virtual Status ask(const ArticleNumber& number) = 0;
};

} // namespace dak::ui
