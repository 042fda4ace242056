import { expect, test } from 'vitest';
import { buildRequestBody } from './build-request-body';
import { definitionOf } from './registry';

test('the request of Meta’s page on catalog messages comes out of its draft, to the letter', () => {
  const definition = definitionOf('catalog_message');
  const draft = {
    body: 'Hello! Thanks for your interest. Ordering is easy. Just visit our catalog and add items to purchase.',
    footer: 'Best grocery deals on WhatsApp!',
    thumbnailProductRetailerId: '2lc20305pt',
  };
  const account = { catalogId: '367025965434465', businessPhoneDigits: '15550783881' };
  const payload = definition.buildPayload(draft, account);
  expect(buildRequestBody({ payload, recipient: { phone: '+16505551234' } })).toStrictEqual({
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to: '+16505551234',
    type: 'interactive',
    interactive: {
      type: 'catalog_message',
      body: {
        text: 'Hello! Thanks for your interest. Ordering is easy. Just visit our catalog and add items to purchase.',
      },
      action: {
        name: 'catalog_message',
        parameters: { thumbnail_product_retailer_id: '2lc20305pt' },
      },
      footer: { text: 'Best grocery deals on WhatsApp!' },
    },
  });
});

test('a person without a number is addressed by id, and callback data goes along when given', () => {
  const payload = { type: 'text', text: { body: 'Hi', preview_url: false } } as const;
  expect(buildRequestBody({ payload, recipient: { bsuid: 'FR.123' }, callbackData: 'ours' })).toStrictEqual({
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    recipient: 'FR.123',
    type: 'text',
    text: { body: 'Hi', preview_url: false },
    biz_opaque_callback_data: 'ours',
  });
});
