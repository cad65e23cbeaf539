// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a layout is filled with: named texts and named lists of the same. An empty text is an absent one.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dak {

class Fields {
public:
    void set(std::string name, std::string text) {
        m_texts.insert_or_assign(std::move(name), std::move(text));
    }
    void mark(std::string name, bool present) { set(std::move(name), present ? "1" : ""); }
    Fields& append(std::string list) { return m_lists[std::move(list)].emplace_back(); }

    // nullptr when it was not set.
    const std::string* text(std::string_view name) const {
        const auto found = m_texts.find(name);
        return found == m_texts.end() ? nullptr : &found->second;
    }
    const std::vector<Fields>& list(std::string_view name) const {
        static const std::vector<Fields> kNone;
        const auto found = m_lists.find(name);
        return found == m_lists.end() ? kNone : found->second;
    }
    const std::map<std::string, std::string, std::less<>>& texts() const { return m_texts; }
    const std::map<std::string, std::vector<Fields>, std::less<>>& lists() const { return m_lists; }

private:
    std::map<std::string, std::string, std::less<>> m_texts;
    std::map<std::string, std::vector<Fields>, std::less<>> m_lists;
};

// A field looked up in the innermost scope first: the line of a list, then what is around it.
struct FieldScope {
    const Fields* fields = nullptr;
    const FieldScope* outer = nullptr;

    std::string_view text(std::string_view name) const {
        for (const FieldScope* scope = this; scope != nullptr; scope = scope->outer)
            if (const std::string* found = scope->fields->text(name))
                return *found;
        return {};
    }
};

} // namespace dak
