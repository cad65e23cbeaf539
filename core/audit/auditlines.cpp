// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/audit/auditlines.h"

#include <nlohmann/json.hpp>

namespace dak {

namespace {

using AuditJson = nlohmann::ordered_json;
using AuditLine = std::variant<AuditHeader, AuditEntry, AuditTrailer>;

template <std::size_t N>
void readHex(const AuditJson& json, const char* key, std::array<std::uint8_t, N>& out) {
    if (!unhex(json.at(key).get<std::string>(), out))
        throw std::invalid_argument(key);
}

std::uint64_t readNumber(const AuditJson& json, const char* key) {
    const AuditJson& value = json.at(key);
    if (!value.is_number_unsigned())
        throw std::invalid_argument(key);
    return value.get<std::uint64_t>();
}

AuditHeader readAuditHeader(const AuditJson& json) {
    if (json.at("format").get<std::string>() != kAuditFormat)
        throw std::invalid_argument("format");
    AuditHeader header;
    readHex(json, "device", header.device);
    readHex(json, "public_key", header.publicKey);
    readHex(json, "epoch", header.epoch);
    const std::uint64_t ordinal = readNumber(json, "ordinal");
    const std::uint64_t epochs = readNumber(json, "epochs");
    if (ordinal == 0 || ordinal > epochs || epochs > UINT32_MAX)
        throw std::invalid_argument("epochs");
    header.ordinal = static_cast<std::uint32_t>(ordinal);
    header.epochs = static_cast<std::uint32_t>(epochs);
    header.training = json.at("training").get<bool>();
    return header;
}

AuditEntry readAuditEntry(const AuditJson& json) {
    AuditEntry entry;
    entry.seq = readNumber(json, "seq");
    readHex(json, "hash", entry.hash);
    auto bytes = unbase64(json.at("bytes").get<std::string>());
    if (!bytes)
        throw std::invalid_argument("bytes");
    entry.bytes = *std::move(bytes);
    return entry;
}

AuditTrailer readAuditTrailer(const AuditJson& json) {
    AuditTrailer trailer;
    trailer.count = readNumber(json, "count");
    readHex(json, "head", trailer.head);
    readHex(json, "signature", trailer.signature);
    return trailer;
}

} // namespace

std::string auditLine(const AuditHeader& header) {
    return AuditJson{{"format", kAuditFormat},     {"device", hex(header.device)},
                     {"epoch", hex(header.epoch)}, {"public_key", hex(header.publicKey)},
                     {"ordinal", header.ordinal},  {"epochs", header.epochs},
                     {"training", header.training}}
               .dump() +
           "\n";
}

std::string auditLine(const AuditEntry& entry) {
    return "{\"seq\":" + std::to_string(entry.seq) + ",\"hash\":\"" + hex(entry.hash) + "\",\"bytes\":\"" +
           base64(entry.bytes) + "\"}\n";
}

std::string auditLine(const AuditTrailer& trailer) {
    return "{\"count\":" + std::to_string(trailer.count) + ",\"head\":\"" + hex(trailer.head) +
           "\",\"signature\":\"" + hex(trailer.signature) + "\"}\n";
}

std::string auditSigned(const AuditHeader& header, std::uint64_t count, const Sha256& head) {
    return std::string(kAuditFormat) + "\n" + auditLine(header) + std::to_string(count) + "\n" + hex(head);
}

Result<AuditLine> parseAuditLine(std::string_view line) {
    try {
        const AuditJson json = AuditJson::parse(line);
        AuditLine parsed = json.contains("format") ? AuditLine(readAuditHeader(json))
                           : json.contains("seq")  ? AuditLine(readAuditEntry(json))
                                                   : AuditLine(readAuditTrailer(json));
        // One line has one spelling: also an edit that changes no value (a digit's case) is an edit.
        const std::string ours = std::visit([](const auto& known) { return auditLine(known); }, parsed);
        if (std::string_view(ours).substr(0, ours.size() - 1) == line)
            return parsed;
    } catch (const std::exception&) {
        // told below
    }
    return Error::refused("audit_malformed");
}

} // namespace dak
