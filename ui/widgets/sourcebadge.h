// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace lianli::ui {

/// Where the value of a field came from.
enum class FieldSource {
    None,     ///< nothing to say: the badge hides
    Chip,     ///< 芯片
    Ocr,      ///< OCR n %
    Number,   ///< 由号码推得
    Declared, ///< 本人声明
    Manual,   ///< 手工
    Register, ///< 联网
    Mrz,      ///< 机读区
};

/// The small square chip at the end of a field that says where its value came from.
class SourceBadge : public QLabel
{
    Q_OBJECT

public:
    explicit SourceBadge(FieldSource source = FieldSource::None, QWidget *parent = nullptr);

    FieldSource source() const { return m_source; }
    /// \a confidence in percent, shown for OCR only.
    void setSource(FieldSource source, int confidence = -1);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    FieldSource m_source;
    int m_confidence = -1;
};

} // namespace lianli::ui
