// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is typed of the article on the desk: the text of each field, what is wrong with it, and the request it
// makes. It decides nothing about keys and keeps text as typed.
#pragma once

#include "core/booking/acceptarticle.h"
#include "ui/presenters/bookfield.h"

#include <QString>

#include <array>
#include <optional>
#include <string>

namespace dak::ui {

// A field whose text cannot stand, and why.
struct FieldProblem {
    BookField field;
    Error error;
};

// The keys that switch something on an article.
enum class AddOn {
    Registration,
    Otp,
    Ack,
    Pod,
    Insured,
    Cod,
    Value,
    Gstin,
    Student,
    PostalService,
    Gem,
    Number,
    Count
};
constexpr std::size_t kAddOnCount = static_cast<std::size_t>(AddOn::Count) + 1;

class ArticleForm {
public:
    const QString& text(BookField field) const { return m_texts.at(indexOf(field)); }
    void setText(BookField field, const QString& text);
    const std::optional<Error>& error(BookField field) const { return m_errors.at(indexOf(field)); }
    void setError(BookField field, std::optional<Error> error) {
        m_errors.at(indexOf(field)) = std::move(error);
    }

    const std::string& contents() const { return m_contents; }
    void setContents(const std::string& code) { m_contents = code; }
    bool isDocument() const { return m_contents == "document"; }
    bool notMeasured() const { return m_notMeasured; }
    void setNotMeasured(bool notMeasured) { m_notMeasured = notMeasured; }
    // The letter of the office's box the size was taken from; null when it was typed.
    QChar box() const { return m_box; }
    void setBox(QChar letter) { m_box = letter; }
    bool weightTyped() const { return m_weightTyped; }
    void setWeightTyped(bool typed) { m_weightTyped = typed; }
    bool isOn(AddOn addOn) const { return m_addOns.at(static_cast<std::size_t>(addOn)); }
    void setOn(AddOn addOn, bool on) { m_addOns.at(static_cast<std::size_t>(addOn)) = on; }
    const std::optional<Product>& chosen() const { return m_chosen; }
    void choose(std::optional<Product> product) { m_chosen = std::move(product); }

    std::optional<Pincode> to() const;
    bool isArmy() const;
    // Nothing of the parcel or its receiver has been typed.
    bool isEmpty() const;
    bool hasSender() const;

    // What the price needs: PIN and weight. Absent while they are not there.
    std::optional<ArticleRequest> question(const Product& any) const;
    // What is wrong with the text of one field by itself, whatever the others say; nothing while it is empty.
    std::optional<Error> fault(BookField field) const;
    // Everything, or the first field in the clerk's order that cannot stand.
    std::variant<ArticleRequest, FieldProblem> request(const Product& product) const;

    // The next parcel: all but the sender goes.
    void clearArticle();
    void clearSender();

private:
    std::optional<FieldProblem> fillParcel(ArticleRequest& request) const;
    std::optional<FieldProblem> fillSize(ArticleRequest& request) const;
    std::optional<FieldProblem> fillExtras(ArticleRequest& request) const;
    std::optional<FieldProblem> fillStudent(ArticleRequest& request) const;
    std::optional<FieldProblem> fillParty(ArticleRequest& request, Party party) const;
    std::string utf8(BookField field) const { return text(field).toStdString(); }

    std::array<QString, kBookFields> m_texts;
    std::array<std::optional<Error>, kBookFields> m_errors;
    std::array<bool, kAddOnCount> m_addOns{};
    std::string m_contents;
    std::optional<Product> m_chosen;
    QChar m_box;
    bool m_notMeasured = false;
    bool m_weightTyped = true;
};

} // namespace dak::ui
