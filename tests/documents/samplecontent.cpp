// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/documents/samplecontent.h"

#include "models/documents/pdfdocumentservice.h"
#include "models/domain/ink.h"

#include <QBuffer>
#include <QImage>
#include <QLinearGradient>
#include <QPainter>

#include <cmath>
#include <numbers>

namespace sample {

using namespace Qt::StringLiterals;
using lianli::models::FormContent;
using lianli::models::Ink;
using lianli::models::InkPoint;
namespace visitslips = lianli::models::visitslips;

namespace {

struct Person
{
    QString name;
    QString sex;
    QString nationality;
    QString birth;
    QString ethnicity;
    QString occupation;
    QString education;
    QString number;
    QString residence;
    QString maritalStatus;
    QString papers;
};

Person man(Names names)
{
    Person person{u"陈志远"_s,
                  u"男"_s,
                  u"中国"_s,
                  u"1997年03月15日"_s,
                  u"汉族"_s,
                  u"专业技术人员"_s,
                  u"大学本科毕业"_s,
                  u"320402199703154218"_s,
                  u"江苏省常州市天宁区青龙街道翠竹新村12幢乙单元301室"_s,
                  u"未婚"_s,
                  u"居民身份证"_s};
    if (names == Names::Rare) person.name = u"𠮷㐂龘"_s;
    if (names == Names::Long) {
        // 60 letters, the most a foreigner's card holds, and the longest texts the code tables have.
        person.name = u"WOLFESCHLEGELSTEINHAUSENBERGERDORFF HUBERT BLAINE ALEXANDER"_s + u"S"_s;
        person.nationality = u"圣文森特和格林纳丁斯"_s;
        person.occupation = u"党的机关、国家机关、群众团体和社会组织、企事业单位负责人"_s;
        person.residence =
            u"新疆维吾尔自治区巴音郭楞蒙古自治州和静县巴音布鲁克镇赛罕陶海村民委员会第三村民小组"
            u"草原牧业服务合作社职工宿舍东区十八栋二单元一千二百零三室"_s;
        person.papers = u"外国人永久居留身份证"_s;
    }
    return person;
}

Person woman(Names names)
{
    Person person{u"买买提·阿依古丽"_s,
                  u"女"_s,
                  u"中国"_s,
                  u"1998年11月02日"_s,
                  u"维吾尔族"_s,
                  u"社会生产服务和生活服务人员"_s,
                  u"大学专科毕业"_s,
                  u"650102199811020022"_s,
                  u"新疆维吾尔自治区乌鲁木齐市天山区和平南路86号"_s,
                  u"离婚"_s,
                  u"居民身份证、离婚证"_s};
    if (names == Names::Long)
        person.name = u"阿卜杜热西提·阿卜杜热合曼·买买提依明江·古丽巴哈尔"_s; // 24 and more characters
    return person;
}

void put(QJsonObject &fields, const QString &prefix, const Person &person)
{
    fields.insert(prefix + u"name"_s, person.name);
    fields.insert(prefix + u"sex"_s, person.sex);
    fields.insert(prefix + u"nationality"_s, person.nationality);
    fields.insert(prefix + u"birth"_s, person.birth);
    fields.insert(prefix + u"ethnicity"_s, person.ethnicity);
    fields.insert(prefix + u"occupation"_s, person.occupation);
    fields.insert(prefix + u"education"_s, person.education);
    fields.insert(prefix + u"number"_s, person.number);
    fields.insert(prefix + u"residence"_s, person.residence);
    fields.insert(prefix + u"marital_status"_s, person.maritalStatus);
}

} // namespace

FormContent declaration(Names names)
{
    FormContent form;
    form.formId = u"F01"_s;
    put(form.fields, u"self_"_s, man(names));
    put(form.fields, u"other_"_s, woman(names));
    form.fields.insert(u"declared_on"_s, u"2026年11月23日"_s);
    form.fields.insert(u"witnessed_on"_s, u"2026年11月23日"_s);
    form.fields.insert(u"witness_name"_s, u"王敏"_s);
    form.fields.insert(u"registry"_s, u"常州市天宁区婚姻登记处"_s);
    form.inks.insert(u"signature"_s, signature());
    return form;
}

FormContent reviewForm(Names names)
{
    FormContent form;
    form.formId = u"F03"_s;
    put(form.fields, u"man_"_s, man(names));
    put(form.fields, u"woman_"_s, woman(names));
    form.fields.insert(u"man_papers"_s, man(names).papers);
    form.fields.insert(u"woman_papers"_s, woman(names).papers);
    form.fields.insert(u"opinion"_s, u"经审查，双方符合《中华人民共和国民法典》规定的结婚条件，准予登记。"_s);
    form.fields.insert(u"registration_date"_s, u"2026年11月23日"_s);
    form.fields.insert(u"certificate_number"_s, u"J320402-2026-001873"_s);
    form.fields.insert(u"man_blank"_s, u"3200461187"_s);
    form.fields.insert(u"woman_blank"_s, u"3200461188"_s);
    form.fields.insert(u"registry"_s, u"常州市天宁区民政局"_s);
    form.fields.insert(u"registrar_name"_s, u"王敏"_s);
    form.fields.insert(u"receipt_on"_s, u"2026年11月23日"_s);
    form.fields.insert(u"remark"_s, u"复婚"_s);
    form.images.insert(u"couple_photo"_s, photograph());
    form.inks.insert(u"man_receipt"_s, signature());
    form.inks.insert(u"woman_receipt"_s, signature());
    return form;
}

FormContent refusalNotice(Names names)
{
    FormContent form;
    form.formId = u"F13"_s;
    form.fields = {{u"notice_number"_s, u"320402-20261123-0017"_s},
                   {u"man_name"_s, man(names).name},
                   {u"man_number"_s, man(names).number},
                   {u"woman_name"_s, woman(names).name},
                   {u"woman_number"_s, woman(names).number},
                   {u"applied_on"_s, u"2026年11月23日"_s},
                   {u"matter"_s, u"不予受理"_s},
                   {u"reason"_s, u"未达到法定结婚年龄"_s},
                   {u"basis"_s, u"中华人民共和国民法典 第1047条；婚姻登记条例 第9条"_s},
                   {u"detail"_s,
                    u"经核验，申请人一方在申请之日未满法定结婚年龄，最早可于2027年03月15日申请结婚登记。"_s},
                   {u"remedies"_s,
                    u"如不服本决定，可以自收到本告知书之日起六十日内申请行政复议，或者在六个月内向人民法院"
                    u"提起行政诉讼。"_s},
                   {u"registry"_s, u"常州市天宁区民政局"_s},
                   {u"issued_on"_s, u"2026年11月23日"_s}};
    return form;
}

FormContent certificate(Names names)
{
    FormContent form;
    form.formId = u"marriage-certificate"_s;
    form.fields = {{u"holder_name"_s, man(names).name},
                   {u"registration_date"_s, u"2026年11月23日"_s},
                   {u"certificate_number"_s, u"J320402-2026-001873"_s},
                   {u"remark"_s, u"复婚"_s}};
    const std::pair<QString, Person> blocks[] = {{u"a_"_s, man(names)}, {u"b_"_s, woman(names)}};
    for (const auto &[prefix, person] : blocks) {
        form.fields.insert(prefix + u"name"_s, person.name);
        form.fields.insert(prefix + u"sex"_s, person.sex);
        form.fields.insert(prefix + u"nationality"_s, person.nationality);
        form.fields.insert(prefix + u"birth"_s, person.birth);
        form.fields.insert(prefix + u"number"_s, person.number);
    }
    form.images.insert(u"couple_photo"_s, photograph());
    return form;
}

FormContent calibrationA4()
{
    return lianli::models::calibrationSheet(lianli::models::kCalibrationSheetA4, u"HP-LaserJet"_s, {});
}

FormContent calibration()
{
    return lianli::models::calibrationSheet(lianli::models::kCalibrationSheet, u"PLQ-20K"_s, {1.5, -0.3});
}

namespace {

lianli::models::Office longNamedOffice()
{
    lianli::models::Office office;
    office.code = u"320402"_s;
    office.name = u"新疆维吾尔自治区巴音郭楞蒙古自治州和静县婚姻登记处"_s;
    return office;
}

} // namespace

FormContent appointmentSlip(visitslips::Sheet sheet)
{
    lianli::models::Visit visit;
    visit.day = {2026, 12, 30};
    visit.slot = {13, 30};
    visit.code = u"WWWWWW"_s; // nothing is wider
    visit.manName = u"欧*"_s;
    visit.womanName = u"Featherstonehaugh *"_s;
    FormContent form = visitslips::appointment(visit, longNamedOffice(), sheet);
    form.codes.insert(visitslips::kCode, u"LLA1:320402:2026-12-30:WWWWWW"_s);
    return form;
}

FormContent queueTicket(visitslips::Sheet sheet)
{
    lianli::models::Visit visit;
    visit.day = {2026, 11, 28};
    visit.arrivedAt = QDateTime({2026, 11, 28}, {10, 32}, Qt::OffsetFromUTC, 8 * 3600);
    visit.ticket = u"A128"_s;
    FormContent form = visitslips::ticket(visit, 127, longNamedOffice(), sheet);
    form.codes.insert(visitslips::kCode, u"LLA1:320402:2026-12-30:WWWWWW"_s);
    return form;
}

QList<FormContent> everyForm(Names names)
{
    using visitslips::Sheet;
    return {declaration(names),
            reviewForm(names),
            refusalNotice(names),
            certificate(names),
            calibration(),
            calibrationA4(),
            appointmentSlip(Sheet::Roll),
            appointmentSlip(Sheet::A4),
            queueTicket(Sheet::Roll),
            queueTicket(Sheet::A4)};
}

QByteArray photograph()
{
    QImage image(1060, 700, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient red(0, 0, 0, image.height());
    red.setColorAt(0, QColor(0xd9, 0x48, 0x3f));
    red.setColorAt(1, QColor(0xb3, 0x24, 0x1c));
    painter.fillRect(image.rect(), red);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (const int x : {380, 680}) {
        painter.setBrush(QColor(0xf2, 0xf2, 0xf2));
        painter.drawRoundedRect(x - 160, 480, 320, 400, 120, 120);
        painter.setBrush(QColor(0xe8, 0xc0, 0xa0));
        painter.drawEllipse(QPoint(x, 320), 105, 135);
    }
    painter.end();
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG", 85);
    return jpeg;
}

QByteArray signature()
{
    Ink ink;
    ink.area = {8000, 3000};
    for (int stroke = 0; stroke < 3; ++stroke) {
        QList<InkPoint> points;
        for (int i = 0; i < 40; ++i) {
            const double turn = i * std::numbers::pi / 12;
            points.append({1000 + stroke * 1900 + i * 40,
                           1500 + static_cast<int>(std::sin(turn + stroke) * (900 - i * 12)),
                           stroke * 600 + i * 10, 500 + i * 10});
        }
        ink.strokes.append(points);
    }
    return ink.toJson();
}

} // namespace sample
