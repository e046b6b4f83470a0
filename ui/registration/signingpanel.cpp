// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/signingpanel.h"

#include "models/base/whendone.h"
#include "ui/style/designtokens.h"
#include "ui/widgets/cardsightview.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/signaturepad.h"
#include "ui/widgets/textlabel.h"

#include <QBuffer>
#include <QEvent>
#include <QHBoxLayout>
#include <QImageReader>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <chrono>

namespace lianli::ui {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using models::Ink;
using models::SigningWay;
using presentation::SigningModel;

namespace {

constexpr int kPrintWidth = 76;
/// No panel is larger; a whole scanned page would take the window's time to draw.
constexpr QSize kShownPixels(900, 900);

QImage smallPicture(QByteArray encoded)
{
    QBuffer buffer(&encoded);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    if (size.width() > kShownPixels.width() || size.height() > kShownPixels.height())
        reader.setScaledSize(size.scaled(kShownPixels, Qt::KeepAspectRatio));
    return reader.read();
}

} // namespace

SigningPanel::SigningPanel(models::PartyRole role, QWidget *parent) : QWidget(parent), m_role(role)
{
    setObjectName(role == models::PartyRole::Man ? u"manSigning"_s : u"womanSigning"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(buildHead());
    m_stack = new QStackedWidget(this);
    m_pad = new SignaturePad(m_stack);
    m_pad->setObjectName(u"signaturePad"_s);
    m_stack->addWidget(m_pad);
    m_stack->addWidget(buildOtherMark());
    m_print = new CardSightView(this);
    m_print->setMinimumWidth(kPrintWidth);
    m_print->setFixedWidth(kPrintWidth);
    m_print->hide();
    auto *marks = new QHBoxLayout;
    marks->setSpacing(tokens::kUnit);
    marks->addWidget(m_stack, 1);
    marks->addWidget(m_print);
    layout->addLayout(marks, 1);
    m_rest.setSingleShot(true);
    m_rest.setInterval(700ms);
    connect(m_pad, &SignaturePad::inkChanged, this, &SigningPanel::takeInk);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (!m_ink.isPlausible() || !m_signing) return;
        m_taken = m_ink;
        m_signing->sign(m_role, m_ink);
    });
    retranslateUi();
}

QLayout *SigningPanel::buildHead()
{
    m_title = new TextLabel(TextLabel::Style::Strong, {}, this);
    m_ways = new QWidget(this);
    m_paper = new KeyButton({}, KeyButton::Kind::Small, m_ways);
    m_paper->setObjectName(u"signOnPaperButton"_s);
    m_finger = new KeyButton({}, KeyButton::Kind::Small, m_ways);
    m_finger->setObjectName(u"fingerprintButton"_s);
    m_state = new Pill({}, Tone::Neutral, this);
    auto *head = new QHBoxLayout;
    head->setSpacing(tokens::kUnit);
    head->addWidget(m_title, 1);
    auto *ways = new QHBoxLayout(m_ways);
    ways->setContentsMargins({});
    ways->setSpacing(tokens::kUnit);
    ways->addWidget(m_paper);
    ways->addWidget(m_finger);
    head->addWidget(m_ways);
    head->addWidget(m_state);
    connect(m_paper, &QPushButton::clicked, this, &SigningPanel::paperRequested);
    connect(m_finger, &QPushButton::clicked, this, &SigningPanel::fingerprintRequested);
    return head;
}

QWidget *SigningPanel::buildOtherMark()
{
    auto *other = new QWidget(m_stack);
    m_mark = new CardSightView(other);
    m_mark->setMinimumSize(90, 90);
    m_mark->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored); // as large as the pad it stands for
    m_markText = new TextLabel(TextLabel::Style::Note, {}, other);
    m_markText->setObjectName(u"otherMarkText"_s);
    m_markText->setWordWrap(true);
    m_clear = new KeyButton({}, KeyButton::Kind::Small, other);
    m_clear->setObjectName(u"clearMarkButton"_s);
    auto *words = new QVBoxLayout;
    words->addWidget(m_markText);
    words->addStretch(1);
    words->addWidget(m_clear, 0, Qt::AlignLeft);
    auto *row = new QHBoxLayout(other);
    row->setContentsMargins({});
    row->setSpacing(tokens::kGap);
    row->addWidget(m_mark, 1);
    row->addLayout(words, 1);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        if (m_signing) m_signing->clear(m_role);
        m_pad->setFocus(Qt::OtherFocusReason);
    });
    return other;
}

void SigningPanel::follow(SigningModel *signing)
{
    if (m_signing != signing) {
        if (m_signing) m_signing->disconnect(this);
        m_signing = signing;
        if (signing) {
            connect(signing, &SigningModel::changed, this, &SigningPanel::refresh);
            connect(signing, &SigningModel::marksChanged, this, &SigningPanel::refresh);
        }
    }
    refresh();
}

void SigningPanel::setSigner(const QString &title, const QString &name)
{
    m_title->setText(title);
    m_pad->setSigner(name);
}

void SigningPanel::setOffers(bool onPaper, bool fingerprint)
{
    m_offersPaper = onPaper;
    m_offersFinger = fingerprint;
    refresh();
}

void SigningPanel::refresh()
{
    const bool open = m_signing && m_signing->canSign();
    m_ways->setVisible(open && (m_offersPaper || m_offersFinger));
    m_paper->setVisible(m_offersPaper);
    m_finger->setVisible(m_offersFinger && !(m_signing && m_signing->isOnPaper(m_role)));
    m_pad->setLocked(!open);
    m_clear->setVisible(open && !m_large);
    showInk(m_signing ? m_signing->ink(m_role) : Ink{});
    showState();
    showOtherMark();
}

void SigningPanel::takeInk(const Ink &ink)
{
    m_ink = ink;
    if (!ink.isEmpty()) {
        m_rest.start();
        return;
    }
    m_rest.stop();
    const bool wasTaken = !m_taken.isEmpty();
    m_taken = {};
    if (wasTaken && m_signing) m_signing->clear(m_role);
}

void SigningPanel::showInk(const Ink &signature)
{
    if (m_rest.isActive() || signature == m_taken) return; // the pen is at work, or this is what it wrote
    m_taken = signature;
    m_ink = signature;
    m_pad->setInk(signature); // not clear(), which a locked pad refuses
}

void SigningPanel::showState()
{
    switch (m_signing ? m_signing->state(m_role) : SigningModel::State::Unsigned) {
    case SigningModel::State::Signed:
        m_state->setStatus(tr("Signed"), Tone::Ok);
        break;
    case SigningModel::State::Outdated:
        m_state->setStatus(tr("Changed: sign again", "内容已变，须重签"), Tone::Warning);
        break;
    case SigningModel::State::Unsigned:
        m_state->setStatus(tr("Not signed"), Tone::Neutral);
        break;
    }
}

void SigningPanel::showOtherMark()
{
    const models::PartySignature *signature = m_signing ? m_signing->signature(m_role) : nullptr;
    const bool onPaper = m_signing && m_signing->isOnPaper(m_role);
    const bool inPlace = signature && signature->way == SigningWay::Fingerprint;
    m_stack->setCurrentIndex(onPaper || inPlace ? 1 : 0);
    const QByteArray print = m_signing ? m_signing->fingerprint(m_role) : QByteArray();
    m_print->setVisible(!print.isEmpty() && !inPlace);
    showPicture(m_print, &m_shownPrint, inPlace ? QByteArray() : print);
    showPicture(m_mark, &m_shownMark, onPaper ? m_signing->sheet(m_role) : inPlace ? print : QByteArray());
    if (onPaper)
        m_markText->setText(tr(
            "Signed by hand on paper. The scanned sheet is kept, and takes the form's place in the file."));
    else if (inPlace)
        m_markText->setText(tr("Cannot write: the print stands for the name.\n%1\nWitness: %2")
                                .arg(signature->note, signature->witnessName));
}

void SigningPanel::showPicture(CardSightView *view, QByteArray *shown, const QByteArray &picture)
{
    if (*shown == picture) return;
    *shown = picture;
    view->setImage({});
    if (picture.isEmpty()) return;
    models::whenDone(QtConcurrent::run(smallPicture, picture), this,
                     [view, shown, picture](const QImage &image) {
                         if (*shown == picture) view->setImage(image);
                     });
}

void SigningPanel::setNarrow()
{
    static_cast<QBoxLayout *>(layout())->insertWidget(1, m_ways, 0, Qt::AlignLeft);
}

void SigningPanel::setLarge(int hintPx)
{
    m_large = true;
    m_title->hide();
    m_state->hide();
    m_pad->setHintPixelSize(hintPx);
}

void SigningPanel::retranslateUi()
{
    m_paper->setText(tr("On paper…", "纸上签名…"));
    m_finger->setText(tr("Fingerprint…", "指纹…"));
    m_clear->setText(tr("Clear", "清除"));
    m_print->setAccessibleName(tr("Print of a finger"));
    m_mark->setAccessibleName(tr("Mark on the paper"));
    refresh();
}

void SigningPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QWidget::changeEvent(event);
}

} // namespace lianli::ui
