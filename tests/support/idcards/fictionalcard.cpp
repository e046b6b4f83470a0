// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/idcards/fictionalcard.h"

#include "models/domain/citizennumber.h"
#include "models/domain/codetable.h"
#include "models/domain/identitydocument.h"
#include "scanners/vision/fields/divisionnames.h"

#include <QDate>

namespace lianli::tests {

using namespace Qt::StringLiterals;
namespace field = models::field;
using models::codetables::divisions;
using scanners::CardImageReading;

namespace {

const QDate kLatestIssue(2025, 12, 31);

QChar oneOf(const QString &characters, QRandomGenerator &random)
{
    return characters.at(random.bounded(static_cast<int>(characters.size())));
}

QString oneOf(const QStringList &words, QRandomGenerator &random)
{
    return words.at(random.bounded(static_cast<int>(words.size())));
}

bool chance(QRandomGenerator &random, double share)
{
    return random.generateDouble() < share;
}

QString ordinaryName(QRandomGenerator &random)
{
    static const QString kSurnames =
        u"王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕"
        u"丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武戴"
        u"孔向汤常温康施文牛樊葛邢安齐易乔庞颜庄聂章鲁岳翟申欧耿关兰焦柳左祁宁尚舒"_s;
    static const QString kGiven =
        u"伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂兰华建国玉梅红志海燕鹏宇欣悦佳怡思雨子涵梓轩浩然"
        u"俊博文雅婷雪莹嘉琪晓东春花永康德福家宝立新小云凤仙守义长江山河清源致远若梦诗语千寻景行怀瑾知秋"
        u"以沫安然乐天望舒书瑶锦程乾坤鑫淼森焱彬彤珊珂玥琳瑜璐瑞睿智慧敬诚信忠孝廉耻和谐富民增寿庆祥昌盛"_s;
    static const QStringList kDouble{u"欧阳"_s, u"上官"_s, u"司马"_s, u"诸葛"_s, u"皇甫"_s, u"尉迟"_s};
    QString name = chance(random, 0.03) ? oneOf(kDouble, random) : QString(oneOf(kSurnames, random));
    name += oneOf(kGiven, random);
    if (chance(random, 0.82)) name += oneOf(kGiven, random);
    return name;
}

QString ethnicName(QRandomGenerator &random)
{
    static const QStringList kParts{u"买买提"_s, u"阿依古丽"_s, u"艾力"_s,        u"古丽娜尔"_s,
                                    u"吐尔逊"_s, u"热依汗"_s,   u"库尔班"_s,      u"帕提古丽"_s,
                                    u"巴合提"_s, u"努尔兰"_s,   u"叶尔江"_s,      u"木拉提"_s,
                                    u"玛依拉"_s, u"依力哈木"_s, u"阿不都热合曼"_s};
    return oneOf(kParts, random) + u'·' + oneOf(kParts, random);
}

QString rareName(QRandomGenerator &random)
{
    // Hanzi that are not among PP-OCR's 6,623.
    static const QString kRare = u"曌翀赟旻"_s;
    QString name = ordinaryName(random).left(1) + oneOf(kRare, random);
    if (chance(random, 0.6)) name.insert(chance(random, 0.5) ? 1 : 2, oneOf(u"晓文子明佳"_s, random));
    return name;
}

QString ethnicity(QRandomGenerator &random)
{
    if (chance(random, 0.7)) return u"汉"_s;
    const auto &groups = models::codetables::ethnicGroups().entries();
    return groups.at(random.bounded(56)).nameZh;
}

/// A county, as the row of the table it is.
const models::CodeEntry &anyCounty(QRandomGenerator &random)
{
    const auto &all = divisions().entries();
    while (true) {
        const models::CodeEntry &entry = all.at(random.bounded(static_cast<int>(all.size())));
        const bool home = entry.code.at(0) >= u'1' && entry.code.at(0) <= u'6';
        if (home && !entry.code.endsWith(u"00")) return entry;
    }
}

QString houseIn(QRandomGenerator &random)
{
    static const QString kWords =
        u"人民解放新华建设中山和平胜利文化光明幸福团结友谊长江黄河朝阳东风红旗青年学府公园滨江环城迎宾工农"_s;
    const auto word = [&] {
        const int at = random.bounded(static_cast<int>(kWords.size() / 2)) * 2;
        return kWords.mid(at, 2);
    };
    const auto number = [&](int most) { return QString::number(1 + random.bounded(most)); };
    switch (random.bounded(6)) {
    case 0:
        return word() + oneOf({u"路"_s, u"街"_s, u"大道"_s, u"东路"_s, u"西街"_s}, random) + number(900) +
               u"号"_s;
    case 1:
        return word() + u"路"_s + number(900) + u"号"_s + number(30) + u"号楼"_s + number(6) + u"单元"_s +
               number(30) + u"0"_s + number(4) + u"室"_s;
    case 2:
        return word() + oneOf({u"新村"_s, u"花园"_s, u"小区"_s, u"家属院"_s}, random) + number(80) +
               oneOf({u"幢"_s, u"栋"_s}, random) + number(2400) + u"室"_s;
    case 3:
        return word() + oneOf({u"镇"_s, u"乡"_s}, random) + word() + u"村"_s + number(20) + u"组"_s +
               number(120) + u"号"_s;
    case 4:
        return word() + u"街道"_s + word() + u"村"_s + number(20) + u"组"_s;
    default:
        return word() + u"大道"_s + number(900) + u"号附"_s + number(30) + u"号"_s;
    }
}

QDate between(QDate first, QDate last, QRandomGenerator &random)
{
    return first.addDays(random.bounded(static_cast<int>(first.daysTo(last)) + 1));
}

} // namespace

FictionalCard fictionalFront(QRandomGenerator &random, CardKind kind)
{
    FictionalCard card;
    card.side = CardImageReading::Side::Front;
    QString people = ethnicity(random);
    QString name = ordinaryName(random);
    if (kind == CardKind::RareName) name = rareName(random);
    if (people == u"维吾尔" || people == u"哈萨克" || chance(random, 0.02)) name = ethnicName(random);
    const QDate birth = between(QDate(1940, 1, 1), QDate(2008, 12, 31), random);
    const QString first17 = anyCounty(random).code + birth.toString(u"yyyyMMdd"_s) +
                            QString::number(random.bounded(1000)).rightJustified(3, u'0');
    const bool man = first17.back().digitValue() % 2 == 1;
    card.fields = {
        {field::kName, name},
        {field::kSex, man ? u"男"_s : u"女"_s},
        {field::kEthnicity, people},
        {field::kBirth, birth.toString(Qt::ISODate)},
        {field::kAddress, oneOf(scanners::divisionnames::addressBeginnings(), random) + houseIn(random)},
        {field::kNumber, first17 + models::CitizenNumber::checkCharacter(first17)},
    };
    return card;
}

FictionalCard fictionalBack(QRandomGenerator &random)
{
    FictionalCard card;
    card.side = CardImageReading::Side::Back;
    const QDate from = between(QDate(2005, 1, 1), kLatestIssue, random);
    QString to = u"长期"_s;
    if (!chance(random, 0.25))
        to = from.addYears(oneOf({u"5"_s, u"10"_s, u"20"_s}, random).toInt()).toString(Qt::ISODate);
    card.fields = {
        {field::kAuthority, oneOf(scanners::divisionnames::authorities(), random)},
        {field::kValidFrom, from.toString(Qt::ISODate)},
        {field::kValidTo, to},
    };
    return card;
}

} // namespace lianli::tests
