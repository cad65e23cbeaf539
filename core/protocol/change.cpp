// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/change.h"

#include "core/protocol/messagejson.h"
#include "core/protocol/serialrange.h"
#include "core/protocol/trackevents.h"
#include "core/protocol/wire.h"

namespace dak {

namespace {

using message::Node;
using message::put;

constexpr std::string_view kCommon = "common";
constexpr std::string_view kEdition = "tariff_edition";
constexpr std::string_view kLease = "number_lease";
constexpr std::string_view kTrack = "track";

// A name that stays in the folder it is written to.
std::string readFileName(const Node& node) {
    const std::string& name = node.line(80);
    const bool plain =
        name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-.") == std::string::npos &&
        name.front() != '.' && name.find("..") == std::string::npos && name.ends_with(".json");
    if (!plain)
        node.fail("no name of a tariff file");
    return name;
}

PublishedEdition readEdition(const Node& node) {
    return {readFileName(node.at("name")), node.at("text").text(wire::kMostEditionBytes)};
}

NumberLease readLease(const Node& node) {
    const SerialRange range = readSerialRange(node);
    return {node.at("product").product(), range.prefix, range.first, range.last,
            node.bytes<EpochId>("epoch")};
}

TrackedArticle readTracked(const Node& node) {
    return {node.at("article").line(40), readTrackEvents(node), node.at("conflict").flag()};
}

ChangeHead readHead(const Node& node) {
    ChangeHead head;
    head.version = node.count("version", message::kMostNumber, 1);
    const Node stream = node.at("stream");
    if (stream.text(message::kMostLine) != kCommon)
        head.device = stream.bytes<std::tuple_size_v<DeviceId>>();
    head.kind = node.at("kind").word();
    return head;
}

// The key a change names is read here, so that both readers refuse another one.
struct Envelope {
    ChangeHead head;
    UtcMillis at{};
    PublicKey key{};
};

Envelope readEnvelope(const Node& node) {
    return {readHead(node), node.time("at_ms"), node.bytes<PublicKey>("key")};
}

ChangeBody readBody(std::string_view kind, const Node& node) {
    if (kind == kEdition)
        return readEdition(node);
    if (kind == kLease)
        return readLease(node);
    return readTracked(node);
}

bool isKnown(std::string_view kind) {
    return kind == kEdition || kind == kLease || kind == kTrack;
}

void write(JsonText& json, const PublishedEdition& edition) {
    put(json, "name", edition.name);
    put(json, "text", edition.text);
}

void write(JsonText& json, const NumberLease& lease) {
    put(json, "product", lease.product.code());
    writeSerialRange(json, {lease.prefix, lease.first, lease.last});
    put(json, "epoch", hex(lease.epoch));
}

void write(JsonText& json, const TrackedArticle& tracked) {
    put(json, "article", tracked.article).key("conflict").boolean(tracked.conflict);
    writeTrackEvents(json, tracked.events);
}

Result<Envelope> readSigned(const SignedText& document, bool training, const PublicKey& key) {
    auto envelope =
        message::readMessage<Envelope>("change", document.text, wire::kMostAnswerBytes, readEnvelope);
    if (!holds(document, Domain::Change, training, key) || (envelope && envelope->key != key))
        return Error::refused(
            "change_signature",
            {{"version", envelope ? std::to_string(envelope->head.version) : std::string()}});
    return envelope;
}

} // namespace

std::string changeKind(const ChangeBody& body) {
    if (std::holds_alternative<PublishedEdition>(body))
        return std::string(kEdition);
    return std::string(std::holds_alternative<NumberLease>(body) ? kLease : kTrack);
}

SignedText signChange(const Change& change, bool training, const SigningKey& key) {
    JsonText json;
    json.open('{');
    put(json, "version", change.version);
    put(json, "stream", change.device ? hex(*change.device) : std::string(kCommon));
    put(json, "kind", changeKind(change.body)).key("body").open('{');
    std::visit([&json](const auto& body) { write(json, body); }, change.body);
    json.close('}');
    put(json, "at_ms", change.at);
    put(json, "key", hex(key.publicKey()));
    return signText(Domain::Change, training, std::move(json.close('}')).take(), key);
}

Result<ChangeHead> readChangeHead(const SignedText& document, bool training, const PublicKey& key) {
    DAK_TRY(const Envelope envelope, readSigned(document, training, key));
    return envelope.head;
}

Result<Change> readChange(const SignedText& document, bool training, const PublicKey& key) {
    DAK_TRY(const Envelope envelope, readSigned(document, training, key));
    if (!isKnown(envelope.head.kind))
        return Error::refused("change_unknown", {{"kind", envelope.head.kind}});
    return message::readMessage<Change>(
        "change", document.text, wire::kMostAnswerBytes, [&envelope](const Node& node) {
            return Change{envelope.head.version, envelope.head.device,
                          readBody(envelope.head.kind, node.at("body")), envelope.at, envelope.key};
        });
}

std::string encode(const ChangesAnswer& answer) {
    JsonText json;
    json.open('{').key("changes").open('[');
    for (const SignedText& change : answer.changes)
        put(json, change);
    json.close(']');
    put(json, "latest", answer.latest.text());
    return std::move(json.close('}')).take();
}

Result<ChangesAnswer> decodeChangesAnswer(std::string_view json) {
    return message::readMessage<ChangesAnswer>("changes", json, wire::kMostAnswerBytes, [](const Node& node) {
        ChangesAnswer answer;
        for (const Node& item : node.items("changes", wire::kMostNamed * 10))
            answer.changes.push_back(item.document());
        answer.latest = node.cursor("latest");
        return answer;
    });
}

} // namespace dak
