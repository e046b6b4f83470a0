// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/examinationpage.h"

#include "ui/presentation/errortext.h"
#include "ui/registration/paperscard.h"
#include "ui/registration/questionrow.h"
#include "ui/style/designtokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/checklist.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace lianli::ui {

using namespace models;
using presentation::ExaminationModel;
using namespace Qt::StringLiterals;

namespace {

CheckItem itemOf(const Check &check, const MarriageRules &rules)
{
    CheckItem item;
    item.id = check.id;
    item.title = presentation::checkTitle(check);
    item.detail = presentation::checkDetail(check, rules);
    item.pill = presentation::checkSourceText(check.source);
    item.pillTone = check.source == CheckSource::Online ? Tone::Info : Tone::Neutral;
    switch (check.outcome) {
    case CheckOutcome::Passed:
        item.glyph = Glyph::Check;
        item.tone = Tone::Ok;
        break;
    case CheckOutcome::Notice:
        item.glyph = Glyph::Bang;
        item.tone = Tone::Warning;
        break;
    case CheckOutcome::Blocked:
        item.glyph = Glyph::Cross;
        item.tone = Tone::Bad;
        break;
    case CheckOutcome::Pending:
        item.glyph = Glyph::Circle;
        item.tone = Tone::Neutral;
        break;
    }
    return item;
}

} // namespace

ExaminationPage::ExaminationPage(ExaminationModel &model, presentation::CaseSession &session, QWidget *parent)
    : StepPage(parent),
      m_model(model),
      m_session(session)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(tokens::kGap);
    m_checksCard = new Card({}, this);
    m_recheck = new KeyButton({}, KeyButton::Kind::Secondary, m_checksCard);
    m_recheck->setObjectName(u"recheckButton"_s);
    m_recheck->setKey(QKeySequence(Qt::Key_F5));
    m_checksCard->setTitleWidget(m_recheck);
    m_checks = new CheckList(m_checksCard);
    m_checks->setObjectName(u"checkList"_s);
    m_checksCard->body()->addWidget(m_checks, 1);
    layout->addWidget(m_checksCard, 1);
    layout->addWidget(buildSide());

    connect(m_recheck, &QPushButton::clicked, this, [this] { m_model.recheck(); });
    connect(&m_model, &ExaminationModel::changed, this, &ExaminationPage::refresh);
    connect(&m_model, &ExaminationModel::runningChanged, this, &ExaminationPage::refresh);
    retranslateUi();
}

QWidget *ExaminationPage::buildSide()
{
    auto *scroll = new QScrollArea(this);
    auto *side = new QWidget(scroll->viewport());
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(tokens::kGap);
    m_questionsCard = new Card({}, side);
    m_allConfirmed = new KeyButton({}, KeyButton::Kind::Secondary);
    m_allConfirmed->setObjectName(u"allConfirmedButton"_s);
    m_allConfirmed->setKey(QKeySequence(Qt::CTRL | Qt::Key_Y));
    for (const InquiryQuestion &question : m_model.questions()) {
        auto *row = new QuestionRow(m_questionsCard);
        row->setObjectName(question.id + u"Question"_s);
        m_questions.insert(question.id, row);
        const QString id = question.id;
        connect(row, &QuestionRow::answered, this, [this, id](bool yes) { m_model.setAnswer(id, yes); });
        m_questionsCard->body()->addWidget(row);
    }
    m_questionsCard->setTitleWidget(m_allConfirmed);
    connect(m_allConfirmed, &QPushButton::clicked, this, [this] { m_model.answerAllAsExpected(); });
    column->addWidget(m_questionsCard);
    m_papers = new PapersCard(m_model, m_questions.value(m_model.questions().last().id)->lastButton(), side);
    column->addWidget(m_papers);
    column->addStretch(1);

    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(tokens::kSideColumnWidth + 20);
    scroll->setFocusPolicy(Qt::NoFocus); // follows the focus among its questions
    scroll->setWidget(side);
    scroll->viewport()->setAutoFillBackground(false);
    side->setAutoFillBackground(false);
    return scroll;
}

QString ExaminationPage::nextText() const
{
    return tr("On to the declarations", "进入声明与签字");
}

void ExaminationPage::enter()
{
    m_model.enter();
    refresh();
    m_allConfirmed->setFocus(Qt::OtherFocusReason);
}

void ExaminationPage::focusMissing(const Missing &missing)
{
    if (missing.what == Missing::What::Paper && missing.role)
        m_papers->focusPaper(*missing.role, missing.field);
    if (missing.what != Missing::What::Answer) return;
    if (QuestionRow *row = m_questions.value(missing.field)) row->focusAnswers();
}

void ExaminationPage::refresh()
{
    const MarriageRules &rules = m_session.workflow().rules();
    QList<CheckItem> items;
    for (const Check &check : m_model.checks())
        items.append(itemOf(check, rules));
    m_checks->setItems(items);
    const auto counts = m_model.counts();
    m_checksCard->setSubtitle(m_model.isRunning()
                                  ? tr("Running…")
                                  : tr("%1 checks · %2 passed · %3 to note · %4 not met · %5 open")
                                        .arg(counts.total)
                                        .arg(counts.passed)
                                        .arg(counts.notices)
                                        .arg(counts.blocked)
                                        .arg(counts.pending));
    bool open = false;
    for (const InquiryQuestion &question : m_model.questions()) {
        const auto answer = m_model.answer(question.id);
        open = open || !answer;
        m_questions.value(question.id)->setAnswer(answer, question.expectedYes);
    }
    const bool editable = m_session.canEdit(step());
    // A hidden button would hand the focus on to some question and scroll there.
    if (!open && m_allConfirmed->hasFocus()) m_checks->setFocus(Qt::OtherFocusReason);
    m_allConfirmed->setVisible(open);
    m_allConfirmed->setEnabled(editable);
    m_recheck->setEnabled(editable && !m_model.isRunning());
    m_questionsCard->setEnabled(editable);

    m_papers->refresh(editable);
    Q_EMIT stateChanged();
}

void ExaminationPage::retranslateUi()
{
    m_checksCard->setTitle(tr("Automatic checks", "自动审查"));
    m_recheck->setText(tr("Check again"));
    m_questionsCard->setTitle(tr("Ask both parties", "询问双方"));
    m_allConfirmed->setText(tr("Both confirmed all", "双方均已确认"));
    m_papers->setTitle(tr("Papers brought", "提供的材料"));
    for (const InquiryQuestion &question : m_model.questions())
        m_questions.value(question.id)
            ->setQuestion(presentation::questionText(question), question.basis.text());
    refresh();
}

void ExaminationPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    StepPage::changeEvent(event);
}

} // namespace lianli::ui
