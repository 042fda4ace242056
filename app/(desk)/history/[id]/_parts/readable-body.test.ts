import { expect, test } from 'vitest';
import { readableBody } from './readable-body';

test('JSON is indented', () => {
  expect(readableBody('{"messages":[{"id":"wamid.1"}]}')).toEqual({
    code: '{\n  "messages": [\n    {\n      "id": "wamid.1"\n    }\n  ]\n}',
    json: true,
  });
});

test('Meta’s way of escaping changes nothing', () => {
  expect(readableBody('{"message":"caf\\u00e9 \\/ th\\u00e9"}').json).toBe(true);
});

test.each([
  ['a page in place of an answer', '<html>502 Bad Gateway</html>'],
  ['a number JavaScript would round', '{"id":106540352242922012345}'],
  ['nothing', ''],
])('%s stays as it came', (_, text) => {
  expect(readableBody(text)).toEqual({ code: text, json: false });
});
