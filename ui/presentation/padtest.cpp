// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/padtest.h"

#include "ui/presentation/errortext.h"

namespace lianli::presentation {

using scanners::FingerprintPad;

PadTest::PadTest(FingerprintPad *pad, QObject *parent) : QObject(parent), m_pad(pad)
{
    if (!m_pad) return;
    connect(m_pad, &FingerprintPad::taken, this, [this](const scanners::FingerPicture &picture) {
        if (!m_running) return;
        m_running = false;
        m_said = tr("%1 × %2 pixels, %3 dpi")
                     .arg(picture.size.width())
                     .arg(picture.size.height())
                     .arg(picture.dpi);
        Q_EMIT taken(picture);
        Q_EMIT changed();
    });
    connect(m_pad, &FingerprintPad::failed, this, [this](const models::Error &error) {
        if (!m_running) return;
        m_said = errorText(error);
        m_running = m_pad->phase() == FingerprintPad::Phase::Waiting;
        Q_EMIT changed();
    });
}

void PadTest::start()
{
    if (!m_pad || m_running) return;
    m_running = true;
    m_said.clear();
    m_pad->start();
    Q_EMIT changed();
}

void PadTest::stop()
{
    if (m_running && m_pad) m_pad->stop();
    m_running = false;
    m_said.clear();
    Q_EMIT changed();
}

QString PadTest::stateText() const
{
    if (!m_pad) return tr("No fingerprint pad is there. Prints can be made on paper, and the sheet scanned.");
    if (!m_said.isEmpty()) return m_said;
    return m_running ? tr("Press a finger flat on the pad.") : QString();
}

} // namespace lianli::presentation
