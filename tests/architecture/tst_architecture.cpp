// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/architecture.h"

#include <QDir>
#include <QDirIterator>
#include <QLibraryInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli::architecture;

namespace {

/// The files a checkout has, without what is built, fetched or left in it.
QList<SourceFile> filesOfTheTree()
{
    const QDir root(QStringLiteral(LIANLI_SOURCE_DIR));
    const QStringList tops = root.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
                                 .filter(QRegularExpression(u"^(?!(\\.git|\\.deps|\\.cache|build|out)$)"_s));
    QList<SourceFile> files;
    const auto add = [&](const QString &path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) return;
        const QByteArray bytes = file.readAll();
        if (!bytes.contains('\0')) // a picture, a font
            files.append({root.relativeFilePath(path), QString::fromUtf8(bytes)});
    };
    for (const QString &top : tops) {
        if (QFileInfo(root.filePath(top)).isFile()) {
            add(root.filePath(top));
            continue;
        }
        QDirIterator it(root.filePath(top), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext())
            add(it.next());
    }
    return files;
}

} // namespace

/// The structure of the tree is kept, and the checker that says so notices every kind of breach.
class TestArchitecture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_modules = qtModulesUnder(QLibraryInfo::path(QLibraryInfo::HeadersPath));
        QCOMPARE(m_modules.value(u"QString"_s), u"QtCore"_s);
        QCOMPARE(m_modules.value(u"QWidget"_s), u"QtWidgets"_s);
        QCOMPARE(m_modules.value(u"QImage"_s), u"QtGui"_s);
        QCOMPARE(m_modules.value(u"QSqlDatabase"_s), u"QtSql"_s);
        QCOMPARE(m_modules.value(u"qwidget.h"_s), u"QtWidgets"_s);
    }

    void treeKeepsItsStructure()
    {
        const QList<SourceFile> files = filesOfTheTree();
        QVERIFY2(files.size() > 50, "the tree was not found");
        const QStringList found = violations(files, m_modules);
        QVERIFY2(found.isEmpty(), qPrintable(u"\n"_s + found.join(u'\n')));
    }

    void rejects_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("complaint");

        const auto row = [](const char *name, const QString &path, const QString &text,
                            const QString &complaint) { QTest::newRow(name) << path << text << complaint; };
        // Edges between parts
        row("base knows domain", u"models/base/a.h"_s, u"#include \"models/domain/sex.h\"\n"_s,
            u"may not know"_s);
        row("rules know workflow", u"models/rules/a.h"_s, u"#include \"models/workflow/check.h\""_s,
            u"may not know"_s);
        row("core knows storage", u"models/ports/a.h"_s, u"#include \"models/storage/db.h\"\n"_s,
            u"may not know"_s);
        row("storage knows documents", u"models/storage/a.cpp"_s, u"#include \"models/documents/form.h\"\n"_s,
            u"may not know"_s);
        row("documents know storage", u"models/documents/a.cpp"_s, u"#include \"models/storage/db.h\"\n"_s,
            u"may not know"_s);
        row("parsing knows drivers", u"scanners/parsing/a.cpp"_s,
            u"#include \"scanners/drivers/serial.h\"\n"_s, u"may not know"_s);
        row("models know scanners", u"models/domain/a.h"_s, u"#include \"scanners/api/cardreader.h\"\n"_s,
            u"may not know"_s);
        row("drivers know ui", u"scanners/drivers/a.cpp"_s, u"#include \"ui/shell/window.h\"\n"_s,
            u"may not know"_s);
        row("presentation knows ui", u"ui/presentation/a.h"_s, u"#include \"ui/style/theme.h\"\n"_s,
            u"may not know"_s);
        row("presentation knows drivers", u"ui/presentation/a.h"_s,
            u"#include \"scanners/drivers/serial.h\"\n"_s, u"may not know"_s);
        row("ui knows storage", u"ui/shell/a.cpp"_s, u"#include \"models/storage/db.h\"\n"_s,
            u"may not know"_s);
        row("ui knows app", u"ui/shell/a.cpp"_s, u"#include \"app/settings.h\"\n"_s, u"may not know"_s);
        row("app knows tests", u"app/a.cpp"_s, u"#include \"tests/support/fake.h\"\n"_s,
            u"may not know its tests"_s);
        row("indented include", u"models/base/a.h"_s, u"  #  include \"models/domain/sex.h\"\n"_s,
            u"may not know"_s);
        row("folder of no part", u"models/extra/a.h"_s, u"#pragma once\n"_s, u"stands in no part"_s);
        row("not from the root", u"models/base/a.cpp"_s, u"#include \"a.h\"\n"_s, u"from the root"_s);
        // Qt modules
        row("module in the path", u"ui/shell/a.cpp"_s, u"#include <QtWidgets/QWidget>\n"_s,
            u"name the class only"_s);
        row("module in a test's path", u"tests/ui/a.cpp"_s, u"#include <QtCore/QString>\n"_s,
            u"name the class only"_s);
        row("whole module", u"app/a.cpp"_s, u"#include <QtWidgets>\n"_s, u"whole module"_s);
        row("widgets in the core", u"models/domain/a.h"_s, u"#include <QWidget>\n"_s,
            u"may not use QtWidgets"_s);
        row("gui in the core", u"models/workflow/a.h"_s, u"#include <QImage>\n"_s, u"may not use QtGui"_s);
        row("old header name", u"models/wire/a.h"_s, u"#include <qimage.h>\n"_s, u"may not use QtGui"_s);
        row("sql in the core", u"models/ports/a.h"_s, u"#include <QSqlDatabase>\n"_s, u"may not use QtSql"_s);
        row("widgets in presentation", u"ui/presentation/a.h"_s, u"#include <QLabel>\n"_s,
            u"may not use QtWidgets"_s);
        row("gui in the scanners' api", u"scanners/api/a.h"_s, u"#include <QImage>\n"_s,
            u"may not use QtGui"_s);
        row("widgets in parsing", u"scanners/parsing/a.h"_s, u"#include <QWidget>\n"_s,
            u"may not use QtWidgets"_s);
        row("widgets in drivers", u"scanners/drivers/a.h"_s, u"#include <QWidget>\n"_s,
            u"may not use QtWidgets"_s);
        row("gui in storage", u"models/storage/a.h"_s, u"#include <QImage>\n"_s, u"may not use QtGui"_s);
        row("sql in ui", u"ui/shell/a.cpp"_s, u"#include <QSqlQuery>\n"_s, u"may not use QtSql"_s);
        // Other libraries
        row("sodium in ui", u"ui/shell/a.cpp"_s, u"#include <sodium.h>\n"_s, u"is wrapped in"_s);
        row("sqlite in the core", u"models/ports/a.h"_s, u"#include <sqlite3.h>\n"_s, u"is wrapped in"_s);
        row("expected outside its wrapper", u"models/domain/a.h"_s, u"#include <tl/expected.hpp>\n"_s,
            u"is wrapped in"_s);
        row("opencv in presentation", u"ui/presentation/a.cpp"_s, u"#include <opencv2/core.hpp>\n"_s,
            u"is wrapped in"_s);
        // Waiting
        row("event loop", u"ui/shell/a.cpp"_s, u"QEventLoop loop;\n"_s, u"nested event loop"_s);
        row("process events", u"app/main.cpp"_s, u"QCoreApplication::processEvents();\n"_s,
            u"nested event loop"_s);
        row("wait for bytes", u"scanners/drivers/a.cpp"_s, u"port->waitForReadyRead(100);\n"_s, u"blocks"_s);
        row("wait for writing", u"scanners/drivers/a.cpp"_s, u"port.waitForBytesWritten();\n"_s, u"blocks"_s);
        row("wait for a future", u"ui/presentation/a.cpp"_s, u"future.waitForFinished();\n"_s, u"blocks"_s);
        row("dialog exec", u"ui/shell/a.cpp"_s, u"if (dialog.exec() == 1) {}\n"_s, u"nested event loop"_s);
        row("menu exec", u"ui/shell/a.cpp"_s, u"menu->exec(pos);\n"_s, u"nested event loop"_s);
        row("static message box", u"ui/shell/a.cpp"_s, u"QMessageBox::warning(this, a, b);\n"_s,
            u"nested event loop"_s);
        row("static file dialog", u"ui/shell/a.cpp"_s, u"QFileDialog::getOpenFileName(this);\n"_s,
            u"nested event loop"_s);
        row("sleep", u"scanners/drivers/a.cpp"_s, u"QThread::msleep(5);\n"_s, u"a sleep"_s);
        row("std sleep", u"models/storage/a.cpp"_s, u"std::this_thread::sleep_for(5ms);\n"_s, u"a sleep"_s);
        // Machines and registries; written in pieces so that this file keeps the rule
        row("home folder", u"docs/a.md"_s,
            u"see /ho"_s
            u"me/ming/x"_s,
            u"one developer's machine"_s);
        row("root's folder", u"scripts/a"_s,
            u"cd \"/ro"_s
            u"ot/x\""_s,
            u"one developer's machine"_s);
        row("work folder", u"a.txt"_s,
            u"/wo"_s
            u"rk/x"_s,
            u"one developer's machine"_s);
        row("registry host", u"docs/a.md"_s,
            u"https://registry.np"_s
            u"mjs.org/x"_s,
            u"registry's host"_s);
        row("archive host", u"scripts/a"_s,
            u"deb http://deb.deb"_s
            u"ian.org/x"_s,
            u"registry's host"_s);
    }

    void rejects()
    {
        QFETCH(QString, path);
        QFETCH(QString, text);
        QFETCH(QString, complaint);
        const QStringList found = violations({{path, u"\n"_s + text}}, m_modules);
        QCOMPARE(found.size(), 1);
        QVERIFY2(found.first().contains(complaint), qPrintable(found.first()));
        // Every row's breach is in its second line, but a file in no part is reported as a whole.
        QVERIFY2(found.first().startsWith(path + u":2: "_s) || complaint == u"stands in no part"_s,
                 qPrintable(found.first()));
    }

    void accepts_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");

        QTest::newRow("edges of the table")
            << u"ui/shell/a.cpp"_s
            << u"#include \"ui/presentation/a.h\"\n#include \"models/domain/sex.h\"\n#include <QWidget>\n#include <vector>\n"_s;
        QTest::newRow("own part")
            << u"models/storage/a.cpp"_s
            << u"#include \"models/storage/a.h\"\n#include <QSqlQuery>\n#include <sqlite3.h>\n"_s;
        QTest::newRow("a query's exec") << u"models/storage/a.cpp"_s << u"query.exec();\n"_s;
        QTest::newRow("the application's exec") << u"app/main.cpp"_s << u"return app.exec();\n"_s;
        QTest::newRow("the demonstration pumps")
            << u"app/demo/a.cpp"_s << u"QCoreApplication::processEvents();\n"_s;
        QTest::newRow("word in a comment")
            << u"ui/shell/a.cpp"_s << u"// no QEventLoop\n/* nor\n QEventLoop */\n"_s;
        QTest::newRow("word in a text") << u"ui/shell/a.cpp"_s << u"f(\"QEventLoop \\\" QEventLoop\");\n"_s;
        QTest::newRow("include in a comment") << u"models/base/a.h"_s << u"// #include <QWidget>\n"_s;
        QTest::newRow("tests know all")
            << u"tests/ui/a.cpp"_s
            << u"#include \"models/storage/a.h\"\n#include <QtTest>\nQEventLoop loop;\n"_s;
        QTest::newRow("generated header") << u"tests/ui/tst_a.cpp"_s << u"#include \"tst_a.moc\"\n"_s;
        QTest::newRow("device path") << u"docs/a.md"_s
                                     << u"/dev/ttyUSB0, tests/ho"_s
                                        u"me/x, ${a}/ro"_s
                                        u"ot/b"_s;
    }

    void accepts()
    {
        QFETCH(QString, path);
        QFETCH(QString, text);
        const QStringList found = violations({{path, text}}, m_modules);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

private:
    QtModules m_modules;
};

QTEST_GUILESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
