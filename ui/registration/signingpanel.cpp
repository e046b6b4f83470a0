// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/signingpanel.h"

#include "ui/widgets/pill.h"
#include "ui/widgets/signaturepad.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <chrono>

namespace lianli::ui {

using namespace std::chrono_literals;
using models::Ink;

SigningPanel::SigningPanel(models::PartyRole role, QWidget *parent) : QWidget(parent)
{
    setObjectName(role == models::PartyRole::Man ? QStringLiteral("manSigning")
                                                 : QStringLiteral("womanSigning"));
    m_title = new TextLabel(TextLabel::Style::Strong, {}, this);
    m_state = new Pill({}, Tone::Neutral, this);
    m_pad = new SignaturePad(this);
    m_pad->setObjectName(QStringLiteral("signaturePad"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_state);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(head);
    layout->addWidget(m_pad, 1);
    m_rest.setSingleShot(true);
    m_rest.setInterval(700ms);
    connect(m_pad, &SignaturePad::inkChanged, this, &SigningPanel::takeInk);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (!m_ink.isPlausible()) return;
        m_taken = m_ink;
        Q_EMIT finished(m_ink);
    });
    updateState(false);
}

void SigningPanel::setSigner(const QString &title, const QString &name)
{
    m_title->setText(title);
    m_pad->setSigner(name);
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
    if (wasTaken) Q_EMIT cleared();
}

void SigningPanel::setSignature(const Ink &signature, bool valid)
{
    updateState(valid);
    if (m_rest.isActive() || signature == m_taken) return; // the pen is at work, or this is what it wrote
    m_taken = signature;
    m_ink = signature;
    const QSignalBlocker quiet(m_pad);
    if (signature.isEmpty())
        m_pad->clear();
    else
        m_pad->setInk(signature);
}

void SigningPanel::updateState(bool valid)
{
    if (valid)
        m_state->setStatus(tr("Signed"), Tone::Ok);
    else
        m_state->setStatus(tr("Not signed"), Tone::Neutral);
}

void SigningPanel::setLarge(int hintPx)
{
    m_title->hide();
    m_state->hide();
    m_pad->setHintPixelSize(hintPx);
}

void SigningPanel::setLocked(bool locked)
{
    m_pad->setLocked(locked);
}

} // namespace lianli::ui
