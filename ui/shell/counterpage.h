// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/checkline.h"

#include <QDateTime>
#include <QKeySequence>
#include <QList>
#include <QWidget>

class QAbstractItemModel;
class QHBoxLayout;

namespace lianli::ui {

class Card;
class CaseList;
class CheckList;
class KeyButton;
class MessageBar;
class TextLabel;

/// A kind of business that can be started here.
struct Business
{
    QString id;
    QString title;
    QKeySequence key;
};

/// A device at this window and how it is.
struct DeviceStatus
{
    QString id;
    QString name;
    QString detail; ///< serial number, or the reason it does not work
    QString state;  ///< a word: 就绪
    Tone tone = Tone::Ok;
};

/// 今日窗口: start a business, go on with a case, see what waits and whether the devices are ready.
class CounterPage : public QWidget
{
    Q_OBJECT

public:
    explicit CounterPage(QWidget *parent = nullptr);

    void setUserName(const QString &name);
    /// The time of the greeting and the date line; from the Clock, not from the machine.
    void setNow(const QDateTime &now);
    /// Cases closed at this window today and their mean time; 0 cases says nothing.
    void setStatistics(int casesDone, int meanSeconds);
    /// The first is the large blue one. Only what exists: what is not in the list is not shown.
    void setBusinesses(const QList<Business> &businesses);
    /// Columns as they are to be shown; roles in CaseRole. Not taken.
    void setCasesModel(QAbstractItemModel *model);
    void setStretchColumn(int column);
    void setLoading(bool loading);
    void setTodo(const QList<CheckItem> &items);
    void setDevices(const QList<DeviceStatus> &devices);
    MessageBar *messageBar() const { return m_message; }

Q_SIGNALS:
    void businessRequested(const QString &id);
    void caseRequested(const QString &caseId);
    void todoRequested(const QString &id);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildSide();
    void retranslateUi();
    void updateDateLine();
    QString greeting() const;

    QString m_userName;
    QDateTime m_now;
    int m_casesDone = 0;
    int m_meanSeconds = 0;
    TextLabel *m_greeting = nullptr;
    TextLabel *m_dateLine = nullptr;
    MessageBar *m_message = nullptr;
    QHBoxLayout *m_businessRow = nullptr;
    QList<KeyButton *> m_businessButtons;
    Card *m_casesCard = nullptr;
    CaseList *m_cases = nullptr;
    QWidget *m_side = nullptr;
    Card *m_todoCard = nullptr;
    CheckList *m_todo = nullptr;
    TextLabel *m_noTodo = nullptr;
    Card *m_devicesCard = nullptr;
    CheckList *m_devices = nullptr;
    TextLabel *m_noDevices = nullptr;
};

} // namespace lianli::ui
