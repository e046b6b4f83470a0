// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/storeerror.h"

#include <QString>

#include <exception>

namespace lianli::storage {

using models::StoreError;

/// How a job on the store's thread gives up: thrown inside lianli_storage only, so that a transaction unwinds
/// by itself; StoreThread turns it into a Result, and none leaves the library.
class StoreFailure : public std::exception
{
public:
    explicit StoreFailure(StoreError code, QString detail = {}) : m_code(code), m_detail(std::move(detail)) {}
    const char *what() const noexcept override { return "lianli::storage::StoreFailure"; }
    StoreError code() const { return m_code; }
    models::Error error() const { return {models::make_error_code(m_code), m_detail}; }

private:
    StoreError m_code;
    QString m_detail;
};

} // namespace lianli::storage
