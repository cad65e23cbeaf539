// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/sync/centrelink.h"

#include "core/files/files.h"

#include <nlohmann/json.hpp>

namespace dak {

namespace {

using LinkJson = nlohmann::ordered_json;

constexpr std::size_t kMostLinkBytes = 64'000;
constexpr int kLinkVersion = 1;

Error damagedLink(const std::string& path, const std::string& why) {
    return Error::machine("centre_file_damaged", {{"path", path}, {"why", why}});
}

Result<CentreLink> linkOf(const std::string& path, const std::string& text) {
    try {
        const LinkJson json = LinkJson::parse(text);
        if (json.at("v").get<int>() != kLinkVersion)
            return damagedLink(path, "version");
        CentreLink link;
        link.server = json.at("server").get<std::string>();
        if (!unhex(json.at("key").get<std::string>(), link.centre.key))
            return damagedLink(path, "key");
        if (!unhex(json.at("tls_pin").get<std::string>(), link.centre.tlsPin))
            return damagedLink(path, "tls_pin");
        link.centre.training = json.at("training").get<bool>();
        link.centre.schema = json.at("schema").get<int>();
        link.certificate = json.at("certificate").get<std::string>();
        link.insecureLoopback = json.at("insecure_loopback").get<bool>();
        return link;
    } catch (const LinkJson::exception& exception) {
        return damagedLink(path, exception.what());
    }
}

} // namespace

Result<std::optional<CentreLink>> readCentreLink(const std::string& path) {
    if (!fileExists(path))
        return std::optional<CentreLink>();
    DAK_TRY(const std::string text, readFile(path, kMostLinkBytes));
    DAK_TRY(CentreLink link, linkOf(path, text));
    return std::optional(std::move(link));
}

Status writeCentreLink(const std::string& path, const CentreLink& link) {
    const LinkJson json{{"v", kLinkVersion},
                        {"server", link.server},
                        {"key", hex(link.centre.key)},
                        {"tls_pin", hex(link.centre.tlsPin)},
                        {"training", link.centre.training},
                        {"schema", link.centre.schema},
                        {"certificate", link.certificate},
                        {"insecure_loopback", link.insecureLoopback}};
    return replaceFile(path, json.dump() + "\n", kPrivateFile);
}

} // namespace dak
