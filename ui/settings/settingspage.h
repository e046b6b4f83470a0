// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/settingsmodel.h"

#include <QWidget>

class QListWidget;
class QStackedWidget;

namespace lianli::ui {

class Card;
class MessageBar;
class SettingsCard;
class TextLabel;

/// The page 设置: the parts at the left, the cards of the chosen one at the right.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsPage(presentation::SettingsModel &model, QWidget *parent = nullptr);
    ~SettingsPage() override;

    /// In the order of the list.
    enum Part {
        General,
        Reader,
        Cameras,
        Flatbed,
        Scanner,
        CertificatePrinter,
        FormsPrinter,
        CoupleScreen,
        Faces,
        Fingerprints,
        Office,
        About
    };
    void showPart(Part part);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addPart(const QList<SettingsCard *> &cards);
    void enterPart(int part);
    void refreshHead();
    void retranslateUi();

    presentation::SettingsModel &m_model;
    TextLabel *m_title = nullptr;
    TextLabel *m_subtitle = nullptr;
    MessageBar *m_message = nullptr;
    Card *m_listCard = nullptr;
    QListWidget *m_list = nullptr;
    QStackedWidget *m_stack = nullptr;
    QList<QList<SettingsCard *>> m_parts;
    int m_entered = -1; ///< the part whose cards are awake
};

} // namespace lianli::ui
