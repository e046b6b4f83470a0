// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/cardcapturemodel.h"
#include "ui/widgets/sheet.h"

class QFileDialog;

namespace lianli::ui {

class CardSightView;
class FlatbedButton;
class MessageBar;
class Pill;
class TextLabel;

/// The panel over step 1 that reads a card with the document camera, the flatbed or from picture files;
/// closes by itself when both sides are read.
class CaptureSheet : public Sheet
{
    Q_OBJECT

public:
    CaptureSheet(presentation::CardCaptureModel &model, QWidget *host);

    /// For the side \a role; \a files are read at once.
    void present(models::PartyRole role, const QStringList &files = {});

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void chooseFiles();
    void readFiles(const QStringList &paths);
    void readNextPicture();
    void retranslateUi();

    presentation::CardCaptureModel &m_model;
    MessageBar *m_message = nullptr;
    CardSightView *m_view = nullptr;
    TextLabel *m_text = nullptr;
    Pill *m_sides[2] = {nullptr, nullptr};
    KeyButton *m_take = nullptr;
    KeyButton *m_file = nullptr;
    FlatbedButton *m_flatbed = nullptr;
    QFileDialog *m_dialog = nullptr;
    QList<QByteArray> m_pictures; ///< of files, still to be read
};

} // namespace lianli::ui
