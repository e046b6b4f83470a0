// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/architecturerules.h"

using namespace Qt::StringLiterals;

namespace lianli::architecture {

QList<Part> parts()
{
    const QStringList core{u"models/base"_s,     u"models/domain"_s, u"models/rules"_s,
                           u"models/workflow"_s, u"models/ports"_s,  u"models/wire"_s};
    const QStringList scanning{u"scanners/api"_s, u"scanners/parsing"_s};
    const QString qtCore = u"QtCore"_s;

    return {
        // The core is one library that knows Qt Core and nobody; within it, values know no rules and rules no
        // steps.
        {u"models/base"_s, {}, {qtCore}},
        {u"models/domain"_s, {u"models/base"_s}, {qtCore}},
        {u"models/rules"_s, {u"models/base"_s, u"models/domain"_s}, {qtCore}},
        {u"models/workflow"_s, core, {qtCore}},
        {u"models/ports"_s, core, {qtCore}},
        {u"models/wire"_s, core, {qtCore}},
        // Behind the ports. Storage works in a thread of its own (Concurrent).
        {u"models/storage"_s, core, {qtCore, u"QtSql"_s, u"QtConcurrent"_s}},
        {u"models/documents"_s,
         core,
         {qtCore, u"QtGui"_s, u"QtPdf"_s, u"QtPrintSupport"_s, u"QtSvg"_s, u"QtConcurrent"_s}},
        // Devices: what a reader is, and bytes to values, are pure; drivers move the bytes.
        {u"scanners/api"_s, core, {qtCore}},
        {u"scanners/parsing"_s, core + QStringList{u"scanners/api"_s}, {qtCore}},
        {u"scanners/codes"_s, core + scanning, {qtCore}},
        {u"scanners/faces"_s, core + scanning, {qtCore}},
        {u"scanners/drivers"_s,
         core + scanning + QStringList{u"scanners/codes"_s, u"scanners/faces"_s},
         {qtCore, u"QtGui"_s, u"QtSerialPort"_s, u"QtMultimedia"_s, u"QtConcurrent"_s}},
        // Pictures to cards. What a recogniser sees in a line, and what that means, knows no picture; Gui is
        // there to decode files.
        {u"scanners/vision/lines"_s, core + QStringList{u"scanners/api"_s}, {qtCore}},
        {u"scanners/vision/fields"_s,
         core + QStringList{u"scanners/api"_s, u"scanners/vision/lines"_s},
         {qtCore}},
        {u"scanners/vision"_s,
         core + scanning + QStringList{u"scanners/vision/lines"_s, u"scanners/vision/fields"_s},
         {qtCore, u"QtGui"_s}},
        // Screens: view models without widgets, widgets without rules.
        {u"ui/presentation"_s, core + scanning, {qtCore}}, // what a scanned code means is pure
        {u"ui"_s,
         core + QStringList{u"ui/presentation"_s, u"scanners/api"_s, u"models/documents"_s},
         {qtCore, u"QtGui"_s, u"QtWidgets"_s, u"QtSvg"_s, u"QtSvgWidgets"_s, u"QtPdf"_s, u"QtPdfWidgets"_s,
          u"QtPrintSupport"_s, u"QtConcurrent"_s}}, // a page of a PDF is drawn aside
        {u"app"_s, {}, {}, true},
        {u"tests"_s, {}, {}, true},
        {u"bench"_s, {}, {}, true},
    };
}

QList<Library> libraries()
{
    return {
        {u"tl/"_s, {u"models/base"_s}},
        {u"sqlite3"_s, {u"models/storage"_s}},
        {u"sodium"_s, {u"models/storage"_s}},
        {u"openssl/"_s, {u"models/storage"_s}},
        {u"opencv2/"_s,
         {u"scanners/codes"_s, u"scanners/drivers"_s, u"scanners/faces"_s, u"scanners/vision"_s}},
        {u"sane/"_s, {u"app/flatbed"_s}},
        {u"ZXing/"_s, {u"scanners/codes"_s, u"models/documents"_s}},
    };
}

QList<ForbiddenCode> forbiddenCode()
{
    const QStringList product{u"app"_s, u"models"_s, u"scanners"_s, u"ui"_s};
    // The demonstration drives the real windows step by step, as a test would, and so has to let them work.
    const QStringList demo{u"app/demo"_s};

    return {
        {uR"(\bQEventLoop\b)"_s, u"nested event loop: use a signal or QFuture::then"_s, product, demo},
        {uR"(\bprocessEvents\b)"_s, u"nested event loop: use a signal or QFuture::then"_s, product, demo},
        {uR"(\bwaitFor(ReadyRead|BytesWritten|Connected|Disconnected|Encrypted)\b)"_s,
         u"blocks its thread: use the signal"_s,
         product,
         {}},
        {uR"(\b(waitForFinished|waitForStarted)\b)"_s, u"blocks the window: use the signal"_s, {u"ui"_s}, {}},
        {uR"(\b(QThread::(sleep|msleep|usleep)|sleep_for|sleep_until|usleep|qSleep)\b)"_s,
         u"a sleep: use a timer or the event that is waited for"_s, product, demo},
        // QSqlQuery::exec is storage's daily bread, and Qt SQL and dialogs are kept apart by the modules
        // above.
        {uR"((\.|->)\s*exec\s*\()"_s,
         u"a dialog's or menu's exec() is a nested event loop: use open() or popup()"_s,
         product,
         {u"models/storage"_s, u"app/main.cpp"_s, u"app/ctl"_s}},
        {uR"(\bQ(Dialog|MessageBox|FileDialog|InputDialog|PrintDialog|Menu)::(exec|information|question|warning|critical|getOpenFileName|getOpenFileNames|getSaveFileName|getExistingDirectory|getText|getItem|getInt)\b)"_s,
         u"a static dialog is a nested event loop: make the dialog and open() it"_s,
         product,
         {}},
    };
}

QList<ForbiddenText> forbiddenText()
{
    // Written in two pieces each, so that this file keeps its own rule.
    return {
        {uR"((?<![\w./~$}-])/(wo)"_s
         u"rk|ro"_s
         u"ot|tm"_s
         u"p/l)/"_s,
         u"a path of one developer's machine"_s},
        {uR"((?<![\w./~$}-])/ho)"_s
         uR"(me/\w+/)"_s,
         u"a path of one developer's machine"_s},
        {uR"(\b(registry\.np)"_s
         uR"(mjs\.org|registry\.ya)"_s
         uR"(rnpkg\.com|deb\.deb)"_s
         uR"(ian\.org|py)"_s
         uR"(pi\.org|crat)"_s
         uR"(es\.io|npmm)"_s
         uR"(irror\.com))"_s,
         u"a package registry's host: name the package only"_s},
    };
}

} // namespace lianli::architecture
