import { describe, expect, test } from 'vitest';
import { whatsAppLanguages } from '@/components/whatsapp/look';
import { countString, stringsOf } from './strings-of';

/**
 * What WhatsApp ships (web client, July 2023), restated here so that a slip of the pen in the files is noticed: the key,
 * then its words in the order of `whatsAppLanguages`. The days begin with a capital, as phones write them.
 */
const shipped = `
viewCatalog | View catalog | Voir le catalogue | Ver catálogo | Ver catálogo | Katalog ansehen | عرض الكتالوج | कैटेलॉग देखें
viewItems | View items | Voir les articles | Ver artículos | Ver itens | Artikel ansehen | مشاهدة العناصر | आइटम देखें
view | View | Afficher | Ver | Ver | Ansehen | عرض | देखें
catalog | Catalog | Catalogue | Catálogo | Catálogo | Katalog | الكتالوج | कैटेलॉग
allItems | All items | Tous les articles | Todos los artículos | Todos os itens | Alle Artikel | كل العناصر | सभी आइटम
collections | Collections | Collections | Colecciones | Coleções | Collections | المجموعات | कलेक्शन
seeAll | See all | Tout voir | Ver todo | Ver tudo | Alle anzeigen | عرض الكل | सभी देखें
product | Product | Produit | Producto | Produto | Produkt | منتج | प्रोडक्ट
addToCart | Add to cart | Ajouter au panier | Añadir al carrito | Adicionar ao carrinho | In den Warenkorb | إضافة إلى عربة التسوق | कार्ट में जोड़ें
messageBusiness | Message business | Écrire à l'entreprise | Enviar mensaje a la empresa | Conversar com a empresa | Nachricht an Unternehmen | مراسلة النشاط التجاري | बिज़नेस को मैसेज भेजें
viewCart | View cart | Voir panier | Ver carrito | Ver carrinho | Warenkorb ansehen | مشاهدة عربة التسوق | कार्ट देखें
yourCart | Your cart | Votre panier | Tu carrito | Seu carrinho | Dein Warenkorb | عربة التسوق الخاصة بك | आपका कार्ट
addMore | Add more | Ajouter | Añadir más | Adicionar mais | Weitere hinzufügen | إضافة المزيد | अन्य आइटम जोड़ें
quantity | Quantity {n} | Quantité : {n} | Cantidad {n} | Quantidade: {n} | Menge: {n} | الكمية {n} | मात्रा {n}
removeFromCart | Remove from cart | Supprimer du panier | Eliminar del carrito | Remover do carrinho | Aus Warenkorb entfernen | إزالة من عربة التسوق | कार्ट से हटाएँ
estimatedTotal | Estimated total | Total estimé | Total estimado | Subtotal | Geschätzte Summe | الإجمالي المُقدَّر | कीमत (लगभग)
youSave | You save | Vous économisez | Ahorras | Você economiza | Du sparst | مقدار التوفير | आपकी बचत
businessProvidesTotal | Business will provide total price | L’entreprise fournira le prix total | La empresa proporcionará el precio total | A empresa informará o preço total | Unternehmen wird Gesamtpreis mitteilen | سيوضح النشاط التجاري السعر الإجمالي | बिज़नेस कुल कीमत की जानकारी देगा
sendToBusiness | Send to business | Envoyer à l’entreprise | Enviar a la empresa | Enviar para a empresa | An Unternehmen senden | إرسال إلى النشاط التجاري | बिज़नेस को भेजें
emptyCart | Add items to your cart | Ajoutez des articles dans votre panier | Añade artículos a tu carrito | Adicione itens ao seu carrinho | Füge deinem Warenkorb Artikel hinzu | إضافة عناصر إلى عربة التسوق | अपने कार्ट में आइटम जोड़ें
itemAdded | Item added to cart | Article ajouté au panier | Se añadió el artículo al carrito | Item adicionado ao carrinho. | Artikel wurde dem Warenkorb hinzugefügt. | تمت إضافة العنصر إلى عربة التسوق | आइटम कार्ट में जोड़ा गया
noMoreOfItem | You can't add any more of this item | Impossible d'ajouter d'autres articles de ce type | No puedes añadir más unidades de este artículo. | Você não pode adicionar mais unidades desse item. | Du kannst kein weiteres Exemplar dieses Artikels hinzufügen. | لا يمكنك إضافة المزيد من هذا العنصر | अब आप कार्ट में और आइटम नहीं जोड़ सकते
cartUpdated | One or more items in your cart have been updated | Un ou plusieurs articles dans votre panier ont été actualisés | Se actualizaron uno o más de los artículos que tienes en el carrito. | Um ou mais itens do seu carrinho foram atualizados. | Ein oder mehrere Artikel in deinem Warenkorb wurden aktualisiert. | تم تحديث عنصر واحد أو أكثر من العناصر الموجودة في عربتك | कार्ट में एक या कई आइटम अपडेट किए गए हैं
itemsUnavailable | Items in this message are no longer available | Les articles de ce message ne sont plus disponibles. | Ya no están disponibles los artículos de este mensaje. | Os itens dessa mensagem não estão mais disponíveis. | Artikel in dieser Nachricht sind nicht mehr verfügbar. | العناصر المعروضة في هذه الرسالة لم تعد متوفرة | इस मैसेज में शामिल आइटम अब उपलब्ध नहीं हैं
outOfStock | Out of stock | En rupture de stock | Agotado | Item indisponível | Nicht auf Lager | نفد من المخزون | स्टॉक में नहीं है
productOutOfStock | This item is out of stock. | Cet article est en rupture de stock. | Este artículo está agotado. | Item indisponível | Dieser Artikel ist nicht auf Lager. | نفد هذا العنصر من المخزون. | यह आइटम स्टॉक में नहीं है.
productRemoved | This product or service has been removed | Ce produit ou service a été supprimé. | Se eliminó este producto o servicio | Este produto ou serviço foi removido. | Produkt oder Dienstleistung wurde entfernt | تمت إزالة هذا المنتج أو الخدمة. | इस प्रोडक्‍ट या सर्विस को हटा दिया गया है
viewSentCart | View sent cart | Voir le panier envoyé | Ver carrito enviado | Ver carrinho enviado | Gesendeten Warenkorb ansehen | مشاهدة العربة المُرسَلة | भेजा गया कार्ट देखें
viewReceivedCart | View received cart | Voir le panier reçu | Ver carrito recibido | Ver carrinho | Empfangenen Warenkorb ansehen | مشاهدة العربة المستلَمة | आपको मिला कार्ट देखें
yourSentCart | Your sent cart | Votre panier envoyé | Tu carrito enviado | Carrinho enviado | Dein gesendeter Warenkorb | العربة المُرسَلة | आपका भेजा गया कार्ट
orderDetails | Order details | Détails de la commande | Detalles del pedido | Dados do pedido | Bestelldetails | تفاصيل الطلب | ऑर्डर डीटेल्स
catalogTitle | View {business}'s catalog on WhatsApp | Voir le catalogue de {business} sur WhatsApp | Ver el catálogo de {business} en WhatsApp | Veja o catálogo de {business} no WhatsApp. | Sieh dir den Katalog von {business} auf WhatsApp an | عرض كتالوج {business} في واتساب | WhatsApp पर {business} का कैटेलॉग देखें
catalogLinkDescription | Learn more about their products & services | Découvrez-en plus sur ses produits et services | Más información sobre sus productos y servicios | Saiba mais sobre os produtos e serviços dessa empresa. | Erfahre mehr über Produkte und Dienstleistungen dieses Unternehmens. | معرفة المزيد من المعلومات حول خدماتهم ومنتجاتهم | उनके प्रोडक्ट और सर्विसेज़ के बारे में ज़्यादा जानें
readMore | Read more | Voir plus | Leer más | Leia mais | Mehr lesen | قراءة المزيد | और पढ़ें
ok | OK | OK | OK | OK | OK | موافق | ठीक है
cancel | Cancel | Annuler | Cancelar | Cancelar | Abbrechen | إلغاء | कैंसिल करें
businessAccount | Business account | Compte professionnel | Cuenta de empresa | Conta comercial | Unternehmenskonto | حساب تجاري | बिज़नेस अकाउंट
typeMessage | Type a message | Taper un message | Escribe un mensaje aquí | Mensagem | Schreib eine Nachricht | كتابة رسالة | मैसेज लिखें
today | Today | Aujourd’hui | Hoy | Hoje | Heute | اليوم | आज
yesterday | Yesterday | Hier | Ayer | Ontem | Gestern | أمس | कल
forwarded | Forwarded | Transféré | Reenviado | Encaminhada | Weitergeleitet | رسالة محوّلة | फ़ॉरवर्ड किया गया
tickSent | Sent | Envoyé | Enviado | Enviada | Gesendet | الرسائل المرسلة | भेजा गया
tickDelivered | Delivered | Distribué | Entregado | Entregue | Zugestellt | تم تسليمها | पहुँच गया
tickRead | Read | Lu | Leído | Lida | Gelesen | تمت قراءتها | पढ़ लिया
tickPending | Pending | En attente | Pendiente | Pendente | Ausstehend | مُعلَّق | पेंडिंग
businessNotice | This business uses a secure service from Meta to manage this chat. Click to learn more. | Cette entreprise utilise un service sécurisé de la société Meta pour gérer cette discussion. Cliquez pour en savoir plus. | Esta empresa usa un servicio seguro de Meta para administrar este chat. Haz clic para obtener más información. | Esta empresa usa um serviço seguro da empresa Meta para gerenciar esta conversa. Clique para saber mais. | Dieses Unternehmen verwendet einen sicheren Service von Meta, um diesen Chat zu verwalten. Klicke, um mehr zu erfahren. | يستخدم هذا النشاط التجاري خدمة محمية توفرها شركة Meta لإدارة هذه الدردشة. انقر لمعرفة المزيد. | यह बिज़नेस इस चैट को मैनेज करने के लिए Meta की सुरक्षित सर्विस का इस्तेमाल करता है. ज़्यादा जानने के लिए क्लिक करें.
`;

describe.each(whatsAppLanguages)('%s', (language) => {
  const strings = stringsOf(language);

  test('has a word for everything', () => {
    for (const [key, value] of Object.entries(strings)) {
      const forms: string[] = typeof value === 'string' ? [value] : Object.values(value);
      for (const form of forms) expect(form.trim(), key).not.toBe('');
    }
  });

  test('says what WhatsApp says', () => {
    const column = whatsAppLanguages.indexOf(language) + 1;
    const rows = shipped
      .trim()
      .split('\n')
      .map((row) => row.split(' | '));
    expect(rows.every((row) => row.length === whatsAppLanguages.length + 1)).toBe(true);
    const expected = Object.fromEntries(rows.map((row) => [row[0], row[column]]));
    expect(strings).toMatchObject(expected);
  });

  test('keeps the places of what is filled in', () => {
    expect(strings.quantity).toContain('{n}');
    expect(strings.amountEstimated).toContain('{amount}');
    expect(strings.catalogTitle).toContain('{business}');
    expect(strings.items.other).toContain('{n}');
  });
});

test.each([
  ['en', 0, '0 items'],
  ['en', 1, '1 item'],
  ['fr', 0, '0 article'],
  ['fr', 1, '1 article'],
  ['fr', 2, '2 articles'],
  ['es', 1, '1 artículo'],
  ['es', 2, '2 artículos'],
  ['pt-BR', 1, '1 item'],
  ['pt-BR', 2, '2 itens'],
  ['de', 1, '1 Artikel'],
  ['de', 2, '2 Artikel'],
  ['hi', 12, '12 आइटम'],
  ['ar', 1, 'عنصر واحد'],
  ['ar', 2, 'عنصران'],
] as const)('items are counted in the forms of %s: %i', (language, count, expected) => {
  expect(countString(stringsOf(language).items, count, language)).toBe(expected);
});

test('Arabic has its forms for few and many', () => {
  const forms = [3, 11, 100].map((count) => countString(stringsOf('ar').items, count, 'ar'));
  expect(forms.map((form) => form.replace(/\S+ /, ''))).toEqual(['عناصر', 'عنصرًا', 'عنصر']);
});
