// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/photodecoder/vendorlibrary.h"

#include <QFile>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace lianli::photodecoder {

namespace {

constexpr int kWidth = 102;
constexpr int kHeight = 126;
constexpr int kPixelBytes = kWidth * kHeight * 3;
constexpr int kBmpHeader = 54;
constexpr int kRoom = 65'536; // libraries ask for 40 960 and do not check
constexpr int kSuccess = 1;
constexpr int kSerialInterface = 1;

using UnpackToBmp = int (*)(unsigned char *wlt, int wltSize, unsigned char *bmp, int *bmpSize);
using GetBmp = int (*)(const char *wltFile, int interface);
using UnpackToPixels = int (*)(char *wlt, char *out, int saveBmp);

QByteArray onlyBmp(const QByteArray &bytes)
{
    return bytes.startsWith("BM") && bytes.size() > kBmpHeader ? bytes : QByteArray();
}

unsigned char *bytesOf(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

} // namespace

VendorLibrary::VendorLibrary(const QString &path) : m_library(path)
{
    struct Entry
    {
        const char *symbol;
        Kind kind;
    };
    static constexpr Entry kEntries[] = {
        {"_Unpack", Kind::BufferToBmp}, {"GetBmp", Kind::FileToFile}, {"unpack", Kind::BufferToPixels}};
    if (!m_library.load()) return;
    for (const Entry &entry : kEntries) {
        m_entry = m_library.resolve(entry.symbol);
        if (!m_entry) continue;
        m_kind = entry.kind;
        return;
    }
}

QByteArray VendorLibrary::decode(const QByteArray &photo)
{
    switch (m_kind) {
    case Kind::BufferToBmp:
        return bufferToBmp(photo);
    case Kind::FileToFile:
        return fileToFile(photo);
    case Kind::BufferToPixels:
        return bufferToPixels(photo);
    case Kind::None:
        break;
    }
    return {};
}

QByteArray VendorLibrary::bufferToBmp(QByteArray photo)
{
    QByteArray bmp(kRoom, '\0');
    int size = kRoom;
    const auto entry = reinterpret_cast<UnpackToBmp>(m_entry);
    if (entry(bytesOf(photo), static_cast<int>(photo.size()), bytesOf(bmp), &size) != kSuccess) return {};
    if (size <= 0 || size > kRoom) return {};
    return onlyBmp(bmp.first(size));
}

/// The file is given by its bare name, in the working folder, which is private and emptied here.
QByteArray VendorLibrary::fileToFile(const QByteArray &photo)
{
    QFile input(u"photo.wlt"_s);
    QFile output(u"photo.bmp"_s);
    output.remove();
    if (!input.open(QIODevice::WriteOnly) || input.write(photo) != photo.size()) return {};
    input.close();
    const int result = reinterpret_cast<GetBmp>(m_entry)("photo.wlt", kSerialInterface);
    QByteArray bmp;
    if (result == kSuccess && output.open(QIODevice::ReadOnly)) bmp = output.read(kRoom);
    input.remove();
    output.remove();
    return onlyBmp(bmp);
}

QByteArray VendorLibrary::bufferToPixels(QByteArray photo)
{
    QByteArray out(kRoom, '\0');
    if (reinterpret_cast<UnpackToPixels>(m_entry)(photo.data(), out.data(), 0) != kSuccess) return {};
    if (out.startsWith("BM")) return out.first(kBmpHeader + kHeight * ((3 * kWidth + 3) / 4 * 4));
    return bmpOfPixels(out.first(kPixelBytes));
}

QByteArray bmpOfPixels(const QByteArray &bgr)
{
    constexpr int kRow = 3 * kWidth;
    constexpr int kPaddedRow = (kRow + 3) / 4 * 4;
    QByteArray bmp(kBmpHeader + kHeight * kPaddedRow, '\0');
    char *header = bmp.data();
    header[0] = 'B';
    header[1] = 'M';
    qToLittleEndian<quint32>(static_cast<quint32>(bmp.size()), header + 2);
    qToLittleEndian<quint32>(kBmpHeader, header + 10);
    qToLittleEndian<quint32>(40, header + 14);
    qToLittleEndian<quint32>(kWidth, header + 18);
    qToLittleEndian<quint32>(kHeight, header + 22);
    qToLittleEndian<quint16>(1, header + 26);
    qToLittleEndian<quint16>(24, header + 28);
    for (int row = 0; row < kHeight; ++row)
        bmp.replace(kBmpHeader + row * kPaddedRow, kRow, bgr.mid(row * kRow, kRow));
    return bmp;
}

} // namespace lianli::photodecoder
