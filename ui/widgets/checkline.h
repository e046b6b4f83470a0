// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/glyph.h"
#include "ui/style/theme.h"

#include <QWidget>

class QBoxLayout;

namespace lianli::ui {

class KeyButton;
class Pill;
class TextLabel;

/// What a line of a list shows.
struct CheckItem
{
    QString id;
    Glyph glyph = Glyph::Check;
    Tone tone = Tone::Ok; ///< of the glyph
    QString title;
    QString detail;
    QString pill; ///< none if empty
    Tone pillTone = Tone::Neutral;
    QString action;     ///< words of a button; none if empty
    bool strong = true; ///< title in bold
};

/// One finding: a sign, what was looked at, the evidence in grey, and a chip or a button at the right.
class CheckLine : public QWidget
{
    Q_OBJECT

public:
    explicit CheckLine(QWidget *parent = nullptr);

    QString id() const { return m_item.id; }
    void setItem(const CheckItem &item);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void actionRequested(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateAccessibleName();

    CheckItem m_item;
    TextLabel *m_title = nullptr;
    TextLabel *m_detail = nullptr;
    Pill *m_pill = nullptr;
    KeyButton *m_button = nullptr;
};

} // namespace lianli::ui
