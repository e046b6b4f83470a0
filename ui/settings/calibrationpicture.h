// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace lianli::ui {

/// Explains the signs of a calibration: where the sheet's cross should be, where it came out, and which way
/// plus moves it.
class CalibrationPicture : public QWidget
{
    Q_OBJECT

public:
    explicit CalibrationPicture(QWidget *parent = nullptr);

    QSize sizeHint() const override { return {360, 184}; }
    QSize minimumSizeHint() const override { return {320, 184}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
};

} // namespace lianli::ui
