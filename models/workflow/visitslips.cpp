// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workflow/visitslips.h"

#include "models/domain/personname.h"
#include "models/domain/validity.h"
#include "models/rules/appointmentrules.h"

#include <array>

namespace lianli::models::visitslips {

using namespace Qt::StringLiterals;

namespace {

/// 欧阳, 司马, 诸葛 …: of these the mask leaves half a surname.
constexpr QStringView kHalfSurnames(u"欧司诸上皇尉公慕令独端长宇淳轩夏赫东南西呼");

/// As the store masks it, whoever asks: a slip is nobody's own case.
QString maskOf(const QString &name)
{
    if (name.isEmpty() || name.endsWith(u'*')) return name;
    const auto parsed = PersonName::parse(name);
    return parsed ? parsed->masked() : QString();
}

QString addressedAs(const QString &name, const QString &title)
{
    const QString mask = maskOf(name);
    const QString surname = mask.chopped(mask.endsWith(u'*') ? 1 : 0).trimmed();
    if (surname.isEmpty()) return {};
    const bool half = surname.size() == 1 && kHalfSurnames.contains(surname.front());
    return surname + (half ? u"* "_s : QString()) + title;
}

QString dayText(QDate day)
{
    static constexpr std::array<char16_t, 8> kDays{u' ', u'一', u'二', u'三', u'四', u'五', u'六', u'日'};
    return chineseDate(day) + u" 星期"_s + QChar(kDays[static_cast<size_t>(day.dayOfWeek())]);
}

FormContent slip(const QString &formId, const QString &title, const Office &office, Sheet sheet)
{
    FormContent content;
    content.formId = sheet == Sheet::A4 ? formId + u"-a4"_s : formId;
    content.demonstration = office.demonstration;
    // The sheet's own mark may be cut off.
    content.fields.insert("title"_L1, office.demonstration ? title + u"（演示）"_s : title);
    content.fields.insert("office"_L1, office.name);
    return content;
}

} // namespace

QString addressed(const Visit &visit)
{
    const QString man = addressedAs(visit.manName, u"先生"_s);
    const QString woman = addressedAs(visit.womanName, u"女士"_s);
    return man.isEmpty() || woman.isEmpty() ? man + woman : man + u"、"_s + woman;
}

FormContent appointment(const Visit &visit, const Office &office, Sheet sheet)
{
    FormContent content = slip(u"appointment-slip"_s, u"预约凭证"_s, office, sheet);
    content.fields.insert("matter"_L1, u"结婚登记"_s);
    content.fields.insert("day"_L1, dayText(visit.day));
    content.fields.insert("slot"_L1, visit.slot.toString(u"HH:mm"_s));
    content.fields.insert("who"_L1, addressed(visit));
    content.fields.insert("code"_L1, visit.code);
    content.fields.insert(
        "bring"_L1,
        u"双方本人同来，各带有效身份证件原件。离过婚或丧偶的，带离婚证、法院文书或死亡证明；联网能核实的不用带。"_s);
    content.fields.insert(
        "notice"_L1,
        u"到场后出示本凭证扫码取号。晚到超过%1分钟的，与现场取号的一起按到场先后排队；不能来请提前告知取消。"_s
            .arg(AppointmentRules::shipped().graceMinutes));
    return content;
}

FormContent ticket(const Visit &visit, int ahead, const Office &office, Sheet sheet)
{
    FormContent content = slip(u"queue-ticket"_s, u"排队小票"_s, office, sheet);
    content.fields.insert("ticket"_L1, visit.ticket);
    content.fields.insert("ahead"_L1, ahead > 0 ? u"前面还有 %1 对"_s.arg(ahead) : u"前面没有人等候"_s);
    content.fields.insert("arrived"_L1, u"%1 %2 取号"_s.arg(visit.day.toString(u"yyyy-MM-dd"_s),
                                                            visit.arrivedAt.time().toString(u"HH:mm"_s)));
    content.fields.insert("notice"_L1, u"请留意叫号和大屏。过号请到任一窗口说明。"_s);
    return content;
}

} // namespace lianli::models::visitslips
