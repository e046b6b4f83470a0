// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/officesetup.h"

#include <QSet>
#include <QWidget>

#include <functional>

class QGridLayout;
class QLineEdit;
class QSpinBox;

namespace lianli::ui {

class FormField;
class PasswordField;
class TextLabel;

/// The form of a real office's set-up. A field is judged when it is left, all of them when the form is
/// submitted.
class OfficeSetUpForm : public QWidget
{
    Q_OBJECT

public:
    /// Full name of a division code, empty where unknown.
    using DivisionLookup = std::function<QString(const QString &code)>;

    explicit OfficeSetUpForm(QWidget *parent = nullptr);

    void setDivisionLookup(DivisionLookup lookup);
    /// Emits submitted(), or shows every reason and goes to the first field that is wrong.
    void submit();
    void forgetPasswords();

Q_SIGNALS:
    void submitted(const lianli::ui::OfficeSetUp &setUp);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Field {
        Code,
        Name,
        Authority,
        Window,
        AdministratorNumber,
        AdministratorName,
        AdministratorPassword,
        AdministratorAgain,
        RegistrarNumber,
        RegistrarName,
        RegistrarPassword,
        RegistrarAgain,
        FieldCount
    };
    struct Person
    {
        QLineEdit *number = nullptr;
        QLineEdit *name = nullptr;
        PasswordField *password = nullptr;
        PasswordField *again = nullptr;
    };

    void buildOffice(QGridLayout *grid);
    Person buildPerson(QGridLayout *grid, int row, Field first, const QString &prefix, const QString &number);
    FormField *addField(Field field, QWidget *editor, const QString &objectName);
    OfficeSetUp read() const;
    QList<SetUpProblem> problems() const;
    void judge(Field field);
    void showProblems();
    void codeEdited();
    static Field fieldOf(SetUpProblem problem);
    static QString sentence(SetUpProblem problem);
    void retranslateUi();

    DivisionLookup m_lookup;
    QList<FormField *> m_fields;
    QSet<int> m_judged; ///< fields whose errors may be shown
    QLineEdit *m_code = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_authority = nullptr;
    QSpinBox *m_window = nullptr;
    Person m_administrator;
    Person m_registrar;
    TextLabel *m_officeHeading = nullptr;
    TextLabel *m_administratorHeading = nullptr;
    TextLabel *m_registrarHeading = nullptr;
};

} // namespace lianli::ui
