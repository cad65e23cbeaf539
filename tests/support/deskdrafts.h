// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the desks would record, made by hand on a real book in a folder of its own: for tests of the book,
// which have no tariff and no directory.
#pragma once

#include "core/storage/book/bookfolder.h"
#include "tests/support/frozen.h"
#include "tests/support/plainpages.h"
#include "tests/support/records.h"
#include "tests/support/tempfolder.h"

#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace dak::test {

// The value, or a failed test that says which error stood in its place.
template <typename T>
T must(Result<T> result) {
    if (!result)
        throw std::runtime_error("unexpected error " + result.error().code());
    return *std::move(result);
}
inline void must(const Status& status) {
    if (!status)
        throw std::runtime_error("unexpected error " + status.error().code());
}

// The code of an error, empty when there is none.
template <typename T>
std::string codeOf(const Result<T>& result) {
    return result ? std::string() : result.error().code();
}

inline const Actor kAsha{"asha", Role::Clerk};

class Desk {
public:
    explicit Desk(BookOptions withOptions = {})
        : options(std::move(withOptions))
        , own(std::make_unique<TempFolder>())
        , path(own->path() + "/counter") {}
    // A second desk on the same folder.
    Desk(const std::string& folder, std::uint32_t idSeries, BookOptions withOptions = {})
        : ids(idSeries), options(std::move(withOptions)), path(folder) {
        open();
    }

    BookFolder folder() { return BookFolder(path, clock, ids, pages, options); }
    Book& create(std::uint32_t numbers = 200) {
        book.emplace(must(folder().create(aOffice(), kAsha, {rangeDraft("ZT", 20000001, numbers)})));
        return *book;
    }
    Book& open() {
        book.reset();
        book.emplace(must(folder().open()));
        return *book;
    }

    static EntryDraft rangeDraft(const std::string& prefix, std::uint32_t first, std::uint32_t count) {
        const NumbersLoaded range{product(), prefix, first, first + count - 1, "loaded"};
        return {std::string(NumbersLoaded::kKind), kAsha, encode(range), {}};
    }
    static Product product() { return must(Product::parse("speed-post-parcel")); }

    Result<Outcome> record(const Decide& decide) { return recordAs(ids.next(), "request", decide); }
    Result<Outcome> recordAs(const Uuid& operation, const std::string& request, const Decide& decide) {
        return book->books().record(operation, sha256(request), decide);
    }
    Result<Outcome> recordOne(EntryDraft draft) {
        return record([&]() -> Result<std::vector<EntryDraft>> { return std::vector{draft}; });
    }

    void openDay(Money opening = Money::fromRupees(1000)) {
        std::vector<Posting> postings;
        post(postings, Account::Cash, opening);
        post(postings, Account::Float, opening.negated());
        must(recordOne({std::string(DayOpened::kKind), kAsha, encode(DayOpened{aOffice(), opening}),
                        std::move(postings)}));
    }
    // Closed with exactly what is expected.
    Outcome closeDay() {
        return must(record([&]() -> Result<std::vector<EntryDraft>> {
            DAK_TRY(const auto day, book->tillQueries().openDay());
            DAK_TRY(const DayTotals totals, book->tillQueries().totals(*day));
            const DayClosed closed{.office = aOffice(),
                                   .expected = totals.expectedCash,
                                   .counted = totals.expectedCash,
                                   .entries = totals.entries,
                                   .articles = totals.articles,
                                   .totals = totals.perAccount};
            std::vector<Posting> postings;
            post(postings, Account::HandedOver, closed.counted);
            post(postings, Account::Cash, closed.expected.negated());
            return std::vector<EntryDraft>{
                {std::string(DayClosed::kKind), kAsha, encode(closed), std::move(postings)}};
        }));
    }

    static EntryDraft acceptDraft(const ArticleAccepted& article) {
        std::vector<Posting> postings;
        post(postings, Account::Unpaid, article.quote.total);
        post(postings, Account::Postage, article.quote.taxable.negated());
        post(postings, Account::CgstPayable, article.quote.cgst.negated());
        post(postings, Account::SgstPayable, article.quote.sgst.negated());
        return {std::string(ArticleAccepted::kKind), kAsha, encode(article), std::move(postings)};
    }
    // The next number of the range, at this line of the basket. Only inside an action.
    Result<ArticleAccepted> article(const Uuid& basket, int line = 1) {
        DAK_TRY(ArticleNumber number, book->numbers().take(product()));
        ArticleAccepted article = anArticle();
        article.basket = basket;
        article.line = line;
        article.number = std::move(number);
        return article;
    }
    Result<Outcome> accept(const Uuid& basket, int line = 1) {
        return record([&]() -> Result<std::vector<EntryDraft>> {
            DAK_TRY(const ArticleAccepted accepted, article(basket, line));
            return std::vector{acceptDraft(accepted)};
        });
    }

    Result<EntryDraft> payDraft(const Uuid& basket, std::vector<ArticleNumber> articles, Money total) {
        DAK_TRY(const auto day, book->bookingQueries().openDay());
        if (!day)
            return Error::refused("day_not_open");
        DAK_TRY(const std::uint64_t serial, book->bookingQueries().nextReceiptSerial(*day));
        DAK_TRY(const std::uint64_t year, book->bookingQueries().nextInvoiceSerial(financialYear(*day)));
        BasketPaid paid = aPayment();
        paid.basket = basket;
        paid.receipt = "1-20261120-" + digits(serial, 4);
        paid.invoiceSerial = "9900000101" + digits(year, 6);
        paid.articles = std::move(articles);
        paid.total = paid.due = total;
        std::vector<Posting> postings;
        post(postings, Account::Cash, total);
        post(postings, Account::Unpaid, total.negated());
        return EntryDraft{std::string(BasketPaid::kKind), kAsha, encode(paid), std::move(postings)};
    }
    Result<Outcome> pay(const Uuid& basket) {
        return record([&]() -> Result<std::vector<EntryDraft>> {
            DAK_TRY(const auto found, book->bookingQueries().basket(basket));
            if (!found)
                return Error::refused("basket_unknown");
            const BasketView& view = found.value();
            std::vector<ArticleNumber> articles;
            for (const BasketLine& line : view.lines) {
                if (line.article && !line.removed)
                    articles.push_back(*line.article);
            }
            DAK_TRY(EntryDraft draft, payDraft(basket, std::move(articles), view.total));
            return std::vector{std::move(draft)};
        });
    }
    // One article, accepted and paid in one action.
    Result<Outcome> bookArticle(const Uuid& operation, const std::string& request = "book") {
        return recordAs(operation, request, [&]() -> Result<std::vector<EntryDraft>> {
            DAK_TRY(const ArticleAccepted accepted, article(operation));
            DAK_TRY(EntryDraft paid, payDraft(operation, {accepted.number}, accepted.quote.total));
            return std::vector{acceptDraft(accepted), std::move(paid)};
        });
    }
    Result<Outcome> bookArticle() { return bookArticle(ids.next()); }

    static std::string digits(std::uint64_t number, std::size_t width) {
        const std::string text = std::to_string(number);
        return text.size() < width ? std::string(width - text.size(), '0') + text : text;
    }

    FrozenClock clock;
    CountingIds ids;
    PlainPages pages;
    BookOptions options;
    std::unique_ptr<TempFolder> own;
    std::string path;
    std::optional<Book> book;
};

// The number an outcome's first entry accepted.
inline ArticleNumber numberOf(const Outcome& outcome) {
    return must(decodeArticleAccepted(outcome.entries.at(0).entry.body)).number;
}

} // namespace dak::test
