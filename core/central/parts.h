// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What each part of the centre works with. For the sources of this folder only.
#pragma once

#include "core/central/centralstore.h"
#include "core/central/centre.h"
#include "core/central/reply.h"

#include <optional>
#include <string>
#include <string_view>

namespace dak {

struct CentreParts {
    CentralStore& store;
    const CentreIdentity& identity;
    const Clock& clock;

    bool isTraining() const { return identity.info.training; }
    const SigningKey& key() const { return identity.key; }
};

// A request as a part sees it: routed, and, where the resource asks for one, from a known device.
struct Call {
    const WireRequest& request;
    std::optional<EnrolledDevice> device;
    std::string_view rest;  // of the path, after the resource and its slash
    std::string_view query; // after the question mark

    const EnrolledDevice& caller() const;
    // The value of a parameter of the query; absent when it is not there.
    std::optional<std::string_view> parameter(std::string_view name) const;
};

// ---- the parts, each in the source of its name
[[nodiscard]] Reply enrolDevice(const CentreParts& centre, const Call& call);
[[nodiscard]] Reply sayHello(const CentreParts& centre, const Call& call);
[[nodiscard]] Reply putBatch(const CentreParts& centre, const Call& call);
[[nodiscard]] Reply givePage(const CentreParts& centre, const Call& call);
[[nodiscard]] Reply giveStatement(const CentreParts& centre, const Call& call);
[[nodiscard]] Reply giveChanges(const CentreParts& centre, const Call& call);
[[nodiscard]] Reply giveTrack(const CentreParts& centre, const Call& call);

} // namespace dak
