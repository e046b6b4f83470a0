// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/cardreader.h"

namespace lianli::presentation {

/// Shows whether the card reader works: its state, and the last card that lay on it, of which no more is kept
/// than is shown.
class ReaderTest : public QObject
{
    Q_OBJECT

public:
    /// \a reader may be null: none is built in.
    explicit ReaderTest(scanners::CardReader *reader, QObject *parent = nullptr);

    bool isReady() const;
    bool isFault() const;
    QString stateText() const;
    QString deviceText() const;
    QString baudText() const;
    QString moduleText() const;
    /// "320***********4218 · read in 1.2 s", or why it could not be read; empty before a card was read since
    /// clear().
    QString cardText() const { return m_card; }
    void clear();

Q_SIGNALS:
    void changed();

private:
    scanners::ReaderState state() const;

    scanners::CardReader *m_reader;
    QString m_card;
};

/// First three and last four characters of a document's number; all of a shorter one is hidden.
QString maskedNumber(const QString &number);

} // namespace lianli::presentation
