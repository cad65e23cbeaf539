// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/basket.h"

#include "core/record/fields.h"

namespace dak {

using fields::Json;

namespace {

// Open, for what else the entry says.
JsonText aboutBasket(const Uuid& basket) {
    JsonText out;
    out.open('{');
    fields::write(out, "basket", basket);
    return out;
}

std::string closed(JsonText out) {
    out.close('}');
    return std::move(out).take();
}

void writeTenders(JsonText& out, const std::vector<Tender>& tenders) {
    out.key("tenders").open('[');
    for (const Tender& tender : tenders) {
        out.open('{').key("kind").text(tender.kind).key("amount_paise").number(tender.amount.paise());
        fields::put(out, "reference", tender.reference);
        out.close('}');
    }
    out.close(']');
}

} // namespace

std::string encode(const BasketOpened& record) {
    return closed(aboutBasket(record.basket));
}

Result<BasketOpened> decodeBasketOpened(std::string_view body) {
    return fields::decodeWith<BasketOpened>(
        body, [](const Json& json) { return BasketOpened{fields::uuid(json, "basket")}; });
}

std::string encode(const ItemSold& record) {
    JsonText out;
    out.open('{');
    fields::write(out, "office", record.office);
    fields::write(out, "basket", record.basket);
    out.key("line").number(record.line).key("code").text(record.code).key("name").text(record.name);
    out.key("price_paise").number(record.price.paise());
    out.key("taxable_paise").number(record.taxable.paise());
    fields::put(out, "cgst_paise", record.cgst);
    fields::put(out, "sgst_paise", record.sgst);
    fields::put(out, "utgst_paise", record.utgst);
    return closed(std::move(out));
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
    JsonText out;
    out.open('{');
    fields::write(out, "original", record.original);
    fields::write(out, "basket", record.basket);
    out.key("line").number(record.line);
    fields::put(out, "reason", record.reason);
    return closed(std::move(out));
}

Result<ItemRemoved> decodeItemRemoved(std::string_view body) {
    return fields::decodeWith<ItemRemoved>(body, [](const Json& json) {
        return ItemRemoved{fields::entryRef(json.at("original")), fields::uuid(json, "basket"),
                           fields::whole<int>(json, "line"), fields::text(json, "reason")};
    });
}

std::string encode(const BasketHeld& record) {
    JsonText out = aboutBasket(record.basket);
    out.key("name").text(record.name);
    return closed(std::move(out));
}

Result<BasketHeld> decodeBasketHeld(std::string_view body) {
    return fields::decodeWith<BasketHeld>(body, [](const Json& json) {
        return BasketHeld{fields::uuid(json, "basket"), fields::text(json, "name")};
    });
}

std::string encode(const BasketRecalled& record) {
    return closed(aboutBasket(record.basket));
}

Result<BasketRecalled> decodeBasketRecalled(std::string_view body) {
    return fields::decodeWith<BasketRecalled>(
        body, [](const Json& json) { return BasketRecalled{fields::uuid(json, "basket")}; });
}

std::string encode(const BasketDiscarded& record) {
    JsonText out = aboutBasket(record.basket);
    out.key("reason").text(record.reason);
    fields::write(out, "articles", record.articles);
    return closed(std::move(out));
}

Result<BasketDiscarded> decodeBasketDiscarded(std::string_view body) {
    return fields::decodeWith<BasketDiscarded>(body, [](const Json& json) {
        return BasketDiscarded{fields::uuid(json, "basket"), fields::text(json, "reason"),
                               fields::numbers(json.at("articles"))};
    });
}

std::string encode(const BasketPaid& record) {
    JsonText out;
    out.open('{');
    fields::write(out, "office", record.office);
    fields::write(out, "basket", record.basket);
    out.key("receipt").text(record.receipt).key("invoice").text(record.invoiceSerial);
    fields::write(out, "articles", record.articles);
    out.key("total_paise").number(record.total.paise());
    fields::put(out, "rounding_paise", record.rounding);
    out.key("due_paise").number(record.due.paise());
    writeTenders(out, record.tenders);
    fields::put(out, "change_paise", record.change);
    fields::put(out, "rounding_rule", record.roundingRule);
    out.key("languages").text(record.languages);
    return closed(std::move(out));
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
