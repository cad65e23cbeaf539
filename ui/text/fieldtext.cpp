// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/codenames.h"
#include "ui/text/codetext.h"

namespace dak {

namespace {

constexpr CodeName kFields[] = {
    {"addon", QT_TRANSLATE_NOOP("Names", "Add-on")},
    {"address", QT_TRANSLATE_NOOP("Names", "Address")},
    {"basket", QT_TRANSLATE_NOOP("Names", "Basket")},
    {"box", QT_TRANSLATE_NOOP("Names", "Box")},
    {"cod", QT_TRANSLATE_NOOP("Names", "Cash on delivery")},
    {"contents", QT_TRANSLATE_NOOP("Names", "Contents")},
    {"contents_text", QT_TRANSLATE_NOOP("Names", "Contents")},
    {"count", QT_TRANSLATE_NOOP("Names", "Parcels in all")},
    {"counted", QT_TRANSLATE_NOOP("Names", "Cash counted")},
    {"counter", QT_TRANSLATE_NOOP("Names", "Counter")},
    {"cross-x", QT_TRANSLATE_NOOP("Names", "Cross from the left")},
    {"cross-y", QT_TRANSLATE_NOOP("Names", "Cross from the top")},
    {"darkness", QT_TRANSLATE_NOOP("Names", "Darkness")},
    {"date", QT_TRANSLATE_NOOP("Names", "Date")},
    {"data", QT_TRANSLATE_NOOP("Names", "Data folder")},
    {"dpi", QT_TRANSLATE_NOOP("Names", "Resolution")},
    {"dpi-x", QT_TRANSLATE_NOOP("Names", "Dots across")},
    {"dpi-y", QT_TRANSLATE_NOOP("Names", "Dots along the feed")},
    {"dx", QT_TRANSLATE_NOOP("Names", "Shift to the right")},
    {"dy", QT_TRANSLATE_NOOP("Names", "Shift down")},
    {"file", QT_TRANSLATE_NOOP("Names", "File")},
    {"float", QT_TRANSLATE_NOOP("Names", "Cash received")},
    {"format", QT_TRANSLATE_NOOP("Names", "Format")},
    {"from", QT_TRANSLATE_NOOP("Names", "From")},
    {"gstin", QT_TRANSLATE_NOOP("Names", "GSTIN")},
    {"head", QT_TRANSLATE_NOOP("Names", "Head")},
    {"insure", QT_TRANSLATE_NOOP("Names", "Insurance")},
    {"key", QT_TRANSLATE_NOOP("Names", "Key")},
    {"kind", QT_TRANSLATE_NOOP("Names", "Kind of office")},
    {"km", QT_TRANSLATE_NOOP("Names", "Distance")},
    {"language", QT_TRANSLATE_NOOP("Names", "Language")},
    {"line", QT_TRANSLATE_NOOP("Names", "Line")},
    {"line-x", QT_TRANSLATE_NOOP("Names", "Line across")},
    {"line-y", QT_TRANSLATE_NOOP("Names", "Line along the feed")},
    {"locality", QT_TRANSLATE_NOOP("Names", "Locality")},
    {"media", QT_TRANSLATE_NOOP("Names", "Paper")},
    {"media-height", QT_TRANSLATE_NOOP("Names", "Height of the paper")},
    {"media-width", QT_TRANSLATE_NOOP("Names", "Width of the paper")},
    {"merchandise", QT_TRANSLATE_NOOP("Names", "Merchandise")},
    {"name", QT_TRANSLATE_NOOP("Names", "Name")},
    {"number", QT_TRANSLATE_NOOP("Names", "Article number")},
    {"number-reason", QT_TRANSLATE_NOOP("Names", "Why this number")},
    {"office", QT_TRANSLATE_NOOP("Names", "Office")},
    {"office-id", QT_TRANSLATE_NOOP("Names", "Office id")},
    {"on", QT_TRANSLATE_NOOP("Names", "Date")},
    {"output", QT_TRANSLATE_NOOP("Names", "Output file")},
    {"pan", QT_TRANSLATE_NOOP("Names", "PAN")},
    {"pin", QT_TRANSLATE_NOOP("Names", "PIN")},
    {"postal-service", QT_TRANSLATE_NOOP("Names", "On postal service")},
    {"prefix", QT_TRANSLATE_NOOP("Names", "Series")},
    {"printer", QT_TRANSLATE_NOOP("Names", "Printer")},
    {"product", QT_TRANSLATE_NOOP("Names", "Product")},
    {"reason", QT_TRANSLATE_NOOP("Names", "Reason")},
    {"receipt", QT_TRANSLATE_NOOP("Names", "Receipt")},
    {"receiver", QT_TRANSLATE_NOOP("Names", "Receiver")},
    {"receiver_lines", QT_TRANSLATE_NOOP("Names", "Receiver's address")},
    {"receiver_name", QT_TRANSLATE_NOOP("Names", "Receiver's name")},
    {"reference", QT_TRANSLATE_NOOP("Names", "Reference")},
    {"role", QT_TRANSLATE_NOOP("Names", "Use")},
    {"roll", QT_TRANSLATE_NOOP("Names", "Roll")},
    {"rounding", QT_TRANSLATE_NOOP("Names", "Rounding")},
    {"sender", QT_TRANSLATE_NOOP("Names", "Sender")},
    {"sender-pin", QT_TRANSLATE_NOOP("Names", "Sender's PIN")},
    {"sender_lines", QT_TRANSLATE_NOOP("Names", "Sender's address")},
    {"sender_name", QT_TRANSLATE_NOOP("Names", "Sender's name")},
    {"size", QT_TRANSLATE_NOOP("Names", "Size")},
    {"speed", QT_TRANSLATE_NOOP("Names", "Speed")},
    {"state", QT_TRANSLATE_NOOP("Names", "State")},
    {"student", QT_TRANSLATE_NOOP("Names", "Student")},
    {"student-valid", QT_TRANSLATE_NOOP("Names", "Student card valid to")},
    {"student_id", QT_TRANSLATE_NOOP("Names", "Student card's number")},
    {"student_institution", QT_TRANSLATE_NOOP("Names", "Student's institution")},
    {"sx", QT_TRANSLATE_NOOP("Names", "Stretch across")},
    {"sy", QT_TRANSLATE_NOOP("Names", "Stretch along the feed")},
    {"tender", QT_TRANSLATE_NOOP("Names", "Payment")},
    {"to", QT_TRANSLATE_NOOP("Names", "To")},
    {"value", QT_TRANSLATE_NOOP("Names", "Value")},
    {"weight", QT_TRANSLATE_NOOP("Names", "Weight")},
    {"zone", QT_TRANSLATE_NOOP("Names", "Zone")},
};

} // namespace

QString fieldText(std::string_view field) {
    return named(kFields, field);
}

} // namespace dak
