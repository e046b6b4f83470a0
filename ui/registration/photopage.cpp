// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/photopage.h"
#include "models/base/whendone.h"

#include "ui/presentation/errortext.h"
#include "ui/registration/picturefile.h"
#include "ui/style/designtokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/checklist.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/photocropview.h"
#include "ui/widgets/textlabel.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMimeData>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace lianli::ui {

using namespace models;
using presentation::PhotoModel;
using namespace Qt::StringLiterals;

PhotoPage::PhotoPage(PhotoModel &model, presentation::CaseSession &session, QWidget *parent)
    : StepPage(parent),
      m_model(model),
      m_session(session)
{
    setAcceptDrops(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(tokens::kGap);
    m_viewCard = new Card({}, this);
    m_message = new MessageBar(m_viewCard);
    m_viewCard->body()->addWidget(m_message);
    m_view = new PhotoCropView(m_viewCard);
    m_view->setObjectName(u"photoView"_s);
    m_viewCard->body()->addWidget(m_view, 1);
    layout->addWidget(m_viewCard, 1);
    layout->addWidget(buildSide());

    connect(m_view, &PhotoCropView::cropChanged, this, [this](const QRectF &crop) { m_model.setCrop(crop); });
    connect(&m_model, &PhotoModel::changed, this, &PhotoPage::refresh);
    connect(&m_model, &PhotoModel::frame, this, [this](const scanners::Frame &frame) {
        if (!m_model.picture().isEmpty()) return;
        const QImage image(reinterpret_cast<const uchar *>(frame.rgb.constData()), frame.size.width(),
                           frame.size.height(), 3 * frame.size.width(), QImage::Format_RGB888);
        m_view->setImage(image.copy());
    });
    connect(&m_model, &PhotoModel::failed, this, [this](const Error &error) {
        m_message->showMessage(Tone::Warning, presentation::errorText(error));
    });
    retranslateUi();
}

QWidget *PhotoPage::buildSide()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(tokens::kSideColumnWidthNarrow);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(tokens::kGap);
    m_actionsCard = new Card({}, side);
    m_cameraText = new TextLabel(TextLabel::Style::Note, {}, m_actionsCard);
    m_cameraText->setWordWrap(true);
    m_take = new KeyButton({}, KeyButton::Kind::Secondary, m_actionsCard);
    m_take->setObjectName(u"takePictureButton"_s);
    m_take->setKey(QKeySequence(Qt::Key_F6));
    m_file = new KeyButton({}, KeyButton::Kind::Secondary, m_actionsCard);
    m_file->setObjectName(u"choosePictureButton"_s);
    m_file->setKey(QKeySequence(Qt::CTRL | Qt::Key_O));
    m_reset = new KeyButton({}, KeyButton::Kind::Secondary, m_actionsCard);
    m_reset->setObjectName(u"resetCropButton"_s);
    m_actionsCard->body()->addWidget(m_cameraText);
    for (KeyButton *button : {m_take, m_file, m_reset}) {
        m_actionsCard->body()->addSpacing(tokens::kUnit);
        m_actionsCard->body()->addWidget(button);
    }
    column->addWidget(m_actionsCard);
    m_checksCard = new Card({}, side);
    m_checks = new CheckList(m_checksCard);
    m_checksCard->body()->addWidget(m_checks);
    column->addWidget(m_checksCard);
    column->addStretch(1);
    connect(m_take, &QPushButton::clicked, this, [this] { m_model.takePicture(); });
    connect(m_file, &QPushButton::clicked, this, &PhotoPage::chooseFile);
    connect(m_reset, &QPushButton::clicked, this,
            [this] { m_model.setCrop(PhotoModel::defaultCrop(m_model.pictureSize())); });
    return side;
}

QString PhotoPage::nextText() const
{
    return tr("Use this photo, on to the review", "采用照片，进入审查意见");
}

void PhotoPage::enter()
{
    m_message->clear();
    m_model.enter();
    refresh();
}

void PhotoPage::leave()
{
    m_model.leave();
    m_message->clear();
}

void PhotoPage::focusMissing(const Missing &)
{
    m_take->setFocus(Qt::ShortcutFocusReason);
}

void PhotoPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose the couple's photo"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Pictures (*.jpg *.jpeg *.png *.bmp)"));
    connect(dialog, &QFileDialog::fileSelected, this, &PhotoPage::importFile);
    dialog->open();
}

void PhotoPage::importFile(const QString &path)
{
    m_message->clear();
    whenDone(readPictureFile(path), this, [this](const Result<QList<QByteArray>> &pictures) {
        if (pictures)
            m_model.importFile(pictures->first());
        else
            m_message->showMessage(Tone::Warning, presentation::errorText(pictures.error()));
    });
}

void PhotoPage::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile() && m_session.canEdit(step()))
        event->acceptProposedAction();
}

void PhotoPage::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1) importFile(urls.first().toLocalFile());
}

void PhotoPage::showPicture()
{
    const QByteArray picture = m_model.picture();
    if (picture == m_shownPicture) return;
    m_shownPicture = picture;
    if (picture.isEmpty()) return;
    // A full-size still takes longer to decode than the GUI thread may be away.
    whenDone(QtConcurrent::run([picture] { return QImage::fromData(picture, "JPEG"); }), this,
             [this, picture](const QImage &image) {
                 if (picture != m_shownPicture) return;
                 m_view->setImage(image);
                 if (!m_model.crop().isEmpty()) m_view->setCrop(m_model.crop());
             });
}

/// What must be looked at, a line each; what is well, in one line together.
QList<CheckItem> PhotoPage::findingItems() const
{
    using Verdict = scanners::PhotoFinding::Verdict;
    QList<CheckItem> items;
    QStringList well;
    for (const scanners::PhotoFinding &finding : m_model.findings()) {
        const QString title = PhotoModel::findingTitle(finding.check);
        if (finding.verdict == Verdict::Ok) {
            well += title;
            continue;
        }
        CheckItem item;
        item.title = title;
        item.detail = PhotoModel::findingText(finding);
        item.glyph = finding.verdict == Verdict::Warn ? Glyph::Bang : Glyph::Circle;
        item.tone = finding.verdict == Verdict::Warn ? Tone::Warning : Tone::Neutral;
        items.append(item);
    }
    if (!well.isEmpty()) {
        CheckItem item;
        item.title = tr("%n check(s) passed", nullptr, static_cast<int>(well.size()));
        item.detail = well.join(tr(", ", "between the names of checks"));
        item.glyph = Glyph::Check;
        item.tone = Tone::Ok;
        items.append(item);
    }
    return items;
}

void PhotoPage::refresh()
{
    const bool editable = m_session.canEdit(step());
    const bool taken = !m_model.picture().isEmpty();
    showPicture();
    if (taken && !m_model.crop().isEmpty() && m_view->crop() != m_model.crop())
        m_view->setCrop(m_model.crop());
    m_view->setGuideVisible(!taken);
    m_view->setLocked(!editable || !taken);
    m_cameraText->setText(m_model.cameraText());
    m_take->setText(taken ? tr("Take another picture", "重拍") : tr("Take the picture", "拍照"));
    m_take->setEnabled(editable && m_model.hasCamera() && !m_model.isBusy());
    m_file->setEnabled(editable && !m_model.isBusy());
    m_reset->setVisible(taken);
    m_reset->setEnabled(editable);

    QList<CheckItem> items = taken ? findingItems() : QList<CheckItem>();
    if (items.isEmpty()) {
        CheckItem size;
        size.title = tr("Enough pixels for print");
        size.detail = tr("53 × 35 mm at 300 dpi needs 626 × 413");
        size.glyph = !taken ? Glyph::Circle : m_model.isSharpEnough() ? Glyph::Check : Glyph::Bang;
        size.tone = !taken ? Tone::Neutral : m_model.isSharpEnough() ? Tone::Ok : Tone::Warning;
        items.append(size);
    }
    CheckItem look;
    look.title = tr("Looked at by the registrar");
    look.detail = tr("Both persons, bareheaded, eyes open, recent, one background");
    look.glyph = m_session.marriage().holds(step()) ? Glyph::Check : Glyph::Circle;
    look.tone = m_session.marriage().holds(step()) ? Tone::Ok : Tone::Neutral;
    items.append(look);
    m_checks->setItems(items);
    Q_EMIT stateChanged();
}

void PhotoPage::retranslateUi()
{
    m_viewCard->setTitle(tr("Joint photo", "双方合影"));
    m_actionsCard->setTitle(tr("Camera"));
    m_checksCard->setTitle(tr("Photo checks"));
    m_file->setText(tr("Choose a file…"));
    m_reset->setText(tr("Reset the frame"));
    refresh();
}

void PhotoPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    StepPage::changeEvent(event);
}

} // namespace lianli::ui
