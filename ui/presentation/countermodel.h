// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/vault.h"
#include "ui/presentation/casesmodel.h"
#include "ui/presentation/workstation.h"

#include <QObject>

namespace lianli::presentation {

/// One line of 待你处理 or 设备 on the counter page.
struct NoticeLine
{
    enum class Tone { Ok, Warning, Neutral };
    QString id;
    QString title;
    QString detail;
    Tone tone = Tone::Neutral;
    QString state;  ///< a word at the right: 就绪
    QString action; ///< words of a button at the right
};

/// 今日窗口: what a clerk sees between two couples.
class CounterModel : public QObject
{
    Q_OBJECT

public:
    explicit CounterModel(Workstation &workstation, QObject *parent = nullptr);

    CasesModel &cases() { return m_cases; }
    bool isLoading() const { return m_open > 0; }
    /// "上午好，王敏"
    QString greeting() const;
    /// "2026年11月23日 星期一 · 本窗口已办 16 件 · 平均 6 分 40 秒"
    QString dayText() const;
    int openCases() const { return m_openCases; }
    QList<NoticeLine> todo() const;
    QList<NoticeLine> devices() const;

    void refresh();
    /// Cases that match \a text (and are in \a state, if given) into cases().
    void search(const QString &text, const QString &state = {});

Q_SIGNALS:
    void changed();
    void failed(const lianli::models::Error &error);

private:
    void findOpenCases(int generation);
    void finishOne();

    Workstation &m_workstation;
    CasesModel m_cases;
    models::DayFigures m_figures;
    models::StockLevel m_stock;
    int m_openCases = 0;
    int m_open = 0;
    int m_generation = 0; ///< an answer to an earlier question is thrown away
};

} // namespace lianli::presentation
