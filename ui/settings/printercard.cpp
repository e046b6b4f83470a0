// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/printercard.h"

#include "ui/settings/calibrationpicture.h"
#include "ui/style/designtokens.h"
#include "ui/widgets/fieldrow.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>

#include <limits>

namespace lianli::ui {

using namespace presentation;
using namespace Qt::StringLiterals;
using models::PrinterCalibration;

namespace {

constexpr double PrinterCalibration::*kFigures[] = {
    &PrinterCalibration::offsetXmm, &PrinterCalibration::offsetYmm, &PrinterCalibration::scaleX,
    &PrinterCalibration::scaleY, &PrinterCalibration::rotationDeg};
constexpr int kDecimals[] = {1, 1, 3, 3, 2};

/// What is no number is not possible either, and is refused with a sentence.
double numberIn(QString text)
{
    bool isNumber = false;
    const double number = text.trimmed().replace(u',', u'.').toDouble(&isNumber);
    return isNumber ? number : std::numeric_limits<double>::quiet_NaN();
}

} // namespace

PrinterCard::PrinterCard(SettingsModel &model, Section section)
    : SettingsCard(model, section),
      m_about(section)
{
    const bool forms = section == Section::FormsPrinter;
    m_printer = addChoice(u"printerRow"_s, [forms](MachineSettings &settings, const QString &code) {
        (forms ? settings.formsPrinter : settings.certificatePrinter) = valueOf(code);
    });
    if (forms)
        m_slips = addChoice(u"slipPrinterRow"_s, [](MachineSettings &settings, const QString &code) {
            settings.slipPrinter = valueOf(code);
        });
    body()->addSpacing(2 * tokens::kUnit);
    body()->addWidget(new CalibrationPicture);
    m_how = addNote();
    body()->addSpacing(tokens::kUnit);
    const QString names[] = {u"offsetXRow"_s, u"offsetYRow"_s, u"scaleXRow"_s, u"scaleYRow"_s,
                             u"rotationRow"_s};
    for (int figure = 0; figure < FigureCount; ++figure)
        addFigure(static_cast<Figure>(figure), names[figure]);
    body()->addSpacing(2 * tokens::kUnit);
    m_test = makeButton(u"testPageButton"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(m_test);
    row->addStretch(1);
    body()->addLayout(row);
    body()->addStretch(1);
    connect(m_test, &QPushButton::clicked, this, [this] { m_model.printTestPage(m_about); });
}

void PrinterCard::addFigure(Figure figure, const QString &objectName)
{
    m_figures[figure] = addTextRow(objectName, [this, figure](const QString &text) {
        PrinterCalibration calibration = m_model.calibration(m_about);
        calibration.*kFigures[figure] = numberIn(text);
        m_model.setCalibration(m_about, calibration);
    });
}

void PrinterCard::refresh()
{
    const QString printer = m_model.printer(m_about);
    QList<Choice> printers;
    for (const QString &name : m_model.printers())
        printers.append({name, name});
    m_printer->setChoices(choicesOf({kNothing, tr("None: PDF files")}, printers, printer));
    m_printer->setValue(codeOf(printer));
    if (m_slips) {
        const QString slips = m_model.settings().slipPrinter;
        m_slips->setChoices(choicesOf({kNothing, tr("On A4, to be cut out")}, printers, slips));
        m_slips->setValue(codeOf(slips));
    }
    const PrinterCalibration calibration = m_model.calibration(m_about);
    for (int figure = 0; figure < FigureCount; ++figure)
        m_figures[figure]->setValue(QString::number(calibration.*kFigures[figure], 'f', kDecimals[figure]));
    m_test->setEnabled(!m_model.isPrinting());
    m_test->setText(m_model.isPrinting() ? tr("Printing…") : tr("Print the test page"));
}

void PrinterCard::retranslate()
{
    const bool forms = m_about == Section::FormsPrinter;
    setTitle(forms ? tr("Printer of the A4 papers", "表格打印机") : tr("Certificate printer", "证书打印机"));
    m_printer->setLabel(tr("Printer", "打印机"));
    if (m_slips) m_slips->setLabel(tr("Printer of slips (80 mm)", "小票打印机（80 mm）"));
    m_figures[OffsetX]->setLabel(tr("Move right, mm"));
    m_figures[OffsetY]->setLabel(tr("Move down, mm"));
    m_figures[ScaleX]->setLabel(tr("Scale across"));
    m_figures[ScaleY]->setLabel(tr("Scale down the page"));
    m_figures[Rotation]->setLabel(tr("Turn clockwise, degrees"));
    m_how->setText(
        forms ? tr("Print the test page, and measure the upper left cross: it belongs 20 mm from both edges.")
              : tr("Print the test page on plain paper, lay it over a void booklet against the light, and "
                   "measure "
                   "how far the crosses are off, to 0.1 mm. Then print it once more to prove it."));
    refresh();
}

} // namespace lianli::ui
