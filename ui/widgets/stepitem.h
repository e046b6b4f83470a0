// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/stepbar.h"

#include <QPushButton>

namespace lianli::ui {

/// One step of a StepBar: a number or sign in a circle and the step's name.
class StepItem : public QPushButton
{
    Q_OBJECT

public:
    explicit StepItem(QWidget *parent = nullptr);

    void setStep(const Step &step, int number, int count);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Step m_step;
    int m_number = 0;
};

} // namespace lianli::ui
