// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/caserecordsheet.h"

#include "ui/presentation/errortext.h"
#include "ui/style/designtokens.h"
#include "ui/widgets/caselist.h"
#include "ui/widgets/casetable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fieldrow.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QVBoxLayout>

namespace lianli::ui {

using namespace Qt::StringLiterals;
using presentation::CaseRecordModel;
using presentation::RecordedActsTable;

namespace {

constexpr int kLabelWidth = 112; ///< "Acceptance no." in one line

} // namespace

CaseRecordSheet::CaseRecordSheet(CaseRecordModel &model, QWidget *host) : Sheet({}, host), m_model(model)
{
    setObjectName(u"caseRecordSheet"_s);
    setPreferredWidth(860);
    m_message = new MessageBar;
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(tokens::kGap);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    m_checks = new TextLabel(TextLabel::Style::Note);
    m_checks->setObjectName(u"caseRecordChecks"_s);
    m_checks->setWordWrap(true);
    m_acts = new CaseList;
    m_acts->table()->setObjectName(u"caseRecordTable"_s);
    m_acts->setModel(&m_model.acts());
    m_acts->table()->setStretchColumn(RecordedActsTable::Act);
    m_acts->setMinimumHeight(280);
    body()->addWidget(m_message);
    body()->addLayout(m_grid);
    body()->addWidget(m_checks);
    body()->addWidget(m_acts, 1);
    connect(&m_model, &CaseRecordModel::changed, this, &CaseRecordSheet::refresh);
    connect(&m_model, &CaseRecordModel::failed, this, [this](const models::Error &error) {
        m_message->showMessage(Tone::Bad, presentation::errorText(error));
    });
    connect(this, &Sheet::closed, &m_model, &CaseRecordModel::close);
    retranslateUi();
}

void CaseRecordSheet::present(const QString &caseId)
{
    m_message->clear();
    openSheet();
    m_model.open(caseId);
}

void CaseRecordSheet::refresh()
{
    const auto facts = m_model.facts();
    for (qsizetype i = 0; i < facts.size(); ++i) {
        if (i == m_facts.size()) {
            m_facts.append(new FieldRow({}));
            m_facts.last()->setLabelWidth(kLabelWidth);
            m_grid->addWidget(m_facts.last(), static_cast<int>(i / 2), static_cast<int>(i % 2));
        }
        m_facts.at(i)->setLabel(facts.at(i).first);
        m_facts.at(i)->setValue(facts.at(i).second);
    }
    if (facts.isEmpty())
        for (FieldRow *row : m_facts)
            row->setValue({}); // nobody's case stays in a hidden window
    m_checks->setText(m_model.checksText());
    m_checks->setVisible(!m_checks->text().isEmpty());
    m_acts->setLoading(m_model.isLoading());
    if (m_model.isOpen() && isOpen()) m_acts->table()->setFocus(Qt::OtherFocusReason); // the arrows scroll
}

void CaseRecordSheet::retranslateUi()
{
    setTitle(tr("Record of the case", "案件记录"));
    m_acts->table()->setAccessibleName(tr("Acts", "办理经过"));
    m_acts->emptyState()->setTexts(tr("No record"), tr("The case could not be read."));
    m_model.acts().retranslate();
    refresh();
}

void CaseRecordSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    Sheet::changeEvent(event);
}

} // namespace lianli::ui
