// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A postal address as it is written on an article: any script, kept byte for byte.
#pragma once

#include "core/address/phone.h"
#include "core/base/result.h"
#include "core/pincode/pincode.h"

#include <optional>
#include <string>
#include <vector>

namespace dak {

// What a person or a file gives; Address::make says whether it is one.
struct AddressDraft {
    std::string name;
    std::vector<std::string> lines; // blank lines are dropped
    std::string mobile;             // may be blank
    std::string locality;           // from the PIN: "Bengaluru", empty for the Army Postal Service
    std::string state;              // printed name: "Karnataka", empty for the Army Postal Service
};

class Address {
public:
    static constexpr std::size_t kMostLines = 3;
    static constexpr std::size_t kMostCharacters = 80; // of the name and of each line

    // `field` ("receiver" or "sender") stands in the facts of an error. Errors: name_missing, text_too_long,
    // text_not_utf8, text_has_controls, too_many_lines, mobile_invalid. An army PIN drops locality and
    // state: no place is ever printed for it.
    [[nodiscard]] static Result<Address> make(const AddressDraft& draft, Pincode pin, std::string_view field);
    // What make() asks of a name, a line, a locality or a state: `part` says which. For whoever asks before
    // the address is whole. Errors of checkFieldText, with part.
    [[nodiscard]] static Status checkText(std::string_view text, std::string_view field,
                                          std::string_view part);
    // "Name; line; ...; mobile": 2 to 5 parts, the last the mobile or blank. Error parts_invalid.
    [[nodiscard]] static Result<AddressDraft> splitParts(std::string_view text, std::string_view field);

    const std::string& name() const { return m_name; }
    const std::vector<std::string>& lines() const { return m_lines; }
    const std::string& locality() const { return m_locality; }
    const std::string& state() const { return m_state; }
    Pincode pin() const { return m_pin; }
    const std::optional<Phone>& mobile() const { return m_mobile; }
    bool isArmy() const { return m_pin.isArmy(); }

    // What make() would need to build it again: for an amendment.
    [[nodiscard]] AddressDraft draft() const;

    bool operator==(const Address&) const = default;

private:
    Address(std::string name, std::vector<std::string> lines, Pincode pin)
        : m_name(std::move(name)), m_lines(std::move(lines)), m_pin(pin) {}

    std::string m_name;
    std::vector<std::string> m_lines;
    std::string m_locality;
    std::string m_state;
    Pincode m_pin;
    std::optional<Phone> m_mobile;
};

// "56 APO" or "99 APO" when a line names one ("C/o 56 APO"), whatever case; for the warning that a PIN
// disagrees: 56 APO is 900056, 99 APO is 900099 (other 9xxxxx are unit PINs and fit both).
[[nodiscard]] std::optional<int> armyPostOffice(const Address& address);

} // namespace dak
