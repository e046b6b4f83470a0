// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/factcards.h"

#include "ui/style/designtokens.h"
#include "ui/widgets/fieldrow.h"
#include "ui/widgets/textlabel.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace lianli::ui {

using namespace Qt::StringLiterals;

namespace {

const QString kYes = u"yes"_s;
const QString kNo = u"no"_s;

} // namespace

OfficeCard::OfficeCard(presentation::SettingsModel &model) : SettingsCard(model, Section::Office)
{
    using models::Office;
    m_name = addTextRow(u"officeNameRow"_s,
                        changing([](Office &office, const QString &text) { office.name = text.trimmed(); }));
    m_authority =
        addTextRow(u"officeAuthorityRow"_s,
                   changing([](Office &office, const QString &text) { office.authority = text.trimmed(); }));
    m_servesHmt =
        addChoiceRow(u"servesHmtRow"_s,
                     changing([](Office &office, const QString &code) { office.servesHmt = code == kYes; }));
    m_servesForeign = addChoiceRow(u"servesForeignRow"_s, changing([](Office &office, const QString &code) {
                                       office.servesForeign = code == kYes;
                                   }));
    m_referral = addTextRow(u"referralRow"_s, changing([](Office &office, const QString &text) {
                                office.designatedRegistry = text.trimmed();
                            }));
    m_note = addNote();
    body()->addSpacing(2 * tokens::kUnit);
    m_code = addFact(u"officeCodeRow"_s);
    m_window = addFact(u"officeWindowRow"_s);
    m_device = addFact(u"officeDeviceRow"_s);
    m_kind = addFact(u"officeKindRow"_s);
    body()->addStretch(1);
}

std::function<void(const QString &)> OfficeCard::changing(const OfficeEdit &edit)
{
    return [this, edit](const QString &value) {
        m_model.changeOffice([&](models::Office &office) { edit(office, value); });
    };
}

void OfficeCard::refresh()
{
    const auto office = m_model.office();
    if (!office) return;
    m_name->setValue(office->name);
    m_authority->setValue(office->authority);
    m_servesHmt->setValue(office->servesHmt ? kYes : kNo);
    m_servesForeign->setValue(office->servesForeign ? kYes : kNo);
    m_referral->setValue(office->designatedRegistry);
    m_code->setValue(office->code);
    m_window->setValue(QString::number(office->window));
    m_device->setValue(office->deviceId);
    m_kind->setValue(office->demonstration ? tr("Demonstration: fictional people, nothing of it counts")
                                           : tr("Office at work"));
}

void OfficeCard::retranslate()
{
    setTitle(tr("Office", "登记处"));
    m_name->setLabel(tr("Name"));
    m_authority->setLabel(tr("Registration authority", "登记机关"));
    const QList<Choice> answers{{kYes, tr("Yes", "是")}, {kNo, tr("No", "否")}};
    m_servesHmt->setLabel(tr("Serves HK, Macao, Taiwan and overseas", "办理涉港澳台华侨"));
    m_servesHmt->setChoices(answers);
    m_servesForeign->setLabel(tr("Serves foreigners", "办理涉外"));
    m_servesForeign->setChoices(answers);
    m_referral->setLabel(tr("Sends the others to", "其他当事人指引至"));
    m_note->setText(
        tr("The name and the authority are printed on what is issued from now on; what was issued stays as "
           "it is. Couples whom this office does not serve are sent to the registry named above: name, "
           "address, telephone. Every change is in the audit."));
    m_code->setLabel(tr("Code (GB/T 2260)"));
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
