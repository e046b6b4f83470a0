// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingscard.h"

class QLineEdit;

namespace lianli::ui {

class BusyLabel;
class LiveView;
class Pill;

/// Language and the idle lock.
class GeneralCard final : public SettingsCard
{
    Q_OBJECT

public:
    explicit GeneralCard(presentation::SettingsModel &model);
    void refresh() override;
    void retranslate() override;

private:
    FieldRow *m_language = nullptr;
    FieldRow *m_idle = nullptr;
    TextLabel *m_note = nullptr;
};

/// The card reader: which port, and whether it reads.
class ReaderCard final : public SettingsCard
{
    Q_OBJECT

public:
    explicit ReaderCard(presentation::SettingsModel &model);
    void refresh() override;
    void retranslate() override;

private:
    FieldRow *m_port = nullptr;
    Pill *m_state = nullptr;
    TextLabel *m_stateText = nullptr;
    FieldRow *m_device = nullptr;
    FieldRow *m_baud = nullptr;
    FieldRow *m_module = nullptr;
    FieldRow *m_lastCard = nullptr;
};

/// One camera: which, and what it sees. A page has one for papers and one for faces.
class CameraCard final : public SettingsCard
{
    Q_OBJECT

public:
    enum class Lens { Papers, Faces };
    CameraCard(presentation::SettingsModel &model, Lens lens);
    void leave() override;
    void refresh() override;
    void retranslate() override;

private:
    presentation::CameraTest &test() const;

    Lens m_lens;
    FieldRow *m_device = nullptr;
    LiveView *m_live = nullptr;
    LiveView *m_still = nullptr;
    TextLabel *m_stateText = nullptr;
    TextLabel *m_stillText = nullptr;
    KeyButton *m_start = nullptr;
    KeyButton *m_take = nullptr;
};

/// The flatbed: which, and what it scans.
class FlatbedCard final : public SettingsCard
{
    Q_OBJECT

public:
    explicit FlatbedCard(presentation::SettingsModel &model);
    void enter() override;
    void leave() override;
    void refresh() override;
    void retranslate() override;

private:
    QList<Choice> choices() const;

    FieldRow *m_device = nullptr;
    TextLabel *m_note = nullptr;
    LiveView *m_page = nullptr;
    TextLabel *m_state = nullptr;
    BusyLabel *m_busy = nullptr;
    KeyButton *m_look = nullptr;
    KeyButton *m_test = nullptr;
};

/// The code scanner: how it is told from typing, and what it last sent.
class ScannerCard final : public SettingsCard
{
    Q_OBJECT

public:
    explicit ScannerCard(presentation::SettingsModel &model);
    void enter() override;
    void refresh() override;
    void retranslate() override;

private:
    void showCode(const scanners::CodeRead &code);

    FieldRow *m_wedge = nullptr;
    FieldRow *m_prefix = nullptr;
    FieldRow *m_suffix = nullptr;
    FieldRow *m_gap = nullptr;
    FieldRow *m_mean = nullptr;
    FieldRow *m_silence = nullptr;
    FieldRow *m_port = nullptr;
    TextLabel *m_testTitle = nullptr;
    QLineEdit *m_test = nullptr;
    TextLabel *m_seen = nullptr;
};

/// The screen that faces the couple.
class CoupleScreenCard final : public SettingsCard
{
    Q_OBJECT

public:
    explicit CoupleScreenCard(presentation::SettingsModel &model);
    void refresh() override;
    void retranslate() override;

private:
    FieldRow *m_screen = nullptr;
    TextLabel *m_note = nullptr;
    KeyButton *m_show = nullptr;
};

/// How alike two faces must be before the clerk is not asked.
class FacesCard final : public SettingsCard
{
    Q_OBJECT

public:
    explicit FacesCard(presentation::SettingsModel &model);
    void refresh() override;
    void retranslate() override;

private:
    FieldRow *m_threshold = nullptr;
    TextLabel *m_note = nullptr;
    TextLabel *m_installed = nullptr;
};

/// Whether prints of fingers are taken with a pad, and whether it works.
class FingerprintCard final : public SettingsCard
{
    Q_OBJECT

public:
    explicit FingerprintCard(presentation::SettingsModel &model);
    void leave() override;
    void refresh() override;
    void retranslate() override;

private:
    FieldRow *m_use = nullptr;
    TextLabel *m_note = nullptr;
    LiveView *m_print = nullptr;
    TextLabel *m_state = nullptr;
    KeyButton *m_test = nullptr;
};

} // namespace lianli::ui
