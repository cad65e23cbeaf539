// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/office.h"

#include "core/record/fields.h"

namespace dak {

using fields::Json;

std::string encode(const OfficeOpened& record) {
    return Json{{"office", fields::json(record.office)}, {"public_key", record.publicKey}}.dump();
}

Result<OfficeOpened> decodeOfficeOpened(std::string_view body) {
    return fields::decodeWith<OfficeOpened>(body, [](const Json& json) {
        return OfficeOpened{fields::office(json.at("office")), fields::text(json, "public_key")};
    });
}

std::string encode(const NumbersLoaded& record) {
    return Json{{"product", record.product.code()},
                {"prefix", record.prefix},
                {"first", record.first},
                {"last", record.last},
                {"source", record.source}}
        .dump();
}

Result<NumbersLoaded> decodeNumbersLoaded(std::string_view body) {
    return fields::decodeWith<NumbersLoaded>(body, [](const Json& json) {
        return NumbersLoaded{fields::must(Product::parse(fields::text(json, "product"))),
                             fields::text(json, "prefix"), fields::whole<std::uint32_t>(json, "first"),
                             fields::whole<std::uint32_t>(json, "last"), fields::text(json, "source")};
    });
}

std::string encode(const NumberSpoiled& record) {
    return Json{{"number", record.number.text()}, {"reason", record.reason}}.dump();
}

Result<NumberSpoiled> decodeNumberSpoiled(std::string_view body) {
    return fields::decodeWith<NumberSpoiled>(body, [](const Json& json) {
        return NumberSpoiled{fields::number(json, "number"), fields::text(json, "reason")};
    });
}

} // namespace dak
