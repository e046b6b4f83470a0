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

    static constexpr QLatin1StringView kNone{"none"};

Q_SIGNALS:
    /// A second screen came or went.
    void screenChanged(bool present);

private:
    QScreen *choose() const;
    void settle();

    presentation::CustomerModel &m_model;
    QWidget &m_clerkWindow;
    QString m_preferred;
    QPointer<QScreen> m_screen;
    QPointer<CustomerView> m_view;
};

} // namespace lianli::ui
