// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/declarationmodel.h"
#include "models/base/whendone.h"

#include "models/workflow/marriageforms.h"

namespace lianli::presentation {

using namespace models;
using namespace Qt::StringLiterals;

namespace {

size_t at(PartyRole role)
{
    return static_cast<size_t>(role);
}

} // namespace

DeclarationModel::DeclarationModel(CaseSession &session, DocumentService &documents, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_documents(documents)
{
    connect(&m_session, &CaseSession::changed, this, &DeclarationModel::changed);
    loadInks();
}

void DeclarationModel::loadInks()
{
    for (const PartyRole role : kPartyRoles) {
        const auto &signature = m_session.draft().declarations[at(role)];
        if (!signature) continue;
        m_session.fetch(signature->ink, [this, role](const QByteArray &json) {
            m_inks[at(role)] = Ink::fromJson(json).value_or(Ink{});
            render(role);
            Q_EMIT changed();
        });
    }
}

FormContent DeclarationModel::content(PartyRole role) const
{
    const auto &signature = m_session.draft().declarations[at(role)];
    const QDate date = signature ? signature->at.date() : m_session.clock().today();
    FormContent form = marriageforms::declaration(m_session.marriage(), role, m_session.office(), date);
    if (isSigned(role)) form.inks.insert(u"signature"_s, m_inks[at(role)].toJson());
    return form;
}

bool DeclarationModel::isSigned(PartyRole role) const
{
    const auto &signature = m_session.draft().declarations[at(role)];
    if (!signature || m_inks[at(role)].isEmpty()) return false;
    const auto form =
        marriageforms::declaration(m_session.marriage(), role, m_session.office(), signature->at.date());
    return signature->contentHash == form.contentHash();
}

QString DeclarationModel::readAloudText(PartyRole role) const
{
    const Party &self = m_session.draft().party(role);
    return tr("%1 declares: I marry of my own free will; we both have no spouse; we are not lineal "
              "relatives, nor "
              "collateral relatives within three degrees; I know the state of health of the other; what I "
              "declare is "
              "true, and I bear the responsibility in law if it is not.")
        .arg(self.document.name);
}

void DeclarationModel::enter()
{
    for (const PartyRole role : kPartyRoles)
        render(role);
}

void DeclarationModel::render(PartyRole role)
{
    const FormContent form = content(role);
    const QByteArray wanted = form.contentHash() + form.inks.value(u"signature"_s);
    if (wanted == m_renderedHash[at(role)]) return;
    m_renderedHash[at(role)] = wanted;
    ++m_rendering;
    whenDone(m_documents.render({form}), this, [this, role, wanted](const Result<QByteArray> &pdf) {
        --m_rendering;
        if (m_renderedHash[at(role)] == wanted) { // else a newer one is on its way
            m_pdf[at(role)] = pdf.value_or(QByteArray());
            if (!pdf) {
                m_renderedHash[at(role)].clear();
                Q_EMIT failed(pdf.error());
            }
        }
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

void DeclarationModel::sign(PartyRole role, const Ink &ink)
{
    if (!m_session.canEdit(MarriageStep::Declaration) || !ink.isPlausible()) return;
    const QDateTime now = m_session.clock().now();
    const QByteArray hash =
        marriageforms::declaration(m_session.marriage(), role, m_session.office(), now.date()).contentHash();
    m_inks[at(role)] = ink;
    const QString kind = role == PartyRole::Man ? u"signature_man"_s : u"signature_woman"_s;
    m_session.keep(kind, u"application/json"_s, ink.toJson(), [this, role, hash, now](const BlobRef &blob) {
        m_session.edit([&](MarriageDraft &draft) {
            draft.declarations[at(role)] = DeclarationSignature{blob, hash, now};
        });
        render(role);
    });
}

void DeclarationModel::clearSignature(PartyRole role)
{
    if (!m_session.canEdit(MarriageStep::Declaration)) return;
    m_inks[at(role)] = {};
    m_session.edit([&](MarriageDraft &draft) { draft.declarations[at(role)].reset(); });
    render(role);
}

} // namespace lianli::presentation
