// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QList>
#include <QWidget>

class QHBoxLayout;

namespace lianli::ui {

class KeyButton;
class TextLabel;

/// Something the user can do about a message.
struct MessageAction
{
    QString id;
    QString text;
};

/// A message in the page, next to what it is about: what happened, and up to three ways on. Hidden while
/// there is nothing to say. It never takes the focus.
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// Replaces what was shown. \a tone Bad is read out at once by screen readers.
    void showMessage(Tone tone, const QString &sentence, const QList<MessageAction> &actions = {});
    void clear();
    QString text() const;
    void setDismissible(bool dismissible);

Q_SIGNALS:
    void actionTriggered(const QString &id);
    /// Closed by the user.
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslateUi();
    void dismiss();

    TextLabel *m_text = nullptr;
    QHBoxLayout *m_actionsLayout = nullptr;
    QList<KeyButton *> m_buttons;
    KeyButton *m_close = nullptr;
    Tone m_tone = Tone::Info;
};

} // namespace lianli::ui
