// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/pdfpagerender.h"

#include <QByteArray>
#include <QWidget>

class QLabel;
class QScrollArea;
class QStackedLayout;

namespace lianli::ui {

class BusyLabel;
class EmptyState;
class KeyButton;
class TextLabel;

/// Shows a PDF page by page, drawn beside the GUI thread. PgUp and PgDn turn pages, Ctrl+plus, Ctrl+minus and
/// Ctrl+0 zoom, W fits the width, P the page.
class PdfPreview : public QWidget
{
    Q_OBJECT

public:
    enum class State { Empty, Busy, Shown, Failed };

    explicit PdfPreview(QWidget *parent = nullptr);

    /// The document is being made elsewhere.
    void setBusy(const QString &sentence);
    void setPdf(const QByteArray &pdf);
    /// What to say instead of a document.
    void setFailed(const QString &sentence);
    void clear();

    State state() const { return m_state; }
    int pageCount() const { return m_pageCount; }
    int page() const { return m_page; }
    void setPage(int page);
    /// The page as it is on the screen.
    QImage shownImage() const { return m_shown; }

Q_SIGNALS:
    void stateChanged(lianli::ui::PdfPreview::State state);
    void pageChanged(int page);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setDocument(const QByteArray &pdf, bool present);
    void buildToolBar(QWidget *bar);
    void setState(State state);
    void setZoom(qreal zoom, bool fitWidth);
    void requestRender();
    void showResult(const PdfPageImage &result);
    void updateToolBar();
    void retranslateUi();

    QByteArray m_pdf;
    bool m_hasPdf = false;
    int m_generation = 0; ///< of the document: a page drawn for an earlier one is thrown away
    State m_state = State::Empty;
    int m_page = 0;
    int m_pageCount = 0;
    qreal m_zoom = 1;
    bool m_fitWidth = false;
    bool m_rendering = false;
    bool m_renderAgain = false; ///< something changed while a page was being drawn
    QImage m_shown;
    QString m_busySentence;
    QString m_failedSentence;

    QStackedLayout *m_stack = nullptr;
    QScrollArea *m_scroll = nullptr;
    QLabel *m_paper = nullptr;
    BusyLabel *m_busy = nullptr;
    EmptyState *m_message = nullptr;
    QWidget *m_toolBar = nullptr;
    KeyButton *m_previous = nullptr;
    KeyButton *m_next = nullptr;
    TextLabel *m_pageText = nullptr;
    KeyButton *m_fitPageButton = nullptr;
    KeyButton *m_fitWidthButton = nullptr;
    KeyButton *m_zoomOut = nullptr;
    KeyButton *m_zoomIn = nullptr;
};

} // namespace lianli::ui
