// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/enrolment.h"

#include "core/protocol/messagejson.h"
#include "core/protocol/wire.h"

#include <algorithm>

namespace dak {

namespace {

using message::Node;
using message::put;

constexpr int kMostCounter = 999;

CentreKeys readInfo(const Node& node) {
    return {node.bytes<PublicKey>("key"), node.bytes<TlsPin>("tls_pin"), node.at("training").flag(),
            node.count<int>("schema", wire::kMostSchema, 1)};
}

EnrolRequest readEnrolRequest(const Node& node) {
    EnrolRequest request;
    request.secret = node.bytes<EnrolSecret>("secret");
    request.key = node.bytes<PublicKey>("key");
    request.office = node.office("office");
    request.counter = node.count<int>("counter", kMostCounter, 1);
    request.training = node.at("training").flag();
    request.epoch = node.bytes<EpochId>("epoch");
    request.app = node.at("app").line();
    request.schema = node.count<int>("schema", wire::kMostSchema, 1);
    return request;
}

EnrolAnswer readEnrolAnswer(const Node& node) {
    EnrolAnswer answer;
    answer.device = node.bytes<DeviceId>("device");
    answer.office = node.office("office");
    answer.counter = node.count<int>("counter", kMostCounter, 1);
    answer.generation = node.count("generation", message::kMostNumber, 1);
    answer.key = node.bytes<PublicKey>("key");
    return answer;
}

} // namespace

CentreFingerprint fingerprintOf(const CentreKeys& centre) {
    const Sha256 hash = Sha256Stream()
                            .add("dak-centre-1")
                            .add(centre.key.data(), centre.key.size())
                            .add(centre.tlsPin.data(), centre.tlsPin.size())
                            .finish();
    CentreFingerprint fingerprint{};
    std::copy_n(hash.begin(), fingerprint.size(), fingerprint.begin());
    return fingerprint;
}

std::string encode(const CentreKeys& info) {
    JsonText json;
    json.open('{');
    put(json, "key", hex(info.key));
    put(json, "tls_pin", hex(info.tlsPin)).key("training").boolean(info.training);
    put(json, "schema", static_cast<std::uint64_t>(info.schema));
    return std::move(json.close('}')).take();
}

std::string encode(const EnrolRequest& request) {
    JsonText json;
    json.open('{');
    put(json, "secret", hex(request.secret));
    put(json, "key", hex(request.key));
    put(json, "office", request.office);
    put(json, "counter", static_cast<std::uint64_t>(request.counter))
        .key("training")
        .boolean(request.training);
    put(json, "epoch", hex(request.epoch));
    put(json, "app", request.app);
    put(json, "schema", static_cast<std::uint64_t>(request.schema));
    return std::move(json.close('}')).take();
}

SignedText signEnrolment(const EnrolAnswer& answer, bool training, const SigningKey& key) {
    JsonText json;
    json.open('{');
    put(json, "device", hex(answer.device));
    put(json, "office", answer.office);
    put(json, "counter", static_cast<std::uint64_t>(answer.counter));
    put(json, "generation", answer.generation);
    put(json, "key", hex(key.publicKey()));
    return signText(Domain::Enrolment, training, std::move(json.close('}')).take(), key);
}

Result<CentreKeys> decodeCentreKeys(std::string_view json) {
    return message::readMessage<CentreKeys>("centre", json, wire::kMostAnswerBytes, readInfo);
}

Result<EnrolRequest> decodeEnrolRequest(std::string_view json) {
    return message::readMessage<EnrolRequest>("enrol", json, wire::kMostRequestBytes, readEnrolRequest);
}

Result<EnrolAnswer> readEnrolment(const SignedText& document, bool training, const PublicKey& key) {
    auto answer = message::readMessage<EnrolAnswer>("enrolment", document.text, wire::kMostAnswerBytes,
                                                    readEnrolAnswer);
    if (!holds(document, Domain::Enrolment, training, key) || (answer && answer->key != key))
        return Error::refused("enrolment_signature");
    return answer;
}

} // namespace dak
