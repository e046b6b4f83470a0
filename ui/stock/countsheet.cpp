// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stock/countsheet.h"

#include "ui/widgets/formfield.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/textlabel.h"

#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace lianli::ui {

using namespace models;
using namespace Qt::StringLiterals;

namespace {

constexpr int kNotCounted = -1;
constexpr int kMostBlanks = 1'000'000;
constexpr int kLongestText = 200;

} // namespace

CountSheet::CountSheet(presentation::StockModel &model, QWidget *host) : Sheet({}, host), m_model(model)
{
    setObjectName(u"countSheet"_s);
    m_message = new MessageBar;
    m_places = new QWidget;
    m_difference = new TextLabel(TextLabel::Style::Strong);
    m_difference->setObjectName(u"differenceLabel"_s);
    m_difference->setWordWrap(true);
    m_explanation = new QLineEdit;
    m_explanation->setObjectName(u"explanationEdit"_s);
    m_explanation->setMaxLength(kLongestText);
    m_explanationField = new FormField(m_explanation);
    m_close = new KeyButton({}, KeyButton::Kind::Primary);
    m_close->setObjectName(u"closeDayButton"_s);
    body()->setSpacing(12);
    body()->addWidget(m_message);
    body()->addWidget(m_places);
    body()->addWidget(m_difference);
    body()->addWidget(m_explanationField);
    body()->addWidget(m_close, 0, Qt::AlignRight);
    setDefaultButton(m_close);
    connect(m_close, &QPushButton::clicked, this, &CountSheet::submit);
    connect(&m_model, &presentation::StockModel::changed, this,
            [this] { m_close->setEnabled(!m_model.isBusy()); });
}

void CountSheet::present()
{
    setTitle(tr("Count the blanks and close the day", "盘点并日结"));
    m_explanationField->setLabel(tr("Why it differs", "差异说明"));
    m_explanation->setAccessibleName(tr("Why it differs", "差异说明"));
    m_close->setText(tr("Close the day", "日结"));
    m_message->clear();
    m_explanation->clear();
    m_explanationField->setError({});
    rebuild();
    showDifference();
    openSheet();
    if (!m_lines.isEmpty()) m_lines.first().counted->setFocus(Qt::OtherFocusReason);
}

void CountSheet::rebuild()
{
    m_lines.clear();
    delete m_places;
    m_places = new QWidget;
    body()->insertWidget(1, m_places);
    auto *layout = new QVBoxLayout(m_places);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    for (const CountLine &place : m_model.book().places) {
        auto *counted = new QSpinBox;
        counted->setObjectName(u"countedSpin%1"_s.arg(place.window));
        // Nothing is filled in: a count that was handed out beforehand is none.
        counted->setRange(kNotCounted, kMostBlanks);
        counted->setSpecialValueText(tr("not counted yet", "未盘点"));
        counted->setValue(kNotCounted);
        auto *field = new FormField(counted);
        const QString label =
            tr("%1: by the books %2").arg(presentation::placeText(place.window)).arg(place.expected);
        field->setLabel(label);
        counted->setAccessibleName(label);
        layout->addWidget(field);
        connect(counted, &QSpinBox::valueChanged, this, &CountSheet::showDifference);
        m_lines.append({place, counted, field});
    }
    // Made after the fields below them, but reached before.
    for (qsizetype i = 0; i < m_lines.size(); ++i)
        setTabOrder(m_lines.at(i).counted, i + 1 < m_lines.size()
                                               ? static_cast<QWidget *>(m_lines.at(i + 1).counted)
                                               : m_explanation);
    if (m_lines.isEmpty()) layout->addWidget(new TextLabel(tr("By the books there is no blank anywhere.")));
}

int CountSheet::uncounted() const
{
    return static_cast<int>(std::ranges::count_if(
        m_lines, [](const Line &line) { return line.counted->value() == kNotCounted; }));
}

bool CountSheet::differs() const
{
    if (uncounted() > 0) return false; // nobody knows yet
    return std::ranges::any_of(m_lines,
                               [](const Line &line) { return line.counted->value() != line.place.expected; });
}

void CountSheet::showDifference()
{
    int difference = 0;
    for (const Line &line : m_lines)
        difference += line.counted->value() - line.place.expected;
    if (uncounted() > 0)
        m_difference->setText(tr("%n place(s) still to be counted", nullptr, uncounted()));
    else if (!differs())
        m_difference->setText(tr("The count agrees with the books.", "账实相符"));
    else if (difference < 0)
        m_difference->setText(tr("%n blank(s) missing", nullptr, -difference));
    else if (difference > 0)
        m_difference->setText(tr("%n blank(s) too many", nullptr, difference));
    else
        m_difference->setText(tr("As many in all, but not in their places"));
    m_explanationField->setVisible(differs());
}

void CountSheet::showError(const QString &sentence)
{
    m_message->showMessage(Tone::Bad, sentence);
}

void CountSheet::submit()
{
    m_message->clear();
    for (const Line &line : m_lines)
        line.field->setError(line.counted->value() == kNotCounted ? tr("Count here first") : QString());
    const bool unexplained = differs() && m_explanation->text().trimmed().isEmpty();
    m_explanationField->setError(unexplained ? tr("Say why before the day is closed") : QString());
    if (unexplained) {
        m_explanation->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (m_model.isBusy() || uncounted() > 0) return;
    QList<CountLine> lines;
    for (const Line &line : m_lines)
        lines.append({line.place.window, line.place.expected, line.counted->value()});
    m_model.closeDay(lines, differs() ? m_explanation->text() : QString());
}

} // namespace lianli::ui
