// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/settingsmodel.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choicebox.h"

#include <optional>

namespace lianli::ui {

class FieldRow;
class KeyButton;
class MessageBar;
class TextLabel;

/// One part of the settings: its fields, what was last said about it, and the button that takes it back.
class SettingsCard : public Card
{
    Q_OBJECT

public:
    /// Without a \a section there is nothing to change.
    SettingsCard(presentation::SettingsModel &model, std::optional<presentation::SettingsSection> section,
                 QWidget *parent = nullptr);

    /// The page is shown, or left: tests go off.
    virtual void enter();
    virtual void leave() {}
    /// Shows the model.
    virtual void refresh() = 0;
    /// Gives every text anew, then refresh().
    virtual void retranslate() = 0;

protected:
    using Section = presentation::SettingsSection;
    using Edit = std::function<void(presentation::MachineSettings &, const QString &)>;

    /// A row at the end of the body; \a edit puts what was chosen or typed into the settings.
    FieldRow *addChoice(const QString &objectName, const Edit &edit);
    FieldRow *addText(const QString &objectName, const Edit &edit);
    FieldRow *addTextRow(const QString &objectName, const std::function<void(const QString &)> &edited);
    FieldRow *addChoiceRow(const QString &objectName, const std::function<void(const QString &)> &edited);
    /// A fact, or what a test shows.
    FieldRow *addFact(const QString &objectName);
    TextLabel *addNote();
    KeyButton *makeButton(const QString &objectName) const;

    presentation::SettingsModel &m_model;

private:
    FieldRow *addEditor(FieldRow *row, const QString &objectName,
                        const std::function<void(const QString &)> &edited);
    std::function<void(const QString &)> changing(const Edit &edit);
    void refreshFrame();

    std::optional<Section> m_section;
    QList<FieldRow *> m_editors;
    MessageBar *m_message = nullptr;
    KeyButton *m_undo = nullptr;
};

/// \a first, every one of \a codes, and \a current where it is none of them: a device that is unplugged stays
/// chosen.
QList<Choice> choicesOf(const Choice &first, const QList<Choice> &choices, const QString &current);

/// What a choice of nothing is called in a ChoiceBox, which knows no empty codes.
inline constexpr QLatin1StringView kNothing{"-"};
QString codeOf(const QString &value);
QString valueOf(const QString &code);

} // namespace lianli::ui
