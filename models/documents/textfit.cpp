// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/textfit.h"

#include "models/ports/storeerror.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <optional>

namespace lianli::documents {

using models::DocumentError;
using models::fail;
using models::Result;

namespace {

constexpr int kMaxCharacters = 4000; ///< more than a page of the smallest print
constexpr double kSizeStep = 0.25;   ///< pt
constexpr double kWholeWordShrink = 0.7;
constexpr double kSlackMm = 1e-6;
constexpr double kEmAscent = 0.86; ///< of the square a Chinese character stands in, above the baseline

/// Parts a name of several words, as 买买提·阿依古丽: stays with the word before it (PersonName lists these).
bool isMiddleDot(QChar character)
{
    static const QString dots = QStringLiteral("\u00B7\u2022\u2027\u30FB\uFF0E");
    return dots.contains(character);
}

/// What a reader takes as one character.
struct Cluster
{
    QString text;
    int font = 0;
    double advance = 0;    ///< em
    bool mayBreak = false; ///< a line may end after it
    bool isSpace = false;
};

using Paragraph = QList<Cluster>;

Result<Paragraph> readParagraph(const QString &text, const FontSet &fonts)
{
    Paragraph paragraph;
    QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, text);
    QTextBoundaryFinder breaks(QTextBoundaryFinder::Line, text);
    qsizetype start = 0;
    while (start < text.size()) {
        qsizetype end = characters.toNextBoundary();
        if (end < 0) end = text.size();
        Cluster cluster;
        cluster.text = text.mid(start, end - start);
        const auto font = fonts.fontFor(cluster.text);
        if (!font) return fail(font.error());
        cluster.font = *font;
        cluster.advance = fonts.advance(cluster.text, *font);
        cluster.isSpace = cluster.text == QLatin1Char(' ');
        breaks.setPosition(end);
        cluster.mayBreak = breaks.isAtBoundary() && !(end < text.size() && isMiddleDot(text.at(end)));
        paragraph.append(cluster);
        start = end;
    }
    return paragraph;
}

/// Half-open range of clusters of one paragraph, without the spaces at its end.
struct Span
{
    const Paragraph *paragraph = nullptr;
    qsizetype begin = 0;
    qsizetype end = 0;
    double width = 0; ///< mm
};

/// Lays paragraphs into lines of one width in one size.
class Wrapper
{
public:
    /// With \a breakWords a word longer than a line goes on in the next one.
    Wrapper(double widthMm, double sizePt, double spacingMm, bool breakWords)
        : m_width(widthMm + kSlackMm),
          m_em(sizePt * kMmPerPoint),
          m_spacing(spacingMm),
          m_breakWords(breakWords)
    {
    }

    /// Nothing if more than \a maxLines are needed, or what must stay together is wider than a line.
    std::optional<QList<Span>> wrap(const QList<Paragraph> &paragraphs, int maxLines) const
    {
        QList<Span> lines;
        for (const Paragraph &paragraph : paragraphs) {
            qsizetype begin = 0;
            do {
                const qsizetype end = lineEnd(paragraph, begin);
                if (end == begin && !paragraph.isEmpty()) return {};
                lines.append(span(paragraph, begin, end));
                if (lines.size() > maxLines) return {};
                begin = end;
            } while (begin < paragraph.size());
        }
        return lines;
    }

private:
    double advance(const Cluster &cluster) const { return cluster.advance * m_em + m_spacing; }

    Span span(const Paragraph &paragraph, qsizetype begin, qsizetype end) const
    {
        while (end > begin && paragraph.at(end - 1).isSpace)
            --end;
        double width = 0;
        for (qsizetype i = begin; i < end; ++i)
            width += advance(paragraph.at(i));
        return {&paragraph, begin, end, end > begin ? width - m_spacing : 0};
    }

    /// Behind the last cluster that fits and after which a line may end; \a begin if there is none.
    qsizetype lineEnd(const Paragraph &paragraph, qsizetype begin) const
    {
        double width = 0;
        qsizetype lastBreak = begin;
        qsizetype i = begin;
        for (; i < paragraph.size(); ++i) {
            width += advance(paragraph.at(i));
            if (width - m_spacing > m_width && !paragraph.at(i).isSpace) break;
            if (paragraph.at(i).mayBreak) lastBreak = i + 1;
        }
        if (i == paragraph.size()) return i;
        return lastBreak > begin || !m_breakWords ? lastBreak : i;
    }

    double m_width;
    double m_em;
    double m_spacing;
    bool m_breakWords;
};

double blockHeight(qsizetype lines, double em, double lineHeight)
{
    return lines == 0 ? 0 : em + static_cast<double>(lines - 1) * lineHeight * em;
}

QList<TextRun> runsOf(const Span &span, double left, double em, double spacing)
{
    QList<TextRun> runs;
    double x = left;
    for (qsizetype i = span.begin; i < span.end; ++i) {
        const Cluster &cluster = span.paragraph->at(i);
        // Spaced and rare characters are placed one by one; all others follow one another by themselves.
        const bool goesOn =
            !runs.isEmpty() && runs.last().font == cluster.font && spacing <= 0 && cluster.font == 0;
        if (!goesOn) runs.append({QString(), cluster.font, x});
        runs.last().text += cluster.text;
        x += cluster.advance * em + spacing;
    }
    return runs;
}

FittedText place(const QList<Span> &spans, const QRectF &box, const TextStyle &style, double size)
{
    const double em = size * kMmPerPoint;
    const double height = blockHeight(spans.size(), em, style.lineHeight);
    double top = box.top();
    if (style.align & Qt::AlignVCenter)
        top += (box.height() - height) / 2;
    else if (style.align & Qt::AlignBottom)
        top = box.bottom() - height;

    FittedText fitted;
    fitted.size = size;
    for (const Span &span : spans) {
        TextLine line;
        line.width = span.width;
        line.left = box.left();
        if (style.align & Qt::AlignHCenter)
            line.left += (box.width() - span.width) / 2;
        else if (style.align & Qt::AlignRight)
            line.left = box.right() - span.width;
        line.baseline = top + kEmAscent * em;
        line.runs = runsOf(span, line.left, em, style.spacing);
        fitted.lines.append(line);
        top += style.lineHeight * em;
    }
    return fitted;
}

struct FitLimits
{
    double minSize = 0;
    bool breakWords = false;
};

std::optional<FittedText> fitParagraphs(const QList<Paragraph> &paragraphs, const QRectF &box,
                                        const TextStyle &style, FitLimits limits)
{
    for (double size = style.size; size >= limits.minSize - kSlackMm; size -= kSizeStep) {
        const Wrapper wrapper(box.width(), size, style.spacing, limits.breakWords);
        const auto lines = wrapper.wrap(paragraphs, style.maxLines);
        if (!lines) continue;
        const double height = blockHeight(lines->size(), size * kMmPerPoint, style.lineHeight);
        if (height <= box.height() + kSlackMm) return place(*lines, box, style, size);
    }
    return {};
}

} // namespace

QRectF FittedText::bounds() const
{
    QRectF all;
    const double em = size * kMmPerPoint;
    for (const TextLine &line : lines)
        all |= QRectF(line.left, line.baseline - kEmAscent * em, line.width, em);
    return all;
}

Result<FittedText> fitText(const QString &text, const QRectF &box, const TextStyle &style,
                           const FontSet &fonts)
{
    if (text.isEmpty()) return FittedText{style.size, {}};
    if (text.size() > kMaxCharacters) return fail(DocumentError::TextTooLong);
    QList<Paragraph> paragraphs;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        auto paragraph = readParagraph(line, fonts);
        if (!paragraph) return fail(paragraph.error());
        paragraphs.append(std::move(*paragraph));
    }
    // Whole words in somewhat smaller print read better than broken ones; both are better than tiny print.
    const double smallestForWords = std::max(style.minSize, style.size * kWholeWordShrink);
    if (auto whole = fitParagraphs(paragraphs, box, style, {smallestForWords, false})) return *whole;
    if (auto broken = fitParagraphs(paragraphs, box, style, {style.minSize, true})) return *broken;
    return fail(DocumentError::TextTooLong);
}

} // namespace lianli::documents
