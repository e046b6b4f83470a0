// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ink.h"
#include "models/ports/documentservice.h"
#include "ui/presentation/casesession.h"

#include <array>

namespace lianli::presentation {

/// Step 3, 声明与签字: both declarations (F01) as PDF, and the signatures bound to what was shown.
class DeclarationModel : public QObject
{
    Q_OBJECT

public:
    DeclarationModel(CaseSession &session, models::DocumentService &documents, QObject *parent = nullptr);

    /// The declaration of \a role as PDF; empty while it is being made.
    QByteArray pdf(models::PartyRole role) const { return m_pdf[static_cast<size_t>(role)]; }
    bool isRendering() const { return m_rendering > 0; }
    /// Signed, and the declaration has not changed since.
    bool isSigned(models::PartyRole role) const;
    models::Ink ink(models::PartyRole role) const { return m_inks[static_cast<size_t>(role)]; }
    /// The declaration's sentences, for reading aloud to those who cannot read.
    QString readAloudText(models::PartyRole role) const;

    void enter();
    void sign(models::PartyRole role, const models::Ink &ink);
    void clearSignature(models::PartyRole role);

Q_SIGNALS:
    void changed();
    void failed(const lianli::models::Error &error);

private:
    models::FormContent content(models::PartyRole role) const;
    void render(models::PartyRole role);
    void loadInks();

    CaseSession &m_session;
    models::DocumentService &m_documents;
    std::array<QByteArray, 2> m_pdf;
    std::array<QByteArray, 2> m_renderedHash;
    std::array<models::Ink, 2> m_inks;
    int m_rendering = 0;
};

} // namespace lianli::presentation
