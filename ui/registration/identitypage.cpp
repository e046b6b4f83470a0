// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/identitypage.h"

#include "scanners/api/readererror.h"
#include "ui/presentation/errortext.h"
#include "ui/registration/capturesheet.h"
#include "ui/registration/facematchsheet.h"
#include "ui/registration/partypanel.h"
#include "ui/style/designtokens.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/textlabel.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace lianli::ui {

using namespace models;
using presentation::IdentityModel;
using scanners::ReaderError;
using scanners::ReaderState;
using namespace Qt::StringLiterals;

namespace {

/// Of the reader itself, not of the card on it.
bool isOfDevice(const Error &error)
{
    constexpr ReaderError devices[] = {ReaderError::PortMissing,    ReaderError::PortDenied,
                                       ReaderError::PortBusy,       ReaderError::NoAnswer,
                                       ReaderError::SelfTestFailed, ReaderError::NotAuthorised};
    return std::ranges::any_of(devices, [&](ReaderError device) { return error.code == device; });
}

} // namespace

IdentityPage::IdentityPage(IdentityModel &model, presentation::CardCaptureModel &capture,
                           presentation::FaceMatchModel &faces, presentation::CaseSession &session,
                           QWidget *parent)
    : StepPage(parent),
      m_model(model),
      m_session(session),
      m_capture(capture)
{
    setAcceptDrops(capture.isAvailable());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(10);
    m_message = new MessageBar(this);
    layout->addWidget(m_message);
    auto *panels = new QHBoxLayout;
    panels->setSpacing(tokens::kGap);
    for (const PartyRole role : kPartyRoles) {
        m_panels[static_cast<int>(role)] = new PartyPanel(role, m_model, faces, this);
        panels->addWidget(m_panels[static_cast<int>(role)], 1);
        connect(m_panels[static_cast<int>(role)], &PartyPanel::maritalStatusDeclared, this,
                &IdentityPage::askMaritalStatus);
        connect(m_panels[static_cast<int>(role)], &PartyPanel::doubtsSettled, this,
                &IdentityPage::askMaritalStatus);
    }
    layout->addLayout(panels, 1);
    auto *foot = new QHBoxLayout;
    m_reader = new TextLabel(TextLabel::Style::Note, {}, this);
    m_reader->setObjectName(u"readerText"_s);
    m_camera = new KeyButton({}, KeyButton::Kind::Small, this);
    m_camera->setObjectName(u"cardCameraButton"_s);
    m_camera->setKey(QKeySequence(Qt::Key_F6));
    if (!capture.isAvailable()) m_camera->hide();
    m_neverMarried = new KeyButton({}, KeyButton::Kind::Small, this);
    m_neverMarried->setObjectName(u"neverMarriedButton"_s);
    m_neverMarried->setKey(QKeySequence(Qt::CTRL | Qt::Key_0));
    m_swap = new KeyButton({}, KeyButton::Kind::Small, this);
    m_swap->setObjectName(u"swapSidesButton"_s);
    m_undo = new KeyButton({}, KeyButton::Kind::Small, this);
    m_undo->setObjectName(u"undoButton"_s);
    m_undo->setKey(QKeySequence(Qt::CTRL | Qt::Key_Z));
    foot->addWidget(m_reader, 1);
    foot->addWidget(m_neverMarried);
    foot->addWidget(m_camera);
    foot->addWidget(m_undo);
    foot->addWidget(m_swap);
    layout->addLayout(foot);

    m_faceSheet = new FaceMatchSheet(faces, this);
    for (const PartyRole role : kPartyRoles)
        connect(m_panels[static_cast<int>(role)], &PartyPanel::compareFaceRequested, this,
                [this, role] { m_faceSheet->present(role); });
    connect(m_faceSheet, &Sheet::closed, this, &IdentityPage::askMaritalStatus);
    m_captureSheet = new CaptureSheet(m_capture, this);
    connect(m_camera, &QPushButton::clicked, this, [this] { m_captureSheet->present(nextSide()); });
    connect(m_captureSheet, &Sheet::closed, this, [this] {
        PartyPanel *panel = m_panels[static_cast<int>(m_capture.role())];
        if (!panel->focusDoubtful()) askMaritalStatus();
    });
    connect(&m_capture, &presentation::CardCaptureModel::sideRead, &m_model, &IdentityModel::takeReading);
    connect(m_neverMarried, &QPushButton::clicked, &m_model, &IdentityModel::declareNeverMarried);
    connect(m_swap, &QPushButton::clicked, this, [this] { m_model.swapSides(); });
    connect(m_undo, &QPushButton::clicked, this, [this] { m_model.undo(); });
    connect(&m_model, &IdentityModel::changed, this, [this] {
        dropStaleMessage();
        refresh();
    });
    connect(&m_model, &IdentityModel::sideFilled, this, [this] {
        drop();
        if (m_model.isFilled(PartyRole::Man) && m_model.isFilled(PartyRole::Woman)) askMaritalStatus();
    });
    connect(&m_model, &IdentityModel::readerChanged, this, [this] {
        // The reader is back: what was said of it is over. A card that was not read is still to be read.
        if (m_about == About::Reader && m_model.readerState().phase == ReaderState::Phase::Ready) drop();
        refresh();
    });
    connect(&m_model, &IdentityModel::cardProblem, this, &IdentityPage::showProblem);
    connect(&m_model, &IdentityModel::readerFailed, this, [this](const Error &error) {
        m_about = isOfDevice(error) ? About::Reader : About::Card;
        m_message->showMessage(Tone::Warning, presentation::errorText(error));
    });
    connect(m_message, &MessageBar::actionTriggered, this, [this](const QString &action) {
        drop();
        if (action == "replaceMan"_L1) m_model.acceptReplacement(PartyRole::Man);
        if (action == "replaceWoman"_L1) m_model.acceptReplacement(PartyRole::Woman);
    });
    retranslateUi();
}

QString IdentityPage::nextText() const
{
    return tr("Persons match, start examination", "确认身份，开始审查");
}

QList<Missing> IdentityPage::missing() const
{
    return m_model.missing();
}

void IdentityPage::next()
{
    m_model.confirm();
}

void IdentityPage::enter()
{
    m_model.setActive(true);
    refresh();
    QTimer::singleShot(0, this, &IdentityPage::prepareRows);
}

/// The fields stand ready before the first card is read: one side, a breath, the other side.
void IdentityPage::prepareRows()
{
    m_panels[0]->prepareRows();
    QTimer::singleShot(0, m_panels[1], &PartyPanel::prepareRows);
}

void IdentityPage::leave()
{
    m_model.setActive(false);
    for (Sheet *sheet : {static_cast<Sheet *>(m_captureSheet), static_cast<Sheet *>(m_faceSheet)})
        sheet->closeSheet(); // no camera looks on at a page that is not there
    drop();
}

void IdentityPage::focusMissing(const Missing &missing)
{
    if (!missing.role) return;
    PartyPanel *panel = m_panels[static_cast<int>(*missing.role)];
    switch (missing.what) {
    case Missing::What::Field:
        panel->focusField(missing.field);
        break;
    case Missing::What::MaritalStatus:
        panel->focusField(field::kMaritalStatus);
        break;
    case Missing::What::HandEntryReason:
        panel->focusField(u"reason"_s);
        break;
    case Missing::What::FaceUndecided:
    case Missing::What::FaceOfOther:
        panel->focusFaceLine();
        break;
    default:
        break;
    }
}

void IdentityPage::askMaritalStatus()
{
    for (const PartyRole role : kPartyRoles) {
        if (m_model.maritalStatus(role) != MaritalStatus::NotStated) continue;
        m_panels[static_cast<int>(role)]->focusField(field::kMaritalStatus);
        return;
    }
}

PartyRole IdentityPage::nextSide() const
{
    for (const PartyRole role : kPartyRoles)
        if (!m_model.isFilled(role)) return role;
    for (const PartyRole role : kPartyRoles)
        if (m_model.isHandEntry(role) || !m_model.nextDoubtful(role).isEmpty()) return role;
    return PartyRole::Man;
}

void IdentityPage::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    const bool files =
        std::all_of(urls.cbegin(), urls.cend(), [](const QUrl &url) { return url.isLocalFile(); });
    if (!urls.isEmpty() && urls.size() <= 4 && files && m_session.canEdit(step()))
        event->acceptProposedAction();
}

void IdentityPage::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls())
        paths += url.toLocalFile();
    // A picture is for the side it was dropped on.
    PartyRole role = nextSide();
    for (const PartyRole candidate : kPartyRoles)
        if (m_panels[static_cast<int>(candidate)]->geometry().contains(event->position().toPoint()))
            role = candidate;
    m_captureSheet->present(role, paths);
}

void IdentityPage::drop()
{
    m_about = About::Nothing;
    m_message->clear();
}

/// What a message was about may be mended by hand, by emptying a side, or by undoing.
void IdentityPage::dropStaleMessage()
{
    const auto identities = identitiesNow();
    if (m_about == About::Sides && identities != m_identitiesThen) drop();
}

QStringList IdentityPage::identitiesNow() const
{
    QStringList now;
    for (const PartyRole role : kPartyRoles) {
        const IdentityDocument &document = m_session.draft().party(role).document;
        now << document.number << sexText(document.sex);
    }
    return now;
}

void IdentityPage::showProblem(IdentityModel::CardProblem problem)
{
    m_about = About::Sides;
    m_identitiesThen = identitiesNow();
    switch (problem) {
    case IdentityModel::CardProblem::SamePersonTwice:
        m_message->showMessage(Tone::Warning,
                               tr("This card is already on the other side. Nothing was changed: take it "
                                  "off and put the other person's card on the reader."));
        break;
    case IdentityModel::CardProblem::SameSex:
        m_message->showMessage(
            Tone::Bad, tr("Both cards show the same sex. A marriage is registered between one man and "
                          "one woman; check the cards, or empty a side and read the right one."));
        break;
    case IdentityModel::CardProblem::BothSidesFilled:
        m_message->showMessage(
            Tone::Info, tr("Another card was read, but both sides are filled. Nothing was changed."),
            {{u"replaceMan"_s, tr("Replace party A")}, {u"replaceWoman"_s, tr("Replace party B")}});
        break;
    case IdentityModel::CardProblem::NotNow:
        break; // the frame says so on whichever step is open
    }
}

void IdentityPage::refresh()
{
    for (PartyPanel *panel : m_panels)
        panel->refresh();
    m_reader->setText(m_model.readerText());
    m_swap->setVisible(m_model.isFilled(PartyRole::Man) || m_model.isFilled(PartyRole::Woman));
    m_undo->setVisible(m_model.canUndo());
    m_neverMarried->setVisible(m_model.canDeclareNeverMarried());
    const bool editable = m_session.canEdit(step());
    m_swap->setEnabled(editable);
    m_undo->setEnabled(editable);
    m_camera->setEnabled(editable);
    Q_EMIT stateChanged();
}

void IdentityPage::retranslateUi()
{
    m_camera->setText(tr("Card by camera or file", "高拍仪 / 图片"));
    m_neverMarried->setText(tr("Neither was married", "双方未婚"));
    m_swap->setText(tr("Swap sides"));
    m_undo->setText(tr("Undo"));
    refresh();
}

void IdentityPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    StepPage::changeEvent(event);
}

} // namespace lianli::ui
