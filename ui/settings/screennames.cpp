// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/screennames.h"

#include "ui/style/theme.h"

#include <QGuiApplication>
#include <QLabel>
#include <QScreen>
#include <QTimer>

#include <chrono>

namespace lianli::ui {

using namespace std::chrono_literals;

namespace {

constexpr auto kShownFor = 4s;
constexpr QSize kPlate(480, 160);

} // namespace

void showScreenNames(QObject *owner)
{
    for (QScreen *screen : QGuiApplication::screens()) {
        auto *plate = new QLabel(screen->name());
        plate->setObjectName(QStringLiteral("screenNamePlate"));
        plate->setAttribute(Qt::WA_DeleteOnClose);
        plate->setAttribute(Qt::WA_ShowWithoutActivating);
        plate->setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint |
                              Qt::WindowDoesNotAcceptFocus);
        plate->setAlignment(Qt::AlignCenter);
        plate->setFont(textFont(2 * tokens::kFontDisplay, QFont::Bold));
        QPalette colours = plate->palette();
        colours.setColor(QPalette::Window, tokens::colours().rail);
        colours.setColor(QPalette::WindowText, tokens::colours().onPrimary);
        plate->setPalette(colours);
        plate->setAutoFillBackground(true);
        plate->setScreen(screen);
        QRect place(QPoint(), kPlate);
        place.moveCenter(screen->geometry().center());
        plate->setGeometry(place);
        plate->show();
        QTimer::singleShot(kShownFor, plate, &QWidget::close);
        // The window that asked may close before the time is over.
        QObject::connect(owner, &QObject::destroyed, plate, &QWidget::close);
    }
}

} // namespace lianli::ui
