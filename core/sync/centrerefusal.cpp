// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/centrerefusal.h"

namespace dak {

Error refusalOf(const WireError& error) {
    switch (error.code) {
    case WireCode::UnknownDevice:
        return Error::refused("centre_unknown_device");
    case WireCode::WrongMode:
        return Error::refused("centre_wrong_mode");
    case WireCode::WrongOffice:
        return Error::refused("centre_wrong_office");
    case WireCode::CodeInvalid:
        return Error::refused("enrolment_code_refused");
    case WireCode::Schema:
        return Error::refused("centre_schema", {{"least", std::string(error.fact("least"))}});
    case WireCode::Busy:
        return Error::machine("centre_busy");
    case WireCode::Failed:
        return Error::machine("centre_failed");
    default:
        return Error::refused("centre_refused",
                              {{"code", std::string(wireCodeText(error.code))}, {"message", error.message}});
    }
}

} // namespace dak
