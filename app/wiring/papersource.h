// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The pages an entry makes, by core/document: what the book keeps when it records.
#pragma once

#include "core/document/compose.h"
#include "core/document/layouts.h"
#include "core/storage/projection/pagesource.h"

namespace dak {

class PaperSource final : public PageSource {
public:
    explicit PaperSource(const Layouts& layouts) : m_layouts(layouts) {}

    // Label 4x6, CDF-1 of a parcel, acknowledgement card when it was asked for.
    Result<std::vector<IssuedPage>> ofAccepted(const AcceptedPart& accepted) const override;
    Result<std::vector<IssuedPage>> ofAmended(const Recorded& recorded, const ArticleAmended& amended,
                                              const AcceptedPart& original) const override;
    Result<std::vector<IssuedPage>> ofPaid(const Recorded& recorded, const BasketPaid& paid,
                                           const std::vector<const AcceptedPart*>& articles,
                                           const std::vector<SoldPart>& items) const override;
    Result<std::vector<IssuedPage>> ofCancelled(const Recorded& recorded, const ArticleCancelled& cancelled,
                                                const AcceptedPart& original) const override;
    Result<std::vector<IssuedPage>> ofClosedDay(const Recorded& recorded,
                                                const DayClosed& closed) const override;

private:
    const Layouts& m_layouts;
};

} // namespace dak
