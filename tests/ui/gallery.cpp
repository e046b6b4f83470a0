// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clipping.h"
#include "tests/ui/sampleboards.h"
#include "ui/shell/firstrunpage.h"
#include "ui/shell/loginpage.h"
#include "ui/shell/shellwindow.h"
#include "ui/widgets/fieldrow.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/textlabel.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDateTime>
#include <QDir>
#include <QTextStream>
#include <QTranslator>
#include <QVBoxLayout>

// Pictures of every page and widget with fictional data, to be looked at by people. What is clipped is listed
// on standard output; the exit status is 1 then.

using namespace Qt::StringLiterals;
using namespace lianli;

namespace {

class Gallery
{
public:
    Gallery(const QString &folder, QSize size) : m_folder(folder), m_size(size) {}

    void shoot(QWidget *window, const QString &name)
    {
        tests::layOut(window, m_size);
        const QString file = u"%1/%2-%3x%4.png"_s.arg(m_folder, name, QString::number(m_size.width()),
                                                      QString::number(m_size.height()));
        window->grab().save(file);
        for (const QString &line : tests::clippedTexts(window)) {
            QTextStream(stdout) << file << ": " << line << '\n';
            m_clean = false;
        }
    }
    bool isClean() const { return m_clean; }

private:
    QString m_folder;
    QSize m_size;
    bool m_clean = true;
};

void shootPages(Gallery &gallery)
{
    auto shell = tests::sampleShell();
    auto *counter = tests::sampleCounterBoard();
    shell->addPage(u"counter"_s, counter);
    shell->addPage(u"identity"_s, tests::sampleIdentityBoard(), u"counter"_s);
    shell->addPage(u"checks"_s, tests::sampleChecksBoard(), u"counter"_s);
    shell->addPage(u"widgets"_s, tests::sampleWidgetBoard(), u"settings"_s);
    for (const QString &page : {u"counter"_s, u"identity"_s, u"checks"_s, u"widgets"_s}) {
        shell->showPage(page);
        gallery.shoot(shell.get(), page);
    }
    shell->setDemonstration(true);
    shell->showPage(u"counter"_s);
    gallery.shoot(shell.get(), u"demonstration"_s);

    auto *sheet = new ui::Sheet(u"不予受理"_s, counter);
    auto *why = new ui::TextLabel(ui::TextLabel::Style::Body,
                                  u"将向当事人出具不予受理告知书。案件保留，可以查看。"_s);
    why->setWordWrap(true);
    sheet->body()->addWidget(why);
    auto *reason = new ui::FieldRow(u"理由"_s, ui::FieldRow::Editor::Text);
    sheet->body()->addWidget(reason);
    auto *confirm = new ui::KeyButton(u"出具告知书"_s, ui::KeyButton::Kind::Primary);
    sheet->body()->addSpacing(16);
    sheet->body()->addWidget(confirm, 0, Qt::AlignRight);
    tests::layOut(shell.get(), shell->size());
    sheet->openSheet();
    gallery.shoot(shell.get(), u"sheet"_s);
}

void shootGates(Gallery &gallery)
{
    ui::ShellWindow shell;
    auto *login = tests::sampleLoginPage();
    shell.showGate(login);
    gallery.shoot(&shell, u"login"_s);
    login->setLockedFor(u"u:320402:0031"_s);
    login->showError(u"密码不对，还可以再试 3 次。"_s);
    gallery.shoot(&shell, u"unlock-error"_s);
    login->prepare();
    login->setBusy(true);
    gallery.shoot(&shell, u"unlock-busy"_s);
    login->setBusy(false);
    login->setLockedFor(u"u:320402:0001"_s);
    login->setUsers(
        {{u"u:320402:0001"_s, u"赵科"_s, u"管理员"_s, QDateTime::currentDateTimeUtc().addSecs(59)}});
    gallery.shoot(&shell, u"unlock-lockout"_s);
    auto *firstRun = tests::sampleFirstRunPage();
    shell.showGate(firstRun);
    gallery.shoot(&shell, u"firstrun"_s);
    firstRun->findChild<ui::KeyButton *>(u"realOfficeButton"_s)->click();
    gallery.shoot(&shell, u"firstrun-form"_s);
    firstRun->findChild<ui::KeyButton *>(u"createOfficeButton"_s)->click();
    gallery.shoot(&shell, u"firstrun-form-errors"_s);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"out"_s, u"Folder for the pictures."_s, u"folder"_s, u"."_s},
                       {u"translation"_s, u"A .qm file to use."_s, u"file"_s}});
    parser.process(application);
    QTranslator translator;
    if (parser.isSet(u"translation"_s)) {
        if (!translator.load(parser.value(u"translation"_s))) qFatal("cannot read the translation");
        QCoreApplication::installTranslator(&translator);
    }
    ui::applyTheme(application);
    QDir().mkpath(parser.value(u"out"_s));
    bool clean = true;
    for (const QSize size : {QSize(1366, 768), QSize(1920, 1080), QSize(1440, 900)}) {
        Gallery gallery(parser.value(u"out"_s), size);
        shootPages(gallery);
        shootGates(gallery);
        clean = clean && gallery.isClean();
    }
    return clean ? 0 : 1;
}
