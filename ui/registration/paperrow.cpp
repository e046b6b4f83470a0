// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/paperrow.h"

#include "ui/presentation/papertext.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/scrollto.h"
#include "ui/widgets/textlabel.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace lianli::ui {

using namespace models;
using namespace Qt::StringLiterals;

namespace {

constexpr int kTextLeft = 3 * tokens::kUnit;
constexpr int kDateWidth = 14 * tokens::kUnit;
/// The answers that are no form of the paper.
constexpr QLatin1StringView kSeen{"+"};
constexpr QLatin1StringView kNotBrought{"-"};

std::pair<Glyph, Tone> signOf(PaperState state)
{
    switch (state) {
    case PaperState::Present:
        return {Glyph::Check, Tone::Ok};
    case PaperState::Waived:
    case PaperState::Open:
        break;
    case PaperState::Missing:
    case PaperState::OutOfDate:
    case PaperState::NotInEffect:
        return {Glyph::Cross, Tone::Bad};
    }
    return {Glyph::Circle, Tone::Neutral};
}

QString answerOf(const PaperLine &line)
{
    if (line.state == PaperState::Missing) return kNotBrought;
    if (!line.brought.brought) return {};
    return line.rule.forms.isEmpty() ? QString(kSeen) : line.brought.form;
}

} // namespace

PaperRow::PaperRow(QWidget *parent) : QWidget(parent)
{
    m_title = new TextLabel(TextLabel::Style::Body, {}, this);
    m_why = new TextLabel(TextLabel::Style::Detail, {}, this);
    m_state = new TextLabel(TextLabel::Style::Detail, {}, this);
    for (TextLabel *label : {m_title, m_why, m_state})
        label->setWordWrap(true);
    m_answer = new ChoiceBox(this);
    m_answer->setObjectName(u"paperChoice"_s);
    m_date = makeEdit(u"paperDateEdit"_s);
    m_date->setFixedWidth(kDateWidth);
    m_number = makeEdit(u"paperNumberEdit"_s);

    m_editors = new QWidget(this);
    auto *editors = new QGridLayout(m_editors);
    editors->setContentsMargins(0, tokens::kUnit / 2, 0, 0);
    editors->setSpacing(tokens::kUnit);
    editors->addWidget(m_answer, 0, 0, 1, 2);
    editors->addWidget(m_number, 1, 0);
    editors->addWidget(m_date, 1, 1);
    editors->setColumnStretch(0, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kTextLeft, tokens::kUnit, 0, tokens::kUnit);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addWidget(m_why);
    layout->addWidget(m_editors);
    layout->addWidget(m_state);

    connect(m_answer, &ChoiceBox::codeChosen, this, [this](const QString &code) {
        const bool isForm = code != kSeen && code != kNotBrought;
        Q_EMIT answered(code != kNotBrought, isForm ? code : QString());
        if (!m_number->isHidden())
            m_number->setFocus(Qt::OtherFocusReason);
        else if (!m_date->isHidden())
            m_date->setFocus(Qt::OtherFocusReason);
    });
    connect(m_date, &QLineEdit::editingFinished, this, [this] {
        if (m_date->isModified()) Q_EMIT dateEntered(m_date->text());
    });
    connect(m_number, &QLineEdit::editingFinished, this, [this] {
        if (m_number->isModified()) Q_EMIT numberEntered(m_number->text());
    });
}

QLineEdit *PaperRow::makeEdit(const QString &objectName)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(objectName);
    edit->setMaxLength(60);
    edit->installEventFilter(this);
    return edit;
}

void PaperRow::fillChoices(const PaperRule &rule)
{
    QList<Choice> choices;
    for (const PaperForm &form : rule.forms)
        choices.append({form.id, presentation::paperFormText(form)});
    if (rule.forms.isEmpty()) choices.append({kSeen, tr("Seen", "a paper that was brought: 已查看")});
    choices.append({kNotBrought, tr("Not brought", "a paper: 未提供")});
    m_answer->setChoices(choices);
    m_answer->setPlaceholderText(tr("Choose", "placeholder: what became of a paper"));
}

void PaperRow::showDate(const BroughtPaper &paper)
{
    // A day that is none stays as typed: it was not taken.
    const bool taken = parseCivilDate(m_date->text()).isValid() || m_date->text().isEmpty();
    if (m_date->hasFocus() || (m_date->isModified() && !taken)) return;
    m_date->setText(paper.date.toString(Qt::ISODate));
    m_date->setModified(false);
}

void PaperRow::setLine(const PaperLine &line, const QString &owner, bool editable)
{
    const QString title = presentation::paperTitle(line.rule);
    const bool seen = line.rule.proof == PaperRule::Proof::Seen;
    m_title->setText(line.state == PaperState::Waived ? title
                                                      : tr("%1 · %2", "owner, paper").arg(title, owner));
    m_why->setText(presentation::paperWhy(line.rule));
    m_editors->setVisible(seen);
    m_number->setVisible(seen && line.rule.numbered && line.brought.brought);
    m_date->setVisible(seen && line.rule.dated && line.brought.brought);
    m_number->setPlaceholderText(tr("Document no."));
    m_number->setAccessibleName(tr("Document no. of %1").arg(title));
    m_date->setPlaceholderText(tr("2026-11-23"));
    const QString day =
        line.rule.isStatusProof() ? tr("In effect since: %1").arg(title) : tr("Day of issue: %1").arg(title);
    m_date->setAccessibleName(day);
    m_date->setToolTip(day);
    m_answer->setAccessibleName(tr("%1 · %2", "owner, paper").arg(title, owner));
    for (QWidget *editor :
         {static_cast<QWidget *>(m_answer), static_cast<QWidget *>(m_date), static_cast<QWidget *>(m_number)})
        editor->setEnabled(editable);
    if (seen) fillChoices(line.rule);
    m_answer->setCode(answerOf(line));
    if (!m_number->hasFocus()) {
        m_number->setText(line.brought.number);
        m_number->setModified(false);
    }
    showDate(line.brought);

    std::tie(m_glyph, m_tone) = signOf(line.state);
    QString state =
        seen && line.state == PaperState::Missing ? QString() : presentation::paperStateText(line);
    if (line.state == PaperState::Open && !m_date->isHidden() && !line.brought.date.isValid())
        state = line.rule.isStatusProof() ? tr("Put in its number and the day from which it has effect.")
                                          : tr("Put in the day of issue, like 2026-11-23.");
    m_state->setText(state);
    m_state->setStyle(m_tone == Tone::Bad ? TextLabel::Style::Error : TextLabel::Style::Detail);
    m_state->setVisible(!state.isEmpty());
    //: Accessible name of a paper: what it is, what became of it, why it is asked for
    setAccessibleName(
        tr("%1: %2. %3").arg(m_title->text(), presentation::paperStateText(line), m_why->text()));
    update();
}

void PaperRow::setWords(const QString &title, const QString &detail)
{
    m_title->setText(title);
    m_why->setText(detail);
    m_state->hide();
    setAccessibleName(tr("%1: %2").arg(title, detail));
}

void PaperRow::focusEditor()
{
    QWidget *editor = m_answer;
    if (!m_answer->code().isEmpty() && !m_date->isHidden()) editor = m_date;
    editor->setFocus(Qt::ShortcutFocusReason);
    scrollTo(this);
}

QWidget *PaperRow::followIn(QWidget *before)
{
    setTabOrder(before, m_answer);
    setTabOrder(m_answer, m_number);
    setTabOrder(m_number, m_date);
    return m_date;
}

bool PaperRow::eventFilter(QObject *watched, QEvent *event)
{
    // Ctrl+Y is the page's key (双方均已确认); an editor would take it for "redo".
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Y && key->modifiers() == Qt::ControlModifier) {
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PaperRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor colour = m_tone == Tone::Neutral ? tokens::colours().inkFaint : toneColours(m_tone).text;
    constexpr qreal size = 14;
    drawGlyph(painter, m_glyph, QRectF(0, m_title->y() + 10 - size / 2, size, size), colour, 1.7);
    painter.setPen(tokens::colours().lineSoft);
    painter.drawLine(QPointF(0, height() - 0.5), QPointF(width(), height() - 0.5));
}

} // namespace lianli::ui
