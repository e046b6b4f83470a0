// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/refusalmodel.h"
#include "models/base/whendone.h"

#include "models/ports/storeerror.h"
#include "models/workflow/marriageforms.h"

namespace lianli::presentation {

using namespace models;

RefusalModel::RefusalModel(CaseSession &session, DocumentService &documents, PrintTarget target,
                           QObject *parent)
    : QObject(parent),
      m_session(session),
      m_documents(documents),
      m_target(std::move(target))
{
}

FormContent RefusalModel::notice() const
{
    return marriageforms::refusalNotice(m_session.marriage(), m_session.workflow().rules(),
                                        m_session.office(), m_session.clock().today());
}

void RefusalModel::refuse(const QString &reasonId, const QString &detail)
{
    m_session.refuse(reasonId, detail.trimmed());
}

void RefusalModel::requestNotice()
{
    whenDone(m_documents.render({notice()}), this, [this](const Result<QByteArray> &pdf) {
        if (pdf)
            Q_EMIT noticeReady(*pdf);
        else
            Q_EMIT failed(pdf.error());
    });
}

void RefusalModel::printNotice()
{
    if (m_target.formsPrinter.isEmpty() && m_target.pdfFolder.isEmpty()) {
        Q_EMIT failed(Error(DocumentError::NoPrinter));
        return;
    }
    const QString path = m_target.pdfFolder + QLatin1Char('/') + m_session.marriage().acceptanceNumber +
                         QStringLiteral("-notice.pdf");
    whenDone(m_documents.print({notice()}, m_target.formsPrinter, m_target.formsCalibration(), path), this,
             [this](const Result<> &printed) {
                 if (printed)
                     Q_EMIT noticePrinted();
                 else
                     Q_EMIT failed(printed.error());
             });
}

} // namespace lianli::presentation
