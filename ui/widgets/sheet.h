// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QWidget>

class QPushButton;
class QShortcut;
class QVBoxLayout;

namespace lianli::ui {

class Card;
class KeyButton;

/// A panel over a page, where other programs open a dialog: the page is dimmed and its keys rest, Tab stays
/// inside, Esc closes. The rest of the window (search, lock) keeps working, and nothing waits in a nested
/// loop.
class Sheet : public QWidget
{
    Q_OBJECT

public:
    /// \a host is the page to lie over.
    explicit Sheet(const QString &title, QWidget *host);
    ~Sheet() override;

    /// Where the content goes.
    QVBoxLayout *body() const;
    void setTitle(const QString &title);
    void setPreferredWidth(int width);
    /// Pressed by Enter where the focused control has no use for it.
    void setDefaultButton(QPushButton *button);
    /// False for work that must not be left half-way: Esc and the close button rest.
    void setClosable(bool closable);
    bool isClosable() const { return m_closable; }
    bool isOpen() const { return m_open; }

    /// The uppermost open sheet of \a window.
    static Sheet *topmost(const QWidget *window);

public Q_SLOTS:
    void openSheet();
    void closeSheet();

Q_SIGNALS:
    void opened();
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void coverHost();
    void restHostKeys();
    void focusFirstControl();
    void returnStrayFocus(QWidget *now);

    Card *m_card = nullptr;
    KeyButton *m_close = nullptr;
    QPointer<QPushButton> m_default;
    QPointer<QWidget> m_focusBefore;
    QList<QPointer<QShortcut>> m_resting;
    int m_preferredWidth = 560;
    bool m_closable = true;
    bool m_open = false;
};

} // namespace lianli::ui
