// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Label, declaration and acknowledgement card: the papers of one article.
#include "core/document/compose.h"

#include "core/base/text.h"
#include "core/document/layouts.h"
#include "core/document/paperfields.h"
#include "core/document/typesetter.h"

namespace dak {

namespace {

// "3/8", or "3" when nobody said how many there will be; nothing for the only one.
std::string placeText(const ArticleAccepted& article) {
    if (article.count > 1)
        return std::to_string(article.place) + "/" + std::to_string(article.count);
    return article.place > 1 ? std::to_string(article.place) : std::string();
}

Fields articleFields(const Layouts& layouts, const AcceptedEntry& entry, const Address& receiver,
                     bool hindi) {
    Fields fields;
    putOffice(fields, entry.article.office);
    putEntry(fields, entry.recorded);
    putArticle(fields, entry.article, layouts.words(), hindi);
    putAddress(fields, "receiver", receiver);
    putAddress(fields, "sender", entry.article.sender);
    if (!receiver.isArmy()) // the Army Postal Service has no place that may be shown
        fields.set("delivery_office", entry.article.deliveryOffice);
    return fields;
}

Result<Page> composeOfArticle(const Layouts& layouts, const AcceptedEntry& entry, std::string_view document,
                              std::string_view size) {
    const bool hindi = inHindi(entry.article.languages);
    DAK_TRY(const Layout* layout, layouts.find(document, size, entry.recorded.entry.day));
    const Fields fields = articleFields(layouts, entry, entry.article.receiver, hindi);
    const std::string kind(document);
    return Typesetter(layouts, *layout, hindi).set(fields, kind, kind + " " + entry.article.number.text());
}

} // namespace

std::string_view labelSizeCode(LabelSize size) {
    switch (size) {
    case LabelSize::FourBySix:
        return "4x6";
    case LabelSize::A6:
        return "a6";
    case LabelSize::A7:
        return "a7";
    case LabelSize::A4FourUp:
        return "a4-4up";
    }
    return {};
}

Result<LabelSize> parseLabelSize(std::string_view code) {
    for (const LabelSize size : {LabelSize::FourBySix, LabelSize::A6, LabelSize::A7, LabelSize::A4FourUp})
        if (labelSizeCode(size) == code)
            return size;
    return Error::refused("label_size_invalid", {{"field", "size"}, {"given", quotable(code)}});
}

Result<int> parseLabelStart(std::string_view text) {
    if (text.size() == 1 && text.front() >= '1' && text.front() < '1' + kLabelsOnSheet)
        return text.front() - '0';
    return Error::refused("label_start_invalid", {{"field", "start"}, {"given", quotable(text)}});
}

Result<Page> composeLabel(const Layouts& layouts, const AcceptedEntry& entry, const Address& receiver,
                          LabelSize size, bool code39) {
    if (code39 && size != LabelSize::FourBySix)
        return Error::refused("code39_needs_4x6", {{"size", std::string(labelSizeCode(size))}});
    const bool hindi = inHindi(entry.article.languages);
    DAK_TRY(const Layout* layout, layouts.find("label", labelSizeCode(size), entry.recorded.entry.day));
    Fields fields = articleFields(layouts, entry, receiver, hindi);
    fields.set("place", placeText(entry.article));
    fields.mark("code39", code39);
    return Typesetter(layouts, *layout, hindi).set(fields, "label", "label " + entry.article.number.text());
}

Result<Page> composeDeclaration(const Layouts& layouts, const AcceptedEntry& entry) {
    return composeOfArticle(layouts, entry, "cdf1", "a5");
}

Result<Page> composeAcknowledgement(const Layouts& layouts, const AcceptedEntry& entry) {
    return composeOfArticle(layouts, entry, "acknowledgement", "a6");
}

} // namespace dak
