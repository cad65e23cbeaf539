// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The worked example that core/protocol/README.md quotes, made again byte for byte.
#include "core/files/files.h"
#include "core/protocol/requestsignature.h"
#include "core/protocol/wire.h"
#include "tests/support/messages.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <map>
#include <numeric>

using namespace dak;
using namespace dak::test;

namespace {

std::map<std::string, std::string> example() {
    const char* source = std::getenv("DAK_SOURCE");
    REQUIRE(source != nullptr);
    const auto text = readFile(std::string(source) + "/tests/fixtures/protocol/example.txt", 100'000);
    REQUIRE(text);
    std::map<std::string, std::string> lines;
    for (std::size_t at = 0; at < text->size();) {
        const std::size_t end = text->find('\n', at);
        const std::string line = text->substr(at, end - at);
        const std::size_t colon = line.find(": ");
        if (line.front() != '#')
            lines.emplace(line.substr(0, colon), line.substr(colon + 2));
        at = end + 1;
    }
    return lines;
}

SigningKey counting(std::uint8_t from) {
    SigningKey::Seed seed{};
    std::iota(seed.begin(), seed.end(), from);
    return SigningKey::fromSeed(seed);
}

Batch exampleBatch(const SigningKey& device) {
    const Entry entry{
        Uuid::fromBytes({1, 0x9a, 0x9e, 0x9b, 0x74, 0x80, 0x70, 0, 0x80, 0, 0, 0, 0, 0, 0, 1}),
        0,
        "note",
        Date::of(2026, 11, 20),
        atMillis(),
        {"asha", Role::Clerk},
        R"({"text":"नमस्ते"})",
        {{Account::Cash, Money::fromPaise(27500)}, {Account::Unpaid, Money::fromPaise(-27500)}}};
    Batch batch;
    batch.entries = {encodeEntry(entry)};
    BatchHeader& header = batch.header;
    header.training = true;
    header.publicKey = device.publicKey();
    header.device = deviceIdOf(header.publicKey);
    header.epoch.fill(0xE1);
    header.firstSeq = header.lastSeq = 1;
    header.headAfter = chainHash({header.device, header.epoch, 1, {}}, batch.entries[0], true);
    header.day = Date::of(2026, 11, 20);
    header.totals = *controlTotals(batch.entries);
    return batch;
}

} // namespace

TEST_CASE("the worked example is what this program makes") {
    const auto lines = example();
    const SigningKey device = counting(0x01);
    const SigningKey centre = counting(0x81);
    std::map<std::string, std::string> made;
    made["device seed"] = hex(device.seed());
    made["device key"] = hex(device.publicKey());
    made["device"] = hex(deviceIdOf(device.publicKey()));
    made["centre seed"] = hex(centre.seed());
    made["centre key"] = hex(centre.publicKey());

    const Batch batch = exampleBatch(device);
    made["entry"] = batch.entries[0];
    made["batch id"] = batchId(batch.header);
    const std::string frame = encodeBatch(batch, device);
    made["frame header"] = hex(reinterpret_cast<const std::uint8_t*>(frame.data()), 166);

    RequestHead head{"GET", std::string(wire::kChangesPath) + "?after=12.5", batch.header.device, {}, true};
    std::iota(head.nonce.begin(), head.nonce.end(), std::uint8_t{0});
    made["request"] = head.method + " " + head.path;
    made["request nonce"] = hex(head.nonce);
    made["request signature"] = signatureText(signRequest(head, "", device));
    made["answer body"] = encode(ChangesAnswer{});
    made["answer signature"] = signatureText(signAnswer(head.nonce, true, 200, made["answer body"], centre));

    Receipt receipt{ReceiptKind::Custody,
                    batchId(batch.header),
                    batch.header.device,
                    batch.header.epoch,
                    1,
                    1,
                    batch.header.headAfter,
                    1,
                    atMillis(),
                    centre.publicKey()};
    const SignedText document = signReceipt(receipt, true, centre);
    made["receipt"] = document.text;
    made["receipt signature"] = signatureText(document.signature);
    const EnrolmentCode code{{1, 2, 3, 4, 5, 6, 7, 8, 9, 10},
                             fingerprintOf({centre.publicKey(), {}, true, 1})};
    made["enrolment code"] = code.text();

    for (const auto& [name, value] : made) {
        INFO(name << ": " << value);
        CHECK(lines.count(name) == 1);
        if (lines.count(name) == 1)
            CHECK(lines.at(name) == value);
    }
    CHECK(lines.size() == made.size());
}
