// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QHBoxLayout;

namespace lianli::ui {

enum class StepState { Todo, Current, Done, Problem };

struct Step
{
    QString title;
    StepState state = StepState::Todo;
    bool open = false; ///< may be gone to
    friend bool operator==(const Step &, const Step &) = default;
};

class StepItem;

/// The row of numbered steps over a guided case. Open steps can be clicked, reached with Tab and the arrow
/// keys and entered with Enter or Space.
class StepBar : public QWidget
{
    Q_OBJECT

public:
    explicit StepBar(QWidget *parent = nullptr);

    void setSteps(const QList<Step> &steps);
    QList<Step> steps() const { return m_steps; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void stepRequested(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateItems();
    void focusNeighbour(int direction);

    QList<Step> m_steps;
    QList<StepItem *> m_items;
    QHBoxLayout *m_layout = nullptr;
};

} // namespace lianli::ui
