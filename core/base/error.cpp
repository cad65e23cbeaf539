// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"

#include <algorithm>

namespace dak {

std::string_view factOf(const std::vector<Fact>& facts, std::string_view name) {
    for (const auto& [key, value] : facts) {
        if (key == name)
            return value;
    }
    return {};
}

Error::Error(ErrorKind kind, std::string code, std::vector<Fact> facts)
    : m_kind(kind), m_code(std::move(code)), m_facts(std::move(facts)) {}

Error Error::refused(std::string code, std::vector<Fact> facts) {
    return Error(ErrorKind::Refused, std::move(code), std::move(facts));
}

Error Error::usage(std::string code, std::vector<Fact> facts) {
    return Error(ErrorKind::Usage, std::move(code), std::move(facts));
}

Error Error::machine(std::string code, std::vector<Fact> facts) {
    return Error(ErrorKind::Machine, std::move(code), std::move(facts));
}

Error Error::unknown(std::string code, std::vector<Fact> facts) {
    return Error(ErrorKind::Unknown, std::move(code), std::move(facts));
}

Error Error::with(std::string name, std::string value) const {
    Error copy = *this;
    const auto same = [&name](const Fact& fact) { return fact.first == name; };
    const auto found = std::find_if(copy.m_facts.begin(), copy.m_facts.end(), same);
    if (found != copy.m_facts.end())
        found->second = std::move(value);
    else
        copy.m_facts.emplace_back(std::move(name), std::move(value));
    return copy;
}

} // namespace dak
