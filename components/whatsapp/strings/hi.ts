import type { WhatsAppStrings } from './whatsapp-strings';

export const hi: WhatsAppStrings = {
  viewCatalog: 'कैटेलॉग देखें',
  viewItems: 'आइटम देखें',
  view: 'देखें',
  items: { other: '{n} आइटम' },
  outOfStock: 'स्टॉक में नहीं है',
  catalogTitle: 'WhatsApp पर {business} का कैटेलॉग देखें',
  catalogSubtitle: 'हमारे प्रोडक्ट की फ़ोटो और जानकारी देखें.',
  catalogLinkDescription: 'उनके प्रोडक्ट और सर्विसेज़ के बारे में ज़्यादा जानें',
  readMore: 'और पढ़ें',
  businessAccount: 'बिज़नेस अकाउंट',
  businessNotice:
    'यह बिज़नेस इस चैट को मैनेज करने के लिए Meta की सुरक्षित सर्विस का इस्तेमाल करता है. ज़्यादा जानने के लिए क्लिक करें.',
  message: 'मैसेज',
  typeMessage: 'मैसेज लिखें',
  send: 'भेजें',
  today: 'आज',
  yesterday: 'कल',
  tickPending: 'पेंडिंग',
  tickSent: 'भेजा गया',
  tickDelivered: 'पहुँच गया',
  tickRead: 'पढ़ लिया',
  tickFailed: 'नहीं भेजा गया',
  unsupported: 'आपको एक ऐसा मैसेज मिला है जिसे आपका WhatsApp वर्शन नहीं दिखा सकता.',
  update: 'WhatsApp अपडेट करें',
};
