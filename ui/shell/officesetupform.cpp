// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/officesetupform.h"

#include "ui/style/theme.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/passwordfield.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QSpinBox>

namespace lianli::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kColumns = 4;
constexpr int kMostWindows = 99;

/// 江苏省常州市天宁区 → 常州市天宁区, as offices are named.
QString withoutProvince(const QString &division)
{
    for (const QString &end : {u"自治区"_s, u"省"_s}) {
        const qsizetype at = division.indexOf(end);
        if (at >= 0 && at + end.size() < division.size()) return division.sliced(at + end.size());
    }
    return division;
}

} // namespace

OfficeSetUpForm::OfficeSetUpForm(QWidget *parent) : QWidget(parent)
{
    m_fields.resize(FieldCount);
    m_officeHeading = new TextLabel(TextLabel::Style::CardTitle, {}, this);
    m_administratorHeading = new TextLabel(TextLabel::Style::CardTitle, {}, this);
    m_registrarHeading = new TextLabel(TextLabel::Style::CardTitle, {}, this);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(tokens::kGap);
    grid->setVerticalSpacing(10);
    for (int column = 0; column < kColumns; ++column)
        grid->setColumnStretch(column, 1);
    grid->addWidget(m_officeHeading, 0, 0, 1, kColumns);
    buildOffice(grid);
    grid->addWidget(m_administratorHeading, 2, 0, 1, kColumns);
    m_administrator = buildPerson(grid, 3, AdministratorNumber, u"administrator"_s, u"0001"_s);
    grid->addWidget(m_registrarHeading, 4, 0, 1, kColumns);
    m_registrar = buildPerson(grid, 5, RegistrarNumber, u"registrar"_s, u"0002"_s);
    retranslateUi();
}

FormField *OfficeSetUpForm::addField(Field field, QWidget *editor, const QString &objectName)
{
    editor->setObjectName(objectName);
    auto *made = new FormField(editor, this);
    m_fields[field] = made;
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        connect(line, &QLineEdit::editingFinished, this, [this, field] { judge(field); });
        connect(line, &QLineEdit::textEdited, this, [this] { showProblems(); });
    }
    return made;
}

void OfficeSetUpForm::buildOffice(QGridLayout *grid)
{
    m_code = new QLineEdit(this);
    m_code->setMaxLength(6);
    m_name = new QLineEdit(this);
    m_authority = new QLineEdit(this);
    m_window = new QSpinBox(this);
    m_window->setRange(1, kMostWindows);
    m_window->setButtonSymbols(QAbstractSpinBox::NoButtons);
    grid->addWidget(addField(Code, m_code, u"officeCodeEdit"_s), 1, 0, Qt::AlignTop);
    grid->addWidget(addField(Name, m_name, u"officeNameEdit"_s), 1, 1, Qt::AlignTop);
    grid->addWidget(addField(Authority, m_authority, u"authorityEdit"_s), 1, 2, Qt::AlignTop);
    grid->addWidget(addField(Window, m_window, u"windowSpin"_s), 1, 3, Qt::AlignTop);
    connect(m_code, &QLineEdit::textEdited, this, &OfficeSetUpForm::codeEdited);
}

OfficeSetUpForm::Person OfficeSetUpForm::buildPerson(QGridLayout *grid, int row, Field first,
                                                     const QString &prefix, const QString &number)
{
    const Person person{new QLineEdit(number, this), new QLineEdit(this), new PasswordField(this),
                        new PasswordField(this)};
    person.number->setMaxLength(4);
    const QList<std::pair<QWidget *, QString>> editors{{person.number, u"NumberEdit"_s},
                                                       {person.name, u"NameEdit"_s},
                                                       {person.password, u"PasswordEdit"_s},
                                                       {person.again, u"PasswordAgainEdit"_s}};
    for (int column = 0; column < kColumns; ++column) {
        const auto &[editor, suffix] = editors.at(column);
        grid->addWidget(addField(static_cast<Field>(first + column), editor, prefix + suffix), row, column,
                        Qt::AlignTop);
    }
    return person;
}

void OfficeSetUpForm::setDivisionLookup(DivisionLookup lookup)
{
    m_lookup = std::move(lookup);
    codeEdited();
}

void OfficeSetUpForm::codeEdited()
{
    const QString division = m_lookup && m_code->text().size() == 6 ? m_lookup(m_code->text()) : QString();
    m_fields.at(Code)->setHint(division);
    if (division.isEmpty()) return;
    // What the code already says need not be typed; what was typed stays.
    const QString place = withoutProvince(division);
    if (!m_name->isModified()) m_name->setText(place + u"婚姻登记处"_s);
    if (!m_authority->isModified()) m_authority->setText(place + u"民政局"_s);
}

OfficeSetUp OfficeSetUpForm::read() const
{
    const auto person = [](const Person &p) {
        return StaffSetUp{p.number->text(), p.name->text().trimmed(), p.password->text().toUtf8()};
    };
    return {.code = m_code->text(),
            .name = m_name->text().trimmed(),
            .authority = m_authority->text().trimmed(),
            .window = m_window->value(),
            .administrator = person(m_administrator),
            .registrar = person(m_registrar)};
}

QList<SetUpProblem> OfficeSetUpForm::problems() const
{
    return problemsOf(read(), m_administrator.again->text().toUtf8(), m_registrar.again->text().toUtf8());
}

void OfficeSetUpForm::judge(Field field)
{
    m_judged.insert(field);
    showProblems();
}

void OfficeSetUpForm::showProblems()
{
    QHash<int, QString> sentences;
    for (const SetUpProblem problem : problems()) {
        const Field field = fieldOf(problem);
        if (m_judged.contains(field)) sentences.insert(field, sentence(problem));
    }
    for (int field = 0; field < FieldCount; ++field)
        m_fields.at(field)->setError(sentences.value(field));
}

void OfficeSetUpForm::submit()
{
    const auto found = problems();
    if (found.isEmpty()) {
        const OfficeSetUp setUp = read();
        forgetPasswords();
        Q_EMIT submitted(setUp);
        return;
    }
    for (int field = 0; field < FieldCount; ++field)
        m_judged.insert(field);
    showProblems();
    m_fields.at(fieldOf(found.first()))->setFocus(Qt::OtherFocusReason);
}

void OfficeSetUpForm::forgetPasswords()
{
    for (PasswordField *field :
         {m_administrator.password, m_administrator.again, m_registrar.password, m_registrar.again}) {
        field->forget();
    }
}

OfficeSetUpForm::Field OfficeSetUpForm::fieldOf(SetUpProblem problem)
{
    switch (problem) {
    case SetUpProblem::CodeNotSixDigits:
        return Code;
    case SetUpProblem::NameMissing:
        return Name;
    case SetUpProblem::AuthorityMissing:
        return Authority;
    case SetUpProblem::AdministratorNumber:
        return AdministratorNumber;
    case SetUpProblem::AdministratorName:
        return AdministratorName;
    case SetUpProblem::AdministratorPasswordShort:
        return AdministratorPassword;
    case SetUpProblem::AdministratorPasswordsDiffer:
        return AdministratorAgain;
    case SetUpProblem::RegistrarNumber:
    case SetUpProblem::RegistrarNumberTaken:
        return RegistrarNumber;
    case SetUpProblem::RegistrarName:
        return RegistrarName;
    case SetUpProblem::RegistrarPasswordShort:
        return RegistrarPassword;
    case SetUpProblem::RegistrarPasswordsDiffer:
        break;
    }
    return RegistrarAgain;
}

QString OfficeSetUpForm::sentence(SetUpProblem problem)
{
    switch (problem) {
    case SetUpProblem::CodeNotSixDigits:
        return tr("The office code has six digits.");
    case SetUpProblem::NameMissing:
        return tr("Enter the name of the office.");
    case SetUpProblem::AuthorityMissing:
        //: 登记机关: the civil affairs bureau printed on the certificate
        return tr("Enter the registration authority.");
    case SetUpProblem::AdministratorNumber:
    case SetUpProblem::RegistrarNumber:
        return tr("The staff number has four digits.");
    case SetUpProblem::RegistrarNumberTaken:
        return tr("The administrator already has this number.");
    case SetUpProblem::AdministratorName:
    case SetUpProblem::RegistrarName:
        return tr("Enter the name.");
    case SetUpProblem::AdministratorPasswordShort:
    case SetUpProblem::RegistrarPasswordShort:
        return tr("The password needs at least %n character(s).", nullptr, kShortestPassword);
    case SetUpProblem::AdministratorPasswordsDiffer:
    case SetUpProblem::RegistrarPasswordsDiffer:
        break;
    }
    return tr("The two passwords differ.");
}

void OfficeSetUpForm::retranslateUi()
{
    m_officeHeading->setText(tr("Office"));
    m_administratorHeading->setText(tr("First administrator"));
    m_registrarHeading->setText(tr("First registrar"));
    m_fields.at(Code)->setLabel(tr("Office code"));
    m_fields.at(Name)->setLabel(tr("Office name"));
    //: 登记机关: the civil affairs bureau printed on the certificate
    m_fields.at(Authority)->setLabel(tr("Registration authority"));
    m_fields.at(Window)->setLabel(tr("Window number"));
    for (const Field first : {AdministratorNumber, RegistrarNumber}) {
        m_fields.at(first)->setLabel(tr("Staff number"));
        m_fields.at(first + 1)->setLabel(tr("Name"));
        m_fields.at(first + 2)->setLabel(tr("Password"));
        m_fields.at(first + 3)->setLabel(tr("Password again"));
    }
    showProblems();
}

void OfficeSetUpForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QWidget::changeEvent(event);
}

} // namespace lianli::ui
