// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/basket.h"

#include "core/record/fields.h"

namespace dak {

using fields::Json;

std::string encode(const BasketOpened& record) {
    return Json{{"basket", record.basket.text()}}.dump();
}

Result<BasketOpened> decodeBasketOpened(std::string_view body) {
    return fields::decodeWith<BasketOpened>(
        body, [](const Json& json) { return BasketOpened{fields::uuid(json, "basket")}; });
}

std::string encode(const ItemSold& record) {
    Json out{{"office", fields::json(record.office)},
             {"basket", record.basket.text()},
             {"line", record.line},
             {"code", record.code},
             {"name", record.name},
             {"price_paise", record.price.paise()},
             {"taxable_paise", record.taxable.paise()}};
    fields::put(out, "cgst_paise", record.cgst);
    fields::put(out, "sgst_paise", record.sgst);
    fields::put(out, "utgst_paise", record.utgst);
    return out.dump();
}

Result<ItemSold> decodeItemSold(std::string_view body) {
    return fields::decodeWith<ItemSold>(body, [](const Json& json) {
        return ItemSold{fields::office(json.at("office")),    fields::uuid(json, "basket"),
                        fields::whole<int>(json, "line"),     fields::text(json, "code"),
                        fields::text(json, "name"),           fields::money(json, "price_paise"),
                        fields::money(json, "taxable_paise"), fields::money(json, "cgst_paise"),
                        fields::money(json, "sgst_paise"),    fields::money(json, "utgst_paise")};
    });
}

std::string encode(const ItemRemoved& record) {
    Json out{
        {"original", fields::json(record.original)}, {"basket", record.basket.text()}, {"line", record.line}};
    fields::put(out, "reason", record.reason);
    return out.dump();
}

Result<ItemRemoved> decodeItemRemoved(std::string_view body) {
    return fields::decodeWith<ItemRemoved>(body, [](const Json& json) {
        return ItemRemoved{fields::entryRef(json.at("original")), fields::uuid(json, "basket"),
                           fields::whole<int>(json, "line"), fields::text(json, "reason")};
    });
}

std::string encode(const BasketHeld& record) {
    return Json{{"basket", record.basket.text()}, {"name", record.name}}.dump();
}

Result<BasketHeld> decodeBasketHeld(std::string_view body) {
    return fields::decodeWith<BasketHeld>(body, [](const Json& json) {
        return BasketHeld{fields::uuid(json, "basket"), fields::text(json, "name")};
    });
}

std::string encode(const BasketRecalled& record) {
    return Json{{"basket", record.basket.text()}}.dump();
}

Result<BasketRecalled> decodeBasketRecalled(std::string_view body) {
    return fields::decodeWith<BasketRecalled>(
        body, [](const Json& json) { return BasketRecalled{fields::uuid(json, "basket")}; });
}

std::string encode(const BasketDiscarded& record) {
    return Json{{"basket", record.basket.text()},
                {"reason", record.reason},
                {"articles", fields::json(record.articles)}}
        .dump();
}

Result<BasketDiscarded> decodeBasketDiscarded(std::string_view body) {
    return fields::decodeWith<BasketDiscarded>(body, [](const Json& json) {
        return BasketDiscarded{fields::uuid(json, "basket"), fields::text(json, "reason"),
                               fields::numbers(json.at("articles"))};
    });
}

std::string encode(const BasketPaid& record) {
    Json tenders = Json::array();
    for (const Tender& tender : record.tenders) {
        Json item{{"kind", tender.kind}, {"amount_paise", tender.amount.paise()}};
        fields::put(item, "reference", tender.reference);
        tenders.push_back(std::move(item));
    }
    Json out{{"office", fields::json(record.office)},
             {"basket", record.basket.text()},
             {"receipt", record.receipt},
             {"invoice", record.invoiceSerial},
             {"articles", fields::json(record.articles)},
             {"total_paise", record.total.paise()}};
    fields::put(out, "rounding_paise", record.rounding);
    out["due_paise"] = record.due.paise();
    out["tenders"] = std::move(tenders);
    fields::put(out, "change_paise", record.change);
    fields::put(out, "rounding_rule", record.roundingRule);
    out["languages"] = record.languages;
    return out.dump();
}

Result<BasketPaid> decodeBasketPaid(std::string_view body) {
    return fields::decodeWith<BasketPaid>(body, [](const Json& json) {
        BasketPaid record{.office = fields::office(json.at("office")),
                          .basket = fields::uuid(json, "basket"),
                          .receipt = fields::text(json, "receipt"),
                          .invoiceSerial = fields::text(json, "invoice"),
                          .articles = fields::numbers(json.at("articles")),
                          .total = fields::money(json, "total_paise"),
                          .rounding = fields::money(json, "rounding_paise"),
                          .due = fields::money(json, "due_paise"),
                          .tenders = {},
                          .change = fields::money(json, "change_paise"),
                          .roundingRule = fields::text(json, "rounding_rule"),
                          .languages = fields::text(json, "languages")};
        for (const Json& item : json.at("tenders"))
            record.tenders.push_back({fields::text(item, "kind"), fields::money(item, "amount_paise"),
                                      fields::text(item, "reference")});
        return record;
    });
}

} // namespace dak
