// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/searchbox.h"

#include "ui/style/theme.h"
#include "ui/widgets/keycap.h"

#include <QEvent>
#include <QPainter>
#include <QShortcut>

namespace lianli::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongest = 400; ///< a certificate's code is about 300 characters
const QKeySequence kKeys(Qt::CTRL | Qt::Key_K);

} // namespace

SearchBox::SearchBox(QWidget *parent) : QLineEdit(parent)
{
    setObjectName(u"searchEdit"_s);
    setMaxLength(kLongest);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMaximumWidth(sizeHint().width());
    setTextMargins(2, 0, keyCapSize(keyCapText(kKeys)).width() + 4, 0);
    auto *shortcut = new QShortcut(kKeys, this);
    connect(shortcut, &QShortcut::activated, this, [this] {
        setFocus(Qt::ShortcutFocusReason);
        selectAll();
    });
    connect(this, &QLineEdit::returnPressed, this, [this] {
        const QString wanted = text().trimmed();
        if (!wanted.isEmpty()) Q_EMIT searchRequested(wanted);
    });
    retranslateUi();
}

QSize SearchBox::sizeHint() const
{
    return {330, QLineEdit::sizeHint().height()};
}

QSize SearchBox::minimumSizeHint() const
{
    return {220, QLineEdit::minimumSizeHint().height()};
}

void SearchBox::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const QString cap = keyCapText(kKeys);
    const QSize size = keyCapSize(cap);
    drawKeyCap(painter, QRect(QPoint(width() - size.width() - 12, (height() - size.height()) / 2), size), cap,
               false);
}

void SearchBox::retranslateUi()
{
    setPlaceholderText(tr("Name or number…"));
    setAccessibleName(tr("Search"));
    setAccessibleDescription(tr("Takes a name, a document number, a certificate number or a scanned code."));
}

void SearchBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QLineEdit::changeEvent(event);
}

} // namespace lianli::ui
