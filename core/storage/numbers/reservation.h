// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The reservation file: which serials this counter may have spent, on disk before the booking that spends
// them, up to 50 ahead. It lies beside the book and outside its backups, so that a book put back from a
// backup can never issue a number again. Only to be changed while the book's write lock is held.
#pragma once

#include "core/base/result.h"
#include "core/ledger/entry.h"
#include "core/storage/numbers/slotfile.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace dak {

// Serials from (inclusive) to (exclusive), sorted and disjoint.
class SerialSet {
public:
    struct Run {
        std::uint64_t from = 0;
        std::uint64_t to = 0;
        bool operator==(const Run&) const = default;
    };

    void add(std::uint64_t from, std::uint64_t to);
    bool contains(std::uint64_t serial) const;
    // The end of the run that holds the serial; the serial itself when none does.
    std::uint64_t past(std::uint64_t serial) const;
    const std::vector<Run>& runs() const { return m_runs; }

    bool operator==(const SerialSet&) const = default;

private:
    std::vector<Run> m_runs;
};

class Reservation {
public:
    static constexpr std::uint64_t kAhead = 50;

    explicit Reservation(std::string path, const DeviceId& device)
        : m_path(path), m_file(std::move(path)), m_device(device) {}

    // Makes an empty file; the folder has none yet.
    [[nodiscard]] Status create();
    // Reads the file again when another program has changed it. Errors reservation_missing {path},
    // reservation_damaged {path, why}, reservation_foreign {path}, machine errors.
    [[nodiscard]] Status refresh();
    bool exists();

    // On disk before it returns: serials from `serial` on, kAhead of them, at most to `last`; and as many of
    // every range and series that this object was asked for before.
    [[nodiscard]] Status reserve(const std::string& prefix, std::uint64_t serial, std::uint64_t last);
    // The same for a running series of receipts or invoices.
    [[nodiscard]] Status reserveSerial(const std::string& series, std::uint64_t serial);

    // The serial may have been spent, as far as this file knows.
    bool knows(const std::string& prefix, std::uint64_t serial) const;
    // Serials that may have been spent by a book that was replaced: never issued.
    bool isLost(const std::string& prefix, std::uint64_t serial) const;
    std::uint64_t pastLost(const std::string& prefix, std::uint64_t serial) const;
    std::vector<SerialSet::Run> lostRuns(const std::string& prefix) const;
    // The least serial a series may go on with.
    std::uint64_t floorOf(const std::string& series) const;

    // False when a write could not be read once: what it reserved is known to the book alone.
    bool isWhole() const { return !m_isDoubtful; }
    // The book is replaced by an older one: everything reserved so far is lost. A file that is not whole is
    // damaged here: the book itself does not know any more what was spent.
    [[nodiscard]] Status giveUpReserved();

private:
    struct Series {
        std::uint64_t reserved = 0; // serials below this may be printed
        std::uint64_t floor = 0;    // serials below this never again
    };
    [[nodiscard]] Status readAgain();
    [[nodiscard]] Status sync();
    [[nodiscard]] Status reserveAhead();
    [[nodiscard]] Status write();
    [[nodiscard]] Status parse(const std::string& text);
    std::string text() const;
    void dropOldSeries();

    std::string m_path;
    SlotFile m_file;
    DeviceId m_device;
    std::map<std::string, SerialSet> m_reserved;
    std::map<std::string, SerialSet> m_lost;
    std::map<std::string, Series> m_series;
    // The serial asked for last, by prefix and end of its range, and by series.
    std::map<std::pair<std::string, std::uint64_t>, std::uint64_t> m_rangesInUse;
    std::map<std::string, std::uint64_t> m_seriesInUse;
    std::optional<SlotFile::Stamp> m_read;
    bool m_isDoubtful = false; // some write was never read: what it reserved is not known
};

} // namespace dak
