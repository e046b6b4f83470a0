// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingscard.h"

namespace lianli::ui {

class CalibrationPicture;

/// A printer: which, its test page, and what was measured on it.
class PrinterCard final : public SettingsCard
{
    Q_OBJECT

public:
    /// \a section is CertificatePrinter or FormsPrinter.
    PrinterCard(presentation::SettingsModel &model, presentation::SettingsSection section);
    void refresh() override;
    void retranslate() override;

private:
    enum Figure { OffsetX, OffsetY, ScaleX, ScaleY, Rotation, FigureCount };
    void addFigure(Figure figure, const QString &objectName);

    presentation::SettingsSection m_about;
    FieldRow *m_printer = nullptr;
    FieldRow *m_slips = nullptr; ///< on the card of the A4 papers
    FieldRow *m_figures[FigureCount] = {};
    TextLabel *m_how = nullptr;
    KeyButton *m_test = nullptr;
};

} // namespace lianli::ui
