// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
// lianli-photodecoder LIBRARY: decodes photos of identity cards with a vendor's library, in a process of its
// own.
//
// A line {"id":1,"photo":"<base64>"} on standard input is answered by {"id":1,"image":"<base64 BMP>"} or
// {"id":1,"error":"…"}. The working folder is to be a private one.
#include "app/photodecoder/vendorlibrary.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using lianli::photodecoder::VendorLibrary;

namespace {

constexpr qint64 kLongestLine = 65'536;

QJsonObject answerTo(const QJsonObject &request, VendorLibrary &library)
{
    QJsonObject answer{{u"id"_s, request.value(u"id"_s)}};
    const QByteArray photo = QByteArray::fromBase64(request.value(u"photo"_s).toString().toLatin1());
    if (!library.isUsable()) {
        answer.insert(u"error"_s, u"library not usable"_s);
        return answer;
    }
    const QByteArray image = photo.size() == 1024 ? library.decode(photo) : QByteArray();
    if (image.isEmpty())
        answer.insert(u"error"_s, u"not decoded"_s);
    else
        answer.insert(u"image"_s, QString::fromLatin1(image.toBase64()));
    return answer;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    if (QCoreApplication::arguments().size() != 2) {
        std::fputs("Usage: lianli-photodecoder LIBRARY\n", stderr);
        return 2;
    }
    const rlimit noCore{0, 0}; // a crash must not leave a portrait on the disk
    ::setrlimit(RLIMIT_CORE, &noCore);

    // Vendor libraries print; what they print must not come between our answers.
    QFile output;
    const int answers = ::dup(STDOUT_FILENO);
    ::dup2(STDERR_FILENO, STDOUT_FILENO);
    QFile input;
    if (answers < 0 || !output.open(answers, QIODevice::WriteOnly | QIODevice::Unbuffered) ||
        !input.open(STDIN_FILENO, QIODevice::ReadOnly))
        return 1;

    VendorLibrary library(QCoreApplication::arguments().at(1));
    for (;;) {
        const QByteArray line = input.readLine(kLongestLine);
        if (line.isEmpty()) return 0;
        const QJsonObject answer = answerTo(QJsonDocument::fromJson(line).object(), library);
        if (output.write(QJsonDocument(answer).toJson(QJsonDocument::Compact) + '\n') < 0) return 1;
    }
}
