// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/fingerprintsheet.h"

#include "ui/presentation/errortext.h"
#include "ui/style/designtokens.h"
#include "ui/widgets/cardsightview.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/secondpersonfields.h"
#include "ui/widgets/textlabel.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace lianli::ui {

using namespace models;
using namespace Qt::StringLiterals;
using presentation::FingerprintModel;
using presentation::SigningModel;
using Stage = FingerprintModel::Stage;

namespace {

constexpr int kPrintWidth = 220;
constexpr int kLongestNote = 60;

} // namespace

FingerprintSheet::FingerprintSheet(FingerprintModel &model, QWidget *host) : Sheet({}, host), m_model(model)
{
    setObjectName(u"fingerprintSheet"_s);
    setPreferredWidth(760);
    body()->setSpacing(tokens::kGap);
    m_message = new MessageBar;
    m_message->setObjectName(u"fingerprintMessage"_s);
    body()->addWidget(m_message);
    m_view = new CardSightView;
    m_view->setMinimumSize(kPrintWidth, 300);
    m_view->setFixedWidth(kPrintWidth);
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::kGap);
    row->addWidget(m_view);
    row->addLayout(buildWords(), 1);
    body()->addLayout(row, 1);
    m_again = new KeyButton({}, KeyButton::Kind::Secondary);
    m_again->setObjectName(u"fingerprintAgainButton"_s);
    m_again->setKey(QKeySequence(Qt::Key_F6));
    m_go = new KeyButton({}, KeyButton::Kind::Primary);
    m_go->setObjectName(u"fingerprintGoButton"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(tokens::kUnit);
    buttons->addStretch(1);
    buttons->addWidget(m_again);
    buttons->addWidget(m_go);
    body()->addLayout(buttons);
    setDefaultButton(m_go);

    connect(m_go, &QPushButton::clicked, this, &FingerprintSheet::goOn);
    connect(m_again, &QPushButton::clicked, this, [this] {
        m_message->clear();
        m_model.takeAgain();
    });
    connect(m_cannotWrite, &QCheckBox::toggled, this, &FingerprintSheet::refresh);
    connect(m_note, &QLineEdit::textEdited, this, [this] { m_noteField->setError({}); });
    connect(this, &Sheet::closed, this, [this] {
        m_view->setImage({}); // nobody's finger stays in a hidden window
        m_shown.clear();
        m_witness->forget();
        m_model.close();
    });
    connect(&m_model, &FingerprintModel::changed, this, &FingerprintSheet::refresh);
    connect(&m_model, &FingerprintModel::failed, this, [this](const Error &error) {
        if (isOpen()) m_message->showMessage(Tone::Warning, presentation::errorText(error));
    });
    retranslateUi();
}

QLayout *FingerprintSheet::buildWords()
{
    m_simulated = new Pill;
    m_text = new TextLabel(TextLabel::Style::Lead);
    m_text->setObjectName(u"fingerprintText"_s);
    m_text->setWordWrap(true);
    m_cannotWrite = new QCheckBox;
    m_cannotWrite->setObjectName(u"cannotWriteBox"_s);
    m_note = new QLineEdit;
    m_note->setObjectName(u"signingNoteEdit"_s);
    m_note->setMaxLength(kLongestNote);
    m_noteField = new FormField(m_note);
    m_witness = new SecondPersonFields;
    auto *words = new QVBoxLayout;
    words->setSpacing(tokens::kUnit);
    words->addWidget(m_simulated, 0, Qt::AlignLeft);
    words->addWidget(m_text);
    words->addSpacing(tokens::kUnit);
    words->addWidget(m_cannotWrite);
    words->addWidget(m_noteField);
    words->addWidget(m_witness);
    words->addStretch(1);
    return words;
}

void FingerprintSheet::present(SigningModel &signing, PartyRole role)
{
    setTitle(tr("Fingerprint: %1", "采集指纹：%1").arg(presentation::roleTitle(role)));
    m_message->clear();
    m_cannotWrite->setChecked(false);
    m_note->setText(u"本人不能书写，已向其宣读全文"_s); // goes on the form, so in Chinese
    m_noteField->setError({});
    m_model.open(signing, role);
    m_witness->present(m_model.witnesses());
    refresh();
    openSheet();
}

void FingerprintSheet::goOn()
{
    m_message->clear();
    if (m_model.stage() == Stage::AskingConsent) {
        m_model.giveConsent();
        return;
    }
    if (!m_cannotWrite->isChecked()) {
        m_model.accept();
        return;
    }
    const bool silent = m_note->text().trimmed().isEmpty();
    m_noteField->setError(silent ? tr("Say why no name is written") : QString());
    if (silent || !m_witness->check()) return;
    const QString witness = m_witness->userId();
    m_model.acceptInPlaceOfName(m_note->text(), witness, m_witness->takePassword());
}

void FingerprintSheet::refresh()
{
    const Stage stage = m_model.stage();
    setClosable(stage != Stage::Keeping); // what is on its way into the case cannot be called back
    if (stage == Stage::Done && isOpen()) {
        closeSheet();
        return;
    }
    const bool another = m_model.picture() != m_shown;
    if (another) {
        m_shown = m_model.picture();
        m_view->setImage(QImage::fromData(m_shown, "PNG")); // some hundred pixels each way
    }
    const bool shown = stage == Stage::Shown || stage == Stage::Keeping;
    m_simulated->setVisible(m_model.isSimulated());
    m_text->setText(m_model.text());
    m_cannotWrite->setVisible(shown);
    m_noteField->setVisible(shown && m_cannotWrite->isChecked());
    m_witness->setVisible(shown && m_cannotWrite->isChecked());
    m_again->setVisible(stage != Stage::AskingConsent);
    m_again->setEnabled(stage == Stage::Shown || stage == Stage::Waiting);
    m_go->setText(stage == Stage::AskingConsent ? tr("The party agrees", "当事人同意")
                                                : tr("Put it on the form", "用于表格"));
    m_go->setEnabled(stage == Stage::AskingConsent || stage == Stage::Shown);
    if (another && stage == Stage::Shown) m_go->setFocus(Qt::OtherFocusReason); // Enter takes a good print
}

void FingerprintSheet::retranslateUi()
{
    m_simulated->setStatus(tr("Simulated pad"), Tone::Warning);
    m_view->setEmptyText(tr("No print yet"));
    m_view->setAccessibleName(tr("Picture of the print"));
    m_cannotWrite->setText(tr("Cannot write: the print stands for the name", "不能书写，以指纹代替签名"));
    m_noteField->setLabel(tr("The registrar's note on the form", "登记员注明"));
    m_note->setAccessibleName(tr("The registrar's note on the form", "登记员注明"));
    m_again->setText(tr("Take it again", "重新采集"));
    refresh();
}

void FingerprintSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    Sheet::changeEvent(event);
}

} // namespace lianli::ui
