// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/examinationmodel.h"
#include "ui/widgets/card.h"

namespace lianli::ui {

class PaperRow;

/// 提供的材料: the papers of both, with what the registrar says of each.
class PapersCard : public Card
{
    Q_OBJECT

public:
    /// \a tabAfter: what Tab comes from to the first paper.
    PapersCard(presentation::ExaminationModel &model, QWidget *tabAfter, QWidget *parent = nullptr);

    void refresh(bool editable);
    void focusPaper(models::PartyRole role, const QString &id);

private:
    struct Entry
    {
        models::PartyRole role = models::PartyRole::Man;
        QString id;
        PaperRow *row = nullptr;
    };
    bool showsSame(const QList<models::PaperLine> &lines) const;
    void rebuild(const QList<models::PaperLine> &lines);

    presentation::ExaminationModel &m_model;
    QWidget *m_tabAfter;
    QList<Entry> m_entries;
};

} // namespace lianli::ui
