// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLibrary>
#include <QString>

namespace lianli::photodecoder {

/// A decoder of chip photos that the office installed with its reader, bound by which of the known entry
/// points it exports. It may write files into the working folder, print, hang or crash: hence this process of
/// its own.
class VendorLibrary
{
public:
    explicit VendorLibrary(const QString &path);

    bool isUsable() const { return m_kind != Kind::None; }
    /// A BMP file, or empty.
    QByteArray decode(const QByteArray &photo);

private:
    enum class Kind { None, BufferToBmp, FileToFile, BufferToPixels };

    QByteArray bufferToBmp(QByteArray photo);
    QByteArray fileToFile(const QByteArray &photo);
    QByteArray bufferToPixels(QByteArray photo);

    QLibrary m_library;
    Kind m_kind = Kind::None;
    QFunctionPointer m_entry = nullptr;
};

/// A BMP file of 102 × 126 pixels from \a bgr, rows bottom-up without padding.
QByteArray bmpOfPixels(const QByteArray &bgr);

} // namespace lianli::photodecoder
