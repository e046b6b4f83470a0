// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sourcebadge.h"

#include "ui/style/theme.h"

#include <QEvent>
#include <QPainter>

namespace lianli::ui {

namespace {

Tone toneOf(FieldSource source)
{
    switch (source) {
    case FieldSource::Chip:
    case FieldSource::Mrz:
        return Tone::Ok;
    case FieldSource::Ocr:
    case FieldSource::Number:
        return Tone::Warning;
    case FieldSource::Register:
        return Tone::Info;
    case FieldSource::Declared:
    case FieldSource::Manual:
    case FieldSource::None:
        break;
    }
    return Tone::Neutral;
}

} // namespace

SourceBadge::SourceBadge(FieldSource source, QWidget *parent) : QLabel(parent), m_source(source)
{
    setTextFormat(Qt::PlainText);
    setFont(textFont(tokens::kFontSmall));
    setContentsMargins(6, 0, 6, 0);
    setFixedHeight(tokens::kBadgeHeight);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAlignment(Qt::AlignCenter);
    setSource(source);
}

void SourceBadge::setSource(FieldSource source, int confidence)
{
    m_source = source;
    m_confidence = confidence;
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColours(toneOf(source)).text);
    setPalette(colours);
    retranslateUi();
    setVisible(source != FieldSource::None);
}

void SourceBadge::retranslateUi()
{
    switch (m_source) {
    case FieldSource::None:
        setText({});
        return;
    //: Where a field's value came from: the chip of the identity card
    case FieldSource::Chip:
        setText(tr("Chip"));
        return;
    case FieldSource::Ocr:
        //: Where a field's value came from: read from a picture, with how sure the reading is
        setText(m_confidence < 0 ? tr("OCR") : tr("OCR %1%").arg(m_confidence));
        return;
    //: Where a field's value came from: the birth date and sex inside the citizen number
    case FieldSource::Number:
        setText(tr("From the number"));
        return;
    //: Where a field's value came from: the person's own declaration
    case FieldSource::Declared:
        setText(tr("Declared"));
        return;
    //: Where a field's value came from: typed by the clerk
    case FieldSource::Manual:
        setText(tr("Manual"));
        return;
    //: Where a field's value came from: another department's register
    case FieldSource::Register:
        setText(tr("Online"));
        return;
    //: Where a field's value came from: the machine readable zone of a passport
    case FieldSource::Mrz:
        setText(tr("MRZ"));
        return;
    }
}

void SourceBadge::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(toneColours(toneOf(m_source)).fill);
        painter.drawRoundedRect(rect(), 4, 4);
    }
    QLabel::paintEvent(event);
}

void SourceBadge::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QLabel::changeEvent(event);
}

} // namespace lianli::ui
