// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "scanners/api/imagesource.h"

#include <QByteArray>
#include <QFuture>
#include <QHash>
#include <QPointF>
#include <QString>
#include <QStringList>

#include <array>

namespace lianli::scanners {

/// From this confidence on a field is shown as read; below it as "please check".
inline constexpr double kSureConfidence = 0.9;

/// One field as it was read from a picture: a draft that the clerk confirms beside its crop.
struct FieldReading
{
    /// In the form the rest of the program uses: dates YYYY-MM-DD, 长期, 男 or 女, ethnicity without 族, 18
    /// characters of number. Empty: the field is there, but could not be read with any sense.
    QString value;
    double confidence = 0; ///< 0…1
    QByteArray crop;       ///< the line or lines it came from, upright, as JPEG; empty if it was not found
};

/// What one picture of a resident identity card says.
struct CardImageReading
{
    enum class Side {
        Front, ///< 人像面: name, sex, ethnicity, birth, address, number
        Back,  ///< 国徽面: authority, valid_from, valid_to
    };

    Side side = Side::Front;
    QHash<QString, FieldReading> fields; ///< by models::field name: every field of the side, of no other
    std::array<QPointF, 4> corners;      ///< in the picture, upright by its EXIF data: of the card its top
                                         ///< left, top right, bottom right, bottom left (as if not rounded)
    QByteArray card;                     ///< the card straightened, 16 pixels a millimetre, as JPEG
    QByteArray portrait;                 ///< front: 358 × 441 pixels as JPEG
    QStringList doubtful;                ///< models::field names below kSureConfidence, in the card's order
    int ms = 0;                          ///< from the bytes to this
};

/// Reads a resident identity card from a picture: photographed, scanned or from a file; lying in any
/// direction, tilted a little. Nothing blocks; pictures are read one after the other in the order given.
///
/// Errors: ReaderError::VisionMissing (the models or the runtime are not installed), ImageTooLarge,
/// ImageUnreadable, CardNotFound (no card in it), CardUnreadable (a card, but neither side's text).
class CardImageReader
{
public:
    virtual ~CardImageReader() = default;
    /// \a imageBytes is a file's content: JPEG, PNG, BMP or WebP.
    [[nodiscard]] virtual QFuture<models::Result<CardImageReading>> read(const QByteArray &imageBytes) = 0;
    [[nodiscard]] virtual QFuture<models::Result<CardImageReading>> read(const Frame &frame) = 0;
};

/// What a live preview shows of a card.
struct CardSight
{
    enum class Kind {
        None,    ///< no card to be seen
        Moving,  ///< a card that does not lie still yet
        Blurred, ///< it lies still, but is not sharp enough to be read
        Ready,   ///< take the picture now
    };

    Kind kind = Kind::None;
    std::array<QPointF, 4>
        corners;     ///< in the frame, clockwise from the one nearest its top left; not in None
    QSize frameSize; ///< what the corners are measured in

    friend bool operator==(const CardSight &, const CardSight &) = default;
};

/// Tells from preview frames when a card lies still and sharp under the camera. Nothing blocks; what is
/// offered while it looks at another frame is dropped, never queued.
class CardWatcher : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// Answered by one seen(), or dropped.
    virtual void look(const Frame &frame) = 0;
    /// Forgets what it saw: the next frame is the first.
    virtual void reset() = 0;

Q_SIGNALS:
    /// In the thread this object lives in.
    void seen(const lianli::scanners::CardSight &sight);
};

} // namespace lianli::scanners

Q_DECLARE_METATYPE(lianli::scanners::CardSight)
