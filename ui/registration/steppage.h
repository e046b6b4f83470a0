// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workflow/marriageworkflow.h"

#include <QWidget>

namespace lianli::ui {

/// One step of the guided registration. The frame around it (RegistrationPage) shows the footer and calls
/// these.
class StepPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual models::MarriageStep step() const = 0;
    /// Words of the footer's main button.
    virtual QString nextText() const = 0;
    /// What still keeps the main button from doing its work, for the footer.
    virtual QList<models::Missing> missing() const = 0;
    /// The main button (F9).
    virtual void next() = 0;
    /// The step comes into view.
    virtual void enter() = 0;
    virtual void leave() {}
    /// Puts the keyboard where \a missing can be supplied.
    virtual void focusMissing(const models::Missing &missing){Q_UNUSED(missing)}

    Q_SIGNALS :
        /// nextText() or missing() may have changed.
        void stateChanged();
    /// Step 6 is over: back to the counter.
    void finished();
};

} // namespace lianli::ui
