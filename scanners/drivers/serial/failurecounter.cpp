// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/serial/failurecounter.h"

#include "scanners/api/readererror.h"

namespace lianli::scanners {

using namespace Qt::StringLiterals;

namespace {

/// From which refusal in a row on, the clerk is told what.
struct Rule
{
    int fromCount;
    ReaderError error;
};

Rule ruleFor(CardStatus status)
{
    switch (status) {
    case CardStatus::ReadFailed:
        return {2, ReaderError::CardMoved};
    case CardStatus::SelectFailed:
        return {4, ReaderError::CardMoved};
    case CardStatus::NoRandomNumber:
        return {3, ReaderError::CardMoved};
    case CardStatus::CardRejectedReader:
        return {3, ReaderError::CardAuthFailed};
    case CardStatus::ReaderRejectedCard:
        return {3, ReaderError::CardNotGenuine};
    case CardStatus::VerificationFailed:
        return {3, ReaderError::CardDataInvalid};
    case CardStatus::Done:
        return {1, ReaderError::TextBlockInvalid}; // done, with data that are no card's
    case CardStatus::WrongCardKind:
        return {1, ReaderError::CardKindUnknown};
    case CardStatus::UnknownCommand:
    case CardStatus::NotPermitted:
        return {1, ReaderError::Refused};
    default:
        return {3, ReaderError::Refused};
    }
}

} // namespace

std::optional<models::Error> FailureCounter::onRefused(CardStatus status)
{
    const Rule rule = ruleFor(status);
    if (++m_counts[status] < rule.fromCount || m_told.contains(status)) return {};
    m_told.insert(status);
    return models::Error(rule.error, u"SW3 %1"_s.arg(static_cast<int>(status), 2, 16, QLatin1Char('0')));
}

void FailureCounter::onPlateEmpty(qint64 nowMs)
{
    m_told.clear();
    if (!m_emptySinceMs) m_emptySinceMs = nowMs;
    if (nowMs - *m_emptySinceMs >= kForgetAfterMs) m_counts.clear();
}

void FailureCounter::onCardRead()
{
    m_counts.clear();
    m_told.clear();
}

} // namespace lianli::scanners
