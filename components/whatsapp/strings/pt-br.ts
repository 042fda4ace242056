import type { WhatsAppStrings } from './whatsapp-strings';

export const ptBr: WhatsAppStrings = {
  viewCatalog: 'Ver catálogo',
  viewItems: 'Ver itens',
  view: 'Ver',
  items: { one: '{n} item', other: '{n} itens' },
  outOfStock: 'Item indisponível',
  catalogTitle: 'Veja o catálogo de {business} no WhatsApp.',
  catalogSubtitle: 'Veja fotos e detalhes do que oferecemos.',
  catalogLinkDescription: 'Saiba mais sobre os produtos e serviços dessa empresa.',
  readMore: 'Leia mais',
  businessAccount: 'Conta comercial',
  businessNotice:
    'Esta empresa usa um serviço seguro da empresa Meta para gerenciar esta conversa. Clique para saber mais.',
  message: 'Mensagem',
  typeMessage: 'Mensagem',
  send: 'Enviar',
  today: 'Hoje',
  yesterday: 'Ontem',
  tickPending: 'Pendente',
  tickSent: 'Enviada',
  tickDelivered: 'Entregue',
  tickRead: 'Lida',
  tickFailed: 'Não enviada',
  unsupported: 'Você recebeu uma mensagem que a sua versão do WhatsApp não consegue mostrar.',
  update: 'Atualizar o WhatsApp',
};
