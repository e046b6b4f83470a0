// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/fingerprintmodel.h"
#include "ui/presentation/sheetscanmodel.h"

#include <QObject>

class QWidget;

namespace lianli::ui {

class FingerprintSheet;
class SheetScanSheet;
class SigningPanel;

/// The ways of signing besides the pen, for the panels of one page: offers them where they can be had, and
/// opens their sheets over the page, made when one is first asked for.
class OtherWays : public QObject
{
    Q_OBJECT

public:
    OtherWays(presentation::SheetScanModel &scan, presentation::FingerprintModel &fingerprints,
              QWidget *page);

    void addPanel(SigningPanel *panel, presentation::SigningModel &signing, models::PartyRole role);

private:
    presentation::SheetScanModel &m_scan;
    presentation::FingerprintModel &m_fingerprints;
    QWidget *m_page;
    SheetScanSheet *m_scanSheet = nullptr;
    FingerprintSheet *m_fingerprintSheet = nullptr;
};

} // namespace lianli::ui
