// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/receipt.h"

#include "core/outbox/batch.h"
#include "core/protocol/messagejson.h"
#include "core/protocol/wire.h"

namespace dak {

namespace {

using message::Node;
using message::put;

std::string_view receiptKindCode(ReceiptKind kind) {
    return kind == ReceiptKind::Custody ? "custody" : "archived";
}

// The id of the run that the other members name.
std::string idOf(const Receipt& receipt) {
    BatchHeader header;
    header.device = receipt.device;
    header.epoch = receipt.epoch;
    header.firstSeq = receipt.firstSeq;
    header.lastSeq = receipt.uptoSeq;
    header.headAfter = receipt.head;
    return batchId(header);
}

Receipt readReceiptText(const Node& node) {
    Receipt receipt;
    const std::string& kind = node.at("kind").word();
    receipt.kind =
        kind == receiptKindCode(ReceiptKind::Custody) ? ReceiptKind::Custody : ReceiptKind::Archived;
    if (kind != receiptKindCode(receipt.kind))
        node.fail("kind: neither custody nor archived");
    receipt.batch = node.at("batch").line();
    receipt.device = node.bytes<DeviceId>("device");
    receipt.epoch = node.bytes<EpochId>("epoch");
    receipt.firstSeq = node.count("first_seq", message::kMostNumber, 1);
    receipt.uptoSeq =
        node.count("upto_seq", message::kMostNumber, static_cast<std::int64_t>(receipt.firstSeq));
    receipt.head = node.bytes<Sha256>("head");
    receipt.generation = node.count("generation", message::kMostNumber, 1);
    receipt.at = node.time("at_ms");
    receipt.key = node.bytes<PublicKey>("key");
    if (receipt.batch != idOf(receipt))
        node.fail("batch: not the id of what the receipt names");
    return receipt;
}

} // namespace

SignedText signReceipt(const Receipt& receipt, bool training, const SigningKey& key) {
    JsonText json;
    json.open('{');
    put(json, "kind", receiptKindCode(receipt.kind));
    put(json, "batch", receipt.batch);
    put(json, "device", hex(receipt.device));
    put(json, "epoch", hex(receipt.epoch));
    put(json, "first_seq", receipt.firstSeq);
    put(json, "upto_seq", receipt.uptoSeq);
    put(json, "head", hex(receipt.head));
    put(json, "generation", receipt.generation);
    put(json, "at_ms", receipt.at);
    put(json, "key", hex(key.publicKey()));
    return signText(Domain::Receipt, training, std::move(json.close('}')).take(), key);
}

Result<Receipt> readReceipt(const SignedText& document, bool training, const PublicKey& key) {
    auto receipt =
        message::readMessage<Receipt>("receipt", document.text, wire::kMostAnswerBytes, readReceiptText);
    if (!holds(document, Domain::Receipt, training, key) || (receipt && receipt->key != key))
        return Error::refused("receipt_signature", {{"batch", receipt ? receipt->batch : std::string()}});
    return receipt;
}

} // namespace dak
