// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/drivers/simulated/simulatedcard.h"
#include "scanners/parsing/cardanswer.h"
#include "scanners/parsing/cardcommand.h"

#include <QHash>
#include <QList>

#include <optional>

namespace lianli::scanners {

/// What is wrong with a simulated module or its line. Counts go down as answers are given.
struct SimulatedFaults
{
    int wrongChecksums = 0;     ///< the next n answers
    int truncated = 0;          ///< the next n answers stop half way
    int silences = 0;           ///< the next n commands get no answer
    bool silent = false;        ///< no command gets one
    QByteArray noise = {};      ///< before every answer
    int surplusPreamble = 0;    ///< so many more AA before every answer
    bool byteByByte = false;    ///< every byte by itself
    bool findsSameCard = false; ///< has no lift rule: finds a card that was read again at once
    int onlyAtBaud = 0;         ///< hears nothing unless the line is set to this
    int liftDuringReads = 0;    ///< the card is taken away in the middle of the next n reads
    QHash<CardCommand, QList<CardStatus>> statuses = {}; ///< answers to the next commands of a kind
};

/// The security module of a reader, as far as its answers go: which card lies there, whether it was found,
/// selected and read. Pure; SimulatedReader gives it a line and its slowness.
class SimulatedModule
{
public:
    void placeCard(SimulatedCard card);
    void liftCard();
    /// The body of the answer to the command with this \a body.
    QByteArray answer(const QByteArray &body);

    SimulatedFaults faults;

private:
    QByteArray carryOut(CardCommand command);
    QByteArray find();
    QByteArray select();
    QByteArray read(CardCommand command);
    QByteArray addedAddress() const;

    std::optional<SimulatedCard> m_card;
    bool m_found = false;
    bool m_selected = false;
    bool m_wasRead = false;
};

} // namespace lianli::scanners
