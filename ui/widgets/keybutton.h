// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QPushButton>

class QShortcut;

namespace lianli::ui {

/// A push button that shows its key on a cap and answers that key. Enter presses it when it has the focus.
class KeyButton : public QPushButton
{
    Q_OBJECT

public:
    enum class Kind {
        Primary,      ///< the next step; one a page
        PrimaryLarge, ///< the same in the bar at the foot of a page
        Secondary,
        SecondaryLarge,
        Small, ///< inside a line of a list
        Bar,   ///< in the bar at the top
        Danger,
        Link, ///< words only
    };

    explicit KeyButton(const QString &text = {}, Kind kind = Kind::Secondary, QWidget *parent = nullptr);

    Kind kind() const { return m_kind; }
    void setKind(Kind kind);
    QKeySequence key() const { return m_key; }
    /// Shows \a keys and presses the button when they come to this window; a held key counts once.
    void setKey(const QKeySequence &keys);
    /// Shows \a keys only: somebody else answers them.
    void setKeyHint(const QKeySequence &keys);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QFont labelFont() const;
    /// A checkable button that is chosen looks like the primary one, at its own size.
    bool isFilled() const
    {
        return m_kind == Kind::Primary || m_kind == Kind::PrimaryLarge || (isCheckable() && isChecked());
    }
    void paintFrame(QPainter &painter) const;

    Kind m_kind;
    QKeySequence m_key;
    QShortcut *m_shortcut = nullptr;
};

} // namespace lianli::ui
