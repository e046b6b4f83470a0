// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/choicebox.h"
#include "ui/widgets/sourcebadge.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace lianli::ui {

class TextLabel;

/// One fact of a form: its name, its value and where the value came from. An editable row looks like a plain
/// one until it is pointed at or has the focus.
class FieldRow : public QWidget
{
    Q_OBJECT

public:
    enum class Editor { None, Text, Choice };

    explicit FieldRow(const QString &label, Editor editor = Editor::None, QWidget *parent = nullptr);
    ~FieldRow() override;

    /// What is being typed in the focused line counts as entered, as if a click had moved the focus: for keys
    /// that act without moving it.
    static void finishTyping();

    void setLabel(const QString &label);
    QString label() const;
    /// The value as text; for a choice, its code. Leaves alone what the user is typing just now.
    void setValue(const QString &value);
    QString value() const;
    void setChoices(const QList<Choice> &choices);
    void setPlaceholder(const QString &text);
    void setSource(FieldSource source, int confidence = -1);
    /// Bold value, as numbers have.
    void setStrong(bool strong);
    /// Tints the row: somebody must look at it.
    void setDoubtful(bool doubtful);
    /// The part of a picture that the value was read from, under it; null for none.
    void setEvidence(const QPixmap &picture);
    bool isDoubtful() const { return m_doubtful; }
    /// Shown under the value; empty takes it away.
    void setError(const QString &sentence);
    QString error() const;
    void setReadOnly(bool readOnly);
    void setLabelWidth(int width);
    /// The widget that takes the keyboard: the editor, or nullptr in a plain row.
    QWidget *editor() const;
    QLineEdit *lineEdit() const { return m_line; }
    ChoiceBox *choiceBox() const { return m_choice; }

Q_SIGNALS:
    /// The user left the field or pressed Enter with a changed value, or chose an entry.
    void valueEdited(const QString &value);
    /// Each key stroke.
    void textEdited(const QString &text);
    /// Enter: the user stands by the value, changed or not.
    void confirmed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeEditor(Editor editor);
    void makeTextEditor();
    void makeChoiceEditor();
    void reportIfChanged();
    void updateAccessibility();

    TextLabel *m_label = nullptr;
    TextLabel *m_valueLabel = nullptr;
    QLineEdit *m_line = nullptr;
    ChoiceBox *m_choice = nullptr;
    SourceBadge *m_badge = nullptr;
    TextLabel *m_error = nullptr;
    QLabel *m_evidence = nullptr; ///< made with the first picture
    QString m_reported;           ///< the value last set or told
    bool m_doubtful = false;
};

} // namespace lianli::ui
