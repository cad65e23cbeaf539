// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A directory of a few offices, in memory: for tests that book but are not about places.
#pragma once

#include "core/pincode/pincodedirectory.h"

#include <algorithm>

namespace dak::test {

class SmallDirectory final : public PincodeDirectory {
public:
    Result<std::vector<PostOffice>> find(std::string_view text, std::size_t most) const override {
        std::vector<PostOffice> found;
        for (const PostOffice& office : m_offices)
            if (found.size() < most && office.pin.text().starts_with(text))
                found.push_back(office);
        return found;
    }

    Result<PostOffice> deliveryOffice(Pincode pin) const override {
        if (pin.isArmy())
            return Error::refused("pin_army", {{"pin", pin.text()}});
        const auto found = std::find_if(m_offices.begin(), m_offices.end(),
                                        [pin](const PostOffice& office) { return office.pin == pin; });
        if (found == m_offices.end())
            return Error::refused("pin_unknown", {{"pin", pin.text()}});
        return *found;
    }

    Result<Place> place(Pincode pin) const override {
        if (pin.isArmy())
            return Place{pin, "", "", std::nullopt};
        DAK_TRY(const PostOffice office, deliveryOffice(pin));
        return Place{pin, office.state, office.district, office.at};
    }

    std::string source() const override { return "four offices of the tests"; }

private:
    static PostOffice office(std::uint32_t pin, const char* name, const char* district, const char* state,
                             GeoPoint at) {
        return {Pincode::of(pin), name, OfficeType::Head, true, district, state, "", at};
    }

    std::vector<PostOffice> m_offices = {
        office(411001, "Pune H.O", "PUNE", "27", {18'520'000, 73'856'000}),
        office(560034, "Koramangala S.O", "BENGALURU", "29", {12'926'000, 77'622'000}),
        office(110001, "New Delhi G.P.O.", "NEW DELHI", "07", {28'632'000, 77'219'000}),
        office(600001, "Chennai G.P.O.", "CHENNAI", "33", {13'095'000, 80'288'000})};
};

} // namespace dak::test
