// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a change of the downlink does to a counter, by its kind:
//   tariff_edition  a file in the counter's own tariff folder, when the tariff can be read with it
//   number_lease    an entry numbers_loaded of source "lease", when it is for the current epoch
//   track           events of an article of ours, in the cache
#pragma once

#include "core/storage/book/bookparts.h"
#include "core/storage/sync/centretables.h"

#include <string>

namespace dak {

class TakeChange {
public:
    // `sharedTariff`: the tariff folder that comes with the program.
    TakeChange(BookParts& parts, CentreTables& tables, std::string sharedTariff)
        : m_parts(parts), m_tables(tables), m_sharedTariff(std::move(sharedTariff)) {}

    // The cursor has moved when it returns well; what the change says is done, or noted as refused: codes
    // edition_name_invalid, tariff_file_invalid, lease_other_epoch, prefix_*, range_*. Errors of the machine
    // leave everything as it was.
    [[nodiscard]] Status run(const Change& change, const SignedText& document);

private:
    struct Given {
        const ChangeHead& head;
        const SignedText& document;
    };

    Status take(const PublishedEdition& edition, const Given& given);
    Status take(const NumberLease& lease, const Given& given);
    Status take(const TrackedArticle& tracked, const Given& given);
    Status moveOn(const Given& given);
    Status refuse(const Given& given, const Error& why);
    Status readWith(const PublishedEdition& edition) const;

    BookParts& m_parts;
    CentreTables& m_tables;
    std::string m_sharedTariff;
};

} // namespace dak
