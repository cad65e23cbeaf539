// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The fields of the Book desk, in the order the parcel meets the clerk.
#pragma once

#include <cstddef>

namespace dak::ui {

enum class BookField {
    To,
    Weight,
    ContentsText,
    Size,
    // Fields that an add-on key opens; none of them is a stop.
    Insured,
    Cod,
    Value,
    Gstin,
    StudentId,
    StudentInstitution,
    StudentValid,
    Number,
    NumberReason,
    Reference,
    Count, // how many parcels the sender brought
    ReceiverMobile,
    ReceiverName,
    ReceiverLine1,
    ReceiverLine2,
    SenderMobile,
    SenderName,
    SenderLine1,
    SenderLine2,
    SenderPin,
    Cash,
    Ready, // nothing is left to type: the keys that accept and pay
};

constexpr std::size_t kBookFields = static_cast<std::size_t>(BookField::Ready) + 1;
constexpr std::size_t indexOf(BookField field) {
    return static_cast<std::size_t>(field);
}

// The two people of an article.
enum class Party { Receiver, Sender };

struct PartyFields {
    BookField mobile;
    BookField name;
    BookField line1;
    BookField line2;
};

constexpr PartyFields fieldsOf(Party party) {
    if (party == Party::Receiver)
        return {BookField::ReceiverMobile, BookField::ReceiverName, BookField::ReceiverLine1,
                BookField::ReceiverLine2};
    return {BookField::SenderMobile, BookField::SenderName, BookField::SenderLine1, BookField::SenderLine2};
}

} // namespace dak::ui
