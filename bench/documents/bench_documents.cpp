// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Renders each form many times and prints one line of JSON a form: how long the PDF takes, how long the first
// preview takes in a program that has warmed up (PDF, and a picture of it 900 pixels wide), and the same
// texts laid out in a table by QTextDocument in the same run, for comparison.
#include "models/documents/formrenderer.h"
#include "models/documents/pagepicture.h"
#include "models/documents/pdfdocumentservice.h"
#include "tests/documents/samplecontent.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QPdfWriter>
#include <QTextDocument>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

using namespace lianli;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRounds = 40;
constexpr double kRenderTargetMs = 60;
constexpr double kPreviewTargetMs = 150;
constexpr int kPreviewWidth = 900;

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double cpuMilliseconds()
{
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

double quantile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.at(static_cast<size_t>(share * static_cast<double>(values.size() - 1)));
}

double rounded(double ms)
{
    return qRound(ms * 100) / 100.0;
}

QByteArray render(const documents::FormRenderer &renderer, const models::FormContent &form)
{
    const auto pages = renderer.layOut({form});
    if (!pages) qFatal("%s", qPrintable(pages.error().toLogString()));
    return renderer.toPdf(*pages, {}).value();
}

/// The rival: the same words as a table of rich text, one a row, without the photograph and
/// signatures.
QByteArray renderAsRichText(const models::FormContent &form)
{
    const documents::FormTemplate &layout =
        *documents::TemplateStore::shipped().find(form.formId, form.formVersion);
    QString html = u"<table border='1' width='100%'>"_s;
    for (const documents::TemplateElement &element : layout.elements) {
        const bool isField = element.kind == documents::TemplateElement::Kind::Field;
        if (!isField && element.kind != documents::TemplateElement::Kind::Text) continue;
        const QString text = isField ? form.fields.value(element.name).toString() : element.text;
        html += u"<tr><td>"_s + text.toHtmlEscaped() + u"</td></tr>"_s;
    }
    html += u"</table>"_s;

    QTextDocument document;
    document.setDefaultFont(QFont(u"AR PL UMing CN"_s, 11));
    document.setHtml(html);
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(layout.pageMm, QPageSize::Millimeter));
    document.print(&writer);
    return pdf;
}

void measure(const documents::FormRenderer &renderer, const models::FormContent &form)
{
    std::vector<double> own;
    std::vector<double> cpu; // what is left of the time when nothing else runs
    std::vector<double> rival;
    std::vector<double> preview;
    QByteArray pdf;
    double firstPreview = 0;
    firstPreview = milliseconds([&] {
        if (documents::pagePicture(render(renderer, form), 0, kPreviewWidth).isNull()) qFatal("no picture");
    });
    // In turns, so that whatever else the machine does meets both.
    for (int round = 0; round < kRounds; ++round) {
        const double cpuBefore = cpuMilliseconds();
        own.push_back(milliseconds([&] { pdf = render(renderer, form); }));
        cpu.push_back(cpuMilliseconds() - cpuBefore);
        rival.push_back(milliseconds([&] { renderAsRichText(form); }));
        preview.push_back(own.back() +
                          milliseconds([&] { (void)documents::pagePicture(pdf, 0, kPreviewWidth); }));
    }
    const QJsonObject line{
        {u"bench"_s, u"documents"_s},
        {u"form"_s, form.formId},
        {u"rounds"_s, kRounds},
        {u"render_ms_median"_s, rounded(quantile(own, 0.5))},
        {u"render_ms_p95"_s, rounded(quantile(own, 0.95))},
        {u"render_cpu_ms_median"_s, rounded(quantile(cpu, 0.5))},
        {u"render_target_ms"_s, kRenderTargetMs},
        {u"render_met"_s, quantile(own, 0.95) <= kRenderTargetMs},
        {u"first_preview_ms"_s, rounded(firstPreview)},
        {u"preview_ms_median"_s, rounded(quantile(preview, 0.5))},
        {u"preview_ms_p95"_s, rounded(quantile(preview, 0.95))},
        {u"preview_target_ms"_s, kPreviewTargetMs},
        {u"preview_met"_s, firstPreview <= kPreviewTargetMs && quantile(preview, 0.95) <= kPreviewTargetMs},
        {u"rich_text_ms_median"_s, rounded(quantile(rival, 0.5))},
        {u"ratio_to_rich_text"_s, rounded(quantile(own, 0.5) / quantile(rival, 0.5))},
        {u"pdf_bytes"_s, pdf.size()},
    };
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    const documents::FormRenderer renderer(documents::TemplateStore::shipped());
    // What PdfDocumentService::warmUp() does when the program starts.
    const double warmUp =
        milliseconds([&] { render(renderer, models::calibrationSheet(models::kCalibrationSheet, {}, {})); });
    std::printf("{\"bench\":\"documents\",\"warm_up_ms\":%.2f}\n", warmUp);
    for (const models::FormContent &form : sample::everyForm())
        measure(renderer, form);
    return 0;
}
