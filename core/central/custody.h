// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Custody: a frame is believed, or it is not, before anything of it is stored. What came over the wire and
// what came on a stick go the same way.
#pragma once

#include "core/central/parts.h"
#include "core/outbox/batch.h"

namespace dak {

// The place that an id names, "device/epoch/first-last/head"; absent when it is no id.
struct BatchPlace {
    DeviceId device{};
    EpochId epoch{};
    std::uint64_t firstSeq = 0;
    std::uint64_t lastSeq = 0;
    Sha256 head{};

    bool operator==(const BatchPlace&) const = default;
};
[[nodiscard]] std::optional<BatchPlace> parseBatchId(std::string_view id);

// Opens a frame and checks what can be checked without the database: caps, signature, chain, mode. Errors
// those of openBatch(), and batch_mode {training}, batch_malformed {why} of a day before 2000.
[[nodiscard]] Result<Batch> openFrame(const CentreParts& centre, std::string_view frame);

// Takes an opened frame of this device into custody, with the receipt that stands from then on.
[[nodiscard]] Result<CustodyOutcome> takeFrame(const CentreParts& centre, const EnrolledDevice& device,
                                               const BatchHeader& header, std::string_view frame);

// The receipt of a frame from a stick. Errors of openFrame(); device_not_enrolled {device}; batch_fork
// {batch, have_seq}, batch_gap {batch, have_seq}.
[[nodiscard]] Result<SignedText> importFrame(const CentreParts& centre, std::string_view frame);

} // namespace dak
