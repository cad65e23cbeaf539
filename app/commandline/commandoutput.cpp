// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandline/commandoutput.h"

#include "ui/text/errortext.h"

#include <utility>

namespace dak {

namespace {

// What is not UTF-8 (a path, as it was typed) is replaced: a document is always written.
std::string dump(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace

int exitStatus(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::Refused:
        return 1;
    case ErrorKind::Usage:
        return 2;
    case ErrorKind::Machine:
    case ErrorKind::Unknown:
        return 3;
    }
    return 3;
}

Json errorJson(const Error& error) {
    Json details = Json::object();
    for (const auto& [name, value] : error.facts())
        details[name] = value;
    return {{"code", error.code()}, {"message", errorText(error).toStdString()}, {"details", details}};
}

CommandOutput::CommandOutput(std::string program, bool json, std::ostream& out, std::ostream& errors)
    : m_program(std::move(program)), m_json(json), m_out(out), m_errors(errors) {}

int CommandOutput::run(const Command& command) const {
    const Result<Answer> answer = command();
    if (!answer)
        return fail(answer.error());
    m_out << (m_json ? dump(answer->json) : answer->text) << std::flush;
    if (!m_out)
        return CommandOutput(m_program, false, m_out, m_errors).fail(Error::machine("output_failed"));
    return answer->status;
}

int CommandOutput::fail(const Error& error) const {
    if (m_json)
        m_out << dump({{"error", errorJson(error)}});
    m_errors << m_program << ": " << errorText(error).toStdString() << "\n";
    return exitStatus(error.kind());
}

} // namespace dak
