// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/recordtree.h"

#include <nlohmann/json.hpp>

#include <stdexcept>
#include <utility>

namespace dak::fields {

// What nlohmann's parser tells, one value after the other.
class TreeBuilder {
public:
    using Kind = RecordTree::Kind;

    explicit TreeBuilder(RecordTree& tree) : m_tree(tree) {}

    bool null() { return add(Kind::Null, 0); }
    bool boolean(bool value) { return add(Kind::Flag, value ? 1 : 0); }
    bool number_integer(std::int64_t value) { return add(Kind::Number, value); }
    bool number_unsigned(std::uint64_t value) {
        const bool fits = std::in_range<std::int64_t>(value);
        return add(fits ? Kind::Number : Kind::OtherNumber, fits ? static_cast<std::int64_t>(value) : 0);
    }
    template <typename Fraction>
    bool number_float(Fraction, const std::string&) {
        return add(Kind::OtherNumber, 0);
    }
    bool string(const std::string& value) {
        add(Kind::Text, 0);
        m_tree.m_nodes.back().text = keep(value);
        return true;
    }
    template <typename Bytes>
    bool binary(const Bytes&) {
        return false; // not of JSON
    }
    bool key(const std::string& value) {
        m_key = keep(value);
        return true;
    }
    bool start_object(std::size_t) { return open(Kind::Object); }
    bool start_array(std::size_t) { return open(Kind::List); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    template <typename Fault>
    bool parse_error(std::size_t, const std::string&, const Fault& fault) {
        throw std::invalid_argument(fault.what());
    }

private:
    struct Open {
        std::uint32_t at;
        std::uint32_t last; // of its children; 0: none yet
    };

    RecordTree::Piece keep(const std::string& text) {
        const RecordTree::Piece piece{static_cast<std::uint32_t>(m_tree.m_texts.size()),
                                      static_cast<std::uint32_t>(text.size())};
        m_tree.m_texts += text;
        return piece;
    }

    bool add(Kind kind, std::int64_t number) {
        const auto at = static_cast<std::uint32_t>(m_tree.m_nodes.size());
        m_tree.m_nodes.push_back({kind, number, {}, std::exchange(m_key, {}), 0, 0});
        if (!m_open.empty()) {
            Open& open = m_open.back();
            (open.last == 0 ? m_tree.m_nodes[open.at].child : m_tree.m_nodes[open.last].next) = at;
            open.last = at;
        }
        return true;
    }

    bool open(Kind kind) {
        add(kind, 0);
        m_open.push_back({static_cast<std::uint32_t>(m_tree.m_nodes.size() - 1), 0});
        return true;
    }

    bool close() {
        m_open.pop_back();
        return true;
    }

    RecordTree& m_tree;
    std::vector<Open> m_open;
    RecordTree::Piece m_key;
};

RecordTree::RecordTree(std::string_view body) {
    constexpr std::size_t kBytesOfValue = 16; // about, so that one allocation is enough
    m_nodes.reserve(body.size() / kBytesOfValue + 1);
    m_texts.reserve(body.size());
    TreeBuilder builder(*this);
    if (!nlohmann::json::sax_parse(body, &builder))
        throw std::invalid_argument("no JSON");
}

RecordValue RecordTree::root() const {
    return {*this, 0};
}

RecordValue::Iterator& RecordValue::Iterator::operator++() {
    m_at = m_tree->m_nodes[m_at].next;
    return *this;
}

std::optional<RecordValue> RecordValue::find(std::string_view key) const {
    if (node().kind != RecordTree::Kind::Object)
        return std::nullopt;
    std::uint32_t found = 0;
    for (std::uint32_t at = node().child; at != 0; at = m_tree->m_nodes[at].next) {
        if (m_tree->at(m_tree->m_nodes[at].key) == key)
            found = at;
    }
    return found == 0 ? std::nullopt : std::optional(RecordValue(*m_tree, found));
}

RecordValue RecordValue::at(std::string_view key) const {
    const auto found = find(key);
    if (!found)
        throw std::invalid_argument("there is no " + std::string(key));
    return *found;
}

RecordValue RecordValue::at(std::size_t nth) const {
    if (node().kind != RecordTree::Kind::List)
        throw std::invalid_argument("not a list");
    for (const RecordValue& value : *this) {
        if (nth-- == 0)
            return value;
    }
    throw std::invalid_argument("a list is too short");
}

RecordValue::Iterator RecordValue::begin() const {
    if (node().kind != RecordTree::Kind::List && node().kind != RecordTree::Kind::Object)
        throw std::invalid_argument("neither a list nor an object");
    return {m_tree, node().child};
}

std::string_view RecordValue::key() const {
    return m_tree->at(node().key);
}

std::string_view RecordValue::text() const {
    if (node().kind != RecordTree::Kind::Text)
        throw std::invalid_argument("not a text");
    return m_tree->at(node().text);
}

bool RecordValue::flag() const {
    if (node().kind != RecordTree::Kind::Flag)
        throw std::invalid_argument("neither true nor false");
    return node().number != 0;
}

std::int64_t RecordValue::integer() const {
    if (node().kind != RecordTree::Kind::Number)
        throw std::invalid_argument("not an integer");
    return node().number;
}

std::vector<std::string> RecordValue::texts() const {
    if (node().kind != RecordTree::Kind::List)
        throw std::invalid_argument("not a list");
    std::vector<std::string> out;
    for (const RecordValue& value : *this)
        out.emplace_back(value.text());
    return out;
}

} // namespace dak::fields
