// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/officesetup.h"

#include <algorithm>

namespace lianli::ui {

namespace {

bool isDigits(const QString &text, qsizetype count)
{
    return text.size() == count &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

QList<SetUpProblem> problemsOf(const OfficeSetUp &setUp, const QByteArray &administratorAgain,
                               const QByteArray &registrarAgain)
{
    QList<SetUpProblem> problems;
    const auto check = [&problems](bool right, SetUpProblem problem) {
        if (!right) problems.append(problem);
        return right;
    };
    const auto isLong = [](const QByteArray &password) {
        return QString::fromUtf8(password).size() >= kShortestPassword;
    };
    check(isDigits(setUp.code, 6), SetUpProblem::CodeNotSixDigits);
    check(!setUp.name.trimmed().isEmpty(), SetUpProblem::NameMissing);
    check(!setUp.authority.trimmed().isEmpty(), SetUpProblem::AuthorityMissing);

    const StaffSetUp &administrator = setUp.administrator;
    check(isDigits(administrator.number, 4), SetUpProblem::AdministratorNumber);
    check(!administrator.name.trimmed().isEmpty(), SetUpProblem::AdministratorName);
    if (check(isLong(administrator.password), SetUpProblem::AdministratorPasswordShort)) {
        check(administrator.password == administratorAgain, SetUpProblem::AdministratorPasswordsDiffer);
    }

    const StaffSetUp &registrar = setUp.registrar;
    if (check(isDigits(registrar.number, 4), SetUpProblem::RegistrarNumber)) {
        check(registrar.number != administrator.number, SetUpProblem::RegistrarNumberTaken);
    }
    check(!registrar.name.trimmed().isEmpty(), SetUpProblem::RegistrarName);
    if (check(isLong(registrar.password), SetUpProblem::RegistrarPasswordShort)) {
        check(registrar.password == registrarAgain, SetUpProblem::RegistrarPasswordsDiffer);
    }
    return problems;
}

} // namespace lianli::ui
