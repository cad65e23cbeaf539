// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The centre without sockets and without SQL: a request goes in, an answer comes out. core/gateway carries
// both over HTTP, the simulation calls it directly. Stateless but for its keys: any number of threads and
// programs may run one over the same store.
#pragma once

#include "core/base/clock.h"
#include "core/base/idsource.h"
#include "core/central/centralstore.h"
#include "core/protocol/wireerror.h"

#include <cstdint>
#include <string>

namespace dak {

// What makes a centre the one it is; made by `migrate`, raised by `migrate --restored`.
struct CentreIdentity {
    SigningKey key;
    CentreKeys info; // its public half, the TLS pin of this server, training, schema
    std::uint64_t generation = 1;
};

struct WireRequest {
    std::string method;
    std::string path;                     // with its query, as received
    std::string device, nonce, signature; // headers; empty when absent
    std::string body;                     // at most kMostRequestBytes: the gateway has refused a longer one
};

struct WireAnswer {
    int status = 200;
    std::string body;
    std::string signature;     // header of an answer to a device; empty on open resources
    int retryAfterSeconds = 0; // header Retry-After, when not 0
};

// Which pool of threads answers: ingest may be full while a counter still gets its HELLO and its receipts.
enum class Lane { Ingest, Control };
[[nodiscard]] Lane laneOf(const WireRequest& request);

class Centre {
public:
    Centre(CentralStore& store, const CentreIdentity& identity, const Clock& clock);

    // Never fails: what goes wrong is in the answer. Nothing partial is ever kept as accepted.
    [[nodiscard]] WireAnswer handle(const WireRequest& request);
    // An answer that was made without the centre, with its signature: see WireAnswer.
    [[nodiscard]] WireAnswer sign(const WireRequest& request, WireAnswer answer) const;
    // A 503 for a request that could not be taken in, signed like every answer.
    [[nodiscard]] WireAnswer busy(const WireRequest& request, int retryAfterSeconds) const;

    // Takes a batch file that came on a stick: custody by the frame's own signature. The receipt document.
    [[nodiscard]] Result<SignedText> import(std::string_view frame);

    // Unpacks what is in custody, a batch at a time; how many were done. To be called until it gives 0.
    [[nodiscard]] Result<std::size_t> unpack(std::size_t most);

private:
    CentralStore& m_store;
    const CentreIdentity& m_identity;
    const Clock& m_clock;
};

} // namespace dak
