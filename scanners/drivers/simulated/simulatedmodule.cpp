// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/simulated/simulatedmodule.h"

#include "scanners/parsing/cardblocks.h"
#include "scanners/parsing/samnumber.h"

#include <QtEndian>

namespace lianli::scanners {

namespace {

QByteArray status(CardStatus value, const QByteArray &data = {})
{
    QByteArray body(2, '\0');
    body.append(static_cast<char>(value));
    return body + data;
}

void appendLength(QByteArray *data, qsizetype length)
{
    data->append(static_cast<char>(length >> 8)).append(static_cast<char>(length & 0xFF));
}

QByteArray samNumber()
{
    QByteArray number(kSamNumberSize, '\0');
    qToLittleEndian<quint16>(5, number.data());
    qToLittleEndian<quint16>(3, number.data() + 2);
    qToLittleEndian<quint32>(20240611, number.data() + 4);
    qToLittleEndian<quint32>(1234567, number.data() + 8);
    qToLittleEndian<quint32>(7654321, number.data() + 12);
    return number;
}

} // namespace

void SimulatedModule::placeCard(SimulatedCard card)
{
    liftCard();
    m_card = std::move(card);
}

void SimulatedModule::liftCard()
{
    m_card.reset();
    m_found = m_selected = m_wasRead = false;
}

QByteArray SimulatedModule::answer(const QByteArray &body)
{
    if (body.size() != 2) return status(CardStatus::BadLength);
    const auto command = static_cast<CardCommand>(qFromBigEndian<quint16>(body.constData()));
    QList<CardStatus> &planned = faults.statuses[command];
    if (!planned.isEmpty()) return status(planned.takeFirst());
    return carryOut(command);
}

QByteArray SimulatedModule::carryOut(CardCommand command)
{
    switch (command) {
    case CardCommand::Reset:
    case CardCommand::Status:
        return status(CardStatus::Done);
    case CardCommand::SamNumber:
        return status(CardStatus::Done, samNumber());
    case CardCommand::Find:
        return find();
    case CardCommand::Select:
        return select();
    case CardCommand::ReadTextAndPhoto:
    case CardCommand::ReadWithFingerprints:
        return read(command);
    case CardCommand::ReadAddedAddress:
        return addedAddress();
    }
    return status(CardStatus::UnknownCommand);
}

QByteArray SimulatedModule::find()
{
    m_selected = false;
    m_found = m_card && (!m_wasRead || faults.findsSameCard);
    return m_found ? status(CardStatus::CardFound, QByteArray(4, '\0')) : status(CardStatus::NoCard);
}

QByteArray SimulatedModule::select()
{
    m_selected = m_found && m_card;
    return m_selected ? status(CardStatus::Done, QByteArray(8, '\0')) : status(CardStatus::SelectFailed);
}

QByteArray SimulatedModule::read(CardCommand command)
{
    if (faults.liftDuringReads > 0) {
        --faults.liftDuringReads;
        liftCard();
    }
    if (!m_selected || !m_card) return status(CardStatus::ReadFailed);
    m_wasRead = true;
    QByteArray data;
    appendLength(&data, m_card->text.size());
    appendLength(&data, m_card->photo.size());
    if (command == CardCommand::ReadWithFingerprints) appendLength(&data, 0);
    return status(CardStatus::Done, data + m_card->text + m_card->photo);
}

QByteArray SimulatedModule::addedAddress() const
{
    if (!m_selected || !m_card) return status(CardStatus::ReadFailed);
    if (m_card->addedAddress.isEmpty()) return status(CardStatus::NoSuchItem);
    return status(CardStatus::Done, m_card->addedAddress);
}

} // namespace lianli::scanners
