// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/central/storage/givenfile.h"

#include "core/files/files.h"
#include "core/files/folderlock.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace dak {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMostBytes = 1'000'000;

using Serials = std::map<Given::Pool, std::int64_t>;

void raiseTo(Serials& serials, const Given::Pool& pool, std::int64_t serial) {
    std::int64_t& known = serials.try_emplace(pool, serial).first->second;
    known = std::max(known, serial);
}

// What is new is raised so far that many more may follow before the next sync.
std::int64_t ahead(std::int64_t known, std::int64_t wanted, std::int64_t step) {
    return wanted > known ? wanted + step : known;
}

Given aheadOf(const Given& known, const Given& given) {
    Given raised = known;
    raised.generation = std::max(known.generation, given.generation);
    raised.common = ahead(known.common, given.common, GivenFile::kVersionsAhead);
    raised.streams = ahead(known.streams, given.streams, GivenFile::kVersionsAhead);
    for (const auto& [pool, next] : given.pools) {
        const auto before = known.pools.find(pool);
        const auto last = given.lasts.find(pool);
        std::int64_t far =
            ahead(before == known.pools.end() ? 0 : before->second, next, GivenFile::kNumbersAhead);
        if (last != given.lasts.end())
            far = std::max(next, std::min(far, last->second + 1));
        raiseTo(raised.pools, pool, far);
    }
    return raised;
}

Json poolsJson(const Given& given) {
    Json pools = Json::array();
    for (const auto& [pool, next] : given.pools)
        pools.push_back({pool.first, pool.second, next});
    return pools;
}

} // namespace

bool Given::covers(const Given& other) const {
    const auto isCovered = [this](const auto& pool) {
        const auto known = pools.find(pool.first);
        return known != pools.end() && known->second >= pool.second;
    };
    return generation >= other.generation && common >= other.common && streams >= other.streams &&
           std::all_of(other.pools.begin(), other.pools.end(), isCovered);
}

void Given::raise(const Given& other) {
    generation = std::max(generation, other.generation);
    common = std::max(common, other.common);
    streams = std::max(streams, other.streams);
    for (const auto& [pool, next] : other.pools)
        raiseTo(pools, pool, next);
    for (const auto& [pool, last] : other.lasts)
        raiseTo(lasts, pool, last);
}

void Given::addPool(const Pool& pool, std::int64_t last, std::int64_t next) {
    raiseTo(lasts, pool, last);
    if (next > pool.second)
        raiseTo(pools, pool, next);
}

std::int64_t Given::past(const std::string& prefix, std::int64_t first, std::int64_t last,
                         std::int64_t next) const {
    for (const auto& [pool, given] : pools) {
        const bool overlaps = pool.first == prefix && pool.second <= last && given > first;
        if (overlaps && given > pool.second)
            next = std::max(next, std::min(given, last + 1));
    }
    return next;
}

bool GivenFile::exists() const {
    return fileExists(m_path);
}

// {"v":1,"centre":HEX,"generation":N,"common":N,"streams":N,"pools":[[PREFIX,FIRST,NEXT],...]} and, on a line
// of its own, the SHA-256 of that.
Result<Given> GivenFile::read() const {
    DAK_TRY(const std::string text, readFile(m_path, kMostBytes));
    const auto damaged = [this](std::string why) {
        return Error::machine("given_file_damaged", {{"path", m_path}, {"why", std::move(why)}});
    };
    const std::size_t end = text.find('\n');
    if (end == std::string::npos || text.substr(end + 1) != hex(sha256(text.substr(0, end))) + "\n")
        return damaged("checksum");
    try {
        const Json json = Json::parse(text.substr(0, end));
        if (json.at("centre").get<std::string>() != hex(m_centre))
            return Error::refused("given_file_foreign", {{"path", m_path}});
        Given given{json.at("generation").get<std::int64_t>(),
                    json.at("common").get<std::int64_t>(),
                    json.at("streams").get<std::int64_t>(),
                    {}};
        for (const Json& pool : json.at("pools"))
            given.pools[{pool.at(0).get<std::string>(), pool.at(1).get<std::int64_t>()}] =
                pool.at(2).get<std::int64_t>();
        return given;
    } catch (const Json::exception& exception) {
        return damaged(exception.what());
    }
}

Status GivenFile::write(const Given& given) const {
    const Json json{{"v", 1},
                    {"centre", hex(m_centre)},
                    {"generation", given.generation},
                    {"common", given.common},
                    {"streams", given.streams},
                    {"pools", poolsJson(given)}};
    const std::string line = json.dump();
    return replaceFile(m_path, line + "\n" + hex(sha256(line)) + "\n", kPrivateFile);
}

Status GivenFile::cover(const Given& given) {
    const std::lock_guard lock(m_lock);
    if (m_known.covers(given))
        return {};
    DAK_TRY([[maybe_unused]] const FolderLock alone, FolderLock::wait(m_path + ".lock"));
    Given raised = m_known; // what is not yet on disk is not known
    if (exists()) {         // another program of this machine may have raised it
        DAK_TRY(const Given onDisk, read());
        if (onDisk.covers(m_known) && onDisk.covers(given)) {
            m_known = onDisk;
            return {};
        }
        raised.raise(onDisk);
    }
    raised = aheadOf(raised, given);
    DAK_TRY_STATUS(write(raised));
    m_known = std::move(raised);
    return {};
}

} // namespace dak
