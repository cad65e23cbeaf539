// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/article.h"

#include "core/record/fields.h"

namespace dak {

using fields::Json;

namespace {

void writeParcel(JsonText& out, const ArticleAccepted& record) {
    out.key("weight_g").number(record.weight.grams());
    fields::put(out, "weight_typed", record.weightTyped);
    if (record.size)
        out.key("size").text(record.size->text());
    if (record.roll)
        out.key("roll").text(record.roll->text());
    fields::put(out, "contents", record.contents);
    fields::put(out, "contents_text", record.contentsText);
    if (record.value)
        out.key("value_paise").number(record.value->paise());
    fields::put(out, "contractual", record.contractual);
    fields::put(out, "merchandise", record.merchandise);
    fields::put(out, "postal_service", record.onPostalService);
    fields::put(out, "gem", record.gem);
    if (record.customer)
        out.key("customer_gstin").text(record.customer->text());
    fields::write(out, "add_ons", record.addOns);
    if (record.student)
        fields::write(out, "student", *record.student);
}

void readParcel(ArticleAccepted& record, const Json& json) {
    record.weightTyped = fields::flag(json, "weight_typed");
    if (json.contains("size"))
        record.size = fields::must(Dimensions::parse(fields::text(json, "size")));
    if (json.contains("roll"))
        record.roll = fields::must(Roll::parse(fields::text(json, "roll")));
    record.contents = fields::text(json, "contents");
    record.contentsText = fields::text(json, "contents_text");
    if (json.contains("value_paise"))
        record.value = fields::money(json, "value_paise");
    record.contractual = fields::flag(json, "contractual");
    record.merchandise = fields::flag(json, "merchandise");
    record.onPostalService = fields::flag(json, "postal_service");
    record.gem = fields::flag(json, "gem");
    if (json.contains("customer_gstin"))
        record.customer = fields::must(Gstin::parse(fields::text(json, "customer_gstin")));
    record.addOns = fields::addOns(json.at("add_ons"));
    if (json.contains("student"))
        record.student = fields::student(json.at("student"));
}

} // namespace

std::string encode(const ArticleAccepted& record) {
    JsonText out;
    out.open('{');
    fields::write(out, "office", record.office);
    fields::write(out, "basket", record.basket);
    out.key("line").number(record.line).key("number").text(record.number.text());
    out.key("number_source").text(record.numberSource);
    if (record.place != record.line)
        out.key("place").number(record.place);
    if (record.count != 0)
        out.key("count").number(record.count);
    fields::put(out, "number_reason", record.numberReason);
    fields::write(out, "receiver", record.receiver);
    fields::write(out, "sender", record.sender);
    fields::put(out, "delivery_office", record.deliveryOffice);
    writeParcel(out, record);
    fields::write(out, "quote", record.quote);
    fields::put(out, "document", record.isDocument);
    fields::put(out, "product_name", record.productName);
    fields::put(out, "product_name_hi", record.productNameHindi);
    out.key("payment_mode").text(record.paymentMode);
    if (!record.exceptions.empty())
        fields::write(out, "exceptions", record.exceptions);
    if (!record.notices.empty())
        fields::write(out, "notices", record.notices);
    fields::put(out, "reference", record.reference);
    out.key("languages").text(record.languages).close('}');
    return std::move(out).take();
}

Result<ArticleAccepted> decodeArticleAccepted(std::string_view body) {
    return fields::decodeWith<ArticleAccepted>(body, [](const Json& json) {
        ArticleAccepted record{.office = fields::office(json.at("office")),
                               .basket = fields::uuid(json, "basket"),
                               .line = fields::whole<int>(json, "line"),
                               .place = fields::whole<int>(json, json.contains("place") ? "place" : "line"),
                               .count = fields::whole<int>(json, "count"),
                               .number = fields::number(json, "number"),
                               .numberSource = fields::text(json, "number_source"),
                               .numberReason = fields::text(json, "number_reason"),
                               .receiver = fields::address(json.at("receiver")),
                               .sender = fields::address(json.at("sender")),
                               .deliveryOffice = fields::text(json, "delivery_office"),
                               .weight = Weight::fromGrams(fields::integer(json, "weight_g")),
                               .quote = fields::quote(json.at("quote")),
                               .isDocument = fields::flag(json, "document"),
                               .productName = fields::text(json, "product_name"),
                               .productNameHindi = fields::text(json, "product_name_hi"),
                               .paymentMode = fields::text(json, "payment_mode"),
                               .reference = fields::text(json, "reference"),
                               .languages = fields::text(json, "languages")};
        readParcel(record, json);
        if (json.contains("exceptions"))
            record.exceptions = json.at("exceptions").texts();
        if (json.contains("notices"))
            record.notices = fields::notices(json.at("notices"));
        return record;
    });
}

std::string encode(const ArticleRemoved& record) {
    JsonText out;
    out.open('{');
    fields::write(out, "original", record.original);
    fields::write(out, "basket", record.basket);
    out.key("number").text(record.number.text());
    fields::put(out, "label_returned", record.labelReturned);
    fields::put(out, "reason", record.reason);
    out.close('}');
    return std::move(out).take();
}

Result<ArticleRemoved> decodeArticleRemoved(std::string_view body) {
    return fields::decodeWith<ArticleRemoved>(body, [](const Json& json) {
        return ArticleRemoved{fields::entryRef(json.at("original")), fields::uuid(json, "basket"),
                              fields::number(json, "number"), fields::flag(json, "label_returned"),
                              fields::text(json, "reason")};
    });
}

std::string encode(const ArticleCancelled& record) {
    JsonText out;
    out.open('{');
    fields::write(out, "office", record.office);
    fields::write(out, "original", record.original);
    out.key("number").text(record.number.text()).key("receipt").text(record.receipt);
    out.key("reason").text(record.reason).key("refund_paise").number(record.refund.paise());
    out.key("cancel_receipt").text(record.cancelReceipt);
    out.key("languages").text(record.languages).close('}');
    return std::move(out).take();
}

Result<ArticleCancelled> decodeArticleCancelled(std::string_view body) {
    return fields::decodeWith<ArticleCancelled>(body, [](const Json& json) {
        return ArticleCancelled{fields::office(json.at("office")),    fields::entryRef(json.at("original")),
                                fields::number(json, "number"),       fields::text(json, "receipt"),
                                fields::text(json, "reason"),         fields::money(json, "refund_paise"),
                                fields::text(json, "cancel_receipt"), fields::text(json, "languages")};
    });
}

std::string encode(const ArticleAmended& record) {
    JsonText out;
    out.open('{');
    fields::write(out, "original", record.original);
    out.key("number").text(record.number.text());
    fields::write(out, "before", record.before);
    fields::write(out, "after", record.after);
    fields::put(out, "old_label_destroyed", record.oldLabelDestroyed);
    out.key("amendment").number(record.amendment).close('}');
    return std::move(out).take();
}

Result<ArticleAmended> decodeArticleAmended(std::string_view body) {
    return fields::decodeWith<ArticleAmended>(body, [](const Json& json) {
        return ArticleAmended{
            fields::entryRef(json.at("original")),     fields::number(json, "number"),
            fields::address(json.at("before")),        fields::address(json.at("after")),
            fields::flag(json, "old_label_destroyed"), fields::whole<int>(json, "amendment")};
    });
}

} // namespace dak
