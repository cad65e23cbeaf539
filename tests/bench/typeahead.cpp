// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Type-ahead in the whole directory: every beginning of 1 to 8 letters of names, districts and PINs drawn
// from it, one at a time as a person types, twenty hits each; then two words at once, and a PIN's place.
// Usage: bench_typeahead FOLDER-OF-PINCODE.DB
#include "core/storage/directory/sqlitedirectory.h"
#include "core/storage/sqlite/database.h"
#include "tests/bench/figures.h"

#include <functional>
#include <set>

using namespace dak;
using namespace dak::bench;

namespace {

constexpr std::size_t kWholeDirectory = 160'000;
constexpr std::size_t kHits = 20;
constexpr std::size_t kLongestPrefix = 8;
constexpr double kLimitMicroseconds = 1000;

struct Sample {
    std::string name;
    std::string district;
    std::string pin;
};

// Every 97th office: a prime, so that no order of the file shows.
std::vector<Sample> samplesOf(const std::string& path) {
    std::vector<Sample> samples;
    auto database = Database::open(path, OpenMode::ReadOnly);
    auto rows = database->prepare("SELECT offices.name, districts.name, pin FROM offices "
                                  "JOIN districts ON districts.id = district WHERE number % 97 = 0");
    while (rows && *rows->step())
        samples.push_back(
            {std::string(rows->text(0)), std::string(rows->text(1)), std::string(rows->text(2))});
    return samples;
}

std::vector<std::string> prefixesOf(const std::vector<Sample>& samples) {
    std::set<std::string> prefixes;
    for (const Sample& sample : samples) {
        for (const std::string& text : {sample.name, sample.district, sample.pin}) {
            for (std::size_t length = 1; length <= std::min(kLongestPrefix, text.size()); ++length)
                prefixes.insert(text.substr(0, length));
        }
    }
    return {prefixes.begin(), prefixes.end()};
}

// The first letters of the name's first word with those of its last, or of the district.
std::vector<std::string> pairsOf(const std::vector<Sample>& samples) {
    std::set<std::string> pairs;
    for (const Sample& sample : samples) {
        for (const std::size_t length : {1U, 2U, 4U}) {
            const std::string begin = sample.name.substr(0, length) + " ";
            pairs.insert(begin + sample.district.substr(0, length));
            pairs.insert(begin + sample.name.substr(sample.name.rfind(' ') + 1).substr(0, length));
        }
    }
    return {pairs.begin(), pairs.end()};
}

// Microseconds of each: the middle of three rounds.
std::vector<double> timed(const std::vector<std::string>& texts,
                          const std::function<bool(const std::string&)>& ask) {
    constexpr int kRounds = 3;
    std::vector<std::vector<double>> rounds(texts.size());
    for (int round = 0; round < kRounds; ++round) {
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const Stopwatch watch;
            if (!ask(texts[i]))
                return {};
            rounds[i].push_back(watch.microseconds());
        }
    }
    std::vector<double> times;
    for (const std::vector<double>& round : rounds)
        times.push_back(median(round));
    return times;
}

bool tell(Figures& figures, const std::string& what, const std::vector<double>& times) {
    if (times.empty())
        return false;
    std::printf("# %s: %zu questions, p50 %.0f us, p95 %.0f us, p99 %.0f us, worst %.0f us\n", what.c_str(),
                times.size(), quantile(times, 0.5), quantile(times, 0.95), quantile(times, 0.99),
                quantile(times, 1.0));
    figures.atMost(what + "_p50_ms", quantile(times, 0.5) / kLimitMicroseconds, 1);
    figures.atMost(what + "_p99_ms", quantile(times, 0.99) / kLimitMicroseconds, 1);
    return true;
}

} // namespace

int main(int argc, char** argv) {
    const std::string path = std::string(argc > 1 ? argv[1] : ".") + "/pincode.db";
    const auto directory = SqliteDirectory::open(path);
    if (!directory || (*directory)->offices() < kWholeDirectory) {
        std::fprintf(stderr, "bench_typeahead FOLDER: no whole directory in %s (packaging/pincode/fetch)\n",
                     path.c_str());
        return 2;
    }
    const std::vector<Sample> samples = samplesOf(path);
    std::vector<std::string> pins;
    for (const Sample& sample : samples)
        pins.push_back(sample.pin);
    const auto find = [&](const std::string& text) {
        return (*directory)->find(text, kHits).operator bool();
    };
    const auto place = [&](const std::string& pin) {
        return (*directory)->place(*Pincode::parse(pin)).operator bool();
    };
    Figures figures;
    const bool answered = tell(figures, "typeahead", timed(prefixesOf(samples), find)) &&
                          tell(figures, "typeahead_two_words", timed(pairsOf(samples), find)) &&
                          tell(figures, "place", timed(pins, place));
    return answered ? figures.status() : 3;
}
