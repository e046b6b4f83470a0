// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/sheetscanmodel.h"
#include "ui/widgets/sheet.h"

class QFileDialog;

namespace lianli::ui {

class CardSightView;
class FlatbedButton;
class MessageBar;
class TextLabel;

/// The panel for a paper that is signed by hand: prints it, and takes its picture from the document camera,
/// the flatbed or a file. Closes by itself when the sheet is in the case.
class SheetScanSheet : public Sheet
{
    Q_OBJECT

public:
    SheetScanSheet(presentation::SheetScanModel &model, QWidget *host);

    void present(presentation::SigningModel &signing, models::PartyRole role);
    void readFiles(const QStringList &paths);

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void chooseFile();
    void refresh();
    void retranslateUi();

    presentation::SheetScanModel &m_model;
    MessageBar *m_message = nullptr;
    CardSightView *m_view = nullptr;
    TextLabel *m_text = nullptr;
    KeyButton *m_print = nullptr;
    KeyButton *m_file = nullptr;
    FlatbedButton *m_flatbed = nullptr;
    KeyButton *m_take = nullptr;
    QFileDialog *m_dialog = nullptr;
};

} // namespace lianli::ui
