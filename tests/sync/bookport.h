// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A SyncBook around another one: for what watches, breaks off, or is wrong on purpose. Override what differs.
#pragma once

#include "core/sync/syncbook.h"

namespace dak::test {

class BookPort : public SyncBook {
public:
    explicit BookPort(SyncBook& inner) : m_inner(inner) {}

    bool isTraining() const override { return m_inner.isTraining(); }
    const SigningKey& key() const override { return m_inner.key(); }
    Result<std::vector<ChainHead>> heads() const override { return m_inner.heads(); }
    Result<std::optional<Sha256>> hashAt(const EpochId& epoch, std::uint64_t seq) const override {
        return m_inner.hashAt(epoch, seq);
    }
    Result<std::vector<HeldRange>> ranges() const override { return m_inner.ranges(); }
    Result<std::vector<Product>> wanted() const override { return m_inner.wanted(); }
    Result<Cursor> cursor() const override { return m_inner.cursor(); }
    Result<std::optional<FrozenEpoch>> frozenAt(const EpochId& epoch) const override {
        return m_inner.frozenAt(epoch);
    }
    Result<std::vector<SealedBatch>> batchesAfter(const EpochId& epoch, std::uint64_t after) const override {
        return m_inner.batchesAfter(epoch, after);
    }
    Result<std::string> frameOf(const SealedBatch& batch) const override { return m_inner.frameOf(batch); }
    Result<std::uint64_t> acknowledged(const EpochId& epoch) const override {
        return m_inner.acknowledged(epoch);
    }
    Result<std::vector<Date>> daysToConfirm() const override { return m_inner.daysToConfirm(); }

    Status seal() override {
        return write([&] { return m_inner.seal(); });
    }
    Status setState(const std::string& batch, BatchState state) override {
        return write([&] { return m_inner.setState(batch, state); });
    }
    Status cutAt(const EpochId& epoch, std::uint64_t at) override {
        return write([&] { return m_inner.cutAt(epoch, at); });
    }
    Status keepReceipt(const Receipt& receipt, const SignedText& document) override {
        return write([&] { return m_inner.keepReceipt(receipt, document); });
    }
    Status rewind(const EpochId& epoch, std::uint64_t haveSeq) override {
        return write([&] { return m_inner.rewind(epoch, haveSeq); });
    }
    Status acknowledge(const EpochId& epoch, std::uint64_t haveSeq) override {
        return write([&] { return m_inner.acknowledge(epoch, haveSeq); });
    }
    Result<Recovered> recover(const Recovery& recovery) override {
        beforeWrite();
        auto done = m_inner.recover(recovery);
        afterWrite();
        return done;
    }
    Status setFenced(bool fenced) override {
        return write([&] { return m_inner.setFenced(fenced); });
    }
    Status noteSession(const HelloAnswer& answer) override {
        return write([&] { return m_inner.noteSession(answer); });
    }
    Status keepStatement(const DayStatement& statement, const SignedText& document) override {
        return write([&] { return m_inner.keepStatement(statement, document); });
    }
    Status takeChange(const Change& change, const SignedText& document) override {
        return write([&] { return m_inner.takeChange(change, document); });
    }
    Status skipChange(const ChangeHead& head, const SignedText& document) override {
        return write([&] { return m_inner.skipChange(head, document); });
    }

protected:
    virtual void beforeWrite() {}
    virtual void afterWrite() {}

    SyncBook& m_inner;

private:
    template <typename Do>
    Status write(Do&& act) {
        beforeWrite();
        Status done = act();
        afterWrite();
        return done;
    }
};

} // namespace dak::test
