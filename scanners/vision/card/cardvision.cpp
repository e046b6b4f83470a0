// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/vision/card/cardvision.h"

#include "models/domain/identitydocument.h"
#include "scanners/api/readererror.h"
#include "scanners/vision/card/cardlayout.h"
#include "scanners/vision/card/cardlocator.h"
#include "scanners/vision/card/fieldlines.h"
#include "scanners/vision/card/ink.h"
#include "scanners/vision/fields/addressfield.h"
#include "scanners/vision/fields/authorityfield.h"
#include "scanners/vision/fields/ethnicityfield.h"
#include "scanners/vision/fields/namefield.h"
#include "scanners/vision/fields/numberfield.h"
#include "scanners/vision/fields/personfields.h"
#include "scanners/vision/fields/validityfield.h"
#include "scanners/vision/image/picture.h"

#include <algorithm>

namespace lianli::scanners {

namespace field = models::field;
using Side = CardImageReading::Side;

namespace {

constexpr double kPixelsPerMillimetre = 16;
constexpr int kPortraitWidth = 358; // 350 dpi
constexpr double kNamePitch = 3.75; // millimetres from one character of a name to the next
constexpr double kNameGap = 0.3;    // of which no ink
constexpr double kPlaced = 0.5;     // agreement with a card's layout with which a field's place is believed
constexpr double kMisplacedAtBest = 0.8;

/// The lines of one located card, read and decided.
class CardReadingJob
{
public:
    CardReadingJob(const cv::Mat &picture, const LocatedCard &card, TextEngine &engine, QDate today)
        : m_picture(picture),
          m_card(card),
          m_engine(engine),
          m_today(today),
          m_lines(fieldLines(card.lines, card.side))
    {
    }

    CardImageReading run()
    {
        m_reading.side = m_card.side;
        const Quad corners = m_card.pose.corners();
        std::transform(corners.begin(), corners.end(), m_reading.corners.begin(), [](const cv::Point2f &p) {
            return QPointF(static_cast<double>(p.x), static_cast<double>(p.y));
        });
        m_reading.card = jpegOf(part({0, 0, layout::kWidth, layout::kHeight}, kPixelsPerMillimetre));
        if (m_card.side == Side::Front)
            readFront();
        else
            readBack();
        return std::move(m_reading);
    }

private:
    void readFront()
    {
        const Dictionary &dictionary = m_engine.dictionary();
        m_reading.portrait = jpegOf(part(layout::kPortrait, kPortraitWidth / layout::kPortrait.width));
        const cv::Mat name = line(field::kName);
        const double inkedMillimetres = inkedWidth(name, kPixelsPerMillimetre) / kPixelsPerMillimetre;
        const NameWidths widths{(inkedMillimetres + kNameGap) / kNamePitch,
                                m_lines[field::kName].front().width / kNamePitch};
        const PersonDrafts person = reconciled({decideNumber(read(field::kNumber), dictionary, m_today),
                                                decidePrintedSex(read(field::kSex), dictionary),
                                                decidePrintedBirth(read(field::kBirth), dictionary)});
        m_placed = m_placed && person.number.isRead();
        add(field::kName, decideName(m_engine.read(name), dictionary, widths));
        add(field::kSex, person.sex);
        add(field::kEthnicity, decideEthnicity(read(field::kEthnicity), dictionary));
        add(field::kBirth, person.birth);
        std::vector<LineReading> address;
        for (const cv::Rect2d &box : m_lines[field::kAddress])
            address.push_back(m_engine.read(part(box, kPixelsPerMillimetre)));
        add(field::kAddress, decideAddress(address, dictionary));
        add(field::kNumber, person.number);
    }

    void readBack()
    {
        const Dictionary &dictionary = m_engine.dictionary();
        add(field::kAuthority, decideAuthority(read(field::kAuthority), dictionary));
        const ValidityDraft validity = decideValidity(read(field::kValidFrom), dictionary, m_today);
        add(field::kValidFrom, validity.from);
        add(field::kValidTo, validity.to);
    }

    void add(QLatin1StringView name, FieldDraft draft)
    {
        if (!m_placed) draft.confidence = std::min(draft.confidence, kMisplacedAtBest);
        cv::Rect2d around;
        for (const cv::Rect2d &box : m_lines[name])
            around = around.empty() ? box : around | box;
        m_reading.fields.insert(name,
                                {draft.value, draft.confidence, jpegOf(part(around, kPixelsPerMillimetre))});
        if (draft.confidence < kSureConfidence) m_reading.doubtful.append(name);
    }

    cv::Mat part(const cv::Rect2d &millimetres, double pixelsPerMillimetre) const
    {
        return m_card.pose.straightened(m_picture, millimetres, pixelsPerMillimetre);
    }
    cv::Mat line(QLatin1StringView name) { return part(m_lines[name].front(), kPixelsPerMillimetre); }
    LineReading read(QLatin1StringView name) { return m_engine.read(line(name)); }

    const cv::Mat &m_picture;
    const LocatedCard &m_card;
    TextEngine &m_engine;
    QDate m_today;
    FieldLines m_lines;
    /// Whether the card surely lies as it is thought to. If not, what was read well may be another field, or
    /// a part of its own; on the front the number must have been read where it belongs.
    bool m_placed = m_card.agreement >= kPlaced;
    CardImageReading m_reading;
};

bool hasNumber(const CardImageReading &reading)
{
    return !reading.fields.value(field::kNumber).value.isEmpty();
}

} // namespace

models::Result<CardImageReading> readCard(const cv::Mat &picture, TextEngine &engine, QDate today)
{
    CardLocator locator(engine);
    const auto card = locator.locate(picture);
    if (!card)
        return models::fail(locator.sawOutline() ? ReaderError::CardUnreadable : ReaderError::CardNotFound);
    CardImageReading reading = CardReadingJob(picture, *card, engine, today).run();
    if (card->side == Side::Back || hasNumber(reading)) return reading;
    // Most likely a part of the number lies outside of what was taken for the card.
    const auto other = locator.locateByText(picture);
    if (!other || other->side == Side::Back) return reading;
    CardImageReading again = CardReadingJob(picture, *other, engine, today).run();
    return hasNumber(again) ? again : reading;
}

} // namespace lianli::scanners
