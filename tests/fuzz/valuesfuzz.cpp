// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person types or a scanner sends: any bytes are a value or an error, and a value's own text is the
// same value again.
#include "core/address/address.h"
#include "core/article/articlenumber.h"
#include "core/base/text.h"
#include "core/money/money.h"
#include "core/pincode/pincode.h"
#include "core/taxid/gstin.h"
#include "core/weight/weight.h"

namespace {

using namespace dak;

template <typename T, typename Text>
void same(Result<T> (*parse)(std::string_view), std::string_view text, Text textOf) {
    const Result<T> value = parse(text);
    if (!value) {
        check(isUtf8(value.error().fact("given")), "an error quotes bad UTF-8");
        return;
    }
    const Result<T> again = parse(textOf(*value));
    check(again && *again == *value, "a value's own text is another value");
}

void addresses(std::string_view text) {
    const Result<AddressDraft> draft = Address::splitParts(text, "receiver");
    if (!draft)
        return;
    const Result<Address> address = Address::make(*draft, Pincode::of(560034), "receiver");
    if (!address)
        return;
    const Result<Address> again = Address::make(address->draft(), address->pin(), "receiver");
    check(again && *again == *address, "an address changes when it is made again");
    static_cast<void>(armyPostOffice(*address));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    same<Money>(Money::parse, text, [](const Money& v) { return v.text(); });
    same<Weight>(Weight::parse, text, [](const Weight& v) { return v.text(); });
    same<Dimensions>(Dimensions::parse, text, [](const Dimensions& v) { return v.text(); });
    same<Roll>(Roll::parse, text, [](const Roll& v) { return v.text(); });
    same<Pincode>(Pincode::parse, text, [](const Pincode& v) { return v.text(); });
    same<Phone>(Phone::parse, text, [](const Phone& v) { return v.text(); });
    same<ArticleNumber>(ArticleNumber::parse, text, [](const ArticleNumber& v) { return v.grouped(); });
    same<ArticleNumber>(ArticleNumber::parseScanned, text, [](const ArticleNumber& v) { return v.text(); });
    same<Gstin>(Gstin::parse, text, [](const Gstin& v) { return v.text(); });
    same<Pan>(Pan::parse, text, [](const Pan& v) { return v.text(); });
    addresses(text);
    check(isUtf8(quotable(text)), "quotable text is not UTF-8");
    if (isUtf8(text))
        check(isUtf8(trimmed(text)) && isUtf8(asciiDigits(text)), "trimming breaks UTF-8");
    return 0;
}
