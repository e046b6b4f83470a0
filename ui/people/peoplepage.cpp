// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/peoplepage.h"

#include "ui/presentation/errortext.h"
#include "ui/style/designtokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/caselist.h"
#include "ui/widgets/casetable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pagehead.h"

#include <QEvent>
#include <QVBoxLayout>

namespace lianli::ui {

using presentation::PeopleModel;
using presentation::PeopleTable;
using namespace Qt::StringLiterals;

PeoplePage::PeoplePage(presentation::Workstation &workstation, QWidget *parent)
    : QWidget(parent),
      m_model(workstation)
{
    m_head = new PageHead;
    m_role = m_head->addCommand(u"changeRoleButton"_s, Qt::Key_1, KeyButton::Kind::Secondary);
    m_password = m_head->addCommand(u"resetPasswordButton"_s, Qt::Key_2, KeyButton::Kind::Secondary);
    m_disable = m_head->addCommand(u"disablePersonButton"_s, Qt::Key_3, KeyButton::Kind::Danger);
    m_add = m_head->addCommand(u"addPersonButton"_s, Qt::Key_4, KeyButton::Kind::Primary);
    m_message = new MessageBar;
    m_message->setDismissible(true);
    m_card = new Card;
    m_list = new CaseList;
    m_list->table()->setObjectName(u"peopleTable"_s);
    m_list->setModel(&m_model.people());
    m_list->table()->setStretchColumn(PeopleTable::Until);
    m_card->body()->addWidget(m_list, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(tokens::kPageMargin, tokens::kGap, tokens::kPageMargin, tokens::kGap);
    layout->setSpacing(tokens::kGap);
    layout->addWidget(m_head);
    layout->addWidget(m_message);
    layout->addWidget(m_card, 1);

    m_sheet = new PersonSheet(m_model, this);
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_message->clear();
        m_sheet->presentNew();
    });
    connect(m_role, &QPushButton::clicked, this, [this] { open(PersonSheet::Task::Role); });
    connect(m_password, &QPushButton::clicked, this, [this] { open(PersonSheet::Task::Password); });
    connect(m_disable, &QPushButton::clicked, this, [this] { open(PersonSheet::Task::Disable); });
    connect(m_list, &CaseList::caseRequested, this, [this] { open(PersonSheet::Task::Role); });
    connect(m_list->table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PeoplePage::refresh);
    connect(&m_model.people(), &QAbstractItemModel::modelReset, m_list->table(),
            [this] { m_list->table()->selectRow(0); });
    connect(&m_model, &PeopleModel::changed, this, &PeoplePage::refresh);
    connect(&m_model, &PeopleModel::failed, this, [this](const models::Error &error) {
        if (m_sheet->isOpen())
            m_sheet->showError(presentation::errorText(error));
        else
            m_message->showMessage(Tone::Bad, presentation::errorText(error));
    });
    connect(&m_model, &PeopleModel::done, this, [this] {
        m_sheet->closeSheet();
        m_message->showMessage(Tone::Ok, tr("Done, and recorded in the audit."));
    });
    retranslateUi();
}

const models::VaultUser *PeoplePage::chosen()
{
    return m_model.people().at(m_list->table()->currentIndex().row());
}

void PeoplePage::open(PersonSheet::Task task)
{
    m_message->clear();
    if (const auto *user = chosen(); user && m_model.mayManage()) m_sheet->present(task, *user);
}

void PeoplePage::refresh()
{
    const bool may = m_model.mayManage();
    const auto *user = chosen();
    m_add->setVisible(may);
    for (auto *button : {m_role, m_password, m_disable}) {
        button->setVisible(may);
        button->setEnabled(user != nullptr);
    }
    m_disable->setEnabled(user && !user->disabled);
    m_head->setNote(tr("%n person(s) on this workstation", nullptr, m_model.people().rowCount()));
}

void PeoplePage::showEvent(QShowEvent *event)
{
    m_message->clear();
    m_model.refresh();
    m_list->table()->setFocus(Qt::OtherFocusReason);
    QWidget::showEvent(event);
}

void PeoplePage::retranslateUi()
{
    m_head->setTitle(tr("People", "人员"));
    m_add->setText(tr("Add", "添加"));
    m_role->setText(tr("Change role", "改角色"));
    m_password->setText(tr("Reset password", "重置口令"));
    m_disable->setText(tr("Disable", "停用"));
    m_list->table()->setAccessibleName(tr("People", "人员"));
    m_list->emptyState()->setTexts(tr("Nobody may sign in here"));
    refresh();
}

void PeoplePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model.people().retranslate();
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

} // namespace lianli::ui
