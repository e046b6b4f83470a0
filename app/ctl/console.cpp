// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/console.h"

#include <cstdio>

namespace lianli::ctl::console {

namespace {

void writeLine(std::FILE *stream, QByteArray line)
{
    line += '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stream);
    std::fflush(stream);
}

} // namespace

void printResult(const JsonLine &line)
{
    writeLine(stdout, line.text());
}

void printText(const QString &text)
{
    writeLine(stdout, text.toUtf8());
}

void printError(const QString &text)
{
    writeLine(stderr, text.toUtf8());
}

bool outputFailed()
{
    return std::ferror(stdout) != 0;
}

} // namespace lianli::ctl::console
