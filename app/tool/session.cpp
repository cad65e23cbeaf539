// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tool/session.h"

namespace dak::tool {

Result<const TariffBook*> Session::tariff() {
    if (m_counter)
        return &m_counter->tariff();
    if (!m_tariff) {
        DAK_TRY(m_tariff, openTariff(dataFolder));
    }
    return &*m_tariff;
}

Result<const PincodeDirectory*> Session::directory() {
    if (m_counter)
        return &m_counter->directory();
    if (!m_directory) {
        DAK_TRY(m_directory, openDirectory(dataFolder));
    }
    return m_directory.get();
}

Result<Counter*> Session::counter() {
    if (!m_counter) {
        DAK_TRY(m_counter, Counter::open(dataFolder, m_clock, m_ids));
    }
    return m_counter.get();
}

Result<Counter*> Session::counterIfAny() {
    auto opened = counter();
    if (!opened && opened.error().code() == "office_missing")
        return static_cast<Counter*>(nullptr);
    return opened;
}

Result<Uuid> Session::key(const std::string& given) {
    if (given.empty())
        return m_ids.next();
    auto key = Uuid::parse(given);
    if (!key)
        return key.error().with("field", "key");
    return key;
}

} // namespace dak::tool
