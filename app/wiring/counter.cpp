// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/wiring/counter.h"

#include "core/base/text.h"
#include "core/files/files.h"
#include "core/outbox/sealbatches.h"
#include "core/storage/directory/sqlitedirectory.h"

#include <pwd.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

namespace dak {

std::string shareFolder() {
    std::error_code failed;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", failed);
    return (program.parent_path().parent_path() / "share" / "dak-counter").string();
}

std::string defaultDataFolder() {
    if (const char* data = std::getenv("XDG_DATA_HOME"); data != nullptr && *data != '\0')
        return std::string(data) + "/dak-counter";
    const char* home = std::getenv("HOME");
    return std::string(home != nullptr ? home : ".") + "/.local/share/dak-counter";
}

Actor personAtCounter() {
    const passwd* entry = getpwuid(getuid());
    std::string name = entry != nullptr ? entry->pw_name : "";
    if (isBlank(name) || !isUtf8(name) || hasControls(name))
        name = "clerk";
    return {name, Role::Clerk};
}

Result<TariffBook> openTariff(const std::string& dataFolder) {
    return TariffBook::loadFolder(shareFolder() + "/tariff",
                                  dataFolder.empty() ? "" : dataFolder + "/tariff");
}

// The program's layouts, and those the office put into its own data folder.
Result<Layouts> layoutsOf(const std::string& dataFolder) {
    return Layouts::load(shareFolder() + "/labels", dataFolder + "/labels");
}

std::string directoryFile(const std::string& dataFolder) {
    return dataFolder + "/pincode.db";
}

Result<std::unique_ptr<PincodeDirectory>> openDirectory(const std::string& dataFolder) {
    std::error_code failed;
    const std::string own = directoryFile(dataFolder);
    const bool imported = std::filesystem::exists(own, failed);
    DAK_TRY(auto directory, SqliteDirectory::open(imported ? own : shareFolder() + "/pincode.db"));
    return std::unique_ptr<PincodeDirectory>(std::move(directory));
}

namespace {

constexpr std::size_t kMostDispatchBytes = 1'000'000;

// The office's own times; a training office without has the example that came with the program.
Result<DispatchTimes> openDispatchTimes(const std::string& dataFolder, const Office& office) {
    std::string file = dataFolder + "/dispatch-times.json";
    if (!fileExists(file)) {
        if (!office.training)
            return DispatchTimes();
        file = shareFolder() + "/dispatch/training.json";
    }
    DAK_TRY(const std::string text, readFile(file, kMostDispatchBytes));
    return DispatchTimes::load(text);
}

// A directory that cannot be opened says so to whoever asks it. It keeps nobody from the book: verify,
// backups and the clerk's own records need no PIN.
class AbsentDirectory final : public PincodeDirectory {
public:
    explicit AbsentDirectory(Error error) : m_error(std::move(error)) {}

    Result<std::vector<PostOffice>> find(std::string_view, std::size_t) const override { return m_error; }
    Result<PostOffice> deliveryOffice(Pincode) const override { return m_error; }
    Result<Place> place(Pincode) const override { return m_error; }
    std::string source() const override { return {}; }

private:
    Error m_error;
};

// A damaged import of its own must not lock the book in: the directory that came along serves.
std::unique_ptr<PincodeDirectory> directoryOrItsError(const std::string& dataFolder) {
    auto own = openDirectory(dataFolder);
    auto directory = own ? std::move(own) : openDirectory(shareFolder());
    if (directory)
        return *std::move(directory);
    return std::make_unique<AbsentDirectory>(directory.error());
}

} // namespace

// What must stay where it is while the book and the desk refer to it.
struct Counter::Parts {
    Parts(TariffBook openedTariff, std::unique_ptr<PincodeDirectory> openedDirectory, Layouts loaded)
        : tariff(std::move(openedTariff))
        , directory(std::move(openedDirectory))
        , layouts(std::move(loaded))
        , pages(layouts) {}

    TariffBook tariff;
    std::vector<TariffBook> earlier; // renewed since: products and boxes of them may still be referred to
    std::unique_ptr<PincodeDirectory> directory;
    Layouts layouts;
    PaperSource pages;
    Result<DispatchTimes> dispatchTimes = DispatchTimes(); // of the office, once its book is open
};

Counter::Counter(std::unique_ptr<Parts> parts, const Clock& clock, IdSource& ids, Book book)
    : m_parts(std::move(parts))
    , m_clock(clock)
    , m_ids(ids)
    , m_book(std::move(book))
    , m_desk{m_book.books(), m_book.bookingQueries(), m_book.numbers(), m_parts->tariff, *m_parts->directory,
             clock,          m_book.office(),         personAtCounter()} {
    m_parts->dispatchTimes = openDispatchTimes(m_book.folder(), m_book.office());
}

Counter::~Counter() = default;

Status Counter::create(const std::string& dataFolder, const Office& office, const Clock& clock, IdSource& ids,
                       std::vector<EntryDraft> founding) {
    DAK_TRY([[maybe_unused]] const TariffBook tariff, openTariff()); // nothing is made that cannot be opened
    DAK_TRY(const Layouts layouts, layoutsOf(dataFolder));
    if (const auto character = layouts.measure().firstUnprintable(office.name)) // it stands on every paper
        return Error::refused("character_not_printable", {{"field", "name"}, {"character", *character}});
    const PaperSource pages(layouts);
    DAK_TRY(const Book book,
            BookFolder(dataFolder, clock, ids, pages).create(office, personAtCounter(), std::move(founding)));
    check(book.office() == office, "a new book of another office");
    return {};
}

Result<Restored> Counter::restore(const std::string& dataFolder, const std::string& file, const Clock& clock,
                                  IdSource& ids) {
    DAK_TRY(const Layouts layouts, layoutsOf(dataFolder));
    const PaperSource pages(layouts);
    return BookFolder(dataFolder, clock, ids, pages).restore(file);
}

Result<std::unique_ptr<Counter>> Counter::open(const std::string& dataFolder, const Clock& clock,
                                               IdSource& ids) {
    DAK_TRY(TariffBook tariff, openTariff(dataFolder));
    DAK_TRY(Layouts layouts, layoutsOf(dataFolder));
    auto parts =
        std::make_unique<Parts>(std::move(tariff), directoryOrItsError(dataFolder), std::move(layouts));
    DAK_TRY(Book book, BookFolder(dataFolder, clock, ids, parts->pages).open());
    return std::unique_ptr<Counter>(new Counter(std::move(parts), clock, ids, std::move(book)));
}

const TariffBook& Counter::tariff() const {
    return m_parts->tariff;
}

Status Counter::renewTariff() {
    DAK_TRY(TariffBook renewed, openTariff(dataFolder()));
    std::swap(m_parts->tariff, renewed);
    m_parts->earlier.push_back(std::move(renewed));
    return {};
}

Result<std::optional<Departure>> Counter::nextDispatch(const Product& product) const {
    if (!m_parts->dispatchTimes)
        return m_parts->dispatchTimes.error();
    return m_parts->dispatchTimes->next(office().id, product, m_clock.now());
}

const PincodeDirectory& Counter::directory() const {
    return *m_parts->directory;
}

const Layouts& Counter::layouts() const {
    return m_parts->layouts;
}

const PageSource& Counter::pages() const {
    return m_parts->pages;
}

TillDay Counter::tillDay() {
    return TillDay(m_book.books(), m_book.tillQueries(), m_clock, m_book.office(), m_desk.actor);
}

ChangeNumbers Counter::changeNumbers() {
    return ChangeNumbers(m_book.books(), m_book.numbers(), m_book.isTraining(), m_desk.actor);
}

Result<std::vector<std::string>> Counter::sealBatches() {
    const Sealer sealer{m_book.key(), m_book.isTraining(), m_book.outboxFolder()};
    DAK_TRY(const auto sealed, SealBatches(m_book.chain(), m_book.outbox(), m_clock, sealer).run());
    std::vector<std::string> ids;
    ids.reserve(sealed.size());
    for (const SealedBatch& batch : sealed)
        ids.push_back(batch.id);
    return ids;
}

std::string Counter::deviceText() const {
    return hex(m_book.device());
}

} // namespace dak
