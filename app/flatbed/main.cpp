// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
// lianli-flatbed: lists flatbeds or scans one page through SANE, in a process of its own that a driver may
// hang, crash or fork in. It has one thread, and no QCoreApplication: drivers read numbers by the locale "C".
//
// Order and answers: scanners/parsing/flatbedmessages.h. The end of standard input gives the page up. The
// working folder is to be a private one.
#include "app/flatbed/sanesession.h"

#include <QFile>

#include <csignal>

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace lianli::flatbed;
using namespace lianli::scanners;

namespace {

constexpr qint64 kLongestOrder = 65'536;
constexpr int kRoomOnTheWay =
    1024 * 1024; ///< bytes: pages are large, and each piece wakes the workstation up

/// Nothing follows the order: whatever happens at the input is its end.
bool isInputOver(std::chrono::milliseconds patience)
{
    pollfd input{STDIN_FILENO, POLLIN, 0};
    return ::poll(&input, 1, static_cast<int>(patience.count())) > 0;
}

/// Drivers print; what they print must not come between our answers. Nor do the programs that they start get
/// our end of the pipe.
bool openAnswers(QFile *answers)
{
    const int descriptor = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    ::dup2(STDERR_FILENO, STDOUT_FILENO);
    ::fcntl(descriptor, F_SETPIPE_SZ, kRoomOnTheWay);
    return descriptor >= 0 &&
           answers->open(descriptor, QIODevice::WriteOnly | QIODevice::Unbuffered, QFile::AutoCloseHandle);
}

/// A crash must leave no page on the disk, and the end of the workstation no driver that hangs.
void keepToOurselves()
{
    const rlimit noCore{0, 0};
    ::setrlimit(RLIMIT_CORE, &noCore);
    ::umask(S_IRWXG | S_IRWXO);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::setpgid(0, 0); // killed together with what drivers fork
}

} // namespace

int main()
{
    keepToOurselves();
    QFile answers;
    QFile input;
    if (!openAnswers(&answers) || !input.open(STDIN_FILENO, QIODevice::ReadOnly)) return 1;
    const auto order = orderOf(input.readLine(kLongestOrder));
    if (!order) return 2;

    SaneSession session(isInputOver, [&answers](const FlatbedMessage &message) {
        answers.write(messageLine(message));
        if (const auto *page = std::get_if<FlatbedPage>(&message)) answers.write(page->pixels.bytes);
    });
    session.carryOut(*order);
    return 0;
}
