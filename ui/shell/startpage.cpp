// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/startpage.h"

#include "ui/commands/commands.h"
#include "ui/shell/theme.h"
#include "ui/text/errortext.h"
#include "ui/widgets/column.h"
#include "ui/widgets/style.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace dak::ui {

namespace {

constexpr int kFormLetters = 70;

QPushButton* button(QWidget* parent, const char* objectName, const char* role) {
    auto* made = new QPushButton(parent);
    made->setObjectName(QLatin1StringView(objectName));
    made->setAutoDefault(true);
    setRole(*made, role);
    return made;
}

} // namespace

// On a small screen the form is higher than the window: what has the keys is scrolled into sight.
void StartPage::place(QWidget* content) {
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto* scrolled = new Column("startColumn", this);
    scrolled->hold({content}, 0);
    whole->addWidget(scrolled);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now != nullptr && isAncestorOf(now))
            Column::bringIntoSight(*now, now->height());
    });
}

StartPage::StartPage(StartChoices choices, QWidget* parent)
    : QFrame(parent)
    , m_choices(std::move(choices))
    , m_title(new QLabel(QStringLiteral("Dak Counter"), this))
    , m_question(new QLabel(this))
    , m_banner(new Banner("startBanner", this))
    , m_training(button(this, "startTraining", "choice"))
    , m_real(button(this, "startReal", "choice"))
    , m_english(button(this, "startEnglish", "action"))
    , m_hindi(button(this, "startHindi", "action"))
    , m_form(new QFrame(this)) {
    name(*this, "startPage");
    setWindowTitle(m_title->text());
    addZoomKeys();
    setRole(*m_title, "amount");
    setRole(*m_question, "overlayTitle");
    setRole(*m_form, "card");
    auto* content = new QWidget(this);
    auto* outer = new QHBoxLayout(content);
    auto* column = new QVBoxLayout;
    outer->addStretch(1);
    outer->addLayout(column);
    outer->addStretch(1);
    column->addStretch(1);
    place(content);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_question), static_cast<QWidget*>(m_banner),
          static_cast<QWidget*>(m_training), static_cast<QWidget*>(m_real), static_cast<QWidget*>(m_form)})
        column->addWidget(widget);
    auto* languages = new QHBoxLayout;
    languages->addWidget(m_english);
    languages->addWidget(m_hindi);
    languages->addStretch(1);
    column->addLayout(languages);
    column->addStretch(2);
    buildForm(*new QVBoxLayout(m_form));
    m_form->hide();
    connect(m_training, &QPushButton::clicked, this, &StartPage::trainingChosen);
    connect(m_real, &QPushButton::clicked, this, [this] {
        if (m_choices.realOffice.isEmpty())
            showForm();
        else
            Q_EMIT realChosen();
    });
    connect(m_english, &QPushButton::clicked, this, [this] { Q_EMIT languageChosen(false); });
    connect(m_hindi, &QPushButton::clicked, this, [this] { Q_EMIT languageChosen(true); });
    retranslate();
    (m_choices.realOffice.isEmpty() ? m_training : m_real)->setFocus();
}

void StartPage::addZoomKeys() {
    const auto add = [this](CommandId id, auto size) {
        auto* action = new QAction(this);
        action->setShortcuts(keysOf(id));
        addAction(action);
        connect(action, &QAction::triggered, this, [this, size] { zoom(size(m_choices.percent)); });
    };
    add(CommandId::Larger, [](int percent) { return percent + Theme::kStepPercent; });
    add(CommandId::Smaller, [](int percent) { return percent - Theme::kStepPercent; });
    add(CommandId::NormalSize, [](int) { return 100; });
}

void StartPage::zoom(int percent) {
    m_choices.percent = qBound(Theme::kLeastPercent, percent, Theme::kMostPercent);
    Q_EMIT zoomChosen(m_choices.percent);
}

void StartPage::buildForm(QVBoxLayout& column) {
    m_form->setMinimumWidth(kFormLetters * fontMetrics().averageCharWidth());
    m_id = new Field("officeId", new CodeEdit, m_form);
    m_name = new Field("officeName", new QLineEdit, m_form);
    m_pin = new Field("officePin", new PincodeEdit, m_form);
    m_counter = new Field("officeCounter", new CodeEdit, m_form);
    m_gstin = new Field("officeGstin", new GstinEdit, m_form);
    m_kindLabel = new QLabel(m_form);
    setRole(*m_kindLabel, "label");
    m_kind = new QComboBox(m_form);
    name(*m_kind, "officeKind");
    for (const auto& [code, words] : m_choices.kinds)
        m_kind->addItem(words, QString::fromStdString(code));
    m_kindLabel->setBuddy(m_kind);
    m_open = button(m_form, "openOffice", "primary");
    for (Field* field : {m_id, m_name, m_pin, m_counter})
        column.addWidget(field);
    auto* row = new QHBoxLayout;
    m_kindLabel->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_kindLabel, 2);
    row->addWidget(m_kind, 5);
    column.addLayout(row);
    column.addWidget(m_gstin);
    column.addWidget(m_open);
    connect(m_open, &QPushButton::clicked, this, &StartPage::give);
    for (Field* field : {m_id, m_name, m_pin, m_counter, m_gstin})
        connect(&field->edit(), &QLineEdit::returnPressed, this, [this] { focusNextChild(); });
}

void StartPage::showForm() {
    m_form->show();
    m_id->edit().setFocus();
}

void StartPage::give() {
    Q_EMIT officeGiven({m_id->edit().text(), m_name->edit().text(), m_pin->edit().text(),
                        m_counter->edit().text(), m_kind->currentData().toString().toStdString(),
                        m_gstin->edit().text()});
}

void StartPage::tell(const Error& error) {
    for (Field* field : {m_id, m_name, m_pin, m_counter, m_gstin})
        field->say(Field::Say::Nothing);
    const std::string_view at = error.fact("field");
    Field* field = at == "office-id" ? m_id
                   : at == "name"    ? m_name
                   : at == "pin"     ? m_pin
                   : at == "counter" ? m_counter
                   : at == "gstin"   ? m_gstin
                                     : nullptr;
    if (field != nullptr && m_form->isVisible()) {
        field->say(Field::Say::Problem, errorText(error));
        field->edit().setFocus();
        Column::bringIntoSight(*field);
        return;
    }
    m_banner->tell(Banner::Kind::Problem, errorText(error));
}

void StartPage::retranslate() {
    m_question->setText(tr("Training or real work?"));
    m_training->setText(m_choices.trainingExists
                            ? tr("Training office: nothing you do here is real")
                            : tr("Training office: opens a sample office to try everything"));
    m_real->setText(m_choices.realOffice.isEmpty() ? tr("A real office: open its book on this computer")
                                                   : tr("Real work: %1").arg(m_choices.realOffice));
    m_english->setText(QStringLiteral("English"));
    m_hindi->setText(QStringLiteral("हिन्दी"));
    m_id->setLabel(tr("Office id"));
    m_name->setLabel(tr("Name"));
    m_pin->setLabel(tr("PIN"));
    m_counter->setLabel(tr("Counter"));
    m_gstin->setLabel(tr("Department's GSTIN"));
    m_kindLabel->setText(tr("Kind of office"));
    m_kind->setAccessibleName(m_kindLabel->text());
    m_open->setText(tr("Open the book of this office"));
    setAccessibleName(m_question->text());
}

void StartPage::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace dak::ui
