// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldrow.h"

#include "ui/style/theme.h"
#include "ui/widgets/textlabel.h"

#include <QApplication>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QStyle>

namespace lianli::ui {

namespace {

/// So that the text of an editor stands exactly where a plain value would.
constexpr int kEditorInset = 8;

void setInvalid(QWidget *editor, bool invalid)
{
    if (editor == nullptr || editor->property("invalid").toBool() == invalid) return;
    editor->setProperty("invalid", invalid);
    editor->style()->unpolish(editor);
    editor->style()->polish(editor);
}

} // namespace

FieldRow::FieldRow(const QString &label, Editor editor, QWidget *parent) : QWidget(parent)
{
    m_label = new TextLabel(TextLabel::Style::Note, label, this);
    m_label->setWordWrap(true);
    m_label->setFixedWidth(tokens::kFieldLabelWidth);
    m_badge = new SourceBadge(FieldSource::None, this);
    m_error = new TextLabel(TextLabel::Style::Error, {}, this);
    m_error->setWordWrap(true);
    m_error->hide();

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 1, 0, 2);
    layout->setHorizontalSpacing(0);
    layout->setVerticalSpacing(0);
    layout->setColumnStretch(1, 1);
    layout->setRowMinimumHeight(0, tokens::kFieldRowHeight - 3);
    layout->addWidget(m_label, 0, 0, Qt::AlignVCenter);
    layout->addWidget(m_badge, 0, 2, Qt::AlignRight | Qt::AlignVCenter);
    layout->addWidget(m_error, 1, 1, 1, 2);
    makeEditor(editor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    updateAccessibility();
}

void FieldRow::makeEditor(Editor editor)
{
    auto *layout = static_cast<QGridLayout *>(this->layout());
    switch (editor) {
    case Editor::None:
        m_valueLabel = new TextLabel(TextLabel::Style::Field, {}, this);
        m_valueLabel->setWordWrap(true);
        m_valueLabel->setTextInteractionFlags(Qt::NoTextInteraction);
        m_valueLabel->setContentsMargins(kEditorInset, 0, 0, 0);
        layout->addWidget(m_valueLabel, 0, 1, Qt::AlignVCenter);
        break;
    case Editor::Text:
        makeTextEditor();
        break;
    case Editor::Choice:
        makeChoiceEditor();
        break;
    }
    if (QWidget *widget = this->editor(); widget != nullptr) {
        widget->setProperty("fieldEditor", true);
        widget->setFont(textFont(tokens::kFontField));
        layout->addWidget(widget, 0, 1, Qt::AlignVCenter);
        m_label->setBuddy(widget);
        setFocusProxy(widget);
    }
}

FieldRow::~FieldRow()
{
    // An editor that goes while it has the focus says so to a row that is half gone.
    if (QWidget *widget = editor(); widget != nullptr) widget->disconnect(this);
}

void FieldRow::finishTyping()
{
    if (auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget())) Q_EMIT line->editingFinished();
}

void FieldRow::makeTextEditor()
{
    m_line = new QLineEdit(this);
    connect(m_line, &QLineEdit::textEdited, this, &FieldRow::textEdited);
    connect(m_line, &QLineEdit::editingFinished, this, &FieldRow::reportIfChanged);
    connect(m_line, &QLineEdit::returnPressed, this, [this] {
        reportIfChanged();
        Q_EMIT confirmed();
    });
}

void FieldRow::makeChoiceEditor()
{
    m_choice = new ChoiceBox(this);
    connect(m_choice, &ChoiceBox::codeChosen, this, [this](const QString &code) {
        m_reported = code;
        Q_EMIT valueEdited(code);
    });
}

QWidget *FieldRow::editor() const
{
    return m_line != nullptr ? static_cast<QWidget *>(m_line) : m_choice;
}

void FieldRow::setLabel(const QString &label)
{
    m_label->setText(label);
    updateAccessibility();
}

QString FieldRow::label() const
{
    return m_label->text();
}

void FieldRow::setValue(const QString &value)
{
    m_reported = value;
    if (m_line != nullptr) {
        if (m_line->hasFocus() && m_line->isModified()) return;
        if (m_line->text() != value) m_line->setText(value);
        m_line->setCursorPosition(0);
        m_line->setToolTip(value); // a long address is cut off by a narrow panel
    } else if (m_choice != nullptr) {
        m_choice->setCode(value);
    } else {
        m_valueLabel->setText(value);
    }
    updateAccessibility();
}

QString FieldRow::value() const
{
    if (m_line != nullptr) return m_line->text();
    return m_choice != nullptr ? m_choice->code() : m_valueLabel->text();
}

void FieldRow::setChoices(const QList<Choice> &choices)
{
    Q_ASSERT(m_choice != nullptr);
    m_choice->setChoices(choices);
    m_choice->setProperty("fieldEditor", true);
}

void FieldRow::setPlaceholder(const QString &text)
{
    if (m_line != nullptr) m_line->setPlaceholderText(text);
    if (m_choice != nullptr) m_choice->setPlaceholderText(text);
}

void FieldRow::setSource(FieldSource source, int confidence)
{
    m_badge->setSource(source, confidence);
    updateAccessibility();
}

void FieldRow::setStrong(bool strong)
{
    QWidget *widget = m_valueLabel != nullptr ? static_cast<QWidget *>(m_valueLabel) : editor();
    widget->setFont(textFont(tokens::kFontField, strong ? QFont::Bold : QFont::Normal));
}

void FieldRow::setDoubtful(bool doubtful)
{
    m_doubtful = doubtful;
    updateAccessibility();
    update();
}

void FieldRow::setEvidence(const QPixmap &picture)
{
    if (!m_evidence && picture.isNull()) return;
    if (!m_evidence) {
        m_evidence = new QLabel(this);
        m_evidence->setContentsMargins(kEditorInset, 0, 0, 2);
        static_cast<QGridLayout *>(layout())->addWidget(m_evidence, 2, 1, 1, 2);
    }
    m_evidence->setPixmap(picture);
    m_evidence->setVisible(!picture.isNull());
    m_evidence->setAccessibleName(tr("What the picture shows of: %1").arg(label()));
}

void FieldRow::setError(const QString &sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
    setInvalid(editor(), !sentence.isEmpty());
    updateAccessibility();
}

QString FieldRow::error() const
{
    return m_error->text();
}

void FieldRow::setReadOnly(bool readOnly)
{
    if (m_line != nullptr) m_line->setReadOnly(readOnly);
    if (m_choice != nullptr) m_choice->setEnabled(!readOnly);
}

void FieldRow::setLabelWidth(int width)
{
    m_label->setFixedWidth(width);
}

void FieldRow::reportIfChanged()
{
    m_line->setModified(false); // it is told now, and may be shown in another form
    if (m_line->text() == m_reported) return;
    m_reported = m_line->text();
    Q_EMIT valueEdited(m_reported);
}

void FieldRow::updateAccessibility()
{
    QWidget *widget = editor();
    if (widget == nullptr) {
        //: Accessible name of a fact: its name, its value
        setAccessibleName(tr("%1: %2").arg(label(), value()));
        return;
    }
    widget->setAccessibleName(label());
    QStringList words;
    if (m_badge->source() != FieldSource::None) words << m_badge->text();
    if (m_doubtful) words << tr("Please check this field.");
    if (!m_error->text().isEmpty()) words << m_error->text();
    widget->setAccessibleDescription(words.join(u' '));
}

void FieldRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &c = tokens::colours();
    if (m_doubtful) {
        QRect tint = rect().adjusted(0, 1, 0, -2);
        tint.setLeft(m_label->width());
        painter.fillRect(tint, c.warningFill);
    }
    QPen dashes(c.line, 1);
    dashes.setDashPattern({3, 2});
    painter.setPen(dashes);
    painter.drawLine(QPointF(0, height() - 0.5), QPointF(width(), height() - 0.5));
}

void FieldRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) updateAccessibility();
    QWidget::changeEvent(event);
}

} // namespace lianli::ui
