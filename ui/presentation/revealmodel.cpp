// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/revealmodel.h"

#include "models/base/whendone.h"
#include "models/domain/permissions.h"

#include <chrono>

namespace lianli::presentation {

using namespace models;
using namespace Qt::StringLiterals;

RevealModel::RevealModel(Workstation &workstation, QObject *parent)
    : QObject(parent),
      m_workstation(workstation)
{
    m_countdown.setInterval(std::chrono::seconds(1));
    connect(&m_countdown, &QTimer::timeout, this, [this] {
        if (--m_secondsLeft <= 0)
            hide();
        else
            Q_EMIT changed();
    });
    connect(&m_workstation, &Workstation::aboutToLock, this, &RevealModel::hide);
}

bool RevealModel::mayReveal() const
{
    return m_workstation.may(Capability::Reveal);
}

QList<RevealChoice> RevealModel::reasons()
{
    return {{u"party_present"_s, tr("The party is here and asks", "当事人到场查询")},
            {u"correction"_s, tr("A record must be corrected", "更正登记信息")},
            {u"inquiry"_s, tr("Written inquiry of an authority", "有权机关书面查询")},
            {u"check"_s, tr("Check by a supervisor", "内部核查")},
            {u"other"_s, tr("Other", "其他")}};
}

void RevealModel::reveal(const QString &caseId, const RevealReason &reason)
{
    if (m_busy) return;
    hide();
    m_busy = true;
    Q_EMIT changed();
    const int generation = ++m_generation;
    whenDone(m_workstation.services().backOffice.disclosure.reveal(caseId, reason), this,
             [this, generation](const Result<RevealedParties> &parties) {
                 m_busy = false;
                 if (generation != m_generation) {
                     Q_EMIT changed(); // the page was left meanwhile: nothing is shown any more
                     return;
                 }
                 if (parties) {
                     m_parties = *parties;
                     m_secondsLeft = kSeconds;
                     m_countdown.start();
                 } else {
                     Q_EMIT failed(parties.error());
                 }
                 Q_EMIT changed();
             });
}

void RevealModel::hide()
{
    ++m_generation;
    m_countdown.stop();
    m_secondsLeft = 0;
    if (!m_parties) return;
    m_parties.reset();
    Q_EMIT changed();
}

} // namespace lianli::presentation
