// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/auditpage.h"

#include "ui/presentation/errortext.h"
#include "ui/style/designtokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/caselist.h"
#include "ui/widgets/casetable.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pagehead.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace lianli::ui {

using presentation::AuditModel;
using presentation::AuditTable;
using namespace Qt::StringLiterals;

namespace {

constexpr int kDayWidth = 160;
constexpr int kPersonWidth = 160;
constexpr int kActionWidth = 240;
constexpr QLatin1StringView kEverything("all");

} // namespace

AuditPage::AuditPage(presentation::Workstation &workstation, QWidget *parent)
    : QWidget(parent),
      m_model(workstation)
{
    m_head = new PageHead;
    m_export = m_head->addCommand(u"exportAuditButton"_s, Qt::Key_1, KeyButton::Kind::Secondary);
    m_verify = m_head->addCommand(u"verifyAuditButton"_s, Qt::Key_2, KeyButton::Kind::Primary);
    m_message = new MessageBar;
    m_message->setDismissible(true);
    m_card = new Card;
    m_day = new QLineEdit;
    m_day->setObjectName(u"auditDayEdit"_s);
    m_day->setClearButtonEnabled(true);
    m_day->setMaxLength(10);
    m_day->setFixedWidth(kDayWidth);
    m_person = new ChoiceBox;
    m_person->setObjectName(u"auditPersonChoice"_s);
    m_action = new ChoiceBox;
    m_action->setObjectName(u"auditActionChoice"_s);
    m_person->setFixedWidth(kPersonWidth);
    m_action->setFixedWidth(kActionWidth);
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::kUnit);
    row->addWidget(m_day);
    row->addWidget(m_person);
    row->addWidget(m_action);
    row->addStretch(1);
    m_list = new CaseList;
    m_list->table()->setObjectName(u"auditTable"_s);
    m_list->setModel(&m_model.entries());
    m_list->table()->setStretchColumn(AuditTable::Details);
    m_card->body()->setSpacing(tokens::kUnit);
    m_card->body()->addLayout(row);
    m_card->body()->addWidget(m_list, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(tokens::kPageMargin, tokens::kGap, tokens::kPageMargin, tokens::kGap);
    layout->setSpacing(tokens::kGap);
    layout->addWidget(m_head);
    layout->addWidget(m_message);
    layout->addWidget(m_card, 1);

    connect(m_day, &QLineEdit::editingFinished, this, &AuditPage::filter);
    connect(m_person, &ChoiceBox::codeChosen, this, &AuditPage::filter);
    connect(m_action, &ChoiceBox::codeChosen, this, &AuditPage::filter);
    connect(m_verify, &QPushButton::clicked, &m_model, &AuditModel::verify);
    connect(m_export, &QPushButton::clicked, this, &AuditPage::askWhereTo);
    connect(&m_model, &AuditModel::changed, this, &AuditPage::refresh);
    connect(&m_model, &AuditModel::verified, this, [this](bool ok, const QString &sentence) {
        m_message->showMessage(ok ? Tone::Ok : Tone::Bad, sentence);
    });
    connect(&m_model, &AuditModel::exported, this,
            [this](int rows) { m_message->showMessage(Tone::Ok, tr("%n row(s) written.", nullptr, rows)); });
    connect(&m_model, &AuditModel::failed, this, [this](const models::Error &error) {
        m_message->showMessage(Tone::Bad, presentation::errorText(error));
    });
    retranslateUi();
}

void AuditPage::filter()
{
    const QString typed = m_day->text().trimmed();
    const QDate day = QDate::fromString(typed, Qt::ISODate);
    if (!typed.isEmpty() && !day.isValid()) {
        m_message->showMessage(Tone::Warning, tr("This is no date; write it as 2026-11-23."));
        return;
    }
    m_message->clear();
    const auto chosen = [](const ChoiceBox *box) {
        return box->code() == kEverything ? QString() : box->code();
    };
    m_model.setFilter(day, chosen(m_person), chosen(m_action));
}

void AuditPage::askWhereTo()
{
    auto *dialog = new QFileDialog(this, tr("Export the audit"), u"audit.csv"_s, tr("Tables (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &AuditPage::exportTo);
    dialog->open();
}

void AuditPage::refresh()
{
    m_list->setLoading(m_model.isLoading() && m_model.entries().rowCount() == 0);
    m_verify->setVisible(m_model.mayVerify());
    m_verify->setEnabled(!m_model.isVerifying());
    m_export->setEnabled(!m_model.isExporting());
    m_head->setNote(m_model.isVerifying() ? tr("Checking the chain…")
                    : m_model.mayVerify() ? tr("Every act on this workstation, newest first")
                                          : tr("Your own acts on this workstation, newest first"));
    refreshChoices();
}

void AuditPage::refreshChoices()
{
    QList<Choice> people{{kEverything, tr("Everybody")}};
    for (const auto &[id, name] : m_model.choices().people)
        people.append({id, name});
    QList<Choice> actions{{kEverything, tr("Every action")}};
    for (const QString &action : m_model.choices().actions)
        actions.append({action, presentation::auditActionText(action)});
    const auto offer = [](ChoiceBox *box, const QList<Choice> &choices) {
        const bool same = box->count() == choices.size() && box->itemText(0) == choices.first().text;
        if (!same) box->setChoices(choices);
        if (box->code().isEmpty()) box->setCode(kEverything);
    };
    offer(m_person, people);
    offer(m_action, actions);
}

void AuditPage::showEvent(QShowEvent *event)
{
    m_message->clear();
    m_model.refresh();
    m_list->table()->setFocus(Qt::OtherFocusReason);
    QWidget::showEvent(event);
}

void AuditPage::retranslateUi()
{
    m_head->setTitle(tr("Audit", "审计"));
    m_export->setText(tr("Export CSV", "导出 CSV"));
    m_verify->setText(tr("Check the chain", "核验链条"));
    m_day->setPlaceholderText(tr("Day, 2026-11-23"));
    m_day->setAccessibleName(tr("Day"));
    m_person->setAccessibleName(tr("Person"));
    m_action->setAccessibleName(tr("Action"));
    m_list->table()->setAccessibleName(tr("Audit", "审计"));
    m_list->emptyState()->setTexts(tr("Nothing found"), tr("Choose another day, person or action."));
    refresh();
}

void AuditPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model.entries().retranslate();
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

} // namespace lianli::ui
