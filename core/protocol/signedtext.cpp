// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/signedtext.h"

#include "core/protocol/messagejson.h"
#include "core/protocol/wire.h"

#include <algorithm>

namespace dak {

namespace {

std::string signedBytes(Domain domain, bool training, std::string_view text) {
    return domainTag(domain, training) + "\n" + std::string(text);
}

std::string_view nameOf(Domain domain) {
    switch (domain) {
    case Domain::Receipt:
        return "receipt";
    case Domain::Statement:
        return "statement";
    case Domain::Change:
        return "change";
    case Domain::Enrolment:
        return "enrolment";
    case Domain::Request:
        return "request";
    case Domain::Answer:
        return "answer";
    }
    failCheck("a domain without a tag");
}

} // namespace

std::string domainTag(Domain domain, bool training) {
    return "dak-" + std::string(nameOf(domain)) + (training ? "-1t" : "-1");
}

SignedText signText(Domain domain, bool training, std::string text, const SigningKey& key) {
    const Signature signature = key.sign(signedBytes(domain, training, text));
    return {std::move(text), signature};
}

bool holds(const SignedText& document, Domain domain, bool training, const PublicKey& key) {
    return verifySignature(key, signedBytes(domain, training, document.text), document.signature);
}

std::string signatureText(const Signature& signature) {
    return base64({reinterpret_cast<const char*>(signature.data()), signature.size()});
}

std::optional<Signature> parseSignature(std::string_view text) {
    Signature signature{};
    if (text.size() != (signature.size() + 2) / 3 * 4)
        return std::nullopt;
    const auto bytes = unbase64(text);
    if (!bytes || bytes->size() != signature.size())
        return std::nullopt;
    std::copy(bytes->begin(), bytes->end(), signature.begin());
    return signature;
}

std::string encode(const SignedText& document) {
    JsonText json;
    message::put(json, document);
    return std::move(json).take();
}

Result<SignedText> decodeSignedText(std::string_view json) {
    return message::readMessage<SignedText>("signed", json, wire::kMostAnswerBytes,
                                            [](const message::Node& node) { return node.document(); });
}

} // namespace dak
