// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingscard.h"

class QPlainTextEdit;

namespace lianli::ui {

/// 登记处: how it is called and whom it serves, kept in the store; what it was set up as, to look at.
class OfficeCard final : public SettingsCard
{
    Q_OBJECT

public:
    explicit OfficeCard(presentation::SettingsModel &model);
    void refresh() override;
    void retranslate() override;

private:
    using OfficeEdit = std::function<void(models::Office &, const QString &)>;
    std::function<void(const QString &)> changing(const OfficeEdit &edit);

    FieldRow *m_name = nullptr;
    FieldRow *m_authority = nullptr;
    FieldRow *m_servesHmt = nullptr;
    FieldRow *m_servesForeign = nullptr;
    FieldRow *m_referral = nullptr;
    TextLabel *m_note = nullptr;
    FieldRow *m_code = nullptr;
    FieldRow *m_window = nullptr;
    FieldRow *m_device = nullptr;
    FieldRow *m_kind = nullptr;
};

/// 关于: versions and licences.
class AboutCard final : public SettingsCard
{
    Q_OBJECT

public:
    explicit AboutCard(presentation::SettingsModel &model);
    void refresh() override;
    void retranslate() override;

private:
    FieldRow *m_version = nullptr;
    FieldRow *m_qt = nullptr;
    FieldRow *m_sqlite = nullptr;
    FieldRow *m_cipher = nullptr;
    QPlainTextEdit *m_notice = nullptr;
};

} // namespace lianli::ui
