// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

#include <tl/expected.hpp>

namespace lianli::models {

/// The answer of anything that can fail for reasons outside our code. Becomes std::expected with C++23.
template <class T = void> using Result = tl::expected<T, Error>;

/// `return fail(StoreError::Locked, u"…"_s);`
template <class Enum> tl::unexpected<Error> fail(Enum code, QString detail = {})
{
    return tl::make_unexpected(Error(make_error_code(code), std::move(detail)));
}

inline tl::unexpected<Error> fail(Error error)
{
    return tl::make_unexpected(std::move(error));
}

} // namespace lianli::models
