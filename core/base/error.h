// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What went wrong, as a code and facts. Words are made elsewhere: by ui/text for the window, by the same
// table for dakctl. A code is stable and tested; a sentence is not.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dak {

// One named fact, e.g. {"field", "weight"}, {"given", "0"}, {"least", "1"}. Values are UTF-8 for people.
using Fact = std::pair<std::string, std::string>;

// Something worth telling that stopped nothing: a code and facts.
struct Notice {
    std::string code;
    std::vector<Fact> facts;

    bool operator==(const Notice&) const = default;
};

// The value of a fact, empty when it is not there.
[[nodiscard]] std::string_view factOf(const std::vector<Fact>& facts, std::string_view name);

enum class ErrorKind {
    Refused, // bad input, a rule, not found, verification failed: the person can do something (exit 1)
    Usage,   // the call itself is wrong (exit 2)
    Machine, // disk, database, network: the machine failed (exit 3)
    Unknown, // an outcome that could not be learnt: neither done nor not done (exit 3)
};

class Error {
public:
    [[nodiscard]] static Error refused(std::string code, std::vector<Fact> facts = {});
    [[nodiscard]] static Error usage(std::string code, std::vector<Fact> facts = {});
    [[nodiscard]] static Error machine(std::string code, std::vector<Fact> facts = {});
    [[nodiscard]] static Error unknown(std::string code, std::vector<Fact> facts = {});

    // The same error with one more fact; an existing fact of that name is replaced.
    [[nodiscard]] Error with(std::string name, std::string value) const;

    const std::string& code() const { return m_code; }
    ErrorKind kind() const { return m_kind; }
    const std::vector<Fact>& facts() const { return m_facts; }
    std::string_view fact(std::string_view name) const { return factOf(m_facts, name); }

    bool operator==(const Error&) const = default;

private:
    Error(ErrorKind kind, std::string code, std::vector<Fact> facts);

    ErrorKind m_kind;
    std::string m_code;
    std::vector<Fact> m_facts;
};

} // namespace dak
