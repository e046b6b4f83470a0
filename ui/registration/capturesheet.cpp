// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/capturesheet.h"

#include "models/base/whendone.h"
#include "ui/presentation/errortext.h"
#include "ui/registration/flatbedbutton.h"
#include "ui/registration/picturefile.h"
#include "ui/style/designtokens.h"
#include "ui/widgets/busylabel.h"
#include "ui/widgets/cardsightview.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace lianli::ui {

using namespace models;
using presentation::CardCaptureModel;
using scanners::CardSight;
using Stage = CardCaptureModel::Stage;
using Side = CardCaptureModel::Side;
using namespace Qt::StringLiterals;

CaptureSheet::CaptureSheet(CardCaptureModel &model, QWidget *host) : Sheet({}, host), m_model(model)
{
    setObjectName(u"captureSheet"_s);
    setPreferredWidth(880);
    m_message = new MessageBar;
    body()->addWidget(m_message);
    m_view = new CardSightView;
    body()->addWidget(m_view, 1);
    body()->addSpacing(tokens::kUnit);
    m_text = new TextLabel(TextLabel::Style::Lead);
    m_text->setObjectName(u"captureText"_s);
    m_text->setWordWrap(true);
    m_flatbed = new FlatbedButton(m_model.flatbed(), this);
    auto *state = new QHBoxLayout;
    state->setSpacing(tokens::kUnit);
    state->addWidget(m_text, 1);
    state->addWidget(m_flatbed->progress());
    body()->addLayout(state);
    body()->addSpacing(tokens::kUnit);
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::kUnit);
    for (Pill *&pill : m_sides)
        row->addWidget(pill = new Pill);
    row->addStretch(1);
    m_file = new KeyButton({}, KeyButton::Kind::Secondary);
    m_file->setObjectName(u"captureFileButton"_s);
    m_file->setKey(QKeySequence(Qt::CTRL | Qt::Key_O));
    m_take = new KeyButton({}, KeyButton::Kind::Primary);
    m_take->setObjectName(u"captureTakeButton"_s);
    m_take->setKey(QKeySequence(Qt::Key_F6));
    row->addWidget(m_flatbed);
    row->addWidget(m_file);
    row->addWidget(m_take);
    body()->addLayout(row);

    connect(m_take, &QPushButton::clicked, &m_model, &CardCaptureModel::takeNow);
    connect(m_flatbed, &FlatbedButton::scanRequested, this, [this] {
        m_message->clear();
        m_model.scan();
    });
    connect(m_file, &QPushButton::clicked, this, &CaptureSheet::chooseFiles);
    connect(this, &Sheet::closed, this, [this] {
        m_pictures.clear();
        m_view->setImage({}); // nobody's card stays in a hidden window
        m_model.close();
    });
    connect(&m_model, &CardCaptureModel::changed, this, &CaptureSheet::refresh);
    connect(&m_model, &CardCaptureModel::sideRead, this, [this] { m_message->clear(); });
    connect(&m_model, &CardCaptureModel::failed, this, [this](const Error &error) {
        if (isOpen()) m_message->showMessage(Tone::Warning, presentation::errorText(error));
    });
    connect(&m_model, &CardCaptureModel::frame, this, [this](const scanners::Frame &frame) {
        const QImage image(reinterpret_cast<const uchar *>(frame.rgb.constData()), frame.size.width(),
                           frame.size.height(), 3 * frame.size.width(), QImage::Format_RGB888);
        m_view->setImage(image.copy());
    });
    retranslateUi();
}

void CaptureSheet::present(PartyRole role, const QStringList &files)
{
    setTitle(tr("Read a card from a picture: %1").arg(presentation::roleTitle(role)));
    m_message->clear();
    openSheet();
    m_model.open(role);
    readFiles(files);
}

void CaptureSheet::chooseFiles()
{
    if (!m_dialog) {
        m_dialog = new QFileDialog(this);
        m_dialog->setFileMode(QFileDialog::ExistingFiles);
        m_dialog->setNameFilter(tr("Pictures and scans (*.jpg *.jpeg *.png *.bmp *.webp *.pdf)"));
        connect(m_dialog, &QFileDialog::filesSelected, this, &CaptureSheet::readFiles);
    }
    m_dialog->open();
}

void CaptureSheet::readFiles(const QStringList &paths)
{
    for (const QString &path : paths) {
        whenDone(readPictureFile(path), this, [this](const Result<QList<QByteArray>> &pictures) {
            if (!isOpen()) return;
            if (pictures) {
                m_pictures += *pictures;
                readNextPicture();
            } else {
                m_message->showMessage(Tone::Warning, presentation::errorText(pictures.error()));
            }
        });
    }
}

void CaptureSheet::readNextPicture()
{
    if (m_pictures.isEmpty() || m_model.stage() == Stage::Scanning || m_model.stage() == Stage::Reading ||
        m_model.stage() == Stage::Closed)
        return;
    m_model.readFile(m_pictures.takeFirst());
}

void CaptureSheet::refresh()
{
    m_text->setText(m_model.text());
    m_view->setEmptyText(m_model.hasCamera() ? tr("The document camera is starting…")
                                             : tr("No document camera is set up."));
    for (const Side side : {Side::Front, Side::Back}) {
        const bool read = m_model.hasRead(side);
        const QString title = side == Side::Front ? tr("Portrait side") : tr("Emblem side");
        m_sides[static_cast<int>(side)]->setStatus(title, read ? Tone::Ok : Tone::Neutral);
    }
    const CardSight sight = m_model.sight();
    const Tone tone = sight.kind == CardSight::Kind::Ready ? Tone::Ok : Tone::Warning;
    const QPolygonF corners(QList<QPointF>(sight.corners.begin(), sight.corners.end()));
    m_view->setOutline(sight.kind == CardSight::Kind::None ? QPolygonF() : corners, sight.frameSize, tone);
    const bool looking = m_model.stage() == Stage::Looking || m_model.stage() == Stage::TurnOver;
    m_take->setEnabled(looking && m_model.hasCamera());
    m_file->setEnabled(looking);
    m_flatbed->setWanted(looking);
    if (m_model.stage() == Stage::Done && isOpen())
        closeSheet();
    else
        readNextPicture();
}

void CaptureSheet::retranslateUi()
{
    m_take->setText(tr("Take the picture"));
    m_file->setText(tr("Picture file…"));
    refresh();
}

void CaptureSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    Sheet::changeEvent(event);
}

} // namespace lianli::ui
