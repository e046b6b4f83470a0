// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/theme.h"

#include <QApplication>
#include <QFile>
#include <QHash>
#include <QPalette>
#include <QRegularExpression>
#include <QStyleFactory>

// Resources of a static library are only there once somebody asks for them, and the macro wants the global
// namespace.
static void initializeResources()
{
    Q_INIT_RESOURCE(lianli_ui_theme);
}

namespace lianli::ui {

using namespace Qt::StringLiterals;

namespace {

QPalette themePalette()
{
    const auto &c = tokens::colours();
    QPalette palette;
    palette.setColor(QPalette::Window, c.canvas);
    palette.setColor(QPalette::WindowText, c.ink);
    palette.setColor(QPalette::Base, c.surface);
    palette.setColor(QPalette::AlternateBase, c.canvas);
    palette.setColor(QPalette::Text, c.ink);
    palette.setColor(QPalette::Button, c.surface);
    palette.setColor(QPalette::ButtonText, c.ink);
    palette.setColor(QPalette::PlaceholderText, c.inkFaint);
    palette.setColor(QPalette::Highlight, c.primary);
    palette.setColor(QPalette::HighlightedText, c.onPrimary);
    palette.setColor(QPalette::ToolTipBase, c.ink);
    palette.setColor(QPalette::ToolTipText, c.surface);
    palette.setColor(QPalette::Link, c.primary);
    palette.setColor(QPalette::Mid, c.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, c.inkFaint);
    }
    return palette;
}

QHash<QString, QString> styleSheetTokens()
{
    const auto &c = tokens::colours();
    const auto px = [](int size) { return QString::number(size) + "px"_L1; };
    return {
        {u"canvas"_s, c.canvas.name()},
        {u"surface"_s, c.surface.name()},
        {u"surfaceSunken"_s, c.surfaceSunken.name()},
        {u"line"_s, c.line.name()},
        {u"lineSoft"_s, c.lineSoft.name()},
        {u"ink"_s, c.ink.name()},
        {u"inkMuted"_s, c.inkMuted.name()},
        {u"inkFaint"_s, c.inkFaint.name()},
        {u"primary"_s, c.primary.name()},
        {u"infoFill"_s, c.infoFill.name()},
        {u"hover"_s, c.hover.name()},
        {u"bad"_s, c.bad.name()},
        {u"radiusControl"_s, px(tokens::kRadiusControl)},
        {u"radiusCap"_s, px(tokens::kRadiusCap)},
        {u"controlInner"_s, px(tokens::kControlHeight - 2)},
        {u"fieldInner"_s, px(tokens::kControlHeightSmall - 2)},
    };
}

} // namespace

QFont textFont(int pixelSize, QFont::Weight weight)
{
    QFont font;
    font.setFamilies({u"Noto Sans CJK SC"_s, u"Source Han Sans SC"_s, u"WenQuanYi Micro Hei"_s,
                      u"Droid Sans Fallback"_s, u"Noto Sans"_s, u"sans-serif"_s});
    font.setPixelSize(pixelSize);
    font.setWeight(weight);
    return font;
}

QString themeStyleSheet(QStringList *unknownTokens)
{
    initializeResources();
    QFile file(u":/lianli/theme/lianli.qss"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("the style sheet is not compiled in");
    }
    const QString source = QString::fromUtf8(file.readAll());
    const auto values = styleSheetTokens();
    static const QRegularExpression token(u"@([A-Za-z]+)"_s);
    QString result;
    qsizetype done = 0;
    for (auto it = token.globalMatch(source); it.hasNext();) {
        const auto match = it.next();
        result.append(QStringView(source).sliced(done, match.capturedStart() - done));
        const QString name = match.captured(1);
        if (values.contains(name)) {
            result += values.value(name);
        } else if (unknownTokens != nullptr) {
            unknownTokens->append(name);
        }
        done = match.capturedEnd();
    }
    return result.append(QStringView(source).sliced(done));
}

void applyTheme(QApplication &application)
{
    application.setStyle(QStyleFactory::create(u"Fusion"_s));
    application.setPalette(themePalette());
    application.setFont(textFont(tokens::kFontBody));
    application.setStyleSheet(themeStyleSheet());
}

ToneColours toneColours(Tone tone)
{
    const auto &c = tokens::colours();
    switch (tone) {
    case Tone::Ok:
        return {c.ok, c.okFill};
    case Tone::Warning:
        return {c.warning, c.warningFill};
    case Tone::Bad:
        return {c.bad, c.badFill};
    case Tone::Info:
        return {c.info, c.infoFill};
    case Tone::Neutral:
        break;
    }
    return {c.inkMuted, c.neutralFill};
}

Tone toneFromKey(QStringView key)
{
    if (key == "ok"_L1) return Tone::Ok;
    if (key == "warning"_L1) return Tone::Warning;
    if (key == "bad"_L1) return Tone::Bad;
    if (key == "info"_L1) return Tone::Info;
    return Tone::Neutral;
}

} // namespace lianli::ui
