// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/faceline.h"

#include "ui/style/designtokens.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>

namespace lianli::ui {

using namespace models;
using presentation::FaceMatchModel;
using namespace Qt::StringLiterals;

Tone toneOf(FaceMatchModel::Line::Tone tone)
{
    switch (tone) {
    case FaceMatchModel::Line::Tone::Neutral:
        return Tone::Neutral;
    case FaceMatchModel::Line::Tone::Ok:
        return Tone::Ok;
    case FaceMatchModel::Line::Tone::Warning:
        return Tone::Warning;
    case FaceMatchModel::Line::Tone::Bad:
        return Tone::Bad;
    }
    return Tone::Neutral;
}

FaceLine::FaceLine(PartyRole role, FaceMatchModel &model, QWidget *parent)
    : QWidget(parent),
      m_role(role),
      m_model(model)
{
    m_pill = new Pill({}, Tone::Neutral, this);
    m_pill->setObjectName(u"facePill"_s);
    m_note = new TextLabel(TextLabel::Style::Note, {}, this);
    m_note->setObjectName(u"faceNote"_s);
    m_note->setWordWrap(true);
    m_compare = new KeyButton({}, KeyButton::Kind::Small, this);
    m_compare->setObjectName(u"compareFaceButton"_s);
    m_compare->setKey(QKeySequence(Qt::CTRL | (role == PartyRole::Man ? Qt::Key_1 : Qt::Key_2)));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, tokens::kUnit);
    row->setSpacing(tokens::kUnit);
    row->addWidget(m_pill);
    row->addWidget(m_note, 1);
    row->addWidget(m_compare);
    connect(m_compare, &QPushButton::clicked, this, &FaceLine::compareRequested);
    connect(&m_model, &FaceMatchModel::changed, this, &FaceLine::refresh);
    refresh();
}

void FaceLine::refresh()
{
    const FaceMatchModel::Line line = m_model.line(m_role);
    setVisible(!line.pill.isEmpty());
    m_pill->setStatus(line.pill, toneOf(line.tone));
    m_note->setText(line.note);
    m_compare->setText(tr("Compare face", "人像比对"));
    m_compare->setEnabled(m_model.canOpen(m_role));
}

void FaceLine::takeFocus()
{
    m_compare->setFocus(Qt::ShortcutFocusReason);
}

void FaceLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) refresh();
    QWidget::changeEvent(event);
}

} // namespace lianli::ui
