// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clipping.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>

namespace lianli::tests {

using namespace Qt::StringLiterals;

namespace {

QString describe(const QWidget *widget, const QString &text, const QString &why)
{
    return u"%1 \"%2\" (%3) at %4x%5: %6"_s.arg(
        QString::fromLatin1(widget->metaObject()->className()), widget->objectName(), text.left(60),
        QString::number(widget->width()), QString::number(widget->height()), why);
}

QString tooSmall(QSize needed)
{
    return u"needs %1x%2"_s.arg(QString::number(needed.width()), QString::number(needed.height()));
}

QSize neededBy(const QLabel *label)
{
    if (label->wordWrap()) {
        const int height = label->heightForWidth(label->width());
        int widest = 0; // a word that is wider than the label is cut
        for (const QString &word : label->text().split(u' ')) {
            const bool breakable =
                std::any_of(word.begin(), word.end(), [](QChar c) { return c.unicode() >= 0x2E80; });
            if (!breakable) widest = qMax(widest, label->fontMetrics().horizontalAdvance(word));
        }
        const QMargins margins = label->contentsMargins();
        return {widest + margins.left() + margins.right(), height};
    }
    return label->sizeHint();
}

/// The text of a control and the size it needs; an empty text means that there is nothing to read.
std::pair<QString, QSize> textAndNeed(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget)) return {label->text(), neededBy(label)};
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
        return {button->text(),
                button->minimumSizeHint().isValid() ? button->minimumSizeHint() : button->sizeHint()};
    }
    if (const auto *edit = qobject_cast<const QLineEdit *>(widget)) {
        if (qobject_cast<const QComboBox *>(edit->parentWidget()) != nullptr || !edit->text().isEmpty())
            return {};
        const QMargins text = edit->textMargins();
        const int padding = 2 * 10 + 2 + text.left() + text.right();
        return {edit->placeholderText(),
                {edit->fontMetrics().horizontalAdvance(edit->placeholderText()) + padding,
                 edit->fontMetrics().height()}};
    }
    if (const auto *combo = qobject_cast<const QComboBox *>(widget)) {
        const int padding = 24 + 12;
        return {combo->currentText(),
                {combo->fontMetrics().horizontalAdvance(combo->currentText()) + padding,
                 combo->fontMetrics().height()}};
    }
    return {};
}

/// Part of \a widget lies outside an ancestor that cannot be scrolled.
bool isCutOff(const QWidget *widget, const QWidget *root)
{
    QRect rect = widget->rect();
    for (const QWidget *at = widget; at != root; at = at->parentWidget()) {
        const QWidget *parent = at->parentWidget();
        if (parent == nullptr) return false;
        const auto *area = qobject_cast<const QAbstractScrollArea *>(parent);
        if (area != nullptr && at == area->viewport()) {
            if (qobject_cast<const QAbstractItemView *>(area) != nullptr) return false;
            // Scrolling down is reading on; scrolling sideways is a layout that went wrong.
            return area->horizontalScrollBar()->maximum() > 0;
        }
        rect.moveTopLeft(at->mapToParent(rect.topLeft()));
        const auto *scroller = parent->parentWidget() == nullptr
                                   ? nullptr
                                   : qobject_cast<const QAbstractScrollArea *>(parent->parentWidget());
        if (scroller != nullptr && scroller->viewport() == parent) continue;
        if (!parent->rect().contains(rect)) return true;
    }
    return false;
}

} // namespace

QStringList clippedTexts(const QWidget *root)
{
    QStringList found;
    for (const QWidget *widget : root->findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(root)) continue;
        const auto [text, needed] = textAndNeed(widget);
        if (text.trimmed().isEmpty()) continue;
        if (needed.width() > widget->width() || needed.height() > widget->height()) {
            found << describe(widget, text, tooSmall(needed));
        } else if (isCutOff(widget, root)) {
            found << describe(widget, text, u"is cut off by its parent"_s);
        }
    }
    return found;
}

QStringList namelessControls(const QWidget *root)
{
    QStringList found;
    for (const QWidget *widget : root->findChildren<QWidget *>()) {
        if ((widget->focusPolicy() & Qt::TabFocus) == 0 || !widget->isVisibleTo(root)) continue;
        if (widget->focusProxy() != nullptr) continue;
        if (qobject_cast<const QComboBox *>(widget->parentWidget()) != nullptr) continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool hasText = button != nullptr && !button->text().isEmpty();
        if (widget->accessibleName().isEmpty() && !hasText) {
            found << describe(widget, {}, u"has no accessible name"_s);
        }
    }
    return found;
}

void layOut(QWidget *root, QSize size)
{
    root->resize(size);
    root->show();
    // Wrapped labels settle their height only after their width: two rounds of posted layout requests.
    for (int round = 0; round < 3; ++round) {
        QApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QApplication::sendPostedEvents();
    }
}

} // namespace lianli::tests
