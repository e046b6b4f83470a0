// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/fingerprintmodel.h"

#include "scanners/api/readererror.h"
#include "ui/presentation/machine.h"

namespace lianli::presentation {

using namespace models;
using scanners::FingerprintPad;

FingerprintModel::FingerprintModel(FingerprintPad *pad, const Machine *machine, QObject *parent)
    : QObject(parent),
      m_pad(pad),
      m_machine(machine)
{
    if (!m_pad) return;
    connect(m_pad, &FingerprintPad::taken, this, [this](const scanners::FingerPicture &picture) {
        if (m_stage != Stage::Waiting) return;
        m_picture = picture;
        setStage(Stage::Shown);
    });
    connect(m_pad, &FingerprintPad::failed, this, [this](const Error &error) {
        if (m_stage == Stage::Waiting) Q_EMIT failed(error);
    });
}

bool FingerprintModel::isAvailable() const
{
    return m_pad && (!m_machine || m_machine->settings().fingerprints);
}

QString FingerprintModel::text() const
{
    switch (m_stage) {
    case Stage::AskingConsent:
        return tr(
            "Read this to the party: the picture of your finger is kept encrypted with this case, as the "
            "red print on paper was. It is compared with nothing and given to nobody else. You may "
            "refuse, and make the print on paper.",
            "请向当事人宣读：您的指纹图像随本案加密保存，代替纸上的红色指印；不作比对，不提供给他人。"
            "您可以拒绝，改在纸上按指印。");
    case Stage::Waiting:
        return tr("Press the right forefinger flat on the pad.", "请将右手食指平按在指纹仪上。");
    case Stage::Shown:
        return tr("Is the print clear?", "指纹是否清晰？");
    case Stage::Keeping:
        return tr("Being kept…");
    case Stage::Closed:
    case Stage::Done:
        break;
    }
    return {};
}

QList<std::pair<QString, QString>> FingerprintModel::witnesses() const
{
    return m_signing ? m_signing->witnesses() : QList<std::pair<QString, QString>>();
}

void FingerprintModel::open(SigningModel &signing, PartyRole role)
{
    close();
    if (!isAvailable() || !signing.canSign() || signing.isOnPaper(role)) return;
    m_signing = &signing;
    m_role = role;
    follow();
    setStage(Stage::AskingConsent);
}

void FingerprintModel::follow()
{
    connect(m_signing, &SigningModel::marksChanged, this, [this](PartyRole role) {
        if (m_stage == Stage::Keeping && role == m_role) setStage(Stage::Done);
    });
    connect(m_signing, &SigningModel::failed, this, [this](const Error &error) {
        if (m_stage != Stage::Keeping) return;
        setStage(Stage::Shown);
        Q_EMIT failed(error);
    });
}

void FingerprintModel::close()
{
    if (m_signing) m_signing->disconnect(this);
    m_signing.clear();
    if (m_stage != Stage::Closed && m_pad) m_pad->stop();
    m_picture = {};
    setStage(Stage::Closed);
}

void FingerprintModel::giveConsent()
{
    if (m_stage == Stage::AskingConsent) takeAgain();
}

void FingerprintModel::takeAgain()
{
    if (!m_signing || m_stage == Stage::Keeping) return;
    m_picture = {};
    setStage(Stage::Waiting);
    m_pad->start();
}

void FingerprintModel::accept()
{
    if (m_stage != Stage::Shown || !m_signing) return;
    setStage(Stage::Keeping);
    m_signing->addFingerprint(m_role, m_picture);
}

void FingerprintModel::acceptInPlaceOfName(const QString &note, const QString &witnessId, QByteArray password)
{
    if (m_stage != Stage::Shown || !m_signing) return;
    setStage(Stage::Keeping);
    m_signing->signByFingerprint(m_role, m_picture, note, witnessId, std::move(password));
}

void FingerprintModel::setStage(Stage stage)
{
    if (m_stage == stage) return;
    m_stage = stage;
    Q_EMIT changed();
}

} // namespace lianli::presentation
