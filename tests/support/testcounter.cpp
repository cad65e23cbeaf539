// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testcounter.h"

namespace dak::test {

namespace {

constexpr std::size_t kLabelBytes = 2600;
constexpr std::size_t kReceiptBytes = 1800;
constexpr std::uint64_t kPlentyOfSpace = 50'000'000'000;

IssuedPage page(const Recorded& recorded, const std::string& kind, const std::string& about,
                std::size_t size) {
    const std::string text = kind + " " + hex(recorded.hash);
    std::string bytes(size, '.'); // made of nothing: what a page costs is the composer's
    bytes.replace(0, text.size(), text);
    return {kind, kind + " " + about, "1", std::move(bytes)};
}

Office trainingOffice() {
    return {.id = "27340001",
            .name = "Pune H.O",
            .pin = Pincode::of(411001),
            .state = "27",
            .kind = "ho",
            .counter = 2,
            .gstin = std::nullopt,
            .training = true};
}

BookOptions withSpace(BookOptions options) {
    if (!options.freeSpace)
        options.freeSpace = []() -> Result<std::uint64_t> { return kPlentyOfSpace; };
    return options;
}

// Read once: a tariff is immutable.
const TariffBook& sourceTariff() {
    static const Result<TariffBook> tariff = TariffBook::loadFolder(DAK_TARIFF_FOLDER);
    check(static_cast<bool>(tariff), "the tariff of the source tree cannot be read");
    return *tariff;
}

} // namespace

Result<std::vector<IssuedPage>> SamplePages::ofAccepted(const AcceptedPart& accepted) const {
    return std::vector<IssuedPage>{
        page(accepted.recorded, "label", accepted.article.number.text(), kLabelBytes)};
}

Result<std::vector<IssuedPage>>
SamplePages::ofAmended(const Recorded& recorded, const ArticleAmended& amended, const AcceptedPart&) const {
    return std::vector<IssuedPage>{page(recorded, "label", amended.number.text(), kLabelBytes)};
}

Result<std::vector<IssuedPage>> SamplePages::ofPaid(const Recorded& recorded, const BasketPaid& paid,
                                                    const std::vector<const AcceptedPart*>&,
                                                    const std::vector<SoldPart>&) const {
    return std::vector<IssuedPage>{page(recorded, "receipt", paid.receipt, kReceiptBytes)};
}

Result<std::vector<IssuedPage>> SamplePages::ofCancelled(const Recorded& recorded,
                                                         const ArticleCancelled& cancelled,
                                                         const AcceptedPart&) const {
    return std::vector<IssuedPage>{page(recorded, "cancellation", cancelled.cancelReceipt, kReceiptBytes)};
}

Result<std::vector<IssuedPage>> SamplePages::ofClosedDay(const Recorded& recorded, const DayClosed&) const {
    return std::vector<IssuedPage>{page(recorded, "day-report", recorded.entry.day.iso(), kReceiptBytes)};
}

TestWorld::TestWorld(std::string folder, BookOptions options, std::uint32_t idSeries,
                     const PageSource* papers)
    : ids(idSeries)
    , tariff(sourceTariff())
    , office(trainingOffice())
    , m_folder(std::move(folder), clock, ids, papers != nullptr ? *papers : pages,
               withSpace(std::move(options))) {}

Result<Book> TestWorld::create(std::uint32_t numbers) {
    std::vector<EntryDraft> founding;
    const Actor system{"system", Role::System};
    std::uint32_t first = 1;
    for (const char* code : {"speed-post-parcel", "speed-post-document"}) {
        DAK_TRY(const Product product, Product::parse(code));
        const NumbersLoaded range{product, "ZT", first, first + numbers - 1, "loaded"};
        founding.push_back({std::string(NumbersLoaded::kKind), system, encode(range), {}});
        first += numbers;
    }
    DAK_TRY(Book book, m_folder.create(office, actor, std::move(founding)));
    DAK_TRY_STATUS(TestDesk(*this, book).openDay());
    return book;
}

TestDesk::TestDesk(TestWorld& world, Book& book)
    : m_world(world)
    , m_book(book)
    , m_desk{.books = book.books(),
             .queries = book.bookingQueries(),
             .numbers = book.numbers(),
             .tariff = world.tariff,
             .directory = world.directory,
             .clock = world.clock,
             .office = world.office,
             .actor = world.actor,
             .languages = "en+hi"} {}

ArticleRequest TestDesk::request(std::uint32_t number) const {
    static constexpr std::uint32_t kTo[] = {560034, 110001, 600001};
    const bool document = number % 5 == 4;
    ArticleRequest request{.product = *Product::parse(document ? "speed-post-document" : "speed-post-parcel"),
                           .to = Pincode::of(kTo[number % 3]),
                           .weight = Weight::fromGrams(document ? 45 : 600 + number % 4000)};
    request.contents = document ? "document" : "clothes";
    if (!document)
        request.size = Dimensions::fromCentimetres(30, 20, 10);
    request.receiver = {
        "Meena Krishnan " + std::to_string(number), {"Flat 12 Rose Gardens"}, "9845012345", "", ""};
    request.sender = {"Anand Jadhav", {"8 Laxmi Road"}, "9822054321", "", ""};
    request.addOns.otp = number % 4 == 1;
    return request;
}

Uuid TestDesk::operation(std::uint32_t number) {
    CountingIds ids(0xB00C0000U + number);
    return ids.next();
}

Result<Booked> TestDesk::book(std::uint32_t number) const {
    return BookArticle(m_desk).run(operation(number), request(number), {});
}

Status TestDesk::openDay() const {
    const TillDay till(m_book.books(), m_book.tillQueries(), m_world.clock, m_world.office, m_world.actor);
    DAK_TRY([[maybe_unused]] const OpenedDay day, till.open(m_world.ids.next(), Money::fromRupees(1000)));
    return {};
}

} // namespace dak::test
