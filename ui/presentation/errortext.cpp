// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/errortext.h"

#include "models/domain/domainerror.h"
#include "models/ports/storeerror.h"
#include "models/workflow/workflowerror.h"
#include "scanners/api/readererror.h"
#include "ui/presentation/papertext.h"

#include <QCoreApplication>
#include <QLocale>

namespace lianli::presentation {

using namespace models;
using scanners::ReaderError;
using namespace Qt::StringLiterals;

namespace {

/// Sentences live in one translation context, so that translators see them together.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Texts)

public:
    static QString of(StoreError code, const QString &detail);
    static QString of(DocumentError code);
    static QString of(ReaderError code);
    static QString of(DomainError code);
    static QString of(WorkflowError code);
    static QString of(const Missing &missing, const MarriageRules &rules);
    static QString ageDetail(const Check &check);
    static QString documentDetail(const Check &check);
    static QString numberDetail(const Check &check);
    static QString registerDetail(const Check &check);
    static QString identityDetail(const Check &check);
    static QString detail(const Check &check, const MarriageRules &rules);
    static QString title(const Check &check);
    static QString general(const Error &error)
    {
        return tr("Something went wrong (%1). Nothing that was saved is lost; try again, and tell the "
                  "office's "
                  "administrator if it happens again.")
            .arg(error.key());
    }
};

QString Texts::of(StoreError code, const QString &detail)
{
    switch (code) {
    case StoreError::Locked:
        return tr("The workstation is locked. Log in to go on; everything saved is kept.");
    case StoreError::WrongPassword: {
        bool counted = false;
        const int left = detail.toInt(&counted);
        return counted ? tr("The password is not right. %n attempt(s) left before this user is locked out.",
                            nullptr, left)
                       : tr("The password is not right.");
    }
    case StoreError::LockedOut:
        return tr("Too many wrong passwords. Wait until the time shown has passed, then try again.");
    case StoreError::SlotExpired:
        return tr("This user has not been online for too long. Connect to the server, or ask a supervisor.");
    case StoreError::UnknownUser:
        return tr("This user is not known on this workstation.");
    case StoreError::WeakPassword:
        return tr("Choose another password: at least 10 characters, not a common one, and not the one "
                  "before.");
    case StoreError::WrongLibrary:
        return tr(
            "The encrypting database library is not in use, so data would lie open. Lianli does not start; "
            "reinstall it.");
    case StoreError::PlainFile:
        return tr("The database file is not encrypted. Lianli does not open it; call the administrator.");
    case StoreError::Corrupt:
        return tr(
            "The database does not pass its checks. Nothing more is written; call the administrator, who can "
            "run “lianlictl db check” and restore a copy.");
    case StoreError::Busy:
        return tr("Another program holds the database. Close the other Lianli window, then try again.");
    case StoreError::DiskFull:
        return tr("The disk is full. This step was not saved, everything before it is kept. Make room, then "
                  "try again.");
    case StoreError::Io:
        return tr("The disk did not accept the data. This step was not saved; everything acknowledged before "
                  "is kept. "
                  "Check the disk, then try again.");
    case StoreError::Conflict:
        return tr("This case was changed elsewhere meanwhile. Nothing was overwritten; open the case again "
                  "to go on.");
    case StoreError::NotFound:
        return tr("This record is not on this workstation.");
    case StoreError::TooLarge:
        return tr("This is too large to be kept. Nothing else was changed.");
    case StoreError::NoBlanks:
        return tr("There are no blank certificates left at this window. Receive blanks, then print again; "
                  "the case is "
                  "kept.");
    case StoreError::NoNumbers:
        return tr("The year's certificate numbers are used up. Call the administrator.");
    case StoreError::OverlappingRange:
        return tr("Some of these blanks were received before. Check the first number.");
    case StoreError::ClockWentBack:
        return tr("The computer's clock is behind the last record. Cases can be taken in, but no certificate "
                  "is issued "
                  "until the clock is set right.");
    case StoreError::SchemaTooNew:
        return tr("The database was written by a newer Lianli. Update this workstation.");
    case StoreError::InvalidEvent:
        return tr("This step holds something that cannot be recorded. Nothing was changed.");
    case StoreError::AlreadySetUp:
        return tr("This workstation is already set up.");
    case StoreError::NotPermitted:
        return tr("Your role does not allow this. Nothing was changed; ask someone whose role does.");
    case StoreError::SecondPersonNeeded:
        return tr("A second person must confirm this with their own password. Nothing was changed.");
    case StoreError::SamePerson:
        return tr("The second person must be someone else than the first. Nothing was changed.");
    case StoreError::BlanksElsewhere:
        return tr("Not all of these blanks are where they would have to be. Nothing was moved; compare the "
                  "numbers with the list of ranges.");
    case StoreError::Unexplained:
        return tr("The count differs from the books. Say why, then close the day; nothing was recorded yet.");
    case StoreError::UserDisabled:
        return tr("This user was disabled. The administrator can let them in again with a new password.");
    case StoreError::UserExists:
        return tr("Someone with this staff number is here already. Choose another number.");
    case StoreError::LastAdministrator:
        return tr("This is the last administrator: nobody could let people in afterwards. Make someone else "
                  "administrator first.");
    case StoreError::VoidPending:
        return tr("Voiding one of these blanks waits for a second person. Have it decided first; the case is "
                  "kept.");
    case StoreError::ReasonMissing:
        return tr("Choose a reason and write it in words, without any document number.");
    case StoreError::ColleaguesCase:
        return tr("This case is a colleague's. Nothing was changed; take the case over to go on with it.");
    case StoreError::AppointmentUnknown:
        return tr(
            "No appointment of this code is known here. Ask for the day and the names, or give a ticket "
            "without an appointment.");
    case StoreError::AppointmentOtherDay:
        return tr("This appointment is for %1. The couple can be served today with a ticket without an "
                  "appointment.")
            .arg(detail);
    case StoreError::AppointmentOver:
        return tr("This appointment was cancelled or served already. Nothing was changed.");
    case StoreError::SlotFull:
        return tr("This time is fully booked by now. Choose another one; what you entered is kept.");
    case StoreError::SlotClosed:
        return tr("This time cannot be booked: it is past, too far ahead or not on a working day.");
    case StoreError::QueueEmpty:
        return tr("Nobody is waiting.");
    case StoreError::PasswordTemporary:
        return tr("The administrator chose this password. Choose your own when you sign in next; until then "
                  "it serves for nothing else.");
    }
    return {};
}

QString Texts::of(DocumentError code)
{
    switch (code) {
    case DocumentError::UnknownForm:
        return tr("The template of this form is missing. Reinstall Lianli.");
    case DocumentError::MissingField:
        return tr("The form lacks a value it needs. Look at the earlier steps again.");
    case DocumentError::FontMissing:
        return tr("No font on this computer has one of the characters. Install a font with rare characters "
                  "(fonts-noto-cjk), then print again; the case is kept.");
    case DocumentError::WriteFailed:
        return tr("The PDF could not be written. Check the folder and the disk space.");
    case DocumentError::NoPrinter:
        return tr("There is no such printer. Choose a printer, then print again.");
    case DocumentError::PrinterFailed:
        return tr(
            "The printer did not take the page. Look at the printer, then say what became of the blank.");
    case DocumentError::PrinterNotReady:
        return tr(
            "The printer is stopped: it is out of paper, jammed or switched off. Nothing was sent to it. "
            "See to the printer, then print again; the case is kept.");
    case DocumentError::TextTooLong:
        return tr(
            "A text is too long for its place on the form, even in the smallest type. Shorten it, then print "
            "again.");
    case DocumentError::ImageUnreadable:
        return tr("A picture on the form could not be read. Take it again.");
    }
    return {};
}

QString Texts::of(ReaderError code)
{
    switch (code) {
    case ReaderError::PortMissing:
        return tr("The card reader is not there. Plug it in; it is found by itself. Papers can be entered by "
                  "hand.");
    case ReaderError::PortDenied:
        return tr("This user may not use the card reader's port. The administrator can add it to the group "
                  "“dialout”.");
    case ReaderError::PortBusy:
        return tr("Another program uses the card reader. Close it; reading goes on by itself.");
    case ReaderError::NoAnswer:
        return tr("The card reader does not answer. Unplug it and plug it in again; papers can be entered by "
                  "hand.");
    case ReaderError::SelfTestFailed:
        return tr("The card reader's self-test failed. Unplug it and plug it in again.");
    case ReaderError::NotAuthorised:
        return tr("The card reader's security module is not authorised. Call its vendor.");
    case ReaderError::CardMoved:
        return tr("The card was moved while it was read. Put it down again and leave it there.");
    case ReaderError::CardAuthFailed:
        return tr("The card could not be authenticated. Put it down again, or enter it by hand.");
    case ReaderError::CardNotGenuine:
        return tr("The reader does not accept this card; it may not be genuine. Look at it closely before "
                  "you go on.");
    case ReaderError::CardDataInvalid:
        return tr("The card's data failed its check. Look at the card closely.");
    case ReaderError::CardKindUnknown:
        return tr("This is no card that the reader knows. Put an ID card on it.");
    case ReaderError::Refused:
        return tr("The card reader refused a command. Put the card down again.");
    case ReaderError::FrameTooShort:
    case ReaderError::FrameChecksum:
    case ReaderError::FrameLength:
        return tr("The line to the card reader is disturbed. Check the cable; reading is tried again.");
    case ReaderError::TextBlockInvalid:
        return tr("The card's text could not be understood. Enter the paper by hand.");
    case ReaderError::Timeout:
        return tr("No card was put on the reader in time.");
    case ReaderError::ImageTooLarge:
        return tr(
            "This picture is too large (over 32 MB or 40 megapixels). Choose another; nothing was changed.");
    case ReaderError::ImageUnreadable:
        return tr(
            "This file is no picture that can be read (JPEG or PNG). Choose another; nothing was changed.");
    case ReaderError::CameraMissing:
        return tr("The camera is not there. Plug it in, or choose a picture file.");
    case ReaderError::CameraFailed:
        return tr("The camera gives no picture. Plug it in again, or choose a picture file.");
    case ReaderError::VisionMissing:
        return tr("What reads cards from pictures is not installed. Use the card reader or enter the card by "
                  "hand, and tell the administrator.");
    case ReaderError::CardNotFound:
        return tr("There is no identity card in this picture. Lay the whole card under the camera or on the "
                  "flatbed, then try again.");
    case ReaderError::CardUnreadable:
        return tr("The card in this picture cannot be read. Avoid reflections, hold the camera still, then "
                  "try again; or enter the card by hand.");
    case ReaderError::CodeUnreadable:
        return tr("The scanned code holds no text that can be read. Scan it again, or type what it says.");
    case ReaderError::PadMissing:
        return tr(
            "The fingerprint pad is not there. Plug it in and try again, or have the print made on paper "
            "and scan the sheet.",
            "未找到指纹仪。请插好后重试，或在纸质表格上按指纹并扫描。");
    case ReaderError::PadFailed:
        return tr(
            "The fingerprint pad gives no picture. Plug it in again, or have the print made on paper and "
            "scan the sheet.",
            "指纹仪没有给出图像。请重新插拔，或在纸质表格上按指纹并扫描。");
    case ReaderError::FingerUnclear:
        return tr("Too little of the finger was on the pad. Wipe it, and press the whole tip down again.",
                  "手指按压面积不足。请擦净后将整个指腹重新按下。");
    case ReaderError::FlatbedMissing:
        return tr(
            "The flatbed scanner is not there. What was read is kept; switch it on and plug it in, then "
            "scan again, or choose it anew in the settings.",
            "未找到平板扫描仪。已读取的内容不变；请接通电源并插好后重新扫描，或在“设置”中重新选择。");
    case ReaderError::FlatbedGone:
        return tr(
            "The flatbed scanner was unplugged or switched off while it scanned. This page was not kept, "
            "what was read before is; plug it in, then scan again.",
            "平板扫描仪在扫描中断开。本页未保存，此前读取的内容不变；请插好后重新扫描。");
    case ReaderError::FlatbedBusy:
        return tr(
            "The flatbed scanner is in use: by another program, or by the scan before, which has not ended "
            "yet. Nothing was changed; wait a moment, then scan again.",
            "平板扫描仪正被其他程序使用，或上一次扫描尚未结束。未作任何更改；请稍候重试。");
    case ReaderError::FlatbedDenied:
        return tr(
            "This user may not use the flatbed scanner. Nothing was changed; the administrator can add the "
            "user to the group “scanner”.",
            "当前用户无权使用平板扫描仪。未作任何更改；请管理员将用户加入“scanner”组。");
    case ReaderError::FlatbedCoverOpen:
        return tr("The scanner's lid is open. Nothing was changed; close it, then scan again.",
                  "扫描仪盖板未合上。未作任何更改；请合上后重新扫描。");
    case ReaderError::FlatbedJammed:
        return tr(
            "Paper is jammed in the scanner. Nothing was changed; take it out, lay the page on the glass, "
            "then scan again.",
            "扫描仪卡纸。未作任何更改；请取出卡纸，将纸放在玻璃板上重新扫描。");
    case ReaderError::FlatbedNoPaper:
        return tr("The scanner's feeder is empty. Nothing was changed; put the page in, then scan again.",
                  "扫描仪进纸器无纸。未作任何更改；请放入纸张后重新扫描。");
    case ReaderError::FlatbedFailed:
        return tr(
            "The flatbed scanner did not scan. Nothing was changed; switch it off and on and scan again, or "
            "choose a picture file.",
            "平板扫描仪未能扫描。未作任何更改；请关机再开后重新扫描，或选择图片文件。");
    case ReaderError::FlatbedSilent:
        return tr(
            "The flatbed scanner has not answered for a long time, so the scan was given up. Nothing was "
            "changed; switch it off and on and scan again, or choose a picture file.",
            "平板扫描仪长时间没有响应，已停止等待。未作任何更改；请关机再开后重新扫描，或选择图片文件。");
    case ReaderError::ScanInvalid:
        return tr("What the flatbed scanner sent is no whole page. Nothing was changed; scan again.",
                  "平板扫描仪传来的不是完整的一页。未作任何更改；请重新扫描。");
    case ReaderError::ScanCancelled:
        return tr("The scan was cancelled. Nothing was changed.", "扫描已取消。未作任何更改。");
    }
    return {};
}

QString Texts::of(DomainError code)
{
    switch (code) {
    case DomainError::NumberLength:
        return tr("The number must have 18 characters.");
    case DomainError::NumberCharacters:
        return tr("The number holds something other than digits and a final X.");
    case DomainError::NumberObsolete15:
        return tr("15-digit numbers have been void since 2013.");
    case DomainError::NumberBirthDate:
        return tr("The number's birth date does not exist.");
    case DomainError::NumberBirthInFuture:
        return tr("The number's birth date lies in the future.");
    case DomainError::NumberBirthTooLongAgo:
        return tr("The number's birth date is too long ago.");
    case DomainError::NumberCheckDigit:
        return tr("The number's check digit is wrong: compare it digit by digit.");
    case DomainError::NameEmpty:
        return tr("The name is missing.");
    case DomainError::NameTooLong:
        return tr("The name is too long.");
    case DomainError::NameCharacters:
        return tr("The name holds characters that no name has.");
    case DomainError::DateFormat:
        return tr("This is no date; write it as 2026-11-23.");
    case DomainError::ValidityOrder:
        return tr("The validity ends before it begins.");
    case DomainError::CertificateNumberFormat:
        return tr("A certificate number looks like J320402-2026-000123.");
    case DomainError::BlankSerialFormat:
        return tr("A blank's number has 6 to 14 digits or capital letters.");
    case DomainError::UnknownCode:
        return tr("This code is not in the table.");
    case DomainError::DocumentKindUnsupported:
        return tr("This kind of paper is not served here yet.");
    case DomainError::DataFile:
        return tr("A data file of Lianli is damaged. Reinstall it.");
    case DomainError::PermitRegion:
        return tr(
            "A residence permit's number begins with 810000 (Hong Kong), 820000 (Macao) or 830000 (Taiwan).");
    case DomainError::ForeignerCardFirst:
        return tr("The number of a permanent residence card of 2023 begins with 9.");
    case DomainError::ForeignerCardFormat:
        return tr("The number of a permanent residence card of 2017 has three letters and twelve digits.");
    case DomainError::HkMacaoPermitFormat:
        return tr("The permit's number is H or M and eight digits, like H12345678; two more digits are the "
                  "issue count.");
    case DomainError::TaiwanPermitFormat:
        return tr("The permit's number has eight digits.");
    case DomainError::ChinesePassportFormat:
        return tr("A Chinese passport's number is E and eight digits, or E, a letter and seven digits.");
    case DomainError::PassportFormat:
        return tr("A passport's number has 5 to 15 letters and digits, without spaces.");
    case DomainError::TravelDocumentFormat:
        return tr("A travel document's number has 5 to 20 letters and digits, without spaces.");
    case DomainError::RegionalIdFormat:
        return tr("This is no identity card number of that region: Hong Kong A123456(3), Macao 1234567(8), "
                  "Taiwan A123456789.");
    case DomainError::RegionalIdCheckDigit:
        return tr("The check digit of the region's identity card is wrong: compare it digit by digit.");
    case DomainError::IssueCountFormat:
        return tr("The issue count has two digits, like 01.");
    case DomainError::MrzLength:
        return tr(
            "The machine readable zone has two lines of 44 characters (passport) or of 36, or three of 30.");
    case DomainError::MrzCharacters:
        return tr("The machine readable zone has only capital letters, digits and the sign <.");
    case DomainError::MrzKind:
        return tr("This zone is not of a passport or travel document.");
    case DomainError::MrzDate:
        return tr("A date in the machine readable zone does not exist: compare the second line.");
    case DomainError::MrzNumberCheckDigit:
        return tr(
            "The check digit after the document number is wrong: compare the number in the second line.");
    case DomainError::MrzBirthCheckDigit:
        return tr("The check digit after the date of birth is wrong: compare the date of birth in the second "
                  "line.");
    case DomainError::MrzExpiryCheckDigit:
        return tr("The check digit after the date of expiry is wrong: compare the date of expiry in the "
                  "second line.");
    case DomainError::MrzOptionalCheckDigit:
        return tr("The check digit after the personal number is wrong: compare the end of the second line.");
    case DomainError::MrzCompositeCheckDigit:
        return tr("The last check digit, over the whole zone, is wrong: compare the second line.");
    }
    return {};
}

QString Texts::of(WorkflowError code)
{
    switch (code) {
    case WorkflowError::UnreadableHistory:
        return tr("This case's record cannot be read. Nothing was changed; the administrator can run "
                  "“lianlictl db check”.");
    case WorkflowError::StepNotReady:
        return tr("This step is not finished: see what is still missing.");
    case WorkflowError::CaseClosed:
        return tr("This case is closed and can only be looked at.");
    case WorkflowError::SheetWithoutCode:
        return tr("The code at the foot of the sheet cannot be read, so nobody can tell which version was "
                  "signed. Lay the whole sheet flat and scan it again; nothing was changed.",
                  "读不到表格页脚的版本码，无法确认所签的是哪一版。请放平整页重新扫描；未作任何更改。");
    case WorkflowError::SheetOfOtherPaper:
        return tr("This sheet is another form. Scan the one named above; nothing was changed.",
                  "这是另一种表格。请扫描上方所示的表格；未作任何更改。");
    case WorkflowError::SheetOfOtherParty:
        return tr("This is the sheet of the other party. Scan it on their side; nothing was changed.",
                  "这是另一方的表格。请在另一方处扫描；未作任何更改。");
    case WorkflowError::SheetOutdated:
        return tr(
            "What is on this sheet is not what is in the case today: the form was changed after it was "
            "printed, or it is of another case or day. Print it again and have it signed anew.",
            "这张表与本案当前内容不一致：打印后内容已更改，或属于其他案件、其他日期。请重新打印并重新签名。");
    }
    return {};
}

QString Texts::of(const Missing &missing, const MarriageRules &rules)
{
    using What = Missing::What;
    const QString role = missing.role ? roleTitle(*missing.role) : QString();
    switch (missing.what) {
    case What::EarlierStep:
        return tr("Step %1 is not finished.").arg(missing.field);
    case What::Document:
        return tr("%1: no ID card read yet").arg(role);
    case What::Field:
        return tr("%1: check “%2”").arg(role, fieldLabel(missing.field));
    case What::HandEntryReason:
        return tr("%1: say why the paper is entered by hand").arg(role);
    case What::MaritalStatus:
        return tr("%1: marital status not declared").arg(role);
    case What::IdentityMatch:
        return tr("Compare both persons with their papers");
    case What::FaceUndecided:
        return tr("%1: the faces are not alike enough, look at both pictures and decide").arg(role);
    case What::FaceOfOther:
        return tr("%1: not the person on the card, as you decided. Empty this side and read the right card, "
                  "or refuse")
            .arg(role);
    case What::OppositeSex:
        return tr("The papers do not show one man and one woman (Civil Code art. 1046)");
    case What::SamePerson:
        return tr("Both papers are of the same person");
    case What::Answer:
        for (const InquiryQuestion &question : rules.questions)
            if (question.id == missing.field) return tr("Not asked yet: %1").arg(questionText(question));
        return tr("A question is open");
    case What::CheckPending:
        return tr("A check has no result yet: run the checks again");
    case What::CheckBlocked: {
        Check check;
        check.id = missing.field;
        check.outcome = CheckOutcome::Blocked;
        return tr("Not met: %1").arg(title(check));
    }
    case What::Signature:
        return tr("%1 has not signed").arg(role);
    case What::SignatureOutdated:
        return tr("%1 must sign again: the declaration has changed").arg(role);
    case What::Photo:
        return tr("No photo taken yet");
    case What::PhotoCrop:
        return tr("Set the crop of the photo");
    case What::Opinion:
        return tr("The review opinion is empty");
    case What::Approval:
        return tr("The review is not approved");
    case What::Assignment:
        return tr("No certificate number taken yet");
    case What::PrintConfirmation:
        return tr("%1: the certificate is not printed").arg(role);
    case What::PrintUnknown:
        return tr("%1: say whether the certificate came out well").arg(role);
    case What::Receipt:
        return tr("%1 has not signed for the certificate").arg(role);
    case What::ReceiptOutdated:
        return tr("%1 must sign for the certificate again: the review form has changed").arg(role);
    case What::Paper: {
        const PaperRule *rule = rules.paper(missing.field);
        return tr("%1: not looked at yet: %2").arg(role, rule ? paperTitle(*rule) : missing.field);
    }
    case What::Closed:
        return tr("This case is closed and can only be looked at.");
    }
    return {};
}

QString Texts::title(const Check &check)
{
    const bool blocked = check.outcome == CheckOutcome::Blocked;
    if (check.id == checkid::kAge)
        return blocked ? tr("Under the age of marriage") : tr("Age of marriage reached");
    if (check.id == checkid::kSex)
        return blocked ? tr("Not one man and one woman") : tr("One man and one woman");
    if (check.id == checkid::kSamePerson) return tr("Both papers are of the same person");
    if (check.id == checkid::kDocumentValid)
        return blocked ? tr("An ID document is not valid") : tr("ID documents valid");
    if (check.id == checkid::kNumberConsistent)
        return check.outcome == CheckOutcome::Passed ? tr("ID numbers correct")
                                                     : tr("ID number and paper disagree");
    if (check.id == checkid::kIdentityMatched) return tr("Persons match their papers", "人证一致");
    if (check.id == checkid::kRegisterMan)
        return tr("Register of marriages: %1").arg(roleTitle(PartyRole::Man));
    if (check.id == checkid::kRegisterWoman)
        return tr("Register of marriages: %1").arg(roleTitle(PartyRole::Woman));
    if (check.id == checkid::kKinship)
        return blocked ? tr("Prohibited kinship declared")
                       : tr("No lineal kinship, no collateral kinship within three degrees",
                            "非直系血亲、三代以内旁系血亲");
    if (check.id == checkid::kCapacity)
        return blocked ? tr("A party cannot express a will") : tr("Both can express their will");
    if (check.id == checkid::kVoluntary)
        return blocked ? tr("Not of free will") : tr("Both of their own free will");
    if (check.id == checkid::kJurisdiction)
        return blocked ? tr("Not within this registry's functions") : tr("Within this registry's functions");
    if (check.id == checkid::kPapers)
        return blocked                                  ? tr("Papers missing or not valid")
               : check.outcome == CheckOutcome::Pending ? tr("Papers to look at")
                                                        : tr("Papers complete");
    if (check.id == checkid::kStatusProofMan)
        return tr("Proof of the marital status: %1").arg(roleTitle(PartyRole::Man));
    if (check.id == checkid::kStatusProofWoman)
        return tr("Proof of the marital status: %1").arg(roleTitle(PartyRole::Woman));
    if (check.id == checkid::kPremaritalExam) return tr("Premarital medical examination", "婚前医学检查");
    // Questions of the inquiry that only show when the answer stops the registration.
    if (check.id == "single"_L1) return tr("A party has a spouse");
    if (check.id == "illness_told"_L1) return tr("The duty to tell of a serious illness was not met");
    if (check.id == "notice_read"_L1) return tr("The notice was not read and understood");
    return check.id;
}

QString Texts::ageDetail(const Check &check)
{
    const QJsonObject &evidence = check.evidence;
    QString text = tr("Man %1 or older, woman %2 or older: %3 / %4 years")
                       .arg(evidence.value("minimum_man"_L1).toInt())
                       .arg(evidence.value("minimum_woman"_L1).toInt())
                       .arg(evidence.value("man"_L1).toInt())
                       .arg(evidence.value("woman"_L1).toInt());
    for (const PartyRole role : kPartyRoles) {
        const QString key = role == PartyRole::Man ? u"man_first_day"_s : u"woman_first_day"_s;
        if (evidence.contains(key))
            text += tr("; %1 possible from %2 on").arg(roleTitle(role), evidence.value(key).toString());
    }
    return text;
}

QString Texts::documentDetail(const Check &check)
{
    const QJsonObject &evidence = check.evidence;
    if (check.outcome != CheckOutcome::Blocked)
        return tr("Valid until %1 / %2")
            .arg(evidence.value("man_to"_L1).toString(), evidence.value("woman_to"_L1).toString());
    QStringList parts;
    for (const PartyRole role : kPartyRoles) {
        const QString key = role == PartyRole::Man ? u"man"_s : u"woman"_s;
        const int kind = evidence.value(key + "_kind"_L1).toInt(static_cast<int>(DocumentKind::ResidentCard));
        const bool resident = kind <= static_cast<int>(DocumentKind::TemporaryResidentCard);
        if (evidence.contains(key + "_expired"_L1) && !resident)
            parts.append(tr("%1: expired on %2; a valid paper is needed")
                             .arg(roleTitle(role), evidence.value(key + "_to"_L1).toString()));
        else if (evidence.contains(key + "_expired"_L1))
            parts.append(tr("%1: expired on %2; a temporary ID card will do")
                             .arg(roleTitle(role), evidence.value(key + "_to"_L1).toString()));
        else if (evidence.contains(key + "_not_yet"_L1))
            parts.append(tr("%1: not valid yet").arg(roleTitle(role)));
    }
    return parts.join(tr("; "));
}

QString Texts::numberDetail(const Check &check)
{
    if (check.evidence.isEmpty()) return tr("Check digit, birth date and sex agree with the papers");
    QStringList parts;
    for (const PartyRole role : kPartyRoles) {
        const QString problem =
            check.evidence.value(role == PartyRole::Man ? "man"_L1 : "woman"_L1).toString();
        if (problem == "birth"_L1)
            parts.append(
                tr("%1: the birth date on the paper is another than in the number").arg(roleTitle(role)));
        else if (problem == "number"_L1)
            parts.append(tr("%1: the number is not correct").arg(roleTitle(role)));
        else if (problem == "sex"_L1)
            parts.append(tr("%1: the sex on the paper is another than in the number; look at the paper")
                             .arg(roleTitle(role)));
    }
    return parts.join(tr("; "));
}

QString Texts::registerDetail(const Check &check)
{
    if (check.outcome == CheckOutcome::Pending) return tr("No answer yet");
    const QString status = check.evidence.value("status"_L1).toString();
    const QString certificate = check.evidence.value("certificate"_L1).toString();
    const int declared = check.evidence.value("declared"_L1).toInt();
    if (status == "married"_L1 && check.evidence.value("proof"_L1).toBool())
        return tr("Marriage %1 on record; the proof that was seen ends it").arg(certificate);
    if (status == "married"_L1)
        return tr("A marriage is on record: %1 of %2")
            .arg(certificate, check.evidence.value("record_date"_L1).toString());
    if (status == "divorced"_L1)
        return declared == static_cast<int>(MaritalStatus::Divorced)
                   ? tr("Divorce %1 on record, as declared").arg(certificate)
                   : tr("Divorce %1 on record, but not declared: ask again").arg(certificate);
    if (status == "widowed"_L1) return tr("The former spouse's death is on record");
    if (declared != static_cast<int>(MaritalStatus::NeverMarried))
        return tr("No record here of the earlier marriage that was declared");
    return check.source == CheckSource::LocalRegister
               ? tr("No marriage in this workstation's records; the central register was not asked")
               : tr("No marriage on record");
}

QString Texts::identityDetail(const Check &check)
{
    if (check.outcome == CheckOutcome::Pending) return tr("Not confirmed yet");
    QStringList parts{
        tr("Confirmed by the registrar at %1").arg(check.at.toOffsetFromUtc(8 * 3600).toString(u"HH:mm"_s))};
    QStringList faces;
    for (const PartyRole role : kPartyRoles) {
        const QString key = role == PartyRole::Man ? u"man"_s : u"woman"_s;
        const QString result = check.evidence.value(key + "_face"_L1).toString();
        const int percent = check.evidence.value(key + "_score"_L1).toInt() / 10;
        if (result == "alike"_L1)
            faces += tr("%1: faces %2 % alike").arg(roleTitle(role)).arg(percent);
        else if (result == "low"_L1)
            faces += tr("%1: faces only %2 % alike, the clerk decided").arg(roleTitle(role)).arg(percent);
        else if (!result.isEmpty())
            faces += tr("%1: compared by eye, no score").arg(roleTitle(role));
    }
    if (faces.isEmpty()) faces += tr("faces not compared", "未做人像比对");
    return (parts + faces).join(u" · "_s);
}

QString Texts::detail(const Check &check, const MarriageRules &rules)
{
    if (check.id == checkid::kPapers) return papersDetail(check, rules);
    if (check.id == checkid::kStatusProofMan || check.id == checkid::kStatusProofWoman)
        return statusProofDetail(check, rules);
    if (check.id == checkid::kJurisdiction) return jurisdictionDetail(check);
    if (check.id == checkid::kAge) return ageDetail(check);
    if (check.id == checkid::kDocumentValid) return documentDetail(check);
    if (check.id == checkid::kNumberConsistent) return numberDetail(check);
    if (check.id == checkid::kRegisterMan || check.id == checkid::kRegisterWoman)
        return registerDetail(check);
    if (check.id == checkid::kIdentityMatched) return identityDetail(check);
    if (check.id == checkid::kKinship)
        return check.outcome == CheckOutcome::Pending ? tr("Not asked yet")
                                                      : tr("Declared by both, signed in step 3");
    if (check.source == CheckSource::Inquiry)
        return check.outcome == CheckOutcome::Pending ? tr("Not asked yet")
                                                      : tr("Asked at the counter, answers kept");
    if (check.id == checkid::kPremaritalExam) return tr("Voluntary and free; the couple was told where");
    return {};
}

QString categoryText(const Error &error)
{
    const std::string_view category = error.code.category().name();
    const int value = error.code.value();
    if (category == "store") return Texts::of(static_cast<StoreError>(value), error.detail);
    if (category == "document") return Texts::of(static_cast<DocumentError>(value));
    if (category == "reader") return Texts::of(static_cast<ReaderError>(value));
    if (category == "domain") return Texts::of(static_cast<DomainError>(value));
    if (category == "workflow") return Texts::of(static_cast<WorkflowError>(value));
    return {};
}

} // namespace

bool chineseOnScreen()
{
    //: The language of this translation: "zh" or "en". Not shown.
    return QCoreApplication::translate("Language", "en") == "zh"_L1;
}

QString errorText(const Error &error)
{
    const QString text = categoryText(error);
    return text.isEmpty() ? Texts::general(error) : text;
}

QString missingText(const Missing &missing, const MarriageRules &rules)
{
    return Texts::of(missing, rules);
}

QString checkTitle(const Check &check)
{
    return Texts::title(check);
}

QString checkDetail(const Check &check, const MarriageRules &rules)
{
    const QString basis = rules.checkBasis.value(check.id).text();
    QString detail = Texts::detail(check, rules);
    if (basis.isEmpty()) return detail;
    return detail.isEmpty() ? basis : detail + u" · "_s + basis;
}

QString checkSourceText(CheckSource source)
{
    switch (source) {
    case CheckSource::Local:
        return Texts::tr("Here", "source of a check: 本机");
    case CheckSource::LocalRegister:
        return Texts::tr("Here, offline", "source of a check: 本机核对，未联网");
    case CheckSource::Online:
        return Texts::tr("Online", "source of a check: 联网");
    case CheckSource::Declared:
        return Texts::tr("Declared", "source of a check: 声明");
    case CheckSource::Inquiry:
        return Texts::tr("Asked", "source of a check: 询问");
    case CheckSource::Hint:
        return Texts::tr("Hint", "source of a check: 提示");
    }
    return {};
}

QString stepTitle(MarriageStep step)
{
    switch (step) {
    case MarriageStep::Identity:
        return Texts::tr("Identity", "step 1: 身份核验");
    case MarriageStep::Eligibility:
        return Texts::tr("Examination", "step 2: 资格审查");
    case MarriageStep::Declaration:
        return Texts::tr("Declaration", "step 3: 声明与签字");
    case MarriageStep::Photo:
        return Texts::tr("Photo", "step 4: 合影");
    case MarriageStep::Review:
        return Texts::tr("Review", "step 5: 审查意见");
    case MarriageStep::Issue:
        return Texts::tr("Print and issue", "step 6: 打印发证");
    }
    return {};
}

QString roleTitle(PartyRole role)
{
    return role == PartyRole::Man ? Texts::tr("Party A (man)", "甲方（男）")
                                  : Texts::tr("Party B (woman)", "乙方（女）");
}

QString fieldLabel(const QString &id)
{
    if (id == field::kName) return Texts::tr("Name");
    if (id == field::kSex) return Texts::tr("Sex");
    if (id == field::kEthnicity) return Texts::tr("Ethnic group", "民族");
    if (id == field::kBirth) return Texts::tr("Date of birth");
    if (id == field::kNumber) return Texts::tr("ID number", "证件号码");
    if (id == field::kAddress) return Texts::tr("Address");
    if (id == field::kAuthority) return Texts::tr("Issued by", "签发机关");
    if (id == field::kValidFrom) return Texts::tr("Valid from");
    if (id == field::kValidTo) return Texts::tr("Valid until");
    if (id == field::kNameZh) return Texts::tr("Chinese name", "中文姓名");
    if (id == field::kNationality) return Texts::tr("Nationality", "国籍");
    if (id == field::kIssueCount) return Texts::tr("Issue count", "换证次数");
    if (id == field::kRegionalId) return Texts::tr("Own region's ID card", "本地区身份证");
    if (id == field::kServiceCard) return Texts::tr("Soldier", "现役军人");
    if (id == field::kServiceNumber) return Texts::tr("Military card no.", "军人证件号");
    if (id == field::kServiceUnit) return Texts::tr("Unit", "部队名称");
    if (id == field::kMaritalStatus) return Texts::tr("Marital status");
    if (id == field::kEducation) return Texts::tr("Education", "文化程度");
    if (id == field::kOccupation) return Texts::tr("Occupation");
    return id;
}

QString fieldSourceText(FieldSource source)
{
    switch (source) {
    case FieldSource::None:
        return {};
    case FieldSource::Chip:
        return Texts::tr("Chip", "source of a field: 芯片");
    case FieldSource::Ocr:
        return Texts::tr("OCR", "source of a field");
    case FieldSource::Manual:
        return Texts::tr("By hand", "source of a field: 手工");
    case FieldSource::DerivedFromNumber:
        return Texts::tr("From the number", "source of a field: 由号码推得");
    case FieldSource::Declared:
        return Texts::tr("Declared", "source of a field: 本人声明");
    case FieldSource::Mrz:
        return Texts::tr("MRZ", "source of a field: 机读区");
    }
    return {};
}

QString maritalStatusText(MaritalStatus status)
{
    switch (status) {
    case MaritalStatus::NotStated:
        return {};
    case MaritalStatus::NeverMarried:
        return Texts::tr("Never married", "未婚");
    case MaritalStatus::Divorced:
        return Texts::tr("Divorced", "离婚");
    case MaritalStatus::Widowed:
        return Texts::tr("Widowed", "丧偶");
    }
    return {};
}

QString refusalReasonText(const RefusalReason &reason)
{
    return chineseOnScreen() ? reason.textZh : reason.textEn;
}

QString questionText(const InquiryQuestion &question)
{
    return chineseOnScreen() ? question.textZh : question.textEn;
}

QString staffRoleText(StaffRole role)
{
    switch (role) {
    case StaffRole::Registrar:
        return Texts::tr("Registrar", "登记员");
    case StaffRole::Supervisor:
        return Texts::tr("Supervisor", "审核员");
    case StaffRole::ServiceStaff:
        return Texts::tr("Service staff", "服务人员");
    case StaffRole::Administrator:
        return Texts::tr("Administrator", "管理员");
    case StaffRole::Auditor:
        return Texts::tr("Auditor", "稽核");
    }
    return {};
}

QString caseStateText(const QString &state)
{
    if (state == "draft"_L1) return Texts::tr("In progress", "办理中");
    if (state == "parked"_L1) return Texts::tr("Parked", "暂存");
    if (state == "issued_pending"_L1) return Texts::tr("Printed, not handed over", "已打印，未颁证");
    if (state == "registered"_L1) return Texts::tr("Registered", "已登记");
    if (state == "refused"_L1) return Texts::tr("Refused", "不予受理/不予登记");
    if (state == "terminated"_L1) return Texts::tr("Ended", "终止");
    return state;
}

} // namespace lianli::presentation
