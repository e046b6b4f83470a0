// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/facematchmodel.h"
#include "ui/presentation/identitymodel.h"

#include <QHash>
#include <QWidget>

class QBoxLayout;
class QLineEdit;

namespace lianli::ui {

class Card;
class EmptyState;
class FaceLine;
class FieldRow;
class KeyButton;
class MrzRow;
class PageStack;
class Pill;
class PortraitView;
class TextLabel;

/// One person of step 1: the paper's fields with where each came from, and what the person declares.
class PartyPanel : public QWidget
{
    Q_OBJECT

public:
    PartyPanel(models::PartyRole role, presentation::IdentityModel &model,
               presentation::FaceMatchModel &faces, QWidget *parent = nullptr);

    void refresh();
    /// Builds the fields ahead of the first value, when there is a moment for it.
    void prepareRows();
    void focusField(const QString &fieldId);
    /// Puts the keyboard where the next doubtful field is confirmed; false if there is none.
    bool focusDoubtful(const QString &afterField = {});
    void focusFaceLine();

Q_SIGNALS:
    /// The marital status was declared by a digit key.
    void maritalStatusDeclared();
    /// The last doubtful field was confirmed.
    void doubtsSettled();
    void compareFaceRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    FieldRow *addRow(const QString &id, int editor);
    void buildRows();
    void buildPaperRows(QBoxLayout *column);
    void buildDeclaredRows(QBoxLayout *column);
    FieldRow *addTextRow(QBoxLayout *column, QLatin1StringView id, const QString &rowId = {});
    FieldRow *addChoiceRow(QBoxLayout *column, QLatin1StringView id);
    void buildButtons();
    void fillChoices();
    void refreshRows();
    bool showsRow(const QString &id, const QHash<QString, presentation::FieldView> &views) const;
    void refreshMerged(const QHash<QString, presentation::FieldView> &views);
    void refreshChoices();
    void showCrop(FieldRow &row, const presentation::FieldView &view);
    void retranslateRows();
    void retranslateUi();

    models::PartyRole m_role;
    presentation::IdentityModel &m_model;
    Card *m_card = nullptr;
    Pill *m_status = nullptr;
    PageStack *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QWidget *m_rowsPage = nullptr; ///< the fields, once there were a moment or a value for them
    PortraitView *m_portrait = nullptr;
    /// By field id; "reason" for the reason of a hand entry, "kind" for the kind of paper, "birth_typed"
    /// where the number does not tell the date of birth.
    QHash<QString, FieldRow *> m_rows;
    MrzRow *m_mrz = nullptr;
    TextLabel *m_papersNote = nullptr;
    QHash<QString, QByteArray> m_shownCrops;
    FieldRow *m_sexAndEthnicity = nullptr;
    FieldRow *m_authorityAndEnd = nullptr;
    FaceLine *m_face = nullptr;
    KeyButton *m_handEntry = nullptr;
    KeyButton *m_clear = nullptr;
};

} // namespace lianli::ui
