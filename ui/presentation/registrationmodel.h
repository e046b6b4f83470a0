// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/cardcapturemodel.h"
#include "ui/presentation/declarationmodel.h"
#include "ui/presentation/examinationmodel.h"
#include "ui/presentation/facematchmodel.h"
#include "ui/presentation/fingerprintmodel.h"
#include "ui/presentation/identitymodel.h"
#include "ui/presentation/issuemodel.h"
#include "ui/presentation/photomodel.h"
#include "ui/presentation/refusalmodel.h"
#include "ui/presentation/sheetscanmodel.h"
#include "ui/presentation/signingmodel.h"
#include "ui/presentation/workstation.h"

namespace lianli::presentation {

inline SigningTools signingTools(const Services &services)
{
    return {services.documents, services.pictures, services.codeReading, &services.vault,
            services.printTarget};
}

/// The view models of one open marriage registration, one a step; lives as long as the pages that show it.
struct RegistrationModel
{
    RegistrationModel(CaseSession &caseSession, const Services &services)
        : session(caseSession),
          identity(caseSession, services.reader),
          capture(services.documentCamera, services.cardImages, services.cardWatcher, services.flatbed),
          faces(caseSession, identity,
                {services.camera, &services.pictures, services.faces, services.machine}),
          examination(caseSession, services.marriageRegister),
          declarations(caseSession, SigningModel::Paper::Declaration, signingTools(services)),
          receipts(caseSession, SigningModel::Paper::ReviewForm, signingTools(services)),
          sheetScan(services.documentCamera, services.flatbed),
          fingerprints(services.fingerprints, services.machine),
          declaration(caseSession, declarations, services.documents),
          photo(caseSession, services.camera, services.pictures, services.photoChecking),
          issue(caseSession, {declarations, receipts}, services.certificates, services.documents,
                services.pictures, services.printTarget, {&services.vault, &services.backOffice.voids}),
          refusal(caseSession, services.documents, services.printTarget)
    {
    }

    CaseSession &session;
    IdentityModel identity;
    CardCaptureModel capture;
    FaceMatchModel faces;
    ExaminationModel examination;
    SigningModel declarations; ///< the signatures on both F01
    SigningModel receipts;     ///< and on the F03
    SheetScanModel sheetScan;
    FingerprintModel fingerprints;
    DeclarationModel declaration;
    PhotoModel photo;
    IssueModel issue;
    RefusalModel refusal;
};

} // namespace lianli::presentation
