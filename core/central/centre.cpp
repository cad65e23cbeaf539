// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/central/centre.h"

#include "core/central/authentication.h"
#include "core/central/custody.h"
#include "core/central/unpack.h"
#include "core/protocol/wire.h"

#include <array>
#include <exception>

namespace dak {

namespace {

// Who may ask for a resource, and how it is known.
enum class Access {
    Open,       // anyone; the answer is not signed
    Enrolment,  // the part checks the signature by the key that the request brings
    Once,       // a device; a nonce is used once
    Repeatable, // a device; the same request again is the protocol's own retry
};

using Part = Reply (*)(const CentreParts&, const Call&);

struct Resource {
    std::string_view method;
    std::string_view path;
    bool hasRest; // "/v1/days/" and what follows
    Access access;
    Part part;
};

Reply giveInfo(const CentreParts& centre, const Call&) {
    return encode(centre.identity.info);
}

constexpr std::array<Resource, 8> kResources{{
    {"GET", wire::kCentrePath, false, Access::Open, &giveInfo},
    {"POST", wire::kEnrolPath, false, Access::Enrolment, &enrolDevice},
    {"POST", wire::kHelloPath, false, Access::Once, &sayHello},
    {"PUT", wire::kBatchesPath, true, Access::Repeatable, &putBatch},
    {"GET", wire::kBatchesPath, false, Access::Once, &givePage},
    {"GET", wire::kDaysPath, true, Access::Once, &giveStatement},
    {"GET", wire::kChangesPath, false, Access::Once, &giveChanges},
    {"GET", wire::kTrackPath, true, Access::Open, &giveTrack},
}};

std::string_view pathOf(std::string_view target) {
    return target.substr(0, target.find('?'));
}

bool isAt(const Resource& resource, std::string_view path) {
    if (!resource.hasRest)
        return path == resource.path;
    return path.size() > resource.path.size() + 1 && path.starts_with(resource.path) &&
           path[resource.path.size()] == '/';
}

const Resource* resourceAt(std::string_view path) {
    for (const Resource& resource : kResources) {
        if (isAt(resource, path))
            return &resource;
    }
    return nullptr;
}

Reply askPart(const CentreParts& centre, const Resource& resource, Call call) {
    if (resource.access == Access::Once || resource.access == Access::Repeatable) {
        const Replay replay = resource.access == Access::Once ? Replay::Refused : Replay::Answered;
        auto caller = authenticate(centre, call.request, replay);
        if (const Reply* refused = std::get_if<Reply>(&caller))
            return *refused;
        call.device = std::move(std::get<EnrolledDevice>(caller));
    }
    return resource.part(centre, call);
}

Reply replyTo(const CentreParts& centre, const WireRequest& request) {
    const std::string_view target = request.path;
    const std::string_view path = pathOf(target);
    const Resource* resource = resourceAt(path);
    if (resource == nullptr)
        return refusal(WireCode::NotFound, "There is no such resource.");
    if (request.method != resource->method)
        return malformedRequest("method");
    Call call{request, {}, {}, {}};
    call.rest = resource->hasRest ? path.substr(resource->path.size() + 1) : std::string_view();
    call.query = path.size() < target.size() ? target.substr(path.size() + 1) : std::string_view();
    // One request that meets a bug ends alone, not with all that are in the house.
    try {
        return askPart(centre, *resource, std::move(call));
    } catch (const std::exception&) {
        return refusal(WireCode::Failed, "The centre itself failed. Ask with HELLO what it has.");
    }
}

// Every answer to a device is signed, a refusal too; without a nonce there is nobody to sign for.
WireAnswer signedAnswer(const CentreIdentity& identity, const WireRequest& request, WireAnswer answer) {
    const Resource* resource = resourceAt(pathOf(request.path));
    const auto nonce = nonceOf(request);
    if ((resource == nullptr || resource->access != Access::Open) && nonce) {
        answer.signature = signatureText(
            signAnswer(*nonce, identity.info.training, answer.status, answer.body, identity.key));
    }
    return answer;
}

WireAnswer answerOf(const CentreIdentity& identity, const WireRequest& request, const Reply& reply) {
    return signedAnswer(identity, request, {reply.status(), reply.body(), {}, reply.retryAfterSeconds()});
}

} // namespace

const EnrolledDevice& Call::caller() const {
    check(device.has_value(), "a resource for devices without a device");
    return *device;
}

std::optional<std::string_view> Call::parameter(std::string_view name) const {
    for (std::string_view left = query; !left.empty();) {
        const std::string_view pair = left.substr(0, left.find('&'));
        left.remove_prefix(std::min(left.size(), pair.size() + 1));
        if (pair.size() > name.size() && pair.starts_with(name) && pair[name.size()] == '=')
            return pair.substr(name.size() + 1);
    }
    return {};
}

Lane laneOf(const WireRequest& request) {
    const std::string_view path = pathOf(request.path);
    return path.starts_with(wire::kBatchesPath) || path.starts_with(wire::kTrackPath) ? Lane::Ingest
                                                                                      : Lane::Control;
}

Centre::Centre(CentralStore& store, const CentreIdentity& identity, const Clock& clock)
    : m_store(store), m_identity(identity), m_clock(clock) {}

WireAnswer Centre::handle(const WireRequest& request) {
    const CentreParts centre{m_store, m_identity, m_clock};
    return answerOf(m_identity, request, replyTo(centre, request));
}

WireAnswer Centre::sign(const WireRequest& request, WireAnswer answer) const {
    return signedAnswer(m_identity, request, std::move(answer));
}

WireAnswer Centre::busy(const WireRequest& request, int retryAfterSeconds) const {
    const Reply reply =
        busyCentre("The centre is busy. Nothing was kept of this request.", retryAfterSeconds);
    return answerOf(m_identity, request, reply);
}

Result<SignedText> Centre::import(std::string_view frame) {
    return importFrame({m_store, m_identity, m_clock}, frame);
}

Result<std::size_t> Centre::unpack(std::size_t most) {
    return unpackWaiting({m_store, m_identity, m_clock}, most);
}

} // namespace dak
