// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the centre does with each entry: the record of an accepted article read back from its body, all its
// values checked, against the JSON library making a tree of the same body and no more.
#include "core/record/anyrecord.h"
#include "tests/bench/figures.h"
#include "tests/support/records.h"

#include <nlohmann/json.hpp>

using namespace dak;
using namespace dak::bench;

namespace {

constexpr int kRounds = 15;
constexpr int kRepeats = 2000;

template <typename Work>
double microseconds(const Work& work) {
    const Stopwatch watch;
    for (int i = 0; i < kRepeats; ++i)
        work();
    return watch.microseconds() / kRepeats;
}

} // namespace

int main() {
    const Entry entry{.operation = test::uuidOf(1),
                      .kind = std::string(ArticleAccepted::kKind),
                      .day = Date::of(2026, 11, 20),
                      .body = encode(test::anArticle())};
    std::size_t read = 0;
    std::vector<double> ours, ratios;
    for (int round = 0; round < kRounds; ++round) {
        const double record = microseconds([&] { read += decodeRecord(entry) ? 1U : 0U; });
        const double tree = microseconds([&] { read += nlohmann::ordered_json::parse(entry.body).size(); });
        ours.push_back(record);
        ratios.push_back(record / tree);
    }
    std::printf("# record: %zu bytes in %.1f us (%zu)\n", entry.body.size(), median(ours), read);
    Figures figures;
    figures.atMost("record.against_tree", median(ratios), 0.9);
    return figures.status();
}
