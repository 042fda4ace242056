import type { WhatsAppStrings } from './whatsapp-strings';

export const es: WhatsAppStrings = {
  viewCatalog: 'Ver catálogo',
  viewItems: 'Ver artículos',
  view: 'Ver',
  items: { one: '{n} artículo', other: '{n} artículos' },
  outOfStock: 'Agotado',
  catalogTitle: 'Ver el catálogo de {business} en WhatsApp',
  catalogSubtitle: 'Mira fotos y detalles de lo que ofrecemos.',
  catalogLinkDescription: 'Más información sobre sus productos y servicios',
  readMore: 'Leer más',
  businessAccount: 'Cuenta de empresa',
  businessNotice:
    'Esta empresa usa un servicio seguro de Meta para administrar este chat. Haz clic para obtener más información.',
  message: 'Mensaje',
  typeMessage: 'Escribe un mensaje aquí',
  send: 'Enviar',
  today: 'Hoy',
  yesterday: 'Ayer',
  tickPending: 'Pendiente',
  tickSent: 'Enviado',
  tickDelivered: 'Entregado',
  tickRead: 'Leído',
  tickFailed: 'No enviado',
  unsupported: 'Recibiste un mensaje que tu versión de WhatsApp no puede mostrar.',
  update: 'Actualizar WhatsApp',
};
