import { GraphApiError, WhatsAppClient } from '@kapso/whatsapp-cloud-api';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WhatsAppAPI } from 'whatsapp-api-js';
import * as made from 'whatsapp-api-js/messages';
import { createTestDatabase, type TestDatabase } from '@/lib/platform/db/test-database';
import { account } from '@/lib/sandbox/account';
import { type ServedSandbox, serveSandbox } from '@/lib/sandbox/serve';
import { contacts, messages } from '@/lib/sandbox/tables';

/**
 * Two Cloud API clients from npm, unmodified, against the sandbox on a port of its own. The one takes a base URL; the
 * other names Meta's host in its code, and takes a `fetch` of one's own, which here changes the host and nothing else.
 */
const { phoneNumberId, catalogId } = account;
const phone = '+16505551234';
const userId = 'FR.13491208655302741918';
const picture = 'https://shop.example/tea.png';

let database: TestDatabase;
let served: ServedSandbox;
let kapso: WhatsAppClient;
let whatsapp: WhatsAppAPI;
const errors: unknown[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  served = await serveSandbox({
    db: database.db,
    webhook: null,
    port: 0,
    onError: (error) => errors.push(error),
  });
  const { baseUrl } = served.sandbox;
  kapso = new WhatsAppClient({ accessToken: account.accessToken, baseUrl });
  whatsapp = new WhatsAppAPI({
    token: account.accessToken,
    secure: false,
    v: 'v26.0',
    ponyfill: {
      fetch: (input, init) => fetch(String(input).replace('https://graph.facebook.com', baseUrl), init),
    },
  });
});
afterAll(async () => {
  await served.close();
  await database.drop();
  expect(errors).toEqual([]);
});

describe('@kapso/whatsapp-cloud-api', () => {
  const common = { phoneNumberId, to: phone, contextMessageId: 'wamid.X', bizOpaqueCallbackData: 'ours' };
  const words = { bodyText: 'Some words', footerText: 'Fewer' };
  const header = { type: 'text' as const, text: 'Teas' };
  const template = (...components: { type: string; [key: string]: unknown }[]) =>
    kapso.messages.sendTemplate({
      ...common,
      template: { name: 'offer', language: { code: 'en_US' }, components },
    });
  const button = (subType: string, parameter: object) => ({
    type: 'button',
    subType,
    index: 0,
    parameters: [parameter],
  });
  const sections = [{ title: 'Green', productItems: [{ productRetailerId: 'THE-003' }] }];

  const sends: [string, () => Promise<{ messages: { id: string }[] }>, object][] = [
    [
      'a text',
      () => kapso.messages.sendText({ ...common, body: 'Hello', previewUrl: true }),
      { type: 'text', text: { body: 'Hello', preview_url: true } },
    ],
    [
      'an image',
      () => kapso.messages.sendImage({ ...common, image: { link: picture, caption: 'Tea' } }),
      { image: { link: picture, caption: 'Tea' } },
    ],
    [
      'an audio',
      () => kapso.messages.sendAudio({ ...common, audio: { id: '1', voice: true } }),
      { audio: { id: '1', voice: true } },
    ],
    [
      'a document',
      () => kapso.messages.sendDocument({ ...common, document: { id: '1', filename: 'a.pdf' } }),
      { document: { id: '1', filename: 'a.pdf' } },
    ],
    [
      'a video',
      () => kapso.messages.sendVideo({ ...common, video: { id: '1', caption: 'Tea' } }),
      { video: { id: '1', caption: 'Tea' } },
    ],
    [
      'a sticker',
      () => kapso.messages.sendSticker({ ...common, sticker: { id: '1' } }),
      { sticker: { id: '1' } },
    ],
    [
      'a location',
      () => kapso.messages.sendLocation({ ...common, location: { latitude: 48.8, longitude: 2.3 } }),
      { location: { latitude: 48.8, longitude: 2.3 } },
    ],
    [
      'a contact',
      () => kapso.messages.sendContacts({ ...common, contacts: [{ name: { formattedName: 'Grace' } }] }),
      { contacts: [{ name: { formatted_name: 'Grace' } }] },
    ],
    [
      'a reaction',
      () => kapso.messages.sendReaction({ ...common, reaction: { messageId: 'wamid.X', emoji: '🍵' } }),
      { reaction: { message_id: 'wamid.X', emoji: '🍵' } },
    ],
    [
      'a template',
      () => template({ type: 'body', parameters: [{ type: 'text', text: '25' }] }),
      { type: 'template' },
    ],
    [
      'a catalog template',
      () =>
        template(button('catalog', { type: 'action', action: { thumbnailProductRetailerId: '2lc20305pt' } })),
      { template: { components: [{ sub_type: 'catalog' }] } },
    ],
    [
      'a product list template',
      () =>
        template(
          button('mpm', {
            type: 'action',
            action: { thumbnailProductRetailerId: '2lc20305pt', sections },
          }),
        ),
      { template: { components: [{ sub_type: 'mpm' }] } },
    ],
    [
      'reply buttons',
      () =>
        kapso.messages.sendInteractiveButtons({
          ...common,
          ...words,
          header: { type: 'image', image: { link: picture } },
          buttons: [{ id: 'teas', title: 'Teas' }],
        }),
      { interactive: { type: 'button' } },
    ],
    [
      'a list',
      () =>
        kapso.messages.sendInteractiveList({
          ...common,
          ...words,
          header,
          buttonText: 'Choose',
          sections: [{ title: 'Teas', rows: [{ id: 'green', title: 'Green', description: 'Fresh' }] }],
        }),
      { interactive: { type: 'list' } },
    ],
    [
      'a product',
      () =>
        kapso.messages.sendInteractiveProduct({
          ...common,
          ...words,
          catalogId,
          productRetailerId: '2lc20305pt',
        }),
      { interactive: { type: 'product' } },
    ],
    [
      'a product list',
      () => kapso.messages.sendInteractiveProductList({ ...common, ...words, header, catalogId, sections }),
      { interactive: { type: 'product_list' } },
    ],
    [
      'a catalog message',
      () =>
        kapso.messages.sendInteractiveCatalogMessage({
          ...common,
          bodyText: 'Hello',
          parameters: { thumbnailProductRetailerId: '2lc20305pt' },
        }),
      { interactive: { type: 'catalog_message' } },
    ],
    [
      'a carousel',
      () =>
        kapso.messages.sendInteractiveCarousel({
          ...common,
          bodyText: 'Choose',
          cards: [0, 1].map((cardIndex) => ({
            cardIndex,
            header: { type: 'image', image: { link: picture } },
            bodyText: 'A card',
            action: { displayText: 'See', url: 'https://shop.example/' },
          })),
        }),
      { interactive: { type: 'carousel' } },
    ],
    [
      'a carousel with replies',
      () =>
        kapso.messages.sendInteractiveCarousel({
          ...common,
          bodyText: 'Choose',
          cards: [0, 1].map((cardIndex) => ({
            cardIndex,
            header: { type: 'image', image: { link: picture } },
            action: { buttons: [{ id: `card ${cardIndex}`, title: 'Yes' }] },
          })),
        }),
      { interactive: { type: 'carousel' } },
    ],
    [
      'a product carousel',
      () =>
        kapso.messages.sendInteractiveRaw({
          ...common,
          interactive: {
            type: 'carousel',
            body: { text: 'Choose' },
            action: {
              cards: ['2lc20305pt', 'THE-003'].map((productRetailerId, cardIndex) => ({
                cardIndex,
                type: 'product',
                action: { productRetailerId, catalogId },
              })),
            },
          },
        }),
      { interactive: { type: 'carousel', action: { cards: [{ card_index: 0 }, { card_index: 1 }] } } },
    ],
    [
      'a link',
      () =>
        kapso.messages.sendInteractiveCtaUrl({
          ...common,
          ...words,
          header: { type: 'image', image: { link: picture } },
          parameters: { displayText: 'See', url: 'https://shop.example/' },
        }),
      { interactive: { type: 'cta_url' } },
    ],
    [
      'a flow',
      () =>
        kapso.messages.sendInteractiveFlow({
          ...common,
          ...words,
          header,
          parameters: { flowId: '1', flowCta: 'Open' },
        }),
      { interactive: { type: 'flow' } },
    ],
    [
      'an address form',
      () => kapso.messages.sendInteractiveAddress({ ...common, ...words, parameters: { country: 'IN' } }),
      { interactive: { type: 'address_message' } },
    ],
    [
      'a request for a location',
      () =>
        kapso.messages.sendInteractiveLocationRequest({
          ...common,
          ...words,
          parameters: { requestMessage: 'Where?' },
        }),
      { interactive: { type: 'location_request_message' } },
    ],
    [
      'a request to call',
      () =>
        kapso.messages.sendInteractiveCallPermission({
          ...common,
          ...words,
          parameters: { phoneNumber: phone },
        }),
      { interactive: { type: 'call_permission_request' } },
    ],
  ];
  test.each(sends)('sends %s, and it is kept as it was meant', async (_, send, expected) => {
    const { messages: sent } = await send();
    expect(await stored(sent[0]?.id)).toMatchObject({
      message: { ...expected, to: phone, context: { message_id: 'wamid.X' } },
      callbackData: 'ours',
    });
  });

  test('sends to a user id', async () => {
    const { messages: sent } = await kapso.messages.sendText({
      phoneNumberId,
      recipient: userId,
      body: 'Hello',
    });
    expect(await stored(sent[0]?.id)).toMatchObject({ message: { recipient: userId } });
  });

  test('marks as read, with the typing indicator', async () => {
    const messageId = await writtenBy('16505551234');
    const answer = await kapso.messages.markRead({
      phoneNumberId,
      messageId,
      typingIndicator: { type: 'text' },
    });
    expect(answer).toMatchObject({ success: true });
    expect(await stored(messageId)).toMatchObject({ status: 'read' });
  });

  test('understands a refusal: its catalog message without a picture gets the recorded one', async () => {
    const sent = kapso.messages.sendInteractiveCatalogMessage({
      ...common,
      bodyText: 'Hello',
      parameters: {},
    });
    const error = await sent.catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(GraphApiError);
    expect(error).toMatchObject({
      httpStatus: 400,
      code: 131009,
      details: "action['parameters'] cannot be empty.",
    });
  });
});

describe('whatsapp-api-js', () => {
  const product = new made.CatalogProduct('2lc20305pt', catalogId);
  const other = new made.CatalogProduct('THE-003', catalogId);
  const body = new made.Body('Some words');
  const [header, footer] = [new made.Header('Teas'), new made.Footer('Fewer')];
  /** The number is the one that counts where both are there. */
  const recipient = { phone: '+33612345678', bsuid: 'FR.20714986530172846395' };

  const sends: [string, Parameters<WhatsAppAPI['sendMessage']>[2], object][] = [
    ['a text', new made.Text('Hello', true), { text: { body: 'Hello', preview_url: true } }],
    ['an image', new made.Image(picture, false, 'Tea'), { image: { link: picture, caption: 'Tea' } }],
    ['an audio', new made.Audio('1', true, true), { audio: { id: '1', voice: true } }],
    ['a document', new made.Document('1', true, 'Prices', 'a.pdf'), { type: 'document' }],
    ['a video', new made.Video('1', true, 'Tea'), { type: 'video' }],
    ['a sticker', new made.Sticker('1', true), { type: 'sticker' }],
    [
      'a location',
      new made.Location(2.3, 48.8, 'Shop', 'Paris'),
      { location: { latitude: 48.8, longitude: 2.3 } },
    ],
    [
      'a contact, whose list it writes as a text of JSON',
      new made.Contacts([new made.Name('Grace W', 'Grace'), new made.Phone(phone)]),
      { contacts: [{ name: { formatted_name: 'Grace W' }, phones: [{ phone }] }] },
    ],
    ['a reaction', new made.Reaction('wamid.X', '🍵'), { reaction: { emoji: '🍵' } }],
    ['a reaction taken back', new made.Reaction('wamid.X'), { reaction: { emoji: '' } }],
    [
      'reply buttons',
      new made.Interactive(new made.ActionButtons(new made.Button('teas', 'Teas')), body, header, footer),
      { interactive: { type: 'button' } },
    ],
    [
      'a list',
      new made.Interactive(
        new made.ActionList('Choose', new made.ListSection('Teas', new made.Row('green', 'Green', 'Fresh'))),
        body,
        header,
        footer,
      ),
      { interactive: { type: 'list' } },
    ],
    [
      'a catalog message',
      new made.Interactive(new made.ActionCatalog(product), body, undefined, footer),
      { interactive: { type: 'catalog_message' } },
    ],
    [
      'a catalog message without a picture',
      new made.Interactive(new made.ActionCatalog(), body),
      { interactive: { type: 'catalog_message' } },
    ],
    [
      'a product',
      new made.Interactive(new made.ActionProduct(product)),
      { interactive: { type: 'product' } },
    ],
    [
      'a product list',
      new made.Interactive(
        new made.ActionProductList(catalogId, new made.ProductSection('Green', product, other)),
        body,
        header,
        footer,
      ),
      { interactive: { type: 'product_list' } },
    ],
    [
      'a link',
      new made.Interactive(new made.ActionCTA('See', 'https://shop.example/'), body, header, footer),
      { interactive: { type: 'cta_url' } },
    ],
    [
      'a flow',
      new made.Interactive(new made.ActionNavigateFlow('token', '1', 'Open', 'FIRST'), body),
      { interactive: { type: 'flow' } },
    ],
    [
      'a flow with data',
      new made.Interactive(new made.ActionDataExchangeFlow('token', '1', 'Open'), body),
      { interactive: { type: 'flow' } },
    ],
    [
      'a request for a location',
      new made.Interactive(new made.ActionLocation(), body),
      { interactive: { type: 'location_request_message' } },
    ],
    [
      'a request to call',
      new made.Interactive(new made.ActionCallPermission(), body),
      { interactive: { type: 'call_permission_request' } },
    ],
    [
      'a request for the number',
      new made.Interactive(new made.ActionContactRequest(), body),
      { interactive: { type: 'request_contact_info' } },
    ],
    [
      'a template',
      new made.Template(
        'offer',
        new made.Language('en_US'),
        new made.HeaderComponent(new made.HeaderParameter('Pablo')),
        new made.BodyComponent(
          new made.BodyParameter('25'),
          new made.BodyParameter(new made.Currency(25_000, 'EUR', '€25')),
          new made.BodyParameter(new made.DateTime('tomorrow')),
        ),
        new made.PayloadComponent('yes'),
        new made.URLComponent('path'),
        new made.CopyComponent('SAVE25'),
      ),
      { template: { language: { policy: 'deterministic' } } },
    ],
    [
      'a catalog template',
      new made.Template('offer', 'en_US', new made.CatalogComponent(product)),
      { template: { components: [{ sub_type: 'catalog' }] } },
    ],
    [
      'a product list template',
      new made.Template(
        'offer',
        'en_US',
        new made.MPMComponent(product, new made.ProductSection('Green', product, other)),
      ),
      { template: { components: [{ sub_type: 'mpm' }] } },
    ],
    [
      'a product template',
      new made.Template('offer', 'en_US', new made.HeaderComponent(new made.HeaderParameter(product))),
      { template: { components: [{ type: 'header' }] } },
    ],
    [
      'a product carousel template',
      new made.Template(
        'offer',
        'en_US',
        new made.CarouselComponent(
          new made.CarouselCard(product),
          new made.CarouselCard(other, new made.URLComponent('path')),
        ),
      ),
      { template: { components: [{ cards: [{ card_index: 0 }, { card_index: 1 }] }] } },
    ],
  ];
  test.each(sends)('sends %s, and it is kept as it was meant', async (_, message, expected) => {
    const answer = await whatsapp.sendMessage(phoneNumberId, recipient, message, 'wamid.X', 'ours');
    expect(answer).toMatchObject({ contacts: [{ wa_id: '33612345678' }] });
    const id = 'messages' in answer ? answer.messages[0].id : undefined;
    expect(await stored(id)).toMatchObject({
      message: { ...expected, context: { message_id: 'wamid.X' } },
      callbackData: 'ours',
    });
  });

  test('sends to a user id', async () => {
    const answer = await whatsapp.sendMessage(phoneNumberId, { bsuid: userId }, new made.Text('Hello'));
    expect(answer).toMatchObject({ contacts: [{ input: userId, user_id: userId }] });
  });

  test('marks as read, with the typing indicator', async () => {
    const messageId = await writtenBy('33612345678');
    expect(await whatsapp.markAsRead(phoneNumberId, messageId, 'text')).toMatchObject({ success: true });
    expect(await stored(messageId)).toMatchObject({ status: 'read' });
  });

  test('gets Meta’s refusal as it is', async () => {
    const unknown = new made.ActionProduct(new made.CatalogProduct('nothing', catalogId));
    const answer = await whatsapp.sendMessage(phoneNumberId, recipient, new made.Interactive(unknown));
    expect(answer).toMatchObject({
      error: { code: 131009, error_data: { details: 'Products not found in FB Catalog' } },
    });
  });
});

async function stored(wamid: string | undefined) {
  const [row] = await database.db
    .select()
    .from(messages)
    .where(eq(messages.wamid, wamid ?? ''));
  return row;
}

/** @returns the wamid of what the person with this number wrote when the shop was made */
async function writtenBy(waId: string): Promise<string> {
  const [row] = await database.db
    .select({ wamid: messages.wamid })
    .from(messages)
    .innerJoin(contacts, eq(contacts.id, messages.contactId))
    .where(and(eq(contacts.waId, waId), eq(messages.direction, 'customer')));
  return row?.wamid ?? '';
}
