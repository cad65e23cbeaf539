// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/wiring/newoffice.h"

#include "core/base/text.h"

#include <algorithm>

namespace dak {

namespace {

constexpr std::size_t kIdDigits = 8;
constexpr std::size_t kMostNameCharacters = 60;
constexpr std::int64_t kMostCounter = 99;

} // namespace

Result<Office> officeOf(const NewOffice& given, const PincodeDirectory& directory, const TariffBook& tariff) {
    const std::string id = asciiDigits(trimmed(given.id));
    if (id.size() != kIdDigits || !parseDigits(id))
        return Error::refused("office_id_invalid", {{"field", "office-id"}, {"given", quotable(given.id)}});
    const std::string name = trimmed(given.name);
    if (name.empty() || !isUtf8(name) || hasControls(name) || codePoints(name) > kMostNameCharacters)
        return Error::refused("office_name_invalid", {{"field", "name"}, {"given", quotable(given.name)}});
    const auto pin = Pincode::parse(given.pin);
    if (!pin)
        return pin.error().with("field", "pin");
    const auto counter = parseDigits(asciiDigits(trimmed(given.counter)));
    if (!counter || *counter < 1 || *counter > kMostCounter)
        return Error::refused("counter_invalid", {{"field", "counter"}, {"given", quotable(given.counter)}});
    if (pin->isArmy()) // an office of ours has a place; army PINs have none
        return Error::refused("pin_army", {{"field", "pin"}, {"given", pin->text()}});
    const auto& kinds = tariff.officeKinds();
    if (std::none_of(kinds.begin(), kinds.end(),
                     [&](const OfficeKind& kind) { return kind.code == given.kind; }))
        return Error::refused("office_kind_unknown", {{"field", "kind"}, {"given", quotable(given.kind)}});
    const auto place = directory.place(*pin);
    if (!place && place.error().code() == "pin_unknown")
        return Error::refused("office_pin_unknown", {{"field", "pin"}, {"given", pin->text()}});
    if (!place)
        return place.error();
    Office office{id, name, *pin, place->state, given.kind, static_cast<int>(*counter), {}, false};
    if (!isBlank(given.gstin)) {
        const auto gstin = Gstin::parse(given.gstin);
        if (!gstin)
            return gstin.error().with("field", "gstin");
        if (gstin->stateCode() != office.state)
            return Error::refused("gstin_other_state",
                                  {{"field", "gstin"}, {"given", gstin->text()}, {"state", office.state}});
        office.gstin = *gstin;
    }
    return office;
}

} // namespace dak
