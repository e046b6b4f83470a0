// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/fingerprintpad.h"
#include "ui/presentation/signingmodel.h"

#include <QPointer>

namespace lianli::presentation {

class Machine;

/// 捺印 of one party: the picture of a finger, taken when the party has agreed, looked at by the clerk, and
/// put beside the signature; or, of somebody who cannot write, in its place.
class FingerprintModel : public QObject
{
    Q_OBJECT

public:
    enum class Stage {
        Closed,
        AskingConsent, ///< 个人信息保护法 art. 29: biometric data need the person's own, separate consent
        Waiting,       ///< for the finger
        Shown,         ///< the picture is there to be looked at
        Keeping,       ///< on its way into the case
        Done,
    };
    Q_ENUM(Stage)

    /// Either may be null: there is no pad, or there are no settings and a pad that is there is used.
    FingerprintModel(scanners::FingerprintPad *pad, const Machine *machine, QObject *parent = nullptr);

    /// There is a pad, and this office has switched it on.
    bool isAvailable() const;
    bool isSimulated() const { return m_pad && m_pad->isSimulated(); }
    Stage stage() const { return m_stage; }
    models::PartyRole role() const { return m_role; }
    QByteArray picture() const { return m_picture.png; }
    /// What to do now, in a sentence.
    QString text() const;
    QList<std::pair<QString, QString>> witnesses() const;

    void open(SigningModel &signing, models::PartyRole role);
    void close();
    void giveConsent();
    /// Another picture instead of the one shown, or after a failure.
    void takeAgain();
    /// Puts the picture beside the signature.
    void accept();
    /// Lets it stand for the name of somebody who cannot write; the password is wiped on the way.
    void acceptInPlaceOfName(const QString &note, const QString &witnessId, QByteArray password);

Q_SIGNALS:
    void changed();
    void failed(const lianli::models::Error &error);

private:
    void setStage(Stage stage);
    void follow();

    scanners::FingerprintPad *m_pad;
    const Machine *m_machine;
    QPointer<SigningModel> m_signing;
    models::PartyRole m_role = models::PartyRole::Man;
    Stage m_stage = Stage::Closed;
    scanners::FingerPicture m_picture;
};

} // namespace lianli::presentation
