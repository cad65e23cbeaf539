// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The packaged JSON: one list of flat objects {c, r, v, o, p, t, d, i, s, a, n}. The list is cut into its
// objects here and each is parsed by itself, so that a broken one spoils only itself: no value of a
// directory holds a brace, thus a "{" always begins the next row.
#pragma once

#include "core/pincode/import/officerows.h"

namespace dak {

class JsonOfficeRows final : public OfficeRows {
public:
    explicit JsonOfficeRows(ByteSource& source) : m_source(source) {}

    Result<bool> next(OfficeRow& row) override;

private:
    void takeObject();
    bool takeStray();
    void explain(OfficeRow& row) const;

    ByteSource& m_source;
    std::uint64_t m_number = 0;
    std::string m_object;
    bool m_tooLong = false;
    bool m_begun = false;
    bool m_ended = false;
};

} // namespace dak
