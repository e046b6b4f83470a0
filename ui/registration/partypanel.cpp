// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/partypanel.h"

#include "models/domain/codetable.h"
#include "models/domain/documentnumber.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/papertext.h"
#include "ui/registration/faceline.h"
#include "ui/registration/mrzrow.h"
#include "ui/registration/portraitview.h"
#include "ui/style/designtokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fieldrow.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/pagestack.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/scrollto.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>

namespace lianli::ui {

using namespace models;
using presentation::FieldView;
using presentation::IdentityModel;
using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kReason{"reason"};
constexpr QLatin1StringView kKind{"kind"};
constexpr QLatin1StringView kBirthTyped{"birth_typed"};

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
    case models::FieldSource::Mrz:
        return FieldSource::Mrz;
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

/// Authority and validity stand in one row, until one of them must be compared with the card.
bool endIsDoubtful(const QHash<QString, FieldView> &views)
{
    return views.value(field::kAuthority).doubtful || views.value(field::kValidFrom).doubtful ||
           views.value(field::kValidTo).doubtful;
}

} // namespace

PartyPanel::PartyPanel(PartyRole role, IdentityModel &model, presentation::FaceMatchModel &faces,
                       QWidget *parent)
    : QWidget(parent),
      m_role(role),
      m_model(model)
{
    setObjectName(role == PartyRole::Man ? u"manPanel"_s : u"womanPanel"_s);
    m_card = new Card({}, this);
    m_status = new Pill({}, Tone::Neutral, m_card);
    m_card->setTitleWidget(m_status);

    m_stack = new PageStack(m_card);
    m_empty = new EmptyState(m_stack);
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        m_model.beginHandEntry(m_role);
        focusField(field::kName);
    });
    m_stack->addWidget(m_empty);

    m_card->body()->addWidget(m_stack, 1);
    m_face = new FaceLine(role, faces, m_card);
    connect(m_face, &FaceLine::compareRequested, this, &PartyPanel::compareFaceRequested);
    m_card->body()->addWidget(m_face);
    buildButtons();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_card);
    retranslateUi();
}

FieldRow *PartyPanel::addRow(const QString &id, int editor)
{
    auto *row = new FieldRow({}, static_cast<FieldRow::Editor>(editor), m_rowsPage);
    m_rows.insert(id, row);
    row->setObjectName(id + u"Row"_s);
    if (row->lineEdit()) row->lineEdit()->setObjectName(id + u"Edit"_s);
    if (row->choiceBox()) row->choiceBox()->setObjectName(id + u"Choice"_s);
    return row;
}

FieldRow *PartyPanel::addTextRow(QBoxLayout *column, QLatin1StringView id, const QString &rowId)
{
    FieldRow *row = addRow(rowId.isEmpty() ? QString(id) : rowId, static_cast<int>(FieldRow::Editor::Text));
    connect(row, &FieldRow::valueEdited, this,
            [this, id](const QString &value) { m_model.setField(m_role, id, value); });
    connect(row, &FieldRow::textEdited, this, [this, id, row](const QString &text) {
        row->setError(m_model.problemWhileTyping(m_role, id, text));
    });
    connect(row, &FieldRow::confirmed, this, [this, id, row] {
        if (!row->isDoubtful()) return;
        m_model.confirmField(m_role, id);
        if (!focusDoubtful(id) && !focusDoubtful()) Q_EMIT doubtsSettled();
    });
    column->addWidget(row);
    return row;
}

FieldRow *PartyPanel::addChoiceRow(QBoxLayout *column, QLatin1StringView id)
{
    FieldRow *row = addRow(id, static_cast<int>(FieldRow::Editor::Choice));
    row->choiceBox()->setMinimumWidth(80); // the longest entry would ask for more than a narrow panel has
    column->addWidget(row);
    return row;
}

/// Apart from the panel itself: together they would keep the window away for too long.
void PartyPanel::prepareRows()
{
    if (m_rowsPage) return;
    auto *scroll = new QScrollArea(m_stack);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_rowsPage = new QWidget(scroll->viewport());
    buildRows();
    scroll->setAccessibleName(m_card->title());
    scroll->setWidget(m_rowsPage);
    scroll->viewport()->setAutoFillBackground(false);
    m_rowsPage->setAutoFillBackground(false);
    m_stack->addWidget(scroll);
    retranslateRows();
}

void PartyPanel::buildRows()
{
    auto *layout = new QHBoxLayout(m_rowsPage);
    layout->setContentsMargins(0, 0, 6, 0);
    layout->setSpacing(14);
    m_portrait = new PortraitView(m_rowsPage);
    layout->addWidget(m_portrait, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    layout->addLayout(column, 1);
    buildPaperRows(column);
    buildDeclaredRows(column);
    m_papersNote = new TextLabel(TextLabel::Style::Note, {}, m_rowsPage);
    m_papersNote->setObjectName(u"papersNote"_s);
    m_papersNote->setWordWrap(true);
    m_papersNote->setContentsMargins(0, tokens::kUnit, 0, 0);
    column->addWidget(m_papersNote);
    column->addStretch(1);
}

void PartyPanel::buildPaperRows(QBoxLayout *column)
{
    FieldRow *kind = addChoiceRow(column, kKind);
    connect(kind, &FieldRow::valueEdited, this, [this](const QString &code) {
        if (const auto chosen = documentKindOf(code.toInt())) m_model.setDocumentKind(m_role, *chosen);
    });
    m_mrz = new MrzRow(m_rowsPage);
    column->addWidget(m_mrz);
    connect(m_mrz, &MrzRow::edited, this, [this](const QString &text) { m_model.setMrz(m_role, text); });
    addTextRow(column, field::kName);
    addTextRow(column, field::kNameZh);
    FieldRow *nationality = addChoiceRow(column, field::kNationality);
    connect(nationality, &FieldRow::valueEdited, this,
            [this](const QString &code) { m_model.setField(m_role, field::kNationality, code); });
    addTextRow(column, field::kNumber)->setStrong(true);
    addTextRow(column, field::kIssueCount);
    m_sexAndEthnicity = new FieldRow({}, FieldRow::Editor::None, m_rowsPage);
    m_sexAndEthnicity->setObjectName(u"sexAndEthnicityRow"_s);
    column->addWidget(m_sexAndEthnicity);
    FieldRow *sex = addChoiceRow(column, field::kSex);
    connect(sex, &FieldRow::valueEdited, this,
            [this](const QString &text) { m_model.setField(m_role, field::kSex, text); });
    addTextRow(column, field::kEthnicity);
    column->addWidget(addRow(field::kBirth, static_cast<int>(FieldRow::Editor::None)));
    addTextRow(column, field::kBirth, kBirthTyped);
    addTextRow(column, field::kAddress);
    m_authorityAndEnd = new FieldRow({}, FieldRow::Editor::None, m_rowsPage);
    m_authorityAndEnd->setObjectName(u"authorityAndEndRow"_s);
    column->addWidget(m_authorityAndEnd);
    addTextRow(column, field::kAuthority);
    addTextRow(column, field::kValidFrom);
    addTextRow(column, field::kValidTo);
    addTextRow(column, field::kRegionalId);

    FieldRow *reason = addRow(kReason, static_cast<int>(FieldRow::Editor::Text));
    connect(reason, &FieldRow::valueEdited, this,
            [this](const QString &value) { m_model.setHandEntryReason(m_role, value); });
    column->addWidget(reason);
}

void PartyPanel::buildDeclaredRows(QBoxLayout *column)
{
    FieldRow *marital = addChoiceRow(column, field::kMaritalStatus);
    marital->choiceBox()->installEventFilter(this);
    connect(marital, &FieldRow::valueEdited, this, [this](const QString &code) {
        m_model.setMaritalStatus(m_role, static_cast<MaritalStatus>(code.toInt()));
    });
    FieldRow *education = addChoiceRow(column, field::kEducation);
    connect(education, &FieldRow::valueEdited, this,
            [this](const QString &code) { m_model.setEducation(m_role, code); });
    FieldRow *occupation = addChoiceRow(column, field::kOccupation);
    connect(occupation, &FieldRow::valueEdited, this,
            [this](const QString &code) { m_model.setOccupation(m_role, code); });
    FieldRow *service = addChoiceRow(column, field::kServiceCard);
    connect(service, &FieldRow::valueEdited, this, [this](const QString &code) {
        m_model.setServiceCard(m_role, static_cast<ServiceCard>(code.toInt()));
    });
    addTextRow(column, field::kServiceNumber);
    addTextRow(column, field::kServiceUnit);
}

void PartyPanel::buildButtons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::kUnit);
    m_handEntry = new KeyButton({}, KeyButton::Kind::Small, m_card);
    m_handEntry->setObjectName(u"handEntryButton"_s);
    connect(m_handEntry, &QPushButton::clicked, this, [this] {
        m_model.beginHandEntry(m_role);
        focusField(field::kName);
    });
    m_clear = new KeyButton({}, KeyButton::Kind::Small, m_card);
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
        ->setPlaceholderText(tr("1 single · 2 divorced · 3 widowed", "1 未婚 · 2 离婚 · 3 丧偶"));
    QList<Choice> kinds, cards, states;
    for (const DocumentKind kind : kDocumentKinds)
        kinds.append({QString::number(static_cast<int>(kind)), presentation::documentKindText(kind)});
    m_rows.value(kKind)->setChoices(kinds);
    cards.append({u"0"_s, presentation::serviceCardText(ServiceCard::None)});
    for (const ServiceCard card : kServiceCards)
        cards.append({QString::number(static_cast<int>(card)), presentation::serviceCardText(card)});
    m_rows.value(field::kServiceCard)->setChoices(cards);
    for (const CodeEntry &entry : codetables::nationalities().entries())
        states.append({entry.code, presentation::chineseOnScreen() ? entry.nameZh + u' ' + entry.code
                                                                   : entry.nameEn + u' ' + entry.code});
    m_rows.value(field::kNationality)->setChoices(states);
    m_rows.value(field::kSex)
        ->setChoices(
            {{u"男"_s, tr("Male", "sex on the card: 男")}, {u"女"_s, tr("Female", "sex on the card: 女")}});
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
    m_rows.value(kKind)->setLabel(tr("Kind of paper", "证件种类"));
    m_rows.value(kBirthTyped)->setLabel(presentation::fieldLabel(field::kBirth));
    m_rows.value(kBirthTyped)->setPlaceholder(tr("1990-01-31"));
    m_rows.value(field::kRegionalId)->setPlaceholder(tr("A123456(3), may be empty"));
    m_rows.value(field::kIssueCount)->setPlaceholder(tr("01, may be empty"));
    m_rows.value(field::kNameZh)->setPlaceholder(tr("May be empty"));
    m_mrz->setLabel(tr("Machine readable zone: type, paste or scan both lines", "护照机读区"));
    m_rows.value(field::kValidFrom)->setPlaceholder(tr("2016-06-21"));
    m_rows.value(field::kValidTo)->setPlaceholder(tr("2036-06-21, or empty for indefinitely"));
    fillChoices();
    // A list that is searched by typing shows its editor's words, not its own.
    if (auto *line = m_rows.value(field::kNationality)->choiceBox()->lineEdit())
        line->setPlaceholderText(tr("Type a part of the name"));
}

void PartyPanel::refresh()
{
    const bool filled = m_model.isFilled(m_role);
    if (!filled) m_stack->setCurrentWidget(m_empty);
    m_status->setVisible(filled);
    m_handEntry->setVisible(filled && !m_model.isHandEntry(m_role));
    m_clear->setVisible(filled);
    m_handEntry->setEnabled(m_model.canEdit());
    m_clear->setEnabled(m_model.canEdit());
    if (!filled) {
        if (m_mrz) m_mrz->clear();
        return;
    }
    const bool settled = !m_model.isHandEntry(m_role) && m_model.nextDoubtful(m_role).isEmpty();
    m_status->setStatus(m_model.statusText(m_role), settled ? Tone::Ok : Tone::Warning);
    prepareRows();
    m_portrait->setPortrait(m_model.portrait(m_role));
    refreshRows();
    // Last: each row that comes into or goes out of view on a page that is shown lays the whole page out
    // again.
    m_stack->setCurrentIndex(1);
}

/// Fields that this kind of paper has not, or that a read card shows together, have no row.
bool PartyPanel::showsRow(const QString &id, const QHash<QString, FieldView> &views) const
{
    const bool byHand = m_model.isHandEntry(m_role);
    const DocumentKind kind = m_model.documentKind(m_role);
    const bool typedBirth = byHand && !hasCitizenNumber(kind);
    if (id == kKind) return byHand;
    if (id == kReason) return byHand && isReadByReaders(kind);
    if (id == kBirthTyped || id == field::kSex) return typedBirth;
    if (id == field::kBirth) return !byHand || (!typedBirth && !views[id].value.isEmpty());
    if (id == field::kServiceCard)
        return kind == DocumentKind::ResidentCard || kind == DocumentKind::TemporaryResidentCard;
    const bool handOnly = id == field::kEthnicity || id == field::kAuthority || id == field::kValidFrom ||
                          id == field::kValidTo || id == field::kIssueCount;
    const bool ofTheEnd = id == field::kAuthority || id == field::kValidFrom || id == field::kValidTo;
    const bool mustBeCompared = ofTheEnd ? endIsDoubtful(views) : views.value(id).doubtful;
    return views.contains(id) && (byHand || mustBeCompared || !handOnly);
}

void PartyPanel::refreshRows()
{
    const bool byHand = m_model.isHandEntry(m_role);
    const DocumentKind kind = m_model.documentKind(m_role);
    const bool numberTells = hasCitizenNumber(kind);
    QHash<QString, FieldView> views;
    for (const FieldView &view : m_model.fields(m_role)) {
        views.insert(view.id, view);
        const bool typedBirth = view.id == field::kBirth && byHand && !numberTells;
        FieldRow *row = m_rows.value(typedBirth ? QString(kBirthTyped) : view.id);
        if (!row) continue;
        row->setLabel(view.label);
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
        row->setReadOnly(!view.editable);
    }
    // Set once each: a row that is hidden for a moment loses the focus.
    for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it)
        it.value()->setVisible(showsRow(it.key(), views));
    refreshMerged(views);
    refreshChoices();
}

/// Sex and ethnic group, authority and last day: one row each where a card was read.
void PartyPanel::refreshMerged(const QHash<QString, FieldView> &views)
{
    const bool byHand = m_model.isHandEntry(m_role);
    const FieldView sex = views.value(field::kSex);
    const FieldView authority = views.value(field::kAuthority);
    m_sexAndEthnicity->setLabel(byHand ? presentation::fieldLabel(field::kSex)
                                       : tr("Sex / ethnic group", "性别 / 民族"));
    m_sexAndEthnicity->setValue(byHand ? sex.value : joined(sex.value, views.value(field::kEthnicity).value));
    m_sexAndEthnicity->setSource(badgeOf(sex.source));
    const bool toldSex = hasCitizenNumber(m_model.documentKind(m_role)) && !sex.value.isEmpty();
    m_sexAndEthnicity->setVisible(!byHand || toldSex);
    m_authorityAndEnd->setValue(joined(authority.value, views.value(field::kValidTo).value));
    m_authorityAndEnd->setSource(badgeOf(authority.source));
    m_authorityAndEnd->setVisible(!byHand && !endIsDoubtful(views));
}

/// What is chosen or typed beside the fields of the paper.
void PartyPanel::refreshChoices()
{
    const bool byHand = m_model.isHandEntry(m_role);
    const bool editable = m_model.canEdit();
    const DocumentKind kind = m_model.documentKind(m_role);
    FieldRow *kindRow = m_rows.value(kKind);
    kindRow->setValue(QString::number(static_cast<int>(kind)));
    kindRow->setReadOnly(!editable);
    FieldRow *service = m_rows.value(field::kServiceCard);
    service->setValue(QString::number(static_cast<int>(m_model.serviceCard(m_role))));
    service->setReadOnly(!editable);
    FieldRow *reason = m_rows.value(kReason);
    reason->setValue(m_model.handEntryReason(m_role));
    reason->setReadOnly(!editable);

    m_rows.value(field::kNumber)
        ->setPlaceholder(hasCitizenNumber(kind)                      ? tr("18 characters")
                         : kind == DocumentKind::HkMacaoTravelPermit ? tr("H12345678")
                         : kind == DocumentKind::TaiwanTravelPermit  ? tr("8 digits")
                                                                     : QString());
    const bool zone = byHand && hasMachineReadableZone(kind);
    m_mrz->setVisible(zone);
    if (!zone) m_mrz->clear();
    m_mrz->setReadOnly(!editable);
    const auto note = m_model.mrzNote(m_role);
    m_mrz->setNote(note.text, note.isError);
    m_papersNote->setText(m_model.papersNote(m_role));
    m_papersNote->setVisible(!m_papersNote->text().isEmpty());
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

void PartyPanel::focusFaceLine()
{
    m_face->takeFocus();
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
    if (fieldId == field::kBirth && m_rows.value(kBirthTyped)->isVisible()) row = m_rows.value(kBirthTyped);
    if (!row || !row->editor()) return;
    row->editor()->setFocus(Qt::ShortcutFocusReason);
    scrollTo(row);
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
