// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/sex.h"

#include <QDate>
#include <QString>
#include <QStringList>

namespace lianli::models {

/// What the machine readable zone of a travel document says (ICAO 9303 parts 3 to 6): TD3 passports of 2 × 44
/// characters, TD2 of 2 × 36 and TD1 of 3 × 30.
///
/// A value of this type has the right length and characters and every check digit that the format has; the
/// names are covered by none, so they are compared with the paper.
struct Mrz
{
    enum class Format { Td1, Td2, Td3 };

    Format format = Format::Td3;
    QString documentCode;   ///< "P", "PD", "I", …
    QString issuer;         ///< as printed, fillers taken off: "CHN", "UTO", "D"
    QString nationality;    ///< as printed; alpha3() for the code table's form
    QString number;         ///< of the document; long ones continued in the optional data
    QString surname;        ///< "ERIKSSON", parts separated by one space
    QString givenNames;     ///< "ANNA MARIA"; may be empty
    bool nameCut = false;   ///< no filler follows the name: letters may be missing
    QDate birthDate;        ///< invalid where the issuer left day or month open
    Sex sex = Sex::Unknown; ///< NotStated for the filler
    QDate expiryDate;
    QString optionalData; ///< a personal number, often

    /// "ERIKSSON ANNA MARIA"
    QString name() const;

    /// Two or three lines, with or without line breaks between them, small letters allowed. \a today tells
    /// the century of the two-digit years: nobody is born after it, and papers end within 50 years of it.
    [[nodiscard]] static Result<Mrz> parse(QStringView text, QDate today);
    /// The lines of \a text as parse() reads them: upper case, no spaces; one long line is split by the width
    /// of its format.
    static QStringList lines(QStringView text);
    /// The check digit over \a text: weights 7 3 1, letters from A = 10, the filler 0.
    static int checkDigit(QStringView text);
};

/// The alpha-3 code (GB/T 2659) of a nationality as a zone has it: D is DEU, GBN is GBR; empty if the code is
/// of no state (stateless persons, refugees, organisations).
QString alpha3OfMrz(QStringView code);

} // namespace lianli::models
