// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pages that say in plain text what they are of: for tests of the book, which only keeps them.
#pragma once

#include "core/storage/projection/pagesource.h"

namespace dak::test {

class PlainPages final : public PageSource {
public:
    std::string edition = "plain-1";
    bool failing = false; // the next paper cannot be made

    Result<std::vector<IssuedPage>> ofAccepted(const AcceptedPart& part) const override {
        const std::string number = part.article.number.text();
        return pages({{"label", "label " + number, edition, number + " to " + part.article.receiver.name()},
                      {"cdf1", "cdf1 " + number, edition, number + " declared"}});
    }
    Result<std::vector<IssuedPage>> ofAmended(const Recorded& /*recorded*/, const ArticleAmended& amended,
                                              const AcceptedPart& /*original*/) const override {
        const std::string number = amended.number.text();
        return pages({{"label", "label " + number, edition, number + " now to " + amended.after.name()}});
    }
    Result<std::vector<IssuedPage>> ofPaid(const Recorded& /*recorded*/, const BasketPaid& paid,
                                           const std::vector<const AcceptedPart*>& articles,
                                           const std::vector<SoldPart>& items) const override {
        std::string text = paid.receipt + ":";
        for (const AcceptedPart* part : articles)
            text += " " + part->article.number.text();
        for (const SoldPart& part : items)
            text += " " + part.item.code;
        return pages({{"receipt", "receipt " + paid.receipt, edition, text}});
    }
    Result<std::vector<IssuedPage>> ofCancelled(const Recorded& /*recorded*/,
                                                const ArticleCancelled& cancelled,
                                                const AcceptedPart& original) const override {
        return pages({{"cancellation", "cancellation " + cancelled.cancelReceipt, edition,
                       original.article.number.text() + " cancelled"}});
    }
    Result<std::vector<IssuedPage>> ofClosedDay(const Recorded& recorded,
                                                const DayClosed& /*closed*/) const override {
        const std::string day = recorded.entry.day.iso();
        return pages({{"day-report", "day-report " + day, edition, day + " " + hex(recorded.hash)}});
    }

private:
    Result<std::vector<IssuedPage>> pages(std::vector<IssuedPage> made) const {
        if (failing)
            return Error::refused("text_does_not_fit");
        return made;
    }
};

} // namespace dak::test
