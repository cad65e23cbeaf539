// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/bookpage.h"

#include "ui/pages/desktext.h"
#include "ui/widgets/style.h"

#include <QApplication>
#include <QResizeEvent>

namespace dak::ui {

namespace {

// Below this width in letters three columns are too narrow: at 200 % on a small screen two stand.
constexpr int kWideLetters = 120;
constexpr int kMiddleShare = 19; // of the width, with three columns

Banner::Kind kindOf(DeskBanner::Kind kind) {
    switch (kind) {
    case DeskBanner::Kind::Done:
        return Banner::Kind::Done;
    case DeskBanner::Kind::Problem:
        return Banner::Kind::Problem;
    case DeskBanner::Kind::Unknown:
        return Banner::Kind::Unknown;
    default:
        return Banner::Kind::Note;
    }
}

QString basketText(const BasketView& basket) {
    const std::string& name = basket.heldAs.empty() ? basket.senderName : basket.heldAs;
    return u8(name) + QStringLiteral(" · ") + QString::number(basket.lines.size()) + QStringLiteral(" · ") +
           rupees(basket.total);
}

} // namespace

BookPage::BookPage(BookingPresenter& presenter, const PriceList& prices, const Office& office,
                   Dialogs& dialogs, QWidget* parent)
    : Page(parent)
    , m_presenter(presenter)
    , m_prices(prices)
    , m_dialogs(dialogs)
    , m_fields(new DeskFields(presenter, this))
    , m_banner(new Banner("banner", this))
    , m_rows(new QVBoxLayout(this))
    , m_middleRows(new QVBoxLayout)
    , m_columns(new QHBoxLayout)
    , m_left(new Column("leftColumn", this))
    , m_middle(new Column("middleColumn", this))
    , m_right(new Column("rightColumn", this))
    , m_choices(new ChoiceList("lookup", this))
    , m_compare(new ComparePanel(this)) {
    name(*this, "bookPage");
    buildPanels(prices, office);
    m_rows->setContentsMargins(10, 8, 10, 8);
    m_columns->setSpacing(10);
    m_columns->addWidget(m_left, 21);
    m_columns->addLayout(m_middleRows, kMiddleShare);
    m_columns->addWidget(m_right, 20);
    m_middleRows->addWidget(m_middle, 1);
    m_rows->addLayout(m_columns, 1);
    connect(m_choices, &ChoiceList::chosen, this, [this](int row) {
        m_presenter.article().moveInLookup(row - m_choices->currentRow());
        m_presenter.article().tab();
    });
    connect(&presenter, &BookingPresenter::changed, this, &BookPage::refresh);
    arrange(true);
    refresh();
}

void BookPage::buildPanels(const PriceList& prices, const Office& office) {
    m_parcel = new ParcelPanel(m_presenter, prices, *m_fields, this);
    m_price = new PricePanelView(m_presenter, this);
    m_receiver = new PartyPanel(Party::Receiver, m_presenter, *m_fields, office, this);
    m_sender = new PartyPanel(Party::Sender, m_presenter, *m_fields, office, this);
    m_basket = new BasketPanel(m_presenter, this);
    m_pay = new PayPanel(m_presenter, *m_fields, this);
}

// What happened stands below the people where the height allows, so that no field moves when it comes and
// goes; with two columns it stands above.
void BookPage::arrange(bool wide) {
    if (m_wide == wide)
        return;
    m_wide = wide;
    QWidget* const hasKeys =
        isAncestorOf(QApplication::focusWidget()) ? QApplication::focusWidget() : nullptr;
    const bool said = m_banner->isVisible();
    if (wide) {
        m_left->hold({m_parcel, m_basket}, 1);
        m_middle->hold({m_receiver, m_sender}, 1);
        m_right->hold({m_price, m_pay}, 0);
        m_middleRows->addWidget(m_banner);
    } else {
        m_left->hold({m_parcel, m_receiver, m_sender}, 2);
        m_right->hold({m_pay, m_price, m_basket}, 2);
        m_rows->insertWidget(0, m_banner);
    }
    m_banner->setVisible(said);
    m_columns->setStretch(1, wide ? kMiddleShare : 0);
    m_pay->setNarrow(!wide);
    m_middle->setVisible(wide);
    if (hasKeys != nullptr)
        giveKeys(*hasKeys); // a panel that moves loses them to whatever stands next
}

void BookPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrange(event->size().width() >= kWideLetters * fontMetrics().averageCharWidth());
    m_compare->setGeometry(rect());
}

void BookPage::enterPage() {
    QWidget* widget = m_fields->widgetOf(
        m_presenter.mode() == DeskMode::Paying ? BookField::Cash : m_presenter.article().focus());
    if (widget != nullptr)
        giveKeys(*widget);
}

void BookPage::giveKeys(QWidget& widget) {
    widget.setFocus();
    Column::bringIntoSight(widget, 2 * widget.height());
}

void BookPage::run(CommandId id) {
    switch (id) {
    case CommandId::NextArticle:
        m_presenter.acceptAndNext();
        break;
    case CommandId::AcceptAndPay:
        m_presenter.acceptAndPay();
        break;
    case CommandId::ExactCash:
        m_presenter.payExact();
        break;
    case CommandId::LastSender:
        m_presenter.article().repeatSender();
        break;
    case CommandId::LookUp:
        m_presenter.article().lookUp();
        break;
    case CommandId::Compare:
        m_compare->isVisible() ? (void)back() : m_compare->show(m_presenter.article().price());
        break;
    case CommandId::Hold:
        hold();
        break;
    case CommandId::Recall:
        recall();
        break;
    case CommandId::SellBox:
        sellBox();
        break;
    case CommandId::Discard:
        discard();
        break;
    case CommandId::Basket:
        m_basket->focusLines();
        break;
    default:
        toggleAddOn(id);
    }
}

void BookPage::toggleAddOn(CommandId id) {
    struct Key {
        CommandId command;
        AddOn addOn;
    };
    static constexpr Key kKeys[] = {{CommandId::Registration, AddOn::Registration},
                                    {CommandId::Otp, AddOn::Otp},
                                    {CommandId::Ack, AddOn::Ack},
                                    {CommandId::Pod, AddOn::Pod},
                                    {CommandId::Insure, AddOn::Insured},
                                    {CommandId::Cod, AddOn::Cod},
                                    {CommandId::Value, AddOn::Value},
                                    {CommandId::Gstin, AddOn::Gstin},
                                    {CommandId::Student, AddOn::Student},
                                    {CommandId::PostalService, AddOn::PostalService},
                                    {CommandId::Gem, AddOn::Gem},
                                    {CommandId::Number, AddOn::Number},
                                    {CommandId::Count, AddOn::Count}};
    for (const Key& key : kKeys) {
        if (key.command == id)
            m_presenter.article().toggle(key.addOn);
    }
    if (id >= CommandId::Product1 && id <= CommandId::Product4)
        m_presenter.article().chooseProduct(static_cast<std::size_t>(id) -
                                            static_cast<std::size_t>(CommandId::Product1));
}

bool BookPage::back() {
    if (m_compare->isVisible()) {
        enterPage(); // first: hiding what has the focus would give it to the first field
        m_compare->hide();
        return true;
    }
    if (m_basket->hasKeys()) {
        enterPage();
        return true;
    }
    return m_presenter.back();
}

void BookPage::hold() {
    if (m_presenter.basket().isEmpty())
        return;
    if (!m_presenter.article().form().isEmpty()) {
        m_presenter.hold({}); // says why not
        return;
    }
    const QString proposal = u8(m_presenter.basket().basket()->senderName);
    const auto name = m_dialogs.askText(textOf(CommandId::Hold), tr("Under which name?"), proposal);
    if (name)
        m_presenter.hold(*name);
}

void BookPage::recall() {
    const auto waiting = m_presenter.basket().waiting();
    if (!waiting) {
        m_presenter.tell(DeskBanner::Kind::Problem, waiting.error());
        return;
    }
    if (waiting->empty()) {
        m_presenter.tell(DeskBanner::Kind::Note, Notice{"desk_none_waiting", {}});
        return;
    }
    QStringList choices;
    for (const BasketView& basket : *waiting)
        choices << basketText(basket);
    const auto row = m_dialogs.choose(textOf(CommandId::Recall), choices);
    if (row)
        m_presenter.recall(waiting->at(static_cast<std::size_t>(*row)));
}

void BookPage::sellBox() {
    std::vector<BoxInfo> forSale;
    QStringList choices;
    for (const BoxInfo& box : m_prices.boxes()) {
        if (!box.price)
            continue;
        forSale.push_back(box);
        choices << nameOf(box) + QStringLiteral(" · ") + u8(box.size.text()) + QStringLiteral(" · ") +
                       rupees(*box.price);
    }
    const auto row = m_dialogs.choose(textOf(CommandId::SellBox), choices);
    if (row)
        m_presenter.sell(forSale.at(static_cast<std::size_t>(*row)));
}

void BookPage::discard() {
    if (m_presenter.basket().isUnknown())
        return;
    if (!m_presenter.basket().isEmpty()) {
        const auto reason = m_dialogs.askText(textOf(CommandId::Discard), tr("Why is it discarded?"), {});
        if (reason)
            m_presenter.discard(*reason);
        return;
    }
    if (!m_presenter.article().form().isEmpty() &&
        m_dialogs.confirm(tr("Clear the desk"), tr("What is typed of this article goes. Nothing was booked."),
                          tr("Clear")))
        m_presenter.discard({});
}

void BookPage::refresh() {
    m_parcel->refresh();
    m_price->refresh();
    m_receiver->refresh();
    m_sender->refresh();
    m_basket->refresh();
    m_pay->refresh();
    m_fields->refresh();
    showBanner();
    showLookup();
    if (!m_wide.value_or(true))
        followPrice();
    Q_EMIT nextChanged();
}

// On a small screen the chosen price is scrolled into sight as one types, and the change once it is paid.
void BookPage::followPrice() {
    if (m_presenter.mode() == DeskMode::Typing && !m_presenter.basket().paid())
        m_price->showSelected();
    else if (m_presenter.basket().paid())
        Column::bringIntoSight(*m_pay);
}

QString BookPage::twinText(const Twin& twin) {
    const QString number = u8(twin.number.grouped());
    if (!twin.at)
        return tr("%1 went to the same person with the same weight. Is this another parcel?").arg(number);
    const QString at = u8(istTime(*twin.at));
    if (twin.minutes < 1)
        return tr("%1 went to the same person with the same weight at %2, less than a minute ago. Is this "
                  "another parcel?")
            .arg(number, at);
    return tr("%1 went to the same person with the same weight at %2, %3 min ago. Is this another parcel?")
        .arg(number, at, QString::number(twin.minutes));
}

void BookPage::showBanner() {
    if (m_presenter.mode() == DeskMode::Duplicate && m_presenter.twin()) {
        m_banner->tell(Banner::Kind::Question, twinText(*m_presenter.twin()),
                       tr("%1 yes, book it · %2 no").arg(keyText(CommandId::Yes), keyText(CommandId::No)));
        return;
    }
    const std::optional<DeskBanner> banner = m_presenter.banner();
    if (!banner) {
        m_banner->clear();
        return;
    }
    const QString text = std::holds_alternative<Error>(banner->what)
                             ? deskText(std::get<Error>(banner->what))
                             : deskText(std::get<Notice>(banner->what));
    const bool unknown = banner->kind == DeskBanner::Kind::Unknown;
    m_banner->tell(kindOf(banner->kind), text, unknown ? tr("Enter asks the book again") : QString());
}

void BookPage::showLookup() {
    const std::optional<Lookup>& lookup = m_presenter.article().lookup();
    std::vector<Choice> choices;
    if (lookup) {
        for (const LookupRow& row : lookup->rows)
            choices.push_back({row.text, row.detail});
    }
    m_choices->showUnder(lookup ? m_fields->widgetOf(lookup->field) : nullptr, choices,
                         lookup ? lookup->current : 0);
}

} // namespace dak::ui
