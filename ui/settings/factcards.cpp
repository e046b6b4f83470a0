// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/factcards.h"

#include "ui/style/designtokens.h"
#include "ui/widgets/fieldrow.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace lianli::ui {

using namespace Qt::StringLiterals;

OfficeCard::OfficeCard(presentation::SettingsModel &model) : SettingsCard(model, {})
{
    m_name = addFact(u"officeNameRow"_s);
    m_code = addFact(u"officeCodeRow"_s);
    m_authority = addFact(u"officeAuthorityRow"_s);
    m_window = addFact(u"officeWindowRow"_s);
    m_device = addFact(u"officeDeviceRow"_s);
    m_kind = addFact(u"officeKindRow"_s);
    body()->addStretch(1);
}

void OfficeCard::refresh()
{
    const auto office = m_model.office();
    if (!office) return;
    m_name->setValue(office->name);
    m_code->setValue(office->code);
    m_authority->setValue(office->authority);
    m_window->setValue(QString::number(office->window));
    m_device->setValue(office->deviceId);
    m_kind->setValue(office->demonstration ? tr("Demonstration: fictional people, nothing of it counts")
                                           : tr("Office at work"));
}

void OfficeCard::retranslate()
{
    setTitle(tr("Office", "登记处"));
    m_name->setLabel(tr("Name"));
    m_code->setLabel(tr("Code (GB/T 2260)"));
    m_authority->setLabel(tr("Registration authority", "登记机关"));
    m_window->setLabel(tr("Window", "窗口"));
    m_device->setLabel(tr("This workstation", "设备编号"));
    m_kind->setLabel(tr("Kind"));
    refresh();
}

AboutCard::AboutCard(presentation::SettingsModel &model) : SettingsCard(model, {})
{
    m_version = addFact(u"versionRow"_s);
    m_qt = addFact(u"qtRow"_s);
    m_sqlite = addFact(u"sqliteRow"_s);
    m_cipher = addFact(u"cipherRow"_s);
    body()->addSpacing(2 * tokens::kUnit);
    m_notice = new QPlainTextEdit;
    m_notice->setObjectName(u"noticeText"_s);
    m_notice->setReadOnly(true);
    m_notice->setTabChangesFocus(true);
    m_notice->setMinimumHeight(240);
    body()->addWidget(m_notice, 1);
}

void AboutCard::refresh()
{
    if (!m_notice->toPlainText().isEmpty()) return; // it does not change while the program runs
    const presentation::ProgramFacts facts = m_model.facts();
    m_version->setValue(facts.version);
    m_qt->setValue(facts.qt);
    m_sqlite->setValue(facts.sqlite);
    m_cipher->setValue(facts.cipher.isEmpty() ? tr("None: data would lie open") : facts.cipher);
    m_notice->setPlainText(facts.notice);
}

void AboutCard::retranslate()
{
    setTitle(tr("About Lianli", "关于连理"));
    m_version->setLabel(tr("Version"));
    m_qt->setLabel(u"Qt"_s);
    m_sqlite->setLabel(u"SQLite"_s);
    m_cipher->setLabel(tr("Cipher"));
    m_notice->setAccessibleName(tr("Licences"));
    refresh();
}

} // namespace lianli::ui
