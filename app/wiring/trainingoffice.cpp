// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/wiring/trainingoffice.h"

#include "app/wiring/counter.h"

#include "core/numbers/trainingslice.h"
#include "core/printing/profile/printerfile.h"
#include "core/printing/queue/defaultprinters.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace dak {

namespace {

using Json = nlohmann::json;

Error invalid(std::string why) {
    return Error::machine("training_office_invalid", {{"why", std::move(why)}});
}

Result<Json> readSample() {
    std::ifstream file(shareFolder() + "/numbers/training.json");
    std::stringstream text;
    text << file.rdbuf();
    Json json = Json::parse(text.str(), nullptr, false);
    if (!file || json.is_discarded())
        return invalid(shareFolder() + "/numbers/training.json cannot be read");
    return json;
}

Result<Office> officeOf(const Json& json) {
    DAK_TRY(const Pincode pin, Pincode::parse(json.at("pin").get<std::string>()));
    return Office{json.at("id").get<std::string>(),
                  json.at("name").get<std::string>(),
                  pin,
                  json.at("state").get<std::string>(),
                  json.at("kind").get<std::string>(),
                  json.at("counter").get<int>(),
                  {},
                  true};
}

// This counter's own part of each range.
Result<std::vector<EntryDraft>> rangesOf(const Json& sample, const Uuid& id) {
    std::vector<EntryDraft> drafts;
    const auto each = sample.at("each").get<std::uint32_t>();
    for (const Json& range : sample.at("ranges")) {
        DAK_TRY(const Product product, Product::parse(range.at("product").get<std::string>()));
        const SerialSpan span{range.at("first").get<std::uint32_t>(), range.at("last").get<std::uint32_t>()};
        const SerialSpan own = trainingSlice(span, each, id);
        const NumbersLoaded loaded{product, range.at("prefix").get<std::string>(), own.first, own.last,
                                   std::string(kSampleSource)};
        drafts.push_back({std::string(NumbersLoaded::kKind), personAtCounter(), encode(loaded), {}});
    }
    return drafts;
}

// Printers that write files beside the book.
Status writeTrainingPrinters(const std::string& dataFolder) {
    const std::string folder = std::filesystem::absolute(dataFolder).lexically_normal().string();
    return writePrinters(folder + "/printers.json", filePrinters(folder + "/papers"));
}

} // namespace

Status createTrainingOffice(const std::string& dataFolder, const Clock& clock, IdSource& ids) {
    DAK_TRY(const Json sample, readSample());
    try {
        DAK_TRY(const Office office, officeOf(sample.at("office")));
        DAK_TRY(std::vector<EntryDraft> ranges, rangesOf(sample, ids.next()));
        DAK_TRY_STATUS(Counter::create(dataFolder, office, clock, ids, std::move(ranges)));
        return writeTrainingPrinters(dataFolder);
    } catch (const Json::exception& exception) {
        return invalid(exception.what());
    }
}

} // namespace dak
