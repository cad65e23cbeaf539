<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi_IN" sourcelanguage="en">
<context>
    <name>Core</name>
    <message>
        <source>An entry of the book cannot be read: {why}. Keep the file and verify the book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An entry of the book ({kind}) cannot be read: {why}. Keep the file and verify the book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key {key} was used for another request: nothing was done, take a new key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be learnt whether this was recorded. Do not repeat it by hand: ask again with the same key {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book can only be read: nothing is booked until its damage is dealt with. Call your supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book is damaged[ at entry {entry}][ ({why})]. It is kept as it is[ at {path}] and opened to read only: call your supervisor, and restore a backup into a new folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is no book of Dak Counter: choose the folder of an office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This book was written by a newer program (schema {version}, this one knows {ours}): install the newer program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds an office already: choose another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program uses {path}: close it, then try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: the book is opened to read only. Ask for the right to write there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no office in {path}: make one first (dakctl office init)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The counter&apos;s key {path} is missing: without it nothing can be signed. Restore it from your backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The counter&apos;s key {path} is damaged: restore it from your backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key {path} belongs to another counter than the book: restore the right one from your backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored page {document} does not fit its hash: it is not printed. Verify the book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is missing: without it a number could be used twice. Restore it, or restore the book from a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is damaged[ ({why})]: without it a number could be used twice. Restore the book from a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} belongs to another counter: put back the one of this counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program keeps the book busy: nothing was recorded, try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is closed after a fault: start the program again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book refused what would break its rules[ ({why})]: nothing was recorded, report this fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is damaged[ ({why})]: keep the file, and restore a backup into a new folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database reports a fault[ while it did: {doing}][ ({why})]: start the program again, report it when it comes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: nothing was recorded. Make room, then do it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk cannot be read or written[ ({why})]: check the disk, and take a backup to another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database cannot be opened[ ({why})]: check that the folder is there and may be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database cannot be written: ask for the right to write in its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {free_mb} MB are free on the disk, {least_mb} MB are needed: nothing was recorded. Make room, then do it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be opened: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room on the disk for {path}: make room, then do it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} may not be written: choose another folder, or ask for the right to write there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is too large: at most {most} bytes are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is there already and is not replaced: choose another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day is not open: open it with the cash you received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} is closed and stays closed: the next day can be opened tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock says {today}, but the book is already at {last}: set the computer&apos;s clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} baskets are not paid: pay, hold or discard them, then close the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: ₹ {counted} counted, ₹ {expected} expected, a difference of ₹ {difference}: count again, or give a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no basket {basket}: see the list of held baskets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This basket is {state}: begin a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This basket is {state}: only a held one can be recalled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is in the basket: accept an article first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: the basket has no line {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: &quot;{box}&quot; is not sold here, see the list of boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: give the held basket a name, so that it is found again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no name for a basket, at most {most} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: ₹ {given} was given, ₹ {due} is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {kind} is not set up at this counter, take cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: a basket is paid in one way, take cash for all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {most} invoice serials of this financial year are used up: book at another counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: the discount needs the card&apos;s number, the institution and the day it is valid to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: the student&apos;s card was valid to {valid}, book without the discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {article} was not booked at this counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {article} is {state}, only an unpaid article can be taken out of its basket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {article} is not paid, pay its basket first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {article} is cancelled already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {given} is not the receipt of this article, ask for {expected}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: a reason is missing, say in a few words why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{article}: nothing to amend, give a name, a first line or a mobile that differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no series, write two letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {given} is the series of training, a real counter takes the range of its office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {given} is a real series, a training counter takes its own alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {from} to {to} is no range: two serials of at most 8 digits, the first not above the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: some of these numbers are in the range {with} already, check the allotment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {number} is in no range of this counter, use a sticker of this counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {number} is a number of {product}, take a sticker of the right product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {number} is used already, take the next sticker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {number} was written off as spoiled, take the next sticker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {number} may have been used before the book was restored, take the next sticker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article numbers for {product} are loaded: ask your office for a range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article numbers for {product} are used up: ask your office for a range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article numbers[ for {product}] are void since the book was restored: ask your office for a new range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: PIN {given} is not in the directory: read it again, or give the zone to book it all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: PIN {given} belongs to the Army Postal Service, which has no place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{given}&quot; is no readable text: type the PIN or the name again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PIN directory {path} is missing: import one (dakctl pincode import)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PIN directory cannot be used[ ({why})]: import it again (dakctl pincode import)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file lacks the columns {columns}: take the directory file of data.gov.in as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has the columns {columns} twice: take the directory file of data.gov.in as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[{path}: ]the file is damaged or cut off[ ({why})]: fetch it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[{path}: ]no row of it could be used[ ({read} read, {rejected} rejected)]: the directory stays as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read[: {why}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is neither the CSV of data.gov.in nor the packaged JSON: choose another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another import writes {path}: wait until it is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is too large: at most {most_bytes} bytes are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has more than {most} offices: it is not the directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written[: {why}]. The directory stays as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{article} was booked minutes ago to the same addressee with the same weight: is this another one?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {left} article numbers are left for {product}: ask your office for more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address says {apo} APO, but the PIN is {pin}: ask the sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address says {apo} APO, but the PIN is not one of the Army Postal Service: ask the sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tariff {edition} is provisional: the price may change when it is published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The zone {zone} rests on provisional data[ ({source})]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Army Postal Service is priced as {zone} by a provisional rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{km} km is an estimate from the directory, not the Department&apos;s figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The zone {zone} was given by hand: listed for the supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{km} km was given by hand: listed for the supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size was not measured: listed for the supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contents were not declared: listed for the supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{given} g is above the {most} g that some sources give as the limit at the counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{given} cm is above the {most} cm that some sources give as the limit of a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fee for {addon} is provisional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {free_mb} MB are free on the disk: make room soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article numbers loaded before the restore are void: load new ones before booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layout {file} is wrong: {why}. Install the program again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no layout of {document}[ in the size {size}][ for {day}]: choose another size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read: install the program again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no label of the size &quot;{given}&quot;: choose 4x6 or a6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no receipt of the size &quot;{given}&quot;: choose 80mm or a5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code 39 is too wide for a label of {size}: print it at 4x6, or use Code 128</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stored page cannot be read: {why}. Verify the book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no page to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page is too long for its paper: choose a larger size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} does not fit on the paper: shorten it, or choose a larger size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: the character &quot;{character}&quot; is in no font of the printer, write it in another way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{content}&quot; cannot be written as {symbology}: nothing was printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {symbology} does not fit with whole dots: choose a larger label or a printer with more dots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No {symbology} can be read in this picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {symbology} of {content} could not be read back[ ({why})]: what does not scan is not printed. Choose another size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{given}&quot; is no symbol: choose code128, code39 or qr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{given}&quot; is no resolution of a printer: choose 203, 300 or 600 dpi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The font {family} is not installed: install the package fonts-noto-core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be drawn here: the program was started without its drawing part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why}. See --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is missing: give it. See --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer could not be written: check where the output goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written[: {why}]. Choose another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fault of the program[ ({why})]: nothing was done by halves. Report it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: ₹ {given} has paise, give whole rupees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no payment: write cash=500, or cash=RS,upi=RS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no serial, write at most 8 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no office id, write 8 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no name of an office, 1 to 60 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no counter, write a number from 1 to 99</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: no day was opened here[ on {day}], give the date of one that was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {day} is not closed, its report is made when it closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: &quot;{printer}&quot; is not set up here, write the paper to a file with --output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample office cannot be read: {why}. Install the program again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{product}: there is no tariff for {on}[, the first is from {first}]: book another product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{product}: its rates are not published and not loaded, book another product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no tax rate for {on}: the tariff data of that day is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no zones for {on}: the tariff data of that day is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {given} g is outside what this product carries, {least} to {most} g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {given} g is too heavy for a document, at most {most} g[: book it as {instead}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {given} is too large for a document, at most {most} cm[: book it as {instead}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: merchandise is never a document[, book it as {instead}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {given} is too small, at least {least} cm: pack it in a larger cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {given} is too large, at most {most} cm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: length and girth of {given} are {sum} cm together, at most {most} cm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {given} is too short, at least {least} cm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {given} is too thin, at least {least} cm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {given} is too long, at most {most} cm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: length and two diameters of {given} are too much, at most {most} cm together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: a parcel is a box or a roll, give one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: there is no kind of contents &quot;{given}&quot;, see the letters of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: say what it is in a word or two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: this may not go by post[ ({word})], give it back to the sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: this may not fly[ ({word})][, book it as {instead}: it goes by surface]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: parcels wrapped in cloth are not accepted since 01-04-2022, sell a box or ask for another wrapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: this product carries only {only}[, book it as {instead}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {word} worth ₹ {given} may not go by post, at most ₹ {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: for {word} the value is needed, ask the sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {contents} must be insured, ask for the value and insure it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: ₹ {given} cannot be insured, at least ₹ {least}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: ₹ {given} is too much to insure, at most ₹ {most}[ for {word}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: ₹ {given} has paise, insure whole rupees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: ₹ {given} is more than the goods are worth, at most ₹ {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: ₹ {given} is less than the goods are worth, insure ₹ {least}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: no fee for COD at the counter is published, so it is blocked until one is loaded; contract customers can use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {product} has no COD on {on}, take another product or leave COD out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: ₹ {given} cannot be collected, at least ₹ {least}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: ₹ {given} is too much to collect, at most ₹ {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: ₹ {given} has paise, COD is collected in whole rupees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{addon} is not offered with {product} on {on}, leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: there is no discount on contract rates, leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {product} has no such discount on {on}, leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {product} cannot go on postal service[ for {customer} customers], take another product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: nothing is collected on postal service, leave COD out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {product} is priced by distance, give the kilometres, or the zone local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: no zone is known from or to PIN {given}, give the zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: no distance is known from or to PIN {given}, give the kilometres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: the state of PIN {given} is not known, so the tax is not either: take a PIN of the directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no distance: write whole kilometres[, {least} to {most}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: this office takes at most {most} g, {given} g goes to a larger office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: this office insures at most ₹ {most}, ₹ {given} goes to a larger office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: this office takes no COD articles, a larger office does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tariff file {file} is wrong[ at {where}]: {why}. Nothing is priced until it is mended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tariffs in {folder} cannot be read[: {why}]. Install the program again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no day: write year-month-day, as in 2026-11-20</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{given}&quot; is no key: a key is a UUID of 8-4-4-4-12 hexadecimal digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should be base64 is not: the file was changed or cut off, use another copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no amount: write rupees with at most two decimals, as in 1499.50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {given} is too much: at most ₹ {most} can be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no weight: write whole grams, as in 1240</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: 0 g cannot be booked, weigh the article again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {given} is too much, at most {most} g can be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no size: write length, breadth and height in centimetres, each 1 to 999, as in 30x20x15</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no roll: write length and diameter in centimetres, each 1 to 999, as in 60x8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no PIN: write six digits, the first from 1 to 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: the name is missing, write the person&apos;s or the firm&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}[, {part}]: &quot;{given}&quot; is no readable text, write it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}[, {part}]: &quot;{given}&quot; has characters that cannot be printed, write it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}[, {part}]: too long, at most {most} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: too many lines, at most {most} besides name and place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no mobile number: write ten digits, the first from 6 to 9, or leave it empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: write &quot;Name; line; ...; mobile&quot;, 2 to 5 parts, the last the mobile or empty; there are {parts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no GSTIN: it has 15 characters, state, PAN, entity, Z and a check character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; has a wrong check character (it would end in {expected}): read the GSTIN again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no PAN: it has five letters, four digits and a letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no article number: two letters, nine digits and the country, as in EM473124829IN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; ends in {country}, and no country has this code: read the number again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; has a wrong check digit (it would be {expected}): scan the label again, or give a reason to take it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no product: write its name as in the tariff list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: there is no product &quot;{given}&quot;, see the tariff list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no rounding: write component, total or none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no zone: write local, within-state, zone-metro or other-states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{given}&quot; is no account of a counter: the entry was changed or comes from a newer program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{given}&quot; is no role: the entry was changed or comes from a newer program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Add-on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash on delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GSTIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merchandise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On postal service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Student card valid to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery on OTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proof of delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledgement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Student discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within the state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zone or metro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed Post Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed Post Parcel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>India Post Parcel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gyan Post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book Post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 Speed Post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>48 Speed Post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clothes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>books</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cosmetics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>food</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>electronics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>medicine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jewellery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash in the drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted, unpaid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add-on fees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CGST payable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGST payable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTGST payable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IGST payable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash rounding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference disputed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unpaid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>discarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number spoiled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basket begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article taken out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address amended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Box sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Box taken out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basket held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basket recalled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basket discarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basket paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper printed again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents not declared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zone given by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance given by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong check digit taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the row is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the row holds a NUL byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the row is not UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a quotation mark is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number of cells is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the row is no JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the row holds a control character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the PIN is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the PIN belongs to the Army Postal Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the office&apos;s name is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the office&apos;s type is unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether it delivers is unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
