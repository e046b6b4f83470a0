// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/facematchmodel.h"
#include "ui/style/theme.h"

#include <QWidget>

namespace lianli::ui {

class KeyButton;
class Pill;
class TextLabel;

Tone toneOf(presentation::FaceMatchModel::Line::Tone tone);

/// The line in a person's panel that says whether the face was compared with the card, and with which result.
class FaceLine : public QWidget
{
    Q_OBJECT

public:
    FaceLine(models::PartyRole role, presentation::FaceMatchModel &model, QWidget *parent = nullptr);

    /// Hidden while nobody is there to be compared.
    void refresh();
    void takeFocus();

Q_SIGNALS:
    void compareRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    models::PartyRole m_role;
    presentation::FaceMatchModel &m_model;
    Pill *m_pill = nullptr;
    TextLabel *m_note = nullptr;
    KeyButton *m_compare = nullptr;
};

} // namespace lianli::ui
