// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/pagepainter.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace lianli::documents {

using namespace Qt::StringLiterals;

namespace {

using Kind = TemplateElement::Kind;
using Layer = TemplateElement::Layer;

constexpr double kBoldStroke = 0.028;   ///< of the size, around each glyph
constexpr double kMarkStrength = 0.065; ///< blackness of 演示 on the paper
constexpr double kMaxInkEnlargement = 1.5;

/// Knows how many pixels a millimetre is.
class LayerPainter
{
public:
    LayerPainter(QPainter &painter, const FontSet &fonts)
        : m_painter(painter),
          m_fonts(fonts),
          m_scaleX(painter.device()->logicalDpiX() / 25.4),
          m_scaleY(painter.device()->logicalDpiY() / 25.4)
    {
    }

    void draw(const PlacedElement &placed) const
    {
        const TemplateElement &element = *placed.element;
        switch (element.kind) {
        case Kind::Text:
        case Kind::Field:
            if (const auto *text = std::get_if<FittedText>(&placed.content))
                drawText(*text, element.style.color, element.style.bold);
            break;
        case Kind::Line:
            drawLine(element);
            break;
        case Kind::Rect:
            drawRect(element);
            break;
        case Kind::Checkbox:
            drawCheckbox(element, std::get_if<bool>(&placed.content));
            break;
        case Kind::Image:
            if (const auto *image = std::get_if<QImage>(&placed.content)) drawImage(element.box, *image);
            break;
        case Kind::Code:
            if (const auto *code = std::get_if<CodeMatrix>(&placed.content)) drawCode(element.box, *code);
            break;
        case Kind::Ink:
            if (const auto *ink = std::get_if<models::Ink>(&placed.content)) drawInk(element, *ink);
            break;
        }
    }

    void drawText(const FittedText &text, const QColor &color, bool bold) const
    {
        m_painter.setPen(color);
        for (const TextLine &line : text.lines) {
            for (const TextRun &run : line.runs) {
                const QPointF origin = at({run.x, line.baseline});
                const QFont font = m_fonts.font(run.font, text.size);
                m_painter.setFont(font);
                m_painter.drawText(origin, run.text);
                if (bold) thicken(origin, font, run.text, text.size, color);
            }
        }
    }

    /// 演示 across the page. Drawn as shapes, so that whoever selects or extracts text does not meet it.
    void drawDemonstrationMark(QSizeF page, const QColor &paper) const
    {
        QFont font = m_fonts.font(0, 100);
        QPainterPath mark;
        mark.addText(0, 0, font, u"演示"_s);
        const QRectF extent = mark.boundingRect();
        if (extent.isEmpty()) return;
        const double width = std::min(page.width(), page.height()) * 0.62 * m_scaleX;
        const auto tint = [](int channel) { return static_cast<int>(channel * (1 - kMarkStrength)); };
        const QColor color(tint(paper.red()), tint(paper.green()), tint(paper.blue()));

        m_painter.save();
        m_painter.translate(at({page.width() / 2, page.height() / 2}));
        m_painter.rotate(-30);
        m_painter.scale(width / extent.width(), width / extent.width());
        m_painter.translate(-extent.center());
        m_painter.setPen(QPen(color, extent.height() * 0.025, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.setBrush(color);
        m_painter.drawPath(mark);
        m_painter.restore();
    }

    void fillPaper(QSizeF page, const QColor &paper) const
    {
        m_painter.fillRect(rect(QRectF(QPointF(), page)), paper);
    }

private:
    QPointF at(QPointF mm) const { return {mm.x() * m_scaleX, mm.y() * m_scaleY}; }
    QRectF rect(const QRectF &mm) const { return {at(mm.topLeft()), at(mm.bottomRight())}; }
    QPen pen(const QColor &color, double widthMm) const
    {
        return QPen(color, widthMm * m_scaleX, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    }

    /// The body font has one weight, and a made-up bold would set the text twice in the PDF. An outline does
    /// not.
    void thicken(QPointF origin, QFont font, const QString &text, double size, const QColor &color) const
    {
        // A path is in pixels of no device: made large, so that rounding is lost in the scaling.
        constexpr int kPathPixels = 1000;
        font.setPixelSize(kPathPixels);
        QPainterPath outline;
        outline.addText(0, 0, font, text);
        const double em = size * kMmPerPoint;
        const QTransform place = QTransform::fromTranslate(origin.x(), origin.y())
                                     .scale(em * m_scaleX / kPathPixels, em * m_scaleY / kPathPixels);
        m_painter.strokePath(place.map(outline), QPen(color, em * kBoldStroke * m_scaleX, Qt::SolidLine,
                                                      Qt::RoundCap, Qt::RoundJoin));
    }

    void drawLine(const TemplateElement &element) const
    {
        QPen line = pen(element.color, element.lineWidth);
        if (element.dashed) line.setDashPattern({6, 4});
        m_painter.setPen(line);
        m_painter.drawLine(at(element.box.topLeft()), at(element.box.bottomRight()));
    }

    void drawRect(const TemplateElement &element) const
    {
        if (element.fill.isValid()) m_painter.fillRect(rect(element.box), element.fill);
        if (element.lineWidth <= 0) return;
        QPen line = pen(element.color, element.lineWidth);
        if (element.dashed) line.setDashPattern({6, 4});
        m_painter.setPen(line);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(rect(element.box));
    }

    void drawCheckbox(const TemplateElement &element, const bool *ticked) const
    {
        drawRect(element);
        if (ticked == nullptr || !*ticked) return;
        const QRectF box = element.box;
        const auto inside = [&](double x, double y) {
            return at({box.x() + x * box.width(), box.y() + y * box.height()});
        };
        m_painter.setPen(
            QPen(element.color, 0.12 * box.height() * m_scaleX, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.drawPolyline(QPolygonF{inside(0.18, 0.52), inside(0.42, 0.78), inside(0.84, 0.22)});
    }

    void drawImage(const QRectF &box, const QImage &image) const
    {
        QRectF place(QPointF(), QSizeF(image.size()).scaled(box.size(), Qt::KeepAspectRatio));
        place.moveCenter(box.center());
        m_painter.drawImage(rect(place), image);
    }

    /// As shapes, one for each run of dark modules in a row: sharp at any resolution, and no hairline between
    /// modules.
    void drawCode(const QRectF &box, const CodeMatrix &code) const
    {
        const double module = std::min(box.width(), box.height()) / code.side;
        QPainterPath dark;
        dark.setFillRule(Qt::WindingFill);
        for (int row = 0; row < code.side; ++row) {
            for (int column = 0; column < code.side; ++column) {
                if (!code.isDark(column, row)) continue;
                const int from = column;
                while (column + 1 < code.side && code.isDark(column + 1, row))
                    ++column;
                dark.addRect(rect(
                    {box.x() + from * module, box.y() + row * module, (column - from + 1) * module, module}));
            }
        }
        m_painter.fillPath(dark, Qt::black);
    }

    void drawInk(const TemplateElement &element, const models::Ink &ink) const
    {
        QRectF extent;
        for (const auto &stroke : ink.strokes) {
            for (const models::InkPoint &point : stroke) {
                // One hundredth of room keeps a lone dot from being an empty rectangle.
                extent |= QRectF(point.x - 0.5, point.y - 0.5, 1, 1);
            }
        }
        if (extent.isEmpty()) return;
        const double fit =
            std::min(element.box.width() / extent.width(), element.box.height() / extent.height());
        const double scale = std::min(fit, kMaxInkEnlargement / 100);
        const auto place = [&](const models::InkPoint &point) {
            return at(element.box.center() + (QPointF(point.x, point.y) - extent.center()) * scale);
        };
        for (const auto &stroke : ink.strokes)
            drawStroke(stroke, place, element);
    }

    /// One curve through the middles between samples: smooth, and as thick as the pen was pressed on average.
    template <class Place>
    void drawStroke(const QList<models::InkPoint> &stroke, const Place &place,
                    const TemplateElement &element) const
    {
        if (stroke.isEmpty()) return;
        double pressure = 0;
        QPainterPath curve(place(stroke.first()));
        for (qsizetype i = 0; i < stroke.size(); ++i) {
            pressure += std::clamp(stroke.at(i).pressure, 0, 1000);
            if (i == 0) continue;
            const QPointF from = place(stroke.at(i - 1));
            curve.quadTo(from, (from + place(stroke.at(i))) / 2);
        }
        curve.lineTo(place(stroke.last()));
        const double strength = 0.5 + 0.5 * pressure / 1000 / static_cast<double>(stroke.size());
        m_painter.strokePath(curve, QPen(element.color, element.lineWidth * strength * m_scaleX,
                                         Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }

    QPainter &m_painter;
    const FontSet &m_fonts;
    double m_scaleX;
    double m_scaleY;
};

/// What \a calibration does to pixels of \a device. Turning is done in millimetres, where both axes are
/// alike.
QTransform transformOf(const models::PrinterCalibration &calibration, const QPaintDevice &device)
{
    const double dpmX = device.logicalDpiX() / 25.4;
    const double dpmY = device.logicalDpiY() / 25.4;
    QTransform inMm;
    inMm.translate(calibration.offsetXmm, calibration.offsetYmm);
    inMm.rotate(calibration.rotationDeg);
    inMm.scale(calibration.scaleX, calibration.scaleY);
    return QTransform::fromScale(1 / dpmX, 1 / dpmY) * inMm * QTransform::fromScale(dpmX, dpmY);
}

bool isDrawn(const PlacedElement &placed, const PaintOptions &options)
{
    return placed.element->layer == Layer::Print || options.blankLayer;
}

} // namespace

QList<const FittedText *> drawnTexts(const PageLayout &page, const PaintOptions &options)
{
    QList<const FittedText *> texts;
    for (const PlacedElement &placed : page.elements) {
        const auto *text = std::get_if<FittedText>(&placed.content);
        if (text != nullptr && isDrawn(placed, options)) texts.append(text);
    }
    if (page.demonstration) texts.append(&page.demonstrationLine);
    return texts;
}

void paintPage(QPainter &painter, const PageLayout &page, const FontSet &fonts, const PaintOptions &options)
{
    const LayerPainter paper(painter, fonts);
    const bool onPaper = options.blankLayer && page.form->paper.isValid();
    if (onPaper) paper.fillPaper(page.form->pageMm, page.form->paper);
    if (page.demonstration)
        paper.drawDemonstrationMark(page.form->pageMm, onPaper ? page.form->paper : QColor(Qt::white));
    const QTransform calibration = transformOf(options.calibration, *painter.device());
    for (const PlacedElement &placed : page.elements) {
        if (!isDrawn(placed, options)) continue;
        if (placed.element->layer == Layer::Print) painter.setWorldTransform(calibration);
        paper.draw(placed);
        painter.resetTransform();
    }
    if (page.demonstration) paper.drawText(page.demonstrationLine, QColor(0x88, 0x88, 0x88), false);
}

} // namespace lianli::documents
