// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One input per value type: each gives the value, or the error that prevents it.
#pragma once

#include "core/address/phone.h"
#include "core/article/articlenumber.h"
#include "core/base/clock.h"
#include "core/money/money.h"
#include "core/pincode/pincode.h"
#include "core/taxid/gstin.h"
#include "core/weight/weight.h"
#include "ui/widgets/codeedit.h"

namespace dak::ui {

class PincodeEdit final : public CodeEdit {
public:
    using CodeEdit::CodeEdit;
    [[nodiscard]] Result<Pincode> value() const { return Pincode::parse(text().toStdString()); }
};

class WeightEdit final : public CodeEdit {
public:
    using CodeEdit::CodeEdit;
    [[nodiscard]] Result<Weight> value() const { return Weight::parse(text().toStdString()); }
};

class SizeEdit final : public CodeEdit {
public:
    using CodeEdit::CodeEdit;
    [[nodiscard]] Result<Dimensions> value() const { return Dimensions::parse(text().toStdString()); }
};

class PhoneEdit final : public CodeEdit {
public:
    using CodeEdit::CodeEdit;
    [[nodiscard]] Result<Phone> value() const { return Phone::parse(text().toStdString()); }
};

class MoneyEdit final : public CodeEdit {
public:
    using CodeEdit::CodeEdit;
    [[nodiscard]] Result<Money> value() const { return Money::parse(text().toStdString()); }
};

class GstinEdit final : public CodeEdit {
public:
    using CodeEdit::CodeEdit;
    [[nodiscard]] Result<Gstin> value() const { return Gstin::parse(text().toStdString()); }
};

class ArticleNumberEdit final : public CodeEdit {
public:
    using CodeEdit::CodeEdit;
    // A wrong check digit is the caller's question, as on a label that exists.
    [[nodiscard]] Result<ArticleNumber> value() const {
        return ArticleNumber::parseScanned(text().toStdString());
    }
};

class DateEdit final : public CodeEdit {
public:
    using CodeEdit::CodeEdit;
    // 31-12-2026, 31122026 or 2026-12-31.
    [[nodiscard]] Result<Date> value() const;
};

} // namespace dak::ui
