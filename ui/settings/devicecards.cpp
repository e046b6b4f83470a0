// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/devicecards.h"

#include "ui/customer/customerscreen.h"
#include "ui/settings/liveview.h"
#include "ui/settings/screennames.h"
#include "ui/style/designtokens.h"
#include "ui/widgets/busylabel.h"
#include "ui/widgets/fieldrow.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/textlabel.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScreen>

#include <algorithm>

namespace lianli::ui {

using namespace presentation;
using namespace Qt::StringLiterals;

namespace {

QList<Choice> portChoices(const SettingsModel &model)
{
    QList<Choice> choices;
    for (const QString &port : model.devices().serialPorts)
        choices.append({port, port});
    return choices;
}

QHBoxLayout *rowOf(std::initializer_list<QWidget *> widgets)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::kUnit);
    for (QWidget *widget : widgets)
        row->addWidget(widget);
    row->addStretch(1);
    return row;
}

/// Whole milliseconds or per cents; what is no number becomes a value that is not possible, and is refused.
int numberIn(const QString &text)
{
    bool isNumber = false;
    const int number = text.trimmed().toInt(&isNumber);
    return isNumber ? number : -1;
}

constexpr int kPageHeight = 340; ///< a page stands upright

const QString kStx(QChar(0x02));
const QString kEtx(QChar(0x03));

} // namespace

// ------------------------------------------------------------------------------------------------ general

GeneralCard::GeneralCard(SettingsModel &model) : SettingsCard(model, Section::General)
{
    m_language = addChoice(u"languageRow"_s,
                           [](MachineSettings &settings, const QString &code) { settings.language = code; });
    m_idle = addChoice(u"idleLockRow"_s, [](MachineSettings &settings, const QString &code) {
        settings.idleLockMinutes = code.toInt();
    });
    m_note = addNote();
    body()->addStretch(1);
}

void GeneralCard::refresh()
{
    m_language->setValue(m_model.settings().language);
    m_idle->setValue(QString::number(m_model.settings().idleLockMinutes));
}

void GeneralCard::retranslate()
{
    setTitle(tr("Language and lock", "语言与锁屏"));
    m_language->setLabel(tr("Language"));
    m_language->setChoices({{u"zh_CN"_s, u"中文"_s}, {u"en"_s, u"English"_s}});
    m_idle->setLabel(tr("Locks by itself after"));
    QList<Choice> minutes;
    for (const int minute : {1, 2, 3, 5, 10, 15, 20, 30})
        minutes.append({QString::number(minute), tr("%n minute(s)", nullptr, minute)});
    m_idle->setChoices(minutes);
    m_note->setText(
        tr("Locking saves the open case, wipes the keys from memory and closes the store. Until then "
           "whoever sits down can read what is open: %n minute(s) are usual.",
           nullptr, Workstation::kIdleLockMinutes));
    refresh();
}

// ------------------------------------------------------------------------------------------------ card
// reader

ReaderCard::ReaderCard(SettingsModel &model) : SettingsCard(model, Section::CardReader)
{
    m_port = addChoice(u"readerPortRow"_s, [](MachineSettings &settings, const QString &code) {
        settings.readerPort = valueOf(code);
    });
    body()->addSpacing(2 * tokens::kUnit);
    m_state = new Pill;
    m_stateText = new TextLabel(TextLabel::Style::Lead);
    m_stateText->setObjectName(u"readerStateText"_s);
    m_stateText->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::kUnit);
    row->addWidget(m_state);
    row->addWidget(m_stateText, 1);
    body()->addLayout(row);
    body()->addSpacing(tokens::kUnit);
    m_device = addFact(u"readerDeviceRow"_s);
    m_baud = addFact(u"readerBaudRow"_s);
    m_module = addFact(u"readerModuleRow"_s);
    m_lastCard = addFact(u"lastCardRow"_s);
    body()->addStretch(1);
    connect(&m_model.reader(), &ReaderTest::changed, this, &ReaderCard::refresh);
}

void ReaderCard::refresh()
{
    const ReaderTest &reader = m_model.reader();
    const QString port = m_model.settings().readerPort;
    m_port->setChoices(choicesOf({kNothing, tr("Look for one")}, portChoices(m_model), port));
    m_port->setValue(codeOf(port));
    if (reader.isReady())
        m_state->setStatus(tr("Ready"), Tone::Ok);
    else
        m_state->setStatus(tr("Not ready"), reader.isFault() ? Tone::Bad : Tone::Warning);
    m_stateText->setText(reader.stateText());
    m_device->setValue(reader.deviceText());
    m_baud->setValue(reader.baudText());
    m_module->setValue(reader.moduleText());
    m_lastCard->setValue(reader.cardText().isEmpty() ? tr("None yet") : reader.cardText());
}

void ReaderCard::retranslate()
{
    setTitle(tr("ID card reader", "身份证阅读器"));
    m_port->setLabel(tr("Port", "端口"));
    m_device->setLabel(tr("Device", "设备"));
    m_baud->setLabel(tr("Speed", "速率"));
    m_module->setLabel(tr("Security module", "安全模块号"));
    m_lastCard->setLabel(tr("Last card"));
    refresh();
}

// ------------------------------------------------------------------------------------------------ cameras

CameraCard::CameraCard(SettingsModel &model, Lens lens) : SettingsCard(model, Section::Cameras), m_lens(lens)
{
    const QString key = lens == Lens::Papers ? u"papers"_s : u"faces"_s;
    m_device = addChoice(key + u"CameraRow"_s, [lens](MachineSettings &settings, const QString &code) {
        (lens == Lens::Papers ? settings.papersCamera : settings.facesCamera) = valueOf(code);
    });
    body()->addSpacing(tokens::kUnit);
    m_live = new LiveView;
    m_live->setObjectName(key + u"Live"_s);
    m_still = new LiveView;
    m_still->setObjectName(key + u"Still"_s);
    auto *views = new QHBoxLayout;
    views->setSpacing(tokens::kUnit);
    views->addWidget(m_live, 1);
    views->addWidget(m_still, 1);
    body()->addLayout(views);
    m_stateText = addNote();
    m_stateText->setObjectName(key + u"StateText"_s);
    m_stillText = addNote();
    m_stillText->setObjectName(key + u"StillText"_s);
    body()->addSpacing(tokens::kUnit);
    m_start = makeButton(key + u"TestButton"_s);
    m_take = makeButton(key + u"StillButton"_s);
    body()->addLayout(rowOf({m_start, m_take}));
    connect(m_start, &QPushButton::clicked, this,
            [this] { test().isRunning() ? test().stop() : test().start(); });
    connect(m_take, &QPushButton::clicked, this, [this] { test().takeStill(); });
    connect(&test(), &CameraTest::changed, this, &CameraCard::refresh);
    connect(&test(), &CameraTest::frame, this, [this](const scanners::Frame &frame) {
        m_live->setImage(QImage(reinterpret_cast<const uchar *>(frame.rgb.constData()), frame.size.width(),
                                frame.size.height(), 3 * frame.size.width(), QImage::Format_RGB888)
                             .copy());
    });
    connect(&test(), &CameraTest::stillReady, this,
            [this](const scanners::Picture &picture) { m_still->setImage(QImage::fromData(picture.jpeg)); });
}

CameraTest &CameraCard::test() const
{
    return m_lens == Lens::Papers ? m_model.papersCamera() : m_model.facesCamera();
}

void CameraCard::leave()
{
    m_live->setImage({});
    m_still->setImage({});
}

void CameraCard::refresh()
{
    const MachineSettings settings = m_model.settings();
    const QString path = m_lens == Lens::Papers ? settings.papersCamera : settings.facesCamera;
    QList<Choice> cameras;
    for (const PresentDevice &camera : m_model.devices().cameras)
        cameras.append({camera.path, camera.name});
    // Where nothing is chosen and there are pictures all the same, they are simulated.
    const bool standIn = path.isEmpty() && test().canStart();
    m_device->setChoices(choicesOf({kNothing, standIn ? tr("Simulated") : tr("None")}, cameras, path));
    m_device->setValue(codeOf(path));
    m_stateText->setText(test().stateText());
    m_stillText->setText(test().stillText());
    m_start->setText(test().isRunning() ? tr("Stop the test") : tr("Test"));
    m_start->setEnabled(test().isRunning() || test().canStart());
    m_take->setEnabled(test().isRunning() && !test().isTakingStill());
}

void CameraCard::retranslate()
{
    const bool papers = m_lens == Lens::Papers;
    setTitle(papers ? tr("Camera for papers", "高拍仪") : tr("Camera for faces", "人像摄像头"));
    m_device->setLabel(tr("Device", "设备"));
    m_live->setAccessibleName(tr("Live picture"));
    m_still->setAccessibleName(tr("Picture taken"));
    m_take->setText(tr("Take a picture"));
    refresh();
}

// ------------------------------------------------------------------------------------------------ flatbed

FlatbedCard::FlatbedCard(SettingsModel &model) : SettingsCard(model, Section::Flatbed)
{
    m_device = addChoice(u"flatbedRow"_s, [](MachineSettings &settings, const QString &code) {
        settings.flatbed = valueOf(code);
    });
    m_note = addNote();
    body()->addSpacing(tokens::kUnit);
    m_page = new LiveView;
    m_page->setObjectName(u"flatbedPage"_s);
    m_page->setMinimumHeight(kPageHeight);
    body()->addWidget(m_page);
    m_state = addNote();
    m_state->setObjectName(u"flatbedStateText"_s);
    body()->addSpacing(tokens::kUnit);
    m_look = makeButton(u"flatbedLookButton"_s);
    m_test = makeButton(u"flatbedTestButton"_s);
    m_busy = new BusyLabel;
    body()->addLayout(rowOf({m_test, m_look, m_busy}));
    body()->addStretch(1);
    FlatbedTest &test = m_model.flatbed();
    connect(m_look, &QPushButton::clicked, &test, &FlatbedTest::look);
    connect(m_test, &QPushButton::clicked, this,
            [&test] { test.scan().isRunning() ? test.stop() : test.start(); });
    connect(&test, &FlatbedTest::changed, this, &FlatbedCard::refresh);
    connect(&test, &FlatbedTest::scanned, this, [this](const scanners::Frame &page) {
        m_page->setImage(QImage(reinterpret_cast<const uchar *>(page.rgb.constData()), page.size.width(),
                                page.size.height(), 3 * page.size.width(), QImage::Format_RGB888)
                             .copy());
    });
}

void FlatbedCard::enter()
{
    SettingsCard::enter();
    m_model.flatbed().look();
}

void FlatbedCard::leave()
{
    m_page->setImage({}); // nobody's paper stays in a hidden window
}

/// None, those that were found, and the chosen one where it was not: it may be switched off, or still be
/// looked for.
QList<Choice> FlatbedCard::choices() const
{
    const FlatbedTest &test = m_model.flatbed();
    const auto sameName = [&test](const QString &name) {
        return std::count_if(test.found().begin(), test.found().end(),
                             [&](const scanners::FlatbedFacts &facts) { return facts.name == name; });
    };
    QList<Choice> found;
    for (const scanners::FlatbedFacts &facts : test.found())
        found.append(
            {facts.device, sameName(facts.name) > 1
                               ? tr("%1 · %2", "two devices of one name").arg(facts.name, facts.device)
                               : facts.name});
    const QString chosen = m_model.settings().flatbed;
    if (test.isLooking() && !chosen.isEmpty()) found.append({chosen, chosen});
    return found;
}

void FlatbedCard::refresh()
{
    FlatbedTest &test = m_model.flatbed();
    QString chosen = m_model.settings().flatbed;
    for (const scanners::FlatbedFacts &facts : test.found())
        if (scanners::isSameFlatbed(facts.device, chosen)) chosen = facts.device;
    const bool scanning = test.scan().isRunning();
    m_device->setChoices(choicesOf({kNothing, tr("None")}, choices(), chosen));
    m_device->setValue(codeOf(chosen));
    m_state->setText(test.scan().isSimulated() && test.scan().isAvailable() && !test.stateText().isEmpty()
                         ? tr("Simulated. %1").arg(test.stateText())
                         : test.stateText());
    m_busy->setVisible(test.isLooking() || scanning);
    m_busy->setText(test.isLooking() ? tr("Looking…") : tr("Scanning…"));
    m_busy->setProgress(std::max(0, test.scan().percent()), scanning && test.scan().percent() >= 0 ? 100 : 0);
    m_look->setEnabled(!test.isLooking() && !scanning);
    m_test->setText(scanning ? tr("Cancel the scan") : tr("Test scan", "试扫描"));
    m_test->setEnabled(scanning || (test.scan().isAvailable() && !test.isLooking()));
}

void FlatbedCard::retranslate()
{
    setTitle(tr("Flatbed scanner", "平板扫描仪"));
    m_device->setLabel(tr("Device", "设备"));
    m_note->setText(
        tr("Where one is chosen, cards and signed sheets can be scanned with it (Ctrl+B) as well as "
           "be photographed.",
           "选定后，证件和纸质签名可用平板扫描（Ctrl+B），与高拍仪并用。"));
    m_page->setAccessibleName(tr("Page of the test scan"));
    m_look->setText(tr("Look again"));
    refresh();
}

// ------------------------------------------------------------------------------------------------ code
// scanner

ScannerCard::ScannerCard(SettingsModel &model) : SettingsCard(model, Section::CodeScanner)
{
    m_wedge = addChoice(u"wedgeRow"_s, [](MachineSettings &settings, const QString &code) {
        settings.codeScanner.wedge = code == "yes"_L1;
    });
    m_prefix = addChoice(u"prefixRow"_s, [](MachineSettings &settings, const QString &code) {
        settings.codeScanner.prefix = valueOf(code);
    });
    m_suffix = addChoice(u"suffixRow"_s, [](MachineSettings &settings, const QString &code) {
        settings.codeScanner.suffix = valueOf(code);
    });
    m_gap = addText(u"gapRow"_s, [](MachineSettings &settings, const QString &text) {
        settings.codeScanner.gapMs = numberIn(text);
    });
    m_mean = addText(u"meanGapRow"_s, [](MachineSettings &settings, const QString &text) {
        settings.codeScanner.meanGapMs = numberIn(text);
    });
    m_silence = addText(u"silenceRow"_s, [](MachineSettings &settings, const QString &text) {
        settings.codeScanner.silenceMs = numberIn(text);
    });
    m_port = addChoice(u"scannerPortRow"_s, [](MachineSettings &settings, const QString &code) {
        settings.codeScanner.port = valueOf(code);
    });
    body()->addSpacing(2 * tokens::kUnit);
    m_testTitle = new TextLabel(TextLabel::Style::Strong);
    m_test = new QLineEdit;
    m_test->setObjectName(u"scanTestEdit"_s);
    m_test->setMaxLength(4096);
    m_seen = new TextLabel(TextLabel::Style::Note);
    m_seen->setObjectName(u"scanSeenText"_s);
    m_seen->setWordWrap(true);
    body()->addWidget(m_testTitle);
    body()->addSpacing(tokens::kUnit);
    body()->addWidget(m_test);
    body()->addSpacing(tokens::kUnit);
    body()->addWidget(m_seen);
    body()->addStretch(1);
    connect(m_test, &QLineEdit::textEdited, this,
            [this] { m_seen->setText(tr("Typed. A scan that ends up here as typing was not recognised.")); });
    connect(&m_model, &SettingsModel::codeSeen, this, &ScannerCard::showCode);
}

void ScannerCard::enter()
{
    m_test->clear();
    m_seen->setText(tr("Nothing scanned yet."));
    SettingsCard::enter();
}

void ScannerCard::showCode(const scanners::CodeRead &code)
{
    QString how;
    switch (code.source) {
    case scanners::CodeSource::Keyboard:
        how = tr("its keys, by prefix or speed");
        break;
    case scanners::CodeSource::Serial:
        how = tr("its serial port");
        break;
    case scanners::CodeSource::Camera:
        how = tr("the camera");
        break;
    }
    m_test->setText(code.text);
    m_seen->setText(tr("Format: %1 · recognised by %2")
                        .arg(code.format.isEmpty() ? tr("not told by the scanner") : code.format, how));
}

void ScannerCard::refresh()
{
    const CodeScannerSettings scanner = m_model.settings().codeScanner;
    m_wedge->setValue(scanner.wedge ? u"yes"_s : u"no"_s);
    const auto named = [](const QString &mark) { return tr("Character %1").arg(mark.at(0).unicode()); };
    QList<Choice> prefixes{{kNothing, tr("None")}, {kStx, u"STX (Ctrl+B)"_s}};
    if (!scanner.prefix.isEmpty() && scanner.prefix != kStx)
        prefixes.append({scanner.prefix, named(scanner.prefix)});
    QList<Choice> suffixes{
        {u"\r"_s, tr("Enter")}, {u"\t"_s, tr("Tab")}, {kEtx, u"ETX (Ctrl+C)"_s}, {kNothing, tr("None")}};
    if (!scanner.suffix.isEmpty() && scanner.suffix != "\r"_L1 && scanner.suffix != "\t"_L1 &&
        scanner.suffix != kEtx)
        suffixes.append({scanner.suffix, named(scanner.suffix)});
    m_prefix->setChoices(prefixes);
    m_prefix->setValue(codeOf(scanner.prefix));
    m_suffix->setChoices(suffixes);
    m_suffix->setValue(codeOf(scanner.suffix));
    m_gap->setValue(QString::number(scanner.gapMs));
    m_mean->setValue(QString::number(scanner.meanGapMs));
    m_silence->setValue(QString::number(scanner.silenceMs));
    m_port->setChoices(choicesOf({kNothing, tr("None")}, portChoices(m_model), scanner.port));
    m_port->setValue(codeOf(scanner.port));
}

void ScannerCard::retranslate()
{
    setTitle(tr("Code scanner", "扫码枪"));
    m_wedge->setLabel(tr("Scanner that types"));
    m_wedge->setChoices({{u"yes"_s, tr("Recognise it")}, {u"no"_s, tr("Off")}});
    m_prefix->setLabel(tr("Character before a code"));
    m_suffix->setLabel(tr("Character after a code"));
    m_gap->setLabel(tr("Longest gap, ms"));
    m_mean->setLabel(tr("Longest mean gap, ms"));
    m_silence->setLabel(tr("Silence at the end, ms"));
    m_port->setLabel(tr("Serial port of a scanner"));
    m_testTitle->setText(tr("Test"));
    m_test->setPlaceholderText(tr("Put the cursor here and scan a code"));
    m_test->setAccessibleName(tr("What was scanned"));
    refresh();
}

// ------------------------------------------------------------------------------------------------ couple's
// screen

CoupleScreenCard::CoupleScreenCard(SettingsModel &model) : SettingsCard(model, Section::CoupleScreen)
{
    m_screen = addChoice(u"coupleScreenRow"_s, [](MachineSettings &settings, const QString &code) {
        settings.coupleScreen = valueOf(code);
    });
    m_note = addNote();
    body()->addSpacing(tokens::kUnit);
    m_show = makeButton(u"showScreenNamesButton"_s);
    body()->addLayout(rowOf({m_show}));
    body()->addStretch(1);
    connect(m_show, &QPushButton::clicked, this, [this] { showScreenNames(this); });
    connect(qGuiApp, &QGuiApplication::screenAdded, this, &CoupleScreenCard::refresh);
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &CoupleScreenCard::refresh);
}

void CoupleScreenCard::refresh()
{
    QList<Choice> screens;
    for (const QScreen *screen : QGuiApplication::screens())
        screens.append({screen->name(), tr("%1 · %2 × %3", "name and size of a screen")
                                            .arg(screen->name())
                                            .arg(screen->size().width())
                                            .arg(screen->size().height())});
    const QString chosen = m_model.settings().coupleScreen;
    screens.prepend({QString(CustomerScreen::kNone), tr("None")});
    m_screen->setChoices(choicesOf({kNothing, tr("The second one")}, screens, chosen));
    m_screen->setValue(codeOf(chosen));
    m_note->setText(QGuiApplication::screens().size() < 2
                        ? tr("Only one screen is connected. The couple can look at this one.")
                        : tr("The couple sees what is typed about them, and signs there."));
}

void CoupleScreenCard::retranslate()
{
    setTitle(tr("The couple's screen", "当事人屏"));
    m_screen->setLabel(tr("Screen", "屏幕"));
    m_show->setText(tr("Show each screen's name on it"));
    refresh();
}

// ------------------------------------------------------------------------------------------------ faces

FacesCard::FacesCard(SettingsModel &model) : SettingsCard(model, Section::Faces)
{
    m_threshold = addText(u"faceThresholdRow"_s, [](MachineSettings &settings, const QString &text) {
        settings.faceThreshold = numberIn(text);
    });
    m_note = addNote();
    m_installed = addNote();
    m_installed->setObjectName(u"facesInstalledText"_s);
    body()->addStretch(1);
}

void FacesCard::refresh()
{
    m_threshold->setValue(QString::number(m_model.settings().faceThreshold));
}

void FacesCard::retranslate()
{
    setTitle(tr("Comparing faces", "人像比对"));
    m_threshold->setLabel(tr("Threshold, %"));
    m_note->setText(
        tr("In step 1 a live picture can be compared with the portrait on the card. 100 % is the same "
           "picture; "
           "50 % is where the network's authors part one person from two. A higher threshold asks the clerk "
           "more often, a lower one lets more people pass who only look alike. From %1 to %2. No score "
           "decides: "
           "below the threshold the clerk looks at both pictures and decides, and who decided and why is "
           "recorded.")
            .arg(MachineSettings::kMinimumFaceThreshold)
            .arg(MachineSettings::kMaximumFaceThreshold));
    m_installed->setText(
        m_model.comparesFaces()
            ? tr("Comparing faces is installed on this machine.")
            : tr("Comparing faces is not installed on this machine: clerks compare by eye."));
    refresh();
}

// ------------------------------------------------------------------------------------------------ fingers

FingerprintCard::FingerprintCard(SettingsModel &model) : SettingsCard(model, Section::Fingerprints)
{
    m_use = addChoice(u"fingerprintsRow"_s, [](MachineSettings &settings, const QString &code) {
        settings.fingerprints = code == "yes"_L1;
    });
    m_note = addNote();
    body()->addSpacing(tokens::kUnit);
    m_print = new LiveView;
    m_print->setObjectName(u"fingerprintLive"_s);
    body()->addWidget(m_print);
    m_state = addNote();
    m_state->setObjectName(u"fingerprintStateText"_s);
    body()->addSpacing(tokens::kUnit);
    m_test = makeButton(u"fingerprintTestButton"_s);
    body()->addLayout(rowOf({m_test}));
    body()->addStretch(1);
    PadTest &test = m_model.fingerprintPad();
    connect(m_test, &QPushButton::clicked, this, [&test] { test.isRunning() ? test.stop() : test.start(); });
    connect(&test, &PadTest::changed, this, &FingerprintCard::refresh);
    connect(&test, &PadTest::taken, this, [this](const scanners::FingerPicture &picture) {
        m_print->setImage(QImage::fromData(picture.png, "PNG"));
    });
}

void FingerprintCard::leave()
{
    m_print->setImage({}); // nobody's finger stays in a hidden window
}

void FingerprintCard::refresh()
{
    const PadTest &test = m_model.fingerprintPad();
    m_use->setChoices({{u"yes"_s, tr("With a pad")}, {u"no"_s, tr("Off")}});
    m_use->setValue(m_model.settings().fingerprints ? u"yes"_s : u"no"_s);
    m_test->setText(test.isRunning() ? tr("Stop the test") : tr("Test"));
    m_test->setEnabled(test.hasPad());
    m_state->setText(test.isSimulated() ? tr("Simulated pad. %1").arg(test.stateText()) : test.stateText());
}

void FingerprintCard::retranslate()
{
    setTitle(tr("Fingerprints", "指纹"));
    m_use->setLabel(tr("Take prints", "采集指纹"));
    m_note->setText(tr(
        "A print stands beside a signature, or for the name of somebody who cannot write. It is a picture "
        "in place of red ink: no template is made and nothing is compared. Biometric data need each "
        "person's own consent, which the clerk asks for and which is recorded; who refuses makes the print "
        "on paper.",
        "指纹按在签名旁，或代替不能书写者的签名。只保存图像以代替红色印泥，不生成特征、不作比对。"
        "指纹属于敏感个人信息，须取得本人单独同意并记录；不同意者可在纸上按指印。"));
    m_print->setAccessibleName(tr("Picture of the print"));
    refresh();
}

} // namespace lianli::ui
