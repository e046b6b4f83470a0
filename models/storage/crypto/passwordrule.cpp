// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/crypto/passwordrule.h"

#include "models/ports/storeerror.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

namespace lianli::storage {

using namespace Qt::StringLiterals;
using models::StoreError;

namespace {

/// Beginnings and wholes met again and again in lists of leaked passwords, of 10 characters or more, lower
/// case.
constexpr std::string_view kBlocked[] = {
    "password",   "passw0rd",   "1234567890", "0123456789", "0987654321",   "9876543210", "1qaz2wsx3e",
    "qwertyuiop", "asdfghjkl",  "zxcvbnm",    "qazwsxedc",  "1q2w3e4r5t",   "iloveyou",   "administrator",
    "admin12345", "root123456", "welcome123", "woaini1314", "a123456789",   "aa12345678", "abcdefghij",
    "abc1234567", "5201314520", "changzhou",  "minzhengju", "hunyindengji",
};

bool continuesCharacter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

} // namespace

models::Result<> checkPassword(QByteArrayView password, const QString &userId)
{
    // Works on the bytes as they stand: the password is never made a QString, whose copies cannot be wiped.
    const auto characters =
        std::count_if(password.begin(), password.end(), [](char c) { return !continuesCharacter(c); });
    if (characters < kMinPasswordCharacters) return models::fail(StoreError::WeakPassword, u"too short"_s);
    if (std::set<char>(password.begin(), password.end()).size() < 4)
        return models::fail(StoreError::WeakPassword, u"too few different characters"_s);

    const auto startsWith = [password](std::string_view blocked) {
        return password.size() >= qsizetype(blocked.size()) &&
               std::equal(blocked.begin(), blocked.end(), password.begin(), [](char want, char given) {
                   return want ==
                          (given >= 'A' && given <= 'Z' ? static_cast<char>(given - 'A' + 'a') : given);
               });
    };
    const bool common = std::any_of(std::begin(kBlocked), std::end(kBlocked), startsWith);
    if (common) return models::fail(StoreError::WeakPassword, u"in the block list"_s);
    const QByteArray id = userId.toLower().toUtf8();
    if (startsWith(std::string_view(id.constData(), size_t(id.size()))) && !id.isEmpty())
        return models::fail(StoreError::WeakPassword, u"begins with the user id"_s);
    return {};
}

} // namespace lianli::storage
