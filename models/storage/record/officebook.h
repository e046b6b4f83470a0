// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/record/act.h"

namespace lianli::storage {

/// The chain of acts that belong to no case (models/domain/officeevent.h): signed, chained, queued and
/// audited like those of a case, but with no projection of a case behind it.
class OfficeBook
{
public:
    explicit OfficeBook(Act &act) : m_act(act) {}

    models::CaseEvent record(QLatin1StringView type, const QJsonObject &body, const QString &second = {});

    /// What stands for the case in these events.
    static QString chainOf(const models::Office &office);
    static bool isChain(const QString &caseId);

private:
    Act &m_act;
};

} // namespace lianli::storage
