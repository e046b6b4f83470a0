// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/crypto/secretbuf.h"

#include <sodium.h>

#include <algorithm>
#include <new>
#include <utility>

namespace lianli::storage {

SecretBuf::SecretBuf(size_t size) : m_size(size)
{
    static const bool ready = sodium_init() >= 0;
    m_data = ready ? static_cast<unsigned char *>(sodium_malloc(size)) : nullptr;
    if (!m_data) throw std::bad_alloc();
    sodium_memzero(m_data, m_size);
}

SecretBuf SecretBuf::copyOf(QByteArrayView bytes)
{
    SecretBuf copy(static_cast<size_t>(bytes.size()));
    std::copy(bytes.begin(), bytes.end(), copy.m_data);
    return copy;
}

SecretBuf SecretBuf::random(size_t size)
{
    SecretBuf secret(size);
    randombytes_buf(secret.m_data, size);
    return secret;
}

SecretBuf::SecretBuf(SecretBuf &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)),
      m_size(std::exchange(other.m_size, 0))
{
}

SecretBuf &SecretBuf::operator=(SecretBuf &&other) noexcept
{
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    return *this;
}

SecretBuf::~SecretBuf()
{
    sodium_free(m_data); // overwrites before it frees
}

QByteArrayView SecretBuf::view() const
{
    return {m_data, static_cast<qsizetype>(m_size)};
}

void wipe(QByteArray &bytes)
{
    // Through data() a shared array would detach and the copy be wiped instead.
    if (bytes.data_ptr().isMutable())
        sodium_memzero(const_cast<char *>(bytes.constData()), size_t(bytes.size()));
    bytes.clear();
}

} // namespace lianli::storage
