// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/wiring/papersource.h"

namespace dak {

namespace {

AcceptedEntry entryOf(const AcceptedPart& part) {
    return {part.recorded, part.article};
}

IssuedPage issued(const Page& page) {
    return {page.kind, page.name, page.edition, encodePage(page)};
}

Result<std::vector<IssuedPage>> only(const Result<Page>& page) {
    if (!page)
        return page.error();
    return std::vector<IssuedPage>{issued(*page)};
}

} // namespace

Result<std::vector<IssuedPage>> PaperSource::ofAccepted(const AcceptedPart& accepted) const {
    const AcceptedEntry entry = entryOf(accepted);
    std::vector<IssuedPage> pages;
    DAK_TRY(const Page label,
            composeLabel(m_layouts, entry, accepted.article.receiver, LabelSize::FourBySix));
    pages.push_back(issued(label));
    if (!accepted.article.isDocument) {
        DAK_TRY(const Page declaration, composeDeclaration(m_layouts, entry));
        pages.push_back(issued(declaration));
    }
    if (accepted.article.addOns.ack) {
        DAK_TRY(const Page card, composeAcknowledgement(m_layouts, entry));
        pages.push_back(issued(card));
    }
    return pages;
}

Result<std::vector<IssuedPage>> PaperSource::ofAmended(const Recorded& /*recorded*/,
                                                       const ArticleAmended& amended,
                                                       const AcceptedPart& original) const {
    return only(composeLabel(m_layouts, entryOf(original), amended.after, LabelSize::FourBySix));
}

Result<std::vector<IssuedPage>> PaperSource::ofPaid(const Recorded& recorded, const BasketPaid& paid,
                                                    const std::vector<const AcceptedPart*>& articles,
                                                    const std::vector<SoldPart>& items) const {
    PaidEntry entry{recorded, paid, {}, {}};
    for (const AcceptedPart* part : articles)
        entry.articles.push_back(entryOf(*part));
    for (const SoldPart& part : items)
        entry.items.push_back(part.item);
    return only(composeReceipt(m_layouts, entry, ReceiptSize::Mm80));
}

Result<std::vector<IssuedPage>> PaperSource::ofCancelled(const Recorded& recorded,
                                                         const ArticleCancelled& cancelled,
                                                         const AcceptedPart& original) const {
    return only(composeCancellation(m_layouts, recorded, cancelled, entryOf(original)));
}

Result<std::vector<IssuedPage>> PaperSource::ofClosedDay(const Recorded& recorded,
                                                         const DayClosed& closed) const {
    return only(composeDayReport(m_layouts, recorded, closed));
}

} // namespace dak
