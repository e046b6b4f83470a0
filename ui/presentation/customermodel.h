// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workflow/marriageworkflow.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace lianli::presentation {

class SigningModel;
struct RegistrationModel;

/// 对客屏: what the couple may see of their open case, and nothing else. A view of its own, not a mirror of
/// the clerk's window: numbers are masked, other people's records cannot appear, and the screen rests when no
/// case is open, when the session is locked, and after a minute in which nobody did anything on either side.
class CustomerModel : public QObject
{
    Q_OBJECT

public:
    enum class Scene {
        Resting,     ///< no case, locked, or nobody here: the office's name and a word on privacy
        Persons,     ///< steps 1 and 2: what was read, to be compared
        Declaration, ///< step 3: the declaration and the places to sign
        Photo,       ///< step 4
        Waiting,     ///< step 5, and step 6 while pages are printed
        Receipts,    ///< step 6: each signs for a copy
        Done,        ///< registered
    };
    Q_ENUM(Scene)

    /// One person as the couple sees them; empty texts where nothing was read yet.
    struct Person
    {
        QString name;
        QString sexAndEthnicity;
        QString birth;
        QString number;   ///< masked: "3204 **** **** 4218"
        QString declared; ///< marital status as declared
    };

    explicit CustomerModel(QObject *parent = nullptr);

    /// The case on the clerk's window; null when it is left. The models must outlive the following.
    void follow(RegistrationModel *registration);
    /// The step that the clerk has open.
    void setStep(models::MarriageStep step);
    /// "常州市天宁区婚姻登记处", 3; kept while resting.
    void setOffice(const QString &name, int window);
    /// 叫号: the ticket that is called to this window, to be seen from the hall; empty for none.
    void setCalled(const QString &ticket);
    /// Somebody pressed or touched something on either screen.
    void noteActivity();

    Scene scene() const;
    /// Large, in the middle of the resting screen: who is called to this window, else the office's name.
    QString restingText() const;
    /// The office and the window, as the head shows them.
    QString officeText() const;
    /// What the couple is asked to do now, in a sentence.
    QString hint() const;
    Person person(models::PartyRole role) const;
    /// The declaration's sentences, or what is signed for.
    QString statement() const;
    /// What is signed in this scene; null where nothing is.
    SigningModel *signing() const;

Q_SIGNALS:
    /// At most ten times a second, however fast the clerk types.
    void changed();

private:
    RegistrationModel *m_registration = nullptr;
    models::MarriageStep m_step = models::MarriageStep::Identity;
    QString m_office;
    int m_window = 0;
    QString m_called;
    bool m_resting = false; ///< nobody did anything for a while
    QTimer m_throttle;
    QTimer m_rest;
    QObject *m_following = nullptr; ///< context of the connections to the case's models
};

/// 证件号 for the couple's eyes: the first and the last four characters of an 18-character number; of shorter
/// ones the first two and the last two. Fully hidden below 6.
QString maskedForCouple(const QString &number);

} // namespace lianli::presentation
