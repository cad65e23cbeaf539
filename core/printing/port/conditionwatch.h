// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tells a watcher each change of a printer's condition once; and the errors every port reports alike.
#pragma once

#include "core/printing/port/printerport.h"

#include <optional>

namespace dak {

class ConditionWatch {
public:
    explicit ConditionWatch(const std::function<void(const PrinterStatus&)>& watch) : m_watch(watch) {}

    void tell(const PrinterStatus& status) {
        if (m_last == status.condition)
            return;
        m_last = status.condition;
        if (m_watch)
            m_watch(status);
    }

private:
    const std::function<void(const PrinterStatus&)>& m_watch;
    std::optional<PrinterCondition> m_last;
};

[[nodiscard]] Error printerUnreachable(const std::string& printer, const std::string& why);
[[nodiscard]] Error printerNotReady(const std::string& printer, PrinterCondition condition);
[[nodiscard]] Error printerOutcomeUnknown(const std::string& printer, PrinterCondition condition);

} // namespace dak
