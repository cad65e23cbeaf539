// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/banner.h"

#include "ui/widgets/style.h"

#include <QAccessible>
#include <QHBoxLayout>

namespace dak::ui {

namespace {

struct Look {
    const char* name;
    const char16_t* mark;
};

Look lookOf(Banner::Kind kind) {
    switch (kind) {
    case Banner::Kind::Done:
        return {"done", u"✓"};
    case Banner::Kind::Problem:
        return {"problem", u"✖"};
    case Banner::Kind::Unknown:
        return {"unknown", u"?"};
    case Banner::Kind::Question:
        return {"question", u"?"};
    default:
        return {"note", u"▲"};
    }
}

} // namespace

Banner::Banner(const char* name, QWidget* parent)
    : QFrame(parent), m_mark(new QLabel(this)), m_text(new WrapLabel(this)), m_keys(new QLabel(this)) {
    setObjectName(QLatin1StringView(name));
    setRole(*this, "banner");
    setRole(*m_mark, "bannerMark");
    setRole(*m_text, "bannerText");
    setRole(*m_keys, "bannerKeys");
    m_text->setObjectName(QLatin1StringView(name) + QLatin1StringView("Text"));
    auto* grid = new QGridLayout(this);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_mark, 0, 0, Qt::AlignTop);
    grid->addWidget(m_text, 0, 1);
    grid->addWidget(m_keys, 1, 1);
    grid->setColumnStretch(1, 1);
    hide();
}

void Banner::tell(Kind kind, const QString& text, const QString& keys) {
    const Look look = lookOf(kind);
    const bool fresh = m_text->text() != text || !isVisible();
    m_mark->setText(QString::fromUtf16(look.mark));
    m_text->say(text);
    m_keys->setText(keys);
    m_keys->setVisible(!keys.isEmpty());
    setAccessibleName(text);
    for (QWidget* part : {static_cast<QWidget*>(this), static_cast<QWidget*>(m_mark),
                          static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_keys)})
        setLook(*part, "kind", QLatin1StringView(look.name));
    show();
    if (fresh) {
        // Qt 6.4 has no announcement event; an alert is what screen readers speak at once.
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

} // namespace dak::ui
