// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/marriageregister.h"
#include "models/storage/record/caseprojection.h"
#include "models/storage/sqlite/connection.h"

namespace lianli::storage {

/// Who is in a marriage on record here, by document number: the same number stands on a person's resident
/// card and on the temporary one, so the kind of paper does not matter.
class PersonBook
{
public:
    explicit PersonBook(Connection &connection) : m_sql(connection) {}

    /// Status, certificate number and date; the rest of the answer is the caller's.
    models::RegisterAnswer stateOf(const QString &documentNumber);
    void marry(const CaseProjection &projection);

private:
    Connection &m_sql;
};

} // namespace lianli::storage
