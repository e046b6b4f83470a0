// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/facematchsheet.h"

#include "models/base/whendone.h"
#include "ui/presentation/errortext.h"
#include "ui/registration/faceline.h"
#include "ui/style/designtokens.h"
#include "ui/widgets/cardsightview.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <chrono>

namespace lianli::ui {

using namespace models;
using namespace std::chrono_literals;
using presentation::FaceMatchModel;
using Stage = FaceMatchModel::Stage;
using Sight = FaceMatchModel::Sight;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPortraitWidth = 220;
constexpr int kLongestReason = 100;

} // namespace

FaceMatchSheet::FaceMatchSheet(FaceMatchModel &model, QWidget *host) : Sheet({}, host), m_model(model)
{
    setObjectName(u"faceMatchSheet"_s);
    setPreferredWidth(820);
    body()->setSpacing(tokens::kUnit);
    m_message = new MessageBar;
    body()->addWidget(m_message);
    body()->addLayout(buildPictures(), 1);
    m_result = new Pill;
    m_result->setObjectName(u"faceResultPill"_s);
    m_text = new TextLabel(TextLabel::Style::Lead);
    m_text->setObjectName(u"faceMatchText"_s);
    m_text->setWordWrap(true);
    auto *told = new QHBoxLayout;
    told->setSpacing(tokens::kUnit);
    told->addWidget(m_result);
    told->addWidget(m_text, 1);
    body()->addLayout(told);
    m_reason = new QLineEdit;
    m_reason->setObjectName(u"faceReasonEdit"_s);
    m_reason->setMaxLength(kLongestReason);
    m_reasonField = new FormField(m_reason);
    body()->addWidget(m_reasonField);
    m_note = new TextLabel(TextLabel::Style::Note);
    m_note->setWordWrap(true);
    body()->addWidget(m_note);
    body()->addLayout(buildButtons());
    setDefaultButton(m_same);

    m_leave.setSingleShot(true);
    m_leave.setInterval(1500ms);
    connect(&m_leave, &QTimer::timeout, this, &Sheet::closeSheet);
    connect(m_reason, &QLineEdit::textEdited, this, [this] { m_reasonField->setError({}); });
    connect(this, &Sheet::closed, this, [this] {
        m_leave.stop();
        for (CardSightView *view : {m_card, m_live})
            view->setImage({}); // nobody's face stays in a hidden window
        m_shownCard.clear();
        m_shownLive.clear();
        m_model.close();
    });
    connect(&m_model, &FaceMatchModel::changed, this, [this] {
        if (isOpen()) refresh();
    });
    connect(&m_model, &FaceMatchModel::compared, this, [this](FaceResult result) {
        if (result == FaceResult::Alike)
            m_leave.start();
        else if (m_model.needsReason())
            m_reason->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_model, &FaceMatchModel::failed, this, [this](const Error &error) {
        if (isOpen()) m_message->showMessage(Tone::Warning, presentation::errorText(error));
    });
    connect(&m_model, &FaceMatchModel::frame, this, [this](const scanners::Frame &frame) {
        const QImage image(reinterpret_cast<const uchar *>(frame.rgb.constData()), frame.size.width(),
                           frame.size.height(), 3 * frame.size.width(), QImage::Format_RGB888);
        m_live->setImage(image.copy());
    });
    retranslateUi();
}

QLayout *FaceMatchSheet::buildPictures()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::kGap);
    const auto column = [row](CardSightView *&view, TextLabel *&caption, int stretch) {
        view = new CardSightView;
        caption = new TextLabel(TextLabel::Style::Note);
        auto *both = new QVBoxLayout;
        both->setSpacing(tokens::kUnit / 2);
        both->addWidget(view, 1);
        both->addWidget(caption);
        row->addLayout(both, stretch);
    };
    column(m_card, m_cardCaption, 0);
    column(m_live, m_liveCaption, 1);
    m_card->setFixedWidth(kPortraitWidth);
    return row;
}

QLayout *FaceMatchSheet::buildButtons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::kUnit);
    m_take = new KeyButton({}, KeyButton::Kind::Secondary);
    m_take->setObjectName(u"faceTakeButton"_s);
    m_take->setKey(QKeySequence(Qt::Key_F6));
    m_other = new KeyButton({}, KeyButton::Kind::Danger);
    m_other->setObjectName(u"faceOtherButton"_s);
    m_other->setKey(QKeySequence(Qt::CTRL | Qt::Key_N));
    m_same = new KeyButton({}, KeyButton::Kind::Primary);
    m_same->setObjectName(u"faceSameButton"_s);
    m_same->setKey(QKeySequence(Qt::CTRL | Qt::Key_Y));
    row->addWidget(m_take);
    row->addStretch(1);
    row->addWidget(m_other);
    row->addWidget(m_same);
    connect(m_take, &QPushButton::clicked, this, [this] {
        m_leave.stop();
        m_message->clear();
        m_model.take();
    });
    connect(m_other, &QPushButton::clicked, this, [this] { decide(FaceDecision::OtherPerson); });
    connect(m_same, &QPushButton::clicked, this, [this] { decide(FaceDecision::SamePerson); });
    return row;
}

void FaceMatchSheet::present(PartyRole role)
{
    if (!m_model.canOpen(role)) return;
    setTitle(tr("Compare the face: %1", "人像比对：甲方（男）").arg(presentation::roleTitle(role)));
    m_message->clear();
    m_reason->clear();
    m_reasonField->setError({});
    m_model.open(role);
    refresh();
    openSheet();
}

void FaceMatchSheet::decide(FaceDecision decision)
{
    if (m_model.stage() != Stage::Shown) return;
    if (m_model.decide(decision, m_reason->text())) {
        closeSheet();
        return;
    }
    m_reasonField->setError(tr("Say why it is the same person all the same"));
    m_reason->setFocus(Qt::OtherFocusReason);
}

void FaceMatchSheet::showPictures()
{
    if (m_model.portrait() != m_shownCard) {
        m_shownCard = m_model.portrait();
        m_card->setImage(QImage::fromData(m_shownCard)); // of a card: about a hundred pixels wide
    }
    if (m_model.livePicture() == m_shownLive) return;
    m_shownLive = m_model.livePicture();
    if (m_shownLive.isEmpty()) return; // the preview goes on
    whenDone(QtConcurrent::run([picture = m_shownLive] { return QImage::fromData(picture, "JPEG"); }), this,
             [this, picture = m_shownLive](const QImage &image) {
                 if (picture == m_shownLive && isOpen()) m_live->setImage(image);
             });
}

void FaceMatchSheet::refresh()
{
    if (m_model.stage() == Stage::Closed) {
        closeSheet(); // the person was changed meanwhile
        return;
    }
    showPictures();
    const bool shown = m_model.stage() == Stage::Shown;
    const bool looking = m_model.stage() == Stage::Looking;
    const Sight sight = m_model.sight();
    const bool outlined = looking && sight.kind != Sight::Kind::None;
    m_live->setOutline(outlined ? QPolygonF(sight.face) : QPolygonF(), {1, 1},
                       sight.kind == Sight::Kind::Steady ? Tone::Ok : Tone::Warning);
    const auto result = m_model.result();
    m_result->setVisible(shown && !result.pill.isEmpty());
    m_result->setStatus(result.pill, toneOf(result.tone));
    m_text->setText(m_model.text());
    m_note->setVisible(!shown); // what must be known before the picture is taken
    m_reasonField->setVisible(shown && m_model.needsReason());
    m_take->setText(shown ? tr("Take another picture", "再拍一次") : tr("Take the picture", "拍照"));
    m_take->setEnabled((shown || looking) && m_model.hasCamera());
    m_other->setEnabled(shown);
    m_same->setEnabled(shown && m_model.asksForDecision());
}

void FaceMatchSheet::retranslateUi()
{
    m_cardCaption->setText(tr("Portrait on the card", "证件照片"));
    m_liveCaption->setText(tr("Before the camera now", "现场"));
    m_card->setEmptyText(tr("The card gave no portrait that can be shown."));
    m_live->setEmptyText(tr("The camera is starting…"));
    m_reasonField->setLabel(tr("Why it is the same person", "确认为本人的理由"));
    m_reason->setAccessibleName(tr("Why it is the same person", "确认为本人的理由"));
    m_note->setText(
        tr("Voluntary: who does not want it is compared with the card by eye. The picture is kept "
           "encrypted with the case, and no score is shown to the couple."));
    m_other->setText(tr("Another person", "非本人"));
    m_same->setText(tr("The same person", "本人"));
    if (isOpen()) refresh();
}

void FaceMatchSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    Sheet::changeEvent(event);
}

} // namespace lianli::ui
