// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/receipt.h"
#include "tests/support/messages.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace dak;
using namespace dak::test;

TEST_CASE("a receipt is read back as it was signed") {
    for (const ReceiptKind kind : {ReceiptKind::Custody, ReceiptKind::Archived}) {
        const SignedText document = signReceipt(aReceipt(kind), false, centreKey());
        CHECK(*readReceipt(document, false, centreKey().publicKey()) == aReceipt(kind));
        CHECK(signReceipt(aReceipt(kind), false, centreKey()) == document);
    }
    rc::check("round trip", [](std::uint32_t first, std::uint16_t more, std::uint32_t generation) {
        Receipt receipt = aReceipt();
        receipt.firstSeq = std::uint64_t{first} + 1;
        receipt.uptoSeq = receipt.firstSeq + more;
        receipt.generation = std::uint64_t{generation} + 1;
        BatchHeader header;
        header.device = receipt.device;
        header.epoch = receipt.epoch;
        header.firstSeq = receipt.firstSeq;
        header.lastSeq = receipt.uptoSeq;
        header.headAfter = receipt.head;
        receipt.batch = batchId(header);
        RC_ASSERT(*readReceipt(signReceipt(receipt, true, centreKey()), true, centreKey().publicKey()) ==
                  receipt);
    });
}

TEST_CASE("a receipt of another key, of training, or for another purpose is none") {
    const SignedText document = signReceipt(aReceipt(), false, centreKey());
    const auto code = [](const Result<Receipt>& read) { return read ? "" : read.error().code(); };
    CHECK(code(readReceipt(document, true, centreKey().publicKey())) == "receipt_signature");
    CHECK(code(readReceipt(document, false, deviceKey().publicKey())) == "receipt_signature");
    for (const Domain other : {Domain::Statement, Domain::Change, Domain::Enrolment, Domain::Answer})
        CHECK(code(readReceipt(signText(other, false, document.text, centreKey()), false,
                               centreKey().publicKey())) == "receipt_signature");
    // Signed by the right key, but it names another.
    const std::string text =
        replaced(document.text, hex(centreKey().publicKey()), hex(deviceKey().publicKey()));
    const auto named =
        readReceipt(signText(Domain::Receipt, false, text, centreKey()), false, centreKey().publicKey());
    CHECK(code(named) == "receipt_signature");
    CHECK(named.error().fact("batch") == aReceipt().batch);
}

TEST_CASE("a signed receipt that contradicts itself is refused") {
    const SignedText document = signReceipt(aReceipt(), false, centreKey());
    struct Case {
        const char* from;
        const char* to;
        const char* why;
    };
    const auto row = GENERATE(values<Case>({
        {"custody", "maybe", "kind: neither custody nor archived"},
        {"\"first_seq\":5", "\"first_seq\":0", "first_seq: no whole number from 1 to 9007199254740991"},
        {"\"first_seq\":5", "\"first_seq\":6", "batch: not the id of what the receipt names"},
        {"\"upto_seq\":17", "\"upto_seq\":4", "upto_seq: no whole number from 5 to 9007199254740991"},
        {"\"upto_seq\":17", "\"upto_seq\":18", "batch: not the id of what the receipt names"},
        {"/5-17/", "/5-18/", "batch: not the id of what the receipt names"},
        {"\"head\":\"00", "\"head\":\"10", "batch: not the id of what the receipt names"},
        {"\"generation\":2", "\"generation\":-2", "generation: no whole number from 1 to 9007199254740991"},
        {"\"at_ms\":1795151520000", "\"at_ms\":true", "at_ms: no whole number from 0 to 9007199254740991"},
        {"\"key\":\"", "\"key\":\"zz", "key: longer than 64 bytes"},
    }));
    const std::string text = replaced(document.text, row.from, row.to);
    const auto refused =
        readReceipt(signText(Domain::Receipt, false, text, centreKey()), false, centreKey().publicKey());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code() == "message_malformed");
    CHECK(refused.error().fact("message") == "receipt");
    CHECK(refused.error().fact("why") == row.why);
    CHECK(readReceipt({text, document.signature}, false, centreKey().publicKey()).error().code() ==
          "receipt_signature");
}

TEST_CASE("members of a later version are ignored") {
    const std::string text =
        replaced(signReceipt(aReceipt(), false, centreKey()).text, "{", "{\"shelf\":[1],");
    CHECK(*readReceipt(signText(Domain::Receipt, false, text, centreKey()), false, centreKey().publicKey()) ==
          aReceipt());
}
