// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The names and limits of the wire between a counter and the centre; README.md of this folder is its
// documentation. Both sides use these constants and no others.
#pragma once

#include <chrono>
#include <cstddef>
#include <string_view>

namespace dak::wire {

// ---- resources
inline constexpr std::string_view kCentrePath = "/v1/centre";   // GET, open: the centre's keys
inline constexpr std::string_view kEnrolPath = "/v1/enrol";     // POST
inline constexpr std::string_view kHelloPath = "/v1/hello";     // POST
inline constexpr std::string_view kBatchesPath = "/v1/batches"; // PUT .../{id}; GET ?epoch=&after=
inline constexpr std::string_view kDaysPath = "/v1/days";       // GET .../{day}
inline constexpr std::string_view kChangesPath = "/v1/changes"; // GET ?after=CURSOR
inline constexpr std::string_view kTrackPath = "/v1/track";     // GET .../{article}, open

// ---- headers of a request signed by a device, and of every answer to one
inline constexpr std::string_view kDeviceHeader = "Dak-Device";       // 32 hexadecimal digits
inline constexpr std::string_view kNonceHeader = "Dak-Nonce";         // 32 hexadecimal digits
inline constexpr std::string_view kSignatureHeader = "Dak-Signature"; // base64 of 64 bytes

// ---- limits
inline constexpr std::size_t kMostRequestBytes = 300'000; // a batch frame, or any JSON body
inline constexpr std::size_t kMostAnswerBytes = 4'000'000;
inline constexpr std::size_t kMostPageBytes = 1'000'000; // of frames or changes in one answer; at least one
inline constexpr int kMostEpochs = 500;                  // in one HELLO
inline constexpr std::size_t kMostNamed = 1000; // entries or articles that a statement or a track names
inline constexpr std::size_t kMostEditionBytes = 500'000; // of a published tariff file
// How long the centre remembers a nonce. A replay after that finds nothing new to do: every request is
// idempotent, and its answer is of no use without the device's key.
inline constexpr std::chrono::hours kNonceKept{24};

// ---- versions of the schema of entries: what a program can write and read
inline constexpr int kSchema = 1;
inline constexpr int kOldestSchema = 1;
inline constexpr int kMostSchema = 1'000'000; // that any program may name

} // namespace dak::wire
