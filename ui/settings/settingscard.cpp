// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingscard.h"

#include "ui/style/designtokens.h"
#include "ui/widgets/fieldrow.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/textlabel.h"

#include <QVBoxLayout>

#include <algorithm>

namespace lianli::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLabelWidth = 152;

} // namespace

QString codeOf(const QString &value)
{
    return value.isEmpty() ? QString(kNothing) : value;
}

QString valueOf(const QString &code)
{
    return code == kNothing ? QString() : code;
}

QList<Choice> choicesOf(const Choice &first, const QList<Choice> &choices, const QString &current)
{
    QList<Choice> all{first};
    all += choices;
    const QString code = codeOf(current);
    const bool known =
        std::any_of(all.begin(), all.end(), [&](const Choice &one) { return one.code == code; });
    if (!known) all.append({code, SettingsCard::tr("%1 (not connected)").arg(current)});
    return all;
}

SettingsCard::SettingsCard(presentation::SettingsModel &model, std::optional<Section> section,
                           QWidget *parent)
    : Card({}, parent),
      m_model(model),
      m_section(section)
{
    m_message = new MessageBar;
    m_message->setObjectName(u"settingsMessage"_s);
    body()->addWidget(m_message);
    connect(&m_model, &presentation::SettingsModel::changed, this, [this] {
        refreshFrame();
        refresh();
    });
    if (!section) return;
    m_undo = new KeyButton({}, KeyButton::Kind::Small);
    m_undo->setObjectName(u"undoButton"_s);
    setTitleWidget(m_undo);
    connect(m_undo, &QPushButton::clicked, this, [this] { m_model.undo(*m_section); });
    connect(&m_model, &presentation::SettingsModel::said, this,
            [this](Section about, bool good, const QString &sentence) {
                if (about == *m_section) m_message->showMessage(good ? Tone::Ok : Tone::Warning, sentence);
            });
}

void SettingsCard::enter()
{
    m_message->clear();
    refreshFrame();
    refresh();
}

void SettingsCard::refreshFrame()
{
    if (!m_undo) return;
    m_undo->setText(tr("Undo"));
    m_undo->setAccessibleName(tr("Undo the changes of: %1").arg(title()));
    m_undo->setEnabled(m_model.canUndo(*m_section));
    for (FieldRow *row : std::as_const(m_editors))
        row->setReadOnly(!m_model.mayChange());
}

FieldRow *SettingsCard::addEditor(FieldRow *row, const QString &objectName,
                                  const std::function<void(const QString &)> &edited)
{
    row->setObjectName(objectName);
    row->setLabelWidth(kLabelWidth);
    body()->addWidget(row);
    m_editors.append(row);
    connect(row, &FieldRow::valueEdited, this, edited);
    return row;
}

std::function<void(const QString &)> SettingsCard::changing(const Edit &edit)
{
    return [this, edit](const QString &value) {
        m_model.change(*m_section, [&](presentation::MachineSettings &settings) { edit(settings, value); });
    };
}

FieldRow *SettingsCard::addChoice(const QString &objectName, const Edit &edit)
{
    return addEditor(new FieldRow({}, FieldRow::Editor::Choice), objectName, changing(edit));
}

FieldRow *SettingsCard::addText(const QString &objectName, const Edit &edit)
{
    return addTextRow(objectName, changing(edit));
}

FieldRow *SettingsCard::addTextRow(const QString &objectName,
                                   const std::function<void(const QString &)> &edited)
{
    return addEditor(new FieldRow({}, FieldRow::Editor::Text), objectName, edited);
}

FieldRow *SettingsCard::addChoiceRow(const QString &objectName,
                                     const std::function<void(const QString &)> &edited)
{
    return addEditor(new FieldRow({}, FieldRow::Editor::Choice), objectName, edited);
}

FieldRow *SettingsCard::addFact(const QString &objectName)
{
    auto *row = new FieldRow({});
    row->setObjectName(objectName);
    row->setLabelWidth(kLabelWidth);
    body()->addWidget(row);
    return row;
}

TextLabel *SettingsCard::addNote()
{
    auto *note = new TextLabel(TextLabel::Style::Note);
    note->setWordWrap(true);
    body()->addSpacing(tokens::kUnit);
    body()->addWidget(note);
    return note;
}

KeyButton *SettingsCard::makeButton(const QString &objectName) const
{
    auto *button = new KeyButton;
    button->setObjectName(objectName);
    return button;
}

} // namespace lianli::ui
