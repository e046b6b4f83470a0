// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>
#include <string>
#include <system_error>

namespace lianli::models {

/// What went wrong, for code and for the log; the sentence a clerk reads is made from `code` in
/// presentation/errortext.cpp, so an Error never carries translated text.
///
/// `detail` is English, for the log, and never holds personal data (no name, number, address).
struct Error
{
    std::error_code code;
    QString detail;
    std::shared_ptr<const Error> cause;

    Error() = default;
    Error(std::error_code errorCode, QString errorDetail = {})
        : code(errorCode),
          detail(std::move(errorDetail))
    {
    }
    /// The same error with what caused it.
    Error because(Error reason) const;
    /// "storage.wrong_password: slot does not open; caused by …" — for the log only.
    QString toLogString() const;
    /// Stable key of the code: "<category>.<message>", as `storage.wrong_password`.
    QString key() const;
};

/// An error category over one enum of one module: `nameOf(value)` gives the stable snake_case word.
template <class Enum> class EnumErrorCategory final : public std::error_category
{
public:
    using NameFunction = const char *(*)(Enum);
    EnumErrorCategory(const char *name, NameFunction nameOf) : m_name(name), m_nameOf(nameOf) {}
    const char *name() const noexcept override { return m_name; }
    std::string message(int value) const override { return m_nameOf(static_cast<Enum>(value)); }

private:
    const char *m_name;
    NameFunction m_nameOf;
};

} // namespace lianli::models
