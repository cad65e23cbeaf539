// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The composition root of a counter: the one place that names each port and its implementation.
// dakctl and dak-counter build the same Counter over a data folder; one thread.
#pragma once

#include "app/wiring/papers.h"
#include "app/wiring/papersource.h"
#include "app/wiring/printing.h"

#include "core/booking/bookingdesk.h"
#include "core/dispatchtimes/dispatchtimes.h"
#include "core/document/layouts.h"
#include "core/numbers/changenumbers.h"
#include "core/storage/book/book.h"
#include "core/storage/book/bookfolder.h"
#include "core/till/tillday.h"

#include <memory>
#include <string>
#include <vector>

namespace dak {

// Data that came with the program: ../share/dak-counter beside the folder of the running program.
[[nodiscard]] std::string shareFolder();
// The platform's application-data folder for this person: $XDG_DATA_HOME/dak-counter.
[[nodiscard]] std::string defaultDataFolder();
// Who sits at the counter: the name they are logged in with.
[[nodiscard]] Actor personAtCounter();

// What came with the program and, of a counter, what the centre published since. Errors of
// TariffBook::loadFolder.
[[nodiscard]] Result<TariffBook> openTariff(const std::string& dataFolder = {});
// The file of a counter's own import.
[[nodiscard]] std::string directoryFile(const std::string& dataFolder);
// The counter's own import, else the directory that came with the program. Errors of SqliteDirectory::open.
[[nodiscard]] Result<std::unique_ptr<PincodeDirectory>> openDirectory(const std::string& dataFolder);

class Counter {
public:
    // A new book with `founding` entries. Errors of BookFolder::create and of the data files,
    // character_not_printable (in the office's name).
    [[nodiscard]] static Status create(const std::string& dataFolder, const Office& office,
                                       const Clock& clock, IdSource& ids,
                                       std::vector<EntryDraft> founding = {});
    // Errors of BookFolder::open, and of the data files; without a PIN directory only what asks it fails.
    [[nodiscard]] static Result<std::unique_ptr<Counter>> open(const std::string& dataFolder,
                                                               const Clock& clock, IdSource& ids);
    // Puts a backup back; the folder must be alone. Errors of BookFolder::restore.
    [[nodiscard]] static Result<Restored> restore(const std::string& dataFolder, const std::string& file,
                                                  const Clock& clock, IdSource& ids);

    Counter(const Counter&) = delete;
    Counter& operator=(const Counter&) = delete;
    ~Counter();

    const BookingDesk& desk() const { return m_desk; }
    TillDay tillDay();
    ChangeNumbers changeNumbers();
    Papers papers() { return Papers(*this); }
    Printing printing() { return Printing(*this); }

    Book& book() { return m_book; }
    const TariffBook& tariff() const;
    // Takes up what the centre published since; what was read before stays good for whoever refers to it.
    // Errors of openTariff(): the tariff is the one of before.
    [[nodiscard]] Status renewTariff();
    // When what is accepted now leaves this office; absent: no times are loaded for it. Errors of reading
    // <folder>/dispatch-times.json, which keep nobody from booking: dispatch_file_invalid, file_*.
    [[nodiscard]] Result<std::optional<Departure>> nextDispatch(const Product& product) const;
    const PincodeDirectory& directory() const;
    const Layouts& layouts() const;
    const PageSource& pages() const;
    const Clock& clock() const { return m_clock; }
    IdSource& ids() { return m_ids; }
    const std::string& dataFolder() const { return m_book.folder(); }

    const BookingQueries& bookingQueries() const { return m_book.bookingQueries(); }
    const TillQueries& tillQueries() const { return m_book.tillQueries(); }
    NumberSeries& numberSeries() { return m_book.numbers(); }
    const Office& office() const { return m_book.office(); }
    std::string deviceText() const; // hex
    // Seals what is not sealed yet into signed batch files; the ids of what was sealed now. Errors of
    // SealBatches.
    [[nodiscard]] Result<std::vector<std::string>> sealBatches();

private:
    struct Parts;
    Counter(std::unique_ptr<Parts> parts, const Clock& clock, IdSource& ids, Book book);

    std::unique_ptr<Parts> m_parts; // before the book and the desk, which refer to it
    const Clock& m_clock;
    IdSource& m_ids;
    Book m_book;
    BookingDesk m_desk;
};

} // namespace dak
