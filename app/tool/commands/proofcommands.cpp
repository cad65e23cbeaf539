// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tool/session.h"
namespace dak::tool { void addProofCommands(CLI::App&, Session&) {} }
