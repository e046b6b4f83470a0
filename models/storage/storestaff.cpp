// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of StoreSession that is about people: who has a key slot, and who stands by as second person.
#include "models/domain/personname.h"
#include "models/storage/crypto/passwordrule.h"
#include "models/storage/durablefile.h"
#include "models/storage/permit.h"
#include "models/storage/record/act.h"
#include "models/storage/storesession.h"

#include <QRegularExpression>

#include <algorithm>

namespace lianli::storage {

using namespace Qt::StringLiterals;
using models::Capability;
using models::StaffRole;

namespace {

constexpr qint64 kSecondPersonMs = 60'000;
constexpr int kMaxPeople = 64; // as many slots as keyslots.json may have

void checkNewPassword(QByteArrayView password, const QString &userId)
{
    if (const auto good = checkPassword(password, userId); !good)
        throw StoreFailure(StoreError::WeakPassword, good.error().detail);
}

KeySlot &slotOf(KeySlots &slotFile, const QString &userId)
{
    KeySlot *slot = slotFile.find(userId);
    if (!slot) throw StoreFailure(StoreError::UnknownUser);
    return *slot;
}

/// Somebody must be left who can let people in.
void refuseIfLastAdministrator(const KeySlots &slotFile, const QString &userId)
{
    const bool another = std::ranges::any_of(slotFile.slots, [&](const KeySlot &slot) {
        return slot.member.id != userId && !slot.disabled && slot.now().role == StaffRole::Administrator;
    });
    if (!another) throw StoreFailure(StoreError::LastAdministrator);
}

} // namespace

models::StaffMember StoreSession::verify(const QString &userId, QByteArrayView password)
{
    auto &store = open();
    store.secondPerson.reset();
    if (userId == store.user.id) throw StoreFailure(StoreError::SamePerson);
    const auto slotFile = trustedSlots();
    const auto *slot = slotFile.find(userId);
    if (!slot) throw StoreFailure(StoreError::UnknownUser);
    if (slot->disabled) throw StoreFailure(StoreError::UserDisabled);
    if (slot->temporary) throw StoreFailure(StoreError::PasswordTemporary); // somebody else knows it too
    const auto deviceSecret = deviceSecretOf(m_paths.store());
    LoginLockout lockout(StorePaths::lockout(m_paths.store()), deviceSecret, m_clock.now());
    tryPassword(slotFile, userId, password, lockout, deviceSecret);
    const qint64 latest = std::max(store.heads.newestAt, m_clock.now().toMSecsSinceEpoch());
    if (latest > slot->validUntil.toMSecsSinceEpoch()) throw StoreFailure(StoreError::SlotExpired);
    Act act(store);
    act.audit(u"second_person.verified"_s, {}, {{u"user"_s, userId}});
    act.commit();
    store.secondPerson = SecondPerson{slot->now(), m_clock.monotonicMs() + kSecondPersonMs};
    return slot->now();
}

void StoreSession::addUser(const models::StaffMember &member, QByteArrayView password)
{
    static const QRegularExpression wellFormed(u"^u:[0-9]{6}:[0-9]{4}\\z"_s);
    auto &store = open();
    require(store, Capability::ManageUsers);
    if (!wellFormed.match(member.id).hasMatch() || !models::PersonName::parse(member.name))
        throw StoreFailure(StoreError::InvalidEvent, u"id or name"_s);
    auto slotFile = trustedSlots();
    if (slotFile.find(member.id)) throw StoreFailure(StoreError::UserExists);
    if (slotFile.slots.size() >= kMaxPeople) throw StoreFailure(StoreError::TooLarge, u"key slots"_s);
    checkNewPassword(password, member.id);
    const KeySlot own = slotOf(slotFile, store.user.id);
    slotFile
        .enrol(member, own.validUntil, own.cost, password, deviceSecretOf(m_paths.store()), store.keys.master)
        .temporary = true;
    saveSlots(slotFile, u"user.added"_s,
              {{u"user"_s, member.id}, {u"role"_s, models::staffRoleKey(member.role)}});
}

void StoreSession::setRole(const QString &userId, StaffRole role)
{
    require(open(), Capability::ManageUsers);
    auto slotFile = trustedSlots();
    KeySlot &slot = slotOf(slotFile, userId);
    if (slot.now().role == role) return;
    if (slot.now().role == StaffRole::Administrator) refuseIfLastAdministrator(slotFile, userId);
    slot.assignedRole = role;
    saveSlots(slotFile, u"user.role_changed"_s,
              {{u"user"_s, userId}, {u"role"_s, models::staffRoleKey(role)}});
}

void StoreSession::resetPassword(const QString &userId, QByteArrayView password)
{
    auto &store = open();
    require(store, Capability::ManageUsers);
    auto slotFile = trustedSlots();
    const KeySlot before = slotOf(slotFile, userId);
    checkNewPassword(password, userId);
    const auto deviceSecret = deviceSecretOf(m_paths.store());
    slotFile.enrol(before.now(), before.validUntil, before.cost, password, deviceSecret, store.keys.master)
        .temporary = userId != store.user.id; // an administrator's own stays their own
    saveSlots(slotFile, u"user.password_reset"_s, {{u"user"_s, userId}});
    LoginLockout lockout(StorePaths::lockout(m_paths.store()), deviceSecret, m_clock.now());
    if (lockout.lockedUntil(userId, m_clock.now())) lockout.clear(userId);
}

void StoreSession::disableUser(const QString &userId)
{
    require(open(), Capability::ManageUsers);
    auto slotFile = trustedSlots();
    KeySlot &slot = slotOf(slotFile, userId);
    if (slot.disabled) return;
    if (slot.now().role == StaffRole::Administrator) refuseIfLastAdministrator(slotFile, userId);
    slot.disabled = true;
    slot.wrap.clear(); // what is not there cannot be opened, whatever becomes of the mark beside it
    saveSlots(slotFile, u"user.disabled"_s, {{u"user"_s, userId}});
}

KeySlots StoreSession::trustedSlots()
{
    auto slotFile = KeySlots::load(StorePaths::keySlots(m_paths.store()));
    if (!slotFile.macHolds(open().keys.slots))
        throw StoreFailure(StoreError::Corrupt, u"keyslots.json was altered"_s);
    return slotFile;
}

void StoreSession::saveSlots(KeySlots &slotFile, const QString &action, const QJsonObject &details)
{
    auto &store = open();
    // The row first: what was tried stays on record even where the file could not be written.
    Act intended(store);
    intended.audit(action, {}, details);
    intended.commit();
    try {
        slotFile.save(StorePaths::keySlots(m_paths.store()), store.keys.slots);
    } catch (const StoreFailure &) {
        Act undone(store);
        undone.audit(action + u".failed"_s, {}, details);
        undone.commit();
        throw;
    }
    followStaff(store, slotFile);
}

} // namespace lianli::storage
