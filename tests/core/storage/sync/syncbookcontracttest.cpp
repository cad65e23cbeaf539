// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The book in memory and the real one keep the same promises.
#include "tests/core/storage/sync/syncbookcontract.h"
#include "tests/support/clonecounter.h"
#include "tests/support/memorysyncbook.h"

#include <catch2/catch.hpp>

using namespace dak;
using namespace dak::test;

namespace {

class MemoryOwner final : public SyncBookOwner {
public:
    explicit MemoryOwner(std::uint64_t seed = 1) : m_seed(seed), m_book(key(), true, seed) {}
    SyncBook& book() override { return m_book; }
    void record() override { m_book.book(); }
    std::unique_ptr<SyncBookOwner> clone() override {
        auto copy = std::make_unique<MemoryOwner>(++m_seed + 100);
        copy->m_book.restoreFile(m_book.snapshot());
        return copy;
    }

private:
    static const SigningKey& key() {
        static const SigningKey kKey = SigningKey::fromSeed({1, 2, 3});
        return kKey;
    }

    std::uint64_t m_seed;
    MemorySyncBook m_book;
};

class RealOwner final : public SyncBookOwner {
public:
    RealOwner() : m_counter(std::make_unique<CloneCounter>()) { m_counter->create(); }
    RealOwner(std::unique_ptr<CloneCounter> counter, std::uint32_t ids)
        : m_counter(std::move(counter)), m_ids(ids), m_next(ids * 100) {}
    SyncBook& book() override { return *m_counter->sync; }
    void record() override { m_counter->sell(++m_next); }
    std::unique_ptr<SyncBookOwner> clone() override {
        ++m_ids;
        return std::make_unique<RealOwner>(m_counter->clone(m_ids), m_ids);
    }

private:
    std::unique_ptr<CloneCounter> m_counter;
    std::uint32_t m_ids = 1;
    std::uint32_t m_next = 0;
};

} // namespace

TEST_CASE("the book in memory keeps the contract of a sync book") {
    for (const SyncBookCase& promise : syncBookContract()) {
        DYNAMIC_SECTION(promise.name) {
            MemoryOwner counter;
            promise.keeps(counter);
        }
    }
}

TEST_CASE("the real book keeps the contract of a sync book") {
    for (const SyncBookCase& promise : syncBookContract()) {
        DYNAMIC_SECTION(promise.name) {
            RealOwner counter;
            promise.keeps(counter);
        }
    }
}
