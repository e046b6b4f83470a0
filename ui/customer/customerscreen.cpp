// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/customerscreen.h"

#include "ui/customer/customerview.h"

#include <QGuiApplication>
#include <QScreen>

namespace lianli::ui {

using presentation::CustomerModel;

CustomerScreen::CustomerScreen(CustomerModel &model, QWidget &clerkWindow, QObject *parent)
    : QObject(parent),
      m_model(model),
      m_clerkWindow(clerkWindow)
{
    connect(qApp, &QGuiApplication::screenAdded, this, &CustomerScreen::settle);
    connect(qApp, &QGuiApplication::screenRemoved, this, &CustomerScreen::leave);
    // The screen is still listed while the signal is sent.
    connect(qApp, &QGuiApplication::screenRemoved, this, &CustomerScreen::settle, Qt::QueuedConnection);
    connect(&model, &CustomerModel::changed, this, [this] {
        if (!m_view) settle();
    });
}

CustomerScreen::~CustomerScreen()
{
    delete m_view;
}

QScreen *CustomerScreen::screen() const
{
    return m_screen.data();
}

CustomerView *CustomerScreen::view() const
{
    return m_view.data();
}

void CustomerScreen::setPreferred(const QString &name)
{
    m_preferred = name;
    if (name == kNone) setLost(false); // nobody waits for it any more
    settle();
}

QScreen *CustomerScreen::choose() const
{
    if (m_preferred == kNone) return nullptr;
    const QScreen *own = m_clerkWindow.screen();
    QScreen *first = nullptr;
    for (QScreen *candidate : QGuiApplication::screens()) {
        if (candidate == own) continue;
        if (candidate->name() == m_preferred) return candidate;
        if (!first) first = candidate;
    }
    return first;
}

/// Qt moves the windows of a screen that goes to another one: the couple's would lie over the clerk's.
void CustomerScreen::leave(const QScreen *gone)
{
    if (m_view && gone == m_screen) m_view->hide();
}

void CustomerScreen::setLost(bool lost)
{
    if (m_lost == lost) return;
    m_lost = lost;
    Q_EMIT lostChanged(lost);
}

void CustomerScreen::settle()
{
    QScreen *wanted = m_clerkWindow.isVisible() ? choose() : nullptr;
    if (wanted == m_screen && bool(m_view) == bool(wanted)) return;
    const bool unplugged = m_view && !wanted && m_clerkWindow.isVisible() && m_preferred != kNone;
    m_screen = wanted;
    delete m_view;
    if (wanted) {
        m_view = new CustomerView(m_model);
        m_view->setWindowFlags(Qt::Window | Qt::FramelessWindowHint | Qt::WindowDoesNotAcceptFocus);
        m_view->setAttribute(Qt::WA_ShowWithoutActivating);
        m_view->setAttribute(Qt::WA_QuitOnClose, false);
        m_view->setWindowTitle(m_clerkWindow.windowTitle());
        // X11 goes by the geometry, Wayland by the screen.
        m_view->setScreen(wanted);
        m_view->setGeometry(wanted->geometry());
        connect(wanted, &QScreen::geometryChanged, m_view.data(),
                [view = m_view.data()](const QRect &geometry) { view->setGeometry(geometry); });
        // Not showFullScreen(): it would ask for the focus.
        m_view->setWindowState(Qt::WindowFullScreen);
        m_view->show();
    }
    setLost(unplugged);
    Q_EMIT screenChanged(wanted);
}

} // namespace lianli::ui
