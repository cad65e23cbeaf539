// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the writer and the reader of a directory's database agree on: a file of its own beside the book,
// written once, never changed, replaced as a whole.
#pragma once

#include <string_view>

namespace dak {

inline constexpr int kDirectoryApplicationId = 0x44414B50; // "DAKP"
inline constexpr int kDirectoryFormat = 1;                 // PRAGMA user_version

// Which words of an office a list is about. The order is also the order of preference of a search.
enum class WordField { NameBegins = 0, NameHolds = 1, District = 2, Pin = 3 };

// A prefix that more offices share than this has its list ready; the others are gathered when asked.
inline constexpr std::size_t kListedWhenMoreThan = 150;

inline constexpr std::string_view kDirectorySchema = R"sql(
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE districts (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE circles (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
-- The number of an office is its rank: 1 is the best (core/pincode/officeorder.h).
CREATE TABLE offices (
  number INTEGER PRIMARY KEY,
  pin INTEGER NOT NULL CHECK (pin BETWEEN 100000 AND 899999),
  name TEXT NOT NULL CHECK (name <> ''),
  type INTEGER NOT NULL CHECK (type IN (0, 1, 2)),
  delivers INTEGER NOT NULL CHECK (delivers IN (0, 1)),
  district INTEGER NOT NULL REFERENCES districts (id),
  state TEXT NOT NULL CHECK (state = '' OR state GLOB '[0-9][0-9]'),
  circle INTEGER NOT NULL REFERENCES circles (id),
  latitude INTEGER,
  longitude INTEGER,
  CHECK ((latitude IS NULL) = (longitude IS NULL))
) STRICT;
-- Runs of offices of one band and type: first is the run's first number.
CREATE TABLE runs (first INTEGER PRIMARY KEY, band INTEGER NOT NULL, type INTEGER NOT NULL) STRICT;
CREATE TABLE places (
  pin INTEGER PRIMARY KEY,
  office INTEGER NOT NULL REFERENCES offices (number),
  latitude INTEGER,
  longitude INTEGER,
  CHECK ((latitude IS NULL) = (longitude IS NULL))
) STRICT;
CREATE TABLE words (
  field INTEGER NOT NULL, word TEXT NOT NULL, offices BLOB NOT NULL, PRIMARY KEY (field, word)
) STRICT, WITHOUT ROWID;
CREATE TABLE prefixes (
  field INTEGER NOT NULL, prefix TEXT NOT NULL, offices BLOB NOT NULL, PRIMARY KEY (field, prefix)
) STRICT, WITHOUT ROWID;
)sql";

} // namespace dak
