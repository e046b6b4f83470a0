// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/otherways.h"

#include "ui/registration/fingerprintsheet.h"
#include "ui/registration/sheetscansheet.h"
#include "ui/registration/signingpanel.h"

namespace lianli::ui {

using models::PartyRole;
using presentation::SigningModel;

OtherWays::OtherWays(presentation::SheetScanModel &scan, presentation::FingerprintModel &fingerprints,
                     QWidget *page)
    : QObject(page),
      m_scan(scan),
      m_fingerprints(fingerprints),
      m_page(page)
{
}

void OtherWays::addPanel(SigningPanel *panel, SigningModel &signing, PartyRole role)
{
    panel->follow(&signing);
    panel->setOffers(signing.canTakeSheets(), m_fingerprints.isAvailable());
    connect(panel, &SigningPanel::paperRequested, this, [this, &signing, role] {
        if (!m_scanSheet) m_scanSheet = new SheetScanSheet(m_scan, m_page);
        m_scanSheet->present(signing, role);
    });
    connect(panel, &SigningPanel::fingerprintRequested, this, [this, &signing, role] {
        if (!m_fingerprintSheet) m_fingerprintSheet = new FingerprintSheet(m_fingerprints, m_page);
        m_fingerprintSheet->present(signing, role);
    });
}

} // namespace lianli::ui
