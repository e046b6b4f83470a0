// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/firstrunpage.h"

#include "models/domain/blankserial.h"
#include "models/domain/staff.h"
#include "ui/style/designtokens.h"
#include "ui/widgets/brandmark.h"
#include "ui/widgets/busylabel.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/passwordfield.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QPainter>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedWidget>

namespace lianli::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMinimumPassword = 10;
constexpr int kMaximumBlanks = 5000;
enum Field {
    Code,
    Name,
    Authority,
    Window,
    Admin,
    AdminPassword,
    AdminAgain,
    Registrar,
    RegistrarPassword,
    RegistrarAgain,
    FirstBlank,
    BlankCount
};

} // namespace

FirstRunPage::FirstRunPage(QWidget *parent) : QWidget(parent)
{
    m_pages = new QStackedWidget;
    m_pages->addWidget(buildChoice());
    m_pages->addWidget(buildForm());
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_pages);
    setBusy(false);
    retranslateUi();
}

QWidget *FirstRunPage::buildChoice()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    auto *column = new QWidget;
    column->setFixedWidth(560);
    auto *inner = new QVBoxLayout(column);
    inner->setSpacing(14);
    m_title = new TextLabel(TextLabel::Style::Display);
    m_text = new TextLabel(TextLabel::Style::Lead);
    m_text->setWordWrap(true);
    m_demonstration = new KeyButton({}, KeyButton::Kind::PrimaryLarge);
    m_demonstration->setObjectName(u"demonstrationButton"_s);
    m_real = new KeyButton({}, KeyButton::Kind::SecondaryLarge);
    m_real->setObjectName(u"realOfficeButton"_s);
    inner->addWidget(new BrandMark(40));
    inner->addWidget(m_title);
    inner->addWidget(m_text);
    inner->addWidget(m_demonstration);
    inner->addWidget(m_real);
    layout->addStretch(2);
    // Between two stretches and not AlignHCenter: that measures the wrapped text at the width of the window.
    auto *middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(column);
    middle->addStretch();
    layout->addLayout(middle);
    layout->addStretch(3);
    connect(m_demonstration, &QPushButton::clicked, this, &FirstRunPage::demonstrationChosen);
    connect(m_real, &QPushButton::clicked, this, [this] {
        m_pages->setCurrentIndex(1);
        m_code->setFocus();
    });
    return page;
}

QWidget *FirstRunPage::buildForm()
{
    auto *content = new QWidget;
    content->setFixedWidth(820);
    auto *layout = new QVBoxLayout(content);
    m_formTitle = new TextLabel(TextLabel::Style::Title);
    layout->addWidget(m_formTitle);
    m_message = new MessageBar;
    layout->addWidget(m_message);
    m_code = new QLineEdit;
    m_code->setMaxLength(6);
    m_name = new QLineEdit;
    m_name->setMaxLength(int(models::Office::kLongestName));
    m_authority = new QLineEdit;
    m_authority->setMaxLength(int(models::Office::kLongestName));
    m_window = new QSpinBox;
    m_window->setRange(1, 99);
    m_administrator = new QLineEdit;
    m_administratorPassword = new PasswordField;
    m_administratorAgain = new PasswordField;
    m_registrar = new QLineEdit;
    m_registrarPassword = new PasswordField;
    m_registrarAgain = new PasswordField;
    m_firstBlank = new QLineEdit;
    m_blankCount = new QSpinBox;
    m_blankCount->setRange(0, kMaximumBlanks);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(tokens::kGap);
    const QList<QWidget *> editors{m_code,
                                   m_name,
                                   m_authority,
                                   m_window,
                                   m_administrator,
                                   m_administratorPassword,
                                   m_administratorAgain,
                                   m_registrar,
                                   m_registrarPassword,
                                   m_registrarAgain,
                                   m_firstBlank,
                                   m_blankCount};
    const std::pair<int, int> places[] = {{0, 0}, {0, 1}, {1, 1}, {1, 0}, {2, 0}, {2, 1},
                                          {2, 2}, {3, 0}, {3, 1}, {3, 2}, {4, 0}, {4, 1}};
    for (int i = 0; i < editors.size(); ++i) {
        auto *fieldWidget = new FormField(editors[i]);
        m_fields.append(fieldWidget);
        const bool wide = i == Name || i == Authority;
        grid->addWidget(fieldWidget, places[i].first, places[i].second, 1, wide ? 2 : 1);
    }
    layout->addLayout(grid);
    auto *buttons = new QHBoxLayout;
    m_back = new KeyButton;
    m_create = new KeyButton({}, KeyButton::Kind::PrimaryLarge);
    m_create->setObjectName(u"createOfficeButton"_s);
    m_busy = new BusyLabel;
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    buttons->addWidget(m_busy);
    buttons->addWidget(m_create);
    layout->addLayout(buttons);
    layout->addStretch(1);

    connect(m_back, &QPushButton::clicked, this, [this] { m_pages->setCurrentIndex(0); });
    connect(m_create, &QPushButton::clicked, this, &FirstRunPage::submit);
    connect(m_code, &QLineEdit::textChanged, this, [this](const QString &code) {
        m_fields[Code]->setHint(m_divisionName ? m_divisionName(code) : QString());
    });
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // its fields scroll it
    scroll->setWidgetResizable(true);
    scroll->setAlignment(Qt::AlignHCenter);
    scroll->setWidget(content);
    return scroll;
}

void FirstRunPage::setBusy(bool busy)
{
    m_busy->setVisible(busy);
    m_create->setEnabled(!busy);
    m_demonstration->setEnabled(!busy);
    m_real->setEnabled(!busy);
}

void FirstRunPage::showError(const QString &sentence)
{
    m_pages->setCurrentIndex(1);
    m_message->showMessage(Tone::Bad, sentence);
}

bool FirstRunPage::validate()
{
    static const QRegularExpression sixDigits(u"^[1-9][0-9]{5}$"_s);
    const QString missing = tr("Needed");
    QStringList errors(m_fields.size());
    if (!sixDigits.match(m_code->text()).hasMatch()) errors[Code] = tr("Six digits, as 320402");
    if (m_name->text().trimmed().isEmpty()) errors[Name] = missing;
    if (m_authority->text().trimmed().isEmpty()) errors[Authority] = missing;
    if (m_administrator->text().trimmed().isEmpty()) errors[Admin] = missing;
    if (m_registrar->text().trimmed().isEmpty()) errors[Registrar] = missing;
    const auto password = [&](const PasswordField *first, const PasswordField *again, int place) {
        if (first->text().size() < kMinimumPassword) errors[place] = tr("At least 10 characters");
        if (first->text() != again->text()) errors[place + 1] = tr("The two do not agree");
    };
    password(m_administratorPassword, m_administratorAgain, AdminPassword);
    password(m_registrarPassword, m_registrarAgain, RegistrarPassword);
    if (m_blankCount->value() > 0 && !models::BlankSerial::parse(m_firstBlank->text()))
        errors[FirstBlank] = tr("6 to 14 digits or capital letters");
    bool good = true;
    for (int i = 0; i < m_fields.size(); ++i) {
        m_fields[i]->setError(errors[i]);
        good = good && errors[i].isEmpty();
    }
    return good;
}

void FirstRunPage::submit()
{
    m_message->clear();
    if (!validate()) {
        m_message->showMessage(Tone::Warning, tr("Some fields are not right yet; they say why."));
        return;
    }
    OfficeForm form;
    form.code = m_code->text();
    form.name = m_name->text().trimmed();
    form.authority = m_authority->text().trimmed();
    form.window = m_window->value();
    form.administratorName = m_administrator->text().trimmed();
    form.administratorPassword = m_administratorPassword->takePassword();
    form.registrarName = m_registrar->text().trimmed();
    form.registrarPassword = m_registrarPassword->takePassword();
    form.firstBlank = m_firstBlank->text();
    form.blankCount = m_blankCount->value();
    m_administratorAgain->forget();
    m_registrarAgain->forget();
    Q_EMIT setUpRequested(form);
}

void FirstRunPage::retranslateUi()
{
    m_title->setText(tr("Lianli", "连理"));
    m_text->setText(
        tr("This workstation is new. Look around in a demonstration office with fictional people, or set up "
           "the office it belongs to."));
    m_demonstration->setText(tr("Open the demonstration office"));
    m_real->setText(tr("Set up an office…"));
    m_formTitle->setText(tr("Set up an office"));
    const QString labels[] = {tr("Office code (GB/T 2260)"),
                              tr("Office name"),
                              tr("Registration authority, as printed", "登记机关"),
                              tr("Window"),
                              tr("First administrator"),
                              tr("Password"),
                              tr("Password again"),
                              tr("First registrar"),
                              tr("Password"),
                              tr("Password again"),
                              tr("First blank in the box", "首个印制号"),
                              tr("How many blanks")};
    const QList<QWidget *> editors{m_code,
                                   m_name,
                                   m_authority,
                                   m_window,
                                   m_administrator,
                                   m_administratorPassword,
                                   m_administratorAgain,
                                   m_registrar,
                                   m_registrarPassword,
                                   m_registrarAgain,
                                   m_firstBlank,
                                   m_blankCount};
    for (int i = 0; i < m_fields.size(); ++i) {
        m_fields[i]->setLabel(labels[i]);
        editors[i]->setAccessibleName(labels[i]);
    }
    m_back->setText(tr("Back"));
    m_create->setText(tr("Create the office"));
    m_busy->setText(tr("Making the encrypted store…"));
}

void FirstRunPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QWidget::changeEvent(event);
}

void FirstRunPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), tokens::colours().canvas);
}

} // namespace lianli::ui
