// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/vision/specimen/specimencard.h"

#include "models/domain/sex.h"
#include "scanners/vision/card/cardlayout.h"

#include <QDate>
#include <QFontDatabase>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace lianli::scanners {

using namespace Qt::StringLiterals;
namespace field = models::field;

namespace {

using Fields = QHash<QString, QString>;

const QColor kLabelBlue(62, 120, 178);
const QColor kInk(28, 28, 30);

QStringList installed(const QStringList &wanted)
{
    const QStringList families = QFontDatabase::families();
    QStringList found;
    for (const QString &family : wanted)
        if (families.contains(family)) found.append(family);
    return found;
}

/// Draws one card; all places in millimetres.
class Artist
{
public:
    Artist(QPainter &painter, QRandomGenerator &random) : m_painter(painter), m_random(random)
    {
        static const QStringList kSans =
            installed({u"Noto Sans CJK SC"_s, u"WenQuanYi Zen Hei"_s, u"WenQuanYi Micro Hei"_s,
                       u"Droid Sans Fallback"_s, u"AR PL UMing CN"_s});
        static const QStringList kSong = installed({u"AR PL UMing CN"_s, u"Noto Serif CJK SC"_s});
        static const QStringList kDigits = installed({u"DejaVu Sans Mono"_s, u"Noto Sans Mono CJK SC"_s});
        m_sans = pick(kSans);
        m_song = pick(kSong);
        m_digits = pick(kDigits);
        m_shift = {near(0.35), near(0.35)};
    }

    void ground()
    {
        QLinearGradient paper(0, 0, layout::kWidth, layout::kHeight);
        paper.setColorAt(0, QColor(214 + m_random.bounded(20), 228 + m_random.bounded(12), 236));
        paper.setColorAt(0.5, QColor(238, 226 + m_random.bounded(14), 232));
        paper.setColorAt(1, QColor(216 + m_random.bounded(20), 232, 234));
        m_painter.fillRect(QRectF(0, 0, layout::kWidth, layout::kHeight), paper);
        static const QList<QColor> kInks{{120, 170, 215}, {225, 160, 175}, {150, 190, 180}, {180, 160, 210}};
        for (int bundle = 0; bundle < 7; ++bundle) {
            QColor ink = kInks.at(m_random.bounded(4));
            ink.setAlpha(70 + m_random.bounded(70));
            m_painter.setPen(QPen(ink, 0.09));
            const double y = m_random.bounded(layout::kHeight);
            const double swing = 2 + m_random.bounded(6.0);
            const double wave = 9 + m_random.bounded(20.0);
            const double phase = m_random.bounded(6.28);
            for (int line = 0; line < 12; ++line) {
                QPainterPath path(QPointF(0, y));
                for (double x = 0; x <= layout::kWidth; x += 0.8) {
                    const double fan = (line - 6) * 0.45 * std::cos(x / (wave * 1.7) + phase);
                    const QPointF at(x, y + swing * std::sin(x / wave * 3.14 + phase) + fan);
                    if (x == 0)
                        path.moveTo(at);
                    else
                        path.lineTo(at);
                }
                m_painter.drawPath(path);
            }
        }
    }

    /// Characters in cells: the left edge at \a x, middle at \a y, hanzi \a size high, digits of half width.
    void text(const QString &words, double x, double y, double size, double pitch, const QColor &ink,
              const QString &family)
    {
        const QPointF at = QPointF(x, y) + m_shift + QPointF(near(0.12), near(0.12));
        double left = at.x();
        for (const char32_t point : words.toUcs4()) {
            const bool narrow = point < 0x2E80;
            const double width = narrow ? (point == U' ' ? 0.3 : 0.55) * pitch : pitch;
            glyph(QString::fromUcs4(&point, 1), {left + width / 2, at.y()}, size, ink, family);
            left += width;
        }
    }
    void label(const QString &words, double x, double y) { text(words, x, y, 2.4, 2.55, kLabelBlue, m_sans); }
    void value(const QString &words, double x, double y, double size = 3.1)
    {
        text(words, x, y, size, size * 1.06, kInk, m_sans);
    }
    void number(const QString &digits)
    {
        const QPointF at =
            QPointF(layout::kNumberX, layout::kNumberY) + m_shift + QPointF(near(0.15), near(0.15));
        for (qsizetype i = 0; i < digits.size(); ++i)
            glyph(digits.mid(i, 1), {at.x() + 2.72 * (static_cast<double>(i) + 0.5), at.y()}, 4.1, kInk,
                  m_digits);
    }
    /// Spread evenly between two places.
    void title(const QString &words, double left, double right, double y, double size)
    {
        const double step = (right - left - size) / static_cast<double>(words.size() - 1);
        for (qsizetype i = 0; i < words.size(); ++i)
            glyph(words.mid(i, 1), QPointF(left + size / 2 + step * static_cast<double>(i), y) + m_shift,
                  size, kInk, m_song);
    }

    void portrait()
    {
        m_painter.save();
        m_painter.translate(QPointF(layout::kPortrait.x, layout::kPortrait.y) + m_shift);
        m_painter.setClipRect(QRectF(0, 0, layout::kPortrait.width, layout::kPortrait.height));
        m_painter.setPen(Qt::NoPen);
        const QColor hair = QColor::fromHsv(m_random.bounded(360), 60, 25 + m_random.bounded(40));
        const QColor skin =
            QColor::fromHsv(20 + m_random.bounded(15), 70 + m_random.bounded(50), 200 + m_random.bounded(40));
        m_painter.setBrush(QColor::fromHsv(m_random.bounded(360), 120, 60 + m_random.bounded(140)));
        m_painter.drawEllipse(QRectF(1, 25, 24, 18));
        m_painter.setBrush(hair);
        m_painter.drawEllipse(QRectF(6, 3, 14, 18));
        m_painter.setBrush(skin);
        m_painter.drawRect(QRectF(10.5, 20, 5, 7));
        m_painter.drawEllipse(QRectF(7, 6, 12, 17));
        m_painter.setBrush(QColor(40, 30, 30));
        m_painter.drawEllipse(QRectF(9.4, 12.6, 1.6, 1));
        m_painter.drawEllipse(QRectF(15, 12.6, 1.6, 1));
        m_painter.setBrush(QColor(180, 90, 90));
        m_painter.drawEllipse(QRectF(11.2, 18.6, 3.6, 1));
        m_painter.restore();
    }

    void emblem()
    {
        m_painter.setPen(QPen(QColor(230, 180, 60), 0.35));
        m_painter.setBrush(QColor(190 + m_random.bounded(30), 30, 35));
        const QPointF centre = QPointF(14.5, 13.2) + m_shift;
        m_painter.drawEllipse(centre, 7.2, 7.6);
        m_painter.drawEllipse(centre, 5.6, 6);
        m_painter.setBrush(QColor(230, 180, 60));
        m_painter.drawEllipse(centre + QPointF(0, -1.5), 1.4, 1.4);
    }

private:
    QString pick(const QStringList &families)
    {
        return families.isEmpty() ? QString()
                                  : families.at(m_random.bounded(static_cast<int>(families.size())));
    }
    double near(double reach) { return (m_random.generateDouble() * 2 - 1) * reach; }
    void glyph(const QString &character, QPointF middle, double size, const QColor &ink,
               const QString &family)
    {
        QFont font(family);
        font.setPixelSize(100); // in hundredths of the cell, so that hinting plays no part
        const QFontMetricsF metrics(font);
        m_painter.save();
        m_painter.translate(middle);
        m_painter.scale(size / 100, size / 100);
        m_painter.setPen(ink);
        m_painter.setFont(font);
        // The middle of a hanzi is a little above that of the font's ascent and descent.
        const double baseline = family == m_digits ? metrics.capHeight() / 2 : 100 * 0.38;
        m_painter.drawText(QPointF(-metrics.horizontalAdvance(character) / 2, baseline), character);
        m_painter.restore();
    }

    QPainter &m_painter;
    QRandomGenerator &m_random;
    QString m_sans;
    QString m_song;
    QString m_digits;
    QPointF m_shift;
};

/// The address broken into lines of eleven hanzi.
QStringList addressLines(const QString &address)
{
    constexpr double kLineWidth = 11.0;
    QStringList lines{QString()};
    double width = 0;
    for (const QChar c : address) {
        const double step = c.isDigit() ? 0.55 : 1;
        if (width + step > kLineWidth) {
            lines.append(QString());
            width = 0;
        }
        lines.last() += c;
        width += step;
    }
    return lines;
}

void drawFront(Artist &artist, const Fields &fields)
{
    using namespace layout;
    const QDate birth = QDate::fromString(fields[field::kBirth], Qt::ISODate);
    artist.portrait();
    artist.label(u"姓名"_s, kLabelX, kNameY);
    artist.value(fields[field::kName], kValueX, kNameY, 3.55);
    artist.label(u"性别"_s, kLabelX, kSexY);
    artist.value(fields[field::kSex], kValueX, kSexY);
    artist.label(u"民族"_s, kEthnicLabelX, kSexY);
    artist.value(fields[field::kEthnicity], kEthnicX, kSexY);
    artist.label(u"出生"_s, kLabelX, kBirthY);
    artist.value(QString::number(birth.year()), kValueX, kBirthY);
    artist.label(u"年"_s, 24.3, kBirthY);
    artist.value(QString::number(birth.month()), 29 - (birth.month() > 9 ? 0.8 : 0), kBirthY);
    artist.label(u"月"_s, 33.2, kBirthY);
    artist.value(QString::number(birth.day()), 38 - (birth.day() > 9 ? 0.8 : 0), kBirthY);
    artist.label(u"日"_s, kBirthDayLabelX, kBirthY);
    artist.label(u"住址"_s, kLabelX, kAddressY);
    const QStringList lines = addressLines(fields[field::kAddress]);
    for (qsizetype i = 0; i < lines.size(); ++i)
        artist.value(lines.at(i), kValueX, kAddressY + kAddressPitch * static_cast<double>(i));
    artist.label(u"公民身份号码"_s, kLabelX, kNumberY);
    artist.number(fields[field::kNumber]);
}

void drawBack(Artist &artist, const Fields &fields)
{
    using namespace layout;
    const auto dotted = [](QString date) { return date.replace(u'-', u'.'); };
    artist.emblem();
    artist.title(u"中华人民共和国"_s, kTitleX, kTitleRight, kTitleY, 4.6);
    artist.title(u"居民身份证"_s, kTitleX, kTitleRight, kSubtitleY, 7.2);
    const auto print = [&](const QString &words, double x, double y) { artist.value(words, x, y, 2.9); };
    print(u"签发机关"_s, kBackLabelX, kAuthorityY);
    print(fields[field::kAuthority], kBackValueX, kAuthorityY);
    print(u"有效期限"_s, kBackLabelX, kValidityY);
    print(dotted(fields[field::kValidFrom]) + u'-' + dotted(fields[field::kValidTo]), kBackValueX,
          kValidityY);
}

} // namespace

QImage printedCard(CardImageReading::Side side, const Fields &fields, QRandomGenerator &random)
{
    const auto pixels = [](double millimetres) {
        return static_cast<int>(std::lround(millimetres * kArtPixelsPerMillimetre));
    };
    QImage image(pixels(layout::kWidth), pixels(layout::kHeight), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(kArtPixelsPerMillimetre, kArtPixelsPerMillimetre);
    QPainterPath outline;
    outline.addRoundedRect(QRectF(0, 0, layout::kWidth, layout::kHeight), layout::kCornerRadius,
                           layout::kCornerRadius);
    painter.setClipPath(outline);
    Artist artist(painter, random);
    artist.ground();
    if (side == CardImageReading::Side::Front)
        drawFront(artist, fields);
    else
        drawBack(artist, fields);
    return image;
}

QImage specimenCard(const models::IdentityDocument &document, CardImageReading::Side side)
{
    const auto date = [](QDate day) { return day.toString(Qt::ISODate); };
    const Fields fields{{field::kName, document.name},
                        {field::kSex, models::sexText(document.sex)},
                        {field::kEthnicity, document.ethnicity},
                        {field::kBirth, date(document.birthDate)},
                        {field::kAddress, document.address},
                        {field::kNumber, document.number},
                        {field::kAuthority, document.authority},
                        {field::kValidFrom, date(document.validity.from)},
                        {field::kValidTo, document.validity.to ? date(*document.validity.to) : u"长期"_s}};
    QRandomGenerator random(1);
    return printedCard(side, fields, random);
}

} // namespace lianli::scanners
