// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/simulated/simulatedcard.h"

#include "scanners/drivers/simulated/cardencoder.h"

namespace lianli::scanners {

SimulatedCard SimulatedCard::of(const CardRead &card)
{
    SimulatedCard chip;
    chip.text = encodeTextBlock(card);
    chip.photo = card.document.rawPhoto.isEmpty() ? syntheticPhoto() : card.document.rawPhoto;
    if (!card.newAddress.isEmpty()) chip.addedAddress = encodeAddedAddress(card.newAddress);
    return chip;
}

SimulatedCard SimulatedCard::of(const models::IdentityDocument &document)
{
    CardRead card;
    card.document = document;
    return of(card);
}

} // namespace lianli::scanners
