// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The id of what a person means to do. It is made before the first try and kept until the outcome is known,
// so that asking again can never do the same thing twice.
#pragma once

#include "core/base/idsource.h"
#include "core/base/result.h"

#include <optional>

namespace dak::ui {

class Intention {
public:
    const Uuid& id(IdSource& ids) {
        if (!m_id)
            m_id = ids.next();
        return *m_id;
    }
    bool isOpen() const { return m_id.has_value(); }
    // Only an unknown outcome keeps the id.
    template <typename T>
    void settle(const Result<T>& outcome) {
        if (outcome || outcome.error().kind() != ErrorKind::Unknown)
            m_id.reset();
    }

private:
    std::optional<Uuid> m_id;
};

} // namespace dak::ui
