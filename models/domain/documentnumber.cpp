// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/documentnumber.h"

#include "models/domain/citizennumber.h"
#include "models/domain/domainerror.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace lianli::models {

namespace {

/// No number is longer: what was pasted by mistake is not looked at further.
constexpr qsizetype kLongest = 40;

/// Upper-case ASCII for what an input method leaves, without spaces.
QString normalised(QStringView text)
{
    QString result;
    for (QChar c : text.first(std::min(text.size(), kLongest))) {
        if (c.isSpace()) continue;
        if (c >= u'\uFF01' && c <= u'\uFF5E') c = QChar(c.unicode() - 0xFEE0);
        result += c >= u'a' && c <= u'z' ? c.toUpper() : c;
    }
    return result;
}

struct Form
{
    QRegularExpression pattern;
    DomainError error;
};

QRegularExpression whole(const QString &pattern)
{
    return QRegularExpression(u"\\A(?:"_s + pattern + u")\\z"_s);
}

/// Numbers that have a form, but hold neither birth date nor check digit.
const Form *formOf(DocumentKind kind)
{
    static const Form foreigner2017{whole(u"[A-Z]{3}[0-9]{12}"_s), DomainError::ForeignerCardFormat};
    static const Form hkMacao{whole(u"[HM][0-9]{8}(?:[0-9]{2})?"_s), DomainError::HkMacaoPermitFormat};
    static const Form taiwan{whole(u"[0-9]{8}"_s), DomainError::TaiwanPermitFormat};
    static const Form chinese{whole(u"[EDGPS][0-9]{8}|[EDPS][A-Z][0-9]{7}"_s),
                              DomainError::ChinesePassportFormat};
    static const Form foreign{whole(u"[A-Z0-9]{5,15}"_s), DomainError::PassportFormat};
    static const Form travel{whole(u"[A-Z0-9]{5,20}"_s), DomainError::TravelDocumentFormat};
    switch (kind) {
    case DocumentKind::ForeignerPermit2017:
        return &foreigner2017;
    case DocumentKind::HkMacaoTravelPermit:
        return &hkMacao;
    case DocumentKind::TaiwanTravelPermit:
        return &taiwan;
    case DocumentKind::ChinesePassport:
        return &chinese;
    case DocumentKind::ForeignPassport:
        return &foreign;
    case DocumentKind::OtherTravelDocument:
        return &travel;
    case DocumentKind::ResidentCard:
    case DocumentKind::TemporaryResidentCard:
    case DocumentKind::ResidencePermitHmt:
    case DocumentKind::ForeignerPermit2023:
        break;
    }
    return nullptr;
}

Result<DocumentNumber> parseCitizenForm(DocumentKind kind, QStringView text, QDate today)
{
    const auto number = CitizenNumber::parse(text, today);
    if (!number) return fail(number.error());
    const QString division = number->divisionCode();
    if (kind == DocumentKind::ForeignerPermit2023 && !division.startsWith(u'9'))
        return fail(DomainError::ForeignerCardFirst);
    if (kind == DocumentKind::ResidencePermitHmt && division != u"810000" && division != u"820000" &&
        division != u"830000")
        return fail(DomainError::PermitRegion);
    return DocumentNumber{number->text(), {}, number->birthDate(), number->sex()};
}

/// Hong Kong: letters A = 10 …, a missing first letter 36, weights 9 … 2, and the check digit 1; MOD 11.
bool hongKongCheckHolds(const QString &letters, const QString &digits, QChar check)
{
    const auto valueOf = [](QChar letter) { return letter.unicode() - u'A' + 10; };
    int sum = letters.size() == 2 ? 9 * valueOf(letters[0]) + 8 * valueOf(letters[1])
                                  : 9 * 36 + 8 * valueOf(letters[0]);
    for (int i = 0; i < 6; ++i)
        sum += (7 - i) * digits[i].digitValue();
    sum += check == u'A' ? 10 : check.digitValue();
    return sum % 11 == 0;
}

/// Taiwan: the letter stands for two digits, weights 1 9 8 … 1 and 1; MOD 10.
bool taiwanCheckHolds(const QString &number)
{
    // The letters in the order of the numbers 10, 11, … that they stand for.
    const qsizetype letter = QLatin1StringView("ABCDEFGHJKLMNPQRSTUVXYWZIO").indexOf(number[0]) + 10;
    qsizetype sum = letter / 10 + 9 * (letter % 10);
    for (int i = 1; i <= 8; ++i)
        sum += (9 - i) * number[i].digitValue();
    return (sum + number[9].digitValue()) % 10 == 0;
}

} // namespace

Result<DocumentNumber> parseDocumentNumber(DocumentKind kind, QStringView text, QDate today)
{
    const Form *form = formOf(kind);
    if (!form) return parseCitizenForm(kind, text, today);
    QString number = normalised(text);
    if (!form->pattern.match(number).hasMatch()) return fail(form->error);
    QString issueCount;
    if (kind == DocumentKind::HkMacaoTravelPermit && number.size() == 11) {
        issueCount = number.last(2);
        number.chop(2);
    }
    return DocumentNumber{number, issueCount, {}, Sex::Unknown};
}

bool isUnfinishedNumber(DocumentKind kind, QStringView text, const Error &error)
{
    const QString number = normalised(text);
    if (const Form *form = formOf(kind)) {
        const auto match = form->pattern.match(number, 0, QRegularExpression::PartialPreferCompleteMatch);
        return match.hasPartialMatch();
    }
    static const QRegularExpression begun(u"\\A[0-9]{0,17}\\z"_s);
    return (error.code == DomainError::NumberLength || error.code == DomainError::NumberObsolete15) &&
           begun.match(number).hasMatch();
}

bool hasCitizenNumber(DocumentKind kind)
{
    return formOf(kind) == nullptr;
}

bool isForeigners(DocumentKind kind)
{
    return kind == DocumentKind::ForeignPassport || kind == DocumentKind::OtherTravelDocument ||
           kind == DocumentKind::ForeignerPermit2017 || kind == DocumentKind::ForeignerPermit2023;
}

bool hasMachineReadableZone(DocumentKind kind)
{
    return kind == DocumentKind::ChinesePassport || kind == DocumentKind::ForeignPassport ||
           kind == DocumentKind::OtherTravelDocument;
}

bool isReadByReaders(DocumentKind kind)
{
    return kind == DocumentKind::ResidentCard || kind == DocumentKind::ResidencePermitHmt ||
           kind == DocumentKind::ForeignerPermit2017 || kind == DocumentKind::ForeignerPermit2023;
}

bool isRegional(DocumentKind kind)
{
    return kind == DocumentKind::HkMacaoTravelPermit || kind == DocumentKind::TaiwanTravelPermit ||
           kind == DocumentKind::ResidencePermitHmt;
}

Result<QString> parseRegionalId(QStringView text)
{
    static const QRegularExpression hongKong(u"\\A([A-Z]{1,2})([0-9]{6})\\(?([0-9A])\\)?\\z"_s);
    static const QRegularExpression macao(u"\\A([157][0-9]{6})\\(?([0-9])\\)?\\z"_s);
    static const QRegularExpression taiwan(u"\\A[A-Z][1289][0-9]{8}\\z"_s);
    const QString number = normalised(text);
    if (taiwan.match(number).hasMatch()) {
        if (!taiwanCheckHolds(number)) return fail(DomainError::RegionalIdCheckDigit);
        return number;
    }
    if (const auto match = macao.match(number); match.hasMatch())
        return u"%1(%2)"_s.arg(match.captured(1), match.captured(2));
    const auto match = hongKong.match(number);
    if (!match.hasMatch()) return fail(DomainError::RegionalIdFormat);
    if (!hongKongCheckHolds(match.captured(1), match.captured(2), match.captured(3)[0]))
        return fail(DomainError::RegionalIdCheckDigit);
    return u"%1%2(%3)"_s.arg(match.captured(1), match.captured(2), match.captured(3));
}

} // namespace lianli::models
