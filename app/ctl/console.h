// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/jsonline.h"

#include <QString>

namespace lianli::ctl {

/// Standard output and standard error of the command line, in UTF-8 whatever the locale. Every line is
/// written out at once, so that a reader of a pipe sees a card when it is read.
namespace console {

void printResult(const JsonLine &line); ///< on standard output
void printText(const QString &text);    ///< on standard output: help and version
void printError(const QString &text);   ///< on standard error; no personal data
bool outputFailed();                    ///< some result could not be written (disk full, pipe closed)

} // namespace console

} // namespace lianli::ctl
