// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// GSTIN and PAN. GSTIN: state (2 digits), PAN (10), entity, Z, check character (base 36, factors 1,2,...).
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace dak {

class Pan {
public:
    [[nodiscard]] static Result<Pan>
    parse(std::string_view given); // 5 letters, 4 digits, 1 letter; pan_invalid
    const std::string& text() const { return m_text; }
    bool operator==(const Pan&) const = default;

private:
    explicit Pan(std::string text) : m_text(std::move(text)) {}
    std::string m_text;
};

class Gstin {
public:
    // Spaces and lower case accepted. Errors gstin_invalid, gstin_check_character {expected}.
    [[nodiscard]] static Result<Gstin> parse(std::string_view given);

    const std::string& text() const { return m_text; }
    std::string stateCode() const { return m_text.substr(0, 2); }
    bool operator==(const Gstin&) const = default;

private:
    explicit Gstin(std::string text) : m_text(std::move(text)) {}
    std::string m_text;
};

} // namespace dak
