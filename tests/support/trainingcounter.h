// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A training office in a folder of its own, with the day open: real storage, tariff and directory, a clock
// that stands and ids that count.
#pragma once

#include "app/wiring/counter.h"
#include "core/booking/articlerequest.h"
#include "tests/support/frozen.h"
#include "tests/support/shown.h"

#include <memory>
#include <string>

namespace dak::test {

// A folder that is gone with the object.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::string& path() const { return m_path; }

private:
    std::string m_path;
};

class TrainingCounter {
public:
    explicit TrainingCounter(bool openDay = true);

    Counter& operator*() { return *m_counter; }
    Counter* operator->() { return m_counter.get(); }
    const BookingDesk& desk() { return m_counter->desk(); }
    Uuid id() { return ids.next(); }
    // Closes and opens the counter, as after a crash or a night.
    void reopen();
    // The nth number, from 0, of this counter's own range of a product.
    ArticleNumber numberOf(const char* product, std::uint32_t nth);
    // Sum of an account over all entries of the latest day.
    Money balance(Account account);
    // Every account of the latest day is at zero but those of the float.
    bool nothingPosted();

    TemporaryFolder folder;
    FrozenClock clock;
    CountingIds ids;

private:
    std::unique_ptr<Counter> m_counter;
};

// A speed post parcel of 1,240 g to Bengaluru; change what a test is about.
[[nodiscard]] ArticleRequest aParcel();
// A speed post document of 45 g to Delhi.
[[nodiscard]] ArticleRequest aDocument();
[[nodiscard]] std::vector<Tender> cash(std::int64_t rupees);

} // namespace dak::test
