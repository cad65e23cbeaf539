// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A price in microseconds: each panel product, near and far, light and heavy, with and without add-ons.
// Usage: bench_quote FOLDER-OF-TARIFF
#include "core/tariff/tariffbook.h"
#include "tests/bench/figures.h"

using namespace dak;
using namespace dak::bench;

namespace {

constexpr int kRounds = 9;
constexpr int kRepeats = 40;
constexpr double kLimitMicroseconds = 20;

Place place(std::uint32_t pin, const char* state, GeoPoint at) {
    return {Pincode::of(pin), state, "", at};
}

std::vector<QuoteRequest> questions(const TariffBook& tariff) {
    const Place pune = place(411001, "27", {18'520'000, 73'856'000});
    const std::vector<Place> to = {place(411004, "27", {18'510'000, 73'830'000}),
                                   place(560034, "29", {12'926'000, 77'622'000}),
                                   place(110001, "07", {28'632'000, 77'219'000})};
    std::vector<QuoteRequest> out;
    for (const ProductInfo& product : tariff.products())
        for (const Place& there : to)
            for (const std::int64_t grams : {45, 480, 1240, 9000}) {
                QuoteRequest request{.product = product.product,
                                     .from = pune,
                                     .to = there,
                                     .weight = Weight::fromGrams(grams),
                                     .contents = product.isDocument ? "document" : "clothes",
                                     .on = Date::of(2026, 11, 20)};
                if (!product.isDocument)
                    request.size = Dimensions::fromCentimetres(30, 20, 10);
                request.addOns.otp = grams > 1000;
                out.push_back(std::move(request));
            }
    return out;
}

} // namespace

int main(int argc, char** argv) {
    const Result<TariffBook> tariff = TariffBook::loadFolder(argc > 1 ? argv[1] : "");
    if (!tariff) {
        std::fprintf(stderr, "bench_quote FOLDER: %s\n", tariff.error().code().c_str());
        return 2;
    }
    const std::vector<QuoteRequest> asked = questions(*tariff);
    std::size_t priced = 0;
    std::vector<double> rounds;
    const double each = kRepeats * static_cast<double>(asked.size());
    for (int round = 0; round < kRounds; ++round) {
        const Stopwatch watch;
        for (int i = 0; i < kRepeats; ++i)
            for (const QuoteRequest& request : asked)
                priced += tariff->quote(request) ? 1U : 0U;
        rounds.push_back(watch.microseconds() / each);
    }
    const double share = static_cast<double>(priced) / (kRounds * each);
    std::printf("# %zu questions, %.0f %% with a price, the others refused by a rule\n", asked.size(),
                100 * share);
    Figures figures;
    figures.atLeast("quote_priced_share", share, 0.3);
    figures.atMost("quote_us", median(rounds), kLimitMicroseconds);
    return figures.status();
}
