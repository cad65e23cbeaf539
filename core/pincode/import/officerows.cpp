// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pincode/import/officerows.h"

#include "core/pincode/import/bytesource.h"
#include "core/pincode/import/csvofficerows.h"
#include "core/pincode/import/jsonofficerows.h"

namespace dak {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

} // namespace

Result<std::unique_ptr<OfficeRows>> openOfficeRows(ByteSource& source) {
    for (const char mark : kByteOrderMark) {
        if (source.peek() == mark)
            source.next();
    }
    while (source.peek() == ' ' || source.peek() == '\n' || source.peek() == '\r' || source.peek() == '\t')
        source.next();
    DAK_TRY_STATUS(source.failure());
    const auto first = source.peek();
    const bool letter = first && ((*first >= 'a' && *first <= 'z') || (*first >= 'A' && *first <= 'Z'));
    if (first == '[')
        return std::unique_ptr<OfficeRows>(std::make_unique<JsonOfficeRows>(source));
    if (letter || first == '"')
        return CsvOfficeRows::open(source);
    return Error::refused("import_format_unknown");
}

} // namespace dak
