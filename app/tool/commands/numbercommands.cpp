// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// dakctl number list | load | spoil
#include "app/tool/session.h"

#include "core/base/text.h"

namespace dak::tool {

namespace {

Result<Answer> listRanges(Session& session) {
    DAK_TRY(Counter * counter, session.counter());
    DAK_TRY(const auto ranges, counter->numberSeries().ranges());
    Answer answer;
    answer.json = Json::array();
    for (const NumberRange& range : ranges) {
        const bool usedUp = range.next > range.last;
        answer.json.push_back(
            {{"product", range.product.code()},
             {"prefix", range.prefix},
             {"from", range.first},
             {"to", range.last},
             {"allotted", range.last - range.first + 1},
             {"next", usedUp ? Json(nullptr) : Json(ArticleNumber::issue(range.prefix, range.next).text())},
             {"left", range.left()},
             {"gaps", range.gaps},
             {"void", range.isVoid}});
        answer.text += range.product.code() + "  " + ArticleNumber::issue(range.prefix, range.first).text() +
                       " to " + ArticleNumber::issue(range.prefix, range.last).text() + "  " +
                       std::to_string(range.left()) + " left" +
                       (range.gaps > 0 ? ", " + std::to_string(range.gaps) + " gaps" : "") +
                       (range.isVoid ? ", void" : "") + "\n";
    }
    if (ranges.empty())
        answer.text = "no range is loaded: dakctl number load --product P --prefix XX --from N --to N\n";
    return answer;
}

struct LoadOptions {
    std::string product, prefix, from, to, key;
};

Result<std::uint32_t> serialOf(const std::string& text, const char* field) {
    const auto serial = parseDigits(asciiDigits(trimmed(text)));
    if (!serial || *serial > 99'999'999)
        return Error::refused("serial_invalid", {{"field", field}, {"given", quotable(text)}});
    return static_cast<std::uint32_t>(*serial);
}

Result<Answer> load(Session& session, const LoadOptions& options) {
    DAK_TRY(const Product product, Product::parse(options.product));
    DAK_TRY(const std::uint32_t first, serialOf(options.from, "from"));
    DAK_TRY(const std::uint32_t last, serialOf(options.to, "to"));
    DAK_TRY(const Uuid operation, session.key(options.key));
    DAK_TRY(Counter * counter, session.counter());
    if (counter->tariff().product(product) == nullptr)
        return Error::refused("product_unknown", {{"field", "product"}, {"given", options.product}});
    const NumbersLoaded range{product, upperAscii(options.prefix), first, last, "loaded"};
    DAK_TRY_STATUS(counter->changeNumbers().load(operation, range));
    const std::uint32_t count = last - first + 1;
    return Answer{
        {{"product", product.code()}, {"prefix", range.prefix}, {"loaded", count}, {"key", operation.text()}},
        std::to_string(count) + " numbers loaded for " + product.code() + "\n",
        0};
}

Result<Answer> spoil(Session& session, const std::string& text, const std::string& reason,
                     const std::string& key) {
    DAK_TRY(const ArticleNumber number, ArticleNumber::parse(text));
    DAK_TRY(const Uuid operation, session.key(key));
    DAK_TRY(Counter * counter, session.counter());
    DAK_TRY_STATUS(counter->changeNumbers().spoil(operation, number, reason));
    return Answer{{{"number", number.text()}, {"spoiled", true}, {"key", operation.text()}},
                  number.grouped() + " is spoiled and will never be issued\n",
                  0};
}

} // namespace

void addNumberCommands(CLI::App& app, Session& session) {
    auto* number = app.add_subcommand("number", "article number ranges")->require_subcommand(1);
    number->add_subcommand("list", "ranges: allotted, next, left, gaps")->callback([&session] {
        session.command = [&session] { return listRanges(session); };
    });
    auto options = std::make_shared<LoadOptions>();
    auto* loadCommand = number->add_subcommand("load", "load a range as allotted");
    loadCommand->add_option("--product", options->product)->required();
    loadCommand->add_option("--prefix", options->prefix, "two letters")->required();
    loadCommand->add_option("--from", options->from, "first serial, 8 digits")->required();
    loadCommand->add_option("--to", options->to, "last serial, inclusive")->required();
    loadCommand->add_option("--key", options->key);
    loadCommand->callback(
        [&session, options] { session.command = [&session, options] { return load(session, *options); }; });
    struct SpoilOptions {
        std::string number, reason, key;
    };
    auto spoiled = std::make_shared<SpoilOptions>();
    auto* spoilCommand = number->add_subcommand("spoil", "withdraw a damaged number");
    spoilCommand->add_option("number", spoiled->number)->required();
    spoilCommand->add_option("--reason", spoiled->reason)->required();
    spoilCommand->add_option("--key", spoiled->key);
    spoilCommand->callback([&session, spoiled] {
        session.command = [&session, spoiled] {
            return spoil(session, spoiled->number, spoiled->reason, spoiled->key);
        };
    });
}

} // namespace dak::tool
