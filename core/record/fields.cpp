// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/fields.h"

#include <utility>

namespace dak::fields {

namespace {

Json linesOf(const std::vector<QuoteLine>& lines) {
    Json out = Json::array();
    for (const QuoteLine& line : lines)
        out.push_back({{"code", line.code}, {"paise", line.amount.paise()}, {"rule", line.rule}});
    return out;
}

std::vector<QuoteLine> quoteLines(const Json& list) {
    std::vector<QuoteLine> out;
    for (const Json& item : list)
        out.push_back({text(item, "code"), money(item, "paise"), text(item, "rule")});
    return out;
}

} // namespace

Json json(const std::vector<Notice>& list) {
    Json out = Json::array();
    for (const Notice& notice : list) {
        Json facts = Json::object();
        for (const auto& [name, value] : notice.facts)
            facts[name] = value;
        out.push_back({{"code", notice.code}, {"facts", facts}});
    }
    return out;
}

std::vector<Notice> notices(const Json& list) {
    std::vector<Notice> out;
    for (const Json& item : list) {
        Notice notice{item.at("code").get<std::string>(), {}};
        for (const auto& [name, value] : item.at("facts").items())
            notice.facts.emplace_back(name, value.get<std::string>());
        out.push_back(std::move(notice));
    }
    return out;
}

void put(Json& json, const char* key, const std::string& value) {
    if (!value.empty())
        json[key] = value;
}

void put(Json& json, const char* key, bool value) {
    if (value)
        json[key] = true;
}

void put(Json& json, const char* key, Money value) {
    if (!value.isZero())
        json[key] = value.paise();
}

std::string text(const Json& json, const char* key) {
    const auto found = json.find(key);
    return found == json.end() ? std::string() : found->get<std::string>();
}

std::int64_t integer(const Json& value) {
    const bool tooLarge =
        value.is_number_unsigned() && !std::in_range<std::int64_t>(value.get<std::uint64_t>());
    if (!value.is_number_integer() || tooLarge)
        throw std::invalid_argument("not an integer");
    return value.get<std::int64_t>();
}

std::int64_t integer(const Json& json, const char* key) {
    const auto found = json.find(key);
    return found == json.end() ? 0 : integer(*found);
}

bool flag(const Json& json, const char* key) {
    const auto found = json.find(key);
    return found != json.end() && found->get<bool>();
}

Money money(const Json& json, const char* key) {
    return Money::fromPaise(integer(json, key));
}

Uuid uuid(const Json& json, const char* key) {
    return must(Uuid::parse(json.at(key).get<std::string>()));
}

ArticleNumber number(const Json& json, const char* key) {
    return must(ArticleNumber::parseScanned(json.at(key).get<std::string>()));
}

Json json(const Office& office) {
    Json out{{"id", office.id}, {"name", office.name}, {"pin", office.pin.number()}};
    put(out, "state", office.state);
    put(out, "kind", office.kind);
    out["counter"] = office.counter;
    if (office.gstin)
        out["gstin"] = office.gstin->text();
    put(out, "training", office.training);
    return out;
}

Office office(const Json& json) {
    Office out{text(json, "id"),    text(json, "name"),    Pincode::of(whole<std::uint32_t>(json, "pin")),
               text(json, "state"), text(json, "kind"),    whole<int>(json, "counter"),
               std::nullopt,        flag(json, "training")};
    if (json.contains("gstin"))
        out.gstin = must(Gstin::parse(text(json, "gstin")));
    return out;
}

Json json(const Address& address) {
    Json out{{"name", address.name()}};
    if (!address.lines().empty())
        out["lines"] = address.lines();
    put(out, "locality", address.locality());
    put(out, "state", address.state());
    out["pin"] = address.pin().number();
    if (address.mobile())
        out["mobile"] = address.mobile()->digits();
    return out;
}

Address address(const Json& json) {
    AddressDraft draft;
    draft.name = text(json, "name");
    if (json.contains("lines"))
        draft.lines = json.at("lines").get<std::vector<std::string>>();
    draft.mobile = text(json, "mobile");
    draft.locality = text(json, "locality");
    draft.state = text(json, "state");
    return must(Address::make(draft, Pincode::of(whole<std::uint32_t>(json, "pin")), "address"));
}

Json json(const Student& student) {
    return {{"id", student.id}, {"institution", student.institution}, {"valid", student.validUntil.iso()}};
}

Student student(const Json& json) {
    return {text(json, "id"), text(json, "institution"), must(Date::parse(text(json, "valid")))};
}

Json json(const AddOns& addOns) {
    Json out = Json::object();
    put(out, "registration", addOns.registration);
    put(out, "otp", addOns.otp);
    put(out, "ack", addOns.ack);
    put(out, "pod", addOns.pod);
    if (addOns.insured)
        out["insured_paise"] = addOns.insured->paise();
    if (addOns.cod)
        out["cod_paise"] = addOns.cod->paise();
    return out;
}

AddOns addOns(const Json& json) {
    AddOns out{flag(json, "registration"), flag(json, "otp"), flag(json, "ack"), flag(json, "pod"), {}, {}};
    if (json.contains("insured_paise"))
        out.insured = money(json, "insured_paise");
    if (json.contains("cod_paise"))
        out.cod = money(json, "cod_paise");
    return out;
}

Json json(const Quote& quote) {
    Json out{{"product", quote.product.code()},
             {"edition", quote.edition},
             {"notification", quote.notification},
             {"grade", quote.grade},
             {"weight_g", quote.weight.grams()}};
    if (quote.volumetricGrams)
        out["volumetric_g"] = *quote.volumetricGrams;
    out["chargeable_g"] = quote.chargeableGrams;
    Json basis{{"kind", quote.basis.kind}, {"value", quote.basis.value}, {"source", quote.basis.source}};
    if (quote.basis.km)
        basis["km"] = *quote.basis.km;
    out["basis"] = std::move(basis);
    out["lines"] = linesOf(quote.lines);
    out["taxable_paise"] = quote.taxable.paise();
    put(out, "cgst_paise", quote.cgst);
    put(out, "sgst_paise", quote.sgst);
    put(out, "utgst_paise", quote.utgst);
    put(out, "igst_paise", quote.igst);
    out["cgst_bp"] = quote.cgstBasisPoints;
    out["sgst_bp"] = quote.sgstBasisPoints;
    out["igst_bp"] = quote.igstBasisPoints;
    put(out, "sac", quote.sac);
    put(out, "supply", quote.placeOfSupply);
    out["total_paise"] = quote.total.paise();
    put(out, "cod_fee_paise", quote.codFee);
    out["rounding"] = roundingCode(quote.rounding);
    put(out, "transmission", quote.transmission);
    if (!quote.warnings.empty())
        out["warnings"] = json(quote.warnings);
    return out;
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

Json json(const EntryRef& ref) {
    return {{"op", ref.operation.text()}, {"part", ref.part}};
}

EntryRef entryRef(const Json& json) {
    return {uuid(json, "op"), whole<int>(json, "part")};
}

Json json(const std::vector<ArticleNumber>& numbers) {
    Json out = Json::array();
    for (const ArticleNumber& number : numbers)
        out.push_back(number.text());
    return out;
}

std::vector<ArticleNumber> numbers(const Json& json) {
    std::vector<ArticleNumber> out;
    for (const Json& item : json)
        out.push_back(must(ArticleNumber::parseScanned(item.get<std::string>())));
    return out;
}

Error malformed(std::string_view kind, const std::exception& why) {
    return Error::refused("record_malformed", {{"kind", std::string(kind)}, {"why", why.what()}});
}

} // namespace dak::fields
