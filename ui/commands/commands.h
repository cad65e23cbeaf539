// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one table of what keys do: no key sequence stands anywhere else.
#pragma once

#include <QCoreApplication>
#include <QKeySequence>
#include <QString>

#include <span>

class QKeyEvent;

namespace dak::ui {

enum class CommandId {
    // everywhere
    Keys,
    Lock,
    Back,
    DeskBook,
    DeskDay,
    DeskFind,
    DeskPrinters,
    Language,
    Larger,
    Smaller,
    NormalSize,
    NextPart,
    // Book
    NextArticle,
    LastSender,
    LookUp,
    Compare,
    Hold,
    Recall,
    AcceptAndPay,
    ExactCash,
    Reprint,
    Product1,
    Product2,
    Product3,
    Product4,
    Registration,
    Otp,
    Ack,
    Pod,
    Insure,
    Cod,
    Value,
    Gstin,
    Student,
    PostalService,
    Gem,
    Number,
    Count,
    SellBox,
    Basket,
    RemoveLine,
    Discard,
    Upi,
    Yes,
    No,
    // Find
    CancelArticle,
    AmendArticle,
    SpoilNumber,
    // Day
    OpenDay,
    CloseDay,
    SendNow,
    ExportBatches,
    ImportReceipts,
    // Printers
    PrintWaiting,
    PrintAgain,
    CameOut,
    FindQueues,
    TestPage,
    SavePrinter,
    CorrectPrinter,
    RemovePrinter,
    LabelList,
    // its list of labels
    ListFromFile,
    StopList,
    PrintList,
};

enum class CommandPlace { Everywhere, Book, Find, Day, Printers, Labels };

struct Command {
    CommandId id;
    CommandPlace place;
    const char* text;  // for the help of keys
    const char* label; // short, for the key bar; nullptr: not in the bar
    const char* key;   // portable text of the sequence; more than one separated by "; "
};

[[nodiscard]] std::span<const Command> allCommands();
[[nodiscard]] const Command& command(CommandId id);
[[nodiscard]] QList<QKeySequence> keysOf(CommandId id);
// As people read it: "F2", "Alt+R", "Ctrl+Del".
[[nodiscard]] QString keyText(CommandId id);
// Translated now.
[[nodiscard]] QString textOf(CommandId id);
[[nodiscard]] QString labelOf(CommandId id);
// For keys that only one widget understands (Del in the basket, U in the pay panel).
[[nodiscard]] bool matches(const QKeyEvent& event, CommandId id);

} // namespace dak::ui
