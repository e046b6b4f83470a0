// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace lianli::ui {

/// The strip over every screen of a demonstration office, so that nobody takes its data for real.
class DemonstrationRibbon : public QWidget
{
    Q_OBJECT

public:
    explicit DemonstrationRibbon(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    QString m_title;
    QString m_sentence;
};

} // namespace lianli::ui
