// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the desk remembers of people: the last address by mobile number, and the address lines of a PIN.
#pragma once

#include "core/storage/projection/projection.h"

namespace dak {

class CustomersProjection final : public Projection {
public:
    explicit CustomersProjection(Connection& connection) : m_connection(connection) {}

    std::vector<std::string_view> tables() const override { return {"customers", "streets"}; }
    Status apply(const Recorded& recorded, const AnyRecord& record) override;
    bool standsAlone() const override { return true; }

private:
    Status remember(const Address& address, std::string_view side, const std::optional<Student>& student);
    Status addStreets(Date day, const Address& address);

    Connection& m_connection;
};

} // namespace dak
