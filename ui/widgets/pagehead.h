// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace lianli::ui {

class ElidedLabel;
class TextLabel;

/// The head of an office page: its name, a line of figures under it, and its commands at the right.
class PageHead : public QWidget
{
    Q_OBJECT

public:
    explicit PageHead(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setNote(const QString &note);
    QString note() const;
    /// Takes \a command; the next one stands to its right.
    void addCommand(QWidget *command);

private:
    TextLabel *m_title = nullptr;
    ElidedLabel *m_note = nullptr;
    QHBoxLayout *m_row = nullptr;
};

} // namespace lianli::ui
