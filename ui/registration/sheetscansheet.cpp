// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/sheetscansheet.h"

#include "models/base/whendone.h"
#include "ui/presentation/errortext.h"
#include "ui/registration/flatbedbutton.h"
#include "ui/registration/picturefile.h"
#include "ui/style/designtokens.h"
#include "ui/widgets/busylabel.h"
#include "ui/widgets/cardsightview.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/textlabel.h"

#include <QDragEnterEvent>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMimeData>
#include <QVBoxLayout>

namespace lianli::ui {

using namespace models;
using namespace Qt::StringLiterals;
using presentation::SheetScanModel;
using presentation::SigningModel;
using Stage = SheetScanModel::Stage;

SheetScanSheet::SheetScanSheet(SheetScanModel &model, QWidget *host) : Sheet({}, host), m_model(model)
{
    setObjectName(u"sheetScanSheet"_s);
    setPreferredWidth(880);
    setAcceptDrops(true);
    m_message = new MessageBar;
    m_message->setObjectName(u"sheetScanMessage"_s);
    body()->addWidget(m_message);
    m_view = new CardSightView;
    body()->addWidget(m_view, 1);
    m_text = new TextLabel(TextLabel::Style::Lead);
    m_text->setObjectName(u"sheetScanText"_s);
    m_text->setWordWrap(true);
    body()->setSpacing(tokens::kUnit);
    m_flatbed = new FlatbedButton(m_model.flatbed(), this);
    auto *state = new QHBoxLayout;
    state->setSpacing(tokens::kUnit);
    state->addWidget(m_text, 1);
    state->addWidget(m_flatbed->progress());
    body()->addLayout(state);
    m_print = new KeyButton({}, KeyButton::Kind::Secondary);
    m_print->setObjectName(u"sheetPrintButton"_s);
    m_print->setKey(QKeySequence(Qt::CTRL | Qt::Key_P));
    m_file = new KeyButton({}, KeyButton::Kind::Secondary);
    m_file->setObjectName(u"sheetFileButton"_s);
    m_file->setKey(QKeySequence(Qt::CTRL | Qt::Key_O));
    m_take = new KeyButton({}, KeyButton::Kind::Primary);
    m_take->setObjectName(u"sheetTakeButton"_s);
    m_take->setKey(QKeySequence(Qt::Key_F6));
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::kUnit);
    row->addWidget(m_print);
    row->addStretch(1);
    row->addWidget(m_flatbed);
    row->addWidget(m_file);
    row->addWidget(m_take);
    body()->addLayout(row);

    connect(m_print, &QPushButton::clicked, &m_model, &SheetScanModel::print);
    connect(m_file, &QPushButton::clicked, this, &SheetScanSheet::chooseFile);
    connect(m_take, &QPushButton::clicked, this, [this] {
        m_message->clear();
        m_model.take();
    });
    connect(m_flatbed, &FlatbedButton::scanRequested, this, [this] {
        m_message->clear();
        m_model.scan();
    });
    connect(this, &Sheet::closed, this, [this] {
        m_view->setImage({}); // nobody's paper stays in a hidden window
        m_model.close();
    });
    connect(&m_model, &SheetScanModel::changed, this, &SheetScanSheet::refresh);
    connect(&m_model, &SheetScanModel::printed, this, [this] {
        m_message->showMessage(Tone::Ok,
                               tr("The sheet was printed. It is of this version and of today only."));
    });
    connect(&m_model, &SheetScanModel::failed, this, [this](const Error &error) {
        if (isOpen()) m_message->showMessage(Tone::Warning, presentation::errorText(error));
    });
    connect(&m_model, &SheetScanModel::frame, this, [this](const scanners::Frame &frame) {
        const QImage image(reinterpret_cast<const uchar *>(frame.rgb.constData()), frame.size.width(),
                           frame.size.height(), 3 * frame.size.width(), QImage::Format_RGB888);
        m_view->setImage(image.copy());
    });
    retranslateUi();
}

void SheetScanSheet::present(SigningModel &signing, PartyRole role)
{
    const bool shared = signing.paper() == SigningModel::Paper::ReviewForm;
    setTitle(
        shared
            ? tr("Review form, signed on paper by both", "审查处理表：双方纸质签名")
            : tr("Declaration signed on paper: %1", "声明书纸质签名：%1").arg(presentation::roleTitle(role)));
    m_message->clear();
    openSheet();
    m_model.open(signing, role);
    refresh();
}

void SheetScanSheet::chooseFile()
{
    if (!m_dialog) {
        m_dialog = new QFileDialog(this);
        m_dialog->setFileMode(QFileDialog::ExistingFile);
        m_dialog->setNameFilter(tr("Pictures and scans (*.jpg *.jpeg *.png *.bmp *.webp *.pdf)"));
        connect(m_dialog, &QFileDialog::filesSelected, this, &SheetScanSheet::readFiles);
    }
    m_dialog->open();
}

void SheetScanSheet::readFiles(const QStringList &paths)
{
    if (paths.isEmpty()) return;
    m_message->clear();
    whenDone(readPictureFile(paths.first()), this, [this](const Result<QList<QByteArray>> &pictures) {
        if (!isOpen()) return;
        if (!pictures)
            m_message->showMessage(Tone::Warning, presentation::errorText(pictures.error()));
        else if (pictures->size() > 1)
            m_message->showMessage(Tone::Warning,
                                   tr("This file has %n pages. Scan the one signed sheet alone; "
                                      "nothing was changed.",
                                      nullptr, static_cast<int>(pictures->size())));
        else
            m_model.readFile(pictures->first());
    });
}

void SheetScanSheet::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void SheetScanSheet::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls())
        if (url.isLocalFile()) paths.append(url.toLocalFile());
    readFiles(paths);
}

void SheetScanSheet::refresh()
{
    setClosable(m_model.stage() != Stage::Reading); // what is on its way into the case cannot be called back
    if (m_model.stage() == Stage::Done && isOpen()) {
        closeSheet();
        return;
    }
    m_text->setText(m_model.text());
    m_view->setEmptyText(m_model.hasCamera() ? tr("The document camera is starting…")
                                             : tr("No document camera is set up."));
    const bool looking = m_model.stage() == Stage::Looking;
    m_take->setEnabled(looking && m_model.hasCamera());
    m_file->setEnabled(looking);
    m_flatbed->setWanted(looking);
}

void SheetScanSheet::retranslateUi()
{
    m_print->setText(tr("Print the sheet", "打印待签表"));
    m_file->setText(tr("Picture file…"));
    m_take->setText(tr("Take the picture"));
    m_view->setAccessibleName(tr("Picture of the document camera"));
    refresh();
}

void SheetScanSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    Sheet::changeEvent(event);
}

} // namespace lianli::ui
