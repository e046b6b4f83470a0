// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/fingerprintmodel.h"
#include "ui/widgets/sheet.h"

class QCheckBox;
class QLineEdit;

namespace lianli::ui {

class CardSightView;
class FormField;
class MessageBar;
class Pill;
class SecondPersonFields;
class TextLabel;

/// The panel in which one party, having agreed, gives the print of a finger: beside the signature, or for the
/// name of somebody who cannot write, before a witness. Closes by itself when the print is in the case.
class FingerprintSheet : public Sheet
{
    Q_OBJECT

public:
    FingerprintSheet(presentation::FingerprintModel &model, QWidget *host);

    void present(presentation::SigningModel &signing, models::PartyRole role);

protected:
    void changeEvent(QEvent *event) override;

private:
    QLayout *buildWords();
    void goOn();
    void refresh();
    void retranslateUi();

    presentation::FingerprintModel &m_model;
    MessageBar *m_message = nullptr;
    CardSightView *m_view = nullptr;
    Pill *m_simulated = nullptr;
    TextLabel *m_text = nullptr;
    QCheckBox *m_cannotWrite = nullptr;
    QLineEdit *m_note = nullptr;
    FormField *m_noteField = nullptr;
    SecondPersonFields *m_witness = nullptr;
    KeyButton *m_again = nullptr;
    KeyButton *m_go = nullptr;
    QByteArray m_shown;
};

} // namespace lianli::ui
