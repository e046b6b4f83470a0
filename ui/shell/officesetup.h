// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace lianli::ui {

/// A first user of a new office.
struct StaffSetUp
{
    QString number; ///< four digits, unique in the office
    QString name;
    QByteArray password; ///< UTF-8; whoever receives it wipes it
};

/// What a real office must say before it can work.
struct OfficeSetUp
{
    QString code;      ///< six digits, GB/T 2260
    QString name;      ///< 常州市天宁区婚姻登记处
    QString authority; ///< 登记机关 as printed: 常州市天宁区民政局
    int window = 1;
    StaffSetUp administrator;
    StaffSetUp registrar;
};

enum class SetUpProblem {
    CodeNotSixDigits,
    NameMissing,
    AuthorityMissing,
    AdministratorNumber,
    AdministratorName,
    AdministratorPasswordShort,
    AdministratorPasswordsDiffer,
    RegistrarNumber,
    RegistrarNumberTaken,
    RegistrarName,
    RegistrarPasswordShort,
    RegistrarPasswordsDiffer,
};

inline constexpr int kShortestPassword =
    10; ///< characters: without a TPM a copied disk can be guessed at offline

/// What is wrong with \a setUp, in the order of the form; empty when nothing is.
QList<SetUpProblem> problemsOf(const OfficeSetUp &setUp, const QByteArray &administratorAgain,
                               const QByteArray &registrarAgain);

} // namespace lianli::ui
