// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/protocol/requestsignature.h"

#include "core/protocol/signedtext.h"

namespace dak {

namespace {

std::string requestBytes(const RequestHead& head, std::string_view body) {
    return domainTag(Domain::Request, head.training) + "\n" + head.method + "\n" + head.path + "\n" +
           hex(head.device) + "\n" + hex(head.nonce) + "\n" + hex(sha256(body));
}

std::string answerBytes(const Nonce& nonce, bool training, int status, std::string_view body) {
    return domainTag(Domain::Answer, training) + "\n" + hex(nonce) + "\n" + std::to_string(status) + "\n" +
           hex(sha256(body));
}

} // namespace

Signature signRequest(const RequestHead& head, std::string_view body, const SigningKey& key) {
    return key.sign(requestBytes(head, body));
}

bool requestHolds(const RequestHead& head, std::string_view body, const Signature& signature,
                  const PublicKey& key) {
    return deviceIdOf(key) == head.device && verifySignature(key, requestBytes(head, body), signature);
}

Signature signAnswer(const Nonce& nonce, bool training, int status, std::string_view body,
                     const SigningKey& key) {
    return key.sign(answerBytes(nonce, training, status, body));
}

bool answerHolds(const Nonce& nonce, bool training, int status, std::string_view body,
                 const Signature& signature, const PublicKey& key) {
    return verifySignature(key, answerBytes(nonce, training, status, body), signature);
}

} // namespace dak
