// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/checkline.h"

#include <QList>
#include <QScrollArea>

class QVBoxLayout;

namespace lianli::ui {

/// A scrolling list of findings. Lines are kept and changed in place, so a new result moves neither the
/// scroll position nor the focus.
class CheckList : public QScrollArea
{
    Q_OBJECT

public:
    explicit CheckList(QWidget *parent = nullptr);

    void setItems(const QList<CheckItem> &items);
    int count() const { return static_cast<int>(m_lines.size()); }
    CheckLine *line(int index) const { return m_lines.value(index); }

    QSize sizeHint() const override;

Q_SIGNALS:
    void actionRequested(const QString &id);

private:
    QWidget *m_content = nullptr;
    QVBoxLayout *m_layout = nullptr;
    QList<CheckLine *> m_lines;
};

} // namespace lianli::ui
