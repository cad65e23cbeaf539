// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/numbers/reservation.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace dak {

namespace {

using ReservationJson = nlohmann::json;

// Series of receipts are per day: a book in use for years would carry them all.
constexpr std::size_t kMostSeries = 64;

ReservationJson runsJson(const std::map<std::string, SerialSet>& sets) {
    ReservationJson out = ReservationJson::object();
    for (const auto& [prefix, set] : sets) {
        for (const SerialSet::Run& run : set.runs())
            out[prefix].push_back({run.from, run.to});
    }
    return out;
}

std::map<std::string, SerialSet> runsOf(const ReservationJson& json) {
    std::map<std::string, SerialSet> sets;
    for (const auto& [prefix, runs] : json.items()) {
        for (const ReservationJson& run : runs)
            sets[prefix].add(run.at(0).get<std::uint64_t>(), run.at(1).get<std::uint64_t>());
    }
    return sets;
}

} // namespace

void SerialSet::add(std::uint64_t from, std::uint64_t to) {
    if (from >= to)
        return;
    Run merged{from, to};
    std::vector<Run> kept;
    for (const Run& run : m_runs) {
        if (run.to < merged.from || run.from > merged.to) {
            kept.push_back(run);
            continue;
        }
        merged.from = std::min(merged.from, run.from);
        merged.to = std::max(merged.to, run.to);
    }
    kept.push_back(merged);
    std::sort(kept.begin(), kept.end(), [](const Run& a, const Run& b) { return a.from < b.from; });
    m_runs = std::move(kept);
}

bool SerialSet::contains(std::uint64_t serial) const {
    return past(serial) != serial;
}

std::uint64_t SerialSet::past(std::uint64_t serial) const {
    for (const Run& run : m_runs) {
        if (serial >= run.from && serial < run.to)
            return run.to;
    }
    return serial;
}

bool Reservation::exists() {
    return m_file.stamp().has_value();
}

Status Reservation::create() {
    return write();
}

Status Reservation::refresh() {
    if (const auto now = m_file.stamp(); now && m_read == now)
        return {};
    DAK_TRY_STATUS(readAgain());
    return sync();
}

// What was read beside another program's write may be older than its stamp: before a write it is read for
// sure. On disk only when a write or sync() follows.
Status Reservation::readAgain() {
    m_read.reset();
    const auto now = m_file.stamp();
    if (!now)
        return Error::machine("reservation_missing", {{"path", m_path}});
    DAK_TRY(const SlotFile::Text read, m_file.read());
    DAK_TRY_STATUS(parse(read.text));
    m_isDoubtful |= read.isDoubtful;
    m_read = now;
    return {};
}

Status Reservation::sync() {
    const Status synced = m_file.sync();
    if (!synced)
        m_read.reset();
    return synced;
}

Status Reservation::parse(const std::string& text) {
    try {
        const ReservationJson json = ReservationJson::parse(text);
        if (json.at("device").get<std::string>() != hex(m_device))
            return Error::refused("reservation_foreign", {{"path", m_path}});
        m_isDoubtful = json.value("doubtful", false);
        m_reserved = runsOf(json.at("reserved"));
        m_lost = runsOf(json.at("lost"));
        m_series.clear();
        for (const auto& [name, values] : json.at("series").items())
            m_series[name] = {values.at(0).get<std::uint64_t>(), values.at(1).get<std::uint64_t>()};
        return {};
    } catch (const ReservationJson::exception& exception) {
        return Error::machine("reservation_damaged", {{"path", m_path}, {"why", exception.what()}});
    }
}

std::string Reservation::text() const {
    ReservationJson series = ReservationJson::object();
    for (const auto& [name, values] : m_series)
        series[name] = {values.reserved, values.floor};
    const ReservationJson json{{"v", 2},
                               {"device", hex(m_device)},
                               {"doubtful", m_isDoubtful},
                               {"reserved", runsJson(m_reserved)},
                               {"lost", runsJson(m_lost)},
                               {"series", series}};
    return json.dump();
}

void Reservation::dropOldSeries() {
    // Names of receipt series end in their day, so the least name is the oldest day.
    while (m_series.size() > kMostSeries)
        m_series.erase(m_series.lower_bound("receipt "));
}

Status Reservation::write() {
    dropOldSeries();
    m_read.reset(); // when the write fails, what is in memory is not what is on disk
    DAK_TRY_STATUS(m_file.write(text()));
    m_read = m_file.stamp();
    return {};
}

// What is reserved stays reserved, so what memory says to be so need not be read again.
Status Reservation::reserve(const std::string& prefix, std::uint64_t serial, std::uint64_t last) {
    m_rangesInUse[{prefix, last}] = serial;
    if (m_read && m_reserved[prefix].contains(serial))
        return {};
    DAK_TRY_STATUS(readAgain());
    return m_reserved[prefix].contains(serial) ? sync() : reserveAhead();
}

Status Reservation::reserveSerial(const std::string& series, std::uint64_t serial) {
    m_seriesInUse[series] = serial;
    if (m_read && serial < m_series[series].reserved)
        return {};
    DAK_TRY_STATUS(readAgain());
    return serial < m_series[series].reserved ? sync() : reserveAhead();
}

// All that is in use at once: they are spent together, and each write costs a sync.
Status Reservation::reserveAhead() {
    for (const auto& [range, serial] : m_rangesInUse)
        m_reserved[range.first].add(serial, std::min(serial + kAhead, range.second + 1));
    for (const auto& [series, serial] : m_seriesInUse) {
        std::uint64_t& reserved = m_series[series].reserved;
        reserved = std::max(reserved, serial + kAhead);
    }
    return write();
}

bool Reservation::knows(const std::string& prefix, std::uint64_t serial) const {
    const auto reserved = m_reserved.find(prefix);
    return isLost(prefix, serial) || (reserved != m_reserved.end() && reserved->second.contains(serial));
}

bool Reservation::isLost(const std::string& prefix, std::uint64_t serial) const {
    return pastLost(prefix, serial) != serial;
}

std::uint64_t Reservation::pastLost(const std::string& prefix, std::uint64_t serial) const {
    const auto found = m_lost.find(prefix);
    return found == m_lost.end() ? serial : found->second.past(serial);
}

std::vector<SerialSet::Run> Reservation::lostRuns(const std::string& prefix) const {
    const auto found = m_lost.find(prefix);
    return found == m_lost.end() ? std::vector<SerialSet::Run>() : found->second.runs();
}

std::uint64_t Reservation::floorOf(const std::string& series) const {
    const auto found = m_series.find(series);
    return found == m_series.end() ? 0 : found->second.floor;
}

Status Reservation::giveUpReserved() {
    DAK_TRY_STATUS(readAgain());
    DAK_TRY_STATUS(sync()); // both slots are written over
    if (m_isDoubtful)
        return Error::machine("reservation_damaged", {{"path", m_path}, {"why", "last write"}});
    for (const auto& [prefix, reserved] : m_reserved) {
        for (const SerialSet::Run& run : reserved.runs())
            m_lost[prefix].add(run.from, run.to);
    }
    m_reserved.clear();
    for (auto& [name, values] : m_series)
        values.floor = values.reserved;
    m_rangesInUse.clear();
    m_seriesInUse.clear();
    DAK_TRY_STATUS(write());
    return write(); // into the other slot too: what was before must never be read again
}

} // namespace dak
