// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// dak-central enrol | fence
#include "app/central/session.h"

#include "core/base/text.h"
#include "core/protocol/enrolment.h"

#include <unistd.h>

#include <algorithm>

namespace dak::central {

namespace {

constexpr std::int64_t kMostCounters = 99;

struct EnrolOptions {
    std::string office;
    std::string counter;
};

Result<EnrolmentOffer> offerOf(const EnrolOptions& options, UtcMillis at) {
    EnrolmentOffer offer;
    if (options.office.size() != 8 || !parseDigits(options.office))
        return Error::refused("office_id_invalid",
                              {{"field", "office"}, {"given", quotable(options.office)}});
    const auto counter = parseDigits(options.counter);
    if (!counter || *counter < 1 || *counter > kMostCounters)
        return Error::refused("counter_invalid",
                              {{"field", "counter"}, {"given", quotable(options.counter)}});
    offer.office = options.office;
    offer.counter = static_cast<int>(*counter);
    offer.at = at;
    if (::getentropy(offer.secret.data(), offer.secret.size()) != 0)
        return Error::machine("program_fault", {{"why", "no random numbers"}});
    return offer;
}

Result<Answer> enrol(Session& session, const EnrolOptions& options) {
    DAK_TRY(const EnrolmentOffer offer, offerOf(options, session.clock().now()));
    DAK_TRY_STATUS(session.open());
    DAK_TRY_STATUS(session.store().addEnrolmentCode(offer));
    const std::string code = EnrolmentCode{offer.secret, fingerprintOf(session.identity().info)}.text();
    Answer answer;
    answer.json = {{"code", code}, {"office", offer.office}, {"counter", offer.counter}};
    answer.text = code + "\n";
    return answer;
}

struct FenceOptions {
    std::string device;
    bool lift = false;
};

Result<Answer> fence(Session& session, const FenceOptions& options) {
    DeviceId id{};
    if (!unhex(lowerAscii(options.device), id))
        return Error::refused("device_invalid", {{"given", quotable(options.device)}});
    DAK_TRY_STATUS(session.openToLook());
    DAK_TRY(const auto device, session.store().device(id));
    if (!device)
        return Error::refused("device_not_enrolled", {{"device", hex(id)}});
    DAK_TRY_STATUS(session.store().setFenced(id, !options.lift));
    Answer answer;
    answer.json = {{"device", hex(id)},
                   {"office", device->office},
                   {"counter", device->counter},
                   {"fenced", !options.lift}};
    answer.text = "counter " + std::to_string(device->counter) + " of office " + device->office +
                  (options.lift ? " may book again\n" : " may hand in what it has, and book nothing\n");
    return answer;
}

} // namespace

void addDeviceCommands(CLI::App& app, Session& session) {
    auto enrolment = std::make_shared<EnrolOptions>();
    CLI::App* enrolling = session.add(app, "enrol", "a code with which one counter enrols once");
    enrolling->add_option("--office", enrolment->office, "8 digits")->required();
    enrolling->add_option("--counter", enrolment->counter, "its number in the office")->required();
    enrolling->callback([&session, enrolment] {
        session.command = [&session, enrolment] { return enrol(session, *enrolment); };
    });

    auto fenced = std::make_shared<FenceOptions>();
    CLI::App* fencing = session.add(app, "fence", "locks the booking of a device; its uploads go on");
    fencing->add_option("--device", fenced->device, "32 hexadecimal digits")->required();
    fencing->add_flag("--lift", fenced->lift, "lets it book again");
    fencing->callback(
        [&session, fenced] { session.command = [&session, fenced] { return fence(session, *fenced); }; });
}

} // namespace dak::central
