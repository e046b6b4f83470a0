// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pdfpreview.h"
#include "models/base/whendone.h"

#include "ui/style/theme.h"
#include "ui/widgets/busylabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QStackedLayout>
#include <QtConcurrentRun>

namespace lianli::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kZoomStep = 1.25;
constexpr qreal kSmallestZoom = 0.5;
constexpr qreal kLargestZoom = 4;
constexpr int kPaperMargin = 16;

} // namespace

PdfPreview::PdfPreview(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    auto *ground = new QWidget(this);
    m_message = new EmptyState(ground);
    auto *busyPage = new QWidget(ground);
    auto *busyLayout = new QHBoxLayout(busyPage);
    m_busy = new BusyLabel({}, busyPage);
    busyLayout->addWidget(m_busy, 0, Qt::AlignCenter);
    m_scroll = new QScrollArea(ground);
    m_paper = new QLabel(m_scroll->viewport());
    m_paper->setAlignment(Qt::AlignCenter);
    m_scroll->setObjectName(u"paperArea"_s);
    m_scroll->setWidget(m_paper);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    ground->setAutoFillBackground(true);
    QPalette sunken = ground->palette();
    sunken.setColor(QPalette::Window, tokens::colours().surfaceSunken);
    ground->setPalette(sunken);
    m_scroll->viewport()->setPalette(sunken);
    m_paper->setPalette(sunken);
    m_stack = new QStackedLayout(ground);
    m_stack->addWidget(m_message);
    m_stack->addWidget(busyPage);
    m_stack->addWidget(m_scroll);

    m_toolBar = new QWidget(this);
    buildToolBar(m_toolBar);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(tokens::kUnit);
    layout->addWidget(ground, 1);
    layout->addWidget(m_toolBar);
    retranslateUi();
    setState(State::Empty);
}

void PdfPreview::buildToolBar(QWidget *bar)
{
    const auto button = [this, bar](const QString &name, auto action) {
        auto *made = new KeyButton({}, KeyButton::Kind::Small, bar);
        made->setObjectName(name);
        connect(made, &QPushButton::clicked, this, action);
        return made;
    };
    m_previous = button(u"previousPageButton"_s, [this] { setPage(m_page - 1); });
    m_previous->setKeyHint(QKeySequence(Qt::Key_PageUp));
    m_next = button(u"nextPageButton"_s, [this] { setPage(m_page + 1); });
    m_next->setKeyHint(QKeySequence(Qt::Key_PageDown));
    m_pageText = new TextLabel(TextLabel::Style::Note, {}, bar);
    m_fitPageButton = button(u"fitPageButton"_s, [this] { setZoom(1, false); });
    m_fitWidthButton = button(u"fitWidthButton"_s, [this] { setZoom(1, true); });
    m_zoomOut = button(u"zoomOutButton"_s, [this] { setZoom(m_zoom / kZoomStep, m_fitWidth); });
    m_zoomIn = button(u"zoomInButton"_s, [this] { setZoom(m_zoom * kZoomStep, m_fitWidth); });

    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_previous);
    layout->addWidget(m_pageText);
    layout->addWidget(m_next);
    layout->addStretch();
    layout->addWidget(m_fitPageButton);
    layout->addWidget(m_fitWidthButton);
    layout->addWidget(m_zoomOut);
    layout->addWidget(m_zoomIn);
}

void PdfPreview::setBusy(const QString &sentence)
{
    setDocument({}, false);
    m_busySentence = sentence;
    setState(State::Busy);
}

void PdfPreview::setPdf(const QByteArray &pdf)
{
    setDocument(pdf, true);
    setState(State::Busy);
    requestRender();
}

void PdfPreview::setFailed(const QString &sentence)
{
    setDocument({}, false);
    m_failedSentence = sentence;
    setState(State::Failed);
}

void PdfPreview::clear()
{
    setDocument({}, false);
    setState(State::Empty);
}

void PdfPreview::setDocument(const QByteArray &pdf, bool present)
{
    ++m_generation;
    m_pdf = pdf;
    m_hasPdf = present;
    m_page = 0;
    m_pageCount = 0;
    m_busySentence.clear();
    m_failedSentence.clear();
}

void PdfPreview::setPage(int page)
{
    const int wanted = qBound(0, page, qMax(0, m_pageCount - 1));
    if (wanted == m_page || m_state != State::Shown) return;
    m_page = wanted;
    updateToolBar();
    requestRender();
    Q_EMIT pageChanged(m_page);
}

void PdfPreview::setZoom(qreal zoom, bool fitWidth)
{
    m_zoom = qBound(kSmallestZoom, zoom, kLargestZoom);
    m_fitWidth = fitWidth;
    requestRender();
}

void PdfPreview::requestRender()
{
    if (!m_hasPdf) return;
    if (m_rendering) {
        m_renderAgain = true;
        return;
    }
    m_rendering = true;
    m_renderAgain = false;
    // What scroll bars may take is left free, so that they do not come and go.
    const QSize room = m_stack->parentWidget()->size() - QSize(2 * kPaperMargin + 10, 2 * kPaperMargin);
    const PdfPageScale scale{.box = room.expandedTo(QSize(64, 64)),
                             .fitWidth = m_fitWidth,
                             .zoom = m_zoom,
                             .devicePixelRatio = devicePixelRatioF()};
    models::whenDone(QtConcurrent::run(renderPdfPage, m_pdf, m_page, scale), this,
                     [this, generation = m_generation](const PdfPageImage &result) {
                         m_rendering = false;
                         if (generation != m_generation || m_renderAgain) {
                             requestRender();
                         } else {
                             showResult(result);
                         }
                     });
}

void PdfPreview::showResult(const PdfPageImage &result)
{
    m_pageCount = result.pageCount;
    m_shown = result.image;
    if (m_shown.isNull()) {
        setState(State::Failed);
        return;
    }
    m_paper->setPixmap(QPixmap::fromImage(m_shown));
    setState(State::Shown);
}

void PdfPreview::setState(State state)
{
    const bool changed = state != m_state;
    m_state = state;
    if (state != State::Shown) {
        m_shown = {};
        m_paper->clear();
    }
    m_stack->setCurrentIndex(state == State::Shown ? 2 : state == State::Busy ? 1 : 0);
    retranslateUi();
    if (changed) Q_EMIT stateChanged(state);
}

void PdfPreview::updateToolBar()
{
    const bool shown = m_state == State::Shown;
    m_previous->setEnabled(shown && m_page > 0);
    m_next->setEnabled(shown && m_page + 1 < m_pageCount);
    for (KeyButton *button : {m_fitPageButton, m_fitWidthButton, m_zoomOut, m_zoomIn})
        button->setEnabled(shown);
    //: Which page of how many
    m_pageText->setText(shown ? tr("%1 / %2").arg(QString::number(m_page + 1), QString::number(m_pageCount))
                              : QString());
}

void PdfPreview::retranslateUi()
{
    setAccessibleName(tr("Document preview"));
    m_previous->setText(tr("Previous page"));
    m_next->setText(tr("Next page"));
    m_fitPageButton->setText(tr("Whole page"));
    m_fitWidthButton->setText(tr("Full width"));
    m_zoomOut->setText(u"−"_s);
    m_zoomOut->setAccessibleName(tr("Zoom out"));
    m_zoomIn->setText(u"+"_s);
    m_zoomIn->setAccessibleName(tr("Zoom in"));
    m_busy->setText(m_busySentence.isEmpty() ? tr("Drawing the page…") : m_busySentence);
    const bool failed = m_state == State::Failed;
    m_message->setGlyph(failed ? Glyph::Cross : Glyph::Circle);
    if (failed) {
        m_message->setTexts(tr("The document cannot be shown."),
                            m_failedSentence.isEmpty()
                                ? tr("The file is damaged or is not a PDF. Make it again.")
                                : m_failedSentence);
    } else {
        m_message->setTexts(tr("No document yet"), tr("It appears here as soon as it has been made."));
    }
    setAccessibleDescription(failed ? tr("The document cannot be shown.") : QString());
    updateToolBar();
}

void PdfPreview::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    switch (event->key()) {
    case Qt::Key_PageUp:
        setPage(m_page - 1);
        return;
    case Qt::Key_PageDown:
        setPage(m_page + 1);
        return;
    case Qt::Key_Home:
        setPage(0);
        return;
    case Qt::Key_End:
        setPage(m_pageCount - 1);
        return;
    case Qt::Key_W:
        setZoom(1, true);
        return;
    case Qt::Key_P:
        setZoom(1, false);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        if (control) return setZoom(m_zoom * kZoomStep, m_fitWidth);
        break;
    case Qt::Key_Minus:
        if (control) return setZoom(m_zoom / kZoomStep, m_fitWidth);
        break;
    case Qt::Key_0:
        if (control) return setZoom(1, m_fitWidth);
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void PdfPreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_state == State::Shown) requestRender();
}

void PdfPreview::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QWidget::changeEvent(event);
}

} // namespace lianli::ui
