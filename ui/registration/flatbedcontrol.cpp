// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/flatbedcontrol.h"

#include "ui/presentation/flatbedscan.h"
#include "ui/style/designtokens.h"
#include "ui/widgets/busylabel.h"
#include "ui/widgets/keybutton.h"

#include <QEvent>
#include <QHBoxLayout>

namespace lianli::ui {

using namespace Qt::StringLiterals;
using presentation::FlatbedScan;

FlatbedControl::FlatbedControl(FlatbedScan &scan, QWidget *parent) : QWidget(parent), m_scan(scan)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(tokens::kUnit);
    m_busy = new BusyLabel({}, this);
    m_busy->setObjectName(u"flatbedProgress"_s);
    m_button = new KeyButton({}, KeyButton::Kind::Secondary, this);
    m_button->setObjectName(u"flatbedButton"_s);
    m_button->setKey(QKeySequence(Qt::CTRL | Qt::Key_B));
    row->addWidget(m_busy);
    row->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_scan.isRunning())
            m_scan.cancel();
        else
            Q_EMIT scanRequested();
    });
    connect(&m_scan, &FlatbedScan::changed, this, &FlatbedControl::refresh);
    refresh();
}

void FlatbedControl::setWanted(bool wanted)
{
    m_wanted = wanted;
    refresh();
}

void FlatbedControl::refresh()
{
    const bool running = m_scan.isRunning();
    setVisible(m_scan.isAvailable());
    m_busy->setVisible(running);
    m_busy->setText(tr("Scanning…"));
    m_busy->setProgress(std::max(0, m_scan.percent()), m_scan.percent() < 0 ? 0 : 100);
    m_button->setText(running ? tr("Cancel the scan") : tr("Scan with the flatbed", "平板扫描"));
    m_button->setEnabled(running || m_wanted);
}

void FlatbedControl::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) refresh();
    QWidget::changeEvent(event);
}

} // namespace lianli::ui
