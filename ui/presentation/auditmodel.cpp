// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/auditmodel.h"

#include "models/base/whendone.h"
#include "models/domain/permissions.h"
#include "models/ports/storeerror.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/revealmodel.h"

#include <QHash>
#include <QJsonDocument>

namespace lianli::presentation {

using namespace models;
using namespace Qt::StringLiterals;

namespace {

constexpr int kExportPage = 1000;
constexpr int kShownHash = 12;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(AuditTexts)

public:
    static QHash<QString, QString> actions()
    {
        return {
            {u"login"_s, tr("Signed in", "登录")},
            {u"login.failed"_s, tr("Wrong password", "口令错误")},
            {u"login.counter_tampered"_s, tr("Lock-out counter was altered")},
            {u"logout"_s, tr("Locked", "锁屏")},
            {u"store.set_up"_s, tr("Workstation set up")},
            {u"office.changed"_s, tr("Office changed", "登记处信息变更")},
            {u"password.changed"_s, tr("Own password changed")},
            {u"second_person.verified"_s, tr("Second person confirmed by password")},
            {u"user.added"_s, tr("Person added")},
            {u"user.role_changed"_s, tr("Role changed")},
            {u"user.password_reset"_s, tr("Password reset")},
            {u"user.disabled"_s, tr("Person disabled")},
            {u"parties.revealed"_s, tr("Masked data shown")},
            {u"case.viewed"_s, tr("Case looked at")},
            {u"case.opened"_s, tr("Case opened")},
            {u"identity.confirmed"_s, tr("Identities confirmed")},
            {u"eligibility.examined"_s, tr("Eligibility examined")},
            {u"declarations.signed"_s, tr("Declarations signed")},
            {u"photo.accepted"_s, tr("Photo accepted")},
            {u"review.concluded"_s, tr("Review concluded")},
            {u"certificate.assigned"_s, tr("Certificate number taken")},
            {u"print.intended"_s, tr("Sent to the printer")},
            {u"print.confirmed"_s, tr("Print found good")},
            {u"blank.voided"_s, tr("Blank voided and replaced")},
            {u"marriage.registered"_s, tr("Marriage registered")},
            {u"archive.sealed"_s, tr("Paper file sealed")},
            {u"case.refused"_s, tr("Case refused")},
            {u"case.terminated"_s, tr("Case ended")},
            {u"case.parked"_s, tr("Case parked")},
            {u"case.resumed"_s, tr("Case taken up again")},
            {u"blob.kept"_s, tr("Picture or scan kept")},
            {u"blanks.received"_s, tr("Blanks received")},
            {u"blanks.handed_out"_s, tr("Blanks handed out")},
            {u"blanks.given_back"_s, tr("Blanks given back")},
            {u"blanks.sent_back"_s, tr("Blanks sent back")},
            {u"blanks.counted"_s, tr("Blanks counted")},
            {u"void.proposed"_s, tr("Voiding proposed")},
            {u"void.confirmed"_s, tr("Voiding confirmed")},
            {u"void.rejected"_s, tr("Voiding rejected")},
            {u"audit.exported"_s, tr("Audit exported")},
        };
    }
    static QList<std::pair<QString, QString>> details()
    {
        return {{u"user"_s, tr("Person: %1")},      {u"role"_s, tr("Role: %1")},
                {u"reason"_s, tr("Reason: %1")},    {u"text"_s, tr("In words: %1")},
                {u"failures"_s, tr("%1 failures")}, {u"rows"_s, tr("%1 rows")},
                {u"blanks"_s, tr("%1 blanks")},     {u"users"_s, tr("%1 people")}};
    }
};

/// A code as people read it.
QString valueText(const QString &key, const QString &value)
{
    if (key == "role"_L1) return staffRoleText(staffRoleFromKey(value));
    if (key == "reason"_L1)
        for (const RevealChoice &choice : RevealModel::reasons())
            if (choice.code == value) return choice.text;
    return value;
}

/// The details that say something to people: not the ids of events and pictures.
QString detailsText(const QJsonObject &details)
{
    const auto labels = Texts::details();
    QStringList parts;
    for (const auto &[key, label] : labels) {
        const QJsonValue value = details.value(key);
        const QString text = value.isString() ? value.toString() : value.toVariant().toString();
        if (!text.isEmpty() && text != "0"_L1) parts.append(label.arg(valueText(key, text)));
    }
    return parts.join(u" · "_s);
}

/// A field of a CSV: quoted, and never taken for a formula by a spreadsheet.
QByteArray csvField(QString text)
{
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front())) text.prepend(u'\'');
    return '"' + text.replace(u'"', u"\"\""_s).toUtf8() + '"';
}

QByteArray csvRow(const AuditEntry &entry)
{
    QByteArray row = QByteArray::number(entry.seq);
    for (const QString &field : {entry.at.toString(Qt::ISODateWithMs), entry.userId, entry.action,
                                 entry.caseId, QString::fromLatin1(entry.hash.toHex())})
        row += ',' + csvField(field);
    return row + "\r\n";
}

} // namespace

QString auditActionText(const QString &action)
{
    return Texts::actions().value(action, action);
}

QString AuditTable::title(int column) const
{
    switch (column) {
    case At:
        return tr("Time");
    case Who:
        return tr("Who");
    case Action:
        return tr("Action");
    case Case:
        return tr("Acceptance no.", "受理号");
    case Details:
        return tr("Details");
    default:
        return {};
    }
}

QString AuditTable::text(const AuditEntry &entry, int column) const
{
    switch (column) {
    case At:
        return entry.at.toOffsetFromUtc(8 * 3600).toString(u"yyyy-MM-dd HH:mm:ss"_s);
    case Who:
        return entry.userName.isEmpty() ? entry.userId : entry.userName;
    case Action:
        return auditActionText(entry.action);
    case Case:
        return entry.acceptanceNumber;
    case Details:
        return detailsText(entry.details);
    default:
        return {};
    }
}

AuditModel::AuditModel(Workstation &workstation, QObject *parent)
    : QObject(parent),
      m_workstation(workstation)
{
    m_entries.setMore([this] { load(m_entries.rows().last().seq); });
}

AuditModel::~AuditModel() = default;

bool AuditModel::mayVerify() const
{
    return m_workstation.may(Capability::ReadOfficeAudit);
}

void AuditModel::setFilter(const QDate &day, const QString &userId, const QString &action)
{
    m_query.day = day;
    m_query.userId = userId;
    m_query.action = action;
    refresh();
}

void AuditModel::refresh()
{
    if (!m_workstation.may(Capability::ReadOwnAudit)) return;
    ++m_generation;
    whenDone(m_workstation.services().backOffice.trail.choices(), this,
             [this, generation = m_generation](const Result<AuditChoices> &choices) {
                 if (generation != m_generation || !choices) return;
                 m_choices = *choices;
                 Q_EMIT changed();
             });
    m_loading = true;
    Q_EMIT changed();
    load(0);
}

void AuditModel::load(qint64 before)
{
    AuditQuery query = m_query;
    query.before = before;
    query.limit = kPage;
    whenDone(m_workstation.services().backOffice.trail.find(query), this,
             [this, before, generation = m_generation](const Result<QList<AuditEntry>> &page) {
                 if (generation != m_generation) return;
                 m_loading = false;
                 if (!page) {
                     m_entries.moreFailed();
                     Q_EMIT failed(page.error());
                 } else if (before == 0) {
                     m_entries.setRows(*page, page->size() < kPage);
                 } else {
                     m_entries.appendRows(*page, page->size() < kPage);
                 }
                 Q_EMIT changed();
             });
}

void AuditModel::verify()
{
    if (m_verifying || !mayVerify()) return;
    m_verifying = true;
    Q_EMIT changed();
    whenDone(m_workstation.services().backOffice.trail.verify(), this,
             [this](const Result<AuditVerdict> &verdict) {
                 m_verifying = false;
                 Q_EMIT changed();
                 if (!verdict) {
                     Q_EMIT failed(verdict.error());
                     return;
                 }
                 if (verdict->ok())
                     Q_EMIT verified(
                         true, tr("The chain holds: %1 rows, up to hash %2…")
                                   .arg(verdict->rows)
                                   .arg(QString::fromLatin1(verdict->lastHash.toHex().first(kShownHash))));
                 else
                     Q_EMIT verified(false, tr("The chain is broken at row %1; the %2 rows before it hold. "
                                               "Call the administrator and keep the computer as it is.")
                                                .arg(verdict->firstBroken)
                                                .arg(verdict->rows));
             });
}

void AuditModel::exportTo(const QString &path)
{
    if (m_export || !m_workstation.may(Capability::ReadOwnAudit)) return;
    m_export = std::make_unique<QSaveFile>(path);
    m_exported = 0;
    Q_EMIT changed();
    // The mark tells spreadsheets that it is UTF-8.
    if (!m_export->open(QIODevice::WriteOnly) ||
        m_export->write("\xEF\xBB\xBFseq,time,user,action,case,hash\r\n") < 0) {
        finishExport(false);
        return;
    }
    exportPage(0);
}

void AuditModel::exportPage(qint64 before)
{
    AuditQuery query = m_query;
    query.before = before;
    query.limit = kExportPage;
    whenDone(m_workstation.services().backOffice.trail.find(query), this,
             [this](const Result<QList<AuditEntry>> &page) {
                 if (!page) {
                     m_export.reset(); // never committed: the file of that name stays as it was
                     Q_EMIT changed();
                     Q_EMIT failed(page.error());
                     return;
                 }
                 QByteArray rows;
                 for (const AuditEntry &entry : *page)
                     rows += csvRow(entry);
                 m_exported += static_cast<int>(page->size());
                 if (m_export->write(rows) != rows.size())
                     finishExport(false);
                 else if (page->size() < kExportPage)
                     finishExport(m_export->commit());
                 else
                     exportPage(page->last().seq);
             });
}

void AuditModel::finishExport(bool written)
{
    m_export.reset();
    Q_EMIT changed();
    if (!written) {
        Q_EMIT failed(make_error_code(DocumentError::WriteFailed));
        return;
    }
    whenDone(m_workstation.services().audit.record(u"audit.exported"_s, {}, {{u"rows"_s, m_exported}}), this,
             [this](const Result<> &recorded) {
                 if (!recorded) Q_EMIT failed(recorded.error());
             });
    Q_EMIT exported(m_exported);
}

} // namespace lianli::presentation
