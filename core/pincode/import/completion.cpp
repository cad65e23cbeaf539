// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pincode/import/completion.h"

#include "core/pincode/postalzone.h"

#include <map>
#include <string>

namespace dak {

namespace {

// The one value that all gave, or none.
class Agreement {
public:
    void hear(const std::string& value) {
        if (value.empty() || value == m_value)
            return;
        m_differ = m_differ || !m_value.empty();
        m_value = value;
    }
    std::string value() const { return m_differ ? std::string() : m_value; }

private:
    std::string m_value;
    bool m_differ = false;
};

std::string divisionKey(const ListedOffice& listed) {
    return listed.division.empty() ? std::string() : listed.office.circle + '\n' + listed.division;
}

void forgetWrongPlaces(std::vector<ListedOffice>& offices) {
    for (ListedOffice& listed : offices) {
        PostOffice& office = listed.office;
        if (office.state.empty() || isStateInZoneOf(office.pin, office.state))
            continue;
        office.state.clear();
        office.district.clear();
    }
}

} // namespace

void completePlaces(std::vector<ListedOffice>& offices) {
    forgetWrongPlaces(offices);
    std::map<Pincode, Agreement> stateOfPin;
    std::map<Pincode, Agreement> districtOfPin;
    std::map<std::string, Agreement> stateOfDivision;
    for (const ListedOffice& listed : offices) {
        stateOfPin[listed.office.pin].hear(listed.office.state);
        districtOfPin[listed.office.pin].hear(listed.office.district);
        stateOfDivision[divisionKey(listed)].hear(listed.office.state);
    }
    for (ListedOffice& listed : offices) {
        PostOffice& office = listed.office;
        if (office.state.empty())
            office.state = stateOfPin[office.pin].value();
        if (const std::string division = divisionKey(listed); office.state.empty() && !division.empty())
            office.state = stateOfDivision[division].value();
        if (office.district.empty())
            office.district = districtOfPin[office.pin].value();
    }
}

} // namespace dak
