// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include "ui/shell/railbutton.h"
#include "ui/style/theme.h"
#include "ui/widgets/brandmark.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace lianli::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kGroupGap = 20; ///< from the last entry of a group to the first of the next

/// The line between two groups.
class RailLine final : public QWidget
{
public:
    explicit RailLine(QWidget *parent) : QWidget(parent) { setFixedHeight(kGroupGap); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(QRect(18, height() / 2, width() - 36, 1), tokens::colours().railLine);
    }
};

} // namespace

Rail::Rail(QWidget *parent) : QWidget(parent)
{
    auto *name = new TextLabel(TextLabel::Style::Title, u"连理"_s, this);
    name->setFont(textFont(18, QFont::Bold));
    QPalette light = name->palette();
    light.setColor(QPalette::WindowText, tokens::colours().onPrimary);
    name->setPalette(light);
    auto *brand = new QHBoxLayout;
    brand->setContentsMargins(18, 16, 18, 16);
    brand->setSpacing(10);
    brand->addWidget(new BrandMark(28, this));
    brand->addWidget(name, 1);

    m_list = new QWidget(this);
    m_layout = new QVBoxLayout(m_list);
    m_layout->setContentsMargins(0, 2, 0, 0);
    m_layout->setSpacing(0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(brand);
    layout->addWidget(m_list);
    layout->addStretch();
    setFixedWidth(tokens::kRailWidth);
}

void Rail::setEntries(const QList<RailEntry> &entries)
{
    m_buttons.clear();
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        // Later: one of these buttons may be the sender.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (i > 0 && entries.at(i).group != entries.at(i - 1).group)
            m_layout->addWidget(new RailLine(m_list));
        addEntry(entries.at(i));
    }
    setCurrent(m_current);
}

void Rail::addEntry(const RailEntry &entry)
{
    auto *made = new RailButton(entry, m_list);
    connect(made, &QPushButton::clicked, this, [this, id = entry.id] {
        setCurrent(m_current); // a click only asks; who answers it moves the mark
        Q_EMIT entryRequested(id);
    });
    m_layout->addWidget(made);
    m_buttons.append(made);
}

QStringList Rail::entries() const
{
    QStringList ids;
    for (const RailButton *entry : m_buttons)
        ids += entry->id();
    return ids;
}

RailButton *Rail::button(const QString &id) const
{
    const auto found =
        std::find_if(m_buttons.begin(), m_buttons.end(), [&](RailButton *b) { return b->id() == id; });
    return found == m_buttons.end() ? nullptr : *found;
}

void Rail::setBadge(const QString &id, int count)
{
    if (RailButton *found = button(id)) found->setBadge(count);
}

void Rail::setCurrent(const QString &id)
{
    m_current = id;
    for (RailButton *entry : std::as_const(m_buttons))
        entry->setChecked(entry->id() == id);
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens::colours().rail);
}

void Rail::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Up && event->key() != Qt::Key_Down) {
        QWidget::keyPressEvent(event);
        return;
    }
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        if (!m_buttons.at(i)->hasFocus()) continue;
        const qsizetype next = i + (event->key() == Qt::Key_Up ? -1 : 1);
        if (next >= 0 && next < m_buttons.size()) m_buttons.at(next)->setFocus(Qt::TabFocusReason);
        return;
    }
}

} // namespace lianli::ui
