// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/serial/cardconversation.h"

#include "scanners/drivers/serial/commandexchange.h"
#include "scanners/parsing/cardblocks.h"
#include "scanners/parsing/textblock.h"

#include <utility>

namespace lianli::scanners {

namespace {

/// Refusals of a read that may pass if the same is asked once more.
bool isWorthRepeating(CardStatus status)
{
    switch (status) {
    case CardStatus::ReadFailed:
    case CardStatus::CardRejectedReader:
    case CardStatus::ReaderRejectedCard:
    case CardStatus::VerificationFailed:
    case CardStatus::NoRandomNumber:
        return true;
    default:
        return false;
    }
}

} // namespace

Turn CardConversation::begin()
{
    return ask(CardCommand::Find, CommandExchange::kCommandGapMs);
}

Turn CardConversation::onAnswer(const CardAnswer &answer, qint64 nowMs)
{
    switch (m_asked) {
    case CardCommand::Select:
        return onSelectAnswer(answer);
    case CardCommand::ReadTextAndPhoto:
        return onReadAnswer(answer, nowMs);
    case CardCommand::ReadAddedAddress:
        return onAddressAnswer(answer, nowMs);
    default:
        return onFindAnswer(answer, nowMs);
    }
}

std::optional<Turn> CardConversation::onSilence(qint64 nowMs)
{
    if (m_asked != CardCommand::ReadAddedAddress) return {};
    return onAddressAnswer({}, nowMs);
}

ReaderState::Phase CardConversation::phase() const
{
    // A card lying on the plate that some modules find and read again and again is done, not being read.
    if (m_lift.waitsForLift()) return ReaderState::Phase::CardDone;
    return m_asked == CardCommand::Find ? ReaderState::Phase::Ready : ReaderState::Phase::Reading;
}

Turn CardConversation::onFindAnswer(const CardAnswer &answer, qint64 nowMs)
{
    if (answer.status == CardStatus::CardFound) {
        m_failures.onCardFound();
        Turn turn = ask(CardCommand::Select, CommandExchange::kCommandGapMs);
        turn.cardFound = true;
        return turn;
    }
    if (answer.status != CardStatus::NoCard) return refused(answer.status);
    m_lift.onPlateEmpty();
    m_failures.onPlateEmpty(nowMs);
    return ask(CardCommand::Find, m_pollMs);
}

Turn CardConversation::onSelectAnswer(const CardAnswer &answer)
{
    if (answer.status != CardStatus::Done) return refused(answer.status);
    m_repeatsLeft = kReadRepeats;
    return ask(CardCommand::ReadTextAndPhoto, CommandExchange::kCommandGapMs);
}

Turn CardConversation::onReadAnswer(const CardAnswer &answer, qint64 nowMs)
{
    if (answer.status == CardStatus::Done) {
        const auto blocks = splitReadAnswer(CardCommand::ReadTextAndPhoto, answer.data);
        auto read = blocks.and_then([](const CardBlocks &found) { return parseTextBlock(found.text); });
        if (!read) return refused(CardStatus::Done);
        read->document.rawPhoto = blocks->photo;
        return onCardText(*std::move(read), nowMs);
    }
    Turn turn = refused(answer.status);
    if (isWorthRepeating(answer.status) && m_repeatsLeft-- > 0) {
        m_asked = turn.next = CardCommand::ReadTextAndPhoto;
        turn.afterMs = CommandExchange::kCommandGapMs;
    }
    return turn;
}

Turn CardConversation::onCardText(CardRead read, qint64 nowMs)
{
    if (m_lift.isLyingThere(read.document, nowMs)) {
        m_lift.onCardRead(read.document, nowMs);
        return ask(CardCommand::Find, m_pollMs);
    }
    m_read = std::move(read);
    Turn turn = ask(CardCommand::ReadAddedAddress, CommandExchange::kCommandGapMs);
    turn.photo = m_read.document.rawPhoto;
    return turn;
}

/// Whatever the answer, the text that was read is good and is delivered.
Turn CardConversation::onAddressAnswer(const CardAnswer &answer, qint64 nowMs)
{
    // Old modules do not know the command. Any other refusal may hide an address newer than the one we have.
    const bool none = answer.status == CardStatus::NoSuchItem || answer.status == CardStatus::UnknownCommand;
    if (answer.status == CardStatus::Done && answer.data.size() <= kAddedAddressSize)
        applyAddedAddress(answer.data, &m_read);
    else if (!none && !m_read.doubtful.contains(models::field::kAddress))
        m_read.doubtful.append(models::field::kAddress);

    m_failures.onCardRead();
    Turn turn = ask(CardCommand::Find, m_pollMs);
    m_lift.onCardRead(m_read.document, nowMs);
    turn.read = std::exchange(m_read, {});
    return turn;
}

Turn CardConversation::refused(CardStatus status)
{
    Turn turn = ask(CardCommand::Find, m_pollMs);
    turn.failure = m_failures.onRefused(status);
    return turn;
}

Turn CardConversation::ask(CardCommand command, int afterMs)
{
    m_asked = command;
    Turn turn;
    turn.next = command;
    turn.afterMs = afterMs;
    return turn;
}

} // namespace lianli::scanners
