// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The PIN directory on its own database file, opened for reading only. It needs no memory for the offices
// and no time to start; a look-up is a few index reads. One object belongs to one thread.
#pragma once

#include "core/pincode/pincodedirectory.h"

#include <memory>
#include <string>

namespace dak {

class OfficeSearch;
struct DirectoryStatements;

class SqliteDirectory final : public PincodeDirectory {
public:
    // Errors directory_missing {path}; directory_unusable {path, why} (not a directory, of another format,
    // damaged); those of Database.
    [[nodiscard]] static Result<std::unique_ptr<SqliteDirectory>> open(const std::string& path);
    ~SqliteDirectory() override;

    // Text that is not UTF-8: error search_not_utf8 {given}. Words beyond the twelfth find nothing.
    Result<std::vector<PostOffice>> find(std::string_view text, std::size_t most) const override;
    Result<PostOffice> deliveryOffice(Pincode pin) const override;
    Result<Place> place(Pincode pin) const override;
    std::string source() const override;

    std::size_t offices() const { return m_offices; }
    // The day of the data as the import was told it, ISO; empty when it was not.
    const std::string& date() const { return m_date; }

private:
    SqliteDirectory();
    Status readFacts();
    Result<PostOffice> officeNumbered(std::int64_t number) const;

    std::unique_ptr<DirectoryStatements> m_statements;
    std::unique_ptr<OfficeSearch> m_search;
    std::string m_title;
    std::string m_date;
    std::size_t m_offices = 0;
};

} // namespace dak
