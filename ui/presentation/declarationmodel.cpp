// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/declarationmodel.h"

#include "models/base/whendone.h"

#include <QCryptographicHash>

namespace lianli::presentation {

using namespace models;

namespace {

size_t at(PartyRole role)
{
    return static_cast<size_t>(role);
}

/// Tells two pages apart, marks and all.
QByteArray identityOf(const FormContent &page)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(page.contentHash());
    for (const QByteArray &ink : page.inks)
        hash.addData(ink);
    for (const QByteArray &image : page.images)
        hash.addData(image);
    for (const QString &note : page.notes)
        hash.addData(note.toUtf8());
    return hash.result();
}

} // namespace

DeclarationModel::DeclarationModel(CaseSession &session, SigningModel &signing, DocumentService &documents,
                                   QObject *parent)
    : QObject(parent),
      m_session(session),
      m_signing(signing),
      m_documents(documents)
{
    connect(&m_signing, &SigningModel::changed, this, &DeclarationModel::changed);
    connect(&m_signing, &SigningModel::marksChanged, this, &DeclarationModel::render);
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
    const FormContent page = m_signing.page(role);
    const QByteArray wanted = identityOf(page);
    if (wanted == m_rendered[at(role)]) return;
    m_rendered[at(role)] = wanted;
    ++m_rendering;
    whenDone(m_documents.render({page}), this, [this, role, wanted](const Result<QByteArray> &pdf) {
        --m_rendering;
        if (m_rendered[at(role)] == wanted) { // else a newer one is on its way
            m_pdf[at(role)] = pdf.value_or(QByteArray());
            if (!pdf) {
                m_rendered[at(role)].clear();
                Q_EMIT failed(pdf.error());
            }
        }
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

} // namespace lianli::presentation
