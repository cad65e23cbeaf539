// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A whole counter of the core in a folder: the real book, tariff and desks over a frozen clock, counted ids
// and a small directory. For proofs and benches that book as a clerk does.
#pragma once

#include "core/booking/bookarticle.h"
#include "core/booking/changearticle.h"
#include "core/booking/changebasket.h"
#include "core/storage/book/bookfolder.h"
#include "core/till/tillday.h"
#include "tests/support/frozen.h"
#include "tests/support/smalldirectory.h"

#include <cstdint>
#include <memory>
#include <string>

namespace dak::test {

// A label and a receipt of a few kilobytes, a pure function of the entry's hash: no layout, no CDF-1.
class SamplePages final : public PageSource {
public:
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
};

// What does not belong to one open book: it outlives a crash and a new start.
class TestWorld {
public:
    // `papers`: instead of the sample pages; it outlives the world.
    explicit TestWorld(std::string folder, BookOptions options = {}, std::uint32_t ids = 1,
                       const PageSource* papers = nullptr);

    // The office with one range of `numbers` serials per product, and an open day.
    [[nodiscard]] Result<Book> create(std::uint32_t numbers = 100'000);
    [[nodiscard]] Result<Book> open() { return m_folder.open(); }

    FrozenClock clock;
    CountingIds ids;
    SmallDirectory directory;
    SamplePages pages;
    const TariffBook& tariff;
    Office office;
    Actor actor{"asha", Role::Clerk};

private:
    BookFolder m_folder;
};

// The desks over an open book.
class TestDesk {
public:
    TestDesk(TestWorld& world, Book& book);

    // The same request for the same number, of different shapes from number to number.
    [[nodiscard]] ArticleRequest request(std::uint32_t number) const;
    [[nodiscard]] static Uuid operation(std::uint32_t number);
    [[nodiscard]] Result<Booked> book(std::uint32_t number) const;
    [[nodiscard]] Status openDay() const;

    const BookingDesk& desk() const { return m_desk; }

private:
    TestWorld& m_world;
    Book& m_book;
    BookingDesk m_desk;
};

} // namespace dak::test
