// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/flatbedbutton.h"

#include "ui/presentation/flatbedscan.h"
#include "ui/widgets/busylabel.h"

#include <QEvent>

#include <algorithm>

namespace lianli::ui {

using namespace Qt::StringLiterals;
using presentation::FlatbedScan;

FlatbedButton::FlatbedButton(FlatbedScan &scan, QWidget *parent)
    : KeyButton({}, Kind::Secondary, parent),
      m_scan(scan),
      m_progress(new BusyLabel({}, parent))
{
    setObjectName(u"flatbedButton"_s);
    setKey(QKeySequence(Qt::CTRL | Qt::Key_B));
    m_progress->setObjectName(u"flatbedProgress"_s);
    connect(this, &QPushButton::clicked, this, [this] {
        if (m_scan.isRunning())
            m_scan.cancel();
        else
            Q_EMIT scanRequested();
    });
    connect(&m_scan, &FlatbedScan::changed, this, &FlatbedButton::refresh);
    refresh();
}

void FlatbedButton::setWanted(bool wanted)
{
    m_wanted = wanted;
    refresh();
}

void FlatbedButton::refresh()
{
    const bool running = m_scan.isRunning();
    setVisible(m_scan.isAvailable());
    setText(running ? tr("Cancel the scan") : tr("Scan with the flatbed", "平板扫描"));
    setEnabled(running || m_wanted);
    m_progress->setVisible(running);
    m_progress->setText(tr("Scanning…"));
    m_progress->setProgress(std::max(0, m_scan.percent()), m_scan.percent() < 0 ? 0 : 100);
}

void FlatbedButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) refresh();
    KeyButton::changeEvent(event);
}

} // namespace lianli::ui
