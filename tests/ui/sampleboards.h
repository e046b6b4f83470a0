// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <memory>

class QAbstractItemModel;
class QObject;
class QWidget;

namespace lianli::ui {
class FirstRunPage;
class LoginPage;
class ShellWindow;
} // namespace lianli::ui

/// Pages and boards of widgets filled with fictional data, for the gallery and for the tests of layout and
/// names.
namespace lianli::tests {

/// A shell with all entries of the design.
std::unique_ptr<ui::ShellWindow> sampleShell();
QAbstractItemModel *sampleCases(QObject *parent, int copies = 1);
/// Businesses, a table of cases, side cards: the shape of 今日窗口.
QWidget *sampleCounterBoard();
ui::LoginPage *sampleLoginPage();
ui::FirstRunPage *sampleFirstRunPage();
/// Step bar, two cards of fields, foot bar: the shape of the identity step.
QWidget *sampleIdentityBoard();
/// A list of checks beside material and hints: the shape of the examination step.
QWidget *sampleChecksBoard();
/// Buttons, pills, messages, signature, photograph, preview, states.
QWidget *sampleWidgetBoard();
/// A drawn stand-in for a camera image.
QImage samplePhotograph();

} // namespace lianli::tests
