// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/mrz.h"

#include "models/domain/codetable.h"
#include "models/domain/domainerror.h"

#include <QList>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace lianli::models {

namespace {

constexpr QChar kFiller = u'<';
/// The longest zone, its line breaks and some blanks: what is longer is no zone and not looked at.
constexpr qsizetype kLongest = 400;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isAllowed(QChar c)
{
    return isDigit(c) || (c >= u'A' && c <= u'Z') || c == kFiller;
}

bool onlyFillers(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c == kFiller; });
}

QString withoutFillers(QStringView text)
{
    while (text.endsWith(kFiller))
        text.chop(1);
    return text.toString();
}

QString joined(std::initializer_list<QStringView> parts)
{
    QString text;
    for (const QStringView part : parts)
        text += part;
    return text;
}

/// A field and the digit printed after it. Where the field is empty, the digit may be a filler.
bool holds(QStringView value, QChar printed)
{
    if (printed == kFiller) return onlyFillers(value);
    return isDigit(printed) && printed.digitValue() == Mrz::checkDigit(value);
}

enum class Century { Past, NearFuture };

/// YYMMDD; nullopt if it is no date. Day or month may be fillers (unknown): the date is then invalid.
std::optional<QDate> dateOf(QStringView text, Century century, QDate today)
{
    const bool unknown = text.contains(kFiller);
    if (!std::ranges::all_of(text, [](QChar c) { return isDigit(c) || c == kFiller; })) return std::nullopt;
    if (unknown) return century == Century::Past ? std::optional(QDate()) : std::nullopt;
    const auto inCentury = [&](int base) {
        return QDate(base + text.first(2).toInt(), text.sliced(2, 2).toInt(), text.sliced(4, 2).toInt());
    };
    const QDate late = inCentury(2000);
    const QDate early = inCentury(1900);
    const bool tooLate = century == Century::Past ? late > today : late > today.addYears(50);
    // 29 February exists in one of the two centuries only: 2000 was a leap year, 1900 was none.
    const QDate date = !late.isValid() || tooLate ? early : late;
    return date.isValid() ? std::optional(date) : std::nullopt;
}

class Zone
{
public:
    Zone(QStringList lines, QDate today) : m_lines(std::move(lines)), m_today(today) {}

    Result<Mrz> td3()
    {
        m_mrz.format = Mrz::Format::Td3;
        const QStringView second = m_lines[1];
        head(m_lines[0]);
        if (!m_mrz.documentCode.startsWith(u'P')) return fail(DomainError::MrzKind);
        names(QStringView(m_lines[0]).sliced(5));
        number(second.first(9), second[9], {});
        nationality(second.sliced(10, 3));
        dates(second.sliced(13, 7), second[20], second.sliced(21, 7));
        m_mrz.optionalData = withoutFillers(second.sliced(28, 14));
        check(holds(second.sliced(28, 14), second[42]), DomainError::MrzOptionalCheckDigit);
        composite(joined({second.first(10), second.sliced(13, 7), second.sliced(21, 22)}), second[43]);
        return done();
    }

    Result<Mrz> td2()
    {
        m_mrz.format = Mrz::Format::Td2;
        const QStringView second = m_lines[1];
        head(m_lines[0]);
        names(QStringView(m_lines[0]).sliced(5));
        const QStringView optional = second.sliced(28, 7);
        number(second.first(9), second[9], optional);
        nationality(second.sliced(10, 3));
        dates(second.sliced(13, 7), second[20], second.sliced(21, 7));
        composite(joined({second.first(10), second.sliced(13, 7), second.sliced(21, 14)}), second[35]);
        return done();
    }

    Result<Mrz> td1()
    {
        m_mrz.format = Mrz::Format::Td1;
        const QStringView first = m_lines[0];
        const QStringView second = m_lines[1];
        head(first);
        names(m_lines[2]);
        number(first.sliced(5, 9), first[14], first.sliced(15, 15));
        nationality(second.sliced(15, 3));
        dates(second.first(7), second[7], second.sliced(8, 7));
        composite(joined({first.sliced(5, 25), second.first(7), second.sliced(8, 7), second.sliced(18, 11)}),
                  second[29]);
        return done();
    }

private:
    void check(bool holdsTrue, DomainError error)
    {
        if (!holdsTrue && !m_error) m_error = error;
    }

    void head(QStringView line)
    {
        m_mrz.documentCode = withoutFillers(line.first(2));
        m_mrz.issuer = withoutFillers(line.sliced(2, 3));
        check(m_mrz.documentCode.size() > 0 && m_mrz.documentCode[0].isLetter() && !isVisa(),
              DomainError::MrzKind);
    }
    bool isVisa() const { return m_mrz.documentCode.startsWith(u'V'); }

    void names(QStringView field)
    {
        m_mrz.nameCut = !field.endsWith(kFiller);
        const qsizetype split = field.indexOf(u"<<"_s);
        const auto words = [](QStringView part) {
            return part.toString().replace(kFiller, u' ').simplified();
        };
        m_mrz.surname = words(split < 0 ? field : field.first(split));
        m_mrz.givenNames = split < 0 ? QString() : words(field.sliced(split + 2));
    }

    /// A number of over nine characters has a filler for its check digit and goes on in \a optional, up to
    /// the filler there; its check digit is the last character before that.
    void number(QStringView field, QChar printed, QStringView optional)
    {
        const qsizetype end = optional.indexOf(kFiller);
        if (printed == kFiller && end > 1) {
            const QString value = joined({field, optional.first(end - 1)});
            check(holds(value, optional[end - 1]), DomainError::MrzNumberCheckDigit);
            m_mrz.number = value;
            m_mrz.optionalData = withoutFillers(optional.sliced(end + 1));
            return;
        }
        check(isDigit(printed) && holds(field, printed), DomainError::MrzNumberCheckDigit);
        m_mrz.number = withoutFillers(field);
        m_mrz.optionalData = withoutFillers(optional);
    }

    void nationality(QStringView field) { m_mrz.nationality = withoutFillers(field); }

    /// \a birth and \a expiry: YYMMDD and the check digit.
    void dates(QStringView birth, QChar sex, QStringView expiry)
    {
        check(holds(birth.first(6), birth[6]), DomainError::MrzBirthCheckDigit);
        check(holds(expiry.first(6), expiry[6]), DomainError::MrzExpiryCheckDigit);
        const auto born = dateOf(birth.first(6), Century::Past, m_today);
        const auto ends = dateOf(expiry.first(6), Century::NearFuture, m_today);
        check(born && ends && (sex == u'M' || sex == u'F' || sex == kFiller || sex == u'X'),
              DomainError::MrzDate);
        m_mrz.birthDate = born.value_or(QDate());
        m_mrz.expiryDate = ends.value_or(QDate());
        m_mrz.sex = sex == u'M' ? Sex::Male : sex == u'F' ? Sex::Female : Sex::NotStated;
    }

    void composite(const QString &fields, QChar printed)
    {
        check(isDigit(printed) && holds(fields, printed), DomainError::MrzCompositeCheckDigit);
    }

    Result<Mrz> done() const
    {
        if (m_error) return fail(*m_error);
        return m_mrz;
    }

    QStringList m_lines;
    QDate m_today;
    Mrz m_mrz;
    std::optional<DomainError> m_error;
};

} // namespace

QString Mrz::name() const
{
    return givenNames.isEmpty() ? surname : surname + u' ' + givenNames;
}

int Mrz::checkDigit(QStringView text)
{
    constexpr int weights[] = {7, 3, 1};
    int sum = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const int value = isDigit(c) ? c.digitValue() : c == kFiller ? 0 : c.unicode() - u'A' + 10;
        sum += weights[i % 3] * value;
    }
    return sum % 10;
}

QStringList Mrz::lines(QStringView text)
{
    QStringList lines{QString()};
    for (QChar c : text.first(std::min(text.size(), kLongest))) {
        if (c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator) {
            if (!lines.last().isEmpty()) lines.append(QString());
            continue;
        }
        if (c.isSpace()) continue;
        if (c >= u'\uFF01' && c <= u'\uFF5E') c = QChar(c.unicode() - 0xFEE0); // full width
        lines.last() += c >= u'a' && c <= u'z' ? c.toUpper() : c;
    }
    if (lines.last().isEmpty()) lines.removeLast();
    if (lines.size() != 1) return lines;
    // A scanner that sends no line breaks: the length tells the format.
    const QString zone = lines.takeFirst();
    const qsizetype width = zone.size() == 90 ? 30 : zone.size() == 72 ? 36 : 44;
    for (qsizetype i = 0; i < zone.size(); i += width)
        lines.append(zone.sliced(i, std::min(width, zone.size() - i)));
    return lines;
}

Result<Mrz> Mrz::parse(QStringView text, QDate today)
{
    if (text.size() > kLongest) return fail(DomainError::MrzLength);
    const QStringList zone = lines(text);
    for (const QString &line : zone)
        if (!std::ranges::all_of(line, isAllowed)) return fail(DomainError::MrzCharacters);
    const auto allHave = [&](qsizetype width) {
        return std::ranges::all_of(zone, [=](const QString &line) { return line.size() == width; });
    };
    if (zone.size() == 3 && allHave(30)) return Zone(zone, today).td1();
    if (zone.size() == 2 && allHave(36)) return Zone(zone, today).td2();
    if (zone.size() == 2 && allHave(44)) return Zone(zone, today).td3();
    return fail(DomainError::MrzLength);
}

QString alpha3OfMrz(QStringView code)
{
    // ICAO 9303-3 section 5: Germany has one letter; British passports tell their holders' status.
    if (code == u"D") return u"DEU"_s;
    if (code.size() == 3 && code.startsWith(u"GB")) return u"GBR"_s;
    return codetables::nationalities().contains(code) ? code.toString() : QString();
}

} // namespace lianli::models
