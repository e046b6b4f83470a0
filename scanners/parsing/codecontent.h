// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/certificatenumber.h"
#include "models/domain/citizennumber.h"
#include "scanners/parsing/officecode.h"

#include <QDate>
#include <QString>

#include <variant>

namespace lianli::scanners {

/// A code that means nothing to us: a link, somebody's text, a joke, an attack. Nothing is ever opened,
/// looked up or run for it.
struct UnknownCode
{
};

/// The proof on a certificate (Base45 of MRQ1, or of the short MRS1), still to be verified.
struct CertificateProof
{
    QString base45;
};

using CodeMeaning = std::variant<UnknownCode, AppointmentCode, QueueTicket, models::CertificateNumber,
                                 CertificateProof, models::CitizenNumber>;

/// What a scanned code is for.
struct CodeContent
{
    CodeMeaning meaning;
    /// The text fit to be shown: one line, at most kPreviewLength characters, with everything that is not
    /// plainly printable (controls, direction marks, private use, "<") written as \uXXXX.
    QString preview;

    template <class Meaning> const Meaning *as() const { return std::get_if<Meaning>(&meaning); }
    bool isUnknown() const { return as<UnknownCode>() != nullptr; }
};

inline constexpr int kPreviewLength = 80;

/// Sorts the text of a code by its form alone; \a today is for the birth date of a citizen number. Pure.
CodeContent codeContent(const QString &text, QDate today);

} // namespace lianli::scanners
