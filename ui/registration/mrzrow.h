// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPlainTextEdit;

namespace lianli::ui {

class TextLabel;

/// The two or three lines of a machine readable zone: typed, pasted, or sent by a scanner that types.
class MrzRow : public QWidget
{
    Q_OBJECT

public:
    explicit MrzRow(QWidget *parent = nullptr);

    void setLabel(const QString &label);
    /// What became of the zone, under it.
    void setNote(const QString &text, bool isError);
    void setReadOnly(bool readOnly);
    void clear();
    QPlainTextEdit *editor() const { return m_edit; }

Q_SIGNALS:
    /// Each change.
    void edited(const QString &text);

private:
    TextLabel *m_label = nullptr;
    QPlainTextEdit *m_edit = nullptr;
    TextLabel *m_note = nullptr;
};

} // namespace lianli::ui
