// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/keybutton.h"

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
    /// Makes a command with the key Ctrl + \a key; the next one stands to its right.
    KeyButton *addCommand(const QString &objectName, Qt::Key key, KeyButton::Kind kind);
    /// Takes something else that stands among the commands.
    void addCommand(QWidget *command);

private:
    TextLabel *m_title = nullptr;
    ElidedLabel *m_note = nullptr;
    QHBoxLayout *m_row = nullptr;
};

} // namespace lianli::ui
