// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a program of commands writes, and the exit status it ends with: 0 done, 1 refused, 2 wrong usage, 3
// the machine failed or its answer is unknown. Answers go to standard output, errors to standard error in
// words; with --json standard output has exactly one document in either case.
#pragma once

#include "app/commandline/answer.h"

#include <iostream>
#include <string>

namespace dak {

[[nodiscard]] int exitStatus(ErrorKind kind);

// {code, message, details: the facts by name}
[[nodiscard]] Json errorJson(const Error& error);

class CommandOutput {
public:
    // The program's name stands before each error. The streams outlive this.
    CommandOutput(std::string program, bool json, std::ostream& out = std::cout,
                  std::ostream& errors = std::cerr);

    // Does what the command does and writes its answer or its error. An answer that cannot be written is
    // error output_failed, in words alone: there is nowhere to put a document.
    [[nodiscard]] int run(const Command& command) const;
    [[nodiscard]] int fail(const Error& error) const;

private:
    std::string m_program;
    bool m_json;
    std::ostream& m_out;
    std::ostream& m_errors;
};

} // namespace dak
