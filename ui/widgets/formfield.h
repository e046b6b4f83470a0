// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace lianli::ui {

class TextLabel;

/// A labelled editor of a form that is filled once: the label above, the reason of an error below.
class FormField : public QWidget
{
    Q_OBJECT

public:
    /// Takes \a editor.
    explicit FormField(QWidget *editor, QWidget *parent = nullptr);

    void setLabel(const QString &label);
    /// Grey words under the editor, when there is no error to show.
    void setHint(const QString &hint);
    void setError(const QString &sentence);
    QString error() const { return m_errorText; }

private:
    void updateNote();

    QWidget *m_editor = nullptr;
    TextLabel *m_label = nullptr;
    TextLabel *m_note = nullptr;
    QString m_hintText;
    QString m_errorText;
};

} // namespace lianli::ui
