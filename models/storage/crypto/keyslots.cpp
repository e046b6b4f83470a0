// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/crypto/keyslots.h"

#include "models/storage/crypto/digest.h"
#include "models/storage/crypto/sealedbox.h"
#include "models/storage/durablefile.h"
#include "models/storage/jsonbytes.h"
#include "models/storage/storefailure.h"

#include <QJsonArray>

#include <sodium.h>

#include <algorithm>

namespace lianli::storage {

using namespace Qt::StringLiterals;

namespace {

// A slot that asks for more than this was not written by us; obeying it would stall the login or spend all
// memory.
constexpr int kMaxPasses = 16;
constexpr int kMaxMemoryKiB = 1024 * 1024;
constexpr int kMaxSlots = 64;

QJsonObject headerJson(const KeySlot &slot)
{
    return {{u"user"_s, slot.member.id},
            {u"name"_s, slot.member.name},
            {u"role"_s, models::staffRoleKey(slot.member.role)},
            {u"valid_until"_s, slot.validUntil.toUTC().toString(Qt::ISODate)},
            {u"salt"_s, base64(slot.salt)},
            {u"t"_s, slot.cost.passes},
            {u"m_kib"_s, slot.cost.memoryKiB}};
}

KeySlot slotFromJson(const QJsonObject &json)
{
    KeySlot slot;
    slot.member.id = json.value("user"_L1).toString();
    slot.member.name = json.value("name"_L1).toString();
    slot.member.role = models::staffRoleFromKey(json.value("role"_L1).toString());
    slot.validUntil = QDateTime::fromString(json.value("valid_until"_L1).toString(), Qt::ISODate);
    slot.salt = fromBase64(json.value("salt"_L1));
    slot.cost = {json.value("t"_L1).toInt(), json.value("m_kib"_L1).toInt()};
    slot.wrap = fromBase64(json.value("wrap"_L1));
    if (json.contains("assigned"_L1))
        slot.assignedRole = models::staffRoleFromKey(json.value("assigned"_L1).toString());
    slot.disabled = json.value("disabled"_L1).toBool();
    slot.temporary = json.value("temporary"_L1).toBool();
    const bool sound = !slot.member.id.isEmpty() && slot.validUntil.isValid() &&
                       slot.salt.size() == crypto_pwhash_SALTBYTES && slot.cost.passes >= 1 &&
                       slot.cost.passes <= kMaxPasses && slot.cost.memoryKiB >= 8 &&
                       slot.cost.memoryKiB <= kMaxMemoryKiB;
    if (!sound) throw StoreFailure(StoreError::Corrupt, u"key slot is malformed"_s);
    return slot;
}

} // namespace

KeySlots KeySlots::load(const QString &path)
{
    const auto json = parseObject(readWhole(path), "keyslots.json"_L1);
    KeySlots file;
    file.epoch = json.value("epoch"_L1).toInt();
    file.databaseId = json.value("db_id"_L1).toString();
    const auto signer = json.value("signer"_L1).toObject();
    file.signer = {fromBase64(signer.value("public"_L1)), fromBase64(signer.value("sealed"_L1))};
    file.mac = fromBase64(json.value("mac"_L1));
    const auto slotArray = json.value("slots"_L1).toArray();
    if (json.value("v"_L1).toInt() != 1 || slotArray.isEmpty() || slotArray.size() > kMaxSlots)
        throw StoreFailure(StoreError::Corrupt, u"keyslots.json is malformed"_s);
    for (const auto &slot : slotArray)
        file.slots.append(slotFromJson(slot.toObject()));
    return file;
}

void KeySlots::save(const QString &path, const SecretBuf &macKey)
{
    const QByteArray body = canonicalWithoutMac();
    mac = hmacSha256(macKey, {body});
    auto json = parseObject(body, "keyslots.json"_L1);
    json.insert(u"mac"_s, base64(mac));
    writeDurably(path, canonicalBytes(json));
}

bool KeySlots::macHolds(const SecretBuf &macKey) const
{
    return sameBytes(mac, hmacSha256(macKey, {canonicalWithoutMac()}));
}

const KeySlot *KeySlots::find(const QString &userId) const
{
    const auto found = std::find_if(slots.cbegin(), slots.cend(),
                                    [&userId](const KeySlot &slot) { return slot.member.id == userId; });
    return found == slots.cend() ? nullptr : &*found;
}

KeySlot *KeySlots::find(const QString &userId)
{
    const auto found = std::find_if(slots.begin(), slots.end(),
                                    [&userId](const KeySlot &slot) { return slot.member.id == userId; });
    return found == slots.end() ? nullptr : &*found;
}

KeySlot &KeySlots::enrol(const models::StaffMember &member, const QDateTime &validUntil,
                         const ArgonCost &cost, QByteArrayView password, const SecretBuf &deviceSecret,
                         const SecretBuf &master)
{
    KeySlot slot{member, validUntil, cost,  QByteArray(crypto_pwhash_SALTBYTES, Qt::Uninitialized),
                 {},     {},         false, false};
    randombytes_buf(slot.salt.data(), size_t(slot.salt.size()));
    slot.wrap = seal(slotKey(slot, password, deviceSecret), master.view(), slotHeader(slot));
    if (KeySlot *same = find(member.id)) return *same = slot;
    slots.append(slot);
    return slots.last();
}

std::optional<SecretBuf> KeySlots::open(const KeySlot &slot, QByteArrayView password,
                                        const SecretBuf &deviceSecret) const
{
    if (slot.disabled) return std::nullopt;
    return unsealSecret(slotKey(slot, password, deviceSecret), slot.wrap, slotHeader(slot));
}

QByteArray KeySlots::canonicalWithoutMac() const
{
    QJsonArray slotArray;
    for (const auto &slot : slots) {
        auto json = headerJson(slot);
        json.insert(u"wrap"_s, base64(slot.wrap));
        if (slot.assignedRole) json.insert(u"assigned"_s, models::staffRoleKey(*slot.assignedRole));
        if (slot.disabled) json.insert(u"disabled"_s, true);
        if (slot.temporary) json.insert(u"temporary"_s, true);
        slotArray.append(json);
    }
    return canonicalBytes({{u"v"_s, 1},
                           {u"epoch"_s, epoch},
                           {u"db_id"_s, databaseId},
                           {u"slots"_s, slotArray},
                           {u"signer"_s, QJsonObject{{u"public"_s, base64(signer.publicKey)},
                                                     {u"sealed"_s, base64(signer.sealed)}}}});
}

QByteArray KeySlots::slotHeader(const KeySlot &slot) const
{
    auto json = headerJson(slot);
    json.insert(u"epoch"_s, epoch);
    json.insert(u"db_id"_s, databaseId);
    return canonicalBytes(json);
}

SecretBuf KeySlots::slotKey(const KeySlot &slot, QByteArrayView password, const SecretBuf &deviceSecret) const
{
    SecretBuf both(32 + deviceSecret.size()); // UK ‖ DS
    const int hashed =
        crypto_pwhash(both.data(), 32, password.data(), static_cast<unsigned long long>(password.size()),
                      reinterpret_cast<const unsigned char *>(slot.salt.constData()),
                      static_cast<unsigned long long>(slot.cost.passes),
                      static_cast<size_t>(slot.cost.memoryKiB) * 1024, crypto_pwhash_ALG_ARGON2ID13);
    if (hashed != 0) throw StoreFailure(StoreError::Io, u"not enough memory for Argon2id"_s);
    std::copy_n(deviceSecret.data(), deviceSecret.size(), both.data() + 32);
    return hkdfSha256(both, "mrl-slot/v1" + slot.member.id.toUtf8() + QByteArray::number(epoch));
}

} // namespace lianli::storage
