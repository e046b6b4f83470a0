// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/partypanel.h"

#include "models/domain/codetable.h"
#include "ui/presentation/errortext.h"
#include "ui/registration/portraitview.h"
#include "ui/style/designtokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fieldrow.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/pill.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QStackedWidget>

namespace lianli::ui {

using namespace models;
using presentation::FieldView;
using presentation::IdentityModel;
using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kReason{"reason"};

/// What the two-letter badge shows.
FieldSource badgeOf(models::FieldSource source)
{
    switch (source) {
    case models::FieldSource::None:
        return FieldSource::None;
    case models::FieldSource::Chip:
        return FieldSource::Chip;
    case models::FieldSource::Ocr:
        return FieldSource::Ocr;
    case models::FieldSource::Manual:
        return FieldSource::Manual;
    case models::FieldSource::DerivedFromNumber:
        return FieldSource::Number;
    case models::FieldSource::Declared:
        return FieldSource::Declared;
    }
    return FieldSource::None;
}

QList<Choice> choicesOf(const CodeTable &table, bool withGroups)
{
    QList<Choice> choices;
    for (const CodeEntry &entry : table.entries()) {
        const bool group = entry.code.size() > 1 && entry.code.endsWith(u'0');
        if (group != withGroups && entry.code.size() > 1) continue;
        const bool english = !presentation::chineseOnScreen() && !entry.nameEn.isEmpty();
        choices.append({entry.code, english ? entry.nameEn : entry.nameZh});
    }
    return choices;
}

QString joined(const QString &a, const QString &b)
{
    if (a.isEmpty() || b.isEmpty()) return a + b;
    return a + u" · "_s + b;
}

} // namespace

PartyPanel::PartyPanel(PartyRole role, IdentityModel &model, QWidget *parent)
    : QWidget(parent),
      m_role(role),
      m_model(model)
{
    setObjectName(role == PartyRole::Man ? u"manPanel"_s : u"womanPanel"_s);
    m_card = new Card({}, this);
    m_status = new Pill;
    m_card->setTitleWidget(m_status);

    m_stack = new QStackedWidget;
    m_empty = new EmptyState;
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        m_model.beginHandEntry(m_role);
        focusField(field::kName);
    });
    m_stack->addWidget(m_empty);

    m_card->body()->addWidget(m_stack, 1);
    buildButtons();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_card);
    retranslateUi();
}

FieldRow *PartyPanel::addRow(const QString &id, int editor)
{
    auto *row = new FieldRow({}, static_cast<FieldRow::Editor>(editor));
    m_rows.insert(id, row);
    row->setObjectName(id + u"Row"_s);
    if (row->lineEdit()) row->lineEdit()->setObjectName(id + u"Edit"_s);
    if (row->choiceBox()) row->choiceBox()->setObjectName(id + u"Choice"_s);
    return row;
}

/// The rows are built when there is something to show in them: together with the rest they would keep the
/// window away for too long.
void PartyPanel::showRows()
{
    if (m_rows.isEmpty()) {
        auto *scroll = new QScrollArea;
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        QWidget *rows = buildRows();
        scroll->setWidget(rows);
        scroll->viewport()->setAutoFillBackground(false);
        rows->setAutoFillBackground(false);
        m_stack->addWidget(scroll);
        retranslateRows();
    }
    m_stack->setCurrentIndex(1);
}

QWidget *PartyPanel::buildRows()
{
    auto *page = new QWidget;
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(0, 0, 6, 0);
    layout->setSpacing(14);
    m_portrait = new PortraitView;
    layout->addWidget(m_portrait, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    layout->addLayout(column, 1);

    const auto text = static_cast<int>(FieldRow::Editor::Text);
    const auto choice = static_cast<int>(FieldRow::Editor::Choice);
    const auto editable = [&](QLatin1StringView id) {
        FieldRow *row = addRow(id, text);
        connect(row, &FieldRow::valueEdited, this,
                [this, id](const QString &value) { m_model.setField(m_role, id, value); });
        connect(row, &FieldRow::confirmed, this, [this, id, row] {
            if (!row->isDoubtful()) return;
            m_model.confirmField(m_role, id);
            if (!focusDoubtful(id) && !focusDoubtful()) Q_EMIT doubtsSettled();
        });
        column->addWidget(row);
    };
    editable(field::kName);
    editable(field::kNumber);
    m_sexAndEthnicity = new FieldRow({});
    m_sexAndEthnicity->setObjectName(u"sexAndEthnicityRow"_s);
    column->addWidget(m_sexAndEthnicity);
    editable(field::kEthnicity);
    FieldRow *birth = addRow(field::kBirth, static_cast<int>(FieldRow::Editor::None));
    column->addWidget(birth);
    editable(field::kAddress);
    m_authorityAndEnd = new FieldRow({});
    m_authorityAndEnd->setObjectName(u"authorityAndEndRow"_s);
    column->addWidget(m_authorityAndEnd);
    editable(field::kAuthority);
    editable(field::kValidFrom);
    editable(field::kValidTo);
    m_rows.value(field::kNumber)->setStrong(true);

    FieldRow *reason = addRow(kReason, text);
    connect(reason, &FieldRow::valueEdited, this,
            [this](const QString &value) { m_model.setHandEntryReason(m_role, value); });
    column->addWidget(reason);

    FieldRow *marital = addRow(field::kMaritalStatus, choice);
    marital->choiceBox()->installEventFilter(this);
    marital->choiceBox()->setMinimumWidth(80); // the placeholder would ask for more than a narrow panel has
    connect(marital, &FieldRow::valueEdited, this, [this](const QString &code) {
        m_model.setMaritalStatus(m_role, static_cast<MaritalStatus>(code.toInt()));
    });
    FieldRow *education = addRow(field::kEducation, choice);
    connect(education, &FieldRow::valueEdited, this,
            [this](const QString &code) { m_model.setEducation(m_role, code); });
    FieldRow *occupation = addRow(field::kOccupation, choice);
    connect(occupation, &FieldRow::valueEdited, this,
            [this](const QString &code) { m_model.setOccupation(m_role, code); });
    column->addWidget(marital);
    column->addWidget(education);
    column->addWidget(occupation);
    column->addStretch(1);
    return page;
}

void PartyPanel::buildButtons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::kUnit);
    m_handEntry = new KeyButton({}, KeyButton::Kind::Small);
    m_handEntry->setObjectName(u"handEntryButton"_s);
    connect(m_handEntry, &QPushButton::clicked, this, [this] {
        m_model.beginHandEntry(m_role);
        focusField(field::kName);
    });
    m_clear = new KeyButton({}, KeyButton::Kind::Small);
    m_clear->setObjectName(u"clearPartyButton"_s);
    connect(m_clear, &QPushButton::clicked, this, [this] { m_model.clear(m_role); });
    row->addWidget(m_handEntry);
    row->addWidget(m_clear);
    row->addStretch(1);
    m_card->body()->addLayout(row);
}

void PartyPanel::fillChoices()
{
    m_rows.value(field::kMaritalStatus)
        ->setChoices({{u"10"_s, presentation::maritalStatusText(MaritalStatus::NeverMarried)},
                      {u"40"_s, presentation::maritalStatusText(MaritalStatus::Divorced)},
                      {u"30"_s, presentation::maritalStatusText(MaritalStatus::Widowed)}});
    m_rows.value(field::kMaritalStatus)
        ->choiceBox()
        ->setPlaceholderText(tr("1 never married · 2 divorced · 3 widowed", "1 未婚 · 2 离婚 · 3 丧偶"));
    m_rows.value(field::kEducation)->setChoices(choicesOf(codetables::education(), false));
    m_rows.value(field::kOccupation)->setChoices(choicesOf(codetables::occupations(), true));
}

void PartyPanel::retranslateUi()
{
    m_card->setTitle(presentation::roleTitle(m_role));
    m_empty->setTexts(tr("Put the ID card on the reader"), tr("It is read by itself, with no click."));
    m_empty->setAction(tr("Enter by hand"));
    m_handEntry->setText(tr("Enter by hand"));
    m_clear->setText(tr("Empty this side"));
    if (!m_rows.isEmpty()) retranslateRows();
    refresh();
}

void PartyPanel::retranslateRows()
{
    m_rows.value(kReason)->setLabel(tr("Why by hand"));
    m_rows.value(kReason)->setPlaceholder(tr("For example: the chip cannot be read"));
    m_sexAndEthnicity->setLabel(tr("Sex / ethnic group", "性别 / 民族"));
    m_authorityAndEnd->setLabel(tr("Issued / until", "签发 / 有效期"));
    for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it)
        if (it.key() != kReason) it.value()->setLabel(presentation::fieldLabel(it.key()));
    m_rows.value(field::kNumber)->setPlaceholder(tr("18 characters"));
    m_rows.value(field::kValidFrom)->setPlaceholder(tr("2016-06-21"));
    m_rows.value(field::kValidTo)->setPlaceholder(tr("2036-06-21, or empty for indefinitely"));
    fillChoices();
}

void PartyPanel::refresh()
{
    const bool filled = m_model.isFilled(m_role);
    if (filled)
        showRows();
    else
        m_stack->setCurrentIndex(0);
    m_status->setVisible(filled);
    m_handEntry->setVisible(filled && !m_model.isHandEntry(m_role));
    m_clear->setVisible(filled);
    if (!filled) return;
    const bool settled = !m_model.isHandEntry(m_role) && m_model.nextDoubtful(m_role).isEmpty();
    m_status->setStatus(m_model.statusText(m_role), settled ? Tone::Ok : Tone::Warning);
    m_portrait->setPortrait(m_model.portrait(m_role));
    refreshRows();
}

void PartyPanel::refreshRows()
{
    const bool byHand = m_model.isHandEntry(m_role);
    QHash<QString, FieldView> views;
    for (const FieldView &view : m_model.fields(m_role)) {
        views.insert(view.id, view);
        FieldRow *row = m_rows.value(view.id);
        if (!row) continue;
        // A choice holds codes; a text that may be edited holds what was read, not how it is shown.
        const bool raw = row->choiceBox() || view.editable;
        QString value = raw ? view.editText : view.value;
        if (view.id == field::kMaritalStatus) {
            const int status = static_cast<int>(m_model.maritalStatus(m_role));
            value =
                status == static_cast<int>(MaritalStatus::NotStated) ? QString() : QString::number(status);
        }
        row->setValue(value);
        row->setSource(badgeOf(view.source), view.confidence);
        row->setDoubtful(view.doubtful);
        showCrop(*row, view);
        row->setError(view.error);
        if (row->lineEdit()) row->setReadOnly(!view.editable);
    }
    m_sexAndEthnicity->setValue(byHand ? views[field::kSex].value
                                       : joined(views[field::kSex].value, views[field::kEthnicity].value));
    m_sexAndEthnicity->setSource(badgeOf(views[field::kSex].source));
    m_authorityAndEnd->setValue(joined(views[field::kAuthority].value, views[field::kValidTo].value));
    m_authorityAndEnd->setSource(badgeOf(views[field::kAuthority].source));
    m_rows.value(kReason)->setValue(m_model.handEntryReason(m_role));

    const bool endDoubtful = views[field::kAuthority].doubtful || views[field::kValidFrom].doubtful ||
                             views[field::kValidTo].doubtful;
    m_authorityAndEnd->setVisible(!byHand && !endDoubtful);
    for (const auto id : {field::kAuthority, field::kValidFrom, field::kValidTo})
        m_rows.value(id)->setVisible(byHand || endDoubtful);
    m_rows.value(field::kEthnicity)->setVisible(byHand || views[field::kEthnicity].doubtful);
    m_rows.value(kReason)->setVisible(byHand);
}

/// What was read stands beside what it was read from, where it must be compared.
void PartyPanel::showCrop(FieldRow &row, const FieldView &view)
{
    constexpr int height = 24;
    if (m_shownCrops.value(view.id) == view.crop) return;
    m_shownCrops.insert(view.id, view.crop);
    QPixmap crop;
    if (!view.crop.isEmpty() && crop.loadFromData(view.crop, "JPEG")) {
        crop =
            crop.scaledToHeight(std::min(crop.height(), height * (crop.height() > crop.width() / 4 ? 3 : 1)),
                                Qt::SmoothTransformation);
        if (crop.width() > 300) crop = crop.scaledToWidth(300, Qt::SmoothTransformation);
    }
    row.setEvidence(crop);
}

bool PartyPanel::focusDoubtful(const QString &afterField)
{
    const QString next = m_model.nextDoubtful(m_role, afterField);
    if (next.isEmpty()) return false;
    focusField(next);
    return true;
}

void PartyPanel::focusField(const QString &fieldId)
{
    FieldRow *row = m_rows.value(fieldId);
    if (row && row->editor()) row->editor()->setFocus(Qt::ShortcutFocusReason);
}

bool PartyPanel::eventFilter(QObject *watched, QEvent *event)
{
    // 1, 2, 3 declare the marital status in one key.
    if (event->type() == QEvent::KeyPress) {
        const int index = static_cast<QKeyEvent *>(event)->key() - Qt::Key_1;
        constexpr MaritalStatus statuses[] = {MaritalStatus::NeverMarried, MaritalStatus::Divorced,
                                              MaritalStatus::Widowed};
        if (index >= 0 && index < 3) {
            m_model.setMaritalStatus(m_role, statuses[index]);
            Q_EMIT maritalStatusDeclared();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PartyPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QWidget::changeEvent(event);
}

} // namespace lianli::ui
