// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/revealedstrip.h"

#include "ui/style/designtokens.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace lianli::ui {

using namespace Qt::StringLiterals;

RevealedStrip::RevealedStrip(presentation::RevealModel &model, QWidget *parent)
    : Card({}, parent),
      m_model(model)
{
    setTone(Tone::Info);
    m_man = new TextLabel(TextLabel::Style::Strong);
    m_man->setObjectName(u"revealedMan"_s);
    m_woman = new TextLabel(TextLabel::Style::Strong);
    m_woman->setObjectName(u"revealedWoman"_s);
    m_left = new TextLabel(TextLabel::Style::Note);
    m_hide = new KeyButton({}, KeyButton::Kind::Small);
    m_hide->setObjectName(u"hideRevealedButton"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(3 * tokens::kUnit);
    row->addWidget(m_man);
    row->addWidget(m_woman);
    row->addStretch(1);
    row->addWidget(m_left);
    row->addWidget(m_hide);
    body()->addLayout(row);
    connect(m_hide, &QPushButton::clicked, &m_model, &presentation::RevealModel::hide);
    connect(&m_model, &presentation::RevealModel::changed, this, &RevealedStrip::refresh);
    refresh();
}

void RevealedStrip::refresh()
{
    const auto &parties = m_model.parties();
    setVisible(parties.has_value());
    const auto line = [](const QString &name, const QString &number) {
        return number.isEmpty() ? name : name + u"  "_s + number;
    };
    m_man->setText(parties ? line(parties->manName, parties->manNumber) : QString());
    m_woman->setText(parties ? line(parties->womanName, parties->womanNumber) : QString());
    m_left->setText(tr("%n second(s) left", nullptr, m_model.secondsLeft()));
    m_hide->setText(tr("Hide", "隐藏"));
}

} // namespace lianli::ui
