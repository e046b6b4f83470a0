// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include "models/ports/storeerror.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QUrl>

#include <memory>

namespace lianli::app {

using namespace presentation;
using namespace Qt::StringLiterals;
using models::PrinterCalibration;
using models::Result;
using models::StoreError;

namespace {

constexpr qint64 kLargestFile = 64 * 1024;

/// Reads value by value, and remembers whether all were possible.
class ValueReader
{
public:
    explicit ValueReader(QSettings &settings) : m_settings(settings) {}

    bool allGood() const { return m_good; }
    void setDoubtful() { m_good = false; }

    /// \a fallback where there is no such value, or none that \a isGood.
    template <class IsGood> QString text(const QString &key, const QString &fallback, IsGood isGood)
    {
        if (!m_settings.contains(key)) return fallback;
        const QVariant value = m_settings.value(key);
        // An INI file can spell out any type that Qt knows. Ours are written as text.
        if (value.typeId() == QMetaType::QString && isGood(value.toString())) return value.toString();
        m_good = false;
        return fallback;
    }

    bool flag(const QString &key, bool fallback)
    {
        const auto isSwitch = [](const QString &word) { return word == "true"_L1 || word == "false"_L1; };
        return text(key, fallback ? u"true"_s : u"false"_s, isSwitch) == "true"_L1;
    }

    double number(const QString &key, double fallback)
    {
        const QString words = text(key, QString(), [](const QString &found) {
            bool isNumber = false;
            (void)found.toDouble(&isNumber);
            return isNumber;
        });
        return words.isEmpty() ? fallback : words.toDouble();
    }

    int whole(const QString &key, int fallback, int least, int most)
    {
        const QString words = text(key, QString(), [&](const QString &found) {
            bool isNumber = false;
            const int value = found.toInt(&isNumber);
            return isNumber && value >= least && value <= most;
        });
        return words.isEmpty() ? fallback : words.toInt();
    }

private:
    QSettings &m_settings;
    bool m_good = true;
};

QString fromMark(const QString &mark)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(mark));
}

QString toMark(const QString &written)
{
    return QUrl::fromPercentEncoding(written.toLatin1());
}

CodeScannerSettings readCodeScanner(ValueReader &values)
{
    CodeScannerSettings scanner;
    const int most = CodeScannerSettings::kMaximumMs;
    scanner.wedge = values.flag(u"code_scanner/wedge"_s, true);
    scanner.prefix = toMark(values.text(u"code_scanner/prefix"_s, QString(), isPlainText));
    scanner.suffix = toMark(values.text(u"code_scanner/suffix"_s, fromMark(scanner.suffix), isPlainText));
    scanner.gapMs = values.whole(u"code_scanner/gap_ms"_s, scanner.gapMs, 1, most);
    scanner.meanGapMs = values.whole(u"code_scanner/mean_gap_ms"_s, scanner.meanGapMs, 1, most);
    scanner.silenceMs = values.whole(u"code_scanner/silence_ms"_s, scanner.silenceMs, 1, most);
    scanner.port = values.text(u"code_scanner/port"_s, QString(), isDevicePath);
    if (scanner.isPlausible()) return scanner;
    values.setDoubtful(); // each may be possible, together they are not
    return {};
}

Calibrations readCalibrations(QSettings &settings, ValueReader &values)
{
    Calibrations calibrations;
    const int written = settings.beginReadArray(u"calibrations"_s);
    if (written < 0 || written > MachineSettings::kMostCalibrations) values.setDoubtful();
    for (int i = 0; i < std::min(written, MachineSettings::kMostCalibrations); ++i) {
        settings.setArrayIndex(i);
        const QString printer = values.text(u"printer"_s, QString(), isPlainText);
        const QString sheet = values.text(u"template"_s, QString(), isPlainText);
        const PrinterCalibration calibration{values.number(u"offset_x_mm"_s, 0),
                                             values.number(u"offset_y_mm"_s, 0),
                                             values.number(u"scale_x"_s, 1), values.number(u"scale_y"_s, 1),
                                             values.number(u"rotation_deg"_s, 0)};
        if (sheet.isEmpty() || !calibration.isPlausible())
            values.setDoubtful();
        else
            calibrations.insert({printer, sheet}, calibration);
    }
    settings.endArray();
    return calibrations;
}

MachineSettings readAll(QSettings &settings, ValueReader &values)
{
    MachineSettings all;
    all.language = values.text(u"machine/language"_s, all.language, isLanguage);
    all.idleLockMinutes = values.whole(u"machine/idle_lock_minutes"_s, all.idleLockMinutes, 1,
                                       MachineSettings::kMaximumIdleMinutes);
    all.readerPort = values.text(u"card_reader/port"_s, QString(), isDevicePath);
    all.papersCamera = values.text(u"cameras/papers"_s, QString(), isDevicePath);
    all.facesCamera = values.text(u"cameras/faces"_s, QString(), isDevicePath);
    all.flatbed = values.text(u"flatbed/device"_s, QString(), isPlainText);
    all.codeScanner = readCodeScanner(values);
    all.coupleScreen = values.text(u"couple_screen/name"_s, QString(), isPlainText);
    all.certificatePrinter = values.text(u"printers/certificate"_s, QString(), isPlainText);
    all.formsPrinter = values.text(u"printers/forms"_s, QString(), isPlainText);
    all.slipPrinter = values.text(u"printers/slips"_s, QString(), isPlainText);
    all.calibrations = readCalibrations(settings, values);
    all.faceThreshold =
        values.whole(u"faces/threshold"_s, all.faceThreshold, MachineSettings::kMinimumFaceThreshold,
                     MachineSettings::kMaximumFaceThreshold);
    all.fingerprints = values.flag(u"fingerprints/use"_s, all.fingerprints);
    return all;
}

void writeCodeScanner(QSettings &settings, const CodeScannerSettings &scanner)
{
    settings.setValue(u"code_scanner/wedge"_s, scanner.wedge ? u"true"_s : u"false"_s);
    settings.setValue(u"code_scanner/prefix"_s, fromMark(scanner.prefix));
    settings.setValue(u"code_scanner/suffix"_s, fromMark(scanner.suffix));
    settings.setValue(u"code_scanner/gap_ms"_s, QString::number(scanner.gapMs));
    settings.setValue(u"code_scanner/mean_gap_ms"_s, QString::number(scanner.meanGapMs));
    settings.setValue(u"code_scanner/silence_ms"_s, QString::number(scanner.silenceMs));
    settings.setValue(u"code_scanner/port"_s, scanner.port);
}

void writeCalibrations(QSettings &settings, const Calibrations &calibrations)
{
    settings.beginWriteArray(u"calibrations"_s);
    int index = 0;
    for (auto it = calibrations.begin(); it != calibrations.end(); ++it) {
        settings.setArrayIndex(index++);
        settings.setValue(u"printer"_s, it.key().first);
        settings.setValue(u"template"_s, it.key().second);
        const auto put = [&](const QString &key, double value) {
            settings.setValue(key, QString::number(value, 'g', 6));
        };
        put(u"offset_x_mm"_s, it.value().offsetXmm);
        put(u"offset_y_mm"_s, it.value().offsetYmm);
        put(u"scale_x"_s, it.value().scaleX);
        put(u"scale_y"_s, it.value().scaleY);
        put(u"rotation_deg"_s, it.value().rotationDeg);
    }
    settings.endArray();
}

void writeAll(QSettings &settings, const MachineSettings &all)
{
    settings.setValue(u"machine/language"_s, all.language);
    settings.setValue(u"machine/idle_lock_minutes"_s, QString::number(all.idleLockMinutes));
    settings.setValue(u"card_reader/port"_s, all.readerPort);
    settings.setValue(u"cameras/papers"_s, all.papersCamera);
    settings.setValue(u"cameras/faces"_s, all.facesCamera);
    settings.setValue(u"flatbed/device"_s, all.flatbed);
    writeCodeScanner(settings, all.codeScanner);
    settings.setValue(u"couple_screen/name"_s, all.coupleScreen);
    settings.setValue(u"printers/certificate"_s, all.certificatePrinter);
    settings.setValue(u"printers/forms"_s, all.formsPrinter);
    settings.setValue(u"printers/slips"_s, all.slipPrinter);
    writeCalibrations(settings, all.calibrations);
    settings.setValue(u"faces/threshold"_s, QString::number(all.faceThreshold));
    settings.setValue(u"fingerprints/use"_s, all.fingerprints ? u"true"_s : u"false"_s);
}

/// A file that Qt takes for one of settings; anything else is not opened at all.
bool isReadable(const QString &path)
{
    const QFileInfo file(path);
    if (!file.isFile() || !file.isReadable() || file.size() > kLargestFile) return false;
    QSettings settings(path, QSettings::IniFormat);
    (void)settings.allKeys(); // sections are parsed when they are asked for
    return settings.status() == QSettings::NoError;
}

} // namespace

SettingsFile SettingsFile::ofThisUser()
{
    return SettingsFile(
        QSettings(QSettings::IniFormat, QSettings::UserScope, u"lianli"_s, u"workstation"_s).fileName());
}

MachineSettings SettingsFile::read(FileState *state) const
{
    *state = FileState::Good;
    if (!QFileInfo::exists(m_path)) return {};
    if (!isReadable(m_path)) {
        *state = FileState::Unreadable;
        return {};
    }
    QSettings settings(m_path, QSettings::IniFormat);
    ValueReader values(settings);
    MachineSettings all = readAll(settings, values);
    if (!values.allGood()) *state = FileState::Doubtful;
    return all;
}

Result<> SettingsFile::write(const MachineSettings &all) const
{
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    if (QFileInfo::exists(m_path) && !isReadable(m_path)) {
        const QString aside = m_path + u".broken"_s;
        QFile::remove(aside);
        if (!QFile::rename(m_path, aside)) return models::fail(StoreError::Io, u"settings file"_s);
    }
    QSettings settings(m_path, QSettings::IniFormat);
    settings.clear();
    writeAll(settings, all);
    settings.sync();
    if (settings.status() != QSettings::NoError) return models::fail(StoreError::Io, u"settings file"_s);
    return {};
}

} // namespace lianli::app
