<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi_IN" sourcelanguage="en">
<context>
    <name>Commands</name>
    <message>
        <source>Keys of this screen</source>
        <translation>इस स्क्रीन की कुंजियाँ</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>कुंजियाँ</translation>
    </message>
    <message>
        <source>Accept this article and start the next of the same sender</source>
        <translation>यह वस्तु स्वीकार करें और उसी प्रेषक की अगली शुरू करें</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>अगली वस्तु</translation>
    </message>
    <message>
        <source>Repeat the last sender</source>
        <translation>पिछला प्रेषक दोहराएँ</translation>
    </message>
    <message>
        <source>Last sender</source>
        <translation>पिछला प्रेषक</translation>
    </message>
    <message>
        <source>Look up in this field</source>
        <translation>इस ख़ाने में खोजें</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>खोजें</translation>
    </message>
    <message>
        <source>Compare products at large</source>
        <translation>सेवाओं की तुलना बड़े रूप में</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>तुलना</translation>
    </message>
    <message>
        <source>Hold the basket under a name</source>
        <translation>टोकरी को नाम देकर रोकें</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>रोकें</translation>
    </message>
    <message>
        <source>Recall a basket that waits</source>
        <translation>रोकी हुई टोकरी वापस लाएँ</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>वापस लाएँ</translation>
    </message>
    <message>
        <source>Accept and pay</source>
        <translation>स्वीकार करें और भुगतान लें</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>भुगतान</translation>
    </message>
    <message>
        <source>Accept and pay with exact cash</source>
        <translation>स्वीकार करें, पूरी नकदी मिली</translation>
    </message>
    <message>
        <source>Exact cash</source>
        <translation>पूरी नकदी</translation>
    </message>
    <message>
        <source>Print a label again: scan the article</source>
        <translation>लेबल फिर छापें: वस्तु स्कैन करें</translation>
    </message>
    <message>
        <source>Reprint</source>
        <translation>फिर छापें</translation>
    </message>
    <message>
        <source>Lock the screen</source>
        <translation>स्क्रीन लॉक करें</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>लॉक</translation>
    </message>
    <message>
        <source>One level back; nothing typed is lost</source>
        <translation>एक क़दम पीछे; लिखा हुआ नहीं खोता</translation>
    </message>
    <message>
        <source>Choose product 1</source>
        <translation>सेवा 1 चुनें</translation>
    </message>
    <message>
        <source>Choose product 2</source>
        <translation>सेवा 2 चुनें</translation>
    </message>
    <message>
        <source>Choose product 3</source>
        <translation>सेवा 3 चुनें</translation>
    </message>
    <message>
        <source>Choose product 4</source>
        <translation>सेवा 4 चुनें</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>पंजीकरण</translation>
    </message>
    <message>
        <source>Delivery on OTP</source>
        <translation>ओटीपी पर वितरण</translation>
    </message>
    <message>
        <source>Acknowledgement</source>
        <translation>पावती</translation>
    </message>
    <message>
        <source>Proof of delivery</source>
        <translation>वितरण प्रमाण</translation>
    </message>
    <message>
        <source>Insure</source>
        <translation>बीमा</translation>
    </message>
    <message>
        <source>Cash on delivery</source>
        <translation>सीओडी</translation>
    </message>
    <message>
        <source>Declared value</source>
        <translation>घोषित मूल्य</translation>
    </message>
    <message>
        <source>Customer&apos;s GSTIN</source>
        <translation>ग्राहक का GSTIN</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>विद्यार्थी</translation>
    </message>
    <message>
        <source>On Postal Service</source>
        <translation>डाक सेवार्थ</translation>
    </message>
    <message>
        <source>Number of a sticker</source>
        <translation>स्टिकर की संख्या</translation>
    </message>
    <message>
        <source>Sell a box</source>
        <translation>डिब्बा बेचें</translation>
    </message>
    <message>
        <source>Go to the lines of the basket</source>
        <translation>टोकरी की पंक्तियों पर जाएँ</translation>
    </message>
    <message>
        <source>Take a line out of the basket</source>
        <translation>टोकरी से पंक्ति निकालें</translation>
    </message>
    <message>
        <source>Discard an unpaid basket, with a reason</source>
        <translation>बिना भुगतान की टोकरी कारण देकर छोड़ें</translation>
    </message>
    <message>
        <source>Pay by UPI (in the pay panel)</source>
        <translation>यूपीआई से भुगतान (भुगतान पैनल में)</translation>
    </message>
    <message>
        <source>Yes, to a question of the desk</source>
        <translation>डेस्क के प्रश्न पर हाँ</translation>
    </message>
    <message>
        <source>No, to a question of the desk</source>
        <translation>डेस्क के प्रश्न पर नहीं</translation>
    </message>
    <message>
        <source>Cancel this article and give the money back</source>
        <translation>यह वस्तु रद्द करें और पैसे लौटाएँ</translation>
    </message>
    <message>
        <source>Cancel article</source>
        <translation>वस्तु रद्द करें</translation>
    </message>
    <message>
        <source>Correct name, line or mobile before dispatch</source>
        <translation>प्रेषण से पहले नाम, पंक्ति या मोबाइल सुधारें</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>सुधारें</translation>
    </message>
    <message>
        <source>Open the day</source>
        <translation>दिन खोलें</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>दिन बंद करें</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>बुकिंग</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>दिन</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>खोज</translation>
    </message>
    <message>
        <source>Next field; completes a street</source>
        <translation>अगला ख़ाना; गली पूरी करता है</translation>
    </message>
    <message>
        <source>Hindi or English</source>
        <translation>हिंदी या अंग्रेज़ी</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>बड़े अक्षर</translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation>छोटे अक्षर</translation>
    </message>
    <message>
        <source>Letters of ordinary size</source>
        <translation>सामान्य अक्षर</translation>
    </message>
    <message>
        <source>Write a number off as spoiled</source>
        <translation>संख्या को ख़राब मानकर काटें</translation>
    </message>
    <message>
        <source>Spoiled</source>
        <translation>ख़राब संख्या</translation>
    </message>
    <message>
        <source>How many parcels the sender brought</source>
        <translation>प्रेषक कितने पार्सल लाया</translation>
    </message>
    <message>
        <source>Print all that surely is not out</source>
        <translation>जो निश्चित ही नहीं निकला, वह सब छापें</translation>
    </message>
    <message>
        <source>Print what waits</source>
        <translation>रुके काग़ज़ छापें</translation>
    </message>
    <message>
        <source>Print the chosen paper again</source>
        <translation>चुना हुआ काग़ज़ फिर छापें</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>फिर छापें</translation>
    </message>
    <message>
        <source>The chosen paper is there: I looked</source>
        <translation>चुना हुआ काग़ज़ निकला है: मैंने देख लिया</translation>
    </message>
    <message>
        <source>It is there</source>
        <translation>निकल चुका है</translation>
    </message>
    <message>
        <source>Look for the print queues of this computer</source>
        <translation>इस कंप्यूटर की प्रिंट कतारें खोजें</translation>
    </message>
    <message>
        <source>Find queues</source>
        <translation>कतारें खोजें</translation>
    </message>
    <message>
        <source>Print a test page with rulers</source>
        <translation>पैमाने वाला जाँच-पृष्ठ छापें</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>जाँच-पृष्ठ</translation>
    </message>
    <message>
        <source>Correct the printer by what you measured</source>
        <translation>मापी हुई लंबाइयों से प्रिंटर सुधारें</translation>
    </message>
    <message>
        <source>Correct by ruler</source>
        <translation>माप से सुधारें</translation>
    </message>
    <message>
        <source>Keep this printer</source>
        <translation>यह प्रिंटर सहेजें</translation>
    </message>
    <message>
        <source>Keep printer</source>
        <translation>प्रिंटर सहेजें</translation>
    </message>
    <message>
        <source>Remove the chosen printer</source>
        <translation>चुना हुआ प्रिंटर हटाएँ</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>प्रिंटर</translation>
    </message>
    <message>
        <source>Send what waits to the centre now</source>
        <translation>जो बाक़ी है उसे अभी केंद्र को भेजें</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>अभी भेजें</translation>
    </message>
    <message>
        <source>Write what waits onto a stick</source>
        <translation>जो बाक़ी है उसे पेन ड्राइव पर लिखें</translation>
    </message>
    <message>
        <source>To a stick</source>
        <translation>पेन ड्राइव पर</translation>
    </message>
    <message>
        <source>Take the centre&apos;s receipts in from a stick</source>
        <translation>केंद्र की पावतियाँ पेन ड्राइव से लें</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>पावतियाँ</translation>
    </message>
    <message>
        <source>Order of the Government e-Marketplace (GeM)</source>
        <translation>सरकारी ई-मार्केटप्लेस (GeM) का ऑर्डर</translation>
    </message>
    <message>
        <source>Print the labels of a list</source>
        <translation>सूची के लेबल छापें</translation>
    </message>
    <message>
        <source>List of labels</source>
        <translation>लेबलों की सूची</translation>
    </message>
    <message>
        <source>Read the list from a file</source>
        <translation>सूची फ़ाइल से पढ़ें</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>फ़ाइल से</translation>
    </message>
    <message>
        <source>Stop after the label that is printed now</source>
        <translation>अभी छप रहे लेबल के बाद रुकें</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>रोकें</translation>
    </message>
    <message>
        <source>Print the list in its order, or go on with it</source>
        <translation>सूची क्रम से छापें, या आगे छापें</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>सूची छापें</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>An entry of the book cannot be read: {why}. Keep the file and verify the book</source>
        <translation>बही की एक प्रविष्टि पढ़ी नहीं जा सकती: {why}। फ़ाइल सँभालकर रखें और बही की जाँच करें</translation>
    </message>
    <message>
        <source>An entry of the book ({kind}) cannot be read: {why}. Keep the file and verify the book</source>
        <translation>बही की एक प्रविष्टि ({kind}) पढ़ी नहीं जा सकती: {why}। फ़ाइल सँभालकर रखें और बही की जाँच करें</translation>
    </message>
    <message>
        <source>The key {key} was used for another request: nothing was done, take a new key</source>
        <translation>कुंजी {key} किसी और काम में लग चुकी है: कुछ नहीं किया गया, नई कुंजी लें</translation>
    </message>
    <message>
        <source>It could not be learnt whether this was recorded. Do not repeat it by hand: ask again with the same key {key}</source>
        <translation>पता नहीं चला कि यह दर्ज हुआ या नहीं। इसे हाथ से न दोहराएँ: उसी कुंजी {key} से फिर पूछें</translation>
    </message>
    <message>
        <source>The book is damaged[ at entry {entry}][ ({why})]. It is kept as it is[ at {path}] and nothing is booked in it: call your supervisor, and restore a backup (dakctl restore)</source>
        <translation>बही क्षतिग्रस्त है[, प्रविष्टि {entry} पर][ ({why})]। वह जैसी है वैसी रखी गई है[ ({path})] और उसमें कुछ बुक नहीं होता: पर्यवेक्षक को बुलाएँ, और बैकअप वापस लाएँ (dakctl restore)</translation>
    </message>
    <message>
        <source>This file is no book of Dak Counter: choose the folder of an office</source>
        <translation>यह फ़ाइल डाक काउंटर की बही नहीं है: किसी डाकघर का फ़ोल्डर चुनें</translation>
    </message>
    <message>
        <source>This book was written by a newer program (schema {version}, this one knows {ours}): install the newer program</source>
        <translation>यह बही नए प्रोग्राम की लिखी है (स्कीमा {version}, यह प्रोग्राम {ours} जानता है): नया प्रोग्राम इंस्टॉल करें</translation>
    </message>
    <message>
        <source>{path} holds an office already: choose another folder</source>
        <translation>{path} में पहले से एक डाकघर है: दूसरा फ़ोल्डर चुनें</translation>
    </message>
    <message>
        <source>Another program uses {path}: close it, then try again</source>
        <translation>कोई दूसरा प्रोग्राम {path} का उपयोग कर रहा है: उसे बंद करके फिर कोशिश करें</translation>
    </message>
    <message>
        <source>There is no office in {path}: make one first (dakctl office init)</source>
        <translation>{path} में कोई डाकघर नहीं है: पहले बनाएँ (dakctl office init)</translation>
    </message>
    <message>
        <source>The book {path} is gone, but the key of its counter is there: call your supervisor, and restore a backup (dakctl restore)</source>
        <translation>बही {path} वहाँ नहीं है, पर उसके काउंटर की कुंजी वहाँ है: पर्यवेक्षक को बुलाएँ, और बैकअप वापस लाएँ (dakctl restore)</translation>
    </message>
    <message>
        <source>The counter&apos;s key {path} is missing: without it nothing can be signed. Restore it from your backup</source>
        <translation>काउंटर की कुंजी {path} नहीं है: उसके बिना हस्ताक्षर नहीं हो सकते। उसे बैकअप से वापस लाएँ</translation>
    </message>
    <message>
        <source>The counter&apos;s key {path} is damaged: restore it from your backup</source>
        <translation>काउंटर की कुंजी {path} ख़राब है: उसे बैकअप से वापस लाएँ</translation>
    </message>
    <message>
        <source>The key {path} belongs to another counter than the book: restore the right one from your backup</source>
        <translation>कुंजी {path} इस बही की नहीं, किसी और काउंटर की है: सही कुंजी बैकअप से वापस लाएँ</translation>
    </message>
    <message>
        <source>{path} is missing: without it a number could be used twice. Restore it, or restore the book from a backup</source>
        <translation>{path} नहीं है: उसके बिना कोई संख्या दो बार लग सकती है। उसे वापस लाएँ, या बही बैकअप से वापस लाएँ</translation>
    </message>
    <message>
        <source>{path} is damaged[ ({why})]: without it a number could be used twice. Restore the book from a backup</source>
        <translation>{path} ख़राब है[ ({why})]: उसके बिना कोई संख्या दो बार लग सकती है। बही बैकअप से वापस लाएँ</translation>
    </message>
    <message>
        <source>{path} belongs to another counter: put back the one of this counter</source>
        <translation>{path} किसी और काउंटर की है: इस काउंटर की फ़ाइल वापस रखें</translation>
    </message>
    <message>
        <source>Another program keeps the book busy: nothing was recorded, try again</source>
        <translation>कोई दूसरा प्रोग्राम बही में लगा है: कुछ दर्ज नहीं हुआ, फिर कोशिश करें</translation>
    </message>
    <message>
        <source>{path} is closed after a fault: start the program again</source>
        <translation>{path} गड़बड़ी के बाद बंद है: प्रोग्राम फिर से शुरू करें</translation>
    </message>
    <message>
        <source>The book refused what would break its rules[ ({why})]: nothing was recorded, report this fault</source>
        <translation>बही ने वह नहीं लिया जो उसके नियम तोड़ता[ ({why})]: कुछ दर्ज नहीं हुआ, इस गड़बड़ी की सूचना दें</translation>
    </message>
    <message>
        <source>The database is damaged[ ({why})]: keep the file, and restore a backup (dakctl restore)</source>
        <translation>डेटाबेस क्षतिग्रस्त है[ ({why})]: फ़ाइल सँभालकर रखें, और बैकअप वापस लाएँ (dakctl restore)</translation>
    </message>
    <message>
        <source>The database reports a fault[ while it did: {doing}][ ({why})]: start the program again, report it when it comes back</source>
        <translation>डेटाबेस में गड़बड़ी हुई[, काम: {doing}][ ({why})]: प्रोग्राम फिर से शुरू करें, दोबारा हो तो सूचना दें</translation>
    </message>
    <message>
        <source>The disk is full: nothing was recorded. Make room, then do it again</source>
        <translation>डिस्क भर गई है: कुछ दर्ज नहीं हुआ। जगह बनाएँ, फिर दोबारा करें</translation>
    </message>
    <message>
        <source>The disk cannot be read or written[ ({why})]: check the disk, and take a backup to another one</source>
        <translation>डिस्क पढ़ी या लिखी नहीं जा सकती[ ({why})]: डिस्क देखें, और दूसरी डिस्क पर बैकअप लें</translation>
    </message>
    <message>
        <source>The database cannot be opened[ ({why})]: check that the folder is there and may be read</source>
        <translation>डेटाबेस खुल नहीं सकता[ ({why})]: देखें कि फ़ोल्डर है और पढ़ा जा सकता है</translation>
    </message>
    <message>
        <source>The database cannot be written: ask for the right to write in its folder</source>
        <translation>डेटाबेस में लिखा नहीं जा सकता: उसके फ़ोल्डर में लिखने की अनुमति माँगें</translation>
    </message>
    <message>
        <source>Only {free_mb} MB are free on the disk, {least_mb} MB are needed: nothing was recorded. Make room, then do it again</source>
        <translation>डिस्क पर केवल {free_mb} MB ख़ाली है, {least_mb} MB चाहिए: कुछ दर्ज नहीं हुआ। जगह बनाएँ, फिर दोबारा करें</translation>
    </message>
    <message>
        <source>{path} cannot be opened: {why}</source>
        <translation>{path} खुल नहीं सकता: {why}</translation>
    </message>
    <message>
        <source>{path} cannot be read: {why}</source>
        <translation>{path} पढ़ा नहीं जा सकता: {why}</translation>
    </message>
    <message>
        <source>{path} cannot be written: {why}</source>
        <translation>{path} लिखा नहीं जा सकता: {why}</translation>
    </message>
    <message>
        <source>There is no room on the disk for {path}: make room, then do it again</source>
        <translation>{path} के लिए डिस्क पर जगह नहीं है: जगह बनाएँ, फिर दोबारा करें</translation>
    </message>
    <message>
        <source>{path} may not be written: choose another folder, or ask for the right to write there</source>
        <translation>{path} में लिखने की अनुमति नहीं है: दूसरा फ़ोल्डर चुनें, या अनुमति माँगें</translation>
    </message>
    <message>
        <source>{path} is too large: at most {most} bytes are read</source>
        <translation>{path} बहुत बड़ी है: अधिक से अधिक {most} बाइट पढ़े जाते हैं</translation>
    </message>
    <message>
        <source>{path} is there already and is not replaced: choose another name</source>
        <translation>{path} पहले से है और बदली नहीं जाएगी: दूसरा नाम चुनें</translation>
    </message>
    <message>
        <source>The day is not open: open it with the cash you received</source>
        <translation>दिन खुला नहीं है: मिली हुई नकदी के साथ दिन खोलें</translation>
    </message>
    <message>
        <source>{day} is closed and stays closed: the next day can be opened tomorrow</source>
        <translation>{day} बंद है और बंद रहेगा: अगला दिन कल खोला जा सकता है</translation>
    </message>
    <message>
        <source>The clock says {today}, but the book is already at {last}: set the computer&apos;s clock. If {last} was the mistake, a supervisor opens the day with a reason (dakctl day open --reason)</source>
        <translation>घड़ी {today} बताती है, पर बही {last} तक पहुँच चुकी है: कंप्यूटर की घड़ी ठीक करें। यदि {last} ही ग़लत था, तो पर्यवेक्षक कारण के साथ दिन खोले (dakctl day open --reason)</translation>
    </message>
    <message>
        <source>{field}: the clock is not behind the book, so the day opens without a reason</source>
        <translation>{field}: घड़ी बही से पीछे नहीं है, इसलिए दिन बिना कारण के खुलता है</translation>
    </message>
    <message>
        <source>{count} baskets are not paid: pay, hold or discard them, then close the day</source>
        <translation>{count} टोकरियों का भुगतान नहीं हुआ: भुगतान लें, रोकें या रद्द करें, फिर दिन बंद करें</translation>
    </message>
    <message>
        <source>{field}: ₹ {counted} counted, ₹ {expected} expected, a difference of ₹ {difference}: count again, or give a reason</source>
        <translation>{field}: ₹ {counted} गिने गए, ₹ {expected} होने चाहिए, अंतर ₹ {difference}: फिर गिनें, या कारण लिखें</translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no kind of office, write one such as ho, so-a, so-b, so-c, bo, single-handed, csc or dnk</source>
        <translation>{field}: &quot;{given}&quot; कार्यालय का कोई प्रकार नहीं है, इनमें से एक लिखें: ho, so-a, so-b, so-c, bo, single-handed, csc या dnk</translation>
    </message>
    <message>
        <source>{field}: {given} is registered in another state than the office&apos;s, {state}: give the Department&apos;s GSTIN of this state</source>
        <translation>{field}: {given} कार्यालय के राज्य {state} में पंजीकृत नहीं है: विभाग का इसी राज्य का GSTIN दें</translation>
    </message>
    <message>
        <source>{field}: {article} is {state}, no label is given out for it</source>
        <translation>{field}: {article} {state} है, उसका लेबल नहीं दिया जाता</translation>
    </message>
    <message>
        <source>There is no basket {basket}: see the list of held baskets</source>
        <translation>टोकरी {basket} नहीं है: रोकी हुई टोकरियों की सूची देखें</translation>
    </message>
    <message>
        <source>This basket is {state}: begin a new one</source>
        <translation>यह टोकरी {state} है: नई शुरू करें</translation>
    </message>
    <message>
        <source>Several baskets are held under the name {name}: recall one by its number</source>
        <translation>{name} नाम से कई टोकरियाँ रोकी हुई हैं: एक को उसके नंबर से वापस लाएँ</translation>
    </message>
    <message>
        <source>The booking is done, but its paper is not in {path}[: {why}]. Print it again from the article&apos;s number</source>
        <translation>बुकिंग हो गई है, पर उसका कागज़ {path} में नहीं है[: {why}]। वस्तु के नंबर से फिर छापें</translation>
    </message>
    <message>
        <source>The day is closed, but its batch files could not be written[: {why}]. They are written at the next close or sync</source>
        <translation>दिन बंद हो गया है, पर उसकी बैच फ़ाइलें नहीं लिखी जा सकीं[: {why}]। वे अगली बार दिन बंद करने या भेजने पर लिखी जाएँगी</translation>
    </message>
    <message>
        <source>This basket is {state}: only a held one can be recalled</source>
        <translation>यह टोकरी {state} है: केवल रोकी हुई टोकरी वापस लाई जा सकती है</translation>
    </message>
    <message>
        <source>Nothing is in the basket: accept an article first</source>
        <translation>टोकरी में कुछ नहीं है: पहले कोई वस्तु स्वीकार करें</translation>
    </message>
    <message>
        <source>{field}: the basket has no line {line}</source>
        <translation>{field}: टोकरी में पंक्ति {line} नहीं है</translation>
    </message>
    <message>
        <source>{field}: &quot;{box}&quot; is not sold here, see the list of boxes</source>
        <translation>{field}: &quot;{box}&quot; यहाँ नहीं बिकता, डिब्बों की सूची देखें</translation>
    </message>
    <message>
        <source>{field}: give the held basket a name, so that it is found again</source>
        <translation>{field}: रोकी हुई टोकरी को नाम दें, ताकि वह फिर मिले</translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no name for a basket, at most {most} characters</source>
        <translation>{field}: &quot;{given}&quot; टोकरी का नाम नहीं हो सकता, अधिक से अधिक {most} अक्षर</translation>
    </message>
    <message>
        <source>{field}: ₹ {given} was given, ₹ {due} is due</source>
        <translation>{field}: ₹ {given} दिए गए, ₹ {due} देने हैं</translation>
    </message>
    <message>
        <source>{field}: {kind} is not set up at this counter, take cash</source>
        <translation>{field}: {kind} इस काउंटर पर चालू नहीं है, नकद लें</translation>
    </message>
    <message>
        <source>{field}: a basket is paid in one way, take cash for all of it</source>
        <translation>{field}: टोकरी का भुगतान एक ही तरीक़े से होता है, पूरा नकद लें</translation>
    </message>
    <message>
        <source>The {most} invoice serials of this financial year are used up: book at another counter</source>
        <translation>इस वित्तीय वर्ष की {most} चालान संख्याएँ समाप्त हो गईं: दूसरे काउंटर पर बुक करें</translation>
    </message>
    <message>
        <source>{field}: the discount needs the card&apos;s number, the institution and the day it is valid to</source>
        <translation>{field}: छूट के लिए कार्ड की संख्या, संस्था और वैधता की तारीख़ चाहिए</translation>
    </message>
    <message>
        <source>{field}: the student&apos;s card was valid to {valid}, book without the discount</source>
        <translation>{field}: विद्यार्थी का कार्ड {valid} तक वैध था, बिना छूट बुक करें</translation>
    </message>
    <message>
        <source>{field}: {article} was not booked at this counter</source>
        <translation>{field}: {article} इस काउंटर पर बुक नहीं हुआ</translation>
    </message>
    <message>
        <source>{field}: {article} is {state}, only an unpaid article can be taken out of its basket</source>
        <translation>{field}: {article} {state} है, टोकरी से केवल बिना भुगतान की वस्तु निकाली जा सकती है</translation>
    </message>
    <message>
        <source>{field}: {article} is not paid, pay its basket first</source>
        <translation>{field}: {article} का भुगतान नहीं हुआ, पहले उसकी टोकरी का भुगतान लें</translation>
    </message>
    <message>
        <source>{field}: {article} is cancelled already</source>
        <translation>{field}: {article} पहले ही रद्द हो चुका है</translation>
    </message>
    <message>
        <source>{field}: {given} is not the receipt of this article, ask for {expected}</source>
        <translation>{field}: {given} इस वस्तु की रसीद नहीं है, {expected} माँगें</translation>
    </message>
    <message>
        <source>{field}: a reason is missing, say in a few words why</source>
        <translation>{field}: कारण नहीं है, थोड़े शब्दों में लिखें कि क्यों</translation>
    </message>
    <message>
        <source>{article}: nothing to amend, give a name, a first line or a mobile that differs</source>
        <translation>{article}: बदलने को कुछ नहीं है, अलग नाम, पहली पंक्ति या मोबाइल दें</translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no series, write two letters</source>
        <translation>{field}: &quot;{given}&quot; कोई सीरीज़ नहीं है, दो अक्षर लिखें</translation>
    </message>
    <message>
        <source>{field}: {given} is the series of training, a real counter takes the range of its office</source>
        <translation>{field}: {given} प्रशिक्षण की सीरीज़ है, असली काउंटर अपने डाकघर की रेंज लेता है</translation>
    </message>
    <message>
        <source>{field}: {given} is a real series, a training counter takes its own alone</source>
        <translation>{field}: {given} असली सीरीज़ है, प्रशिक्षण काउंटर केवल अपनी सीरीज़ लेता है</translation>
    </message>
    <message>
        <source>{field}: {from} to {to} is no range: two serials of at most 8 digits, the first not above the last</source>
        <translation>{field}: {from} से {to} कोई रेंज नहीं है: अधिक से अधिक 8 अंकों की दो संख्याएँ, पहली आख़िरी से बड़ी न हो</translation>
    </message>
    <message>
        <source>{field}: some of these numbers are in the range {with} already, check the allotment</source>
        <translation>{field}: इनमें से कुछ संख्याएँ रेंज {with} में पहले से हैं, आवंटन देखें</translation>
    </message>
    <message>
        <source>{field}: {number} is in no range of this counter, use a sticker of this counter</source>
        <translation>{field}: {number} इस काउंटर की किसी रेंज में नहीं है, इस काउंटर का स्टिकर लें</translation>
    </message>
    <message>
        <source>{field}: {number} is a number of {product}, take a sticker of the right product</source>
        <translation>{field}: {number} {product} की संख्या है, सही सेवा का स्टिकर लें</translation>
    </message>
    <message>
        <source>{field}: {number} is used already, take the next sticker</source>
        <translation>{field}: {number} पहले ही लग चुका है, अगला स्टिकर लें</translation>
    </message>
    <message>
        <source>{field}: {number} was written off as spoiled, take the next sticker</source>
        <translation>{field}: {number} ख़राब मानकर काट दिया गया है, अगला स्टिकर लें</translation>
    </message>
    <message>
        <source>{field}: {number} may have been used before the book was restored, take the next sticker</source>
        <translation>{field}: {number} बही वापस लाने से पहले लग चुका हो सकता है, अगला स्टिकर लें</translation>
    </message>
    <message>
        <source>No article numbers for {product} are loaded: ask your office for a range</source>
        <translation>{product} की वस्तु संख्याएँ नहीं डाली गईं: अपने डाकघर से रेंज माँगें</translation>
    </message>
    <message>
        <source>The article numbers for {product} are used up: ask your office for a range</source>
        <translation>{product} की वस्तु संख्याएँ समाप्त हो गईं: अपने डाकघर से रेंज माँगें</translation>
    </message>
    <message>
        <source>The article numbers[ for {product}] are void since the book was restored: ask your office for a new range</source>
        <translation>बही वापस लाने के बाद से [{product} की ]वस्तु संख्याएँ रद्द हैं: अपने डाकघर से नई रेंज माँगें</translation>
    </message>
    <message>
        <source>{field}: {given} is not in the PIN directory: read it again, or give the zone to book it all the same</source>
        <translation>{field}: {given} पिन डायरेक्टरी में नहीं है: फिर से पढ़ें, या फिर भी बुक करने के लिए ज़ोन दें</translation>
    </message>
    <message>
        <source>{field}: {given} belongs to the Army Postal Service, which has no place</source>
        <translation>{field}: {given} सेना डाक सेवा का है, जिसका कोई स्थान नहीं होता</translation>
    </message>
    <message>
        <source>&quot;{given}&quot; is no readable text: type the PIN or the name again</source>
        <translation>&quot;{given}&quot; पढ़ने योग्य नहीं है: पिन या नाम फिर से लिखें</translation>
    </message>
    <message>
        <source>The PIN directory {path} is missing: import one (dakctl pincode import)</source>
        <translation>पिन डायरेक्टरी {path} नहीं है: उसे लाएँ (dakctl pincode import)</translation>
    </message>
    <message>
        <source>The PIN directory cannot be used[ ({why})]: import it again (dakctl pincode import)</source>
        <translation>पिन डायरेक्टरी काम की नहीं है[ ({why})]: उसे फिर से लाएँ (dakctl pincode import)</translation>
    </message>
    <message>
        <source>The file lacks the columns {columns}: take the directory file of data.gov.in as it is</source>
        <translation>फ़ाइल में ये स्तंभ नहीं हैं: {columns}। data.gov.in की डायरेक्टरी फ़ाइल जैसी है वैसी लें</translation>
    </message>
    <message>
        <source>The file has the columns {columns} twice: take the directory file of data.gov.in as it is</source>
        <translation>फ़ाइल में ये स्तंभ दो बार हैं: {columns}। data.gov.in की डायरेक्टरी फ़ाइल जैसी है वैसी लें</translation>
    </message>
    <message>
        <source>[{path}: ]the file is damaged or cut off[ ({why})]: fetch it again</source>
        <translation>[{path}: ]फ़ाइल ख़राब है या कट गई है[ ({why})]: फिर से लाएँ</translation>
    </message>
    <message>
        <source>[{path}: ]no row of it could be used[ ({read} read, {rejected} rejected)]: the directory stays as it was</source>
        <translation>[{path}: ]इसकी कोई पंक्ति काम की नहीं थी[ ({read} पढ़ी गईं, {rejected} नहीं ली गईं)]: डायरेक्टरी जैसी थी वैसी है</translation>
    </message>
    <message>
        <source>The file has {offices} offices, the directory in use has {had}: it stays as it was. If the smaller one is meant, import with --replace</source>
        <translation>फ़ाइल में {offices} कार्यालय हैं, चालू डायरेक्टरी में {had}: वह जैसी थी वैसी ही है। यदि छोटी ही चाहिए, तो --replace के साथ आयात करें</translation>
    </message>
    <message>
        <source>{path} cannot be read[: {why}]</source>
        <translation>{path} पढ़ी नहीं जा सकती[: {why}]</translation>
    </message>
    <message>
        <source>The file is neither the CSV of data.gov.in nor the packaged JSON: choose another file</source>
        <translation>फ़ाइल न data.gov.in की CSV है, न साथ आई JSON: दूसरी फ़ाइल चुनें</translation>
    </message>
    <message>
        <source>Another import writes {path}: wait until it is done</source>
        <translation>कोई दूसरा आयात {path} लिख रहा है: उसके पूरा होने तक रुकें</translation>
    </message>
    <message>
        <source>{path} is too large: at most {most_bytes} bytes are read</source>
        <translation>{path} बहुत बड़ी है: अधिक से अधिक {most_bytes} बाइट पढ़े जाते हैं</translation>
    </message>
    <message>
        <source>The file has more than {most} offices: it is not the directory</source>
        <translation>फ़ाइल में {most} से अधिक डाकघर हैं: यह डायरेक्टरी नहीं है</translation>
    </message>
    <message>
        <source>{article} was booked minutes ago to the same addressee with the same weight: is this another one?</source>
        <translation>{article} कुछ ही मिनट पहले इसी पाने वाले को इसी वजन में बुक हुआ है: क्या यह दूसरी वस्तु है?</translation>
    </message>
    <message>
        <source>Only {left} article numbers are left for {product}: ask your office for more</source>
        <translation>{product} की केवल {left} वस्तु संख्याएँ बची हैं: अपने डाकघर से और माँगें</translation>
    </message>
    <message>
        <source>This directory has {offices} offices, the one that came with the program {had}: other PINs are not found</source>
        <translation>इस डायरेक्टरी में {offices} कार्यालय हैं, प्रोग्राम के साथ आई डायरेक्टरी में {had}: बाक़ी पिन नहीं मिलेंगे</translation>
    </message>
    <message>
        <source>The address says {apo} APO, but the PIN is {pin}: ask the sender</source>
        <translation>पते में {apo} APO है, पर पिन {pin} है: प्रेषक से पूछें</translation>
    </message>
    <message>
        <source>The address says {apo} APO, but the PIN is not one of the Army Postal Service: ask the sender</source>
        <translation>पते में {apo} APO है, पर पिन सेना डाक सेवा का नहीं है: प्रेषक से पूछें</translation>
    </message>
    <message>
        <source>The tariff {edition} is provisional: the price may change when it is published</source>
        <translation>दर {edition} अनंतिम है: प्रकाशित होने पर मूल्य बदल सकता है</translation>
    </message>
    <message>
        <source>The zone {zone} rests on provisional data[ ({source})]</source>
        <translation>ज़ोन {zone} अनंतिम आँकड़ों पर टिका है[ ({source})]</translation>
    </message>
    <message>
        <source>The Army Postal Service is priced as {zone} by a provisional rule</source>
        <translation>सेना डाक सेवा की दर अनंतिम नियम से {zone} मानी गई है</translation>
    </message>
    <message>
        <source>{km} km is an estimate from the directory, not the Department&apos;s figure</source>
        <translation>{km} किमी डायरेक्टरी से लगाया अनुमान है, विभाग का आँकड़ा नहीं</translation>
    </message>
    <message>
        <source>The zone {zone} was given by hand: listed for the supervisor</source>
        <translation>ज़ोन {zone} हाथ से दिया गया: पर्यवेक्षक की सूची में</translation>
    </message>
    <message>
        <source>{km} km was given by hand: listed for the supervisor</source>
        <translation>{km} किमी हाथ से दिया गया: पर्यवेक्षक की सूची में</translation>
    </message>
    <message>
        <source>The size was not measured: listed for the supervisor</source>
        <translation>नाप नहीं ली गई: पर्यवेक्षक की सूची में</translation>
    </message>
    <message>
        <source>The contents were not declared: listed for the supervisor</source>
        <translation>सामग्री नहीं बताई गई: पर्यवेक्षक की सूची में</translation>
    </message>
    <message>
        <source>{given} g is above the {most} g that some sources give as the limit at the counter</source>
        <translation>{given} ग्राम उस {most} ग्राम से अधिक है जिसे कुछ स्रोत काउंटर की सीमा बताते हैं</translation>
    </message>
    <message>
        <source>{given} cm is above the {most} cm that some sources give as the limit of a document</source>
        <translation>{given} सेमी उस {most} सेमी से बड़ा है जिसे कुछ स्रोत दस्तावेज़ की सीमा बताते हैं</translation>
    </message>
    <message>
        <source>The fee for {addon} is provisional</source>
        <translation>{addon} का शुल्क अनंतिम है</translation>
    </message>
    <message>
        <source>The student discount is provisional</source>
        <translation>छात्र छूट अनंतिम है</translation>
    </message>
    <message>
        <source>The COD fee is provisional</source>
        <translation>COD शुल्क अनंतिम है</translation>
    </message>
    <message>
        <source>The rate of GST is provisional</source>
        <translation>GST की दर अनंतिम है</translation>
    </message>
    <message>
        <source>Only {free_mb} MB are free on the disk: make room soon</source>
        <translation>डिस्क पर केवल {free_mb} MB ख़ाली है: जल्दी जगह बनाएँ</translation>
    </message>
    <message>
        <source>The article numbers loaded before the restore are void: load new ones before booking</source>
        <translation>बही वापस लाने से पहले डाली गई वस्तु संख्याएँ रद्द हैं: बुकिंग से पहले नई डालें</translation>
    </message>
    <message>
        <source>The layout {file} is wrong: {why}. Install the program again</source>
        <translation>लेआउट {file} ग़लत है: {why}। प्रोग्राम फिर से इंस्टॉल करें</translation>
    </message>
    <message>
        <source>There is no layout of {document}[ in the size {size}][ for {day}]: choose another size</source>
        <translation>{document} का कोई लेआउट नहीं है[, आकार {size}][, {day} के लिए]: दूसरा आकार चुनें</translation>
    </message>
    <message>
        <source>{file} cannot be read: install the program again</source>
        <translation>{file} पढ़ी नहीं जा सकती: प्रोग्राम फिर से इंस्टॉल करें</translation>
    </message>
    <message>
        <source>Code 39 is too wide for a label of {size}: print it at 4x6, or use Code 128</source>
        <translation>{size} के लेबल के लिए कोड 39 बहुत चौड़ा है: 4x6 पर छापें, या कोड 128 लें</translation>
    </message>
    <message>
        <source>A stored page cannot be read: {why}. Verify the book</source>
        <translation>रखा हुआ पृष्ठ पढ़ा नहीं जा सकता: {why}। बही की जाँच करें</translation>
    </message>
    <message>
        <source>There is no page to write</source>
        <translation>लिखने के लिए कोई पृष्ठ नहीं है</translation>
    </message>
    <message>
        <source>The page is too long for its paper: choose a larger size</source>
        <translation>पृष्ठ अपने काग़ज़ से लंबा है: बड़ा आकार चुनें</translation>
    </message>
    <message>
        <source>{field} does not fit on the paper: shorten it, or choose a larger size</source>
        <translation>{field} काग़ज़ पर नहीं आता: छोटा करें, या बड़ा आकार चुनें</translation>
    </message>
    <message>
        <source>{field}: the character &quot;{character}&quot; is in no font of the printer, write it in another way</source>
        <translation>{field}: अक्षर &quot;{character}&quot; प्रिंटर के किसी फ़ॉन्ट में नहीं है, दूसरी तरह लिखें</translation>
    </message>
    <message>
        <source>&quot;{content}&quot; cannot be written as {symbology}: nothing was printed</source>
        <translation>&quot;{content}&quot; {symbology} में नहीं लिखा जा सकता: कुछ नहीं छपा</translation>
    </message>
    <message>
        <source>The {symbology} does not fit with whole dots: choose a larger label or a printer with more dots</source>
        <translation>{symbology} पूरे बिंदुओं में नहीं आता: बड़ा लेबल लें या अधिक बिंदुओं वाला प्रिंटर</translation>
    </message>
    <message>
        <source>No {symbology} can be read in this picture</source>
        <translation>इस चित्र में कोई {symbology} पढ़ा नहीं जा सकता</translation>
    </message>
    <message>
        <source>The {symbology} of {content} could not be read back[ ({why})]: what does not scan is not printed. Choose another size</source>
        <translation>{content} का {symbology} वापस पढ़ा नहीं जा सका[ ({why})]: जो स्कैन नहीं होता, वह छपता नहीं। दूसरा आकार चुनें</translation>
    </message>
    <message>
        <source>&quot;{given}&quot; is no symbol: choose code128, code39 or qr</source>
        <translation>&quot;{given}&quot; कोई कोड नहीं है: code128, code39 या qr चुनें</translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no resolution of a printer, choose 203, 300 or 600 dpi</source>
        <translation>{field}: &quot;{given}&quot; किसी प्रिंटर का रेज़ोल्यूशन नहीं है, 203, 300 या 600 dpi चुनें</translation>
    </message>
    <message>
        <source>The font {family} is not installed: install the package fonts-noto-core</source>
        <translation>फ़ॉन्ट {family} नहीं है: पैकेज fonts-noto-core इंस्टॉल करें</translation>
    </message>
    <message>
        <source>Nothing can be drawn here: the program was started without its drawing part</source>
        <translation>यहाँ कुछ छप नहीं सकता: प्रोग्राम चित्रण भाग के बिना शुरू हुआ है</translation>
    </message>
    <message>
        <source>{why}. See --help</source>
        <translation>{why}। --help देखें</translation>
    </message>
    <message>
        <source>{field} is missing: give it. See --help</source>
        <translation>{field} नहीं है: उसे दें। --help देखें</translation>
    </message>
    <message>
        <source>There is no command &quot;{given}&quot;. See --help</source>
        <translation>&quot;{given}&quot; कोई आदेश नहीं है। --help देखें</translation>
    </message>
    <message>
        <source>The answer could not be written: check where the output goes</source>
        <translation>उत्तर लिखा नहीं जा सका: देखें कि वह कहाँ जाता है</translation>
    </message>
    <message>
        <source>{path} cannot be written[: {why}]. Choose another folder</source>
        <translation>{path} में लिखा नहीं जा सकता[: {why}]। दूसरा फ़ोल्डर चुनें</translation>
    </message>
    <message>
        <source>A fault of the program[ ({why})]: nothing was done by halves. Report it</source>
        <translation>प्रोग्राम में गड़बड़ी हुई[ ({why})]: कुछ अधूरा नहीं हुआ। इसकी सूचना दें</translation>
    </message>
    <message>
        <source>{field}: ₹ {given} has paise, give whole rupees</source>
        <translation>{field}: ₹ {given} में पैसे हैं, पूरे रुपये दें</translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no payment: write cash=500, or cash=RS,upi=RS</source>
        <translation>{field}: &quot;{given}&quot; भुगतान नहीं है: cash=500 लिखें, या cash=रुपये,upi=रुपये</translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no serial, write at most 8 digits</source>
        <translation>{field}: &quot;{given}&quot; क्रम संख्या नहीं है, अधिक से अधिक 8 अंक लिखें</translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no office id, write 8 digits</source>
        <translation>{field}: &quot;{given}&quot; डाकघर की आईडी नहीं है, 8 अंक लिखें</translation>
    </message>
    <message>
        <source>{field}: {given} is not in the PIN directory: take the PIN of the office itself</source>
        <translation>{field}: {given} पिन डायरेक्टरी में नहीं है: कार्यालय का अपना पिन लें</translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no name of an office, 1 to 60 characters</source>
        <translation>{field}: &quot;{given}&quot; डाकघर का नाम नहीं है, 1 से 60 अक्षर</translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no counter, write a number from 1 to 99</source>
        <translation>{field}: &quot;{given}&quot; काउंटर नहीं है, 1 से 99 तक की संख्या लिखें</translation>
    </message>
    <message>
        <source>{field}: no day was opened here[ on {day}], give the date of one that was</source>
        <translation>{field}: [{day} को ]यहाँ कोई दिन नहीं खोला गया, जो दिन खुला था उसकी तारीख़ दें</translation>
    </message>
    <message>
        <source>{field}: {day} is not closed, its report is made when it closes</source>
        <translation>{field}: {day} बंद नहीं है, उसकी रिपोर्ट बंद होने पर बनती है</translation>
    </message>
    <message>
        <source>The sample office cannot be read: {why}. Install the program again</source>
        <translation>नमूना डाकघर पढ़ा नहीं जा सकता: {why}। प्रोग्राम फिर से इंस्टॉल करें</translation>
    </message>
    <message>
        <source>{product}: there is no tariff for {on}[, the first is from {first}]: book another product</source>
        <translation>{product}: {on} के लिए कोई दर नहीं है[, पहली दर {first} से है]: दूसरी सेवा से बुक करें</translation>
    </message>
    <message>
        <source>{product}: its rates are not published and not loaded, book another product</source>
        <translation>{product}: इसकी दरें प्रकाशित नहीं हैं, इसलिए डाली नहीं गईं: दूसरी सेवा से बुक करें</translation>
    </message>
    <message>
        <source>There is no tax rate for {on}: the tariff data of that day is missing</source>
        <translation>{on} के लिए कर की दर नहीं है: उस दिन के शुल्क आँकड़े नहीं मिले</translation>
    </message>
    <message>
        <source>There are no zones for {on}: the tariff data of that day is missing</source>
        <translation>{on} के लिए ज़ोन नहीं हैं: उस दिन के शुल्क आँकड़े नहीं मिले</translation>
    </message>
    <message>
        <source>{field}: {given} g is outside what this product carries, {least} to {most} g</source>
        <translation>{field}: {given} ग्राम इस सेवा की सीमा से बाहर है, {least} से {most} ग्राम</translation>
    </message>
    <message>
        <source>{field}: {given} g is too heavy for a document, at most {most} g[: book it as {instead}]</source>
        <translation>{field}: {given} ग्राम दस्तावेज़ के लिए भारी है, अधिक से अधिक {most} ग्राम[: {instead} से बुक करें]</translation>
    </message>
    <message>
        <source>{field}: {given} is too large for a document, at most {most} cm[: book it as {instead}]</source>
        <translation>{field}: {given} दस्तावेज़ के लिए बड़ा है, अधिक से अधिक {most} सेमी[: {instead} से बुक करें]</translation>
    </message>
    <message>
        <source>{field}: merchandise is never a document[, book it as {instead}]</source>
        <translation>{field}: माल कभी दस्तावेज़ नहीं होता[, {instead} से बुक करें]</translation>
    </message>
    <message>
        <source>{field}: {given} is too small, at least {least} cm: pack it in a larger cover</source>
        <translation>{field}: {given} बहुत छोटा है, कम से कम {least} सेमी: बड़े लिफ़ाफ़े में रखें</translation>
    </message>
    <message>
        <source>{field}: {given} is too large, at most {most} cm</source>
        <translation>{field}: {given} बहुत बड़ा है, अधिक से अधिक {most} सेमी</translation>
    </message>
    <message>
        <source>{field}: length and girth of {given} are {sum} cm together, at most {most} cm</source>
        <translation>{field}: {given} की लंबाई और घेरा मिलाकर {sum} सेमी है, अधिक से अधिक {most} सेमी</translation>
    </message>
    <message>
        <source>{field}: {given} is too short, at least {least} cm</source>
        <translation>{field}: {given} बहुत छोटा है, कम से कम {least} सेमी</translation>
    </message>
    <message>
        <source>{field}: {given} is too thin, at least {least} cm</source>
        <translation>{field}: {given} बहुत पतला है, कम से कम {least} सेमी</translation>
    </message>
    <message>
        <source>{field}: {given} is too long, at most {most} cm</source>
        <translation>{field}: {given} बहुत लंबा है, अधिक से अधिक {most} सेमी</translation>
    </message>
    <message>
        <source>{field}: length and two diameters of {given} are too much, at most {most} cm together</source>
        <translation>{field}: {given} की लंबाई और दो व्यास मिलाकर बहुत अधिक है, अधिक से अधिक {most} सेमी</translation>
    </message>
    <message>
        <source>{field}: a parcel is a box or a roll, give one of them</source>
        <translation>{field}: पार्सल या तो डिब्बा है या रोल, एक ही नाप दें</translation>
    </message>
    <message>
        <source>{field}: there is no kind of contents &quot;{given}&quot;, see the letters of the list</source>
        <translation>{field}: &quot;{given}&quot; नाम की कोई सामग्री नहीं है, सूची के अक्षर देखें</translation>
    </message>
    <message>
        <source>{field}: say what it is in a word or two</source>
        <translation>{field}: एक-दो शब्दों में लिखें कि क्या है</translation>
    </message>
    <message>
        <source>{field}: this may not go by post[ ({word})], give it back to the sender</source>
        <translation>{field}: यह डाक से नहीं जा सकता[ ({word})], प्रेषक को लौटा दें</translation>
    </message>
    <message>
        <source>{field}: this may not fly[ ({word})][, book it as {instead}: it goes by surface]</source>
        <translation>{field}: यह हवाई जहाज़ से नहीं जा सकता[ ({word})][, {instead} से बुक करें: वह सड़क या रेल से जाता है]</translation>
    </message>
    <message>
        <source>{field}: parcels wrapped in cloth are not accepted since 01-04-2022, sell a box or ask for another wrapping</source>
        <translation>{field}: कपड़े में लिपटे पार्सल 01-04-2022 से नहीं लिए जाते, डिब्बा बेचें या दूसरी पैकिंग करवाएँ</translation>
    </message>
    <message>
        <source>{field}: this product carries only {only}[, book it as {instead}]</source>
        <translation>{field}: इस सेवा में केवल यह जाता है: {only}[; {instead} से बुक करें]</translation>
    </message>
    <message>
        <source>{field}: {word} worth ₹ {given} may not go by post, at most ₹ {most}</source>
        <translation>{field}: ₹ {given} मूल्य का {word} डाक से नहीं जा सकता, अधिक से अधिक ₹ {most}</translation>
    </message>
    <message>
        <source>{field}: for {word} the value is needed, ask the sender</source>
        <translation>{field}: {word} के लिए मूल्य चाहिए, प्रेषक से पूछें</translation>
    </message>
    <message>
        <source>{field}: {contents} must be insured, ask for the value and insure it</source>
        <translation>{field}: {contents} का बीमा ज़रूरी है, मूल्य पूछकर बीमा करें</translation>
    </message>
    <message>
        <source>{field}: ₹ {given} cannot be insured, at least ₹ {least}</source>
        <translation>{field}: ₹ {given} का बीमा नहीं हो सकता, कम से कम ₹ {least}</translation>
    </message>
    <message>
        <source>{field}: ₹ {given} is too much to insure, at most ₹ {most}[ for {word}]</source>
        <translation>{field}: ₹ {given} का बीमा बहुत अधिक है, [{word} के लिए ]अधिक से अधिक ₹ {most}</translation>
    </message>
    <message>
        <source>{field}: ₹ {given} has paise, insure whole rupees</source>
        <translation>{field}: ₹ {given} में पैसे हैं, बीमा पूरे रुपयों का करें</translation>
    </message>
    <message>
        <source>{field}: ₹ {given} is more than the goods are worth, at most ₹ {most}</source>
        <translation>{field}: ₹ {given} सामान के मूल्य से अधिक है, अधिक से अधिक ₹ {most}</translation>
    </message>
    <message>
        <source>{field}: ₹ {given} is less than the goods are worth, insure ₹ {least}</source>
        <translation>{field}: ₹ {given} सामान के मूल्य से कम है, ₹ {least} का बीमा करें</translation>
    </message>
    <message>
        <source>{field}: no fee for COD at the counter is published, so it is blocked until one is loaded; contract customers can use it</source>
        <translation>{field}: काउंटर पर सीओडी का शुल्क प्रकाशित नहीं है, इसलिए शुल्क डाले जाने तक यह बंद है; अनुबंध ग्राहक इसे ले सकते हैं</translation>
    </message>
    <message>
        <source>{field}: {product} has no COD on {on}, take another product or leave COD out</source>
        <translation>{field}: {on} को {product} में सीओडी नहीं है, दूसरी सेवा लें या सीओडी हटाएँ</translation>
    </message>
    <message>
        <source>{field}: ₹ {given} cannot be collected, at least ₹ {least}</source>
        <translation>{field}: ₹ {given} वसूल नहीं किया जा सकता, कम से कम ₹ {least}</translation>
    </message>
    <message>
        <source>{field}: ₹ {given} is too much to collect, at most ₹ {most}</source>
        <translation>{field}: ₹ {given} वसूली के लिए बहुत अधिक है, अधिक से अधिक ₹ {most}</translation>
    </message>
    <message>
        <source>{field}: ₹ {given} has paise, COD is collected in whole rupees</source>
        <translation>{field}: ₹ {given} में पैसे हैं, सीओडी पूरे रुपयों में वसूल होता है</translation>
    </message>
    <message>
        <source>{addon} is not offered with {product} on {on}, leave it out</source>
        <translation>{on} को {product} के साथ {addon} नहीं मिलता, इसे हटाएँ</translation>
    </message>
    <message>
        <source>{field}: there is no discount on contract rates, leave it out</source>
        <translation>{field}: अनुबंध दरों पर छूट नहीं है, इसे हटाएँ</translation>
    </message>
    <message>
        <source>{field}: {product} has no such discount on {on}, leave it out</source>
        <translation>{field}: {on} को {product} में ऐसी छूट नहीं है, इसे हटाएँ</translation>
    </message>
    <message>
        <source>{field}: {product} cannot go on postal service[ for {customer} customers], take another product</source>
        <translation>{field}: {product} डाक सेवार्थ नहीं जा सकता[, {customer} ग्राहकों के लिए], दूसरी सेवा लें</translation>
    </message>
    <message>
        <source>{field}: nothing is collected on postal service, leave COD out</source>
        <translation>{field}: डाक सेवार्थ वस्तु पर कुछ वसूल नहीं होता, सीओडी हटाएँ</translation>
    </message>
    <message>
        <source>{field}: {product} is priced by distance, give the kilometres, or the zone local</source>
        <translation>{field}: {product} की दर दूरी से लगती है, किलोमीटर दें, या ज़ोन local</translation>
    </message>
    <message>
        <source>{field}: no zone is known from or to PIN {given}, give the zone</source>
        <translation>{field}: पिन {given} का ज़ोन पता नहीं है, ज़ोन दें</translation>
    </message>
    <message>
        <source>{field}: no distance is known from or to PIN {given}, give the kilometres</source>
        <translation>{field}: पिन {given} की दूरी पता नहीं है, किलोमीटर दें</translation>
    </message>
    <message>
        <source>{field}: the state of PIN {given} is not known, so the tax is not either: take a PIN of the directory</source>
        <translation>{field}: पिन {given} का राज्य पता नहीं है, इसलिए कर भी नहीं: डायरेक्टरी का पिन लें</translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no distance: write whole kilometres[, {least} to {most}]</source>
        <translation>{field}: &quot;{given}&quot; कोई दूरी नहीं है: पूरे किलोमीटर लिखें[, {least} से {most}]</translation>
    </message>
    <message>
        <source>{field}: this office takes at most {most} g, {given} g goes to a larger office</source>
        <translation>{field}: यह डाकघर अधिक से अधिक {most} ग्राम लेता है, {given} ग्राम बड़े डाकघर में बुक होगा</translation>
    </message>
    <message>
        <source>{field}: this office insures at most ₹ {most}, ₹ {given} goes to a larger office</source>
        <translation>{field}: यह डाकघर अधिक से अधिक ₹ {most} का बीमा करता है, ₹ {given} बड़े डाकघर में होगा</translation>
    </message>
    <message>
        <source>{field}: this office takes no COD articles, a larger office does</source>
        <translation>{field}: यह डाकघर सीओडी वस्तुएँ नहीं लेता, बड़ा डाकघर लेता है</translation>
    </message>
    <message>
        <source>The tariff file {file} is wrong[ at {where}]: {why}. Nothing is priced until it is mended</source>
        <translation>दर फ़ाइल {file} ग़लत है[, {where} पर]: {why}। ठीक होने तक किसी की दर नहीं लगेगी</translation>
    </message>
    <message>
        <source>The tariffs in {folder} cannot be read[: {why}]. Install the program again</source>
        <translation>{folder} की दरें पढ़ी नहीं जा सकतीं[: {why}]। प्रोग्राम फिर से इंस्टॉल करें</translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no day: write year-month-day, as in 2026-11-20</source>
        <translation>{field}: &quot;{given}&quot; कोई तारीख़ नहीं है: वर्ष-माह-दिन लिखें, जैसे 2026-11-20</translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no UUID: write 8-4-4-4-12 hexadecimal digits</source>
        <translation>{field}: &quot;{given}&quot; कोई UUID नहीं है: 8-4-4-4-12 हेक्साडेसिमल अंक लिखें</translation>
    </message>
    <message>
        <source>What should be base64 is not: the file was changed or cut off, use another copy</source>
        <translation>जो base64 होना चाहिए, वह नहीं है: फ़ाइल बदली गई है या कट गई है, दूसरी प्रति लें</translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no amount: write rupees with at most two decimals, as in 1499.50</source>
        <translation>{field}: &quot;{given}&quot; कोई राशि नहीं है: रुपये लिखें, दशमलव के बाद अधिक से अधिक दो अंक, जैसे 1499.50</translation>
    </message>
    <message>
        <source>{field}: {given} is too much: at most ₹ {most} can be written</source>
        <translation>{field}: {given} बहुत अधिक है: अधिक से अधिक ₹ {most} लिखा जा सकता है</translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no weight: write whole grams, as in 1240</source>
        <translation>{field}: &quot;{given}&quot; कोई वजन नहीं है: पूरे ग्राम लिखें, जैसे 1240</translation>
    </message>
    <message>
        <source>{field}: 0 g cannot be booked, weigh the article again</source>
        <translation>{field}: 0 ग्राम बुक नहीं हो सकता, वस्तु फिर से तौलें</translation>
    </message>
    <message>
        <source>{field}: {given} is too much, at most {most} g can be written</source>
        <translation>{field}: {given} बहुत अधिक है, अधिक से अधिक {most} ग्राम लिखा जा सकता है</translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no size: write length, breadth and height in centimetres, each 1 to 999, as in 30x20x15</source>
        <translation>{field}: &quot;{given}&quot; कोई नाप नहीं है: लंबाई, चौड़ाई और ऊँचाई सेंटीमीटर में लिखें, हर एक 1 से 999, जैसे 30x20x15</translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no roll: write length and diameter in centimetres, each 1 to 999, as in 60x8</source>
        <translation>{field}: &quot;{given}&quot; रोल की नाप नहीं है: लंबाई और व्यास सेंटीमीटर में लिखें, हर एक 1 से 999, जैसे 60x8</translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no PIN: write six digits, the first from 1 to 9</source>
        <translation>{field}: &quot;{given}&quot; कोई पिन नहीं है: छह अंक लिखें, पहला 1 से 9</translation>
    </message>
    <message>
        <source>{field}: the name is missing, write the person&apos;s or the firm&apos;s name</source>
        <translation>{field}: नाम नहीं है, व्यक्ति या फ़र्म का नाम लिखें</translation>
    </message>
    <message>
        <source>{field}[, {part}]: &quot;{given}&quot; is no readable text, write it again</source>
        <translation>{field}[, {part}]: &quot;{given}&quot; पढ़ने योग्य नहीं है, फिर से लिखें</translation>
    </message>
    <message>
        <source>{field}[, {part}]: &quot;{given}&quot; has characters that cannot be printed, write it again</source>
        <translation>{field}[, {part}]: &quot;{given}&quot; में ऐसे चिह्न हैं जो छप नहीं सकते, फिर से लिखें</translation>
    </message>
    <message>
        <source>{field}[, {part}]: too long, at most {most} characters</source>
        <translation>{field}[, {part}]: बहुत लंबा है, अधिक से अधिक {most} अक्षर</translation>
    </message>
    <message>
        <source>{field}: too many lines, at most {most} besides name and place</source>
        <translation>{field}: पंक्तियाँ बहुत अधिक हैं, नाम और स्थान के सिवा अधिक से अधिक {most}</translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no mobile number: write ten digits, the first from 6 to 9, or leave it empty</source>
        <translation>{field}: &quot;{given}&quot; मोबाइल नंबर नहीं है: दस अंक लिखें, पहला 6 से 9, या ख़ाली छोड़ें</translation>
    </message>
    <message>
        <source>{field}: write &quot;Name; line; ...; mobile&quot;, 2 to 5 parts, the last the mobile or empty; there are {parts}</source>
        <translation>{field}: &quot;नाम; पंक्ति; ...; मोबाइल&quot; लिखें, 2 से 5 भाग, आख़िरी मोबाइल या ख़ाली; यहाँ {parts} हैं</translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no GSTIN: it has 15 characters, state, PAN, entity, Z and a check character</source>
        <translation>{field}: &quot;{given}&quot; GSTIN नहीं है: इसमें 15 अक्षर होते हैं, राज्य, पैन, इकाई, Z और जाँच अक्षर</translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; has a wrong check character (it would end in {expected}): read the GSTIN again</source>
        <translation>{field}: &quot;{given}&quot; का जाँच अक्षर ग़लत है ({expected} होना चाहिए): GSTIN फिर से पढ़ें</translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no PAN: it has five letters, four digits and a letter</source>
        <translation>{field}: &quot;{given}&quot; पैन नहीं है: इसमें पाँच अक्षर, चार अंक और एक अक्षर होते हैं</translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no article number: two letters, nine digits and the country, as in EM473124829IN</source>
        <translation>{field}: &quot;{given}&quot; वस्तु संख्या नहीं है: दो अक्षर, नौ अंक और देश, जैसे EM473124829IN</translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; ends in {country}, and no country has this code: read the number again</source>
        <translation>{field}: &quot;{given}&quot; के अंत में {country} है, यह किसी देश का कोड नहीं: संख्या फिर से पढ़ें</translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; has a wrong check digit (it would be {expected}): scan the label again or read the number again[, or take it as it is and write in &quot;{part}&quot; why]</source>
        <translation>{field}: &quot;{given}&quot; का जाँच अंक ग़लत है ({expected} होना चाहिए): लेबल फिर से स्कैन करें या नंबर फिर से पढ़ें[, या उसे जैसा है वैसा लें और &quot;{part}&quot; में कारण लिखें]</translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no product: write its name as in the tariff list</source>
        <translation>{field}: &quot;{given}&quot; कोई सेवा नहीं है: दर सूची में लिखा नाम लिखें</translation>
    </message>
    <message>
        <source>{field}: there is no product &quot;{given}&quot;, see the tariff list</source>
        <translation>{field}: &quot;{given}&quot; नाम की कोई सेवा नहीं है, दर सूची देखें</translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no rounding: write component, total or none</source>
        <translation>{field}: &quot;{given}&quot; पूर्णांकन का तरीक़ा नहीं है: component, total या none लिखें</translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no zone: write local, within-state, zone-metro or other-states</source>
        <translation>{field}: &quot;{given}&quot; कोई ज़ोन नहीं है: local, within-state, zone-metro या other-states लिखें</translation>
    </message>
    <message>
        <source>&quot;{given}&quot; is no account of a counter: the entry was changed or comes from a newer program</source>
        <translation>&quot;{given}&quot; काउंटर का कोई खाता नहीं है: प्रविष्टि बदली गई है या नए प्रोग्राम की है</translation>
    </message>
    <message>
        <source>&quot;{given}&quot; is no role: the entry was changed or comes from a newer program</source>
        <translation>&quot;{given}&quot; कोई भूमिका नहीं है: प्रविष्टि बदली गई है या नए प्रोग्राम की है</translation>
    </message>
    <message>
        <source>{field}: {article} is not cancelled, so it has no cancellation receipt</source>
        <translation>{field}: {article} रद्द नहीं है, इसलिए उसकी रद्दीकरण रसीद नहीं है</translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no format, take pdf, png or pbm</source>
        <translation>{field}: &quot;{given}&quot; कोई फ़ॉर्मैट नहीं है, pdf, png या pbm लें</translation>
    </message>
    <message>
        <source>This file is no export of a counter&apos;s records: choose another file</source>
        <translation>यह फ़ाइल काउंटर के अभिलेख का निर्यात नहीं है: दूसरी फ़ाइल चुनें</translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no head of a chain, write its 8 or 64 hexadecimal digits</source>
        <translation>{field}: &quot;{given}&quot; शृंखला का सिरा नहीं है, उसके 8 या 64 हेक्साडेसिमल अंक लिखें</translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no fingerprint of a key, write its 32 hexadecimal digits</source>
        <translation>{field}: &quot;{given}&quot; कुंजी का फ़िंगरप्रिंट नहीं है, उसके 32 हेक्साडेसिमल अंक लिखें</translation>
    </message>
    <message>
        <source>{field}: there is no backup {path}, choose another file</source>
        <translation>{field}: बैकअप {path} नहीं है, दूसरी फ़ाइल चुनें</translation>
    </message>
    <message>
        <source>{field}: the backup {path} is damaged[ ({why})], take an older one. Nothing was changed</source>
        <translation>{field}: बैकअप {path} ख़राब है[ ({why})], पुराना लें। कुछ नहीं बदला</translation>
    </message>
    <message>
        <source>{field}: the backup {path} is of another counter, take one of this counter. Nothing was changed</source>
        <translation>{field}: बैकअप {path} किसी और काउंटर का है, इस काउंटर का लें। कुछ नहीं बदला</translation>
    </message>
    <message>
        <source>This batch cannot be read ({why}): copy the file again</source>
        <translation>यह बैच पढ़ा नहीं जा सकता ({why}): फ़ाइल फिर से कॉपी करें</translation>
    </message>
    <message>
        <source>This batch is too large: at most {most} bytes are read</source>
        <translation>यह बैच बहुत बड़ा है: अधिक से अधिक {most} बाइट पढ़े जाते हैं</translation>
    </message>
    <message>
        <source>The signature of this batch is wrong: it was changed, keep it and tell your supervisor</source>
        <translation>इस बैच का हस्ताक्षर ग़लत है: इसे बदला गया है, सँभालकर रखें और पर्यवेक्षक को बताएँ</translation>
    </message>
    <message>
        <source>The contents of this batch were changed[ ({why})]: keep it and tell your supervisor</source>
        <translation>इस बैच की सामग्री बदली गई है[ ({why})]: इसे सँभालकर रखें और पर्यवेक्षक को बताएँ</translation>
    </message>
    <message>
        <source>The key in this batch is not that of the counter {device}: keep it and tell your supervisor</source>
        <translation>इस बैच की कुंजी काउंटर {device} की नहीं है: इसे सँभालकर रखें और पर्यवेक्षक को बताएँ</translation>
    </message>
    <message>
        <source>This batch is signed by another counter&apos;s key</source>
        <translation>इस बैच पर किसी और काउंटर की कुंजी के हस्ताक्षर हैं</translation>
    </message>
    <message>
        <source>The chain of this batch breaks at entry {seq}: keep it and tell your supervisor</source>
        <translation>इस बैच की शृंखला प्रविष्टि {seq} पर टूटती है: इसे सँभालकर रखें और पर्यवेक्षक को बताएँ</translation>
    </message>
    <message>
        <source>Entry {seq} of this batch cannot be read[ ({why})]: keep it and tell your supervisor</source>
        <translation>इस बैच की प्रविष्टि {seq} पढ़ी नहीं जा सकती[ ({why})]: इसे सँभालकर रखें और पर्यवेक्षक को बताएँ</translation>
    </message>
    <message>
        <source>This batch names the day {day}, its last entry stands on {entry}: keep it and tell your supervisor</source>
        <translation>इस बैच पर तारीख {day} लिखी है, पर इसकी अंतिम प्रविष्टि {entry} की है: इसे सँभालकर रखें और पर्यवेक्षक को बताएँ</translation>
    </message>
    <message>
        <source>The control totals of this batch do not fit its entries[, account {account}]: keep it and tell your supervisor</source>
        <translation>इस बैच के नियंत्रण योग उसकी प्रविष्टियों से मेल नहीं खाते[, खाता {account}]: इसे सँभालकर रखें और पर्यवेक्षक को बताएँ</translation>
    </message>
    <message>
        <source>The entries of batch {batch} are not those that were sealed: verify the book</source>
        <translation>बैच {batch} की प्रविष्टियाँ वे नहीं हैं जो सील हुई थीं: बही की जाँच करें</translation>
    </message>
    <message>
        <source>There is no batch {batch}: see the list of batches</source>
        <translation>बैच {batch} नहीं है: बैचों की सूची देखें</translation>
    </message>
    <message>
        <source>&quot;{given}&quot; is no state of a batch: the book was changed or comes from a newer program</source>
        <translation>&quot;{given}&quot; बैच की कोई स्थिति नहीं है: बही बदली गई है या नए प्रोग्राम की है</translation>
    </message>
    <message>
        <source>The receipt goes up to entry {seq}, but the book ends at {head}: it is of another counter</source>
        <translation>पावती प्रविष्टि {seq} तक है, पर बही {head} पर समाप्त होती है: वह किसी और काउंटर की है</translation>
    </message>
    <message>
        <source>Entry {seq} is too large for a batch: report this fault</source>
        <translation>प्रविष्टि {seq} बैच के लिए बहुत बड़ी है: इस गड़बड़ी की सूचना दें</translation>
    </message>
    <message>
        <source>The style file {path} is missing: install the program again</source>
        <translation>रूप-रंग की फ़ाइल {path} नहीं है: प्रोग्राम फिर से इंस्टॉल करें</translation>
    </message>
    <message>
        <source>{path} belongs to a real office: start without --training, or name another folder</source>
        <translation>{path} में असली डाकघर है, प्रशिक्षण वाला नहीं: बिना --training शुरू करें, या दूसरा फ़ोल्डर दें</translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no number of parcels: write 1 to {most}, or leave it out</source>
        <translation>{field}: &quot;{given}&quot; पार्सलों की गिनती नहीं है: 1 से {most} तक लिखें, या इसे छोड़ दें</translation>
    </message>
    <message>
        <source>{field}: this is parcel {place}, so there are not {given}: write how many there are, or leave it out</source>
        <translation>{field}: यह पार्सल {place} है, इसलिए कुल {given} नहीं हो सकते: कितने हैं लिखें, या इसे छोड़ दें</translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no use of a printer: choose label, receipt or a4</source>
        <translation>{field}: &quot;{given}&quot; प्रिंटर का कोई काम नहीं है: label, receipt या a4 चुनें</translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no language of a printer: choose pdf, zpl, tspl or escpos</source>
        <translation>{field}: &quot;{given}&quot; प्रिंटर की कोई भाषा नहीं है: pdf, zpl, tspl या escpos चुनें</translation>
    </message>
    <message>
        <source>{field}: &quot;{given}&quot; is no address of a printer: write cups:QUEUE, tcp:HOST:PORT, device:/dev/usb/lp0 or file:/folder</source>
        <translation>{field}: &quot;{given}&quot; प्रिंटर का पता नहीं है: cups:QUEUE, tcp:HOST:PORT, device:/dev/usb/lp0 या file:/folder लिखें</translation>
    </message>
    <message>
        <source>{field}: missing, a printer needs it</source>
        <translation>{field}: खाली है, प्रिंटर के लिए यह ज़रूरी है</translation>
    </message>
    <message>
        <source>{field}: {given} is not possible, write {least} to {most}</source>
        <translation>{field}: {given} संभव नहीं है, {least} से {most} तक लिखें</translation>
    </message>
    <message>
        <source>{field}: {given} is named twice</source>
        <translation>{field}: {given} दो बार लिखा है</translation>
    </message>
    <message>
        <source>{field}: {address} cannot be sent a PDF: print by a queue (cups:QUEUE), or choose the printer&apos;s own language</source>
        <translation>{field}: {address} को PDF नहीं भेजा जा सकता: प्रिंट कतार (cups:QUEUE) से छापें, या प्रिंटर की अपनी भाषा चुनें</translation>
    </message>
    <message>
        <source>{field}: a printer of {language} does not take it, leave it out</source>
        <translation>{field}: {language} वाला प्रिंटर इसे नहीं मानता, इसे छोड़ दें</translation>
    </message>
    <message>
        <source>There is already a printer called {name}: choose another name</source>
        <translation>{name} नाम का प्रिंटर पहले से है: दूसरा नाम चुनें</translation>
    </message>
    <message>
        <source>A counter has at most {most} printers: remove one first</source>
        <translation>एक काउंटर पर अधिक से अधिक {most} प्रिंटर होते हैं: पहले एक हटाएँ</translation>
    </message>
    <message>
        <source>The list of printers {path} cannot be read: {why}. Mend the file, or remove it and set the printers up again</source>
        <translation>प्रिंटरों की सूची {path} पढ़ी नहीं जा सकती: {why}। फ़ाइल ठीक करें, या उसे हटाकर प्रिंटर फिर से जोड़ें</translation>
    </message>
    <message>
        <source>The page is {page} and the printer has {media} loaded: choose another size or printer, nothing is shrunk or cut</source>
        <translation>पन्ना {page} का है और प्रिंटर में {media} का काग़ज़ है: दूसरा आकार या प्रिंटर चुनें, कुछ भी छोटा किया या काटा नहीं जाता</translation>
    </message>
    <message>
        <source>Corrected as set for this printer, the page would lie over the edge of its paper: measure a test page again</source>
        <translation>इस प्रिंटर के सुधार के साथ पन्ना काग़ज़ के किनारे से बाहर चला जाएगा: जाँच पन्ना फिर से नापें</translation>
    </message>
    <message>
        <source>The printer {printer} does not answer[ ({why})]: nothing was printed. See whether it is on and its cable is in</source>
        <translation>प्रिंटर {printer} उत्तर नहीं दे रहा[ ({why})]: कुछ नहीं छपा। देखें कि वह चालू है और उसका तार लगा है</translation>
    </message>
    <message>
        <source>The printer {printer} is not ready ({condition}): nothing was printed</source>
        <translation>प्रिंटर {printer} तैयार नहीं है ({condition}): कुछ नहीं छपा</translation>
    </message>
    <message>
        <source>There is no print queue {printer}: nothing was printed. Set the queue up again, or choose another printer</source>
        <translation>प्रिंट कतार {printer} नहीं है: कुछ नहीं छपा। कतार फिर से बनाएँ, या दूसरा प्रिंटर चुनें</translation>
    </message>
    <message>
        <source>The print service of this computer does not answer[ ({why})]: nothing was printed by {printer}. Start it (CUPS)</source>
        <translation>इस कंप्यूटर की प्रिंट सेवा उत्तर नहीं दे रही[ ({why})]: {printer} से कुछ नहीं छपा। उसे (CUPS) चालू करें</translation>
    </message>
    <message>
        <source>The print service did not take the page for {printer}[ ({why})]: nothing was printed</source>
        <translation>प्रिंट सेवा ने {printer} के लिए पन्ना नहीं लिया[ ({why})]: कुछ नहीं छपा</translation>
    </message>
    <message>
        <source>It is not known whether {printer} printed the page ({condition}): look at the printer before you print it again</source>
        <translation>यह पता नहीं है कि {printer} ने पन्ना छापा या नहीं ({condition}): फिर से छापने से पहले प्रिंटर देखें</translation>
    </message>
    <message>
        <source>{field}: there is no paper with the number {job} to print</source>
        <translation>{field}: छापने के लिए क्रमांक {job} का कोई काग़ज़ नहीं है</translation>
    </message>
    <message>
        <source>The paper {job} is being printed by another program, or is out by now: look at the list of papers again</source>
        <translation>काग़ज़ {job} कोई दूसरा प्रोग्राम छाप रहा है, या वह निकल चुका है: काग़ज़ों की सूची फिर देखें</translation>
    </message>
    <message>
        <source>{document} may be out already: look at the printer. If it is not there, print it as a DUPLICATE (--duplicate)</source>
        <translation>{document} शायद निकल चुका है: प्रिंटर देखें। वहाँ न हो तो DUPLICATE छापें (--duplicate)</translation>
    </message>
    <message>
        <source>The program ended while it printed: look whether the paper is there</source>
        <translation>छापते समय प्रोग्राम बंद हो गया: देखें कि काग़ज़ निकला है या नहीं</translation>
    </message>
    <message>
        <source>{field}: &quot;{printer}&quot; is no printer of this counter, see dakctl printer list</source>
        <translation>{field}: &quot;{printer}&quot; इस काउंटर का प्रिंटर नहीं है, dakctl printer list देखें</translation>
    </message>
    <message>
        <source>{field}: no printer is set up for {role}, set one up or name another</source>
        <translation>{field}: {role} के लिए कोई प्रिंटर नहीं लगा है, एक लगाएँ या दूसरा बताएँ</translation>
    </message>
    <message>
        <source>The list has no article number: write one a line</source>
        <translation>सूची में कोई वस्तु संख्या नहीं है: हर पंक्ति में एक लिखें</translation>
    </message>
    <message>
        <source>The list is too long: print at most {most} labels at once</source>
        <translation>सूची बहुत लंबी है: एक बार में अधिक से अधिक {most} लेबल छापें</translation>
    </message>
    <message>
        <source>Line {line} of the list has {given} again, it stands in line {first}: each label is printed once</source>
        <translation>सूची की पंक्ति {line} में {given} दोबारा है, वह पंक्ति {first} में है: हर लेबल एक बार छपता है</translation>
    </message>
    <message>
        <source>What was received ({message}) cannot be read: {why}. Nothing was taken from it, tell your supervisor if it happens again</source>
        <translation>जो मिला ({message}) वह पढ़ा नहीं जा सकता: {why}। उसमें से कुछ नहीं लिया गया, दोबारा हो तो पर्यवेक्षक को बताएँ</translation>
    </message>
    <message>
        <source>The receipt[ of batch {batch}] is not signed by the centre of this counter: nothing was marked as received, keep it and tell your supervisor</source>
        <translation>पावती[ (बैच {batch})] पर इस काउंटर के केंद्र के हस्ताक्षर नहीं हैं: कुछ भी प्राप्त नहीं माना गया, इसे सँभालकर रखें और पर्यवेक्षक को बताएँ</translation>
    </message>
    <message>
        <source>The statement[ of {day}] is not signed by the centre of this counter: the day stays unconfirmed, tell your supervisor</source>
        <translation>विवरण[ ({day})] पर इस काउंटर के केंद्र के हस्ताक्षर नहीं हैं: दिन की पुष्टि नहीं हुई, पर्यवेक्षक को बताएँ</translation>
    </message>
    <message>
        <source>Change[ {version}] is not signed by the centre of this counter: it was not taken in, tell your supervisor</source>
        <translation>परिवर्तन[ {version}] पर इस काउंटर के केंद्र के हस्ताक्षर नहीं हैं: वह नहीं लिया गया, पर्यवेक्षक को बताएँ</translation>
    </message>
    <message>
        <source>The centre sent &quot;{kind}&quot;, which this program does not know: it was left aside, install the newer program</source>
        <translation>केंद्र ने &quot;{kind}&quot; भेजा, जिसे यह प्रोग्राम नहीं जानता: उसे छोड़ दिया गया, नया प्रोग्राम इंस्टॉल करें</translation>
    </message>
    <message>
        <source>The enrolment is not signed by the centre that the code names: nothing was changed, ask for a new code</source>
        <translation>नामांकन पर कोड में बताए केंद्र के हस्ताक्षर नहीं हैं: कुछ नहीं बदला, नया कोड माँगें</translation>
    </message>
    <message>
        <source>&quot;{given}&quot; is no enrolment code: write its 32 letters and digits as they were given to you</source>
        <translation>&quot;{given}&quot; नामांकन कोड नहीं है: उसके 32 अक्षर और अंक वैसे ही लिखें जैसे दिए गए थे</translation>
    </message>
    <message>
        <source>&quot;{given}&quot; is no place in the list of changes: write it as 12.5</source>
        <translation>&quot;{given}&quot; परिवर्तनों की सूची में कोई स्थान नहीं है: उसे 12.5 की तरह लिखें</translation>
    </message>
    <message>
        <source>What answered is not the centre of this counter (status {status}): nothing was taken from it, check the network. What waits is kept</source>
        <translation>जिसने उत्तर दिया वह इस काउंटर का केंद्र नहीं है (स्थिति {status}): उसमें से कुछ नहीं लिया गया, नेटवर्क जाँचें। जो भेजना बाक़ी है वह सुरक्षित है</translation>
    </message>
    <message>
        <source>The centre contradicts itself ({request}: {why}): nothing was taken from it, tell your supervisor if it happens again</source>
        <translation>केंद्र की बात आपस में मेल नहीं खाती ({request}: {why}): उसमें से कुछ नहीं लिया गया, दोबारा हो तो पर्यवेक्षक को बताएँ</translation>
    </message>
    <message>
        <source>Centre and counter do not come to an agreement ({why}): what waits is kept, tell your supervisor</source>
        <translation>केंद्र और काउंटर में मेल नहीं हो पाया ({why}): जो भेजना बाक़ी है वह सुरक्षित है, पर्यवेक्षक को बताएँ</translation>
    </message>
    <message>
        <source>The centre sent change {version}, which is older than what this counter has: it was not taken in, tell your supervisor</source>
        <translation>केंद्र ने परिवर्तन {version} भेजा, जो इस काउंटर के पास के परिवर्तन से पुराना है: वह नहीं लिया गया, पर्यवेक्षक को बताएँ</translation>
    </message>
    <message>
        <source>The centre refuses the batch {batch} at entry {seq} ({code}): its entries are kept here, tell your supervisor</source>
        <translation>केंद्र बैच {batch} को प्रविष्टि {seq} पर नहीं लेता ({code}): उसकी प्रविष्टियाँ यहाँ सुरक्षित हैं, पर्यवेक्षक को बताएँ</translation>
    </message>
    <message>
        <source>The centre does not know this counter: enrol it with a new code</source>
        <translation>केंद्र इस काउंटर को नहीं जानता: नए कोड से इसका नामांकन करें</translation>
    </message>
    <message>
        <source>A training counter belongs to a training centre, and a real one to a real centre: enrol it where it belongs</source>
        <translation>प्रशिक्षण काउंटर प्रशिक्षण केंद्र का होता है और असली काउंटर असली केंद्र का: इसका नामांकन वहीं करें जहाँ का यह है</translation>
    </message>
    <message>
        <source>The centre has this under another office: tell your supervisor</source>
        <translation>केंद्र में यह किसी और डाकघर के नाम है: पर्यवेक्षक को बताएँ</translation>
    </message>
    <message>
        <source>This program is too old for the centre[, which needs {least}]: install the newer program. What waits is kept</source>
        <translation>यह प्रोग्राम केंद्र के लिए बहुत पुराना है[, उसे {least} चाहिए]: नया प्रोग्राम इंस्टॉल करें। जो भेजना बाक़ी है वह सुरक्षित है</translation>
    </message>
    <message>
        <source>The centre is busy: what waits is sent later by itself</source>
        <translation>केंद्र व्यस्त है: जो भेजना बाक़ी है वह बाद में अपने आप भेजा जाएगा</translation>
    </message>
    <message>
        <source>The centre failed: nothing was kept there, what waits is sent later by itself</source>
        <translation>केंद्र में गड़बड़ी हुई: वहाँ कुछ नहीं रखा गया, जो भेजना बाक़ी है वह बाद में अपने आप भेजा जाएगा</translation>
    </message>
    <message>
        <source>The centre refuses ({code})[: {message}]. What waits is kept</source>
        <translation>केंद्र मना करता है ({code})[: {message}]। जो भेजना बाक़ी है वह सुरक्षित है</translation>
    </message>
    <message>
        <source>Training batches and real ones do not mix: take this batch to a centre of its own kind</source>
        <translation>प्रशिक्षण के और असली बैच एक साथ नहीं चलते: यह बैच अपनी तरह के केंद्र को दें</translation>
    </message>
    <message>
        <source>The centre has other entries in the place of batch {batch} (it has up to {have_seq}): keep the file and tell your supervisor</source>
        <translation>बैच {batch} की जगह केंद्र के पास दूसरी प्रविष्टियाँ हैं (उसके पास {have_seq} तक हैं): फ़ाइल सँभालकर रखें और पर्यवेक्षक को बताएँ</translation>
    </message>
    <message>
        <source>Entries before batch {batch} are missing (the centre has up to {have_seq}): bring the earlier batches first</source>
        <translation>बैच {batch} से पहले की प्रविष्टियाँ नहीं मिलीं (केंद्र के पास {have_seq} तक हैं): पहले के बैच पहले दें</translation>
    </message>
    <message>
        <source>The counter {device} is not enrolled at this centre: enrol it first</source>
        <translation>काउंटर {device} इस केंद्र में नामांकित नहीं है: पहले उसका नामांकन करें</translation>
    </message>
    <message>
        <source>This counter is locked by the centre: no new article is booked. What is begun can still be paid, taken back and closed. Call your supervisor</source>
        <translation>केंद्र ने यह काउंटर बंद कर दिया है: कोई नई वस्तु बुक नहीं होगी। जो शुरू हो चुका है उसका भुगतान, वापसी और दिन की समाप्ति हो सकती है। पर्यवेक्षक को बुलाएँ</translation>
    </message>
    <message>
        <source>These numbers are for this book as it was before it was restored: they were left aside, the centre gives others</source>
        <translation>ये नंबर इस बही की बहाली से पहले के हैं: उन्हें छोड़ दिया गया, केंद्र दूसरे देता है</translation>
    </message>
    <message>
        <source>&quot;{file}&quot; is no name of a tariff file: it was left aside, tell your supervisor</source>
        <translation>&quot;{file}&quot; दर-सूची की फ़ाइल का नाम नहीं है: उसे छोड़ दिया गया, पर्यवेक्षक को बताएँ</translation>
    </message>
    <message>
        <source>The receipt of batch {batch} names entries that are not in this book: nothing was marked as received, tell your supervisor</source>
        <translation>बैच {batch} की पावती में ऐसी प्रविष्टियाँ हैं जो इस बही में नहीं हैं: कुछ भी प्राप्त नहीं माना गया, पर्यवेक्षक को बताएँ</translation>
    </message>
    <message>
        <source>{path} cannot be read ({why}): enrol this counter again</source>
        <translation>{path} पढ़ी नहीं जा सकती ({why}): इस काउंटर का नामांकन फिर से करें</translation>
    </message>
    <message>
        <source>{article} is another article in this book: the entry from the centre stands beside it</source>
        <translation>इस बही में {article} कोई दूसरी वस्तु है: केंद्र से आई प्रविष्टि उसके साथ रहती है</translation>
    </message>
    <message>
        <source>The basket had ended in this book already: the entry from the centre stands beside it</source>
        <translation>इस बही में वह टोकरी पहले ही पूरी हो चुकी थी: केंद्र से आई प्रविष्टि उसके साथ रहती है</translation>
    </message>
    <message>
        <source>Line {line} of the basket is another one in this book: the entry from the centre stands beside it</source>
        <translation>इस बही में टोकरी की पंक्ति {line} दूसरी है: केंद्र से आई प्रविष्टि उसके साथ रहती है</translation>
    </message>
    <message>
        <source>The close of {day} from the centre does not cover what this book has of that day: count and close it here</source>
        <translation>केंद्र से आई {day} की समाप्ति में इस बही का उस दिन का सारा काम नहीं है: यहाँ गिनकर दिन बंद करें</translation>
    </message>
    <message>
        <source>{count} entries that came back from the centre contradict this book: all of them stand, show them to your supervisor</source>
        <translation>केंद्र से लौटी {count} प्रविष्टियाँ इस बही से मेल नहीं खातीं: सब बही में हैं, उन्हें पर्यवेक्षक को दिखाएँ</translation>
    </message>
    <message>
        <source>&quot;{given}&quot; is no address of a centre: write it as https://centre.example, with :port when it has one, and nothing behind it</source>
        <translation>&quot;{given}&quot; केंद्र का पता नहीं है: इसे https://centre.example की तरह लिखें, पोर्ट हो तो :port के साथ, और उसके बाद कुछ नहीं</translation>
    </message>
    <message>
        <source>The answer of {server} is longer than {most} bytes: nothing was taken from it, tell your supervisor if it happens again</source>
        <translation>{server} का उत्तर {most} बाइट से लंबा है: उससे कुछ नहीं लिया गया, फिर ऐसा हो तो पर्यवेक्षक को बताएँ</translation>
    </message>
    <message>
        <source>The centre does not know this enrolment code, or another counter used it: ask for a new one</source>
        <translation>केंद्र इस नामांकन कोड को नहीं जानता, या किसी दूसरे काउंटर ने इसका उपयोग कर लिया है: नया कोड माँगें</translation>
    </message>
    <message>
        <source>The centre is behind another server than its own: the code was not shown to it. Check the address, and tell your supervisor</source>
        <translation>केंद्र अपने सर्वर के बजाय किसी दूसरे सर्वर के पीछे है: उसे कोड नहीं दिखाया गया। पता जाँचें और पर्यवेक्षक को बताएँ</translation>
    </message>
    <message>
        <source>The centre {server} gave no answer in {seconds} seconds: what it has is asked before anything is sent again</source>
        <translation>केंद्र {server} ने {seconds} सेकंड में उत्तर नहीं दिया: दोबारा कुछ भेजने से पहले पूछा जाएगा कि उसके पास क्या है</translation>
    </message>
    <message>
        <source>The centre {server} is not reached now ({why}): the counter works on, what waits is sent later by itself</source>
        <translation>केंद्र {server} तक अभी पहुँच नहीं है ({why}): काउंटर चलता रहेगा, जो रुका है वह बाद में अपने आप भेजा जाएगा</translation>
    </message>
    <message>
        <source>The line to the centre {server} broke off ({why}): what it has is asked before anything is sent again</source>
        <translation>केंद्र {server} से लाइन टूट गई ({why}): दोबारा कुछ भेजने से पहले पूछा जाएगा कि उसके पास क्या है</translation>
    </message>
    <message>
        <source>The program ends: what waits is sent at its next start</source>
        <translation>प्रोग्राम बंद हो रहा है: जो रुका है वह अगली बार शुरू होने पर भेजा जाएगा</translation>
    </message>
    <message>
        <source>The receipt {path} cannot be read[ ({why})]: copy the file again</source>
        <translation>रसीद {path} पढ़ी नहीं जा सकती[ ({why})]: फ़ाइल फिर से कॉपी करें</translation>
    </message>
    <message>
        <source>There is no safe line to {server}: {fault}[ ({why})]. Nothing was sent, tell your supervisor</source>
        <translation>{server} तक सुरक्षित लाइन नहीं है: {fault}[ ({why})]। कुछ नहीं भेजा गया, पर्यवेक्षक को बताएँ</translation>
    </message>
    <message>
        <source>There is no statement of the centre for {day} yet: it comes with a synchronisation after the day is closed</source>
        <translation>{day} का केंद्र का विवरण अभी नहीं आया है: दिन बंद होने के बाद के मिलान के साथ वह आता है</translation>
    </message>
    <message>
        <source>This counter is enrolled at {server}, and the code names another centre: nothing was changed, tell your supervisor</source>
        <translation>यह काउंटर {server} पर नामांकित है और कोड किसी दूसरे केंद्र का है: कुछ नहीं बदला, पर्यवेक्षक को बताएँ</translation>
    </message>
    <message>
        <source>This counter is not enrolled at a centre: enrol it with dakctl enrol</source>
        <translation>यह काउंटर किसी केंद्र में नामांकित नहीं है: dakctl enrol से इसका नामांकन करें</translation>
    </message>
    <message>
        <source>What answers at {server} has not the key of this counter&apos;s centre: nothing was sent, tell your supervisor</source>
        <translation>{server} पर जो उत्तर दे रहा है उसके पास इस काउंटर के केंद्र की कुंजी नहीं है: कुछ नहीं भेजा गया, पर्यवेक्षक को बताएँ</translation>
    </message>
    <message>
        <source>What answers is not the centre that the code names: the code was not shown to it. Check the address and the code</source>
        <translation>जो उत्तर दे रहा है वह कोड में बताया केंद्र नहीं है: उसे कोड नहीं दिखाया गया। पता और कोड जाँचें</translation>
    </message>
    <message>
        <source>{path} is a receipt of another counter: nothing was marked as received</source>
        <translation>{path} किसी दूसरे काउंटर की रसीद है: कुछ भी प्राप्त नहीं माना गया</translation>
    </message>
    <message>
        <source>{path} is there already: name a new folder</source>
        <translation>{path} पहले से है: किसी नए फ़ोल्डर का नाम दें</translation>
    </message>
    <message>
        <source>{server} is not encrypted: nothing was sent. Use an https address; plain HTTP is for a centre on this machine only, with --insecure-loopback</source>
        <translation>{server} कूटबद्ध नहीं है: कुछ नहीं भेजा गया। https पता लिखें; सादा HTTP केवल इसी मशीन के केंद्र के लिए है, --insecure-loopback के साथ</translation>
    </message>
    <message>
        <source>It could not be learnt whether the centre&apos;s entries stand in the book: start the program again, it looks anew</source>
        <translation>यह पता नहीं चल सका कि केंद्र की प्रविष्टियाँ बही में आईं या नहीं: प्रोग्राम फिर से शुरू करें, वह दोबारा देखेगा</translation>
    </message>
    <message>
        <source>There is no receipt of the centre in {path}: files ending in .dakreceipt are taken</source>
        <translation>{path} में केंद्र की कोई पावती नहीं है: .dakreceipt वाली फ़ाइलें ली जाती हैं</translation>
    </message>
    <message>
        <source>The centre&apos;s database cannot be reached[: {why}]. Start PostgreSQL, or check --database</source>
        <translation>केंद्र का डेटाबेस नहीं मिल रहा[: {why}]। PostgreSQL चालू करें, या --database जाँचें</translation>
    </message>
    <message>
        <source>The centre&apos;s database refused this: {why} ({state}). Nothing was done by halves, report it</source>
        <translation>केंद्र के डेटाबेस ने इसे नहीं माना: {why} ({state})। कुछ भी अधूरा नहीं हुआ, इसकी सूचना दें</translation>
    </message>
    <message>
        <source>The database may forget what it confirmed: set {setting} to on in postgresql.conf and start it again</source>
        <translation>डेटाबेस पुष्टि की हुई बात भूल सकता है: postgresql.conf में {setting} को on करें और उसे फिर चालू करें</translation>
    </message>
    <message>
        <source>There is no centre in this database: run dak-central migrate first</source>
        <translation>इस डेटाबेस में कोई केंद्र नहीं है: पहले dak-central migrate चलाएँ</translation>
    </message>
    <message>
        <source>The database has schema {version}, this program needs {ours}: run dak-central migrate</source>
        <translation>डेटाबेस का ढाँचा {version} है, इस प्रोग्राम को {ours} चाहिए: dak-central migrate चलाएँ</translation>
    </message>
    <message>
        <source>The database has schema {version}, this program knows {ours}: install the newer program</source>
        <translation>डेटाबेस का ढाँचा {version} है, यह प्रोग्राम {ours} तक जानता है: नया प्रोग्राम लगाएँ</translation>
    </message>
    <message>
        <source>This database is of a centre of the other kind: training and real do not mix, name another database</source>
        <translation>यह डेटाबेस दूसरी तरह के केंद्र का है: प्रशिक्षण और असली साथ नहीं चलते, कोई दूसरा डेटाबेस दें</translation>
    </message>
    <message>
        <source>The centre&apos;s key is sealed: set DAK_CENTRAL_KEY_FILE to the file that opens it</source>
        <translation>केंद्र की कुंजी सीलबंद है: DAK_CENTRAL_KEY_FILE में वह फ़ाइल दें जो इसे खोलती है</translation>
    </message>
    <message>
        <source>The key file does not open the centre&apos;s key: set DAK_CENTRAL_KEY_FILE to the one it was sealed with</source>
        <translation>कुंजी की फ़ाइल केंद्र की कुंजी नहीं खोलती: DAK_CENTRAL_KEY_FILE में वही फ़ाइल दें जिससे सील किया गया था</translation>
    </message>
    <message>
        <source>{path} is no key file: it holds 64 hexadecimal digits, as openssl rand -hex 32 writes them</source>
        <translation>{path} कुंजी की फ़ाइल नहीं है: उसमें 64 हेक्साडेसिमल अंक होते हैं, जैसे openssl rand -hex 32 लिखता है</translation>
    </message>
    <message>
        <source>This certificate has another key than the {devices} enrolled counters believe: use a certificate with the old key, or give --accept-new-tls-key and enrol them again</source>
        <translation>इस प्रमाणपत्र की कुंजी वह नहीं है जिसे {devices} पंजीकृत काउंटर मानते हैं: पुरानी कुंजी वाला प्रमाणपत्र लगाएँ, या --accept-new-tls-key दें और उन्हें फिर पंजीकृत करें</translation>
    </message>
    <message>
        <source>The certificate or its key cannot be used: {why}. Give both as PEM</source>
        <translation>प्रमाणपत्र या उसकी कुंजी काम की नहीं है: {why}। दोनों PEM में दें</translation>
    </message>
    <message>
        <source>Nothing can be served at {address}: {why}. Name another --listen</source>
        <translation>{address} पर सेवा नहीं चल सकती: {why}। कोई दूसरा --listen दें</translation>
    </message>
    <message>
        <source>&quot;{given}&quot; is no address: write --listen HOST:PORT</source>
        <translation>&quot;{given}&quot; कोई पता नहीं है: --listen HOST:PORT लिखें</translation>
    </message>
    <message>
        <source>{address} is not loopback: give --tls-cert and --tls-key, counters send nothing in the clear</source>
        <translation>{address} लूपबैक नहीं है: --tls-cert और --tls-key दें, काउंटर बिना कूट के कुछ नहीं भेजते</translation>
    </message>
    <message>
        <source>--tls-cert and --tls-key go together: give both</source>
        <translation>--tls-cert और --tls-key साथ चलते हैं: दोनों दें</translation>
    </message>
    <message>
        <source>&quot;{given}&quot; is no device: write its 32 hexadecimal digits</source>
        <translation>&quot;{given}&quot; कोई उपकरण नहीं है: उसके 32 हेक्साडेसिमल अंक लिखें</translation>
    </message>
    <message>
        <source>&quot;{given}&quot; is no name for a file of the tariff: write small letters, digits and hyphens, and .json</source>
        <translation>&quot;{given}&quot; शुल्क-फ़ाइल का नाम नहीं हो सकता: छोटे अक्षर, अंक और हाइफ़न लिखें, और अंत में .json</translation>
    </message>
    <message>
        <source>The number pools are wrong at {where}: {why}. Nothing was changed</source>
        <translation>अंक-भंडार की फ़ाइल में {where} पर ग़लती है: {why}। कुछ नहीं बदला</translation>
    </message>
    <message>
        <source>No numbers are left in the centre&apos;s pool for {product}: publish a new pool</source>
        <translation>केंद्र के भंडार में {product} के लिए कोई अंक नहीं बचा: नया भंडार प्रकाशित करें</translation>
    </message>
    <message>
        <source>{field}: there is no label of the size &quot;{given}&quot;, choose 4x6, a6, a7 or a4-4up</source>
        <translation>{field}: &quot;{given}&quot; आकार का लेबल नहीं है, 4x6, a6, a7 या a4-4up चुनें</translation>
    </message>
    <message>
        <source>{field}: there is no receipt of the size &quot;{given}&quot;, choose 80mm, 58mm or a5</source>
        <translation>{field}: &quot;{given}&quot; आकार की रसीद नहीं है, 80mm, 58mm या a5 चुनें</translation>
    </message>
    <message>
        <source>{field}: a sheet has no place &quot;{given}&quot;, choose 1 to 4</source>
        <translation>{field}: शीट पर स्थान &quot;{given}&quot; नहीं है, 1 से 4 तक चुनें</translation>
    </message>
    <message>
        <source>{field}: several labels, and a place to start, are for sheets of the size a4-4up</source>
        <translation>{field}: कई लेबल और शुरू का स्थान केवल a4-4up आकार की शीट के लिए हैं</translation>
    </message>
    <message>
        <source>The labels need more than one sheet, which &quot;{given}&quot; cannot hold: write them as pdf</source>
        <translation>लेबलों को एक से अधिक शीट चाहिए, जो &quot;{given}&quot; में नहीं आतीं: pdf में लिखें</translation>
    </message>
    <message>
        <source>The layout {file} does not always show {field}[ in at least {least} mm], which no paper may lose: mend the file or take it away</source>
        <translation>लेआउट {file} में {field} हर बार नहीं दिखता[, कम से कम {least} मि.मी. में]; यह किसी काग़ज़ से हट नहीं सकता: फ़ाइल सुधारें या हटा दें</translation>
    </message>
    <message>
        <source>The office&apos;s own layout {file} is wrong: {why}. Mend the file or take it away</source>
        <translation>कार्यालय का अपना लेआउट {file} ग़लत है: {why}। फ़ाइल सुधारें या हटा दें</translation>
    </message>
    <message>
        <source>The dispatch times are wrong[ at {where}]: {why}. Mend dispatch-times.json and start again</source>
        <translation>प्रेषण के समय ग़लत हैं[, {where} पर]: {why}। dispatch-times.json सुधारें और फिर शुरू करें</translation>
    </message>
    <message>
        <source>This batch is of a newer program (versions up to {most} are read): install the newer program</source>
        <translation>यह बैच किसी नए प्रोग्राम का है (संस्करण {most} तक पढ़े जाते हैं): नया प्रोग्राम इंस्टॉल करें</translation>
    </message>
    <message>
        <source>The centre is older than this program and cannot read its batches yet (it knows them up to version {most}): they wait here until it is renewed, tell your supervisor</source>
        <translation>केंद्र इस प्रोग्राम से पुराना है और इसके बैच अभी नहीं पढ़ सकता (संस्करण {most} तक जानता है): उसके नए होने तक वे यहीं रुके रहेंगे, अपने पर्यवेक्षक को बताएँ</translation>
    </message>
    <message>
        <source>The file {path} of what this centre has given is damaged ({why}): move it away, a new one is made. A backup that is put back meanwhile goes on by its age</source>
        <translation>इस केंद्र ने क्या-क्या दिया है उसकी फ़ाइल {path} ख़राब है ({why}): उसे हटा दें, नई बन जाएगी। इस बीच जो बैकअप वापस डाला जाए वह अपनी आयु के हिसाब से आगे चलेगा</translation>
    </message>
    <message>
        <source>The file {path} of what was given is of another centre: set DAK_CENTRAL_GIVEN_FILE to the one of this centre</source>
        <translation>दिए गए की फ़ाइल {path} किसी और केंद्र की है: DAK_CENTRAL_GIVEN_FILE में इसी केंद्र की फ़ाइल लिखें</translation>
    </message>
    <message>
        <source>The database is older than what this server has given ({path}): a backup was put back. Stop every server and run dak-central migrate --restored</source>
        <translation>डेटाबेस उससे पुराना है जो यह सर्वर दे चुका है ({path}): कोई बैकअप वापस डाला गया है। हर सर्वर रोकें और dak-central migrate --restored चलाएँ</translation>
    </message>
    <message>
        <source>The stored page ({document}) does not fit its hash: it is not printed. Verify the book</source>
        <translation>रखा हुआ पन्ना ({document}) अपने हैश से मेल नहीं खाता: वह छापा नहीं गया। बही जाँचें</translation>
    </message>
    <message>
        <source>{field}: the book does not have this paper ({document}), check the number</source>
        <translation>{field}: यह काग़ज़ बही में नहीं है ({document}), संख्या जाँचें</translation>
    </message>
    <message>
        <source>Nothing was recorded: the book can only be read[, {reason}][ ({path})]. Call your supervisor</source>
        <translation>कुछ दर्ज नहीं हुआ: बही केवल पढ़ी जा सकती है[, {reason}][ ({path})]। पर्यवेक्षक को बुलाएँ</translation>
    </message>
    <message>
        <source>{path} cannot be written: nothing can be booked, the book can only be read. Ask for the right to write there, then start the program again</source>
        <translation>{path} में लिखा नहीं जा सकता: कुछ बुक नहीं होगा, बही केवल पढ़ी जा सकती है। वहाँ लिखने की अनुमति माँगें, फिर प्रोग्राम दोबारा शुरू करें</translation>
    </message>
    <message>
        <source>The book in {path} is of an older program and must be brought up to date, and another program has it open: close that one, then start again</source>
        <translation>{path} की बही पुराने प्रोग्राम की है और उसे नए रूप में लाना होगा, पर कोई दूसरा प्रोग्राम उसे खोले हुए है: उसे बंद करें, फिर शुरू करें</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>What is in it? One letter after the weight</source>
        <translation>इसमें क्या है? वजन के बाद एक अक्षर</translation>
    </message>
    <message>
        <source>The number on the student&apos;s card</source>
        <translation>विद्यार्थी कार्ड की संख्या</translation>
    </message>
    <message>
        <source>The school or college on the card</source>
        <translation>कार्ड पर लिखा स्कूल या कॉलेज</translation>
    </message>
    <message>
        <source>Pay or hold the basket on the desk first</source>
        <translation>पहले डेस्क की टोकरी का भुगतान लें या उसे रोकें</translation>
    </message>
    <message>
        <source>The desk is clear</source>
        <translation>डेस्क ख़ाली है</translation>
    </message>
    <message>
        <source>A roll: length x diameter</source>
        <translation>रोल: लंबाई x व्यास</translation>
    </message>
    <message>
        <source>Nothing to look up in this field</source>
        <translation>इस ख़ाने में खोजने को कुछ नहीं है</translation>
    </message>
    <message>
        <source>There is no last sender yet</source>
        <translation>अभी कोई पिछला प्रेषक नहीं है</translation>
    </message>
    <message>
        <source>%1 (estimate)</source>
        <translation>%1 (अनुमान)</translation>
    </message>
    <message>
        <source>Tariff %1</source>
        <translation>दर %1</translation>
    </message>
    <message>
        <source>provisional rate</source>
        <translation>अनंतिम दर</translation>
    </message>
    <message>
        <source>&quot;{given}&quot; stands for no contents: see the letters below</source>
        <translation>&quot;{given}&quot; किसी सामग्री का अक्षर नहीं है: नीचे के अक्षर देखें</translation>
    </message>
    <message>
        <source>This is not carried by post</source>
        <translation>यह डाक से नहीं जाता</translation>
    </message>
    <message>
        <source>Six digits, a box letter, or - when it cannot be measured</source>
        <translation>छह अंक, डिब्बे का अक्षर, या नाप न हो सके तो -</translation>
    </message>
    <message>
        <source>&quot;{given}&quot; is no box of this office</source>
        <translation>&quot;{given}&quot; इस डाकघर का कोई डिब्बा नहीं है</translation>
    </message>
    <message>
        <source>This is the label of {given}. Scan back the label of {expected}</source>
        <translation>यह {given} का लेबल है। {expected} का लेबल वापस स्कैन करें</translation>
    </message>
    <message>
        <source>{article} accepted, ₹ {amount}. Put its label on before the next parcel</source>
        <translation>{article} स्वीकार हुआ, ₹ {amount}। अगले पार्सल से पहले इसका लेबल लगाएँ</translation>
    </message>
    <message>
        <source>{article} booked and paid. Put its label on</source>
        <translation>{article} बुक हुआ और भुगतान हुआ। इसका लेबल लगाएँ</translation>
    </message>
    <message>
        <source>Basket held under the name {name}</source>
        <translation>टोकरी {name} नाम से रोकी गई</translation>
    </message>
    <message>
        <source>The basket of {name} is back on the desk</source>
        <translation>{name} की टोकरी डेस्क पर वापस है</translation>
    </message>
    <message>
        <source>The last sale in the book is receipt {receipt}, ₹ {amount}, at {time}, articles: {count}. What is not in the book was not booked</source>
        <translation>बही में पिछली बिक्री: रसीद {receipt}, ₹ {amount}, {time} बजे, डाक-वस्तुएँ: {count}। जो बही में नहीं है, वह बुक नहीं हुआ</translation>
    </message>
    <message>
        <source>No basket waits</source>
        <translation>कोई टोकरी रुकी हुई नहीं है</translation>
    </message>
    <message>
        <source>{box} sold, ₹ {amount}</source>
        <translation>{box} बिका, ₹ {amount}</translation>
    </message>
    <message>
        <source>Line {line} taken out: {label}</source>
        <translation>पंक्ति {line} निकाली गई: {label}</translation>
    </message>
    <message>
        <source>Army Postal Service: no place is shown or printed</source>
        <translation>सेना डाक सेवा: कोई स्थान न दिखता है, न छपता है</translation>
    </message>
    <message>
        <source>Known at PIN {pin}: type the street</source>
        <translation>पिन {pin} पर पता है: गली लिखें</translation>
    </message>
    <message>
        <source>The student card {id} has expired</source>
        <translation>विद्यार्थी कार्ड {id} की वैधता समाप्त हो गई</translation>
    </message>
    <message>
        <source>Papers go to {where}</source>
        <translation>काग़ज़ {where} में जाते हैं</translation>
    </message>
    <message>
        <source>No scale: weight is typed</source>
        <translation>तराज़ू नहीं: वजन टाइप करें</translation>
    </message>
    <message>
        <source>{product}: {left} numbers left</source>
        <translation>{product}: {left} संख्याएँ बची हैं</translation>
    </message>
    <message>
        <source>{product}: no numbers</source>
        <translation>{product}: कोई संख्या नहीं</translation>
    </message>
    <message>
        <source>{editions} tariffs are valid today</source>
        <translation>आज {editions} दरें मान्य हैं</translation>
    </message>
    <message>
        <source>Unpaid baskets that wait: {count}, F7</source>
        <translation>बिना भुगतान की टोकरियाँ: {count}, F7</translation>
    </message>
    <message>
        <source>The number on the original receipt</source>
        <translation>मूल रसीद की संख्या</translation>
    </message>
    <message>
        <source>The day is not open: Ctrl+6</source>
        <translation>दिन खुला नहीं है: Ctrl+6</translation>
    </message>
    <message>
        <source>{article} is cancelled. Give back ₹ {amount}</source>
        <translation>{article} रद्द हुआ। ₹ {amount} लौटाएँ</translation>
    </message>
    <message>
        <source>{article} is corrected. Put the new label on and destroy the old one</source>
        <translation>{article} सुधारा गया। नया लेबल लगाएँ और पुराना नष्ट करें</translation>
    </message>
    <message>
        <source>{article} is written off as spoiled</source>
        <translation>{article} ख़राब मानकर काटा गया</translation>
    </message>
    <message>
        <source>The PIN is missing: type its six digits, or the name of a place</source>
        <translation>पिन नहीं है: उसके छह अंक लिखें, या किसी जगह का नाम</translation>
    </message>
    <message>
        <source>The weight is missing: type the grams, then the letter of the contents</source>
        <translation>वजन नहीं है: ग्राम लिखें, फिर सामान का अक्षर</translation>
    </message>
    <message>
        <source>The cash is missing: type what was given, or F9 for exact cash</source>
        <translation>नकद नहीं लिखा: जितना दिया गया वह लिखें, या पूरी नकदी के लिए F9</translation>
    </message>
    <message>
        <source>₹ {given} was given, ₹ {due} is due: take ₹ {missing} more</source>
        <translation>₹ {given} दिए गए, ₹ {due} देने हैं: ₹ {missing} और लें</translation>
    </message>
    <message>
        <source>An article is half typed: F2 accepts it, Ctrl+Del clears it. Then hold the basket</source>
        <translation>एक वस्तु आधी लिखी है: F2 से स्वीकार करें या Ctrl+Del से हटाएँ। फिर टोकरी रोकें</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>%1 तक</translation>
    </message>
    <message>
        <source>%1 × %2 begun above %3, each ₹ %4</source>
        <translation>%3 से ऊपर हर शुरू %2: %1 × ₹ %4</translation>
    </message>
    <message>
        <source>No product carries {given} g, at most {most} g: weigh again, or make two parcels</source>
        <translation>{given} ग्राम किसी सेवा से नहीं जाता, अधिक से अधिक {most} ग्राम: फिर तौलें, या दो पार्सल बनाएँ</translation>
    </message>
    <message>
        <source>No printer for labels is set up: Ctrl+P</source>
        <translation>लेबल के लिए कोई प्रिंटर नहीं लगा है: Ctrl+P</translation>
    </message>
    <message>
        <source>{printer} waits: {condition}</source>
        <translation>{printer} रुका है: {condition}</translation>
    </message>
    <message>
        <source>Papers on their way to the printer: {count}</source>
        <translation>प्रिंटर को भेजे गए काग़ज़: {count}</translation>
    </message>
    <message>
        <source>{document} is there</source>
        <translation>{document} निकल चुका है</translation>
    </message>
    <message>
        <source>Print queues of this computer: {count}</source>
        <translation>इस कंप्यूटर की प्रिंट कतारें: {count}</translation>
    </message>
    <message>
        <source>{printer} is kept</source>
        <translation>{printer} सहेजा गया</translation>
    </message>
    <message>
        <source>{printer} is removed</source>
        <translation>{printer} हटाया गया</translation>
    </message>
    <message>
        <source>{printer} is corrected: print the test page once more and measure</source>
        <translation>{printer} सुधारा गया: जाँच-पृष्ठ एक बार और छापकर मापें</translation>
    </message>
    <message>
        <source>The test page is at {printer}</source>
        <translation>जाँच-पृष्ठ {printer} पर है</translation>
    </message>
    <message>
        <source>Locked by the centre: nothing new is booked, call your supervisor</source>
        <translation>केंद्र ने बंद किया है: नई बुकिंग नहीं होगी, अपने पर्यवेक्षक को बुलाएँ</translation>
    </message>
    <message>
        <source>This clock is {minutes} min ahead of the centre&apos;s: set it</source>
        <translation>यह घड़ी केंद्र की घड़ी से {minutes} मिनट आगे है: इसे ठीक करें</translation>
    </message>
    <message>
        <source>This clock is {minutes} min behind the centre&apos;s: set it</source>
        <translation>यह घड़ी केंद्र की घड़ी से {minutes} मिनट पीछे है: इसे ठीक करें</translation>
    </message>
    <message>
        <source>Asking the centre what it has</source>
        <translation>केंद्र से पूछा जा रहा है कि उसके पास क्या है</translation>
    </message>
    <message>
        <source>Fetching what the centre has of this counter</source>
        <translation>केंद्र के पास इस काउंटर का जो है वह लाया जा रहा है</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>भेजा जा रहा है</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>लिया जा रहा है</translation>
    </message>
    <message>
        <source>The centre has everything</source>
        <translation>केंद्र के पास सब कुछ है</translation>
    </message>
    <message>
        <source>Entries that wait for the centre: {count}</source>
        <translation>केंद्र को भेजी जाने वाली बाक़ी प्रविष्टियाँ: {count}</translation>
    </message>
    <message>
        <source>The centre has not answered yet</source>
        <translation>केंद्र ने अभी तक उत्तर नहीं दिया</translation>
    </message>
    <message>
        <source>The centre answered last on {on} at {time}</source>
        <translation>केंद्र ने पिछली बार {on} को {time} बजे उत्तर दिया</translation>
    </message>
    <message>
        <source>Batches written: {count}. Bring them to the centre; they wait here until their receipts come</source>
        <translation>लिखे गए बैच: {count}। इन्हें केंद्र तक पहुँचाएँ; पावती आने तक ये यहाँ बाक़ी रहेंगे</translation>
    </message>
    <message>
        <source>Receipts taken in: {count}</source>
        <translation>ली गई पावतियाँ: {count}</translation>
    </message>
    <message>
        <source>{day}: closed here, not confirmed</source>
        <translation>{day}: यहाँ बंद हुआ, पुष्टि नहीं हुई</translation>
    </message>
    <message>
        <source>{day}: confirmed, the centre has the same to the paisa</source>
        <translation>{day}: पुष्टि हुई, केंद्र के पास पैसे-पैसे वही है</translation>
    </message>
    <message>
        <source>{day}: closed here, not confirmed. The centre has yet to read {count} batches</source>
        <translation>{day}: यहाँ बंद हुआ, पुष्टि नहीं हुई। केंद्र को अभी {count} बैच पढ़ने हैं</translation>
    </message>
    <message>
        <source>{day}: the centre counts otherwise. Nothing was changed in your book: show this to your supervisor</source>
        <translation>{day}: केंद्र का हिसाब अलग है। आपकी बही में कुछ नहीं बदला गया: यह अपने पर्यवेक्षक को दिखाएँ</translation>
    </message>
    <message>
        <source>Not joined to a centre yet</source>
        <translation>अभी किसी केंद्र से नहीं जुड़ा</translation>
    </message>
    <message>
        <source>All is kept here, and can be taken out on a stick</source>
        <translation>सब यहीं सुरक्षित है, और पेन ड्राइव पर ले जाया जा सकता है</translation>
    </message>
    <message>
        <source>%1 Cr</source>
        <translation>%1 जमा</translation>
    </message>
    <message>
        <source>Asking the centre</source>
        <translation>केंद्र से पूछा जा रहा है</translation>
    </message>
    <message>
        <source>From the centre, {time}</source>
        <translation>केंद्र से, {time} बजे</translation>
    </message>
    <message>
        <source>As the centre told it on {on} at {time}</source>
        <translation>{on} को {time} बजे केंद्र ने जैसा बताया</translation>
    </message>
    <message>
        <source>As the centre knew it {count} min ago, on {on} at {time}</source>
        <translation>केंद्र के पास {count} मिनट पहले की जानकारी ({on}, {time} बजे)</translation>
    </message>
    <message>
        <source>As the centre knew it {count} h ago, on {on} at {time}</source>
        <translation>केंद्र के पास {count} घंटे पहले की जानकारी ({on}, {time} बजे)</translation>
    </message>
    <message>
        <source>As the centre knew it {count} days ago, on {on} at {time}</source>
        <translation>केंद्र के पास {count} दिन पहले की जानकारी ({on}, {time} बजे)</translation>
    </message>
    <message>
        <source>Not joined to a centre: only articles of this counter can be found</source>
        <translation>किसी केंद्र से नहीं जुड़ा: केवल इस काउंटर की वस्तुएँ ढूँढी जा सकती हैं</translation>
    </message>
    <message>
        <source>The centre does not know this number yet</source>
        <translation>केंद्र अभी इस संख्या को नहीं जानता</translation>
    </message>
    <message>
        <source>The centre is not reached now: look again later</source>
        <translation>केंद्र तक अभी पहुँच नहीं है: बाद में फिर देखें</translation>
    </message>
    <message>
        <source>today</source>
        <translation>आज</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>कल</translation>
    </message>
    <message>
        <source>Dispatch times not loaded</source>
        <translation>प्रेषण के समय नहीं डाले गए</translation>
    </message>
    <message>
        <source>Leaves %1</source>
        <translation>%1 निकलेगा</translation>
    </message>
    <message>
        <source>if accepted before %1</source>
        <translation>यदि %1 से पहले स्वीकार हो</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>अनंतिम</translation>
    </message>
    <message>
        <source>Leaves %1 at %2</source>
        <translation>%1 %2 बजे निकलेगा</translation>
    </message>
    <message>
        <source>{day}: the centre has the same to the paisa, and asks about something. Nothing was changed in your book: show this to your supervisor</source>
        <translation>{day}: केंद्र का हिसाब पैसे-पैसे तक यही है, पर वह कुछ पूछता है। आपकी बही में कुछ नहीं बदला गया: यह अपने पर्यवेक्षक को दिखाएँ</translation>
    </message>
    <message>
        <source>{day}: closed here, not confirmed. The centre has the close and does not count it</source>
        <translation>{day}: यहाँ बंद, पुष्टि नहीं हुई। केंद्र के पास दिन बंद करने की प्रविष्टि है, पर वह उसे गिन नहीं रहा</translation>
    </message>
    <message>
        <source>The close is entry {entry}: {parked}. Nothing is lost, and nothing is to be closed or sent again: show this to your supervisor, the centre has to settle it</source>
        <translation>दिन बंद करने की प्रविष्टि {entry} है: {parked}। कुछ खोया नहीं है और न कुछ फिर बंद करना है, न फिर भेजना: यह पर्यवेक्षक को दिखाएँ, इसे केंद्र को सुलझाना है</translation>
    </message>
    <message>
        <source>Entries the centre keeps but does not count yet ({count}): {entries}</source>
        <translation>प्रविष्टियाँ जो केंद्र के पास हैं पर अभी गिनी नहीं जातीं ({count}): {entries}</translation>
    </message>
    <message>
        <source>Numbers that another booking has too ({count}): {articles}</source>
        <translation>संख्याएँ जो किसी और बुकिंग की भी हैं ({count}): {articles}</translation>
    </message>
    <message>
        <source>The list has no label {given}: write 1 to {most}, or leave it empty</source>
        <translation>सूची में लेबल {given} नहीं है: 1 से {most} लिखें, या ख़ाली छोड़ें</translation>
    </message>
    <message>
        <source>Nothing is printed yet. Lines to mend in the list: {count}</source>
        <translation>अभी कुछ नहीं छपा। सूची में सुधारने की पंक्तियाँ: {count}</translation>
    </message>
    <message>
        <source>Paid but not printed: {document}, Ctrl+P</source>
        <translation>भुगतान हुआ पर छपा नहीं: {document}, Ctrl+P</translation>
    </message>
    <message>
        <source>Paid but not printed: {count}, first {document}, Ctrl+P</source>
        <translation>भुगतान हुआ पर छपे नहीं: {count}, पहला {document}, Ctrl+P</translation>
    </message>
    <message>
        <source>The list is compared with the book: {count} labels</source>
        <translation>सूची बही से मिलाई जा रही है: {count} लेबल</translation>
    </message>
    <message>
        <source>{place} of {all}: {article}</source>
        <translation>{all} में से {place}: {article}</translation>
    </message>
    <message>
        <source>Stops after the label that is printed now</source>
        <translation>अभी छप रहे लेबल के बाद रुकेगा</translation>
    </message>
    <message>
        <source>Stopped at label {place} of {all}: {article}</source>
        <translation>{all} में से लेबल {place} पर रुका: {article}</translation>
    </message>
    <message>
        <source>You stopped it before label {place} of {all}: {article}</source>
        <translation>आपने {all} में से लेबल {place} से पहले रोका: {article}</translation>
    </message>
    <message>
        <source>Printed: {printed}</source>
        <translation>छपे: {printed}</translation>
    </message>
    <message>
        <source>Of these as DUPLICATE: {count}</source>
        <translation>इनमें DUPLICATE: {count}</translation>
    </message>
    <message>
        <source>Were out already and not printed again: {count}</source>
        <translation>पहले ही निकल चुके, दुबारा नहीं छपे: {count}</translation>
    </message>
    <message>
        <source>F8 prints the rest. What is out already is not printed again</source>
        <translation>F8 बाक़ी छापता है। जो निकल चुका है वह दुबारा नहीं छपता</translation>
    </message>
    <message>
        <source>{article} may be out: look at the printer. F8 goes on from label {place} and prints it as DUPLICATE. If it is there, empty the field &quot;From label&quot; first</source>
        <translation>{article} शायद निकल चुका है: प्रिंटर देखें। F8 लेबल {place} से आगे छापता है और इसे DUPLICATE छापता है। वह वहाँ हो तो पहले &quot;लेबल से&quot; का खाना ख़ाली करें</translation>
    </message>
    <message>
        <source>The list of {all} labels is done. Printed now: {printed}</source>
        <translation>{all} लेबलों की सूची पूरी हुई। अभी छपे: {printed}</translation>
    </message>
    <message>
        <source>The book can only be read: nothing is booked</source>
        <translation>बही केवल पढ़ी जा सकती है: कुछ बुक नहीं होगा</translation>
    </message>
    <message>
        <source>Size of {box}; Alt+B sells a box</source>
        <translation>{box} का नाप; डिब्बा Alt+B से बिकता है</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Enter  OK</source>
        <translation>Enter  ठीक है</translation>
    </message>
    <message>
        <source>Esc  Back</source>
        <translation>Esc  वापस</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Add-on</source>
        <translation>अतिरिक्त सेवा</translation>
    </message>
    <message>
        <source>Basket</source>
        <translation>टोकरी</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>डिब्बा</translation>
    </message>
    <message>
        <source>Cash on delivery</source>
        <translation>सीओडी</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>सामग्री</translation>
    </message>
    <message>
        <source>Cash counted</source>
        <translation>गिनी हुई नकदी</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>काउंटर</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>तारीख़</translation>
    </message>
    <message>
        <source>Cash received</source>
        <translation>प्राप्त नकदी</translation>
    </message>
    <message>
        <source>From</source>
        <translation>कहाँ से</translation>
    </message>
    <message>
        <source>GSTIN</source>
        <translation>GSTIN</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>बीमा</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>दूरी</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>पंक्ति</translation>
    </message>
    <message>
        <source>Locality</source>
        <translation>स्थान</translation>
    </message>
    <message>
        <source>Merchandise</source>
        <translation>माल</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Article number</source>
        <translation>वस्तु संख्या</translation>
    </message>
    <message>
        <source>Office id</source>
        <translation>डाकघर आईडी</translation>
    </message>
    <message>
        <source>Output file</source>
        <translation>फ़ाइल</translation>
    </message>
    <message>
        <source>PAN</source>
        <translation>पैन</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>पिन</translation>
    </message>
    <message>
        <source>On postal service</source>
        <translation>डाक सेवार्थ</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>सीरीज़</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>प्रिंटर</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>सेवा</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>कारण</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>रसीद</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>पाने वाला</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>संदर्भ</translation>
    </message>
    <message>
        <source>Roll</source>
        <translation>रोल</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>पूर्णांकन</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>प्रेषक</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>नाप</translation>
    </message>
    <message>
        <source>State</source>
        <translation>राज्य</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>विद्यार्थी</translation>
    </message>
    <message>
        <source>Student card valid to</source>
        <translation>विद्यार्थी कार्ड की वैधता</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>भुगतान</translation>
    </message>
    <message>
        <source>To</source>
        <translation>कहाँ तक</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>मूल्य</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>वजन</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>ज़ोन</translation>
    </message>
    <message>
        <source>Postage</source>
        <translation>डाक शुल्क</translation>
    </message>
    <message>
        <source>Further weight</source>
        <translation>अतिरिक्त वजन</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>पंजीकरण</translation>
    </message>
    <message>
        <source>Delivery on OTP</source>
        <translation>ओटीपी पर वितरण</translation>
    </message>
    <message>
        <source>Proof of delivery</source>
        <translation>वितरण प्रमाण</translation>
    </message>
    <message>
        <source>Acknowledgement</source>
        <translation>पावती</translation>
    </message>
    <message>
        <source>Student discount</source>
        <translation>विद्यार्थी छूट</translation>
    </message>
    <message>
        <source>local</source>
        <translation>स्थानीय</translation>
    </message>
    <message>
        <source>within the state</source>
        <translation>राज्य के भीतर</translation>
    </message>
    <message>
        <source>zone or metro</source>
        <translation>ज़ोन या महानगर</translation>
    </message>
    <message>
        <source>other states</source>
        <translation>अन्य राज्य</translation>
    </message>
    <message>
        <source>Speed Post Document</source>
        <translation>स्पीड पोस्ट दस्तावेज़</translation>
    </message>
    <message>
        <source>Speed Post Parcel</source>
        <translation>स्पीड पोस्ट पार्सल</translation>
    </message>
    <message>
        <source>India Post Parcel</source>
        <translation>इंडिया पोस्ट पार्सल</translation>
    </message>
    <message>
        <source>Gyan Post</source>
        <translation>ज्ञान पोस्ट</translation>
    </message>
    <message>
        <source>Book Post</source>
        <translation>बुक पोस्ट</translation>
    </message>
    <message>
        <source>24 Speed Post</source>
        <translation>24 स्पीड पोस्ट</translation>
    </message>
    <message>
        <source>48 Speed Post</source>
        <translation>48 स्पीड पोस्ट</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>दस्तावेज़</translation>
    </message>
    <message>
        <source>clothes</source>
        <translation>कपड़े</translation>
    </message>
    <message>
        <source>books</source>
        <translation>किताबें</translation>
    </message>
    <message>
        <source>cosmetics</source>
        <translation>सौंदर्य सामग्री</translation>
    </message>
    <message>
        <source>food</source>
        <translation>खाद्य सामग्री</translation>
    </message>
    <message>
        <source>electronics</source>
        <translation>इलेक्ट्रॉनिक्स</translation>
    </message>
    <message>
        <source>medicine</source>
        <translation>दवाइयाँ</translation>
    </message>
    <message>
        <source>jewellery</source>
        <translation>आभूषण</translation>
    </message>
    <message>
        <source>other goods</source>
        <translation>अन्य सामान</translation>
    </message>
    <message>
        <source>retail</source>
        <translation>काउंटर</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>अनुबंध</translation>
    </message>
    <message>
        <source>Cash in the drawer</source>
        <translation>दराज़ में नकदी</translation>
    </message>
    <message>
        <source>Accepted, unpaid</source>
        <translation>स्वीकृत, भुगतान बाक़ी</translation>
    </message>
    <message>
        <source>Add-on fees</source>
        <translation>अतिरिक्त सेवा शुल्क</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>बिक्री</translation>
    </message>
    <message>
        <source>CGST payable</source>
        <translation>देय CGST</translation>
    </message>
    <message>
        <source>SGST payable</source>
        <translation>देय SGST</translation>
    </message>
    <message>
        <source>UTGST payable</source>
        <translation>देय UTGST</translation>
    </message>
    <message>
        <source>IGST payable</source>
        <translation>देय IGST</translation>
    </message>
    <message>
        <source>Cash rounding</source>
        <translation>नकद पूर्णांकन</translation>
    </message>
    <message>
        <source>Cash difference</source>
        <translation>नकदी का अंतर</translation>
    </message>
    <message>
        <source>Difference disputed</source>
        <translation>विवादित अंतर</translation>
    </message>
    <message>
        <source>Cash handed over</source>
        <translation>सौंपी गई नकदी</translation>
    </message>
    <message>
        <source>unpaid</source>
        <translation>बिना भुगतान</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>भुगतान हो चुका</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>निकाली गई</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>रद्द</translation>
    </message>
    <message>
        <source>open</source>
        <translation>खुली</translation>
    </message>
    <message>
        <source>held</source>
        <translation>रोकी हुई</translation>
    </message>
    <message>
        <source>discarded</source>
        <translation>छोड़ी हुई</translation>
    </message>
    <message>
        <source>Office set up</source>
        <translation>डाकघर बनाया गया</translation>
    </message>
    <message>
        <source>Numbers loaded</source>
        <translation>संख्याएँ डाली गईं</translation>
    </message>
    <message>
        <source>Number spoiled</source>
        <translation>संख्या ख़राब हुई</translation>
    </message>
    <message>
        <source>Day opened</source>
        <translation>दिन खुला</translation>
    </message>
    <message>
        <source>Day closed</source>
        <translation>दिन बंद हुआ</translation>
    </message>
    <message>
        <source>Basket begun</source>
        <translation>टोकरी शुरू हुई</translation>
    </message>
    <message>
        <source>Article accepted</source>
        <translation>वस्तु स्वीकार हुई</translation>
    </message>
    <message>
        <source>Article taken out</source>
        <translation>वस्तु निकाली गई</translation>
    </message>
    <message>
        <source>Article cancelled</source>
        <translation>वस्तु रद्द हुई</translation>
    </message>
    <message>
        <source>Address amended</source>
        <translation>पता बदला गया</translation>
    </message>
    <message>
        <source>Box sold</source>
        <translation>डिब्बा बिका</translation>
    </message>
    <message>
        <source>Box taken out</source>
        <translation>डिब्बा निकाला गया</translation>
    </message>
    <message>
        <source>Basket held</source>
        <translation>टोकरी रोकी गई</translation>
    </message>
    <message>
        <source>Basket recalled</source>
        <translation>टोकरी वापस आई</translation>
    </message>
    <message>
        <source>Basket discarded</source>
        <translation>टोकरी छोड़ी गई</translation>
    </message>
    <message>
        <source>Basket paid</source>
        <translation>टोकरी का भुगतान हुआ</translation>
    </message>
    <message>
        <source>Paper printed again</source>
        <translation>काग़ज़ फिर छपा</translation>
    </message>
    <message>
        <source>Book restored</source>
        <translation>बही वापस लाई गई</translation>
    </message>
    <message>
        <source>the row is too long</source>
        <translation>पंक्ति बहुत लंबी है</translation>
    </message>
    <message>
        <source>the row holds a NUL byte</source>
        <translation>पंक्ति में NUL बाइट है</translation>
    </message>
    <message>
        <source>the row is not UTF-8</source>
        <translation>पंक्ति UTF-8 नहीं है</translation>
    </message>
    <message>
        <source>a quotation mark is missing</source>
        <translation>एक उद्धरण चिह्न नहीं है</translation>
    </message>
    <message>
        <source>the number of cells is wrong</source>
        <translation>ख़ानों की संख्या ग़लत है</translation>
    </message>
    <message>
        <source>the row is no JSON</source>
        <translation>पंक्ति JSON नहीं है</translation>
    </message>
    <message>
        <source>the row holds a control character</source>
        <translation>पंक्ति में नियंत्रण चिह्न है</translation>
    </message>
    <message>
        <source>a text is too long</source>
        <translation>कोई शब्द-पाठ बहुत लंबा है</translation>
    </message>
    <message>
        <source>the PIN is none</source>
        <translation>पिन सही नहीं है</translation>
    </message>
    <message>
        <source>the PIN belongs to the Army Postal Service</source>
        <translation>पिन सेना डाक सेवा का है</translation>
    </message>
    <message>
        <source>the office&apos;s name is missing</source>
        <translation>डाकघर का नाम नहीं है</translation>
    </message>
    <message>
        <source>the office&apos;s type is unknown</source>
        <translation>डाकघर का प्रकार पता नहीं है</translation>
    </message>
    <message>
        <source>whether it delivers is unknown</source>
        <translation>वितरण करता है या नहीं, पता नहीं है</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>फ़ॉर्मैट</translation>
    </message>
    <message>
        <source>File</source>
        <translation>फ़ाइल</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>सिरा</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>कुंजी</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>डेटा फ़ोल्डर</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>रेज़ोल्यूशन</translation>
    </message>
    <message>
        <source>Kind of office</source>
        <translation>कार्यालय का प्रकार</translation>
    </message>
    <message>
        <source>Why this number</source>
        <translation>यह संख्या क्यों</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>कार्यालय</translation>
    </message>
    <message>
        <source>Receiver&apos;s address</source>
        <translation>पाने वाले का पता</translation>
    </message>
    <message>
        <source>Receiver&apos;s name</source>
        <translation>पाने वाले का नाम</translation>
    </message>
    <message>
        <source>Sender&apos;s PIN</source>
        <translation>प्रेषक का पिन</translation>
    </message>
    <message>
        <source>Sender&apos;s address</source>
        <translation>प्रेषक का पता</translation>
    </message>
    <message>
        <source>Sender&apos;s name</source>
        <translation>प्रेषक का नाम</translation>
    </message>
    <message>
        <source>Student card&apos;s number</source>
        <translation>छात्र कार्ड की संख्या</translation>
    </message>
    <message>
        <source>Student&apos;s institution</source>
        <translation>छात्र का संस्थान</translation>
    </message>
    <message>
        <source>Parcels in all</source>
        <translation>कुल पार्सल</translation>
    </message>
    <message>
        <source>UPI</source>
        <translation>UPI</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>पता</translation>
    </message>
    <message>
        <source>Darkness</source>
        <translation>गहरापन</translation>
    </message>
    <message>
        <source>Dots across</source>
        <translation>चौड़ाई में डॉट</translation>
    </message>
    <message>
        <source>Dots along the feed</source>
        <translation>लंबाई में डॉट</translation>
    </message>
    <message>
        <source>Shift to the right</source>
        <translation>दाईं ओर खिसकाव</translation>
    </message>
    <message>
        <source>Shift down</source>
        <translation>नीचे की ओर खिसकाव</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>भाषा</translation>
    </message>
    <message>
        <source>Line across</source>
        <translation>चौड़ाई की रेखा</translation>
    </message>
    <message>
        <source>Line along the feed</source>
        <translation>लंबाई की रेखा</translation>
    </message>
    <message>
        <source>Height of the paper</source>
        <translation>काग़ज़ की लंबाई</translation>
    </message>
    <message>
        <source>Width of the paper</source>
        <translation>काग़ज़ की चौड़ाई</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>काम</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>गति</translation>
    </message>
    <message>
        <source>Stretch across</source>
        <translation>चौड़ाई में फैलाव</translation>
    </message>
    <message>
        <source>Stretch along the feed</source>
        <translation>लंबाई में फैलाव</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>तैयार</translation>
    </message>
    <message>
        <source>printing</source>
        <translation>छाप रहा है</translation>
    </message>
    <message>
        <source>out of paper</source>
        <translation>काग़ज़ ख़त्म</translation>
    </message>
    <message>
        <source>out of ribbon</source>
        <translation>रिबन ख़त्म</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>रुका हुआ</translation>
    </message>
    <message>
        <source>jammed</source>
        <translation>काग़ज़ फँसा</translation>
    </message>
    <message>
        <source>off line</source>
        <translation>ऑफ़लाइन</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>उत्तर नहीं दे रहा</translation>
    </message>
    <message>
        <source>its queue is gone</source>
        <translation>उसकी कतार नहीं रही</translation>
    </message>
    <message>
        <source>the print service does not answer</source>
        <translation>प्रिंट सेवा उत्तर नहीं दे रही</translation>
    </message>
    <message>
        <source>says nothing about itself</source>
        <translation>अपने बारे में कुछ नहीं बताता</translation>
    </message>
    <message>
        <source>it does not speak TLS 1.3 as it should</source>
        <translation>वह TLS 1.3 ठीक से नहीं बोलता</translation>
    </message>
    <message>
        <source>its certificate has expired</source>
        <translation>उसका प्रमाणपत्र समाप्त हो चुका है</translation>
    </message>
    <message>
        <source>its certificate is for another name</source>
        <translation>उसका प्रमाणपत्र किसी दूसरे नाम का है</translation>
    </message>
    <message>
        <source>its certificate is not good</source>
        <translation>उसका प्रमाणपत्र ठीक नहीं है</translation>
    </message>
    <message>
        <source>its certificate is not valid yet, or the clock of this machine is wrong</source>
        <translation>उसका प्रमाणपत्र अभी मान्य नहीं है, या इस मशीन की घड़ी गलत है</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>बाक़ी है</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>भेजा जा रहा है</translation>
    </message>
    <message>
        <source>sent, no answer: is asked</source>
        <translation>भेजा गया, उत्तर नहीं आया: पूछा जाएगा</translation>
    </message>
    <message>
        <source>the centre has it</source>
        <translation>केंद्र के पास है</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>अभिलेख में है</translation>
    </message>
    <message>
        <source>the centre has a question</source>
        <translation>केंद्र का एक प्रश्न है</translation>
    </message>
    <message>
        <source>refused: kept here</source>
        <translation>अस्वीकृत: यहीं सुरक्षित है</translation>
    </message>
    <message>
        <source>It does not know this kind of entry yet</source>
        <translation>उसे इस प्रकार की प्रविष्टि अभी ज्ञात नहीं</translation>
    </message>
    <message>
        <source>It cannot read what the entry says</source>
        <translation>वह प्रविष्टि की बात पढ़ नहीं पाता</translation>
    </message>
    <message>
        <source>It cannot read the entry</source>
        <translation>वह प्रविष्टि पढ़ नहीं पाता</translation>
    </message>
    <message>
        <source>An amount of the entry is beyond all measure</source>
        <translation>प्रविष्टि की एक राशि सीमा से बाहर है</translation>
    </message>
    <message>
        <source>The entry names another office than this counter&apos;s</source>
        <translation>प्रविष्टि में इस काउंटर से अलग कार्यालय का नाम है</translation>
    </message>
    <message>
        <source>The amounts of the entry do not sum to zero</source>
        <translation>प्रविष्टि की राशियों का योग शून्य नहीं है</translation>
    </message>
    <message>
        <source>It does not know an account of the entry yet</source>
        <translation>वह प्रविष्टि के एक खाते को अभी नहीं जानता</translation>
    </message>
    <message>
        <source>It does not know the role that the entry names yet</source>
        <translation>वह प्रविष्टि में लिखी भूमिका को अभी नहीं जानता</translation>
    </message>
    <message>
        <source>It has another entry of the same action</source>
        <translation>उसके पास इसी काम की दूसरी प्रविष्टि है</translation>
    </message>
    <message>
        <source>The entry has a date that cannot be</source>
        <translation>प्रविष्टि की तारीख असंभव है</translation>
    </message>
    <message>
        <source>A text of the entry cannot be read</source>
        <translation>प्रविष्टि का एक पाठ पढ़ा नहीं जा सकता</translation>
    </message>
    <message>
        <source>The number of the action cannot be read</source>
        <translation>काम की संख्या पढ़ी नहीं जा सकती</translation>
    </message>
    <message>
        <source>Its copy of the batch cannot be read any more</source>
        <translation>बैच की उसकी प्रति अब पढ़ी नहीं जा सकती</translation>
    </message>
    <message>
        <source>Cross from the left</source>
        <translation>क्रॉस, बाएँ से</translation>
    </message>
    <message>
        <source>Cross from the top</source>
        <translation>क्रॉस, ऊपर से</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>काग़ज़</translation>
    </message>
    <message>
        <source>Acknowledgement card of %1</source>
        <translation>%1 की पावती</translation>
    </message>
    <message>
        <source>Label of the bag %1</source>
        <translation>थैले %1 का लेबल</translation>
    </message>
    <message>
        <source>Cancellation %1</source>
        <translation>रद्दीकरण %1</translation>
    </message>
    <message>
        <source>Declaration of %1</source>
        <translation>%1 की घोषणा</translation>
    </message>
    <message>
        <source>Day report of %1</source>
        <translation>%1 की दिन रिपोर्ट</translation>
    </message>
    <message>
        <source>Label of %1</source>
        <translation>%1 का लेबल</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>रसीद %1</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>वह क्षतिग्रस्त है</translation>
    </message>
    <message>
        <source>it may not be written</source>
        <translation>उसमें लिखने की अनुमति नहीं है</translation>
    </message>
    <message>
        <source>list of local PINs</source>
        <translation>स्थानीय पिनों की सूची</translation>
    </message>
    <message>
        <source>table of states</source>
        <translation>राज्यों की तालिका</translation>
    </message>
    <message>
        <source>list of metros</source>
        <translation>महानगरों की सूची</translation>
    </message>
</context>
<context>
    <name>dak::ui::BasketPanel</name>
    <message>
        <source>Basket</source>
        <translation>टोकरी</translation>
    </message>
    <message>
        <source>Lines of the basket</source>
        <translation>टोकरी की पंक्तियाँ</translation>
    </message>
    <message>
        <source>Nothing yet. %1 accepts an article and starts the next.</source>
        <translation>अभी कुछ नहीं। %1 से वस्तु स्वीकार करें और अगली शुरू करें।</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>निकाली गई</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>यह वस्तु</translation>
    </message>
    <message>
        <source>Scan the label %1 back, or type why it cannot be scanned and press Enter</source>
        <translation>लेबल %1 वापस स्कैन करें, या लिखें कि क्यों स्कैन नहीं हो सकता और Enter दबाएँ</translation>
    </message>
    <message>
        <source>Why does %1 leave the basket?</source>
        <translation>%1 टोकरी से क्यों निकल रही है?</translation>
    </message>
</context>
<context>
    <name>dak::ui::BatchPanel</name>
    <message>
        <source>The file, with one article number a line</source>
        <translation>फ़ाइल, हर पंक्ति में एक वस्तु संख्या</translation>
    </message>
    <message>
        <source>From label %1 on, %2 may be out already. Look at the printer first. They are printed as DUPLICATE, and that is recorded.</source>
        <translation>लेबल %1 से आगे %2 शायद निकल चुके हैं। पहले प्रिंटर देखें। वे DUPLICATE छपेंगे और यह दर्ज होगा।</translation>
    </message>
    <message>
        <source>Print %1 as DUPLICATE</source>
        <translation>%1 को DUPLICATE छापें</translation>
    </message>
    <message>
        <source>List of labels</source>
        <translation>लेबलों की सूची</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <translation>पंक्तियाँ: %1</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>छपाई</translation>
    </message>
    <message>
        <source>One article number a line, in the order of printing: type, paste or scan them</source>
        <translation>हर पंक्ति में एक वस्तु संख्या, छपने के क्रम में: टाइप, पेस्ट या स्कैन करें</translation>
    </message>
    <message>
        <source>From label; empty: all that is not out</source>
        <translation>लेबल से; ख़ाली: जो नहीं निकले वे सब</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>प्रिंटर</translation>
    </message>
    <message>
        <source>Lines to mend: Enter goes to one</source>
        <translation>सुधारने की पंक्तियाँ: Enter उस पर ले जाता है</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>पंक्ति</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>संख्या</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>क्या ग़लत है</translation>
    </message>
</context>
<context>
    <name>dak::ui::BookPage</name>
    <message>
        <source>Under which name?</source>
        <translation>किस नाम से रोकें?</translation>
    </message>
    <message>
        <source>Why is it discarded?</source>
        <translation>इसे क्यों छोड़ा जा रहा है?</translation>
    </message>
    <message>
        <source>Clear the desk</source>
        <translation>डेस्क ख़ाली करें</translation>
    </message>
    <message>
        <source>What is typed of this article goes. Nothing was booked.</source>
        <translation>इस वस्तु का लिखा हुआ हट जाएगा। कुछ बुक नहीं हुआ था।</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>%1 yes, book it · %2 no</source>
        <translation>%1 हाँ, बुक करें · %2 नहीं</translation>
    </message>
    <message>
        <source>Enter asks the book again</source>
        <translation>Enter से बही से फिर पूछें</translation>
    </message>
    <message>
        <source>%1 went to the same person with the same weight. Is this another parcel?</source>
        <translation>%1 इसी व्यक्ति को इसी वजन में गया। क्या यह दूसरा पार्सल है?</translation>
    </message>
    <message>
        <source>%1 went to the same person with the same weight at %2, less than a minute ago. Is this another parcel?</source>
        <translation>%1 इसी व्यक्ति को इसी वजन में %2 बजे गया, एक मिनट से भी कम पहले। क्या यह दूसरा पार्सल है?</translation>
    </message>
    <message>
        <source>%1 went to the same person with the same weight at %2, %3 min ago. Is this another parcel?</source>
        <translation>%1 इसी व्यक्ति को इसी वजन में %2 बजे गया, %3 मिनट पहले। क्या यह दूसरा पार्सल है?</translation>
    </message>
</context>
<context>
    <name>dak::ui::ChoiceList</name>
    <message>
        <source>Choices</source>
        <translation>विकल्प</translation>
    </message>
</context>
<context>
    <name>dak::ui::ComparePanel</name>
    <message>
        <source>Esc goes back. Nothing is booked here.</source>
        <translation>Esc से वापस। यहाँ कुछ बुक नहीं होता।</translation>
    </message>
    <message>
        <source>cheapest</source>
        <translation>सबसे सस्ती</translation>
    </message>
    <message>
        <source>GST %1</source>
        <translation>जीएसटी %1</translation>
    </message>
</context>
<context>
    <name>dak::ui::DayPage</name>
    <message>
        <source>Count the cash in the drawer and type it</source>
        <translation>दराज़ की नकदी गिनकर लिखें</translation>
    </message>
    <message>
        <source>%1 closes with ₹ %2 counted and stays closed.</source>
        <translation>%1 ₹ %2 की गिनती के साथ बंद होगा और बंद रहेगा।</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Cash counted</source>
        <translation>गिनी हुई नकदी</translation>
    </message>
    <message>
        <source>Why it differs</source>
        <translation>अंतर क्यों है</translation>
    </message>
    <message>
        <source>I dispute the difference: it is not mine</source>
        <translation>अंतर पर मेरा विवाद है: यह मेरा नहीं है</translation>
    </message>
    <message>
        <source>Report of the day</source>
        <translation>दिन की रिपोर्ट</translation>
    </message>
    <message>
        <source>%1 is open</source>
        <translation>%1 खुला है</translation>
    </message>
    <message>
        <source>At the end of the day count the cash in the drawer.</source>
        <translation>दिन के अंत में दराज़ की नकदी गिनें।</translation>
    </message>
    <message>
        <source>%1 is closed</source>
        <translation>%1 बंद है</translation>
    </message>
    <message>
        <source>The next day opens with the cash you receive.</source>
        <translation>अगला दिन मिली हुई नकदी के साथ खुलेगा।</translation>
    </message>
    <message>
        <source>No day is open</source>
        <translation>कोई दिन खुला नहीं है</translation>
    </message>
    <message>
        <source>The day opens with the cash you receive.</source>
        <translation>दिन मिली हुई नकदी के साथ खुलता है।</translation>
    </message>
    <message>
        <source> (disputed)</source>
        <translation> (विवादित)</translation>
    </message>
    <message>
        <source>Press the same key again: the book is asked</source>
        <translation>वही कुंजी फिर दबाएँ: बही से पूछा जाएगा</translation>
    </message>
    <message>
        <source>Articles booked</source>
        <translation>बुक हुई वस्तुएँ</translation>
    </message>
    <message>
        <source>Of them cancelled</source>
        <translation>इनमें से रद्द</translation>
    </message>
    <message>
        <source>Articles remaining</source>
        <translation>शेष वस्तुएँ</translation>
    </message>
    <message>
        <source>Cancelled, booked on an earlier day</source>
        <translation>रद्द, पहले के किसी दिन की बुकिंग</translation>
    </message>
    <message>
        <source>Entries in the book</source>
        <translation>बही की प्रविष्टियाँ</translation>
    </message>
    <message>
        <source>Held basket</source>
        <translation>रोकी हुई टोकरी</translation>
    </message>
    <message>
        <source>What the day came to</source>
        <translation>दिन का हिसाब</translation>
    </message>
    <message>
        <source>What</source>
        <translation>क्या</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>राशि</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>कोई अंतर नहीं</translation>
    </message>
    <message>
        <source>short by %1</source>
        <translation>%1 कम</translation>
    </message>
    <message>
        <source>excess of %1</source>
        <translation>%1 अधिक</translation>
    </message>
    <message>
        <source>%1 expected, %2</source>
        <translation>%1 अपेक्षित, %2</translation>
    </message>
    <message>
        <source>Opening cash</source>
        <translation>प्रारंभिक नकदी</translation>
    </message>
    <message>
        <source>Closed: %1 expected in the drawer, %2 counted, %3%4</source>
        <translation>बंद: दराज़ में %1 अपेक्षित, %2 गिना गया, %3%4</translation>
    </message>
    <message>
        <source>Cash expected in the drawer</source>
        <translation>दराज़ में अपेक्षित नकदी</translation>
    </message>
</context>
<context>
    <name>dak::ui::DeskFields</name>
    <message>
        <source>Charged as %1 by its size (L×B×H÷5)</source>
        <translation>नाप से %1 का शुल्क (ल×चौ×ऊ÷5)</translation>
    </message>
    <message>
        <source>Cash only: UPI is not taken at this counter yet</source>
        <translation>केवल नकद: इस काउंटर पर UPI अभी नहीं लिया जाता</translation>
    </message>
</context>
<context>
    <name>dak::ui::FindPage</name>
    <message>
        <source>What happened to it</source>
        <translation>इसके साथ क्या हुआ</translation>
    </message>
    <message>
        <source>Article number</source>
        <translation>वस्तु संख्या</translation>
    </message>
    <message>
        <source>Original receipt</source>
        <translation>मूल रसीद</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>कारण</translation>
    </message>
    <message>
        <source>Receiver&apos;s name</source>
        <translation>पाने वाले का नाम</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>पता</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>मोबाइल</translation>
    </message>
    <message>
        <source>Scan the article, or type its number and Enter</source>
        <translation>वस्तु स्कैन करें, या संख्या लिखकर Enter दबाएँ</translation>
    </message>
    <message>
        <source>To %1, %2 %3</source>
        <translation>%1 को, %2 %3</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>%1 से</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>रसीद %1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>क्या</translation>
    </message>
    <message>
        <source>When</source>
        <translation>कब</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>किसने</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>बुकिंग</translation>
    </message>
    <message>
        <source>Enter asks the book again</source>
        <translation>Enter से बही से फिर पूछें</translation>
    </message>
    <message>
        <source>At the centre</source>
        <translation>केंद्र के पास</translation>
    </message>
    <message>
        <source>Two bookings have this number: show this to your supervisor</source>
        <translation>इस संख्या की दो बुकिंग हैं: यह पर्यवेक्षक को दिखाएँ</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>कार्यालय</translation>
    </message>
</context>
<context>
    <name>dak::ui::KeyBar</name>
    <message>
        <source>Keys</source>
        <translation>कुंजियाँ</translation>
    </message>
    <message>
        <source>… %1 more: F1</source>
        <translation>… %1 और: F1</translation>
    </message>
</context>
<context>
    <name>dak::ui::KeysOverlay</name>
    <message>
        <source>Esc goes back</source>
        <translation>Esc से वापस</translation>
    </message>
</context>
<context>
    <name>dak::ui::LockPage</name>
    <message>
        <source>Locked</source>
        <translation>लॉक है</translation>
    </message>
    <message>
        <source>Enter goes on. What was typed is kept.</source>
        <translation>Enter से आगे बढ़ें। लिखा हुआ बना रहता है।</translation>
    </message>
</context>
<context>
    <name>dak::ui::ParcelPanel</name>
    <message>
        <source>Registration</source>
        <translation>पंजीकरण</translation>
    </message>
    <message>
        <source>OTP</source>
        <translation>ओटीपी</translation>
    </message>
    <message>
        <source>Acknowledgement</source>
        <translation>पावती</translation>
    </message>
    <message>
        <source>Proof of delivery</source>
        <translation>वितरण प्रमाण</translation>
    </message>
    <message>
        <source>Insure</source>
        <translation>बीमा</translation>
    </message>
    <message>
        <source>COD</source>
        <translation>सीओडी</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>मूल्य</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>विद्यार्थी</translation>
    </message>
    <message>
        <source>GSTIN</source>
        <translation>GSTIN</translation>
    </message>
    <message>
        <source>Postal service</source>
        <translation>डाक सेवार्थ</translation>
    </message>
    <message>
        <source>Sticker</source>
        <translation>स्टिकर</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>पार्सल</translation>
    </message>
    <message>
        <source>Add with Alt and the letter</source>
        <translation>Alt और अक्षर से जोड़ें</translation>
    </message>
    <message>
        <source>To PIN</source>
        <translation>पिन, कहाँ</translation>
    </message>
    <message>
        <source>Weight, g</source>
        <translation>वजन, ग्राम</translation>
    </message>
    <message>
        <source>What is it</source>
        <translation>क्या है</translation>
    </message>
    <message>
        <source>Size, cm</source>
        <translation>नाप, सेमी</translation>
    </message>
    <message>
        <source>Insured for</source>
        <translation>बीमा राशि</translation>
    </message>
    <message>
        <source>To collect</source>
        <translation>वसूली राशि</translation>
    </message>
    <message>
        <source>Student card</source>
        <translation>विद्यार्थी कार्ड</translation>
    </message>
    <message>
        <source>School, college</source>
        <translation>स्कूल, कॉलेज</translation>
    </message>
    <message>
        <source>Card valid to</source>
        <translation>कार्ड की वैधता</translation>
    </message>
    <message>
        <source>Why this number</source>
        <translation>यह संख्या क्यों</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>नाप नहीं ली</translation>
    </message>
    <message>
        <source>Many</source>
        <translation>कई पार्सल</translation>
    </message>
    <message>
        <source>Parcels in all</source>
        <translation>कुल पार्सल</translation>
    </message>
    <message>
        <source>GeM</source>
        <translation>GeM</translation>
    </message>
</context>
<context>
    <name>dak::ui::PartyPanel</name>
    <message>
        <source>same as before</source>
        <translation>पहले जैसा</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>पाने वाला</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>प्रेषक</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>मोबाइल</translation>
    </message>
    <message>
        <source>Rank and name</source>
        <translation>रैंक और नाम</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>यूनिट</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>पता</translation>
    </message>
    <message>
        <source>C/o APO</source>
        <translation>मार्फ़त APO</translation>
    </message>
    <message>
        <source>Address 2</source>
        <translation>पता 2</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>पिन</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>स्थान</translation>
    </message>
    <message>
        <source>Army Postal Service, PIN %1</source>
        <translation>सेना डाक सेवा, पिन %1</translation>
    </message>
</context>
<context>
    <name>dak::ui::PayPanel</name>
    <message>
        <source>Cash</source>
        <translation>नकद</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>भुगतान हुआ</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>रसीद %1</translation>
    </message>
    <message>
        <source>Paid %1</source>
        <translation>भुगतान %1</translation>
    </message>
    <message>
        <source>Cash given %1</source>
        <translation>दी गई नकदी %1</translation>
    </message>
    <message>
        <source>Change to give</source>
        <translation>वापस देने हैं</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>देय</translation>
    </message>
    <message>
        <source>To pay %1</source>
        <translation>देय %1</translation>
    </message>
    <message>
        <source>With cash rounding %1 (%2)</source>
        <translation>नकद पूर्णांकन सहित %1 (%2)</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>वापसी</translation>
    </message>
    <message>
        <source>Cash received</source>
        <translation>प्राप्त नकदी</translation>
    </message>
    <message>
        <source>Ready: %1, %2, %3</source>
        <translation>तैयार: %1, %2, %3</translation>
    </message>
    <message>
        <source>Exact cash</source>
        <translation>पूरी नकदी</translation>
    </message>
</context>
<context>
    <name>dak::ui::PricePanelView</name>
    <message>
        <source>Prices</source>
        <translation>दरें</translation>
    </message>
    <message>
        <source>GST included</source>
        <translation>जीएसटी सहित</translation>
    </message>
</context>
<context>
    <name>dak::ui::PriceRowView</name>
    <message>
        <source>cheapest</source>
        <translation>सबसे सस्ती</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>चुनी हुई</translation>
    </message>
</context>
<context>
    <name>dak::ui::PrinterForm</name>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>For: label, receipt, a4</source>
        <translation>किसके लिए: label, receipt, a4</translation>
    </message>
    <message>
        <source>Where: cups:, tcp:, device:, file:</source>
        <translation>कहाँ: cups:, tcp:, device:, file:</translation>
    </message>
    <message>
        <source>Language: pdf, zpl, tspl, escpos</source>
        <translation>भाषा: pdf, zpl, tspl, escpos</translation>
    </message>
    <message>
        <source>Dots an inch</source>
        <translation>प्रति इंच बिंदु</translation>
    </message>
    <message>
        <source>Paper, mm</source>
        <translation>काग़ज़, मिमी</translation>
    </message>
    <message>
        <source>Speed, inches a second</source>
        <translation>गति, इंच प्रति सेकंड</translation>
    </message>
    <message>
        <source>Darkness</source>
        <translation>गहरापन</translation>
    </message>
    <message>
        <source>Shift right, mm</source>
        <translation>दाईं ओर खिसकाव, मिमी</translation>
    </message>
    <message>
        <source>Shift down, mm</source>
        <translation>नीचे की ओर खिसकाव, मिमी</translation>
    </message>
    <message>
        <source>Stretch across, %</source>
        <translation>चौड़ाई में फैलाव, %</translation>
    </message>
    <message>
        <source>Stretch along, %</source>
        <translation>लंबाई में फैलाव, %</translation>
    </message>
    <message>
        <source>Line across</source>
        <translation>चौड़ाई की रेखा</translation>
    </message>
    <message>
        <source>Line along</source>
        <translation>लंबाई की रेखा</translation>
    </message>
    <message>
        <source>Cross from the left</source>
        <translation>क्रॉस, बाएँ से</translation>
    </message>
    <message>
        <source>Cross from the top</source>
        <translation>क्रॉस, ऊपर से</translation>
    </message>
    <message>
        <source>The chosen printer, or a new one</source>
        <translation>चुना हुआ प्रिंटर, या नया</translation>
    </message>
    <message>
        <source>The test page, measured with a ruler in mm</source>
        <translation>जाँच-पृष्ठ, पैमाने से मिमी में नापा हुआ</translation>
    </message>
</context>
<context>
    <name>dak::ui::PrintersPage</name>
    <message>
        <source>%1 may be out already. Look at the printer first. If it is not there, it is printed as a DUPLICATE, and that is recorded.</source>
        <translation>%1 शायद निकल चुका है। पहले प्रिंटर देखें। वहाँ न हो तो DUPLICATE छपेगा और यह दर्ज होगा।</translation>
    </message>
    <message>
        <source>Print a DUPLICATE</source>
        <translation>DUPLICATE छापें</translation>
    </message>
    <message>
        <source>%1 is removed; papers for it wait.</source>
        <translation>%1 हटाया जाएगा; उसके काग़ज़ रुके रहेंगे।</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>Paid but not printed</source>
        <translation>भुगतान हुआ पर छपा नहीं</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>May be out: look at the printer</source>
        <translation>शायद निकल चुका है: प्रिंटर देखें</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>रुका है</translation>
    </message>
    <message>
        <source>%1, DUPLICATE %2</source>
        <translation>%1, DUPLICATE %2</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>काग़ज़</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>क्यों</translation>
    </message>
    <message>
        <source>asked ...</source>
        <translation>पूछा जा रहा है ...</translation>
    </message>
    <message>
        <source>found</source>
        <translation>मिला</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>कहाँ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 और</translation>
    </message>
</context>
<context>
    <name>dak::ui::ReadyStrip</name>
    <message>
        <source>What is ready</source>
        <translation>क्या तैयार है</translation>
    </message>
    <message>
        <source>… %1 more: F1</source>
        <translation>… %1 और: F1</translation>
    </message>
</context>
<context>
    <name>dak::ui::StartPage</name>
    <message>
        <source>Training or real work?</source>
        <translation>प्रशिक्षण या असली काम?</translation>
    </message>
    <message>
        <source>Training office: nothing you do here is real</source>
        <translation>प्रशिक्षण डाकघर: यहाँ किया कुछ भी असली नहीं है</translation>
    </message>
    <message>
        <source>Training office: opens a sample office to try everything</source>
        <translation>प्रशिक्षण डाकघर: सब कुछ आज़माने के लिए नमूना डाकघर खुलता है</translation>
    </message>
    <message>
        <source>A real office: open its book on this computer</source>
        <translation>असली डाकघर: इस कंप्यूटर पर उसकी बही खोलें</translation>
    </message>
    <message>
        <source>Real work: %1</source>
        <translation>असली काम: %1</translation>
    </message>
    <message>
        <source>Office id</source>
        <translation>डाकघर आईडी</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>पिन</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>काउंटर</translation>
    </message>
    <message>
        <source>Department&apos;s GSTIN</source>
        <translation>विभाग का GSTIN</translation>
    </message>
    <message>
        <source>Kind of office</source>
        <translation>डाकघर का प्रकार</translation>
    </message>
    <message>
        <source>Open the book of this office</source>
        <translation>इस डाकघर की बही खोलें</translation>
    </message>
</context>
<context>
    <name>dak::ui::SyncPanel</name>
    <message>
        <source>Folder of the stick</source>
        <translation>पेन ड्राइव का फ़ोल्डर</translation>
    </message>
    <message>
        <source>Folder with the receipts</source>
        <translation>पावतियों वाला फ़ोल्डर</translation>
    </message>
    <message>
        <source>With the centre</source>
        <translation>केंद्र के साथ</translation>
    </message>
    <message>
        <source>What the centre says of the day</source>
        <translation>दिन के बारे में केंद्र क्या कहता है</translation>
    </message>
    <message>
        <source>Entries in the book</source>
        <translation>बही में प्रविष्टियाँ</translation>
    </message>
    <message>
        <source>%1 was booked twice</source>
        <translation>%1 दो बार बुक हुआ</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>खाता</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>यहाँ</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>केंद्र</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>अंतर</translation>
    </message>
    <message>
        <source>Entry %1</source>
        <translation>प्रविष्टि %1</translation>
    </message>
    <message>
        <source>Entries the centre asks about</source>
        <translation>प्रविष्टियाँ जिनके बारे में केंद्र पूछता है</translation>
    </message>
    <message>
        <source>The centre asks</source>
        <translation>केंद्र पूछता है</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>कौन-सी</translation>
    </message>
    <message>
        <source>%1, entries %2-%3</source>
        <translation>%1, प्रविष्टियाँ %2-%3</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>बैच</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>बैच</translation>
    </message>
    <message>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>कब से</translation>
    </message>
</context>
<context>
    <name>dak::ui::TopBar</name>
    <message>
        <source>%1 min</source>
        <translation>%1 मिनट</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 घंटे</translation>
    </message>
    <message>
        <source>TRAINING</source>
        <translation>प्रशिक्षण</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>काउंटर %1</translation>
    </message>
    <message>
        <source>day not open</source>
        <translation>दिन खुला नहीं</translation>
    </message>
    <message>
        <source>Business day %1</source>
        <translation>कार्य दिवस %1</translation>
    </message>
    <message>
        <source>Book %1</source>
        <translation>बही %1</translation>
    </message>
    <message>
        <source>● nothing waits</source>
        <translation>● कुछ बाक़ी नहीं</translation>
    </message>
    <message>
        <source>○ %1 waiting</source>
        <translation>○ %1 बाक़ी</translation>
    </message>
    <message>
        <source>oldest %1</source>
        <translation>सबसे पुराना %1</translation>
    </message>
    <message>
        <source>last accepted %1</source>
        <translation>पिछली स्वीकृति %1</translation>
    </message>
    <message>
        <source>none accepted yet</source>
        <translation>अभी कोई स्वीकृति नहीं</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 दिन</translation>
    </message>
    <message>
        <source>▲ %1 with a question</source>
        <translation>▲ %1 पर प्रश्न</translation>
    </message>
</context>
</TS>
