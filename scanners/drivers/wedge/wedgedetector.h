// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lianli::scanners {

/// What tells a scanner that types from a person who types. A scanner sends a character every 1 to 20 ms; a
/// fast typist needs over 60 on average, though single gaps fall to 20.
struct WedgeSettings
{
    QString prefix; ///< one character set in the scanner, as STX; safer than timing. Empty: none
    QString suffixes = QStringLiteral("\r\n\t\x03"); ///< any of these ends a code
    bool byTiming = true;                            ///< without the prefix too
    int maxGapMs = 50;                               ///< between two characters of a code
    int maxMeanGapMs = 30;                           ///<
    int silenceMs = 100;                             ///< that ends a code without a suffix
    int minLength = 6;                               ///< of a code told by timing
    int prefixPatienceMs = 500;                      ///< after a prefix: longer silence means it was typed
    int maxLength = 4096;                            ///< characters; what is longer is dropped, never typed
};

/// Tells a scanner's keys from typed ones by prefix or by timing. Knows no windows and no clock: it is fed
/// keys with their times, and asks to be told of silence. Every key it holds comes out again, delivered or
/// replayed.
class WedgeDetector
{
public:
    enum class Action {
        Forward, ///< the key is typed: let it go where it goes
        Hold,    ///< keep it: it may be the scanner's
        Swallow, ///< the scanner's, and no part of a code
    };
    struct Verdict
    {
        Action action = Action::Forward; ///< for the key that was fed
        bool replayHeld = false;         ///< first type all keys held until now after all
        QString code;                    ///< deliver this, and forget the keys held until now
    };

    explicit WedgeDetector(WedgeSettings settings = {}) : m_settings(std::move(settings)) {}

    /// A key press that gave \a text, not an auto-repeat, at \a ms of the events' own clock.
    Verdict onKey(const QString &text, qint64 ms);
    /// No key for waitMs(). Only replayHeld and code count.
    Verdict onSilence();
    /// Something that a scanner never does: the mouse, a change of focus, an input method, a command key.
    Verdict onInterruption();

    /// How long to wait before onSilence(); 0: there is nothing to wait for.
    int waitMs() const;
    bool isHolding() const { return !m_text.isEmpty() || m_state == State::Prefixed; }
    /// This key would end a code now: no shortcut may take it.
    bool wouldDeliver(const QString &text, qint64 ms) const;

private:
    enum class State {
        Idle,
        Candidate, ///< keys follow each other fast
        Prefixed,
        Overlong,  ///< a flood; dropped until it stops
        Delivered, ///< after a silence: its suffix may come late
    };

    bool isSuffix(const QString &text) const;
    bool isPrintable(const QString &text) const;
    bool isFast() const;
    Verdict begin(const QString &text, qint64 ms, Verdict verdict);
    Verdict add(const QString &text, qint64 ms);
    Verdict end(Action action);
    Verdict giveUp(Action action);

    WedgeSettings m_settings;
    State m_state = State::Idle;
    QString m_text;
    int m_keys = 0;
    qint64 m_firstMs = 0;
    qint64 m_lastMs = 0;
};

} // namespace lianli::scanners
