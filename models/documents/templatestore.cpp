// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/templatestore.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>

#include <algorithm>

namespace lianli::documents {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcDocuments, "lianli.documents")

std::vector<FormTemplate> loadShipped()
{
    const QDir folder(u":/lianli/forms"_s);
    std::vector<FormTemplate> templates;
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) continue;
        auto form = FormTemplate::fromJson(file.readAll());
        if (form) {
            if (form->alsoOnA4) templates.push_back(form->onA4());
            templates.push_back(std::move(*form));
        } else
            qCCritical(lcDocuments).noquote() << "template" << name << form.error().toLogString();
    }
    return templates;
}

} // namespace

TemplateStore::TemplateStore(std::vector<FormTemplate> templates) : m_templates(std::move(templates))
{
}

const TemplateStore &TemplateStore::shipped()
{
    static const TemplateStore store(loadShipped());
    return store;
}

const FormTemplate *TemplateStore::find(QStringView id, int version) const
{
    const auto it = std::find_if(m_templates.begin(), m_templates.end(), [&](const FormTemplate &form) {
        return form.id == id && form.version == version;
    });
    return it == m_templates.end() ? nullptr : &*it;
}

} // namespace lianli::documents
