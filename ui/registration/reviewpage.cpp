// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/reviewpage.h"

#include "ui/presentation/errortext.h"
#include "ui/style/designtokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/checklist.h"
#include "ui/widgets/pdfpreview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace lianli::ui {

using namespace models;
using presentation::IssueModel;
using namespace Qt::StringLiterals;

namespace {

/// 审查意见 has three lines on the form.
constexpr int kMaxOpinion = 200;

} // namespace

ReviewPage::ReviewPage(IssueModel &model, presentation::CaseSession &session, QWidget *parent)
    : StepPage(parent),
      m_model(model),
      m_session(session)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(tokens::kGap);
    m_previewCard = new Card({}, this);
    m_preview = new PdfPreview(m_previewCard);
    m_previewCard->body()->addWidget(m_preview, 1);
    layout->addWidget(m_previewCard, 1);

    auto *side = new QWidget(this);
    side->setFixedWidth(tokens::kSideColumnWidth);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(tokens::kGap);
    m_opinionCard = new Card({}, side);
    m_opinion = new QPlainTextEdit(m_opinionCard);
    m_opinion->setObjectName(u"opinionEdit"_s);
    m_opinion->setTabChangesFocus(true);
    m_opinion->setMinimumHeight(110);
    m_opinionCard->body()->addWidget(m_opinion);
    column->addWidget(m_opinionCard);
    m_notesCard = new Card({}, side);
    m_notes = new CheckList(m_notesCard);
    m_notesCard->body()->addWidget(m_notes, 1);
    column->addWidget(m_notesCard, 1);
    layout->addWidget(side);

    connect(m_opinion, &QPlainTextEdit::textChanged, this, &ReviewPage::takeOpinion);
    connect(&m_model, &IssueModel::changed, this, &ReviewPage::refresh);
    connect(&m_model, &IssueModel::paperReady, this, [this](IssueModel::Paper paper, const QByteArray &pdf) {
        if (paper == IssueModel::Paper::ReviewForm && isVisible()) m_preview->setPdf(pdf);
    });
    retranslateUi();
}

QString ReviewPage::nextText() const
{
    return tr("Approve, on to printing", "准予登记，进入打印");
}

QList<Missing> ReviewPage::missing() const
{
    QList<Missing> list = m_session.missing(step());
    list.removeIf([](const Missing &missing) { return missing.what == Missing::What::Approval; });
    return list;
}

void ReviewPage::takeOpinion()
{
    const QString text = m_opinion->toPlainText().left(kMaxOpinion);
    if (text == m_session.draft().reviewOpinion) return;
    m_model.setOpinion(text);
}

void ReviewPage::next()
{
    takeOpinion();
    m_model.approve();
}

void ReviewPage::enter()
{
    m_preview->setBusy(tr("The review form is being made…"));
    m_model.enterReview();
    refresh();
}

void ReviewPage::leave()
{
    takeOpinion();
}

void ReviewPage::focusMissing(const Missing &)
{
    m_opinion->setFocus(Qt::ShortcutFocusReason);
}

void ReviewPage::refresh()
{
    const QString opinion = m_session.draft().reviewOpinion;
    if (!m_opinion->hasFocus() && m_opinion->toPlainText() != opinion) {
        const QSignalBlocker quiet(m_opinion);
        m_opinion->setPlainText(opinion);
    }
    m_opinion->setReadOnly(!m_session.canEdit(step()));
    QList<CheckItem> items;
    for (const Check &check : m_session.draft().checks) {
        if (check.outcome != CheckOutcome::Notice) continue;
        CheckItem item;
        item.id = check.id;
        item.glyph = Glyph::Bang;
        item.tone = Tone::Warning;
        item.title = presentation::checkTitle(check);
        item.detail = presentation::checkDetail(check, m_session.workflow().rules());
        items.append(item);
    }
    m_notes->setItems(items);
    m_notesCard->setVisible(!items.isEmpty());
    Q_EMIT stateChanged();
}

void ReviewPage::retranslateUi()
{
    m_previewCard->setTitle(tr("Review form", "结婚登记审查处理表"));
    m_opinionCard->setTitle(tr("Review opinion", "审查意见"));
    m_opinion->setAccessibleName(tr("Review opinion", "审查意见"));
    m_notesCard->setTitle(tr("To note from the examination"));
    refresh();
}

void ReviewPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    StepPage::changeEvent(event);
}

} // namespace lianli::ui
