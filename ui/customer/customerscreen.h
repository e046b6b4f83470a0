// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/customermodel.h"

#include <QObject>
#include <QPointer>

class QScreen;
class QWidget;

namespace lianli::ui {

class CustomerView;

/// Puts the couple's view on the second monitor, follows it when it is unplugged and plugged in again, and
/// never on the clerk's own. The window there takes no focus, so that the clerk's keyboard stays where it is.
class CustomerScreen : public QObject
{
    Q_OBJECT

public:
    /// \a clerkWindow says which screen is the clerk's.
    CustomerScreen(presentation::CustomerModel &model, QWidget &clerkWindow, QObject *parent = nullptr);
    ~CustomerScreen() override;

    /// The screen to use by name (QScreen::name(), with maker and model as in screenLabel()); empty: the
    /// first that is not the clerk's. "none" for no second screen.
    void setPreferred(const QString &name);
    /// The screen in use; null where there is only the clerk's.
    QScreen *screen() const;
    /// The window on it; null without one.
    CustomerView *view() const;

    /// Looks anew which screens there are; done by itself when one comes or goes.
    void settle();
    /// The screen in use went away and there is no other; until one comes.
    bool isLost() const { return m_lost; }

    static constexpr QLatin1StringView kNone{"none"};

Q_SIGNALS:
    /// A second screen came or went.
    void screenChanged(bool present);
    /// isLost() has changed.
    void lostChanged(bool lost);

private:
    QScreen *choose() const;
    void leave(const QScreen *gone);
    void setLost(bool lost);

    presentation::CustomerModel &m_model;
    QWidget &m_clerkWindow;
    QString m_preferred;
    QPointer<QScreen> m_screen;
    QPointer<CustomerView> m_view;
    bool m_lost = false;
};

} // namespace lianli::ui
