// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the Find desk asks of the book about one number: its life, and what may still be done to it.
#pragma once

#include "core/booking/changearticle.h"

#include <string>
#include <vector>

namespace dak::ui {

class ArticleActions {
public:
    virtual ~ArticleActions() = default;

    // Every entry that names the article, oldest first.
    virtual Result<std::vector<Recorded>> history(const ArticleNumber& number) const = 0;
    virtual Result<Cancellation> cancel(const Uuid& operation, const ArticleNumber& number,
                                        const std::string& receipt, const std::string& reason) = 0;
    virtual Result<Amendment> amend(const Uuid& operation, const ArticleNumber& number,
                                    const AmendRequest& request) = 0;
    virtual Status spoil(const Uuid& operation, const ArticleNumber& number, const std::string& reason) = 0;
};

} // namespace dak::ui
