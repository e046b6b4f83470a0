// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workflow/visitslips.h"

#include <QByteArray>

/// Filled forms of fictional people, as the workflow makes them.
namespace sample {

/// Which names the two parties have: what is hard about a form is its names.
enum class Names { Usual, Rare, Long };

lianli::models::FormContent declaration(Names names = Names::Usual);
lianli::models::FormContent reviewForm(Names names = Names::Usual);
lianli::models::FormContent refusalNotice(Names names = Names::Usual);
lianli::models::FormContent certificate(Names names = Names::Usual);
lianli::models::FormContent calibration();
lianli::models::FormContent calibrationA4();
lianli::models::FormContent
appointmentSlip(lianli::models::visitslips::Sheet sheet = lianli::models::visitslips::Sheet::Roll);
lianli::models::FormContent
queueTicket(lianli::models::visitslips::Sheet sheet = lianli::models::visitslips::Sheet::Roll);
/// All of the above.
QList<lianli::models::FormContent> everyForm(Names names = Names::Usual);

/// A joint photograph of 53 × 35 mm as JPEG.
QByteArray photograph();
/// A signature as ink JSON.
QByteArray signature();

} // namespace sample
