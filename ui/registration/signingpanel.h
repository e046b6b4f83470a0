// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ink.h"
#include "models/domain/party.h"

#include <QTimer>
#include <QWidget>

namespace lianli::ui {

class Pill;
class SignaturePad;
class TextLabel;

/// One person's place to sign, with the state of the signature above it. The ink is taken when the pen has
/// rested for a moment, so nobody has to press anything.
class SigningPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SigningPanel(models::PartyRole role, QWidget *parent = nullptr);

    void setSigner(const QString &title, const QString &name);
    /// \a signature is what is on record for this place; empty for none.
    void setSignature(const models::Ink &signature, bool valid);
    void setLocked(bool locked);
    /// For the couple's screen: only the pad, its hint \a hintPx high.
    void setLarge(int hintPx);
    SignaturePad *pad() const { return m_pad; }

Q_SIGNALS:
    /// The pen has rested: this is the signature so far.
    void finished(const lianli::models::Ink &ink);
    void cleared();

private:
    void takeInk(const models::Ink &ink);
    void updateState(bool valid);

    TextLabel *m_title = nullptr;
    Pill *m_state = nullptr;
    SignaturePad *m_pad = nullptr;
    QTimer m_rest;
    models::Ink m_ink;   ///< being written, or just taken
    models::Ink m_taken; ///< last handed over
};

} // namespace lianli::ui
