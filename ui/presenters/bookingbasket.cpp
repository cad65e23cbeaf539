// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The second half of BookingPresenter: what the keys do with lines and baskets, and scans.
#include "ui/presenters/bookingpresenter.h"

namespace dak::ui {

void BookingPresenter::hold(const QString& name) {
    if (!m_article.form().isEmpty()) {
        tell(DeskBanner::Kind::Problem, Error::refused("article_in_hand"));
        return;
    }
    const Status held = m_basket.hold(name.toStdString());
    if (!held) {
        told(held.error());
        return;
    }
    m_article.startAfresh();
    tell(DeskBanner::Kind::Done, Notice{"desk_held", {{"name", name.toStdString()}}});
}

void BookingPresenter::recall(const BasketView& basket) {
    if (!m_basket.isEmpty() || !m_article.form().isEmpty()) {
        tell(DeskBanner::Kind::Problem, Error::refused("basket_in_hand"));
        return;
    }
    const Status recalled = m_basket.recall(basket);
    if (!recalled) {
        told(recalled.error());
        return;
    }
    bringBackSender(basket);
    m_article.focusFirst();
    const std::string& name = basket.heldAs.empty() ? basket.senderName : basket.heldAs;
    tell(DeskBanner::Kind::Done, Notice{"desk_recalled", {{"name", name}}});
}

// The next article of a recalled basket is from its own sender, whoever was served in between.
void BookingPresenter::bringBackSender(const BasketView& basket) {
    for (const BasketLine& line : basket.lines) {
        if (!line.article || line.removed)
            continue;
        const auto article = m_queries.article(*line.article);
        if (article && *article) {
            const ArticleAccepted& accepted = (*article)->accepted;
            m_article.useSender({accepted.sender, accepted.student}, accepted.count);
        }
        return;
    }
}

void BookingPresenter::sell(const BoxInfo& box) {
    const Status sold = m_basket.sell(box);
    if (!sold) {
        told(sold.error());
        return;
    }
    tell(DeskBanner::Kind::Done,
         Notice{"desk_box_sold", {{"box", box.name}, {"amount", box.price ? box.price->text() : ""}}});
}

void BookingPresenter::removeLine(const BasketLine& line) {
    if (m_basket.isUnknown() || line.removed)
        return;
    m_leaving = line;
    setMode(DeskMode::Removing);
    Q_EMIT changed();
}

void BookingPresenter::removeWithReason(const QString& reason) {
    if (m_mode != DeskMode::Removing || !m_leaving)
        return;
    takeOut(false, reason.trimmed().toStdString());
}

void BookingPresenter::takeOut(bool labelReturned, const std::string& reason) {
    const BasketLine line = *m_leaving;
    const Status removed = line.article ? m_basket.remove(*line.article, labelReturned, reason)
                                        : m_basket.removeItem(line.line, reason);
    if (!removed) {
        m_article.setLocked(m_basket.isUnknown());
        Q_EMIT sounded(Sound::Error);
        tell(m_basket.isUnknown() ? DeskBanner::Kind::Unknown : DeskBanner::Kind::Problem, removed.error());
        return;
    }
    m_leaving.reset();
    setMode(DeskMode::Typing);
    Q_EMIT sounded(Sound::Ok);
    Q_EMIT focusMoved(m_article.focus(), false);
    tell(DeskBanner::Kind::Done,
         Notice{"desk_removed", {{"line", std::to_string(line.line)}, {"label", line.label}}});
}

void BookingPresenter::discard(const QString& reason) {
    if (m_basket.basket()) {
        const Status discarded = m_basket.discard(reason.toStdString());
        if (!discarded) {
            told(discarded.error());
            return;
        }
    }
    m_article.startAfresh();
    setMode(DeskMode::Typing);
    tell(DeskBanner::Kind::Done, Notice{"desk_discarded", {}});
}

bool BookingPresenter::scanned(const QString& text) {
    if (m_scanFailed || m_basket.isUnknown()) {
        Q_EMIT sounded(Sound::Error);
        return true;
    }
    const Result<ArticleNumber> number = ArticleNumber::parseScanned(text.toStdString());
    if (!number) {
        scanFailed(number.error());
        return true;
    }
    if (m_mode == DeskMode::Removing && m_leaving && m_leaving->article) {
        if (*m_leaving->article == *number)
            takeOut(true, {});
        else
            scanFailed(
                Error::refused("label_of_other_article",
                               {{"given", number->grouped()}, {"expected", m_leaving->article->grouped()}}));
        return true;
    }
    const auto known = m_queries.article(*number);
    if (known && *known)
        return false;
    const Result<Product> product = m_basket.productOf(*number);
    if (product) {
        m_article.useNumber(*number, *product);
        Q_EMIT sounded(Sound::Ok);
    } else {
        scanFailed(product.error());
    }
    return true;
}

void BookingPresenter::scanFailed(const Error& error) {
    m_scanFailed = true;
    Q_EMIT sounded(Sound::Error);
    tell(DeskBanner::Kind::Problem, error);
}

} // namespace dak::ui
