// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The papers of a booking, asked for after it is on disk. Their outcome comes back when they are made; a
// paper that fails undoes nothing and can be asked for again.
#pragma once

#include "core/article/articlenumber.h"
#include "core/base/clock.h"

#include <QObject>
#include <QString>

namespace dak::ui {

class DeskPapers : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void printLabel(const ArticleNumber& number) = 0; // and the declaration of a parcel
    virtual void printReceipt(const QString& receipt) = 0;
    virtual void printCancellation(const ArticleNumber& number) = 0;
    virtual void printDayReport(Date day) = 0;

Q_SIGNALS:
    void made(const QString& path);
    void failed(const dak::Error& error);
};

} // namespace dak::ui
