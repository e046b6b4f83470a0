// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QWidget>

#include <functional>

class QLineEdit;
class QSpinBox;
class QStackedWidget;

namespace lianli::ui {

class BusyLabel;
class FormField;
class KeyButton;
class MessageBar;
class PasswordField;
class TextLabel;

/// What the set-up form was filled with. Passwords are UTF-8; the receiver wipes them.
struct OfficeForm
{
    QString code;
    QString name;
    QString authority;
    int window = 1;
    QString administratorName;
    QByteArray administratorPassword;
    QString registrarName;
    QByteArray registrarPassword;
    QString firstBlank; ///< 印制号 of the first blank in the box
    int blankCount = 0;
};

/// A fresh workstation: look around in a demonstration office, or set up a real one.
class FirstRunPage : public QWidget
{
    Q_OBJECT

public:
    explicit FirstRunPage(QWidget *parent = nullptr);

    /// Gives the words for a division's code, or nothing; for the hint beside the office code.
    void setDivisionNames(std::function<QString(const QString &)> nameOf)
    {
        m_divisionName = std::move(nameOf);
    }
    void setBusy(bool busy);
    void showError(const QString &sentence);

Q_SIGNALS:
    void demonstrationChosen();
    void setUpRequested(const lianli::ui::OfficeForm &form);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *buildChoice();
    QWidget *buildForm();
    bool validate();
    void submit();
    void retranslateUi();

    std::function<QString(const QString &)> m_divisionName;
    QStackedWidget *m_pages = nullptr;
    TextLabel *m_title = nullptr;
    TextLabel *m_text = nullptr;
    KeyButton *m_demonstration = nullptr;
    KeyButton *m_real = nullptr;
    TextLabel *m_formTitle = nullptr;
    MessageBar *m_message = nullptr;
    QLineEdit *m_code = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_authority = nullptr;
    QSpinBox *m_window = nullptr;
    QLineEdit *m_administrator = nullptr;
    PasswordField *m_administratorPassword = nullptr;
    PasswordField *m_administratorAgain = nullptr;
    QLineEdit *m_registrar = nullptr;
    PasswordField *m_registrarPassword = nullptr;
    PasswordField *m_registrarAgain = nullptr;
    QLineEdit *m_firstBlank = nullptr;
    QSpinBox *m_blankCount = nullptr;
    QList<FormField *> m_fields; ///< in the order above
    KeyButton *m_back = nullptr;
    KeyButton *m_create = nullptr;
    BusyLabel *m_busy = nullptr;
};

} // namespace lianli::ui
