// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sampleboards.h"

#include "ui/shell/firstrunpage.h"
#include "ui/shell/loginpage.h"
#include "ui/shell/shellwindow.h"
#include "ui/widgets/busylabel.h"
#include "ui/widgets/card.h"
#include "ui/widgets/caselist.h"
#include "ui/widgets/casetable.h"
#include "ui/widgets/checklist.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fieldrow.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pdfpreview.h"
#include "ui/widgets/photocropview.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/signaturepad.h"
#include "ui/widgets/stepbar.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStandardItemModel>
#include <QtMath>

namespace lianli::tests {

using namespace Qt::StringLiterals;
using namespace ui;

namespace {

QStandardItem *cell(const QString &text, const QString &caseId, const QString &tone = {}, bool action = false)
{
    auto *item = new QStandardItem(text);
    item->setData(caseId, CaseIdRole);
    item->setData(tone, ToneRole);
    item->setData(action, ActionRole);
    return item;
}

QVBoxLayout *pageLayout(QWidget *page)
{
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(tokens::kPageMargin, 16, tokens::kPageMargin, 18);
    layout->setSpacing(tokens::kGap);
    return layout;
}

QHBoxLayout *pageHead()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(new TextLabel(TextLabel::Style::Title, u"结婚登记"_s));
    head->addWidget(
        new TextLabel(TextLabel::Style::Note, u"受理号 320402-20261123-0017 · 预约 09:30 · 用时 01:12"_s), 0,
        Qt::AlignBottom);
    head->addStretch();
    head->addWidget(new Pill(u"可办地：全国通办"_s, Tone::Info));
    return head;
}

StepBar *stepBar(int current)
{
    const QStringList titles{u"身份核验"_s, u"资格审查"_s, u"声明与签字"_s,
                             u"合影"_s,     u"审查意见"_s, u"打印发证"_s};
    QList<Step> steps;
    for (int i = 0; i < titles.size(); ++i) {
        const StepState state = i < current    ? StepState::Done
                                : i == current ? StepState::Current
                                               : StepState::Todo;
        steps.append({titles.at(i), state, i <= current});
    }
    auto *bar = new StepBar;
    bar->setSteps(steps);
    return bar;
}

Card *footBar(const QString &note, const QString &next)
{
    auto *bar = new Card;
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    auto *back = new KeyButton(u"上一步"_s);
    back->setKey(QKeySequence(Qt::ALT | Qt::Key_Left));
    auto *park = new KeyButton(u"暂存"_s);
    park->setKey(QKeySequence(Qt::CTRL | Qt::Key_S));
    auto *go = new KeyButton(next, KeyButton::Kind::PrimaryLarge);
    go->setKey(QKeySequence(Qt::Key_F9));
    row->addWidget(back);
    row->addWidget(park);
    row->addWidget(new KeyButton(u"不予受理…"_s, KeyButton::Kind::Danger));
    row->addStretch();
    row->addWidget(new TextLabel(TextLabel::Style::Note, note));
    row->addWidget(go);
    bar->body()->addLayout(row);
    bar->layout()->setContentsMargins(14, 10, 14, 10);
    return bar;
}

struct Fact
{
    QString label;
    QString value;
    FieldSource source;
    int confidence = -1;
};

Card *partyCard(const QString &title, const QString &pill, Tone tone, const QList<Fact> &facts)
{
    auto *card = new Card(title);
    card->setTitleWidget(new Pill(pill, tone));
    auto *fields = new QVBoxLayout;
    fields->setSpacing(0);
    for (const Fact &fact : facts) {
        auto *row = new FieldRow(fact.label, FieldRow::Editor::Text);
        row->setValue(fact.value);
        row->setSource(fact.source, fact.confidence);
        row->setStrong(fact.label == u"证件号码"_s);
        row->setDoubtful(fact.confidence >= 0 && fact.confidence < 90);
        fields->addWidget(row);
    }
    auto *marital = new FieldRow(u"婚姻状况"_s, FieldRow::Editor::Choice);
    marital->setChoices({{u"10"_s, u"未婚"_s}, {u"40"_s, u"离婚"_s}, {u"30"_s, u"丧偶"_s}});
    marital->setValue(u"10"_s);
    marital->setSource(FieldSource::Declared);
    fields->addWidget(marital);
    auto *plain = new FieldRow(u"文化程度 / 职业"_s);
    plain->setValue(u"大学本科 · 专业技术人员"_s);
    plain->setSource(FieldSource::Manual);
    fields->addWidget(plain);
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::kGap);
    auto *portrait = new QLabel;
    portrait->setPixmap(QPixmap::fromImage(samplePhotograph().copy(40, 0, 320, 400).scaled(92, 116)));
    row->addWidget(portrait, 0, Qt::AlignTop);
    row->addLayout(fields, 1);
    card->body()->addLayout(row);
    card->body()->addStretch();
    return card;
}

CheckItem line(const QString &title, const QString &detail, Tone tone, const QString &pill = {},
               const QString &action = {})
{
    CheckItem item;
    item.id = title;
    item.tone = tone;
    item.glyph = tone == Tone::Ok ? Glyph::Check : tone == Tone::Bad ? Glyph::Cross : Glyph::Bang;
    item.title = title;
    item.detail = detail;
    item.pill = pill;
    item.pillTone = pill == u"就绪"_s ? Tone::Ok : pill == u"联网"_s ? Tone::Info : Tone::Neutral;
    item.action = action;
    item.strong = pill.size() == 2 && pill != u"就绪"_s;
    return item;
}

models::Ink sampleInk()
{
    models::Ink ink;
    ink.area = {9000, 4000};
    for (int stroke = 0; stroke < 3; ++stroke) {
        QList<models::InkPoint> points;
        for (int i = 0; i <= 40; ++i) {
            models::InkPoint point;
            point.x = 1800 + stroke * 1900 + i * 35;
            point.y = 2200 + static_cast<int>(800 * qSin(i / 5.0 + stroke));
            point.t = stroke * 900 + i * 12;
            point.pressure = 500 + (i * 11) % 480;
            points.append(point);
        }
        ink.strokes.append(points);
    }
    return ink;
}

QLayout *buttonRow()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    auto *primary = new KeyButton(u"核准，看下一件"_s, KeyButton::Kind::Primary);
    primary->setKeyHint(QKeySequence(Qt::Key_Return));
    auto *disabled = new KeyButton(u"打印并发证"_s, KeyButton::Kind::Primary);
    disabled->setKeyHint(QKeySequence(Qt::Key_F9));
    disabled->setEnabled(false);
    row->addWidget(primary);
    row->addWidget(disabled);
    row->addWidget(new KeyButton(u"打开"_s, KeyButton::Kind::Small));
    row->addWidget(new KeyButton(u"查看详情"_s, KeyButton::Kind::Link));
    row->addWidget(new Pill(u"已到场"_s, Tone::Ok));
    row->addWidget(new Pill(u"冷静期满 第 3 天"_s, Tone::Warning));
    row->addWidget(new Pill(u"不符"_s, Tone::Bad));
    row->addWidget(new Pill(u"办理中"_s, Tone::Info));
    row->addWidget(new Pill(u"未到场"_s, Tone::Neutral));
    row->addWidget(new SourceBadge(FieldSource::Register));
    row->addWidget(new KeyCap(QKeySequence(Qt::CTRL | Qt::Key_D)));
    row->addWidget(new BusyLabel(u"正在读卡…"_s));
    row->addStretch();
    return row;
}

QLayout *padRow()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::kGap);
    auto *empty = new SignaturePad;
    empty->setSigner(u"陈志远"_s);
    auto *filled = new SignaturePad;
    filled->setSigner(u"买买提·阿依古丽"_s);
    filled->setInk(sampleInk());
    auto *photo = new PhotoCropView;
    photo->setImage(samplePhotograph());
    photo->setCrop({0.1, 0.1, 0.7, 0.6});
    auto *preview = new PdfPreview;
    preview->setFailed(u"打印机没有回应，证件没有打印。请检查电源后重试。"_s);
    auto *pads = new QVBoxLayout;
    pads->addWidget(empty);
    pads->addWidget(filled);
    row->addLayout(pads, 2);
    row->addWidget(photo, 2);
    row->addWidget(preview, 3);
    return row;
}

} // namespace

QImage samplePhotograph()
{
    QImage image(640, 400, QImage::Format_RGB32);
    image.fill(QColor(0xC9, 0xD6, 0xE2));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (const int x : {200, 420}) {
        painter.setBrush(QColor(0x8F, 0xA6, 0xBC));
        painter.drawRoundedRect(x - 90, 270, 180, 200, 80, 80);
        painter.setBrush(QColor(0xA9, 0xBC, 0xCE));
        painter.drawEllipse(QPointF(x, 190), 62, 78);
    }
    return image;
}

std::unique_ptr<ShellWindow> sampleShell()
{
    auto shell = std::make_unique<ShellWindow>();
    shell->setEntries({{u"counter"_s, u"今日窗口"_s, 6, 0},
                       {u"cases"_s, u"案件"_s, 0, 0},
                       {u"appointments"_s, u"预约"_s, 23, 0},
                       {u"referrals"_s, u"服务转介"_s, 3, 1},
                       {u"legal"_s, u"法律咨询"_s, 0, 1},
                       {u"verify"_s, u"核验存证"_s, 0, 1},
                       {u"batch"_s, u"批次审核"_s, 41, 2},
                       {u"insights"_s, u"数据看板"_s, 0, 2},
                       {u"sync"_s, u"同步"_s, 0, 3},
                       {u"settings"_s, u"设置"_s, 0, 3}});
    shell->setOffice(u"常州市天宁区婚姻登记处"_s);
    shell->setUser(u"王敏"_s, u"登记员"_s, 3);
    shell->setSyncState(u"在线 · 已同步"_s, Tone::Ok);
    return shell;
}

QAbstractItemModel *sampleCases(QObject *parent, int copies)
{
    auto *model = new QStandardItemModel(parent);
    model->setHorizontalHeaderLabels({u"时间"_s, u"号"_s, u"业务"_s, u"当事人"_s, u"状态"_s, {}});
    const QList<QStringList> rows{
        {u"10:20"_s, u"A017"_s, u"结婚登记"_s, u"陈志远 / 阿依古丽"_s, u"办理中"_s, u"info"_s},
        {u"10:30"_s, u"A018"_s, u"结婚登记"_s, u"周* / 吴*"_s, u"暂存"_s, u"neutral"_s},
        {u"10:30"_s, u"B004"_s, u"离婚登记（领证）"_s, u"郑* / 孙*"_s, u"冷静期满 第 3 天"_s, u"warning"_s},
        {u"10:45"_s, u"A019"_s, u"补领结婚证"_s, u"钱*"_s, u"已发证"_s, u"ok"_s}};
    for (int copy = 0; copy < copies; ++copy) {
        for (const QStringList &row : rows) {
            const QString id = u"case-%1-%2"_s.arg(row.at(1), QString::number(copy));
            model->appendRow({cell(row.at(0), id), cell(row.at(1), id), cell(row.at(2), id),
                              cell(row.at(3), id), cell(row.at(4), id, row.at(5)),
                              cell(u"继续"_s, id, {}, true)});
        }
    }
    return model;
}

QWidget *sampleCounterBoard()
{
    auto *page = new QWidget;
    auto *layout = pageLayout(page);
    auto *head = new QVBoxLayout;
    head->setSpacing(0);
    head->addWidget(new TextLabel(TextLabel::Style::Title, u"上午好，王敏"_s));
    head->addWidget(new TextLabel(TextLabel::Style::Note,
                                  u"2026年11月23日 星期一 · 本窗口已办 16 件 · 平均 6 分 40 秒"_s));
    layout->addLayout(head);
    auto *businesses = new QHBoxLayout;
    businesses->setSpacing(tokens::kGap);
    const QStringList titles{u"结婚登记"_s, u"离婚登记"_s, u"补领证件"_s, u"出具记录证明"_s};
    for (int i = 0; i < titles.size(); ++i) {
        auto *button = new KeyButton(titles.at(i), i == 0 ? KeyButton::Kind::PrimaryLarge
                                                          : KeyButton::Kind::SecondaryLarge);
        button->setKey(QKeySequence(Qt::Key_F1 + i));
        businesses->addWidget(button);
    }
    businesses->addStretch();
    layout->addLayout(businesses);

    auto *cases = new Card(u"办理中的案件"_s);
    auto *list = new CaseList;
    list->table()->setAccessibleName(u"办理中的案件"_s);
    list->setModel(sampleCases(page));
    list->table()->setStretchColumn(3);
    list->table()->selectRow(0);
    cases->body()->addWidget(list);
    auto *todo = new Card(u"待你处理"_s);
    auto *todoList = new CheckList;
    todoList->setAccessibleName(u"待你处理"_s);
    todoList->setItems(
        {line(u"退回修改 1 件"_s, u"张* / 刘* · 照片遮挡面部 · 审核人 赵科"_s, Tone::Warning, {}, u"打开"_s),
         line(u"空白证剩余 186 套"_s, u"结婚 142 · 离婚 44"_s, Tone::Ok)});
    todo->body()->addWidget(todoList);
    auto *devices = new Card(u"设备"_s);
    auto *deviceList = new CheckList;
    deviceList->setAccessibleName(u"设备"_s);
    QList<CheckItem> items{line(u"身份证读卡器"_s, u"SAM 05.03-20240611-…"_s, Tone::Ok, u"就绪"_s),
                           line(u"高拍仪 / 摄像头"_s, {}, Tone::Ok, u"就绪"_s),
                           line(u"证书打印机"_s, u"没有回应：请检查电源和数据线"_s, Tone::Bad, u"未连接"_s)};
    for (CheckItem &item : items)
        item.glyph = Glyph::Dot;
    deviceList->setItems(items);
    devices->body()->addWidget(deviceList);
    auto *side = new QVBoxLayout;
    side->setSpacing(tokens::kGap);
    side->addWidget(todo);
    side->addWidget(devices);
    side->addStretch(1);
    todo->setFixedWidth(tokens::kSideColumnWidth);
    devices->setFixedWidth(tokens::kSideColumnWidth);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(tokens::kGap);
    columns->addWidget(cases, 1);
    columns->addLayout(side);
    layout->addLayout(columns, 1);
    return page;
}

LoginPage *sampleLoginPage()
{
    auto *page = new LoginPage;
    page->setOffice(u"常州市天宁区婚姻登记处"_s);
    page->setUsers(
        {{u"u:320402:0031"_s, u"王敏"_s, u"登记员"_s, {}},
         {u"u:320402:0001"_s, u"赵科"_s, u"管理员"_s, QDateTime::currentDateTimeUtc().addSecs(59)}});
    return page;
}

FirstRunPage *sampleFirstRunPage()
{
    auto *page = new FirstRunPage;
    page->setDivisionNames(
        [](const QString &code) { return code == u"320402"_s ? u"江苏省常州市天宁区"_s : QString(); });
    return page;
}

QWidget *sampleIdentityBoard()
{
    auto *page = new QWidget;
    auto *layout = pageLayout(page);
    layout->addLayout(pageHead());
    layout->addWidget(stepBar(0));
    auto *parties = new QHBoxLayout;
    parties->setSpacing(tokens::kGap);
    const auto chip = FieldSource::Chip;
    const auto ocr = FieldSource::Ocr;
    parties->addWidget(partyCard(u"甲方（男）"_s, u"已读芯片 0.8 s"_s, Tone::Ok,
                                 {{u"姓名"_s, u"陈志远"_s, chip},
                                  {u"性别 / 民族"_s, u"男 · 汉族"_s, chip},
                                  {u"出生日期"_s, u"1997年03月15日（29 周岁）"_s, chip},
                                  {u"证件号码"_s, u"320402 19970315 4218"_s, chip},
                                  {u"住址"_s, u"江苏省常州市天宁区青龙街道12 号"_s, chip},
                                  {u"签发 / 有效期"_s, u"常州市公安局天宁分局 · 至 2038.06.21"_s, chip}}),
                       1);
    parties->addWidget(partyCard(u"乙方（女）"_s, u"高拍仪识别 · 请核对 1 项"_s, Tone::Warning,
                                 {{u"姓名"_s, u"买买提·阿依古丽"_s, ocr, 99},
                                  {u"性别 / 民族"_s, u"女 · 维吾尔族"_s, ocr, 99},
                                  {u"出生日期"_s, u"1998年11月02日（28 周岁）"_s, FieldSource::Number},
                                  {u"证件号码"_s, u"650102 19981102 0022"_s, ocr, 99},
                                  {u"住址"_s, u"新疆乌鲁木齐市天山区"_s, ocr, 81},
                                  {u"签发 / 有效期"_s, u"乌鲁木齐市公安局天山分局 · 长期"_s, ocr, 97}}),
                       1);
    layout->addLayout(parties, 1);
    layout->addWidget(footBar(u"还有 1 项待确认"_s, u"确认身份，开始审查"_s));
    return page;
}

QWidget *sampleChecksBoard()
{
    auto *page = new QWidget;
    auto *layout = pageLayout(page);
    layout->addLayout(pageHead());
    layout->addWidget(stepBar(1));
    auto *checks = new Card(u"自动审查"_s);
    checks->setSubtitle(u"9 项 · 7 通过 · 2 提示 · 0 不符"_s);
    auto *again = new KeyButton(u"重新核验"_s, KeyButton::Kind::Small);
    again->setKey(QKeySequence(Qt::Key_F5));
    checks->setTitleWidget(again);
    auto *list = new CheckList;
    list->setAccessibleName(u"自动审查"_s);
    const Tone ok = Tone::Ok;
    const Tone notice = Tone::Warning;
    list->setItems(
        {line(u"年龄符合"_s, u"男满 22 周岁、女满 20 周岁：29 / 28 周岁 · 民法典第 1047 条"_s, ok, u"本机"_s),
         line(u"证件有效"_s, u"两证均在有效期内，号码校验位正确 · GB 11643"_s, ok, u"本机"_s),
         line(u"人证一致"_s, u"甲方自动比对 0.71；乙方由登记员 王敏 人工确认 10:13"_s, ok, u"本机"_s),
         line(u"婚姻登记核对：甲方无在册婚姻"_s, u"中心库 10:13:21 应答 0.12 s"_s, ok, u"联网"_s),
         line(u"婚姻登记核对：乙方 2023-05-09 离婚"_s, u"L650102-2023-000418 已登记离婚，与本人声明一致"_s,
              notice, u"联网"_s),
         line(u"非直系血亲、三代以内旁系血亲"_s, u"双方声明，待第 3 步签字 · 民法典第 1048 条"_s, ok,
              u"声明"_s),
         line(u"无一方无民事行为能力情形"_s, u"登记员现场询问已记录"_s, ok, u"询问"_s),
         line(u"婚前医学检查"_s, u"未提供（自愿）；已提示免费婚检点"_s, notice, u"提示"_s)});
    checks->body()->addWidget(list);

    auto *hint = new Card(u"断网时"_s);
    hint->setTone(Tone::Info);
    auto *hintText = new TextLabel(TextLabel::Style::Note,
                                   u"改用本机签名名单（截至 2026-11-23 08:00，含 512 万人）判断"
                                   u"在册婚姻；未命中可继续受理，命中或名单过期须联网后再发证。"_s);
    hintText->setWordWrap(true);
    hint->body()->addWidget(hintText);
    auto *side = new QVBoxLayout;
    side->setSpacing(tokens::kGap);
    side->addWidget(hint);
    side->addStretch(1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(tokens::kGap);
    columns->addWidget(checks, 13);
    columns->addLayout(side, 6);
    layout->addLayout(columns, 1);
    layout->addWidget(footBar({}, u"进入声明与签字"_s));
    return page;
}

QWidget *sampleWidgetBoard()
{
    auto *page = new QWidget;
    auto *layout = pageLayout(page);
    layout->addLayout(buttonRow());
    const QList<std::pair<Tone, QString>> messages{
        {Tone::Info, u"已自动保存。"_s},
        {Tone::Ok, u"证书已打印，字号已登记。"_s},
        {Tone::Warning, u"与中心库的连接已断开，案件保存在本机，连上后自动上传。"_s},
        {Tone::Bad, u"读卡失败：卡片被过早拿开。请把身份证重新放在读卡区。"_s}};
    for (const auto &[tone, sentence] : messages) {
        auto *bar = new MessageBar;
        QList<MessageAction> actions;
        if (tone == Tone::Bad) actions = {{u"retry"_s, u"重试"_s}, {u"camera"_s, u"改用高拍仪"_s}};
        bar->showMessage(tone, sentence, actions);
        layout->addWidget(bar);
    }
    auto *row = new FieldRow(u"证件号码"_s, FieldRow::Editor::Text);
    row->setValue(u"320402 19970315 4219"_s);
    row->setSource(FieldSource::Manual);
    row->setError(u"号码的校验位不对，请对照证件再看一遍。"_s);
    layout->addWidget(row);
    layout->addLayout(padRow(), 1);
    return page;
}

} // namespace lianli::tests
