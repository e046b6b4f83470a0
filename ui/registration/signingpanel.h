// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ink.h"
#include "models/domain/party.h"
#include "ui/presentation/signingmodel.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace lianli::ui {

class CardSightView;
class KeyButton;
class Pill;
class SignaturePad;
class TextLabel;

/// One person's place to sign, with the state of the signature above it and the other ways of signing beside
/// that. The ink is taken when the pen has rested for a moment, so nobody has to press anything.
class SigningPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SigningPanel(models::PartyRole role, QWidget *parent = nullptr);

    /// Shows \a signing and signs in it; null shows nothing, so that no ink of a couple stays behind.
    void follow(presentation::SigningModel *signing);
    void setSigner(const QString &title, const QString &name);
    /// Which other ways the clerk may choose here.
    void setOffers(bool onPaper, bool fingerprint);
    /// Puts the other ways under the title, where the panel is narrow and there is height.
    void setNarrow();
    /// For the couple's screen: only the pad, its hint \a hintPx high. Paper is the clerk's to take back.
    void setLarge(int hintPx);
    SignaturePad *pad() const { return m_pad; }

Q_SIGNALS:
    void paperRequested();
    void fingerprintRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QLayout *buildHead();
    QWidget *buildOtherMark();
    void refresh();
    void takeInk(const models::Ink &ink);
    void showInk(const models::Ink &signature);
    void showState();
    void showOtherMark();
    void showPicture(CardSightView *view, QByteArray *shown, const QByteArray &picture);
    void retranslateUi();

    models::PartyRole m_role;
    QPointer<presentation::SigningModel> m_signing;
    TextLabel *m_title = nullptr;
    QWidget *m_ways = nullptr;
    KeyButton *m_paper = nullptr;
    KeyButton *m_finger = nullptr;
    Pill *m_state = nullptr;
    QStackedWidget *m_stack = nullptr;
    SignaturePad *m_pad = nullptr;
    CardSightView *m_mark = nullptr; ///< the sheet, or the print that stands for the name
    TextLabel *m_markText = nullptr;
    KeyButton *m_clear = nullptr;
    CardSightView *m_print = nullptr; ///< beside a signature
    QByteArray m_shownMark;
    QByteArray m_shownPrint;
    bool m_offersPaper = false;
    bool m_offersFinger = false;
    bool m_large = false;
    QTimer m_rest;
    models::Ink m_ink;   ///< being written, or just taken
    models::Ink m_taken; ///< last handed over
};

} // namespace lianli::ui
