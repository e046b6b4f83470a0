// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/simulated/pseudoterminal.h"

#include "scanners/api/readererror.h"

#include <cerrno>
#include <cstdlib>
#include <utility>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace lianli::scanners {

using namespace Qt::StringLiterals;

models::Result<PseudoTerminal> PseudoTerminal::open()
{
    const int nearEnd = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
    if (nearEnd < 0) return models::fail(ReaderError::PortMissing, u"posix_openpt: errno %1"_s.arg(errno));
    char name[64] = {};
    int farEnd = -1;
    if (::grantpt(nearEnd) == 0 && ::unlockpt(nearEnd) == 0 && ::ptsname_r(nearEnd, name, sizeof name) == 0)
        farEnd = ::open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
    termios settings{};
    if (farEnd < 0 || ::tcgetattr(farEnd, &settings) != 0) {
        const int error = errno;
        if (farEnd >= 0) ::close(farEnd);
        ::close(nearEnd);
        return models::fail(ReaderError::PortMissing, u"pseudo-terminal: errno %1"_s.arg(error));
    }
    ::cfmakeraw(&settings); // no echo: the device would hear its own answers
    ::tcsetattr(farEnd, TCSANOW, &settings);
    return PseudoTerminal(nearEnd, farEnd, QString::fromLocal8Bit(name));
}

PseudoTerminal::PseudoTerminal(PseudoTerminal &&other) noexcept
    : m_near(std::exchange(other.m_near, -1)),
      m_far(std::exchange(other.m_far, -1)),
      m_path(std::move(other.m_path))
{
}

PseudoTerminal &PseudoTerminal::operator=(PseudoTerminal &&other) noexcept
{
    std::swap(m_near, other.m_near);
    std::swap(m_far, other.m_far);
    std::swap(m_path, other.m_path);
    return *this;
}

PseudoTerminal::~PseudoTerminal()
{
    if (m_far >= 0) ::close(m_far);
    if (m_near >= 0) ::close(m_near);
}

QByteArray PseudoTerminal::read()
{
    char bytes[4096];
    const ssize_t count = ::read(m_near, bytes, sizeof bytes);
    return count > 0 ? QByteArray(bytes, count) : QByteArray();
}

void PseudoTerminal::write(QByteArrayView bytes)
{
    // A full line drops bytes, as a device without flow control does.
    while (!bytes.isEmpty()) {
        const ssize_t count = ::write(m_near, bytes.data(), static_cast<size_t>(bytes.size()));
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return;
        bytes = bytes.sliced(count);
    }
}

int PseudoTerminal::baud() const
{
    struct Speed
    {
        speed_t constant;
        int baud;
    };
    static constexpr Speed kSpeeds[] = {
        {B9600, 9600}, {B19200, 19200}, {B38400, 38400}, {B57600, 57600}, {B115200, 115200}};
    termios settings{};
    if (::tcgetattr(m_far, &settings) != 0) return 0;
    const speed_t set = ::cfgetospeed(&settings);
    for (const Speed &speed : kSpeeds)
        if (speed.constant == set) return speed.baud;
    return 0;
}

} // namespace lianli::scanners
