// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/issuepage.h"

#include "ui/presentation/errortext.h"
#include "ui/registration/otherways.h"
#include "ui/registration/signingpanel.h"
#include "ui/registration/voidcopysheet.h"
#include "ui/style/designtokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/checklist.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/fieldrow.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pagestack.h"
#include "ui/widgets/pdfpreview.h"
#include "ui/widgets/signaturepad.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace lianli::ui {

using namespace models;
using presentation::IssueModel;
using Stage = IssueModel::Stage;
using namespace Qt::StringLiterals;

namespace {

/// What the large card shows.
enum Shown { Preview, Receipts };

} // namespace

IssuePage::IssuePage(presentation::RegistrationModel &registration, QWidget *parent)
    : StepPage(parent),
      m_model(registration.issue),
      m_session(registration.session)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(tokens::kGap);
    layout->addWidget(buildPreview(registration), 1);
    layout->addWidget(buildSide());
    buildVoidSheet();

    showPrinters({});
    connect(&m_model, &IssueModel::printersFound, this, &IssuePage::showPrinters);
    connect(&m_model, &IssueModel::changed, this, &IssuePage::refresh);
    connect(&m_model, &IssueModel::paperReady, this, [this](Paper paper, const QByteArray &pdf) {
        if (paper == m_shown) m_preview->setPdf(pdf);
    });
    connect(&m_model, &IssueModel::failed, this, [this](const Error &error) {
        if (m_voidSheet->showError(presentation::errorText(error))) return;
        m_message->showMessage(Tone::Bad, presentation::errorText(error));
        askAboutBlank();
    });
    connect(m_message, &MessageBar::actionTriggered, this, &IssuePage::answerBlank);
    retranslateUi();
}

QWidget *IssuePage::buildPreview(presentation::RegistrationModel &registration)
{
    m_previewCard = new Card({}, this);
    auto *buttons = new QWidget(m_previewCard);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins({});
    row->setSpacing(6);
    const QString names[] = {u"paperMan"_s, u"paperWoman"_s, u"paperReview"_s, u"paperManDeclaration"_s,
                             u"paperWomanDeclaration"_s};
    for (int i = 0; i < 5; ++i) {
        m_papers[i] = new KeyButton({}, KeyButton::Kind::Small, buttons);
        m_papers[i]->setObjectName(names[i]);
        m_papers[i]->setCheckable(true);
        connect(m_papers[i], &QPushButton::clicked, this, [this, i] {
            m_stack->setCurrentIndex(Preview);
            showPaper(static_cast<Paper>(i));
        });
        row->addWidget(m_papers[i]);
    }
    m_previewCard->setTitleWidget(buttons);
    m_message = new MessageBar(m_previewCard);
    m_message->setObjectName(u"issueMessage"_s);
    m_previewCard->body()->addWidget(m_message);
    m_stack = new PageStack(m_previewCard);
    connect(m_stack, &PageStack::currentChanged, this, &IssuePage::showTitle);
    m_preview = new PdfPreview(m_stack);
    m_stack->addWidget(m_preview);
    auto *receipts = new QWidget(m_stack);
    auto *receiptRow = new QHBoxLayout(receipts);
    receiptRow->setContentsMargins({});
    receiptRow->setSpacing(tokens::kGap);
    auto *otherWays = new OtherWays(registration.sheetScan, registration.fingerprints, this);
    for (const PartyRole role : kPartyRoles) {
        auto *panel = new SigningPanel(role, receipts);
        m_receipts[static_cast<int>(role)] = panel;
        panel->setNarrow();
        receiptRow->addWidget(panel, 1);
        otherWays->addPanel(panel, m_model.receipts(), role);
    }
    m_stack->addWidget(receipts);
    m_previewCard->body()->addWidget(m_stack, 1);
    return m_previewCard;
}

QWidget *IssuePage::buildSide()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(tokens::kSideColumnWidth);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(tokens::kGap);
    m_certificateCard = new Card({}, side);
    m_number = new FieldRow({}, FieldRow::Editor::None, m_certificateCard);
    m_number->setObjectName(u"certificateNumberRow"_s);
    m_number->setStrong(true);
    m_certificateCard->body()->addWidget(m_number);
    for (auto &blank : m_blanks) {
        blank = new FieldRow({}, FieldRow::Editor::None, m_certificateCard);
        blank->setStrong(true);
        m_certificateCard->body()->addWidget(blank);
    }
    m_printer = new TextLabel(TextLabel::Style::Note, {}, m_certificateCard);
    m_printer->setWordWrap(true);
    const QString printerNames[] = {u"certificatePrinterRow"_s, u"formsPrinterRow"_s};
    for (auto &printer : m_printers) {
        printer = new FieldRow({}, FieldRow::Editor::Choice, m_certificateCard);
        printer->setObjectName(printerNames[&printer - m_printers]);
        m_certificateCard->body()->addWidget(printer);
        connect(printer, &FieldRow::valueEdited, this, &IssuePage::choosePrinters);
    }
    m_void = new KeyButton({}, KeyButton::Kind::Secondary, m_certificateCard);
    m_void->setObjectName(u"voidBlankButton"_s);
    m_void->setKey(QKeySequence(Qt::CTRL | Qt::Key_D));
    m_certificateCard->body()->addSpacing(8);
    m_certificateCard->body()->addWidget(m_printer);
    m_certificateCard->body()->addSpacing(8);
    m_certificateCard->body()->addWidget(m_void);
    connect(m_void, &QPushButton::clicked, this, [this] { m_voidSheet->present(); });
    column->addWidget(m_certificateCard);
    m_recordsCard = new Card({}, side);
    m_records = new CheckList(m_recordsCard);
    m_recordsCard->body()->addWidget(m_records, 1);
    column->addWidget(m_recordsCard, 1);
    return side;
}

void IssuePage::buildVoidSheet()
{
    m_voidSheet = new VoidCopySheet(m_model, this);
    connect(m_voidSheet, &VoidCopySheet::proposed, this, [this] {
        m_message->showMessage(Tone::Info, tr("The void waits for a second person. Park the case, or have it "
                                              "decided on the page “Voiding”; then print again."));
    });
}

QString IssuePage::nextText() const
{
    switch (m_model.stage()) {
    case Stage::Prepare:
        return tr("Print the certificates", "打印并发证");
    case Stage::Printing:
        return tr("Printing…");
    case Stage::CheckPrint:
        return tr("Both came out well", "两证打印无误");
    case Stage::AskBlank:
        return tr("It came out well");
    case Stage::Receipts:
    case Stage::HandOver:
        return tr("Handed over, complete the registration", "颁证，完成登记");
    case Stage::Done:
        return tr("Back to the counter");
    }
    return {};
}

QList<Missing> IssuePage::missing() const
{
    if (m_model.stage() == Stage::Receipts) {
        QList<Missing> list = m_session.missing(step());
        list.removeIf([](const Missing &missing) {
            return missing.what != Missing::What::Receipt && missing.what != Missing::What::ReceiptOutdated;
        });
        return list;
    }
    if (m_model.stage() == Stage::Done) return {};
    QList<Missing> list = m_session.missing(step());
    list.removeIf([](const Missing &missing) {
        return missing.what != Missing::What::EarlierStep && missing.what != Missing::What::Closed;
    });
    return list;
}

void IssuePage::next()
{
    m_message->clear();
    switch (m_model.stage()) {
    case Stage::Prepare:
        m_model.print();
        break;
    case Stage::CheckPrint:
    case Stage::AskBlank:
        m_model.confirmPrinted();
        break;
    case Stage::HandOver:
        m_model.complete();
        break;
    case Stage::Done:
        Q_EMIT finished();
        break;
    case Stage::Printing:
    case Stage::Receipts:
        break;
    }
}

void IssuePage::enter()
{
    m_message->clear(); // of the step before, which shares the view model
    m_model.enterIssue();
    m_model.requestPrinters();
    m_stage = Stage::Prepare;
    showPaper(m_shown);
    refresh();
    askAboutBlank();
}

void IssuePage::focusMissing(const Missing &missing)
{
    if (missing.role) m_receipts[static_cast<int>(*missing.role)]->pad()->setFocus(Qt::ShortcutFocusReason);
}

void IssuePage::showPaper(Paper paper)
{
    m_shown = paper;
    showTitle();
    m_preview->setBusy(tr("The page is being made…"));
    m_model.requestPaper(paper);
}

void IssuePage::showTitle()
{
    const bool receipts = m_stack->currentIndex() == Receipts;
    m_previewCard->setTitle(receipts ? tr("Receipts", "领证签名") : tr("Preview", "打印预览"));
    for (int i = 0; i < 5; ++i)
        m_papers[i]->setChecked(!receipts && i == static_cast<int>(m_shown));
}

void IssuePage::showReceipts()
{
    m_stack->setCurrentIndex(Receipts);
    for (const PartyRole role : kPartyRoles)
        m_receipts[static_cast<int>(role)]->setSigner(
            tr("%1 signs for the certificate", "当事人领证签名").arg(presentation::roleTitle(role)),
            m_session.draft().party(role).document.name);
}

void IssuePage::askAboutBlank()
{
    const auto copy = m_model.askedCopy();
    if (!copy) return;
    m_message->showMessage(Tone::Warning,
                           tr("%1: printing on blank %2 was interrupted. What became of the blank?")
                               .arg(presentation::roleTitle(*copy), m_model.blankSerial(*copy)),
                           {{u"good"_s, tr("It came out well")},
                            {u"spoiled"_s, tr("It is spoiled: void it")},
                            {u"again"_s, tr("Nothing was printed: print again")}});
}

void IssuePage::answerBlank(const QString &action)
{
    const auto copy = m_model.askedCopy();
    if (!copy) return;
    if (action == "good"_L1) {
        m_message->clear();
        m_model.confirmPrinted();
    } else if (action == "again"_L1) {
        m_message->clear();
        m_model.printAgain(*copy);
    } else if (action == "spoiled"_L1) {
        m_voidSheet->present(*copy);
    }
}

void IssuePage::refresh()
{
    const Stage stage = m_model.stage();
    m_number->setValue(m_model.certificateNumber());
    for (const PartyRole role : kPartyRoles) {
        const int index = static_cast<int>(role);
        m_blanks[index]->setValue(m_model.blankSerial(role));
    }
    m_printer->setText(m_model.printerText());
    m_void->setEnabled(m_session.marriage().assignment && stage != Stage::Done && stage != Stage::Printing);
    refreshRecords();
    if (stage != m_stage) {
        m_stage = stage;
        if (stage == Stage::Receipts) showReceipts();
        if (stage == Stage::CheckPrint) {
            m_stack->setCurrentIndex(Preview);
            showPaper(Paper::ManCertificate);
        }
        if (stage == Stage::Done) {
            m_stack->setCurrentIndex(Preview);
            showPaper(Paper::ManCertificate);
            m_message->showMessage(
                Tone::Ok,
                tr("Registered: %1. Congratulations to the couple.").arg(m_model.certificateNumber()));
        }
    }
    if (const auto asked = m_model.askedCopy(); asked != m_asked) { // one blank after the other
        m_asked = asked;
        askAboutBlank();
    }
    Q_EMIT stateChanged();
}

void IssuePage::choosePrinters()
{
    presentation::PrintTarget target = m_model.target();
    target.printer = m_printers[0]->value();
    target.formsPrinter = m_printers[1]->value();
    m_model.setTarget(target);
}

void IssuePage::showPrinters(const QStringList &printers)
{
    QList<Choice> choices;
    for (const QString &name : printers)
        choices.append({name, name});
    for (FieldRow *row : m_printers) {
        row->setChoices(choices);
        row->setVisible(!printers.isEmpty());
    }
    m_printers[0]->setValue(m_model.target().printer);
    m_printers[1]->setValue(m_model.target().formsPrinter);
}

void IssuePage::refreshRecords()
{
    const auto line = [](bool done, const QString &title, const QString &detail) {
        CheckItem item;
        item.glyph = done ? Glyph::Check : Glyph::Circle;
        item.tone = done ? Tone::Ok : Tone::Neutral;
        item.title = title;
        item.detail = detail;
        item.strong = false;
        return item;
    };
    const bool done = m_model.stage() == Stage::Done;
    QList<CheckItem> items{
        line(done, tr("Registration written on this workstation"),
             done ? tr("SQLite · encrypted · on disk") : QString()),
        line(m_model.isArchiveSealed(), tr("Paper file sealed as PDF"),
             m_model.isArchiveSealed() ? tr("%n page(s)", nullptr, m_model.archivePages()) : QString()),
        line(false, tr("Sent to the central register"), tr("Waits in the outbox: no server is connected")),
        line(true, tr("Blank certificates left at this window: %1").arg(m_model.stock().inStock),
             tr("Used %1 · void %2").arg(m_model.stock().used).arg(m_model.stock().voided))};
    for (const VoidedBlank &blank : m_model.voided()) {
        CheckItem item = line(false, tr("Void: %1").arg(blank.serial), blank.reason);
        item.glyph = Glyph::Cross;
        item.tone = Tone::Bad;
        items.append(item);
    }
    m_records->setItems(items);
}

void IssuePage::retranslateUi()
{
    showTitle();
    m_papers[0]->setText(tr("His certificate", "男方证"));
    m_papers[1]->setText(tr("Her certificate", "女方证"));
    m_papers[2]->setText(tr("Review form", "审查处理表"));
    m_papers[3]->setText(tr("His declaration", "男方声明书"));
    m_papers[4]->setText(tr("Her declaration", "女方声明书"));
    m_certificateCard->setTitle(tr("Certificate", "证件"));
    m_number->setLabel(tr("Number", "字号"));
    m_blanks[0]->setLabel(tr("His blank", "男方印制号"));
    m_blanks[1]->setLabel(tr("Her blank", "女方印制号"));
    m_printers[0]->setLabel(tr("Certificates", "证书打印机"));
    m_printers[1]->setLabel(tr("A4 papers", "表格打印机"));
    m_void->setText(tr("Void and reprint", "作废并换新证"));
    m_recordsCard->setTitle(tr("Records", "存证"));
    m_voidSheet->retranslateUi();
    refresh();
}

void IssuePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    StepPage::changeEvent(event);
}

} // namespace lianli::ui
