// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/office.h"

#include "core/record/fields.h"

namespace dak {

using fields::Json;

std::string encode(const OfficeOpened& record) {
    JsonText out;
    out.open('{');
    fields::write(out, "office", record.office);
    out.key("public_key").text(record.publicKey).close('}');
    return std::move(out).take();
}

Result<OfficeOpened> decodeOfficeOpened(std::string_view body) {
    return fields::decodeWith<OfficeOpened>(body, [](const Json& json) {
        return OfficeOpened{fields::office(json.at("office")), fields::text(json, "public_key")};
    });
}

std::string encode(const NumbersLoaded& record) {
    JsonText out;
    out.open('{').key("product").text(record.product.code()).key("prefix").text(record.prefix);
    out.key("first").number(record.first).key("last").number(record.last);
    out.key("source").text(record.source).close('}');
    return std::move(out).take();
}

Result<NumbersLoaded> decodeNumbersLoaded(std::string_view body) {
    return fields::decodeWith<NumbersLoaded>(body, [](const Json& json) {
        return NumbersLoaded{fields::must(Product::parse(fields::text(json, "product"))),
                             fields::text(json, "prefix"), fields::whole<std::uint32_t>(json, "first"),
                             fields::whole<std::uint32_t>(json, "last"), fields::text(json, "source")};
    });
}

std::string encode(const NumberSpoiled& record) {
    JsonText out;
    out.open('{').key("number").text(record.number.text()).key("reason").text(record.reason).close('}');
    return std::move(out).take();
}

Result<NumberSpoiled> decodeNumberSpoiled(std::string_view body) {
    return fields::decodeWith<NumberSpoiled>(body, [](const Json& json) {
        return NumberSpoiled{fields::number(json, "number"), fields::text(json, "reason")};
    });
}

} // namespace dak
