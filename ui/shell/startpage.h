// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The first screen: training or real? And, where there is no book yet, the office that opens one.
#pragma once

#include "ui/widgets/banner.h"
#include "ui/widgets/field.h"
#include "ui/widgets/valueedits.h"

#include <QComboBox>
#include <QFrame>
#include <QPushButton>

#include <functional>

namespace dak::ui {

// What a person says of a new office, as typed.
struct OfficeDraft {
    QString id;
    QString name;
    QString pin;
    QString counter;
    std::string kind;
    QString gstin;
};

struct StartChoices {
    QString realOffice;          // name of the office whose book is there; empty: none yet
    bool trainingExists = false; // a training folder is there already
    std::vector<std::pair<std::string, QString>> kinds; // of offices, code and name
    int percent = 100;                                  // size of the letters
};

class StartPage final : public QFrame {
    Q_OBJECT
public:
    explicit StartPage(StartChoices choices, QWidget* parent = nullptr);

    void retranslate();
    // Something stands in the way: said in words, the choices stay.
    void tell(const Error& error);

Q_SIGNALS:
    void trainingChosen();
    void realChosen();
    void officeGiven(const dak::ui::OfficeDraft& office);
    void languageChosen(bool hindi);
    void zoomChosen(int percent);

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildForm(QVBoxLayout& column);
    void place(QWidget* content);
    void addZoomKeys();
    void zoom(int percent);
    void showForm();
    void give();

    StartChoices m_choices;
    QLabel* m_title;
    QLabel* m_question;
    Banner* m_banner;
    QPushButton* m_training;
    QPushButton* m_real;
    QPushButton* m_english;
    QPushButton* m_hindi;
    QFrame* m_form;
    Field* m_id = nullptr;
    Field* m_name = nullptr;
    Field* m_pin = nullptr;
    Field* m_counter = nullptr;
    Field* m_gstin = nullptr;
    QComboBox* m_kind = nullptr;
    QLabel* m_kindLabel = nullptr;
    QPushButton* m_open = nullptr;
};

} // namespace dak::ui
