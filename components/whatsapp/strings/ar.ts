import type { WhatsAppStrings } from './whatsapp-strings';

export const ar: WhatsAppStrings = {
  viewCatalog: 'عرض الكتالوج',
  viewItems: 'مشاهدة العناصر',
  view: 'عرض',
  items: { one: 'عنصر واحد', two: 'عنصران', few: '{n} عناصر', many: '{n} عنصرًا', other: '{n} عنصر' },
  outOfStock: 'نفد من المخزون',
  catalogTitle: 'عرض كتالوج {business} في واتساب',
  catalogSubtitle: 'تصفّح صور منتجاتنا وتفاصيلها.',
  catalogLinkDescription: 'معرفة المزيد من المعلومات حول خدماتهم ومنتجاتهم',
  readMore: 'قراءة المزيد',
  businessAccount: 'حساب تجاري',
  businessNotice:
    'يستخدم هذا النشاط التجاري خدمة محمية توفرها شركة Meta لإدارة هذه الدردشة. انقر لمعرفة المزيد.',
  message: 'رسالة',
  typeMessage: 'كتابة رسالة',
  send: 'إرسال',
  today: 'اليوم',
  yesterday: 'أمس',
  tickPending: 'مُعلَّق',
  tickSent: 'الرسائل المرسلة',
  tickDelivered: 'تم تسليمها',
  tickRead: 'تمت قراءتها',
  tickFailed: 'لم تُرسَل',
  unsupported: 'وصلتك رسالة لا يمكن لإصدار واتساب لديك عرضها.',
  update: 'تحديث واتساب',
};
