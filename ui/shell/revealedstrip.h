// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/revealmodel.h"
#include "ui/widgets/card.h"

namespace lianli::ui {

class KeyButton;
class TextLabel;

/// Names and numbers in clear, and how long they stay. Hidden while nothing is revealed.
class RevealedStrip : public Card
{
    Q_OBJECT

public:
    explicit RevealedStrip(presentation::RevealModel &model, QWidget *parent = nullptr);

private:
    void refresh();

    presentation::RevealModel &m_model;
    TextLabel *m_man = nullptr;
    TextLabel *m_woman = nullptr;
    TextLabel *m_left = nullptr;
    KeyButton *m_hide = nullptr;
};

} // namespace lianli::ui
