// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/refusalsheet.h"

#include "ui/presentation/errortext.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pdfpreview.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lianli::ui {

using namespace models;
using presentation::RefusalModel;
using namespace Qt::StringLiterals;

RefusalSheet::RefusalSheet(RefusalModel &model, presentation::CaseSession &session, QWidget *host)
    : Sheet({}, host),
      m_model(model),
      m_session(session)
{
    setObjectName(u"refusalSheet"_s);
    setPreferredWidth(720);
    m_message = new MessageBar;
    body()->addWidget(m_message);
    m_pages = new QStackedWidget;
    auto *choice = new QWidget;
    buildChoice(choice);
    m_pages->addWidget(choice);
    auto *notice = new QWidget;
    buildNotice(notice);
    m_pages->addWidget(notice);
    body()->addWidget(m_pages, 1);

    connect(&m_session, &presentation::CaseSession::stateChanged, this, [this](MarriageCase::State state) {
        if (!isOpen()) return;
        if (state == MarriageCase::State::Refused) showNotice();
        if (state == MarriageCase::State::Terminated) {
            closeSheet();
            Q_EMIT done();
        }
    });
    connect(&m_model, &RefusalModel::noticeReady, this,
            [this](const QByteArray &pdf) { m_notice->setPdf(pdf); });
    connect(&m_model, &RefusalModel::noticePrinted, this,
            [this] { m_message->showMessage(Tone::Ok, tr("The notice was printed.")); });
    connect(&m_model, &RefusalModel::failed, this, [this](const Error &error) {
        m_message->showMessage(Tone::Bad, presentation::errorText(error));
    });
}

void RefusalSheet::buildChoice(QWidget *page)
{
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(12);
    m_text = new TextLabel(TextLabel::Style::Body);
    m_text->setWordWrap(true);
    m_reason = new ChoiceBox;
    m_reason->setObjectName(u"refusalReasonChoice"_s);
    m_detail = new QLineEdit;
    m_detail->setObjectName(u"refusalDetailEdit"_s);
    m_detail->setMaxLength(300);
    m_refuse = new KeyButton({}, KeyButton::Kind::Danger);
    m_refuse->setObjectName(u"refuseButton"_s);
    m_withdrawn = new KeyButton({}, KeyButton::Kind::Secondary);
    m_withdrawn->setObjectName(u"withdrawnButton"_s);
    layout->addWidget(m_text);
    layout->addWidget(m_reason);
    layout->addWidget(m_detail);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_withdrawn);
    buttons->addStretch(1);
    buttons->addWidget(m_refuse);
    layout->addLayout(buttons);
    layout->addStretch(1);
    connect(m_reason, &ChoiceBox::codeChosen, this, [this](const QString &ground) { suggestDetail(ground); });
    connect(m_refuse, &QPushButton::clicked, this, [this] {
        if (m_reason->code().isEmpty()) {
            m_message->showMessage(Tone::Warning, tr("Choose the ground first."));
            m_reason->setFocus();
            return;
        }
        m_model.refuse(m_reason->code(), m_detail->text());
    });
    connect(m_withdrawn, &QPushButton::clicked, this,
            [this] { m_model.endByParty(u"当事人在颁证前不再申请"_s); });
}

void RefusalSheet::buildNotice(QWidget *page)
{
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(12);
    m_notice = new PdfPreview;
    m_notice->setMinimumHeight(380);
    m_print = new KeyButton({}, KeyButton::Kind::Secondary);
    m_print->setObjectName(u"printNoticeButton"_s);
    m_back = new KeyButton({}, KeyButton::Kind::Primary);
    m_back->setObjectName(u"refusalDoneButton"_s);
    layout->addWidget(m_notice, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_print);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    layout->addLayout(buttons);
    connect(m_print, &QPushButton::clicked, this, [this] { m_model.printNotice(); });
    connect(m_back, &QPushButton::clicked, this, [this] {
        closeSheet();
        Q_EMIT done();
    });
}

void RefusalSheet::retranslate()
{
    setTitle(tr("Not accepted / not registered", "不予受理 / 不予登记"));
    m_text->setText(
        tr("The couple is told the ground and the law; the notice is given to whoever asks for it. A closed "
           "case cannot be opened again."));
    QList<Choice> choices;
    for (const RefusalReason &reason : m_model.reasons())
        choices.append({reason.id, presentation::refusalReasonText(reason) + u" · "_s + reason.basis.text()});
    m_reason->setChoices(choices);
    m_reason->setAccessibleName(tr("Ground"));
    m_detail->setPlaceholderText(tr("What to add, for the notice (may be empty)"));
    m_detail->setAccessibleName(tr("What to add, for the notice (may be empty)"));
    m_refuse->setText(tr("Refuse and make the notice"));
    m_withdrawn->setText(tr("A party withdraws: end the case"));
    m_print->setText(tr("Print the notice"));
    m_back->setText(tr("Back to the counter"));
}

void RefusalSheet::present()
{
    retranslate();
    m_message->clear();
    if (m_session.marriage().state == MarriageCase::State::Refused) {
        showNotice();
    } else {
        const QStringList suggested = m_model.suggested();
        m_pages->setCurrentIndex(0);
        setDefaultButton(m_refuse);
        if (!suggested.isEmpty()) m_reason->setCode(suggested.first());
        suggestDetail(m_reason->code());
    }
    openSheet();
}

/// What the clerk wrote stays; what was suggested gives way to the next suggestion.
void RefusalSheet::suggestDetail(const QString &reasonId)
{
    if (!m_detail->text().isEmpty() && m_detail->text() != m_suggested) return;
    m_suggested = m_model.suggestedDetail(reasonId);
    m_detail->setText(m_suggested);
    m_detail->setCursorPosition(0);
}

void RefusalSheet::showNotice()
{
    m_pages->setCurrentIndex(1);
    setDefaultButton(m_back);
    m_notice->setBusy(tr("The notice is being made…"));
    m_model.requestNotice();
}

} // namespace lianli::ui
