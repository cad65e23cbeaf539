// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/address/address.h"

#include "core/base/fieldtext.h"
#include "core/base/text.h"

#include <string_view>

namespace dak {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

// The number that stands before position `at`, spaces and hyphens between them allowed.
std::string_view numberBefore(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '-'))
        --end;
    std::size_t begin = end;
    while (begin > 0 && isDigit(text[begin - 1]))
        --begin;
    return text.substr(begin, end - begin);
}

// The number before the word "APO" in one line, as in "C/o 56 APO" or "c/o 99apo"; "56 Apollo Road" has none.
std::optional<int> apoNumber(std::string_view line) {
    const std::string text = lowerAscii(asciiDigits(line));
    for (std::size_t at = text.find("apo"); at != std::string::npos; at = text.find("apo", at + 1)) {
        const bool wordGoesOn = at + 3 < text.size() && text[at + 3] >= 'a' && text[at + 3] <= 'z';
        const std::string_view number = numberBefore(text, at);
        if (!wordGoesOn && number == "56")
            return 56;
        if (!wordGoesOn && number == "99")
            return 99;
    }
    return std::nullopt;
}

} // namespace

Status Address::checkText(std::string_view text, std::string_view field, std::string_view part) {
    const Status checked = checkFieldText(field, text, kMostCharacters);
    if (!checked)
        return checked.error().with("part", std::string(part));
    return {};
}

Result<Address> Address::make(const AddressDraft& draft, Pincode pin, std::string_view field) {
    const std::string name = trimmed(draft.name);
    if (name.empty())
        return Error::refused("name_missing", {{"field", std::string(field)}});
    DAK_TRY_STATUS(checkText(name, field, "name"));
    std::vector<std::string> lines;
    for (const std::string& given : draft.lines) {
        const std::string line = trimmed(given);
        if (line.empty())
            continue;
        DAK_TRY_STATUS(checkText(line, field, "line"));
        lines.push_back(line);
    }
    if (lines.size() > kMostLines)
        return Error::refused("too_many_lines",
                              {{"field", std::string(field)}, {"most", std::to_string(kMostLines)}});
    Address address(name, std::move(lines), pin);
    if (!isBlank(draft.mobile)) {
        const auto mobile = Phone::parse(draft.mobile);
        if (!mobile)
            return mobile.error().with("field", std::string(field));
        address.m_mobile = *mobile;
    }
    if (!pin.isArmy()) {
        DAK_TRY_STATUS(checkText(draft.locality, field, "locality"));
        DAK_TRY_STATUS(checkText(draft.state, field, "state"));
        address.m_locality = trimmed(draft.locality);
        address.m_state = trimmed(draft.state);
    }
    return address;
}

Result<AddressDraft> Address::splitParts(std::string_view text, std::string_view field) {
    std::vector<std::string> parts = split(text, ';');
    if (parts.size() < 2 || parts.size() > 5)
        return Error::refused("parts_invalid",
                              {{"field", std::string(field)}, {"parts", std::to_string(parts.size())}});
    AddressDraft draft;
    draft.name = trimmed(parts.front());
    draft.mobile = trimmed(parts.back());
    for (std::size_t i = 1; i + 1 < parts.size(); ++i)
        draft.lines.push_back(trimmed(parts[i]));
    return draft;
}

AddressDraft Address::draft() const {
    return {m_name, m_lines, m_mobile ? m_mobile->digits() : std::string(), m_locality, m_state};
}

std::optional<int> armyPostOffice(const Address& address) {
    for (const std::string& line : address.lines()) {
        if (const auto number = apoNumber(line))
            return number;
    }
    return std::nullopt;
}

} // namespace dak
