// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/readertest.h"

#include "ui/presentation/errortext.h"

namespace lianli::presentation {

using namespace scanners;
using namespace Qt::StringLiterals;
using Phase = ReaderState::Phase;

QString maskedNumber(const QString &number)
{
    constexpr int kFront = 3, kBack = 4;
    if (number.size() <= kFront + kBack) return QString(number.size(), u'*');
    return number.left(kFront) + QString(number.size() - kFront - kBack, u'*') + number.right(kBack);
}

ReaderTest::ReaderTest(CardReader *reader, QObject *parent) : QObject(parent), m_reader(reader)
{
    if (!m_reader) return;
    connect(m_reader, &CardReader::stateChanged, this, &ReaderTest::changed);
    connect(m_reader, &CardReader::cardRead, this, [this](const CardRead &card) {
        m_card = tr("%1 · read in %2 s", "masked number, seconds")
                     .arg(maskedNumber(card.document.number))
                     .arg(card.readMs / 1000.0, 0, 'f', 1);
        Q_EMIT changed();
    });
    connect(m_reader, &CardReader::failed, this, [this](const models::Error &error) {
        m_card = errorText(error);
        Q_EMIT changed();
    });
}

ReaderState ReaderTest::state() const
{
    return m_reader ? m_reader->state() : ReaderState{};
}

bool ReaderTest::isReady() const
{
    const Phase phase = state().phase;
    return phase == Phase::Ready || phase == Phase::Reading || phase == Phase::CardDone;
}

bool ReaderTest::isFault() const
{
    return state().phase == Phase::Fault;
}

QString ReaderTest::stateText() const
{
    switch (state().phase) {
    case Phase::Stopped:
        return tr("The reader is off.");
    case Phase::Searching:
        return tr("Looking for the reader…");
    case Phase::Ready:
        return tr("Ready: put a card on the plate.");
    case Phase::Reading:
        return tr("Reading: leave the card where it is.");
    case Phase::CardDone:
        return tr("Read: take the card away.");
    case Phase::Fault:
        return errorText(state().fault);
    }
    return {};
}

QString ReaderTest::deviceText() const
{
    const ReaderState now = state();
    if (now.device.isEmpty()) return u"—"_s;
    return now.simulated ? tr("%1 (simulated)").arg(now.device) : now.device;
}

QString ReaderTest::baudText() const
{
    return state().baud > 0 ? tr("%1 baud").arg(state().baud) : u"—"_s;
}

QString ReaderTest::moduleText() const
{
    return state().samNumber.isEmpty() ? u"—"_s : state().samNumber;
}

void ReaderTest::clear()
{
    m_card.clear();
    Q_EMIT changed();
}

} // namespace lianli::presentation
