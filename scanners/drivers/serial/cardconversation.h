// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/cardreader.h"
#include "scanners/drivers/serial/failurecounter.h"
#include "scanners/drivers/serial/liftrule.h"
#include "scanners/parsing/cardanswer.h"
#include "scanners/parsing/cardcommand.h"

#include <optional>

namespace lianli::scanners {

/// What follows from an answer of a working module: the next command, and what is to be told to whom.
struct Turn
{
    CardCommand next = CardCommand::Find;
    int afterMs = 0;
    bool cardFound = false;               ///< a reading begins
    QByteArray photo;                     ///< has just come; may be decoded while the rest is read
    std::optional<CardRead> read;         ///< a card to deliver
    std::optional<models::Error> failure; ///< for the clerk
};

/// The order of commands with a module that answers (scanners/README.md): find, select, read, added address,
/// and then wait for the card to be lifted. Pure: it neither sends nor waits.
class CardConversation
{
public:
    static constexpr int kReadRepeats = 2; ///< direct repeats of a read that failed

    explicit CardConversation(int pollMs) : m_pollMs(pollMs) {}

    Turn begin();
    Turn onAnswer(const CardAnswer &answer, qint64 nowMs);
    /// The module stayed silent. Nothing if only opening the port anew can help.
    std::optional<Turn> onSilence(qint64 nowMs);
    ReaderState::Phase phase() const;

private:
    Turn onFindAnswer(const CardAnswer &answer, qint64 nowMs);
    Turn onSelectAnswer(const CardAnswer &answer);
    Turn onReadAnswer(const CardAnswer &answer, qint64 nowMs);
    Turn onCardText(CardRead read, qint64 nowMs);
    Turn onAddressAnswer(const CardAnswer &answer, qint64 nowMs);
    Turn refused(CardStatus status);
    Turn ask(CardCommand command, int afterMs);

    int m_pollMs;
    CardCommand m_asked = CardCommand::Find;
    int m_repeatsLeft = 0;
    CardRead m_read;
    LiftRule m_lift;
    FailureCounter m_failures;
};

} // namespace lianli::scanners
