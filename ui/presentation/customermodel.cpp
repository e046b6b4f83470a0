// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/customermodel.h"

#include "ui/presentation/errortext.h"
#include "ui/presentation/registrationmodel.h"

#include <chrono>

namespace lianli::presentation {

using namespace models;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kThrottle = 100ms;
constexpr auto kRestAfter = 60s;

QString stars(qsizetype count)
{
    return QString(count, u'*');
}

QString longDate(QDate date)
{
    return chineseOnScreen() ? date.toString(u"yyyy年MM月dd日"_s) : date.toString(Qt::ISODate);
}

} // namespace

QString maskedForCouple(const QString &number)
{
    if (number.size() < 6) return stars(number.size());
    if (number.size() < 12) return number.first(2) + stars(number.size() - 4) + number.last(2);
    return number.first(4) + u" **** **** "_s + number.last(4);
}

CustomerModel::CustomerModel(QObject *parent) : QObject(parent)
{
    m_throttle.setSingleShot(true);
    m_throttle.setInterval(kThrottle);
    connect(&m_throttle, &QTimer::timeout, this, &CustomerModel::changed);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestAfter);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        m_resting = true;
        Q_EMIT changed();
    });
}

void CustomerModel::follow(RegistrationModel *registration)
{
    delete m_following;
    m_following = nullptr;
    m_registration = registration;
    if (registration) {
        m_following = new QObject(this);
        const auto later = [this] {
            if (!m_throttle.isActive()) m_throttle.start();
        };
        connect(&registration->session, &CaseSession::changed, m_following, later);
        connect(&registration->identity, &IdentityModel::changed, m_following, later);
        connect(&registration->declaration, &DeclarationModel::changed, m_following, later);
        connect(&registration->issue, &IssueModel::changed, m_following, later);
        connect(&registration->receipts, &SigningModel::changed, m_following, later);
        noteActivity();
    } else {
        m_rest.stop();
        m_throttle.stop();
    }
    // Another couple's data never stays for a moment longer.
    Q_EMIT changed();
}

void CustomerModel::setStep(MarriageStep step)
{
    if (m_step == step) return;
    m_step = step;
    Q_EMIT changed();
}

void CustomerModel::setOffice(const QString &name, int window)
{
    m_office = name;
    m_window = window;
    Q_EMIT changed();
}

void CustomerModel::setCalled(const QString &ticket)
{
    if (m_called == ticket) return;
    m_called = ticket;
    Q_EMIT changed();
}

QString CustomerModel::restingText() const
{
    if (m_called.isEmpty() || m_registration) return officeText();
    return tr("Number %1, please come to window %2", "请 %1 号到 %2 号窗口办理").arg(m_called).arg(m_window);
}

void CustomerModel::noteActivity()
{
    if (!m_registration) return;
    m_rest.start();
    if (std::exchange(m_resting, false)) Q_EMIT changed();
}

CustomerModel::Scene CustomerModel::scene() const
{
    if (!m_registration || m_resting) return Scene::Resting;
    switch (m_step) {
    case MarriageStep::Identity:
    case MarriageStep::Eligibility:
        return Scene::Persons;
    case MarriageStep::Declaration:
        return Scene::Declaration;
    case MarriageStep::Photo:
        return Scene::Photo;
    case MarriageStep::Review:
        return Scene::Waiting;
    case MarriageStep::Issue:
        break;
    }
    switch (m_registration->issue.stage()) {
    case IssueModel::Stage::Receipts:
    case IssueModel::Stage::HandOver:
        return Scene::Receipts;
    case IssueModel::Stage::Done:
        return Scene::Done;
    default:
        return Scene::Waiting;
    }
}

QString CustomerModel::officeText() const
{
    if (m_window <= 0) return m_office;
    //: Head of the couple's screen: the registry, the number of the window
    return tr("%1 · Window %2").arg(m_office).arg(m_window);
}

QString CustomerModel::hint() const
{
    switch (scene()) {
    case Scene::Resting:
        return {};
    case Scene::Persons:
        return tr("Please compare, and tell the registrar of any mistake");
    case Scene::Declaration:
        return tr("Please read, and sign below");
    case Scene::Photo:
        return tr("Please look into the camera");
    case Scene::Waiting:
        return tr("One moment, please");
    case Scene::Receipts:
        return tr("Please sign for your certificate");
    case Scene::Done:
        return tr("Registered");
    }
    Q_UNREACHABLE();
}

CustomerModel::Person CustomerModel::person(PartyRole role) const
{
    Person person;
    if (!m_registration || !m_registration->identity.isFilled(role)) return person;
    const Party &party = m_registration->session.draft().party(role);
    const IdentityDocument &document = party.document;
    person.name = document.name;
    for (const FieldView &field : m_registration->identity.fields(role)) {
        if (field.id != field::kSex && field.id != field::kEthnicity) continue;
        if (field.value.isEmpty()) continue;
        if (!person.sexAndEthnicity.isEmpty()) person.sexAndEthnicity += u" · "_s;
        person.sexAndEthnicity += field.value;
    }
    if (document.birthDate.isValid()) person.birth = longDate(document.birthDate);
    person.number = maskedForCouple(document.number);
    const MaritalStatus status = m_registration->identity.maritalStatus(role);
    if (status != MaritalStatus::NotStated) person.declared = maritalStatusText(status);
    return person;
}

QString CustomerModel::statement() const
{
    switch (scene()) {
    case Scene::Declaration:
        return tr(
            "We both marry of our own free will. Neither of us has a spouse. We are not lineal relatives by "
            "blood, nor collateral relatives by blood within three degrees. We answer for the truth of what "
            "we "
            "have stated.",
            "我们双方自愿结婚，均无配偶，没有直系血亲或三代以内旁系血亲关系，对所提供信息的真实性负责。");
    case Scene::Photo:
        return tr("Heads bare, eyes open, shoulders together. The picture is taken by the registrar.");
    case Scene::Waiting:
        return tr("The registrar is examining and printing. Please stay at the window.");
    case Scene::Receipts:
        return tr("Marriage certificate %1. Please look through your copy before you sign for it.")
            .arg(m_registration->issue.certificateNumber());
    case Scene::Done:
        return tr("You are registered as married. We wish you both all happiness.");
    case Scene::Resting:
        return tr("Your data are shown here only while your own case is being handled.");
    case Scene::Persons:
        break;
    }
    return {};
}

SigningModel *CustomerModel::signing() const
{
    if (scene() == Scene::Declaration) return &m_registration->declarations;
    return scene() == Scene::Receipts ? &m_registration->receipts : nullptr;
}

} // namespace lianli::presentation
