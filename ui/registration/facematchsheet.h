// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/facematchmodel.h"
#include "ui/widgets/sheet.h"

#include <QTimer>

class QLineEdit;

namespace lianli::ui {

class CardSightView;
class FormField;
class MessageBar;
class Pill;
class TextLabel;

/// The panel over step 1 that shows one person's portrait and live picture side by side, with the score and
/// the clerk's decision; closes by itself where the faces are alike.
class FaceMatchSheet : public Sheet
{
    Q_OBJECT

public:
    FaceMatchSheet(presentation::FaceMatchModel &model, QWidget *host);

    void present(models::PartyRole role);

protected:
    void changeEvent(QEvent *event) override;

private:
    QLayout *buildPictures();
    QLayout *buildButtons();
    void decide(models::FaceDecision decision);
    void showPictures();
    void refresh();
    void retranslateUi();

    presentation::FaceMatchModel &m_model;
    MessageBar *m_message = nullptr;
    CardSightView *m_card = nullptr;
    CardSightView *m_live = nullptr;
    TextLabel *m_cardCaption = nullptr;
    TextLabel *m_liveCaption = nullptr;
    Pill *m_result = nullptr;
    TextLabel *m_text = nullptr;
    QLineEdit *m_reason = nullptr;
    FormField *m_reasonField = nullptr;
    TextLabel *m_note = nullptr;
    KeyButton *m_take = nullptr;
    KeyButton *m_other = nullptr;
    KeyButton *m_same = nullptr;
    QByteArray m_shownCard;
    QByteArray m_shownLive;
    QTimer m_leave; ///< faces that are alike are shown for a moment
};

} // namespace lianli::ui
