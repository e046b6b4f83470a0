// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <cstddef>

namespace lianli::storage {

/// Bytes that must not leave memory: locked against swapping where the system allows it, fenced by guard
/// pages, and overwritten when they go (sync-and-security §14.2). Moves, never copies by accident.
class SecretBuf
{
public:
    SecretBuf() = default;
    /// \a size zero bytes.
    explicit SecretBuf(size_t size);
    static SecretBuf copyOf(QByteArrayView bytes);
    static SecretBuf random(size_t size);
    SecretBuf(SecretBuf &&other) noexcept;
    SecretBuf &operator=(SecretBuf &&other) noexcept;
    SecretBuf(const SecretBuf &) = delete;
    SecretBuf &operator=(const SecretBuf &) = delete;
    ~SecretBuf();

    unsigned char *data() { return m_data; }
    const unsigned char *data() const { return m_data; }
    size_t size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    /// For functions that take bytes without keeping them.
    QByteArrayView view() const;

private:
    unsigned char *m_data = nullptr;
    size_t m_size = 0;
};

/// Overwrites the bytes in place, in every QByteArray that shares them; literals cannot be and are left.
void wipe(QByteArray &bytes);

} // namespace lianli::storage
