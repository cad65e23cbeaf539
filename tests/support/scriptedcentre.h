// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A centre in a few lines, for tests of the counter's half of the protocol: honest unless a test says
// otherwise.
#pragma once

#include "core/outbox/batch.h"
#include "core/sync/syncengine.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace dak::test {

class ScriptedCentre {
public:
    struct Taken {
        BatchHeader header;
        std::string frame;
        SignedText receipt;
    };
    // What a backup of its database holds.
    struct State {
        std::vector<EpochId> order;
        std::map<EpochId, std::vector<Taken>> epochs;
        std::vector<SignedText> common, device; // changes; versions from 1
        std::uint64_t generation = 1;
    };
    using Script = std::function<std::optional<SyncResponse>(const SyncRequest&)>;

    ScriptedCentre(const SigningKey& key, bool training) : m_key(key), m_training(training) {}

    SyncResponse handle(const SyncRequest& request);
    // An answer as the centre signs it.
    SyncResponse reply(const SyncRequest& request, int status, const std::string& body) const;
    SyncResponse refuse(const SyncRequest& request, const WireError& error) const;

    // Takes a frame as if it had come late.
    void takeLate(const std::string& frame);
    void publish(ChangeBody body, std::optional<DeviceId> device = {});
    // Operations in all that it has.
    std::set<std::string> operations() const;
    std::uint64_t have(const EpochId& epoch) const;
    int count(const std::string& beginning) const; // of requests, as "PUT /v1/batches"

    CentreKeys keys() const { return {m_key.publicKey(), {}, m_training, 1}; }

    State state;
    Script script;                // answers instead, when it gives something
    std::vector<std::string> log; // "GET /v1/changes?after=0.0"
    bool fenced = false;
    std::int64_t skewSeconds = 0;
    std::size_t framesOnPage = 3;
    std::size_t changesOnPage = 2;
    std::map<std::string, DayStatement> statements; // by day

private:
    SyncResponse hello(const SyncRequest& request);
    SyncResponse put(const SyncRequest& request);
    SyncResponse frames(const SyncRequest& request) const;
    SyncResponse changes(const SyncRequest& request) const;
    SyncResponse day(const SyncRequest& request) const;
    std::optional<WireCode> take(const std::string& frame);

    SigningKey m_key;
    bool m_training;
};

} // namespace dak::test
