// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/photomodel.h"
#include "ui/registration/steppage.h"
#include "ui/widgets/checkline.h"

namespace lianli::ui {

class Card;
class CheckList;
class KeyButton;
class MessageBar;
class PhotoCropView;
class TextLabel;

/// Step 4, 合影: the live picture with the frame of the certificate, or a file by choice or drag and drop.
class PhotoPage : public StepPage
{
    Q_OBJECT

public:
    PhotoPage(presentation::PhotoModel &model, presentation::CaseSession &session, QWidget *parent = nullptr);

    models::MarriageStep step() const override { return models::MarriageStep::Photo; }
    QString nextText() const override;
    QList<models::Missing> missing() const override { return m_session.missing(step()); }
    void next() override { m_session.record(step()); }
    void enter() override;
    void leave() override;
    void focusMissing(const models::Missing &missing) override;
    /// Takes a picture file, at most 32 MiB, read beside the GUI thread.
    void importFile(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *buildSide();
    void refresh();
    QList<CheckItem> findingItems() const;
    void showPicture();
    void chooseFile();
    void retranslateUi();

    presentation::PhotoModel &m_model;
    presentation::CaseSession &m_session;
    Card *m_viewCard = nullptr;
    MessageBar *m_message = nullptr;
    PhotoCropView *m_view = nullptr;
    Card *m_actionsCard = nullptr;
    TextLabel *m_cameraText = nullptr;
    KeyButton *m_take = nullptr;
    KeyButton *m_file = nullptr;
    KeyButton *m_reset = nullptr;
    Card *m_checksCard = nullptr;
    CheckList *m_checks = nullptr;
    QByteArray m_shownPicture;
};

} // namespace lianli::ui
