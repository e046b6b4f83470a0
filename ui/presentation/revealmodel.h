// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/disclosure.h"
#include "ui/presentation/workstation.h"

#include <QTimer>

#include <optional>

namespace lianli::presentation {

/// A reason to see masked data: what is stored and what is read.
struct RevealChoice
{
    QString code;
    QString text;
};

/// 显示: names and numbers of one case in clear, for a minute or until the page is left.
class RevealModel : public QObject
{
    Q_OBJECT

public:
    static constexpr int kSeconds = 60;

    explicit RevealModel(Workstation &workstation, QObject *parent = nullptr);

    bool mayReveal() const;
    bool isBusy() const { return m_busy; }
    const std::optional<models::RevealedParties> &parties() const { return m_parties; }
    int secondsLeft() const { return m_secondsLeft; }
    static QList<RevealChoice> reasons();

    void reveal(const QString &caseId, const models::RevealReason &reason);
    /// Forgets what is shown.
    void hide();

Q_SIGNALS:
    void changed();
    void failed(const lianli::models::Error &error);

private:
    Workstation &m_workstation;
    std::optional<models::RevealedParties> m_parties;
    QTimer m_countdown;
    int m_secondsLeft = 0;
    int m_generation = 0;
    bool m_busy = false;
};

} // namespace lianli::presentation
