// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/paperscard.h"

#include "ui/presentation/errortext.h"
#include "ui/presentation/papertext.h"
#include "ui/registration/paperrow.h"

#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace lianli::ui {

using namespace models;
using namespace Qt::StringLiterals;

PapersCard::PapersCard(presentation::ExaminationModel &model, QWidget *tabAfter, QWidget *parent)
    : Card({}, parent),
      m_model(model),
      m_tabAfter(tabAfter)
{
    setObjectName(u"papersCard"_s);
}

bool PapersCard::showsSame(const QList<PaperLine> &lines) const
{
    if (lines.size() != m_entries.size()) return false;
    for (qsizetype i = 0; i < lines.size(); ++i)
        if (lines[i].role != m_entries[i].role || lines[i].rule.id != m_entries[i].id) return false;
    return true;
}

/// Rows that stay keep their widgets: the focus is in one of them when another paper comes in.
void PapersCard::rebuild(const QList<PaperLine> &lines)
{
    QList<Entry> old = std::exchange(m_entries, {});
    QVBoxLayout *column = body();
    for (const PaperLine &line : lines) {
        const auto kept = std::ranges::find_if(
            old, [&](const Entry &entry) { return entry.role == line.role && entry.id == line.rule.id; });
        Entry entry{line.role, line.rule.id, nullptr};
        if (kept != old.end()) {
            entry.row = std::exchange(kept->row, nullptr);
            column->removeWidget(entry.row);
        } else {
            entry.row = new PaperRow(this);
            entry.row->setObjectName(entry.id + (entry.role == PartyRole::Man ? u"_man"_s : u"_woman"_s));
            connect(entry.row, &PaperRow::answered, this, [this, line](bool brought, const QString &form) {
                m_model.setPaper(line.role, line.rule.id, brought, form);
            });
            connect(entry.row, &PaperRow::dateEntered, this, [this, line](const QString &text) {
                m_model.setPaperDate(line.role, line.rule.id, text);
            });
            connect(entry.row, &PaperRow::numberEntered, this, [this, line](const QString &text) {
                m_model.setPaperNumber(line.role, line.rule.id, text);
            });
        }
        column->insertWidget(static_cast<int>(m_entries.size()), entry.row);
        entry.row->show();
        m_entries.append(entry);
    }
    for (const Entry &entry : old)
        if (entry.row) entry.row->deleteLater();
    // Rows come and go: without this Tab would come to new ones last of all.
    QWidget *before = m_tabAfter;
    for (const Entry &entry : std::as_const(m_entries))
        before = entry.row->followIn(before);
}

void PapersCard::refresh(bool editable)
{
    const auto lines = m_model.papers();
    if (!showsSame(lines)) rebuild(lines);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const PaperLine &line = lines[i];
        PaperRow *row = m_entries[i].row;
        const QString owner = presentation::roleTitle(line.role);
        row->setLine(line, owner, editable);
        if (line.rule.proof == PaperRule::Proof::Identity)
            row->setWords(presentation::documentKindText(m_model.documentKind(line.role)) + u" · "_s + owner,
                          m_model.identityNote(line.role) + u" · "_s + line.rule.basis.text());
    }
}

void PapersCard::focusPaper(PartyRole role, const QString &id)
{
    for (const Entry &entry : m_entries)
        if (entry.role == role && entry.id == id) entry.row->focusEditor();
}

} // namespace lianli::ui
