// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/fields.h"

#include <utility>

namespace dak::fields {

namespace {

void writeLines(JsonText& out, const std::vector<QuoteLine>& lines) {
    out.key("lines").open('[');
    for (const QuoteLine& line : lines) {
        out.open('{').key("code").text(line.code).key("paise").number(line.amount.paise());
        out.key("rule").text(line.rule).close('}');
    }
    out.close(']');
}

void writeBasis(JsonText& out, const QuoteBasis& basis) {
    out.key("basis").open('{').key("kind").text(basis.kind);
    out.key("value").text(basis.value).key("source").text(basis.source);
    if (basis.km)
        out.key("km").number(*basis.km);
    out.close('}');
}

std::vector<QuoteLine> quoteLines(const Json& list) {
    std::vector<QuoteLine> out;
    for (const Json& item : list)
        out.push_back({text(item, "code"), money(item, "paise"), text(item, "rule")});
    return out;
}

} // namespace

void write(JsonText& out, const Uuid& id) {
    out.text(id.text());
}

void write(JsonText& out, const std::vector<Notice>& list) {
    out.open('[');
    for (const Notice& notice : list) {
        out.open('{').key("code").text(notice.code).key("facts").open('{');
        for (const auto& [name, value] : notice.facts)
            out.key(name).text(value);
        out.close('}').close('}');
    }
    out.close(']');
}

std::vector<Notice> notices(const Json& list) {
    std::vector<Notice> out;
    for (const Json& item : list) {
        Notice notice{std::string(item.at("code").text()), {}};
        for (const Json& fact : item.at("facts"))
            notice.facts.emplace_back(fact.key(), fact.text());
        out.push_back(std::move(notice));
    }
    return out;
}

void put(JsonText& out, const char* key, const std::string& value) {
    if (!value.empty())
        out.key(key).text(value);
}

void put(JsonText& out, const char* key, bool value) {
    if (value)
        out.key(key).boolean(true);
}

void put(JsonText& out, const char* key, Money value) {
    if (!value.isZero())
        out.key(key).number(value.paise());
}

std::string text(const Json& json, const char* key) {
    const auto found = json.find(key);
    return found ? std::string(found->text()) : std::string();
}

std::int64_t integer(const Json& json, const char* key) {
    const auto found = json.find(key);
    return found ? found->integer() : 0;
}

bool flag(const Json& json, const char* key) {
    const auto found = json.find(key);
    return found && found->flag();
}

Money money(const Json& json, const char* key) {
    return Money::fromPaise(integer(json, key));
}

Uuid uuid(const Json& json, const char* key) {
    return must(Uuid::parse(json.at(key).text()));
}

ArticleNumber number(const Json& json, const char* key) {
    return must(ArticleNumber::parseScanned(json.at(key).text()));
}

void write(JsonText& out, const Office& office) {
    out.open('{').key("id").text(office.id).key("name").text(office.name);
    out.key("pin").number(office.pin.number());
    put(out, "state", office.state);
    put(out, "kind", office.kind);
    out.key("counter").number(office.counter);
    if (office.gstin)
        out.key("gstin").text(office.gstin->text());
    put(out, "training", office.training);
    out.close('}');
}

Office office(const Json& json) {
    Office out{text(json, "id"),    text(json, "name"),    Pincode::of(whole<std::uint32_t>(json, "pin")),
               text(json, "state"), text(json, "kind"),    whole<int>(json, "counter"),
               std::nullopt,        flag(json, "training")};
    if (json.contains("gstin"))
        out.gstin = must(Gstin::parse(text(json, "gstin")));
    return out;
}

void write(JsonText& out, const Address& address) {
    out.open('{').key("name").text(address.name());
    if (!address.lines().empty())
        write(out, "lines", address.lines());
    put(out, "locality", address.locality());
    put(out, "state", address.state());
    out.key("pin").number(address.pin().number());
    if (address.mobile())
        out.key("mobile").text(address.mobile()->digits());
    out.close('}');
}

Address address(const Json& json) {
    AddressDraft draft;
    draft.name = text(json, "name");
    if (json.contains("lines"))
        draft.lines = json.at("lines").texts();
    draft.mobile = text(json, "mobile");
    draft.locality = text(json, "locality");
    draft.state = text(json, "state");
    return must(Address::make(draft, Pincode::of(whole<std::uint32_t>(json, "pin")), "address"));
}

void write(JsonText& out, const Student& student) {
    out.open('{').key("id").text(student.id).key("institution").text(student.institution);
    out.key("valid").text(student.validUntil.iso()).close('}');
}

Student student(const Json& json) {
    return {text(json, "id"), text(json, "institution"), must(Date::parse(text(json, "valid")))};
}

void write(JsonText& out, const AddOns& addOns) {
    out.open('{');
    put(out, "registration", addOns.registration);
    put(out, "otp", addOns.otp);
    put(out, "ack", addOns.ack);
    put(out, "pod", addOns.pod);
    if (addOns.insured)
        out.key("insured_paise").number(addOns.insured->paise());
    if (addOns.cod)
        out.key("cod_paise").number(addOns.cod->paise());
    out.close('}');
}

AddOns addOns(const Json& json) {
    AddOns out{flag(json, "registration"), flag(json, "otp"), flag(json, "ack"), flag(json, "pod"), {}, {}};
    if (json.contains("insured_paise"))
        out.insured = money(json, "insured_paise");
    if (json.contains("cod_paise"))
        out.cod = money(json, "cod_paise");
    return out;
}

void write(JsonText& out, const Quote& quote) {
    out.open('{').key("product").text(quote.product.code()).key("edition").text(quote.edition);
    out.key("notification").text(quote.notification).key("grade").text(quote.grade);
    out.key("weight_g").number(quote.weight.grams());
    if (quote.volumetricGrams)
        out.key("volumetric_g").number(*quote.volumetricGrams);
    out.key("chargeable_g").number(quote.chargeableGrams);
    writeBasis(out, quote.basis);
    writeLines(out, quote.lines);
    out.key("taxable_paise").number(quote.taxable.paise());
    put(out, "cgst_paise", quote.cgst);
    put(out, "sgst_paise", quote.sgst);
    put(out, "utgst_paise", quote.utgst);
    put(out, "igst_paise", quote.igst);
    out.key("cgst_bp").number(quote.cgstBasisPoints).key("sgst_bp").number(quote.sgstBasisPoints);
    out.key("igst_bp").number(quote.igstBasisPoints);
    put(out, "sac", quote.sac);
    put(out, "supply", quote.placeOfSupply);
    out.key("total_paise").number(quote.total.paise());
    put(out, "cod_fee_paise", quote.codFee);
    out.key("rounding").text(roundingCode(quote.rounding));
    put(out, "transmission", quote.transmission);
    if (!quote.warnings.empty())
        write(out, "warnings", quote.warnings);
    out.close('}');
}

Quote quote(const Json& json) {
    Quote out{must(Product::parse(text(json, "product"))),
              text(json, "edition"),
              text(json, "notification"),
              text(json, "grade"),
              Weight::fromGrams(integer(json, "weight_g")),
              std::nullopt,
              integer(json, "chargeable_g"),
              {},
              quoteLines(json.at("lines")),
              money(json, "taxable_paise"),
              money(json, "cgst_paise"),
              money(json, "sgst_paise"),
              money(json, "utgst_paise"),
              money(json, "igst_paise"),
              whole<int>(json, "cgst_bp"),
              whole<int>(json, "sgst_bp"),
              whole<int>(json, "igst_bp"),
              text(json, "sac"),
              text(json, "supply"),
              money(json, "total_paise"),
              money(json, "cod_fee_paise"),
              must(parseRounding(text(json, "rounding"))),
              text(json, "transmission"),
              {}};
    if (json.contains("volumetric_g"))
        out.volumetricGrams = integer(json, "volumetric_g");
    const Json& basis = json.at("basis");
    out.basis = {text(basis, "kind"), text(basis, "value"), text(basis, "source"), std::nullopt};
    if (basis.contains("km"))
        out.basis.km = whole<int>(basis, "km");
    if (json.contains("warnings"))
        out.warnings = notices(json.at("warnings"));
    return out;
}

void write(JsonText& out, const EntryRef& ref) {
    out.open('{').key("op").text(ref.operation.text()).key("part").number(ref.part).close('}');
}

EntryRef entryRef(const Json& json) {
    return {uuid(json, "op"), whole<int>(json, "part")};
}

void write(JsonText& out, const std::vector<ArticleNumber>& numbers) {
    out.open('[');
    for (const ArticleNumber& number : numbers)
        out.text(number.text());
    out.close(']');
}

void write(JsonText& out, const std::vector<std::string>& texts) {
    out.open('[');
    for (const std::string& text : texts)
        out.text(text);
    out.close(']');
}

std::vector<ArticleNumber> numbers(const Json& json) {
    std::vector<ArticleNumber> out;
    for (const Json& item : json)
        out.push_back(must(ArticleNumber::parseScanned(item.text())));
    return out;
}

Error malformed(std::string_view kind, const std::exception& why) {
    return Error::refused("record_malformed", {{"kind", std::string(kind)}, {"why", why.what()}});
}

} // namespace dak::fields
