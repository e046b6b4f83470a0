// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/signingmodel.h"

#include <array>

namespace lianli::presentation {

/// Step 3, 声明与签字: both declarations (F01) as PDF, with the marks that were made on them.
class DeclarationModel : public QObject
{
    Q_OBJECT

public:
    DeclarationModel(CaseSession &session, SigningModel &signing, models::DocumentService &documents,
                     QObject *parent = nullptr);

    SigningModel &signing() const { return m_signing; }

    /// The declaration of \a role as PDF; empty while it is being made.
    QByteArray pdf(models::PartyRole role) const { return m_pdf[static_cast<size_t>(role)]; }
    bool isRendering() const { return m_rendering > 0; }
    /// The declaration's sentences, for reading aloud to those who cannot read.
    QString readAloudText(models::PartyRole role) const;

    void enter();

Q_SIGNALS:
    void changed();
    void failed(const lianli::models::Error &error);

private:
    void render(models::PartyRole role);

    CaseSession &m_session;
    SigningModel &m_signing;
    models::DocumentService &m_documents;
    std::array<QByteArray, 2> m_pdf;
    std::array<QByteArray, 2> m_rendered; ///< what m_pdf was made of, see render()
    int m_rendering = 0;
};

} // namespace lianli::presentation
