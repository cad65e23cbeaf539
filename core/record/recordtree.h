// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The body of a record, parsed once into a flat list: each value knows its first child and the one beside it,
// and all texts lie one behind the other, so that nothing is allocated for a single value. What is JSON, the
// library says. For the codecs of this folder only: reading throws std::invalid_argument.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dak::fields {

class RecordValue;

class RecordTree {
public:
    explicit RecordTree(std::string_view body);
    RecordTree(const RecordTree&) = delete;
    RecordTree& operator=(const RecordTree&) = delete;

    RecordValue root() const; // lives as long as the tree

private:
    friend class RecordValue;
    friend class TreeBuilder;

    enum class Kind : std::uint8_t { Null, Flag, Number, OtherNumber, Text, List, Object };
    struct Piece { // of m_texts
        std::uint32_t at = 0;
        std::uint32_t size = 0;
    };
    struct Node {
        Kind kind = Kind::Null;
        std::int64_t number = 0; // of a Number; 1 for a flag that is set
        Piece text;
        Piece key;               // of a member
        std::uint32_t child = 0; // 0: none
        std::uint32_t next = 0;
    };

    std::string_view at(Piece piece) const { return std::string_view(m_texts).substr(piece.at, piece.size); }

    std::vector<Node> m_nodes;
    std::string m_texts;
};

// A value of a tree, to be copied like a pointer.
class RecordValue {
public:
    class Iterator {
    public:
        Iterator(const RecordTree* tree, std::uint32_t at) : m_tree(tree), m_at(at) {}
        RecordValue operator*() const { return {*m_tree, m_at}; }
        Iterator& operator++();
        bool operator==(const Iterator&) const = default;

    private:
        const RecordTree* m_tree;
        std::uint32_t m_at; // 0: past the end
    };

    RecordValue(const RecordTree& tree, std::uint32_t at) : m_tree(&tree), m_at(at) {}

    // A member; of one that stands twice the later.
    std::optional<RecordValue> find(std::string_view key) const;
    bool contains(std::string_view key) const { return find(key).has_value(); }
    RecordValue at(std::string_view key) const;
    // The nth of a list.
    RecordValue at(std::size_t nth) const;
    // The values of a list, or of an object in their order.
    Iterator begin() const;
    Iterator end() const { return {m_tree, 0}; }
    std::string_view key() const; // of a member

    std::string_view text() const;
    bool flag() const;
    std::int64_t integer() const; // never 1.0 for 1
    std::vector<std::string> texts() const;

private:
    const RecordTree::Node& node() const { return m_tree->m_nodes[m_at]; }

    const RecordTree* m_tree;
    std::uint32_t m_at;
};

} // namespace dak::fields
