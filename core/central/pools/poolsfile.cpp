// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/central/pools/poolsfile.h"

#include "core/article/product.h"
#include "core/base/text.h"

#include <nlohmann/json.hpp>

#include <set>

namespace dak {

namespace {

using Json = nlohmann::json;

constexpr std::string_view kTrainingPrefix = "ZT";
constexpr std::uint32_t kLastSerial = 99'999'999;
const std::set<std::string> kGrades{"provisional", "confirmed", "published"};

Error invalid(std::string where, std::string why) {
    return Error::refused("pools_invalid", {{"where", std::move(where)}, {"why", std::move(why)}});
}

bool isPrefix(std::string_view text) {
    const auto isCapital = [](char c) { return c >= 'A' && c <= 'Z'; };
    return text.size() == 2 && isCapital(text[0]) && isCapital(text[1]);
}

Result<NumberPool> poolOf(const Json& row, const std::string& where, const std::string& grade) {
    if (!row.is_object() || row.size() != 4)
        return invalid(where, "a pool has product, prefix, first and last, and nothing else");
    try {
        DAK_TRY(Product product, Product::parse(row.at("product").get<std::string>()));
        const auto prefix = row.at("prefix").get<std::string>();
        const auto first = row.at("first").get<std::int64_t>();
        const auto last = row.at("last").get<std::int64_t>();
        if (!isPrefix(prefix))
            return invalid(where, "prefix is not two capital letters");
        if (!row.at("first").is_number_integer() || !row.at("last").is_number_integer() || first < 1 ||
            last > kLastSerial || first > last)
            return invalid(where, "first and last are not serials from 1 to 99999999");
        const auto serial = static_cast<std::uint32_t>(first);
        return NumberPool{
            std::move(product), prefix, serial, static_cast<std::uint32_t>(last), serial, grade};
    } catch (const Json::exception& exception) {
        return invalid(where, exception.what());
    }
}

Status refuseOverlaps(const std::vector<NumberPool>& pools, const std::string& where) {
    for (std::size_t i = 0; i < pools.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (pools[i].prefix == pools[j].prefix && pools[i].first <= pools[j].last &&
                pools[j].first <= pools[i].last)
                return invalid(where + " " + std::to_string(i + 1),
                               "it has numbers of pool " + std::to_string(j + 1));
        }
    }
    return {};
}

Result<std::vector<NumberPool>> poolsOf(const Json& file, const std::string& name, const std::string& grade) {
    std::vector<NumberPool> pools;
    if (!file.contains(name) || !file.at(name).is_array() || file.at(name).empty())
        return invalid(name, "it is no list of pools");
    for (const Json& row : file.at(name)) {
        const std::string where = name + " " + std::to_string(pools.size() + 1);
        Result<NumberPool> pool = poolOf(row, where, grade);
        if (!pool)
            return pool.error().code() == "pools_invalid" ? pool.error()
                                                          : invalid(where, "product is no product");
        if ((pool->prefix == kTrainingPrefix) != (name == "training"))
            return invalid(where, "the prefix ZT is that of training, and of nothing else");
        pools.push_back(*std::move(pool));
    }
    DAK_TRY_STATUS(refuseOverlaps(pools, name));
    return pools;
}

} // namespace

bool isPoolsFile(std::string_view json) {
    const Json file = Json::parse(json, nullptr, false);
    return file.is_object() && file.contains("pools");
}

Result<PoolsFile> readPoolsFile(std::string_view json) {
    const Json file = Json::parse(json, nullptr, false);
    if (!file.is_object())
        return invalid("file", "it is no JSON object");
    for (const auto& [name, value] : file.items()) {
        if (name != "about" && name != "grade" && name != "pools" && name != "training")
            return invalid(quotable(name), "it has no meaning here");
    }
    const std::string grade =
        file.contains("grade") && file.at("grade").is_string() ? file.at("grade").get<std::string>() : "";
    if (!kGrades.contains(grade))
        return invalid("grade", "it is none of provisional, confirmed, published");
    DAK_TRY(std::vector<NumberPool> real, poolsOf(file, "pools", grade));
    DAK_TRY(std::vector<NumberPool> training, poolsOf(file, "training", grade));
    return PoolsFile{std::move(real), std::move(training)};
}

} // namespace dak
